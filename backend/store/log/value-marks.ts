import { crc32 } from 'node:zlib'
import type { ObservationTable } from '../schema.ts'
import type { Unit } from '../unit.ts'

/** A revision of a value before it is stored. */
export type NewValueRow = Omit<ObservationTable, 'act' | 'mark'>
/** A revision of a value as it is stored. */
export type ValueRow = NewValueRow & { readonly act: number; readonly mark: number }

/**
 * CRC-32 of all a revision says, as the signed number both databases keep: a single bit that differs makes
 * another.
 */
export const valueMark = (row: NewValueRow): number =>
  crc32(
    [
      row.indicator,
      row.region,
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
export function markedIn({ act, marks }: Unit, row: NewValueRow): ValueRow {
  const mark = valueMark(row)
  marks.push(mark)
  return { ...row, act, mark }
}
