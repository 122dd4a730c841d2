import { columnsOf, type Change, type Packed } from '../../import/index.ts'
import type { NewRevision } from '../../store/workspace.ts'

/** Each revision is made when it is asked for: the many of a long table need no room at once. */
export const revisionsIn = (pages: readonly Packed<Change>[], entered: Entered): Iterable<NewRevision> => ({
  *[Symbol.iterator]() {
    for (const page of pages) yield* revisionsOf(page, entered)
  },
})

/** Field by field, because rows made of names that are not known beforehand are slow to read again. */
function* revisionsOf(
  page: Packed<Change>,
  { enteredBy, enteredAt, reason }: Entered,
): Generator<NewRevision> {
  const { indicator, region, period, value, bound, source, state, note, sheet, cell, expected } =
    columnsOf(page)
  for (let at = 0; at < page.count; at += 1) {
    yield {
      indicator: indicator(at),
      region: region(at),
      period: period(at),
      value: value(at),
      bound: bound(at),
      source: source(at),
      state: state(at),
      note: noted(note(at), expected(at) > 0 ? reason : ''),
      sheet: sheet(at),
      cell: cell(at),
      expected: expected(at),
      enteredBy,
      enteredAt,
    }
  }
}

/** Who brings the values in, and when. */
export interface Entered extends Pick<NewRevision, 'enteredBy' | 'enteredAt'> {
  /** Why values that stand are replaced. */
  readonly reason: string
}

const longestNote = 500

/** The reason first: a long remark of the row gives way to it. */
const noted = (note: string, reason: string): string =>
  (reason === '' || note === '' ? reason + note : `${reason}；${note}`).slice(0, longestNote)
