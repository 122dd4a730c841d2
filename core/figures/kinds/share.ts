import { done, refused } from '../../problem.ts'
import { digits, roundTo } from '../decimal.ts'
import { term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, unitsOf, writeOperand, type FigureKind, type FigureOf, type Reading, type Scene } from '../kind.ts'
import { formatOf, quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { canBePart, isCount } from '../unit.ts'

const forms: Readonly<Record<string, FigureOf<'share'>['form']>> = { 占比: 'percent', share: 'percent', 其中: 'counted', of: 'counted' }

/** `{{a@2022/b@2022:占比}}` prints 80.8%, `:其中` prints 13个中12个 (B1 rows 19 and 24 to 27). */
export const share: FigureKind<'share'> = {
  kind: 'share',
  join: '/',
  read: ({ keyword, argument, operands: [part, whole, ...more] }) => {
    const form = forms[keyword]
    return form && part && whole && more.length === 0 && argument === undefined ? { kind: 'share', part, whole, form } : undefined
  },
  write: ({ part, whole, form }) => `${writeOperand(part)}/${writeOperand(whole)}:${form === 'percent' ? '占比' : '其中'}`,
  operands: ({ part, whole }) => [part, whole],
  honours: ({ form }, option) => form === 'percent' && (option === 'decimals' || option === 'unitless'),
  accepts: onlyExact,
  render: (expression, [part, whole], scene) => {
    if (!canBePart(part!.indicator, whole!.indicator)) return refused('unit-mismatch', unitsOf(part!, whole!))
    if (!whole!.value.isPositive() || whole!.value.isZero()) return refused('zero-base', { ...placeOf(whole!), value: whole!.operand.value })
    return expression.form === 'percent' ? percent(expression, part!, whole!, scene) : counted(part!, whole!, scene)
  },
}

function percent({ print }: FigureOf<'share'>, part: Reading, whole: Reading, { language }: Scene) {
  const exact = part.value.dividedBy(whole.value).times(100)
  const decimals = decimalsOf(print, 1)
  const number = digits(roundTo(exact, decimals, part.indicator.rounding), decimals)
  const unit = print.unitless ? '' : '%'
  return done({
    text: `${number}${unit}`,
    number,
    unit,
    exact,
    formula: `${term(part.value)} ÷ ${term(whole.value)} × 100`,
    rounding: roundingWords(decimals, part.indicator.rounding, language),
    direction: 'none' as const,
  })
}

function counted(part: Reading, whole: Reading, { language }: Scene) {
  if (!isCount(part.indicator) || !isCount(whole.indicator)) return refused('unit-mismatch', unitsOf(part, whole))
  if (part.value.gt(whole.value)) return refused('parts-exceed-whole', { ...placeOf(whole), parts: part.operand.value, whole: whole.operand.value })
  const some = quantity(part.value, formatOf(part.indicator, {}), language)
  const all = quantity(whole.value, formatOf(whole.indicator, {}), language)
  const english = (text: string): string => text.split(' ')[0] ?? text
  return done({
    text: language === 'zh' ? `${all.text}中${some.text}` : `${english(some.text)} of ${english(all.text)}`,
    number: some.number,
    unit: some.unit,
    exact: part.value,
    formula: `${term(part.value)}, ${term(whole.value)}`,
    rounding: roundingWords(part.indicator.decimals, part.indicator.rounding, language),
    direction: 'none' as const,
  })
}
