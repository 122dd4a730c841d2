import type { Indicator } from '../../figures/model.ts'
import { refused, type Outcome, type Problem } from '../../problem.ts'
import { cellName } from './cells.ts'
import type { Assumption, Cell, Entry } from './model.ts'
import type { NumberReading } from './numbers.ts'
import { isOrdinal, readOrdinal } from './ordinals.ts'
import type { Place } from './place.ts'
import { doubts, impossible } from './plausible.ts'
import { qualifierIn } from './qualifiers.ts'
import type { Reading } from './reading.ts'
import { convert, isScale, unitOf } from './units.ts'

/** A number as it would be stored, and what is doubted and assumed of it. */
export interface ValueRead {
  readonly value: string
  readonly bound: Entry['bound']
  readonly unit: string
  readonly warnings: readonly Problem[]
  /** What is assumed of the unit, where the cell itself gives another reason than its place does. */
  readonly assumed: readonly Assumption[] | undefined
}

/** A place or a class, as its cell names it. */
function ordinalAt(cell: Cell, known: Indicator): Outcome<ValueRead> {
  const value = readOrdinal(cell.value === '' ? cell.text : cell.value, known)
  if (value === undefined)
    return refused('no-such-ordinal', { indicator: known.name, text: cell.text.trim().slice(0, 60) })
  return { ok: true, value: { value, bound: 'exact', unit: known.unit, warnings: [], assumed: undefined } }
}

/** The value in its indicator's unit. A number that may mean two things is refused, never guessed at. */
export function valueAt(
  { indicators, hasCommas }: Reading,
  { row, column }: { readonly row: number; readonly column: number },
  cell: Cell,
  number: NumberReading,
  place: Place,
): Outcome<ValueRead> {
  const known = place.indicator.ok ? indicators.get(place.indicator.value) : undefined
  if (known && isOrdinal(known) && !cell.struck && !cell.uncomputed) return ordinalAt(cell, known)
  const forecast = cell.value === '' ? qualifierIn(cell.text.trim()) : undefined
  if (forecast?.qualifier === 'forecast') return refused('forecast', { said: forecast.said })
  if (number.kind !== 'number')
    return refused(number.kind === 'unreadable' ? number.why : 'no-value', {
      text: cell.text.trim().slice(0, 60),
    })
  const unclear = place.unitUnclear
  if (unclear && (number.unit === '' || isScale(number.unit))) return refused(unclear.code, unclear.facts)
  if (cell.scaled) return refused('scaled-cell', { cell: cellName(row, column), value: number.value })
  if (hasCommas && cell.value === '' && /\d,\d{3}/.test(cell.text.normalize('NFKC')))
    return refused('decimal-comma', { text: cell.text.slice(0, 60) })
  const isRegisters = place.assumed.some(({ what, why }) => what === 'unit' && why === 'register-unit')
  const around = isRegisters && number.unit !== '' && !isScale(number.unit) ? '' : place.unit
  const unit = unitOf(number.unit, around)
  if (unit === undefined) return refused('unit-twice', { own: number.unit, around })
  if (known?.formula) return refused('derived-value', { indicator: known.name })
  const read = {
    bound: number.bound,
    assumed:
      number.unit === '' || number.unit !== unit
        ? undefined
        : cell.unit === undefined
          ? []
          : [{ what: 'unit' as const, value: unit, why: 'number-format' as const }],
  }
  if (!known) return { ok: true, value: { ...read, value: number.value, unit, warnings: [] } }
  const value = unit === known.unitEn ? number.value : convert(number.value, unit, known.unit)
  if (value === undefined)
    return refused('unit-differs', { indicator: known.name, unit, expected: known.unit })
  const problem = impossible(value, known)
  if (problem) return refused(problem.code, problem.facts)
  return {
    ok: true,
    value: {
      ...read,
      value,
      unit: known.unit,
      warnings: doubts(value, known, !cell.percent && number.unit === ''),
    },
  }
}
