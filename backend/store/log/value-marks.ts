import { crc32 } from 'node:zlib'
import type { ObservationTable } from '../schema.ts'
import type { Unit } from '../unit.ts'

/** A revision of a value before it is stored. */
export type NewValueRow = Omit<ObservationTable, 'act' | 'mark'>
/** A revision of a value as it is stored. */
export type ValueRow = NewValueRow & { readonly act: number; readonly mark: number }

/**
 * CRC-32 of all a revision says, as the signed number both databases keep: a single bit that differs makes
 * another. It says whose value it is by the indicator's id, so that it stays true whatever that is called.
 * @param indicator the id
 */
export const valueMark = (row: NewValueRow, indicator: string): number =>
  crc32(
    [
      indicator,
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

/** The row with its mark, as part of the act that stores it. @param indicator the id */
export function markedIn({ act, marks }: Unit, row: NewValueRow, indicator: string): ValueRow {
  const mark = valueMark(row, indicator)
  marks.push(mark)
  return { ...row, act, mark }
}
