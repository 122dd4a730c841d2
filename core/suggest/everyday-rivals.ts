import { amount } from './everyday-phrases.ts'
import { isInLetters } from './everyday-english.ts'
import type { Hold } from './holding.ts'
import type { SuggestIndex } from './names.ts'

/** What stands between what is asked for and the region that it is set beside: 比高@qinglan. */
export const besideSign = '@'

/** Behind 比青岚, the word that figures turn round by. */
const behind: Readonly<Record<string, string>> = {
  ...{ 高出: '高出', 高: '比高', 低: '比高', 多: '比多', 少: '比多', 快: '比快', 慢: '比快' },
  ...{ 好: '比好', 优: '比好', 差: '比好', 领先: '领先', 落后: '落后', 大: '比高', 小: '比高' },
}
/** Before 青岚. */
const before: Readonly<Record<string, string>> = {
  ...{ 高于: '高于', 低于: '高于', 高出: '高出', 高过: '高于', 大于: '高于', 小于: '高于', 超过: '高于' },
  ...{ 多于: '多于', 多过: '多于', 少于: '多于', 快于: '快于', 慢于: '慢于', 优于: '好于', 好于: '好于' },
  ...{ 差于: '好于', 不如: '好于', 领先: '领先', 领先于: '领先', 落后: '落后', 落后于: '落后' },
}
const anyOf = (words: readonly string[]): string =>
  words.toSorted((left, right) => right.length - left.length).join('|')

const ofIt = '(?:的?(?:平均)?(?:水平|数|值)?)'
const howMuch = `(?:了|出)*(?:${amount}|多少)?`
const behindWords = anyOf(Object.keys(behind))

/** How one value stands beside another region's, said in Chinese: 比青岚多几天, 高于青岚, 和青岚相差几天. */
function inChinese(names: string): readonly (readonly [RegExp, Readonly<Record<string, string>>])[] {
  return [
    [
      new RegExp(
        `[与和跟同](?<name>${names})${ofIt}(?!相?比)(?<rest>.*?)(?:相差|差距|差)(?:有|为|是)?(?:${amount}|多大)?`,
        'u',
      ),
      {},
    ],
    [
      new RegExp(
        `(?:比|较|[与和跟同])(?<name>${names})${ofIt}(?:相比|比起来)?[，,]?要?(?<word>${behindWords})${howMuch}`,
        'u',
      ),
      { ...behind },
    ],
    [
      new RegExp(`远(?<word>高于|低于|超)过?(?<name>${names})${ofIt}${howMuch}`, 'u'),
      { 高于: '远高于', 低于: '远低于', 超: '远超' },
    ],
    [new RegExp(`(?<word>${anyOf(Object.keys(before))})(?<name>${names})${ofIt}${howMuch}`, 'u'), before],
    [new RegExp(`(?:比|较|[与和跟同])(?<name>${names})${ofIt}(?:相比|比较|比)?(?=\\s|$)`, 'u'), {}],
  ]
}

const sides = '(?:more|fewer|less|higher|lower|better|worse|greater|smaller|cleaner)'
const inEnglish = (names: string): RegExp =>
  new RegExp(
    `(?<![a-z])(?:${sides}\\s+)?(?:than|above|below|ahead\\s+of|behind|versus|vs\\.?|against|compared\\s+(?:with|to)|beside)\\s+(?:in\\s+|that\\s+of\\s+|those\\s+of\\s+)?(?<name>${names})(?:['’]s)?(?![a-z])`,
    'u',
  )
const leftOver = new RegExp(`(?<![a-z])(?:how\\s+(?:much|many)\\s+)?${sides}(?![a-z])`, 'gu')

/**
 * A query with the region that a value is set beside in a word of its own: 云溪优良天数比青岚多几天 as 云溪优良天数
 * 比多@qinglan. As it was where none is named.
 */
export function withRival(query: string, { regions }: SuggestIndex, hold: Hold): string {
  const isEnglish = isInLetters(query)
  const named = new Map(
    regions.flatMap(({ key, words }) =>
      words
        .filter(word => word.length > 1 && isInLetters(word) === isEnglish)
        .map(word => [word, key] as const),
    ),
  )
  if (named.size === 0) return query
  const names = anyOf([...named.keys()])
  const ways = isEnglish ? [[inEnglish(names), {}] as const] : inChinese(names)
  for (const [pattern, meant] of ways) {
    const found = pattern.exec(query)
    if (!found) continue
    const { name = '', word = '', rest = '' } = found.groups ?? {}
    const put = `${query.slice(0, found.index)} ${rest} ${hold(`${meant[word] ?? '高于'}${besideSign}${named.get(name)!}`)}${query.slice(found.index + found[0].length)}`
    return isEnglish ? put.replace(leftOver, ' ') : put
  }
  return query
}
