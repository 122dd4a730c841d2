import { done, refused, type Outcome } from '../../problem.ts'
import { amount } from '../amount.ts'
import { followingPeriods } from '../compared-periods.ts'
import { compare, type Comparison } from '../comparison.ts'
import { courseAsks } from '../course-asks.ts'
import {
  isBy,
  isOfEnd,
  readKeyword,
  untilOf,
  writeKeyword,
  type FromToFigure,
  type Opening,
} from '../course-form.ts'
import { chooseVerb, directionOf } from '../direction.ts'
import { scaled, term } from '../formula.ts'
import {
  onlyExact,
  placeOf,
  writeOperand,
  type FigureKind,
  type Print,
  type Reading,
  type Scene,
} from '../kind.ts'
import { leaps } from '../leap.ts'
import type { Language } from '../model.ts'
import { leap } from '../print-model.ts'
import { periodBeside } from '../period-beside.ts'
import { levelThroughout, namedPeriods } from '../period-names.ts'
import { duringPeriod } from '../period-words.ts'
import { choice, start, takeSeries } from '../picking.ts'
import { printedValue, tellingPrint } from '../printed-value.ts'
import { courseVerb } from '../english-verbs.ts'
import { excludesNumber } from '../qualifier.ts'
import { formatOf, quantity, scalePower, type Quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { sameSeries } from '../series.ts'
import { standingCourse, type StandingCourse } from '../standing.ts'
import { decimalsIn } from '../stated.ts'
import { isCounted } from '../unit.ts'
import { verbsZh } from '../words-zh.ts'

const extent = choice(
  {
    percent: { zh: '百分比', en: 'Percent' },
    points: { zh: '百分点', en: 'Points' },
    absolute: { zh: '增减量', en: 'Amount' },
    none: { zh: '不写', en: 'Leave out' },
  },
  'extent',
  { zh: '幅度', en: 'Extent' },
)

const opening = choice<'from' | Opening>(
  {
    from: { zh: '从……到……', en: 'From … to …' },
    by: { zh: '由……至……', en: 'From … to … (由)' },
    till: { zh: '降至……', en: 'To …' },
    to: { zh: '下降到……', en: 'To … (到)' },
    'by-until': { zh: '由……到……', en: 'From … to … (由…到)' },
  },
  'opening',
  { zh: '开头', en: 'Opening' },
)
const openingOf = (chosen: Parameters<typeof opening.read>[0]): Pick<FromToFigure, 'opening'> => {
  const asked = opening.read(chosen)
  return asked === 'from' ? {} : { opening: asked }
}

/**
 * `{{k@2012→k@2022:从至}}`: 从2012年的0.255毫克/升下降到2022年的0.0043毫克/升，下降幅度98.3%; `:由至无幅|期=无` 由82.3%上升至97.1%, `:由到无幅`
 * with 到; `:至|词=升/降` 降至17天, with the verb by the sign in each (B1 rows 13 to 15).
 */
export const fromTo: FigureKind<FromToFigure> = {
  kind: 'from-to',
  join: '→',
  canBeListed: ({ extent: asked }) => asked === 'none',
  label: { zh: '从……到……', en: 'From … to …' },
  hasManyNumbers: true,
  canLeap: true,
  englishVerbs: () => 'before-course',
  ways: [
    {
      name: 'from-to',
      group: 'change',
      label: { zh: '从……到……', en: 'From … to …' },
      fields: [start, opening, extent],
      build: chosen =>
        chosen.from && {
          kind: 'from-to',
          from: chosen.from,
          to: chosen.of,
          extent: extent.read(chosen),
          ...openingOf(chosen),
        },
      take: figure => takeSeries(figure, { extent: figure.extent, opening: figure.opening ?? 'from' }),
    },
  ],
  asks: courseAsks,
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const said = readKeyword(keyword)
    return said && from && to && more.length === 0 && argument === undefined
      ? { kind: 'from-to', from, to, ...said }
      : undefined
  },
  write: expression =>
    `${writeOperand(expression.from)}→${writeOperand(expression.to)}:${writeKeyword(expression)}`,
  operands: ({ from, to }) => [from, to],
  honours: (expression, option) => {
    if (option === 'periods') return !isOfEnd(expression) && namesPeriods(expression)
    if (option === 'asPrinted') return expression.extent === 'percent'
    if (option === 'qualifier') return expression.extent === 'none'
    if (option === 'completed') return expression.opening !== 'by' && expression.opening !== 'till'
    return (
      option === 'scale' ||
      option === 'unitless' ||
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'verbs'
    )
  },
  compares: ({ from, to }) => followingPeriods(from.period, to.period),
  accepts: onlyExact,
  ordinal: (expression, [from, to], { language }) => {
    const fits = bears(expression, from!, to!)
    return fits.ok ? standingCourse(from!, to!, standingOf(expression), language) : fits
  },
  render: (expression, [from, to], scene) => {
    const fits = bears(expression, from!, to!)
    return fits.ok ? course(expression, from!, to!, scene) : fits
  },
}

/** Whether both are of one series, and 跃升 is said of a leap. */
function bears({ print }: FromToFigure, from: Reading, to: Reading): Outcome<true> {
  const same = sameSeries(from, to)
  return same.ok && print.verbs === leap ? leaps(from, to) : same
}

/** How the same is said of places and classes. */
const standingOf = (expression: FromToFigure): StandingCourse => ({
  from: expression.from.period,
  to: expression.to.period,
  opening: isOfEnd(expression) ? '' : isBy(expression) ? '由' : '从',
  until: untilOf(expression),
  hasExtent: expression.extent !== 'none',
  print: expression.print,
})

/** Both values as printed, the direction between them, and the extent where one is printed. */
interface Course {
  readonly expression: FromToFigure
  readonly from: Reading
  readonly to: Reading
  readonly first: Quantity
  readonly last: Quantity
  readonly direction: 'up' | 'down' | 'level'
  readonly extent: Comparison | undefined
}

function course(expression: FromToFigure, from: Reading, to: Reading, { language }: Scene): Outcome<Print> {
  const [first, last] = [printed(expression, from, language), printed(expression, to, language)]
  const telling = [tellingPrint(from, first), tellingPrint(to, last)].find(({ ok }) => !ok)
  if (telling && !telling.ok) return telling
  const { extent: measure, print } = expression
  const measured = measure === 'none' ? undefined : compare(to, from, measure, print, language)
  if (measured && !measured.ok) return measured
  const direction = directionOf(printedValue(to).comparedTo(printedValue(from)))
  const extent = direction === 'level' ? undefined : measured?.value
  if (disagree(expression, first, last, direction, extent))
    return refused('shown-values-disagree', placeOf(to))
  const end = qualifiedEnd(expression, to, first, last, direction, language)
  if (!end.ok) return end
  const whole: Course = { expression, from, to, first, last: end.value, direction, extent }
  const text = language === 'zh' ? inChinese(whole) : inEnglish(whole)
  if (!text.ok) return text
  const numbers = extent ? withValues(whole, extent, language) : bare(whole, language)
  return done({
    ...numbers,
    text: text.value.join(''),
    direction,
    ...(extent || direction === 'level' ? {} : { pieces: text.value }),
  })
}

/**
 * The end with the word that is asked for: 提高到95%以上. Refused where the number it then prints is no longer
 * beyond the start; from 30 it may fall to below 30.
 */
function qualifiedEnd(
  { print }: FromToFigure,
  to: Reading,
  first: Quantity,
  last: Quantity,
  direction: Course['direction'],
  language: Language,
): Outcome<Quantity> {
  if (!print.qualifier || direction === 'level') return done(last)
  const { indicator, value, operand } = to
  const format = formatOf(indicator, print, indicator.rounding, value)
  const said = amount(value, {
    format,
    language,
    print,
    facts: { ...placeOf(to), value: operand.value },
    isCounted: isCounted(indicator),
    seen: printedValue(to),
  })
  if (!said.ok) return said
  const beyond = directionOf(said.value.rounded.comparedTo(first.rounded))
  const isBeyond = beyond === direction || (beyond === 'level' && excludesNumber(print.qualifier.word))
  return isBeyond ? said : refused('shown-values-disagree', placeOf(to))
}

/**
 * Whether both values, shown with other decimals or in another unit than they print with elsewhere, tell
 * another story than the direction and the difference that are measured on them.
 */
function disagree(
  { extent: measure }: FromToFigure,
  first: Quantity,
  last: Quantity,
  direction: Course['direction'],
  extent: Comparison | undefined,
): boolean {
  if (directionOf(last.rounded.comparedTo(first.rounded)) !== direction) return true
  return (
    extent !== undefined &&
    measure !== 'percent' &&
    !last.rounded.minus(first.rounded).abs().eq(extent.rounded)
  )
}

/**
 * A value prints with the indicator's decimals, but without zeros its source does not state: 0.255 beside
 * 0.0043, not 0.2550, and 80.0 where the source says 80.0. 位数 sets the decimals of the values exactly, unless
 * the extent is a percentage, whose decimals it then sets.
 */
function printed(
  { print, extent }: FromToFigure,
  { indicator, value, operand, converted }: Reading,
  language: Language,
): Quantity {
  const { decimals: asked, ...rest } = print
  const format = formatOf(indicator, rest, indicator.rounding, value)
  const stated = Math.max(
    0,
    (converted ? value.decimalPlaces() : decimalsIn(operand.value)) + scalePower(format),
  )
  const decimals = extent !== 'percent' && asked !== undefined ? asked : Math.min(format.decimals, stated)
  return quantity(value, { ...format, decimals }, language)
}

function withValues(
  { first, last, to }: Course,
  { number, unit, exact, formula, rounding }: Comparison,
  language: Language,
) {
  const values = roundingWords(Math.max(first.places, last.places), to.indicator.rounding, language)
  const both = language === 'zh' ? `数值${values}；幅度${rounding}` : `values: ${values}; extent: ${rounding}`
  return { number, unit, exact, formula, rounding: values === rounding ? values : both }
}

function bare({ from, to, first, last }: Course, language: Language) {
  return {
    number: last.number,
    unit: last.unit,
    exact: to.value.times(`1e${-last.power}`),
    formula: `${scaled(term(from.value), first.power)}, ${scaled(term(to.value), last.power)}`,
    rounding: roundingWords(Math.max(first.places, last.places), to.indicator.rounding, language),
  }
}

/** In pieces: what stands before a value, the value, what stands before the next, the extent at the end. */
function inChinese({ expression, to, first, last, direction, extent }: Course): Outcome<readonly string[]> {
  const { print, extent: measure } = expression
  if (direction === 'level') return done([levelZh(expression, last)])
  const verb = chooseVerb(
    verbsZh[print.verbs ?? 'rise-fall'],
    print.verbs ?? 'rise-fall',
    direction,
    to.indicator,
  )
  if (!verb.ok) return verb
  const ending = extent ? `，${verb.value}${measure === 'percent' ? '幅度' : ''}${extent.text}` : ''
  const course = `${verb.value}${untilOf(expression)}${print.completed ? '了' : ''}`
  if (isOfEnd(expression)) return done([course, last.text, ending])
  const [start, end] = namedPeriods(wayOf(expression), 'zh')
  return done([`${isBy(expression) ? '由' : '从'}${start}`, first.text, `${course}${end}`, last.text, ending])
}

/** 上年 is the year before only, 上月 the month before. */
const namesPeriods = ({ from, to, print: { periods } }: FromToFigure): boolean =>
  periods !== 'before' || periodBeside(from.period, to.period, 'zh') !== undefined

const wayOf = ({ from, to, print }: FromToFigure) => ({ from: from.period, to: to.period, print })

function levelZh(expression: FromToFigure, last: Quantity): string {
  if (isOfEnd(expression)) return `仍为${last.text}`
  return levelThroughout(wayOf(expression), last.text)
}

function inEnglish({ expression, to, first, last, direction, extent }: Course): Outcome<readonly string[]> {
  const { print } = expression
  const [start, end] = [duringPeriod(expression.from.period), duringPeriod(expression.to.period)]
  if (direction === 'level')
    return done([
      isOfEnd(expression) ? `still at ${last.text}` : `${last.text} both ${start} and ${end}, unchanged`,
    ])
  const pair = print.verbs ?? (isOfEnd(expression) ? 'rise-fall' : undefined)
  const course = courseVerb(pair, print, direction, to.indicator)
  if (!course.ok) return course
  const ending = extent ? `, ${direction} ${extent.text}` : ''
  if (isOfEnd(expression)) return done([`${course.value}to `, last.text, ending])
  const [began, ended] = namedPeriods(wayOf(expression), 'en')
  return done([`${course.value}from `, first.text, `${began} to `, last.text, `${ended}${ending}`])
}
