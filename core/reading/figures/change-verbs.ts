/** Which way a verb says that something went. */
export type Way = 1 | -1

const up =
  '同比增长 环比增长 增长 上升 提高 增加 上涨 提升 回升 扩大 加快 延长 上浮 净增 增幅 涨幅 升幅 增速 增多 高出 高于 多出 快于 优于 攀升 抬升 增 升 涨'
const down =
  '下降 降低 减少 下跌 回落 缩短 缩小 收窄 压缩 压减 削减 下滑 下浮 放缓 降幅 跌幅 低于 少于 慢于 降 减 跌 缩'
/** Verbs of one sign that say so only where something is compared: 比上年多12天. */
const besideOnly = { up: '高 多 快 增 升', down: '低 少 慢 降 减' } as const

const list = (words: string): string[] =>
  words.split(' ').toSorted((left, right) => right.length - left.length)
const any = (words: readonly string[]): string => words.join('|')

const verbs = list(`${up} ${down}`)
/** All of them, as a pattern. */
export const changeVerbs = any(verbs)
const ways: ReadonlyMap<string, Way> = new Map([
  ...list(up).map(verb => [verb, 1] as const),
  ...list(down).map(verb => [verb, -1] as const),
  ...list(besideOnly.up).map(verb => [verb, 1] as const),
  ...list(besideOnly.down).map(verb => [verb, -1] as const),
])

/** What may stand between a verb or a noun and its number. */
export const between =
  '(?:了|率|幅度?|幅|速度?|为|是|达到?|约|近|超过?|逾|将近|接近|不到|不足|高达|分别|共|均|至少|不低于|不超过|仅|多|也|又|大约|突破|[:： ])*'

const direct = new RegExp(`(?<verb>${any(verbs)})(?:${between})$`, 'u')
const compared = new RegExp(
  `(?<verb>${any([...list(besideOnly.up), ...list(besideOnly.down)])})(?:${between})$`,
  'u',
)
const reached = new RegExp(
  `(?<verb>${any(verbs)}|压|控|放|缩|扩|跃升|增|升|降|减)(?:至|到|(?<=缩短|压缩|减少|降低|下降|降|减|增加|提高|扩大|调整|升)为)(?:(?:19|20)\\d{2}年(?:[底末]|\\d{1,2}月|上半年)?的?|目前的?|现在的?|今年的?|去年的?)?(?:${between})$`,
  'u',
)

export interface SaidChange {
  readonly way: Way
  /** Where the verb begins in the text before the number. */
  readonly at: number
}

/** What compares: 同比, 环比, 比上年同期, 较2015年, 与2019年相比. */
const BASE =
  /同比|环比|[比较](?:上年|去年|前年|同期|年初|上月|上季|上周|上一|(?:19|20)\d{2}年|全[国省市县区]|改革|基期|整治|治理|实施|预期|目标|计划|规划|考核|“?十[一二三四]?五)[^，。；、]{0,12}?(?=相?比|增|升|涨|提|上|下|降|减|回|多|少|高|低|扩|缩|加|快|慢|净|分别|累计|压|延|收|均|翻|$|[，。])|与[^，。；、]{2,12}相比|[与和同](?:上年|去年|(?:19|20)\d{2}年)[^，。；]{0,10}?相?比|比[^，。；、比重例]{2,14}?(?=增|升|涨|提|上升|下降|降|减|回|多|少|高|低|扩|缩|快|慢|$)/gu

/** The last base named in a text, as said without 相比, and where it stands. */
export function baseIn(
  text: string,
): { readonly said: string; readonly at: number; readonly end: number } | undefined {
  const found = [...text.matchAll(BASE)].at(-1)
  if (!found) return undefined
  return { said: found[0].replace(/相比$/u, ''), at: found.index, end: found.index + found[0].length }
}

/** Where a text that stands before a number says that what follows is a change. */
export function changeBefore(lead: string, hasBase: boolean): SaidChange | undefined {
  if (reached.test(lead)) return undefined
  const found = direct.exec(lead) ?? (hasBase ? compared.exec(lead) : null)
  if (!found) return undefined
  const verb = found.groups!.verb!
  if (/不$|(?:自然|人口)$/u.test(lead.slice(0, found.index))) return undefined
  const isShort = verb.length === 1
  if (
    isShort &&
    /(?:新|净|倍|递|剧|猛|激|下|上|提|回|抬|攀|爬|跃|更|最|很|至|为|不)$/u.test(lead.slice(0, found.index)) &&
    !/净$/u.test(lead.slice(0, found.index))
  )
    return undefined
  return { way: ways.get(verb)!, at: found.index }
}

/** Where a text before a number says what something has come to: 降至, 提高到. */
export function reachedBefore(lead: string): SaidChange | undefined {
  const found = reached.exec(lead)
  return found ? { way: ways.get(found.groups!.verb!) ?? 1, at: found.index } : undefined
}
