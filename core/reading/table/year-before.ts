import type { Above } from './place.ts'
import type { Scope } from './qualifiers.ts'

/** A header that names its time by that of other columns: 上年同期, 去年, 上年同期累计. */
export interface YearBefore {
  /** As written. */
  readonly said: string
  /** The same part of the year before; 上年 alone is all of that year. */
  readonly isSamePart: boolean
  readonly isSoFar: boolean
}

const words = /^(?:上年度?|去年|上一年度?|前一年)(同期)?(累计)?(?:数|值|数值|完成|完成数|完成值|实际|实绩)?$/u

/** What a header says of the year before, with nothing else; undefined where it says another thing. */
export function yearBeforeIn(text: string): YearBefore | undefined {
  const said = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\([^()]*\)$/u, '')
  const found = words.exec(said)
  return found
    ? { said: text.trim(), isSamePart: found[1] !== undefined, isSoFar: found[2] !== undefined }
    : undefined
}

const sameThings = (left: Above, right: Above): boolean =>
  left.texts.indicator.join() === right.texts.indicator.join() &&
  left.texts.region.join() === right.texts.region.join()

const isOfValues = ({ before, qualified, unknown }: Above): boolean =>
  before === undefined && qualified === undefined && unknown === undefined

const timeOf = ({ texts, scope }: Above): string => JSON.stringify([texts.period, texts.year, scope])

const isSoFar = ({ texts, scope }: Above): boolean =>
  scope === 'so-far' || texts.period.some(text => /累计|\d月?[-—–~至]\d/u.test(text))

/**
 * Gives headers of the year before the time of the column they go with: the one before them, of the same
 * thing. Where several times stand there, nothing says which is meant, and they stay as they are.
 */
export const withYearBefore = (columns: readonly Above[]): Above[] =>
  columns.map((above, index) => {
    const { before } = above
    if (before === undefined) return above
    const gone = columns
      .slice(0, index)
      .findLastIndex(other => other.before !== undefined && sameThings(other, above))
    const near = columns.slice(gone + 1, index).filter(other => isOfValues(other) && sameThings(other, above))
    const times =
      near.length > 0 ? near : columns.filter(other => isOfValues(other) && sameThings(other, above))
    const meant = before.isSoFar && times.some(isSoFar) ? times.filter(isSoFar) : times
    if (new Set(meant.map(timeOf)).size > 1) return above
    const { texts, scope } = meant[0] ?? { texts: { period: [], year: [] }, scope: undefined }
    const asked: Scope | undefined = before.isSoFar ? 'so-far' : scope
    return {
      ...above,
      texts: { ...above.texts, period: texts.period, year: texts.year },
      scope: asked,
      qualified: undefined,
    }
  })
