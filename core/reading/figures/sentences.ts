import { changeVerbs } from './change-verbs.ts'
import type { Said } from './quantities.ts'

/** A number in its sentence. */
export interface Standing {
  readonly said: Said
  readonly unit: string
  /** Where its sentence begins. */
  readonly begin: number
  /** What stands before it: from the number before, or from where the sentence begins. */
  readonly lead: string
}

/** Numbers that are said as one: 15%～30%, 20、31和62微克/立方米. One that stands alone is a list of one. */
export type Listed = readonly Standing[]

const SENTENCE = /[^。！？；\n]+[。！？；\n]?/gu
const JOINED = /^(?:[、和及与至到～~—–:：-]{1,2}|以及)$/u
/** 下降10%和增长5%: each with its own verb. */
const ANOTHER_WAY = new RegExp(`^[、和及与](?:${changeVerbs})$`, 'u')
const RANGE = /^(?:[～~—–-]|至|到)$/u
const FROM = /(?:由|从|自)[^由从自]*$/u
const COME_TO = /(?:至|到)(?:(?:19|20)\d{2}年的?|目前的?|现在的?)?$/u

/** The numbers of a text sentence by sentence, those that are said as one together. */
export function listsIn(text: string, said: readonly Said[]): readonly Listed[] {
  const begins = [...text.matchAll(SENTENCE)].map(({ index }) => index)
  let sentence = 0
  const standings = said.map((each, index): Standing => {
    while (sentence + 1 < begins.length && begins[sentence + 1]! <= each.start) sentence += 1
    const begin = begins[sentence] ?? 0
    const from = Math.max(begin, index > 0 ? said[index - 1]!.end : 0)
    return { said: each, unit: each.unit, begin, lead: text.slice(from, each.start) }
  })
  return withUnits(standings).reduce<Standing[][]>((lists, standing) => {
    const last = lists.at(-1)?.at(-1)
    if (last && isJoined(last, standing)) lists.at(-1)!.push(standing)
    else lists.push([standing])
    return lists
  }, [])
}

const isJoined = (one: Standing, next: Standing): boolean =>
  one.begin === next.begin && (JOINED.test(next.lead) || ANOTHER_WAY.test(next.lead))

/** The unit stands behind the last of a list, and behind what it has come to: 由23降至20微克/立方米. */
function withUnits(standings: readonly Standing[]): readonly Standing[] {
  let next: Standing | undefined
  return standings
    .toReversed()
    .map(standing => {
      const unit = next && lentBy(next, standing)
      next = unit === undefined ? standing : { ...standing, unit }
      return next
    })
    .toReversed()
}

function lentBy(next: Standing, standing: Standing): string | undefined {
  if (next.begin !== standing.begin || next.said.rank || standing.said.rank) return undefined
  const isScale = /^[万亿]+$/u.test(standing.unit)
  if (standing.unit === '' && JOINED.test(next.lead)) return next.unit
  if (isScale && RANGE.test(next.lead)) return next.unit
  return standing.unit === '' && FROM.test(standing.lead) && COME_TO.test(next.lead) ? next.unit : undefined
}

/**
 * Where a sentence begins up to a full stop: what it compares with and where it is of hold on over a
 * semicolon.
 */
export const sentenceStart = (text: string, at: number): number =>
  Math.max(...['。', '！', '？', '\n'].map(sign => text.lastIndexOf(sign, at - 1))) + 1
