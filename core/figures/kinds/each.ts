import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { groupThousands } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { singular } from '../singular.ts'
import { divisible } from '../together.ts'
import { powerOf, splitUnit } from '../unit.ts'
import { unitInEnglish } from '../units.ts'

/** How many there are to each of something: 每万人28.4张. */
export interface EachFigure extends Printed {
  readonly kind: 'each'
  readonly of: Operand
  readonly per: Operand
}

/**
 * `{{a@2022/b@2022:每|计=万}}` prints 每万人28.4张: a÷b for one of b, or for as many as 计 says, to one decimal and without the 万 and 亿 of either
 * unit. A divisor that is not above zero is refused (`zero-base`). B1 row 60.
 */
export const each: FigureKind<EachFigure> = {
  kind: 'each',
  join: '/',
  label: { zh: '每', en: 'For each' },
  isOfOwnUnit: true,
  ways: [
    {
      name: 'each',
      group: 'parts',
      label: { zh: '每……多少', en: 'How many to each' },
      fields: [whole({ zh: '除以（每……）', en: 'Divided by (for each)' })],
      build: ({ of, whole: per }) => per && { kind: 'each', of, per },
      take: ({ of, per }) => takePair(of, per),
    },
  ],
  asks: [
    {
      name: 'each',
      words: ['each'],
      alone: ['每个', '每人', '每万人', '每'],
      takes: 'several',
      propose: ({ of, others: [per] }) => (per ? [{ kind: 'each', of, per }] : []),
    },
  ],
  plottedIn: () => 'operand',
  read: ({ keyword, argument, operands: [of, per, ...more] }) =>
    ((keyword === '每' || keyword === 'each') && of && per && more.length === 0 && argument === undefined ? { kind: 'each', of, per } : undefined),
  write: ({ of, per }) => `${writeOperand(of)}/${writeOperand(per)}:每`,
  operands: ({ of, per }) => [of, per],
  honours: ({ print }, option) =>
    (option === 'scale' && print.scale !== 'auto') || option === 'decimals' || option === 'trimmed' || option === 'qualifier',
  accepts: onlyExact,
  render: ({ print }, [of, per], { language }) => {
    const related = divisible(of!, per!)
    if (!related.ok) return related
    if (!per!.value.gt(0)) return refused('zero-base', { ...placeOf(per!), value: per!.operand.value })
    const [above, below] = [splitUnit(of!.indicator.unit), splitUnit(per!.indicator.unit)]
    const size = print.scale && print.scale !== 'auto' ? powerOf(print.scale) : 0
    const power = powerOf(above.scale) - powerOf(below.scale) + size
    const exact = of!.value.dividedBy(per!.value).times(`1e${power}`)
    const mode = of!.indicator.rounding
    const format = {
      unit: above.base, unitEn: unitInEnglish(of!.indicator), scale: undefined, unitless: false,
      decimals: decimalsOf(print, 1), mode, ...(print.trimmed ? { trimmed: true } : {}),
    }
    const said = amount(exact, { format, language, print, facts: { ...placeOf(of!), value: of!.operand.value } })
    if (!said.ok) return said
    const { text, number, unit, rule } = said.value
    const perEn = unitInEnglish(per!.indicator)
    const many = size === 0 ? singular(perEn) : `${groupThousands(`1${'0'.repeat(size)}`)} ${perEn}`
    return done({
      text: language === 'zh' ? `每${size === 0 ? '' : print.scale}${below.base}${text}` : `${text} per ${many}`,
      number,
      unit,
      exact,
      formula: scaled(`${term(of!.value)} ÷ ${term(per!.value)}`, -power),
      rounding: rule,
      direction: 'none',
    })
  },
}
