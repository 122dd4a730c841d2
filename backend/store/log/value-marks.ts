import { crc32 } from 'node:zlib'
import type { ObservationTable } from '../schema.ts'
import type { RenamedEntries } from '../workspace.ts'
import type { Unit } from '../unit.ts'

/** A revision of a value before it is stored. */
export type NewValueRow = Omit<ObservationTable, 'act' | 'mark'>
/** A revision of a value as it is stored. */
export type ValueRow = NewValueRow & { readonly act: number; readonly mark: number }

/** Whose value it is: the ids of its indicator and its region. */
export type Whose = Readonly<Pick<ObservationTable, 'indicator' | 'region'>>

/** Whose value a row holds, which names them by their keys. */
export const whose = (
  { indicator, region }: Whose,
  renamed: Pick<RenamedEntries, 'indicator' | 'region'>,
): Whose => ({
  indicator: renamed.indicator.get(indicator) ?? indicator,
  region: renamed.region.get(region) ?? region,
})

/**
 * CRC-32 of all a revision says, as the signed number both databases keep: a single bit that differs makes
 * another. It says whose value it is by ids, so that it stays true whatever these are called.
 */
export const valueMark = (row: NewValueRow, { indicator, region }: Whose): number =>
  crc32(
    [
      indicator,
      region,
      row.period,
      row.revision,
      row.value,
      row.bound,
      row.source,
      row.state,
      row.note,
      row.enteredBy,
      row.enteredAt,
      row.batch,
      row.sheet,
      row.cell,
      row.withdrawn,
    ].join('\n'),
  ) | 0

/** The row with its mark, as part of the act that stores it. */
export function markedIn({ act, marks }: Unit, row: NewValueRow, of: Whose): ValueRow {
  const mark = valueMark(row, of)
  marks.push(mark)
  return { ...row, act, mark }
}
