import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { difference, scaled } from '../formula.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { parts, takeSeveral, whole } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { apart, partOf } from '../together.ts'
import { canBePart, isCounted } from '../unit.ts'

export interface RemainderFigure extends Printed {
  readonly kind: 'remainder'
  readonly whole: Operand
  readonly parts: readonly Operand[]
}

/** `{{b@2022-a@2022:剩余}}`: what is left of a whole without its parts, 31项 (B1 row 20). */
export const remainder: FigureKind<RemainderFigure> = {
  kind: 'remainder',
  join: '-',
  label: { zh: '剩余', en: 'Remainder' },
  ways: [
    {
      name: 'remainder',
      group: 'parts',
      label: { zh: '剩余', en: 'Remainder' },
      fields: [whole({ zh: '总数（从中减去）', en: 'Total (taken from)' }), parts(0)],
      build: ({ of, whole: all, parts: more }) =>
        all && { kind: 'remainder', whole: all, parts: [of, ...more] },
      take: ({ whole: all, parts: taken }) => takeSeveral(taken, all),
    },
  ],
  asks: [
    {
      name: 'remainder',
      words: ['剩余', '其余', '还剩', '未完成', 'sy', 'rest'],
      takes: 'whole',
      propose: ({ of, wholes }) => wholes.map(all => ({ kind: 'remainder', whole: all, parts: [of] })),
    },
  ],
  weighsLittle: true,
  read: ({ keyword, argument, operands: [whole, ...parts] }) =>
    (keyword === '剩余' || keyword === 'rest') && argument === undefined && whole
      ? { kind: 'remainder', whole, parts }
      : undefined,
  write: ({ whole, parts }) => `${[whole, ...parts].map(writeOperand).join('-')}:剩余`,
  operands: ({ whole, parts }) => [whole, ...parts],
  honours: (_expression, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier',
  accepts: onlyExact,
  render: ({ print }, [whole, ...parts], { data, language }) => {
    const stranger = parts.find(part => !canBePart(part.indicator, whole!.indicator))
    if (stranger) return refused('unit-mismatch', unitsOf(stranger, whole!))
    const related = parts.map(part => partOf(part, whole!, data)).find(({ ok }) => !ok)
    if (related && !related.ok) return related
    const once = apart(parts, data)
    if (!once.ok) return once
    const [all, taken] = [printedValue(whole!), parts.map(printedValue)]
    const left = taken.reduce((rest, part) => rest.minus(part), all)
    const { indicator, region, period, value } = whole!.operand
    if (left.isNegative())
      return refused('parts-exceed-whole', {
        indicator,
        region,
        period,
        parts: all.minus(left).toFixed(),
        whole: value,
      })
    const format = formatOf(whole!.indicator, print, whole!.indicator.rounding, left)
    const facts = { indicator, region, period, value: left.toFixed() }
    if (print.qualifier?.word === '仅' && !left.times(2).lt(all))
      return refused('not-little', { ...facts, base: value })
    const said = amount(left, { format, language, print, facts, isCounted: isCounted(whole!.indicator) })
    if (!said.ok) return said
    const { text, number, unit, power, rule } = said.value
    return done({
      text,
      number,
      unit,
      exact: left.times(`1e${-power}`),
      formula: scaled(difference(all, ...taken), power),
      rounding: rule,
      direction: 'none',
    })
  },
}
