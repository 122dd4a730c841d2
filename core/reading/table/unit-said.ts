import type { Indicator } from '../../figures/model.ts'
import type { Problem } from '../../problem.ts'
import { mayCount, notedUnit } from './notes-said.ts'
import type { Above, Beside, Found, FoundIndicator } from './place.ts'
import { both, type Reading } from './reading.ts'
import { convert } from './units.ts'

const between = /[、,，;；]|\s+/u

/**
 * The unit nearest to the number; one of several that stand above a table is that which the indicator can be
 * counted in.
 */
export function unitFor(
  { mapping, around, indicators }: Reading,
  { texts: beside, unitOver, unitElsewhere }: Beside,
  above: Above,
  indicator: FoundIndicator,
): FoundUnit {
  const known = indicator.key.ok ? indicators.get(indicator.key.value) : undefined
  const stated = unitStated(beside.unit[0], above, indicator.unit, known)
  if (stated !== undefined) return stated
  const { unit } = mapping.constants
  if (unitOver !== '') return { value: oneOf(unitOver, known?.unit), why: 'line-above' }
  const isNoted = around.unit?.text === unit && around.unit.why === 'note'
  const noted =
    known && known.unit !== '' && (unit === '' || isNoted)
      ? notedUnit(around.units, known.key, both(above.texts, beside, 'indicator'), known.unit)
      : undefined
  if (noted?.kind === 'said') return { value: noted.unit, why: 'note' }
  if (unit !== '')
    return { value: oneOf(unit, known?.unit), why: around.unit?.text === unit ? around.unit.why : 'mapping' }
  if (!known || known.unit === '') return { value: '' }
  const doubted =
    noted ??
    (unitElsewhere !== undefined && mayCount(unitElsewhere, known.unit)
      ? { unit: unitElsewhere, text: `单位：${unitElsewhere}` }
      : undefined)
  return {
    value: known.unit,
    why: 'register-unit',
    ...(doubted && { unclear: unitUnclear(known, doubted) }),
  }
}

/**
 * The unit that a value's row, its header or the brackets behind its indicator state. Where they state two in
 * which it may be counted, nobody knows which is right.
 */
function unitStated(
  own: string | undefined,
  above: Above,
  behind: string | undefined,
  known: Indicator | undefined,
): FoundUnit | undefined {
  const head = above.texts.unit[0]
  const said = [own, head, behind].filter(unit => unit !== undefined)
  const sizeOf = (unit: string): string | undefined => known && convert('1', unit, known.unit)
  const sizes = new Set(said.map(sizeOf).filter(size => size !== undefined))
  const fitting = [head, behind].find(unit => unit !== undefined && sizeOf(unit) !== undefined)
  const value = own ?? fitting ?? head ?? behind
  if (value === undefined) return undefined
  const why = value === head && own === undefined && above.unitInBrackets ? ('header' as const) : undefined
  return {
    value,
    why,
    ...(known && sizes.size > 1 && { unclear: unitUnclear(known, { unit: value, text: said.join('、') }) }),
  }
}

type FoundUnit = Found<string> & { readonly unclear?: Problem }

const unitUnclear = ({ name }: Indicator, { unit, text }: { unit: string; text: string }): Problem => ({
  code: 'unit-unclear',
  facts: { indicator: name, text, unit },
})

function oneOf(units: string, wanted: string | undefined): string {
  const listed = units.split(between).filter(unit => unit !== '')
  if (listed.length < 2 || wanted === undefined) return units
  const fitting = listed.filter(unit => convert('1', unit, wanted) !== undefined)
  return fitting.length === 1 ? fitting[0]! : units
}
