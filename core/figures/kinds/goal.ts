import { done, refused, type Outcome } from '../../problem.ts'
import { amount, percentFormat } from '../amount.ts'
import { isTarget } from '../data.ts'
import { directionOf, toneOf } from '../direction.ts'
import { scaled, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, unitsOf, writeOperand, type FigureKind, type Print, type Reading, type Scene } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { parsePeriod } from '../period.ts'
import { choice } from '../picking.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { isCounted, isRate } from '../unit.ts'

/** The target of the year a value belongs to: the target itself, how much of it is done, that it is met, that it is met early. */
export interface GoalFigure extends Printed {
  readonly kind: 'goal'
  readonly of: Operand
  readonly form: Form
}

type Form = 'aim' | 'done' | 'met' | 'early'

const forms: Readonly<Record<string, Form>> = {
  目标: 'aim', 完成目标: 'done', 达标: 'met', 提前完成: 'early', aim: 'aim', 'target-done': 'done', 'target-met': 'met', 'target-early': 'early',
}
const written: Readonly<Record<Form, string>> = { aim: '目标', done: '完成目标', met: '达标', early: '提前完成' }

const form = choice<Form>(
  {
    done: { zh: '完成年度目标的百分之几', en: 'Percent of the target' }, met: { zh: '完成、超额完成年度目标', en: 'Target met' },
    early: { zh: '提前完成年度目标', en: 'Target met early' }, aim: { zh: '目标值', en: 'The target itself' },
  },
  'form',
  { zh: '目标', en: 'Target' },
)

const yearOf = (period: string): string => period.slice(0, 4)
const isWholeYear = (period: string): boolean => parsePeriod(period)?.type === 'year'

/** A range over two years has no target of its own. */
const isWithinAYear = (period: string): boolean => {
  const [, end = period] = period.split('/')
  return yearOf(end) === yearOf(period)
}

/**
 * `{{k@2022:目标}}` prints the target itself, `{{k@2022-01/2022-09:完成目标}}` 完成年度目标的86.5%, v÷t×100, `:达标` 超额完成年度目标 or 完成年度目标 by polarity,
 * `:提前完成` 提前完成年度目标 of a part of the year. The target is that of the year. Refuses a target that is missed (`target-missed`), one
 * met early of a whole year (`period-not-comparable`), how much is done where less is better (`lower-is-better`) or of a percentage
 * (`points-expected`), and either as met by a part of the year, whose rest may still undo it.
 */
export const goal: FigureKind<GoalFigure> = {
  kind: 'goal',
  join: '',
  label: { zh: '年度目标', en: 'Target of the year' },
  ways: [
    {
      name: 'goal',
      group: 'target',
      label: { zh: '年度目标（目标值、完成、提前完成）', en: 'Target of the year (itself, met, done)' },
      fields: [form],
      build: (chosen) => ({ kind: 'goal', of: chosen.of, form: form.read(chosen) }),
      take: ({ of, form: said }) => ({ ...of, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'goal-done',
      words: ['完成目标', '目标完成', '完成年度目标', '年度目标', '完成进度', 'target-done'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: 'done' }, { kind: 'goal', of, form: 'aim' }]),
    },
    {
      name: 'goal-met',
      words: ['达到目标', '实现目标', '提前完成', '提前'],
      propose: ({ of, word }) => (isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: word.startsWith('提前') ? 'early' : 'met' }]),
    },
    {
      name: 'goal-aim',
      words: ['目标本身'],
      alone: ['目标值'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: 'aim' }]),
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const said = forms[keyword]
    return said && of && argument === undefined ? { kind: 'goal', of, form: said } : undefined
  },
  write: ({ of, form: said }) => `${writeOperand(of)}:${written[said]}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'target', of: { ...of, period: yearOf(of.period) } }],
  honours: ({ form: said }, option) => {
    if (option === 'scale' || option === 'unitless') return said === 'aim'
    return (said === 'aim' || said === 'done') && (option === 'decimals' || option === 'trimmed' || (option === 'qualifier' && said === 'done'))
  },
  compares: ({ of: { period }, form: said }) => {
    const isRefused = !isWithinAYear(period) || (said === 'early' && isWholeYear(period))
    return isRefused ? refused('period-not-comparable', { period, base: yearOf(period) }) : done(true)
  },
  accepts: onlyExact,
  render: (expression, [own, aim], scene) => {
    if (own!.indicator.unit !== aim!.indicator.unit) return refused('unit-mismatch', unitsOf(own!, aim!))
    if (expression.form === 'aim') return itself(expression, aim!, scene)
    return expression.form === 'done' ? doneOf(expression, own!, aim!, scene) : met(expression, own!, aim!, scene)
  },
}

function itself({ print }: GoalFigure, aim: Reading, { language }: Scene): Outcome<Print> {
  const { indicator, value } = aim
  const format = formatOf(indicator, print, indicator.rounding, value)
  const said = amount(value, { format, language, print, facts: placeOf(aim), isCounted: isCounted(indicator) })
  if (!said.ok) return said
  const { text, number, unit, power, rule } = said.value
  return done({ text, number, unit, exact: value.times(`1e${-power}`), formula: scaled(term(value), power), rounding: rule, direction: 'none' })
}

function doneOf({ print }: GoalFigure, own: Reading, aim: Reading, { language }: Scene): Outcome<Print> {
  if (isRate(own.indicator)) return refused('points-expected', { indicator: own.indicator.key })
  if (own.indicator.polarity === 'lower-is-better') return refused('lower-is-better', { indicator: own.indicator.key })
  if (!aim.value.gt(0)) return refused('zero-base', { ...placeOf(aim), value: aim.operand.value })
  const exact = own.value.dividedBy(aim.value).times(100)
  const format = percentFormat(decimalsOf(print, 1), own.indicator.rounding, print)
  const said = amount(exact, { format, language, print, facts: { ...placeOf(own), value: own.operand.value } })
  if (!said.ok) return said
  const { text, number, unit, rule } = said.value
  return done({
    text: language === 'zh' ? `完成${aimZh}的${text}` : `${text} of ${aimEn}`,
    number,
    unit,
    exact,
    formula: `${term(own.value)} ÷ ${term(aim.value)} × 100`,
    rounding: rule,
    direction: 'none',
  })
}

const aimZh = '年度目标'
const aimEn = "the year's target"

/** A year's limit is kept, and its rate reached, only once the year is over: 30 accidents by March are no 100 by December. */
function isSettled({ indicator, operand: { period } }: Reading): Outcome<true> {
  if (isWholeYear(period)) return done(true)
  if (indicator.polarity === 'lower-is-better') return refused('lower-is-better', { indicator: indicator.key })
  return isRate(indicator) ? refused('period-not-comparable', { period, base: yearOf(period) }) : done(true)
}

function met({ form: said }: GoalFigure, own: Reading, aim: Reading, { language }: Scene): Outcome<Print> {
  const { indicator, value } = own
  if (indicator.polarity === 'neutral') return refused('no-polarity', { indicator: indicator.key })
  const settled = isSettled(own)
  if (!settled.ok) return settled
  const side = directionOf(value.comparedTo(aim.value))
  const tone = toneOf(side, indicator)
  if (tone === 'bad') return refused('target-missed', { ...placeOf(own), value: own.operand.value, target: aim.operand.value })
  const isMore = tone === 'good' && indicator.polarity === 'higher-is-better'
  const zh = said === 'early' ? '提前完成' : isMore ? '超额完成' : tone === 'good' ? '优于' : '完成'
  const en = said === 'early' ? 'met early' : isMore ? 'exceeded' : tone === 'good' ? 'bettered' : 'met'
  return done({
    text: language === 'zh' ? `${zh}${aimZh}` : `${aimEn} ${en}`,
    number: own.operand.value,
    unit: indicator.unit,
    exact: value,
    formula: `${term(value)} ${side === 'level' ? '=' : side === 'up' ? '>' : '<'} ${term(aim.value)}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}
