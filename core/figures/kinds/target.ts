import { done, refused, type Outcome } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { aimSaid } from '../aim-words.ts'
import { compare, type Comparison } from '../comparison.ts'
import { isTarget } from '../data.ts'
import { toneOf } from '../direction.ts'
import { isDueLater, readDue, writeDue } from '../due.ts'
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
import type { Indicator, Language, Operand, Printed, PrintOptions } from '../model.ts'
import { choice, number, saidAs } from '../picking.ts'
import { isRate } from '../unit.ts'
import { verbsZh } from '../words-zh.ts'

/**
 * Against the target of the same region and period, or of `due`: gap and beside = v−t, exceeded = (v−t)/t×100
 * or v−t.
 */
export interface TargetFigure extends Printed {
  readonly kind: 'target'
  readonly of: Operand
  readonly form: Form
  /**
   * The period the target is for, where it is another. It stays where a document rolls forward: a plan ends
   * when it ends.
   */
  readonly due?: string
}

type Form = 'gap' | 'beside' | 'exceeded' | 'exceeded-by'

const forms: Readonly<Record<string, Form>> = {
  目标差: 'gap',
  目标高低: 'beside',
  超额: 'exceeded',
  超额量: 'exceeded-by',
  'target-gap': 'gap',
  'target-beside': 'beside',
  exceeded: 'exceeded',
  'exceeded-by': 'exceeded-by',
}
const written: Readonly<Record<Form, string>> = {
  gap: '目标差',
  beside: '目标高低',
  exceeded: '超额',
  'exceeded-by': '超额量',
}

const gapForm = choice<'gap' | 'beside'>(
  {
    gap: { zh: '优于目标、距目标还差', en: 'Better than or short of it' },
    beside: { zh: '高于、低于目标', en: 'Above or below it' },
  },
  'form',
  saidAs,
)
const excess = choice<'exceeded' | 'exceeded-by'>(
  { exceeded: { zh: '百分之几', en: 'Percent' }, 'exceeded-by': { zh: '多少', en: 'Amount' } },
  'form',
  { zh: '幅度', en: 'Extent' },
)
const due = number(
  'due',
  { zh: '目标的时期（与数同期可不填）', en: 'Period of the target (if another)' },
  '',
  /^(?:\d{4}(?:[-/\d]*|-[HQ]\d))?$/,
)
const dueIn = (chosen: Parameters<typeof due.read>[0]): Pick<TargetFigure, 'due'> => dueFrom(due.read(chosen))

/**
 * `{{k@2022:目标差}}` prints 优于目标2.3个百分点 or 距目标还差3天, v−t against the target of the same region and period,
 * better by the indicator's polarity; `:目标高低|词=高/低` 比目标低2微克/立方米, by the sign; `:超额` prints 超额完成目标3.2%,
 * (v−t)/t×100, and `:超额量` 超额完成目标320户; both refuse what does not exceed its target (`target-not-exceeded`). In
 * brackets stands the period of another target, `:目标差(2025)`, and 目标 says what it is called: 距全年目标还差1.5个百分点.
 * B1 rows 51 to 53.
 */
export const target: FigureKind<TargetFigure> = {
  kind: 'target',
  join: '',
  canBeListed: () => true,
  label: { zh: '目标', en: 'Target' },
  ways: [
    {
      name: 'target-gap',
      group: 'target',
      label: { zh: '与目标的差距', en: 'Gap to the target' },
      fields: [gapForm, due],
      build: chosen => ({ kind: 'target', of: chosen.of, form: gapForm.read(chosen), ...dueIn(chosen) }),
      take: ({ of, form, due: later = '' }) =>
        form === 'gap' || form === 'beside' ? { ...of, more: { form, due: later } } : undefined,
    },
    {
      name: 'target-exceeded',
      group: 'target',
      label: { zh: '超额完成', en: 'Above the target' },
      fields: [excess, due],
      build: chosen => ({ kind: 'target', of: chosen.of, form: excess.read(chosen), ...dueIn(chosen) }),
      take: ({ of, form, due: later = '' }) =>
        form === 'gap' || form === 'beside' ? undefined : { ...of, more: { form, due: later } },
    },
  ],
  asks: [
    {
      name: 'gap',
      words: ['目标差', '与目标差距', '距目标', '目标差距', '离目标', 'mbc', 'target'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'gap' }]),
    },
    {
      name: 'exceeded',
      words: ['超额', '超额完成', 'ce'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'exceeded' }]),
    },
  ],
  isSigned: true,
  read: ({ keyword, argument, operands: [of] }) => {
    const [form, later] = [forms[keyword], readDue(argument ?? '')]
    if (!of || !form || (argument !== undefined && later === undefined)) return undefined
    return { kind: 'target', of, form, ...dueFrom(later) }
  },
  write: ({ of, form, due: later }) => `${writeOperand(of)}:${written[form]}${writeDue(later)}`,
  operands: ({ of }) => [of],
  reach: ({ of, due: later }) => [{ type: 'target', of: { ...of, period: later ?? of.period } }],
  compares: ({ of: { period }, due: later = period }) =>
    isDueLater(period, later) ? done(true) : refused('period-not-comparable', { period, base: later }),
  honours: ({ form, print }, option) => {
    if (option === 'verbs')
      return (
        form === 'beside' &&
        (print.verbs === undefined || print.verbs === 'high-low' || print.verbs === 'more-fewer')
      )
    if (option === 'aim') return print.aim !== 'none' || form === 'exceeded' || form === 'exceeded-by'
    return option === 'decimals' || option === 'trimmed' || (option === 'scale' && form !== 'exceeded')
  },
  accepts: onlyExact,
  render: (expression, [own, aim], scene) => {
    if (own!.indicator.unit !== aim!.indicator.unit) return refused('unit-mismatch', unitsOf(own!, aim!))
    const name = aimSaid(
      expression.print.aim ?? (expression.due === undefined ? 'plain' : 'dated'),
      aim!,
      own!,
      scene.language,
    )
    if (!name.ok) return name
    const { form } = expression
    return form === 'gap' || form === 'beside'
      ? gap(expression, own!, aim!, name.value, scene)
      : exceeded(expression, own!, aim!, name.value, scene)
  },
}

/** The expression has no period where none is typed. */
const dueFrom = (period: string | undefined): Pick<TargetFigure, 'due'> =>
  period === undefined || readDue(period) === undefined ? {} : { due: period }

function gap(
  { form, print }: TargetFigure,
  own: Reading,
  aim: Reading,
  name: string,
  { language }: Scene,
): Outcome<Print> {
  const compared = compare(own, aim, isRate(own.indicator) ? 'points' : 'absolute', print, language)
  if (!compared.ok) return compared
  const { direction } = compared.value
  const isKept = form === 'gap' && own.indicator.polarity === 'lower-is-better' && direction === 'down'
  if (isKept && addsUp(own.indicator) && own.operand.period !== aim.operand.period)
    return refused('not-over-yet', placeOf(own))
  const text =
    form === 'gap'
      ? gapWords(compared.value, own.indicator, name, language)
      : besideWords(compared.value, print, name, language)
  return done({ ...compared.value, text })
}

/** An indicator that is neither better high nor better low is above or below its target. */
function gapWords(compared: Comparison, indicator: Indicator, name: string, language: Language): string {
  const { direction, text } = compared
  const tone = toneOf(direction, indicator)
  if (direction === 'level' || tone === 'neutral') return besideWords(compared, {}, name, language)
  if (language === 'zh') return tone === 'good' ? `优于${name}${text}` : `距${name}还差${text}`
  return `${text} ${tone === 'good' ? 'better than' : 'short of'} ${name}`
}

/** 低于目标2微克/立方米; 比年度目标低2微克/立方米, 比年度目标少3天. */
function besideWords(
  { direction, text }: Comparison,
  { verbs }: PrintOptions,
  name: string,
  language: Language,
): string {
  const isAbove = direction === 'up'
  if (direction === 'level')
    return language === 'zh' ? `与${name}持平` : name === 'the target' ? 'on target' : `level with ${name}`
  if (language === 'en') return `${text} ${isAbove ? 'above' : 'below'} ${name}`
  return verbs === undefined
    ? `${isAbove ? '高' : '低'}于${name}${text}`
    : `比${name}${verbsZh[verbs][isAbove ? 0 : 1]}${text}`
}

/**
 * How much more than a target was done means nothing where less is better; in percent it confuses where the
 * value is a percentage.
 */
function exceeded(
  { form, print }: TargetFigure,
  own: Reading,
  aim: Reading,
  name: string,
  { language }: Scene,
): Outcome<Print> {
  if (form === 'exceeded' && isRate(own.indicator))
    return refused('points-expected', { indicator: own.indicator.key })
  if (own.indicator.polarity === 'lower-is-better')
    return refused('lower-is-better', { indicator: own.indicator.key })
  const compared = compare(
    own,
    aim,
    form === 'exceeded' ? 'percent' : isRate(own.indicator) ? 'points' : 'absolute',
    print,
    language,
  )
  if (!compared.ok) return compared
  const { direction, text } = compared.value
  if (direction !== 'up')
    return refused('target-not-exceeded', {
      ...placeOf(own),
      value: own.operand.value,
      target: aim.operand.value,
    })
  return done({
    ...compared.value,
    text: language === 'zh' ? `超额完成${name}${text}` : `${text} over${name === '' ? '' : ` ${name}`}`,
  })
}
