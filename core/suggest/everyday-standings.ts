/** What people say of how a number stands to a value, in the words that figures say it in. */
export const standings: Readonly<Record<string, string>> = {
  ...{ 超过: '超过', 超出: '超过', 超: '超', 突破: '突破', 逾: '逾' },
  ...{ 接近: '接近', 将近: '将近', 近: '近', 大约: '约', 大概: '约', 约: '约' },
  ...{ 不足: '不足', 不到: '不到', 达到: '达到', 高达: '高达', 多达: '多达', 达: '达到' },
  ...{ 至少: '不低于', 不少于: '不低于', 不低于: '不低于', 最多: '不超过', 至多: '不超过', 不超过: '不超过' },
  ...{ 低于: '少于', 少于: '少于', 高于: '超过', 仅: '仅', 只有: '仅' },
}
