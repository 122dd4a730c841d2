import type { Noise, NoiseKind } from './model.ts'

/** What a whole line is where it is none of what the office wrote; the first that matches says why. */
const lineRules: readonly (readonly [NoiseKind, RegExp])[] = [
  ['markup', /^(?:-->|<!--.*|<\/?[a-z][^>]*>|&nbsp;?)$/iu],
  ['picture', /^\S{1,60}\.(?:jpe?g|png|gif|bmp|webp|svg)$/iu],
  ['picture', /^(?:图片?\s?\d*|（图\d?）|\[?图片\]?|点击查看大图)$/u],
  ['navigation', /^(?:您?(?:现在|当前)?的?位置|当前位置|所在位置)\s*[:：]?/u],
  ['navigation', /^(?:首页|主页|Home)?\s*(?:[>›»＞]\s*\S{1,14}\s*){1,}$/iu],
  ['navigation', /^(?!.*[《<])\S{1,14}(?:\s*[>›»＞]\s*\S{1,14})+$/u],
  ['navigation', /^[•·*]\s*\S{1,10}$/u],
  [
    'navigation',
    /^(?:相关(?:链接|阅读|新闻|文章|附件)|频道精选|热点推荐|推荐阅读|延伸阅读|猜你喜欢|阅读(?:下|上)一篇|[上下]一[篇条页][:：]?.{0,40}|返回.{0,16}(?:首页|顶部|列表)|网站(?:首页|地图)|更多|更多>+|打印本?页?|关闭(?:窗口|本页)?|回到顶部|无障碍.{0,6}|登录|注册|搜索|分享)$/u,
  ],
  ['navigation', /^(?:返回\S{1,14}首页\s*)+$/u],
  [
    'navigation',
    /^(?:Skip to .{3,20}|Share this.*|Related (?:stories|links|articles)|Read more.*|Back to top|Next|Previous|Print|Subscribe.*|Advertisement)$/iu,
  ],
  ['share', /^[-—–\s]*分享(?:到|至)?[-—–\s:：]*$/u],
  ['share', /^【?(?:字体|打印正文|打印|大\s*中\s*小|字号)[^，。]{0,20}】?$/u],
  [
    'share',
    /^(?:扫一扫|微信扫[码一].*|用微信.*|长按识别.*|关注.{0,10}公众号.*|加入收藏|收藏本文|点赞.{0,4}|在看.{0,4}|阅读\s*\d+)$/u,
  ],
  ['advertisement', /^(?:.{0,6}领取福利.{0,6}|.*来上我[~～].*|.*文库◆.*|广告|赞助内容)$/u],
  [
    'page-mark',
    /^(?:第?\s?\d{1,3}\s?[/／]\s?\d{1,3}\s?页?|—\s?\d{1,3}\s?—|-\s?\d{1,3}\s?-|共\s?\d+\s?页.*|共计\d+个?字.*|.*预计阅读时长.*)$/u,
  ],
  ['page-mark', /^(?:admin|作者)?\s*分享\s*时间.*共计\d+个字.*$/u],
  [
    'meta',
    /^[（(【[]?(?:(?:信息|文章|稿件|新闻)?来源|作者|(?:责任|执行|本文|网络)?编辑|记者|通讯员|摄影|供稿|审核|校对|监制|初审|复审|终审|一审|二审|三审|发布(?:时间|日期|机构|单位)|日期|时间|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数)?|访问量|字体|字号|索引号|主题分类|信息公开)\s*[:：].*$/u,
  ],
  ['meta', /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u],
  ['meta', /^(?:Source|Author|Editor|Updated|Published|Posted|Date|Release date|By)\s*:.*$/iu],
  [
    'copyright',
    /版权所有|未经授权|转载请|原创文章|ICP备|公网安备|(?:经营|出版|传播)许可证|本文(?:链接|网址|地址)[:：]|违法和不良信息|Copyright\b|©|All rights reserved/iu,
  ],
  ['navigation', /^[^，。；！？]{1,30}(?:[丨|｜][^，。；！？]{1,30}){2,}$/u],
  ['navigation', /^(?:\d{1,2}|[•·●○])$/u],
  ['share', /^\d{5,8}$/u],
]

/** Pieces inside a line. */
const insideRules: readonly (readonly [NoiseKind, RegExp])[] = [
  ['stray-comma', /,(?=[,，。、；;：:？！?!])|(?<=[，。、；：！？]),/gu],
  ['pinyin', /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}[)）]/gu],
  ['share', /^微信扫码(?:分享|阅读)/gu],
  ['page-mark', /[（(]第\d+[/／]\d+页[)）]/gu],
  [
    'meta',
    /^[^，。；\n]{2,24}?(?:\d{1,2}月\d{1,2}日)?[讯电][（(](?:本报|见习)?(?:记者|通讯员)[^）)]{0,40}[)）]/gu,
  ],
  ['meta', /^(?:[A-Z]{3,}(?:, [A-Z][a-z]+\.? \d{1,2})? \((?:Xinhua|AP|Reuters|AFP)\) ?(?:--|—|–)\s?)/gu],
  [
    'meta',
    /^[（(](?:本报|见习)?(?:记者|通讯员)[:：\s][^）)]{1,40}[)）]|[（(](?:本报|见习)?(?:记者|通讯员|编辑|责任编辑)[:：\s][^）)]{1,40}[)）]$/gu,
  ],
  ['markup', /&nbsp;|<\/?(?:br|p|span|div|strong|b|font|a)\b[^>]*>/giu],
]

/** Every piece of a text that is noise, in order and without overlap. `text` is in simplified characters. */
export function noiseIn(text: string): Noise[] {
  const found: Noise[] = []
  let start = 0
  for (const line of text.split('\n')) {
    found.push(...noiseOf(line, start))
    start += line.length + 1
  }
  return found
}

function noiseOf(line: string, start: number): Noise[] {
  const words = line.trim()
  if (words === '') return []
  const kind = lineRules.find(([, pattern]) => pattern.test(words))?.[0]
  if (kind) {
    const at = start + line.indexOf(words)
    return [{ start: at, end: at + words.length, kind }]
  }
  const inside: Noise[] = []
  for (const [piece, pattern] of insideRules)
    for (const { 0: said, index } of line.matchAll(pattern)) {
      const span = { start: start + index, end: start + index + said.length, kind: piece }
      if (said !== '' && !inside.some(each => each.start < span.end && span.start < each.end))
        inside.push(span)
    }
  return inside.toSorted((one, other) => one.start - other.start)
}
