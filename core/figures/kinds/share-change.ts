import { done, type Outcome } from '../../problem.ts'
import { amount, percentFormat, pointsFormat } from '../amount.ts'
import { basePeriod, readLed, writeBase } from '../base.ts'
import { changeWords, leadFits, verbZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { directionOf } from '../direction.ts'
import { courseVerb } from '../english-verbs.ts'
import { difference } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading, type Scene } from '../kind.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { shortPeriod } from '../period-beside.ts'
import { base as baseField, choice, saidAs, takePair, whole as wholeField } from '../picking.ts'
import { quantity } from '../quantity.ts'
import { rateOf } from '../ratio.ts'
import { roundedFirstWords } from '../rounding-words.ts'
import { shareOf, type Rate } from '../share-of.ts'

/** How a share of two values stands to the same share of an earlier period; `base` as for a change. */
export interface ShareChangeFigure extends Printed {
  readonly kind: 'share-change'
  readonly part: Operand
  readonly whole: Operand
  readonly form: 'change' | 'course'
  readonly base?: string
}

const forms: Readonly<Record<string, ShareChangeFigure['form']>> = {
  占比: 'change',
  占比由到: 'course',
  '-share': 'change',
  '-share-course': 'course',
}
const written: Readonly<Record<ShareChangeFigure['form'], string>> = { change: '占比', course: '占比由到' }

const form = choice<ShareChangeFigure['form']>(
  {
    change: { zh: '比上年提高几个百分点', en: 'Up so many points' },
    course: { zh: '由上年的几提高到几', en: 'From so much to so much' },
  },
  'form',
  saidAs,
)

const atBase = (of: Operand, base: string | undefined): Operand => ({
  ...of,
  period: basePeriod(of.period, base),
})
const worded: ReadonlySet<keyof PrintOptions> = new Set(['decimals', 'trimmed', 'completed'])

/**
 * `{{a@2022/b@2022:同比占比|称=上年}}` prints 比上年提高0.4个百分点: a÷b less the same a year before, each rounded as it
 * prints; `:较2018占比`, `:环比占比` on another period. `:同比占比由到` prints 由上年的8.4%提高到8.8%. Refusals as of a share, of
 * either period.
 */
export const shareChange: FigureKind<ShareChangeFigure> = {
  kind: 'share-change',
  join: '/',
  canBeListed: ({ form: said }) => said === 'change',
  label: { zh: '占比变化', en: 'Change of a share' },
  ways: [
    {
      name: 'share-change',
      group: 'change',
      label: { zh: '占比比上年提高、降低', en: 'Change of a share' },
      fields: [wholeField(), baseField, form],
      build: chosen =>
        chosen.whole && {
          kind: 'share-change',
          part: chosen.of,
          whole: chosen.whole,
          form: form.read(chosen),
          ...chosen.base,
        },
      take: ({ part, whole, form: said, base = '' }) => {
        const taken = takePair(part, whole)
        return taken && { ...taken, base, more: { form: said } }
      },
    },
  ],
  asks: [
    {
      name: 'share-change',
      words: [
        '占比变化',
        '占比提高',
        '占比降低',
        '占比上升',
        '占比下降',
        '比重提高',
        '比重下降',
        '比重上升',
        '占比同比',
        '比重比上年',
        '占比比上年',
        'yoy-share',
      ],
      takes: 'whole',
      propose: ({ of, wholes, base }) =>
        wholes.map(whole => ({ kind: 'share-change', part: of, whole, form: 'change', ...base })),
    },
  ],
  isSigned: true,
  plottedIn: () => 'points',
  read: ({ keyword, argument, operands: [part, whole, ...more] }) => {
    const led = readLed(keyword)
    const said = led && forms[led.rest]
    if (!said || !part || !whole || more.length > 0 || argument !== undefined) return undefined
    return {
      kind: 'share-change',
      part,
      whole,
      form: said,
      ...(led.base === undefined ? {} : { base: led.base }),
    }
  },
  write: ({ part, whole, form: said, base }) =>
    `${writeOperand(part)}/${writeOperand(whole)}:${writeBase(base, '同比')}${written[said]}`,
  operands: ({ part, whole, base }) => [part, whole, atBase(part, base), atBase(whole, base)],
  englishVerbs: ({ form: said }) => (said === 'change' ? 'before-amount' : 'before-course'),
  honours: ({ form: said, base, print }, option) => {
    if (option === 'lead')
      return said === 'change'
        ? leadFits(print.lead, base)
        : print.lead === undefined || print.lead === 'none'
    // A rebound would have to look further back.
    if (option === 'verbs') return print.verbs !== 'rebound-ease'
    return worded.has(option) || (said === 'change' && option === 'qualifier')
  },
  compares: ({ part, base }) => comparablePeriods(part.period, basePeriod(part.period, base)),
  accepts: onlyExact,
  render: (expression, readings, scene) => {
    const [now, before] = [
      shareFrom(readings.slice(0, 2), expression.print, scene),
      shareFrom(readings.slice(2), expression.print, scene),
    ]
    if (!now.ok) return now
    if (!before.ok) return before
    return expression.form === 'change'
      ? changed(expression, now.value, before.value, readings[0]!, scene)
      : course(expression, now.value, before.value, readings, scene)
  },
}

interface Share extends Rate {
  /** As it prints. */
  readonly shown: Decimal
  readonly decimals: number
}

function shareFrom(readings: readonly Reading[], print: PrintOptions, { data }: Scene): Outcome<Share> {
  const rate = shareOf(readings, data)
  if (!rate.ok) return rate
  const shown = rateOf(readings[0]!, readings[1]!, print)
  return shown.ok
    ? done({ ...rate.value, shown: decimal(shown.value.number), decimals: shown.value.decimals })
    : shown
}

function measured(now: Share, before: Share, of: Reading) {
  const exact = now.shown.minus(before.shown)
  return {
    exact,
    decimals: Math.max(now.decimals, before.decimals),
    direction: directionOf(exact.comparedTo(0)),
    formula: [
      difference(now.shown, before.shown),
      ...[now, before].map(({ shown, formula }) => `${shown.toFixed()} = ${formula}`),
    ].join(', '),
    facts: { ...placeOf(of), value: exact.toFixed() },
  }
}

function changed(
  { part, base, print }: ShareChangeFigure,
  now: Share,
  before: Share,
  of: Reading,
  { language }: Scene,
) {
  const { exact, decimals, direction, formula, facts } = measured(now, before, of)
  const mode = of.indicator.rounding
  const asked = direction === 'level' ? {} : print
  const said = amount(exact.abs(), {
    format: pointsFormat({ unit: '%' }, decimals, mode, print),
    language,
    print: asked,
    facts,
  })
  if (!said.ok) return said
  const text = changeWords(
    {
      indicator: of.indicator,
      direction,
      amount: said.value.text,
      period: part.period,
      base,
      print,
      verbs: 'raise-lower',
    },
    language,
  )
  if (!text.ok) return text
  const { number, unit } = said.value
  return done({
    text: text.value,
    number,
    unit,
    exact,
    formula,
    rounding: roundedFirstWords(decimals, decimals, mode, language),
    direction,
  })
}

function course(
  expression: ShareChangeFigure,
  now: Share,
  before: Share,
  [of, , earlier]: readonly Reading[],
  { language }: Scene,
) {
  const { print, part } = expression
  const { exact, decimals, direction, formula } = measured(now, before, of!)
  const mode = of!.indicator.rounding
  const [last, first] = [now, before].map(
    share => quantity(share.shown, percentFormat(share.decimals, mode, print), language).text,
  ) as [string, string]
  const named = print.lead === 'none' ? '' : shortPeriod(earlier!.operand.period, part.period, language)
  const text =
    language === 'zh'
      ? inChinese(expression, of!, [named, first, last], direction)
      : inEnglish(expression, of!, [named, first, last], direction)
  if (!text.ok) return text
  return done({
    text: text.value,
    number: now.shown.toFixed(now.decimals),
    unit: '%',
    exact,
    formula,
    rounding: roundedFirstWords(decimals, decimals, mode, language),
    direction,
  })
}

type Said = readonly [named: string, first: string, last: string]
type Direction = 'up' | 'down' | 'level'

function inChinese(
  { print }: ShareChangeFigure,
  of: Reading,
  [named, first, last]: Said,
  direction: Direction,
): Outcome<string> {
  if (direction === 'level') return done(`${named === '' ? '' : `与${named}持平，`}均为${last}`)
  const verb = verbZh(print.verbs ?? 'raise-lower', direction, of.indicator, {})
  return verb.ok
    ? done(
        `由${named === '' ? '' : `${named}的`}${first}${verb.value}到${print.completed ? '了' : ''}${last}`,
      )
    : verb
}

function inEnglish(
  { print }: ShareChangeFigure,
  of: Reading,
  [named, first, last]: Said,
  direction: Direction,
): Outcome<string> {
  if (direction === 'level') return done(`unchanged at ${last}`)
  const pair = print.verbs ?? 'raise-lower'
  const verb = courseVerb(pair, print, direction, of.indicator)
  const when = named === '' ? '' : named.startsWith('a year') ? ` ${named}` : ` in ${named}`
  return verb.ok ? done(`${verb.value}from ${first}${when} to ${last}`) : verb
}
