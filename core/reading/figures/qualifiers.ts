const before =
  '近 接近 将近 约 大约 超 超过 逾 突破 不足 不到 不低于 不少于 不超过 不高于 低于 高于 大于 小于 多于 少于 高达 多达 仅 至少 最多 最高 最低 超出 上'
const after = '左右 以上 以下 以内 之内 上下 及以上 及以下 开外 有余'

const any = (words: string): string =>
  words
    .split(' ')
    .toSorted((left, right) => right.length - left.length)
    .join('|')

const atEnd = new RegExp(`(?:${any(before)})$`, 'u')
const atStart = new RegExp(`^(?:${any(after)})`, 'u')

/** 近, 超过 at the end of what stands before a number; '' for none. */
export const qualifierBefore = (lead: string): string => atEnd.exec(lead.trimEnd())?.[0] ?? ''

/** 左右, 以上 at the start of what stands behind it. */
export const qualifierAfter = (rest: string): string => atStart.exec(rest)?.[0] ?? ''
