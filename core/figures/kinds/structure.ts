import { done, refused, type Outcome } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { decimal, digits, roundTo } from '../decimal.ts'
import { term } from '../formula.ts'
import {
  decimalsOf,
  onlyExact,
  placeOf,
  unitsOf,
  writeOperand,
  type FigureKind,
  type Reading,
  type Scene,
} from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { parts, takeSeveral } from '../picking.ts'
import { roundingWords } from '../rounding-words.ts'
import { alike, apart } from '../together.ts'
import { canBePart } from '../unit.ts'

/** What several values make of their sum, beside each other: 三次产业结构 7.5:46.0:46.5. */
export interface StructureFigure extends Printed {
  readonly kind: 'structure'
  readonly parts: readonly Operand[]
}

/**
 * `{{a@2022,b@2022,c@2022:结构}}` prints 7.5:46.0:46.5: how much per cent each is of all of them together, to
 * one decimal. It is for the writer that they are all there are; what does not add up (`not-additive`), is
 * below zero (`negative-part`) or would print as 0 or 100 and is neither is refused.
 */
export const structure: FigureKind<StructureFigure> = {
  kind: 'structure',
  join: ',',
  label: { zh: '结构（几比几）', en: 'Structure (so much to so much)' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'structure',
      group: 'parts',
      label: { zh: '结构（各占几成，如7.5:46.0:46.5）', en: 'Structure, such as 7.5:46.0:46.5' },
      fields: [parts()],
      build: ({ of, parts: more }) =>
        more.length > 0 ? { kind: 'structure', parts: [of, ...more] } : undefined,
      take: ({ parts: taken }) => takeSeveral(taken),
    },
  ],
  asks: [
    {
      name: 'structure',
      words: ['结构', '比例为', '构成', 'structure'],
      takes: 'several',
      propose: ({ of, others }) => (others.length > 0 ? [{ kind: 'structure', parts: [of, ...others] }] : []),
    },
  ],
  unitOf: () => 'nothing',
  plottedIn: () => 'percent',
  read: ({ keyword, argument, operands: parts }) =>
    (keyword === '结构' || keyword === 'structure') && argument === undefined
      ? { kind: 'structure', parts }
      : undefined,
  write: ({ parts }) => `${parts.map(writeOperand).join(',')}:结构`,
  operands: ({ parts }) => parts,
  honours: (_expression, option) => option === 'decimals' || option === 'trimmed',
  accepts: onlyExact,
  render: ({ print }, readings, { data, language }) => {
    const related = summable(readings, data)
    if (!related.ok) return related
    const [first] = readings
    const { indicator } = first!
    const whole = readings.reduce((total, { value }) => total.plus(value), decimal('0'))
    if (!whole.gt(0)) return refused('zero-base', { ...placeOf(first!), value: whole.toFixed() })
    const decimals = decimalsOf(print, 1)
    const shares = readings.map(reading => {
      const exact = reading.value.dividedBy(whole).times(all)
      return { reading, exact, shown: roundTo(exact, decimals, indicator.rounding) }
    })
    for (const { reading, exact, shown } of shares) {
      const facts = { ...placeOf(reading), value: exact.toSignificantDigits(4).toFixed() }
      if (shown.isZero() && !exact.isZero()) return refused('prints-as-zero', facts)
      if (shown.eq(all) && exact.lt(all)) return refused('prints-as-whole', facts)
    }
    const places = print.trimmed ? Math.max(...shares.map(({ shown }) => shown.decimalPlaces())) : decimals
    const texts = shares.map(({ shown }) => digits(shown, places))
    const sum = readings.map(({ value }) => term(value)).join(' + ')
    return done({
      text: texts.join(':'),
      number: texts[0]!,
      unit: '',
      exact: shares[0]!.exact,
      formula: readings.map(({ value }) => `${term(value)} ÷ (${sum}) × 100`).join(', '),
      rounding: roundingWords(places, indicator.rounding, language),
      direction: 'none',
    })
  },
}

const all = decimal('100')

/** Amounts of one unit, period and region, none below zero. */
function summable(readings: readonly Reading[], data: Scene['data']): Outcome<true> {
  const [first] = readings
  const stranger = readings.find(({ indicator }) => !canBePart(indicator, first!.indicator))
  if (stranger) return refused('unit-mismatch', unitsOf(stranger, first!))
  const related = alike(readings)
  if (!related.ok) return related
  const level = readings.find(
    ({ indicator }) => !addsUp(indicator.type === 'stock' ? { ...indicator, type: 'quantity' } : indicator),
  )
  if (level) return refused('not-additive', { indicator: level.indicator.key })
  const once = apart(readings, data)
  if (!once.ok) return once
  const negative = readings.find(({ value }) => value.lt(0))
  return negative
    ? refused('negative-part', { ...placeOf(negative), value: negative.operand.value })
    : done(true)
}
