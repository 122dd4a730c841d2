import { done, refused, type Outcome } from '../../problem.ts'
import { aimSaid } from '../aim-words.ts'
import { amount, percentFormat } from '../amount.ts'
import { isTarget } from '../data.ts'
import { directionOf, toneOf } from '../direction.ts'
import { isDueLater, readDue, writeDue } from '../due.ts'
import { farApart } from '../far-apart.ts'
import { scaled, term } from '../formula.ts'
import {
  onlyExact,
  placeOf,
  unitsOf,
  writeOperand,
  type FigureKind,
  type Print,
  type Reading,
  type Scene,
} from '../kind.ts'
import { leadTime, monthsAhead } from '../lead-time.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { monthsGrown } from '../period-beside.ts'
import { parsePeriod, yearBefore } from '../period.ts'
import { choice, number } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { canBeBase } from '../proportion.ts'
import { formatOf } from '../quantity.ts'
import { rateOf } from '../ratio.ts'
import { unroundedWords } from '../rounding-words.ts'
import { isCounted, isRate } from '../unit.ts'

/**
 * The target of the year a value belongs to: the target itself, how much of it is done, that it is met, that
 * it is met early.
 */
export interface GoalFigure extends Printed {
  readonly kind: 'goal'
  readonly of: Operand
  readonly form: Form
  /**
   * The period the target is for, where it is not the value's year. It stays where a document rolls forward.
   */
  readonly due?: string
}

type Form = 'aim' | 'done' | 'part' | 'met' | 'far' | 'early' | 'early-by'

const forms: Readonly<Record<string, Form>> = {
  目标: 'aim',
  完成目标: 'done',
  占目标: 'part',
  达标: 'met',
  远超目标: 'far',
  提前完成: 'early',
  提前多久: 'early-by',
  aim: 'aim',
  'target-done': 'done',
  'target-part': 'part',
  'target-met': 'met',
  'target-far-exceeded': 'far',
  'target-early': 'early',
  'target-early-by': 'early-by',
}
const written: Readonly<Record<Form, string>> = {
  aim: '目标',
  done: '完成目标',
  part: '占目标',
  met: '达标',
  far: '远超目标',
  early: '提前完成',
  'early-by': '提前多久',
}

const form = choice<Form>(
  {
    done: { zh: '完成年度目标的百分之几', en: 'Percent of the target done' },
    part: { zh: '占年度目标的百分之几', en: 'Percent of the target' },
    met: { zh: '完成、超额完成年度目标', en: 'Target met' },
    far: { zh: '远超年度目标（一倍半以上）', en: 'Target far exceeded' },
    early: { zh: '提前完成年度目标', en: 'Target met early' },
    'early-by': { zh: '提前几年、几个季度完成目标', en: 'Target met so much early' },
    aim: { zh: '目标值', en: 'The target itself' },
  },
  'form',
  { zh: '目标', en: 'Target' },
)

const yearOf = (period: string): string => period.slice(0, 4)
const isWholeYear = (period: string): boolean => parsePeriod(period)?.type === 'year'

const due = number(
  'due',
  { zh: '目标的时期（本年可不填）', en: 'Period of the target (if not the year)' },
  '',
  /^(?:\d{4}(?:[-/\d]*|-[HQ]\d))?$/,
)
const dueFrom = (period: string | undefined): Pick<GoalFigure, 'due'> =>
  period === undefined || readDue(period) === undefined ? {} : { due: period }
const dueOf = ({ of, due: later }: Pick<GoalFigure, 'of' | 'due'>): string => later ?? yearOf(of.period)
const isPart = (said: Form): boolean => said === 'done' || said === 'part'
const isEarly = (said: Form): boolean => said === 'early' || said === 'early-by'

/**
 * `{{k@2022:目标}}` prints the target itself, `{{k@2022-01/2022-09:完成目标}}` 完成年度目标的86.5%, v÷t×100, `:达标`
 * 超额完成年度目标 or 完成年度目标 by polarity, `:远超目标` 远超年度目标 (`not-far`), `:提前完成` 提前完成年度目标 of a part of the year,
 * `{{k@2023:提前多久(2025)|目标=五年规划}}` 提前两年完成“十四五”目标. The target is that of the year, or of the period in
 * brackets, and 目标 says what it is called. Refuses a target that is missed (`target-missed`), one met early
 * of a whole year (`period-not-comparable`), how much is done where less is better (`lower-is-better`) or of
 * a percentage (`points-expected`), either as met by a part of the year, whose rest may still undo it, and
 * 提前多久 of what an earlier value has met already (`met-earlier`).
 */
export const goal: FigureKind<GoalFigure> = {
  kind: 'goal',
  join: '',
  canBeListed: () => true,
  label: { zh: '年度目标', en: 'Target of the year' },
  ways: [
    {
      name: 'goal',
      group: 'target',
      label: { zh: '年度目标（目标值、完成、提前完成）', en: 'Target of the year (itself, met, done)' },
      fields: [form, due],
      build: chosen => ({
        kind: 'goal',
        of: chosen.of,
        form: form.read(chosen),
        ...dueFrom(due.read(chosen)),
      }),
      take: ({ of, form: said, due: later = '' }) => ({ ...of, more: { form: said, due: later } }),
    },
  ],
  asks: [
    {
      name: 'goal-done',
      words: [
        '完成目标',
        '目标完成',
        '完成年度目标',
        '完成全年目标',
        '完成年计划',
        '完成全年任务',
        '年度目标',
        '全年目标',
        '完成进度',
        'target-done',
      ],
      propose: ({ of }) =>
        isTarget(of.indicator)
          ? []
          : [
              { kind: 'goal', of, form: 'done' },
              { kind: 'goal', of, form: 'aim' },
            ],
    },
    {
      name: 'goal-met',
      words: ['达到目标', '实现目标', '提前完成', '提前'],
      propose: ({ of, word }) =>
        isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: word.startsWith('提前') ? 'early' : 'met' }],
    },
    {
      name: 'goal-early-by',
      words: ['提前多久', '提前几年', '提前几个月', 'target-early-by'],
      propose: ({ of }) =>
        isTarget(of.indicator)
          ? []
          : [
              {
                kind: 'goal',
                of,
                form: 'early-by',
                ...(isWholeYear(of.period) ? { due: planEnd(of.period) } : {}),
              },
            ],
    },
    {
      name: 'goal-far',
      words: ['远超目标', '远超年度目标', 'target-far-exceeded'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: 'far' }]),
    },
    {
      name: 'goal-aim',
      words: ['目标本身'],
      alone: ['目标值'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'goal', of, form: 'aim' }]),
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [said, later] = [forms[keyword], readDue(argument ?? '')]
    if (!said || !of || (argument !== undefined && later === undefined)) return undefined
    return { kind: 'goal', of, form: said, ...dueFrom(later) }
  },
  write: ({ of, form: said, due: later }) => `${writeOperand(of)}:${written[said]}${writeDue(later)}`,
  operands: ({ of }) => [of],
  reach: expression => {
    const { of, form: said } = expression
    return [
      { type: 'target', of: { ...of, period: dueOf(expression) } },
      ...(said === 'early-by' ? [{ type: 'series', of } as const] : []),
    ]
  },
  // What had met the target before was earlier still.
  peers: ({ of, form: said }, scene) => done(said === 'early-by' ? earlierOf(of, scene) : []),
  honours: ({ form: said, print }, option) => {
    if (option === 'scale' || option === 'unitless') return said === 'aim'
    if (option === 'aim') return said !== 'aim' && (print.aim !== 'none' || isPart(said) || isEarly(said))
    if (option === 'keeping') return print.keeping !== 'kept' && (said === 'met' || isEarly(said))
    return (
      (said === 'aim' || isPart(said)) &&
      (option === 'decimals' || option === 'trimmed' || (option === 'qualifier' && isPart(said)))
    )
  },
  compares: expression => {
    const {
      of: { period },
      form: said,
    } = expression
    const later = dueOf(expression)
    const isPossible = isDueLater(period, later) && (!isEarly(said) || (monthsAhead(period, later) ?? 0) > 0)
    return isPossible ? done(true) : refused('period-not-comparable', { period, base: later })
  },
  accepts: onlyExact,
  render: (expression, readings, scene) => {
    const [own, aim] = [readings[0], readings.at(-1)]
    if (own!.indicator.unit !== aim!.indicator.unit) return refused('unit-mismatch', unitsOf(own!, aim!))
    if (expression.form === 'aim') return itself(expression, aim!, scene)
    const name = aimSaid(
      expression.print.aim ?? (expression.due === undefined ? 'year' : 'dated'),
      aim!,
      own!,
      scene.language,
    )
    if (!name.ok) return name
    return isPart(expression.form)
      ? doneOf(expression, own!, aim!, name.value, scene)
      : met(expression, readings, name.value, scene)
  },
}

/** The end of the five-year plan a year lies in, or of the next one where it is such an end itself. */
const planEnd = (period: string): string => String((Math.floor(Number(yearOf(period)) / 5) + 1) * 5)

/**
 * The value before this one, where it is known: of the year before, or of the same sum when it had grown
 * less.
 */
function earlierOf(of: Operand, { data }: Pick<Scene, 'data'>): readonly Operand[] {
  const months = monthsGrown(of.period)
  const isSum = (period: string): boolean =>
    months === undefined || months === 12
      ? period === yearBefore(of.period)
      : isSameSum(period, of.period, months)
  const known = data
    .series(of.indicator, of.region)
    .filter(({ period, bound }) => bound === 'exact' && (isSum(period) || growsTo(period, of.period)))
  return known.slice(-1).map(({ period }) => ({ ...of, period }))
}

const isSameSum = (period: string, of: string, months: number): boolean =>
  yearOf(period) === yearOf(of) && (monthsGrown(period) ?? months) < months

/** A range over several years from the same month on, that ends earlier. */
const growsTo = (period: string, of: string): boolean =>
  of.includes('/') && period !== of && period.split('/')[0] === of.split('/')[0] && isDueLater(period, of)

function itself({ print }: GoalFigure, aim: Reading, { language }: Scene): Outcome<Print> {
  const { indicator, value } = aim
  const format = formatOf(indicator, print, indicator.rounding, value)
  const said = amount(value, {
    format,
    language,
    print,
    facts: placeOf(aim),
    isCounted: isCounted(indicator),
  })
  if (!said.ok) return said
  const { text, number, unit, power, rule } = said.value
  return done({
    text,
    number,
    unit,
    exact: value.times(`1e${-power}`),
    formula: scaled(term(value), power),
    rounding: rule,
    direction: 'none',
  })
}

function doneOf(
  { print, form: asked }: GoalFigure,
  own: Reading,
  aim: Reading,
  name: string,
  { language }: Scene,
): Outcome<Print> {
  if (isRate(own.indicator)) return refused('points-expected', { indicator: own.indicator.key })
  if (own.indicator.polarity === 'lower-is-better')
    return refused('lower-is-better', { indicator: own.indicator.key })
  const based = canBeBase(aim)
  if (!based.ok) return based
  const shown = rateOf(own, aim, print)
  if (!shown.ok) return shown
  const { exact, decimals } = shown.value
  const format = percentFormat(decimals, own.indicator.rounding, print)
  const said = amount(exact, {
    format,
    language,
    print,
    facts: { ...placeOf(own), value: own.operand.value },
  })
  if (!said.ok) return said
  const { text, number, unit, rule } = said.value
  return done({
    text:
      language === 'zh'
        ? `${asked === 'part' ? '占' : '完成'}${name}${name === '' ? '' : '的'}${text}`
        : name === ''
          ? `${text} done`
          : `${text} of ${name}`,
    number,
    unit,
    exact,
    formula: `${term(own.value)} ÷ ${term(aim.value)} × 100`,
    rounding: rule,
    direction: 'none',
  })
}

/**
 * A year's limit is kept, and its rate reached, only once the year is over: 30 accidents by March are no 100
 * by December.
 */
function isSettled({ indicator, operand: { period } }: Reading): Outcome<true> {
  if (isWholeYear(period) || /^\d{4}-12-31$/.test(period)) return done(true)
  if (indicator.polarity === 'lower-is-better')
    return refused('lower-is-better', { indicator: indicator.key })
  return isRate(indicator) ? refused('period-not-comparable', { period, base: yearOf(period) }) : done(true)
}

/** Whether a value is as good as its target; 'bad' where it is not. */
const toneBeside = ({ value, indicator }: Reading, aim: Reading) =>
  toneOf(directionOf(value.comparedTo(aim.value)), indicator)

function met(
  { of, form: said, due: later, print }: GoalFigure,
  readings: readonly Reading[],
  name: string,
  { language }: Scene,
): Outcome<Print> {
  const [own, aim] = [readings[0]!, readings.at(-1)!]
  const { indicator, value } = own
  if (indicator.polarity === 'neutral') return refused('no-polarity', { indicator: indicator.key })
  const settled = isSettled(own)
  if (!settled.ok) return settled
  const side = directionOf(value.comparedTo(aim.value))
  if (toneBeside(own, aim) === 'bad')
    return refused('target-missed', { ...placeOf(own), value: own.operand.value, target: aim.operand.value })
  const earlier = readings.slice(1, -1).find(each => toneBeside(each, aim) !== 'bad')
  if (earlier)
    return refused('met-earlier', {
      ...placeOf(own),
      earlier: earlier.operand.period,
      target: aim.operand.value,
    })
  const lead =
    said === 'early-by' ? leadTime(monthsAhead(of.period, dueOf({ of, ...dueFrom(later) }))!, language) : ''
  if (said === 'far') return farBeyond(own, aim, name, language)
  // What prints as the target itself has met it, and no more.
  const tone = printedValue(own).eq(printedValue(aim)) ? 'neutral' : toneOf(side, indicator)
  const isMore = tone === 'good' && indicator.polarity === 'higher-is-better'
  const verb = isEarly(said) ? `提前${lead}完成` : isMore ? '超额完成' : tone === 'good' ? '优于' : '完成'
  const en = isEarly(said)
    ? `met ${lead}${lead === '' ? '' : ' '}early`
    : isMore
      ? 'exceeded'
      : tone === 'good'
        ? 'bettered'
        : 'met'
  return done({
    text:
      language === 'zh'
        ? `${print.keeping === 'achieved' ? verb.replace('完成', '实现') : verb}${name}`
        : `${name}${name === '' ? '' : ' '}${en}`,
    number: own.operand.value,
    unit: indicator.unit,
    exact: value,
    formula: `${term(value)} ${side === 'level' ? '=' : side === 'up' ? '>' : '<'} ${term(aim.value)}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}

/** 远超年度目标 of one and a half times it or more. */
function farBeyond(own: Reading, aim: Reading, name: string, language: Language): Outcome<Print> {
  const { indicator, value, operand } = own
  if (indicator.polarity === 'lower-is-better')
    return refused('lower-is-better', { indicator: indicator.key })
  const apart = farApart(own, aim)
  if (!apart.ok) return apart
  return done({
    text: language === 'zh' ? `远超${name}` : `${name}${name === '' ? '' : ' '}far exceeded`,
    number: operand.value,
    unit: indicator.unit,
    exact: value,
    formula: `${term(value)} > ${term(aim.value)}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}
