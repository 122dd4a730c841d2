import { done, refused, type Outcome } from '../../problem.ts'
import { followingPeriods } from '../compared-periods.ts'
import { compare, type Comparison } from '../comparison.ts'
import { chooseVerb, directionOf } from '../direction.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading, type Scene } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { duringPeriod, formatPeriod } from '../period-words.ts'
import { choice, start, takeSeries } from '../picking.ts'
import { printedValue, tellingPrint } from '../printed-value.ts'
import { formatOf, quantity, scalePower, type Quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { sameSeries } from '../series.ts'
import { decimalsIn } from '../stated.ts'
import { isRate } from '../unit.ts'
import { courseEn } from '../words-en.ts'
import { verbsZh } from '../words-zh.ts'

export interface FromToFigure extends Printed {
  readonly kind: 'from-to'
  readonly from: Operand
  readonly to: Operand
  readonly extent: 'percent' | 'points' | 'absolute' | 'none'
}

const extents: Readonly<Record<string, FromToFigure['extent']>> = {
  从至: 'percent', 从至百分点: 'points', 从至增减: 'absolute', 从至无幅: 'none',
  'from-to': 'percent', 'from-to-pp': 'points', 'from-to-abs': 'absolute', 'from-to-bare': 'none',
}
const written: Readonly<Record<FromToFigure['extent'], string>> = { percent: '从至', points: '从至百分点', absolute: '从至增减', none: '从至无幅' }

const extent = choice(
  { percent: { zh: '百分比', en: 'Percent' }, points: { zh: '百分点', en: 'Points' }, absolute: { zh: '增减量', en: 'Amount' }, none: { zh: '不写', en: 'Leave out' } },
  'extent',
  { zh: '幅度', en: 'Extent' },
)

/** `{{k@2012→k@2022:从至}}`: 从2012年的0.255毫克/升下降到2022年的0.0043毫克/升，下降幅度98.3% (B1 rows 13 and 14). */
export const fromTo: FigureKind<FromToFigure> = {
  kind: 'from-to',
  join: '→',
  label: { zh: '从……到……', en: 'From … to …' },
  ways: [
    {
      name: 'from-to',
      group: 'change',
      label: { zh: '从……到……', en: 'From … to …' },
      fields: [start, extent],
      build: (chosen) => chosen.from && { kind: 'from-to', from: chosen.from, to: chosen.of, extent: extent.read(chosen) },
      take: (figure) => takeSeries(figure, { extent: figure.extent }),
    },
  ],
  asks: [
    {
      name: 'from-to',
      words: ['从至', '从到', '从…到', '由至', 'from-to'],
      usual: { 'with-start': 0 },
      propose: ({ from, of, indicator }) => (from ? [{ kind: 'from-to', from, to: of, extent: isRate(indicator) ? 'points' : 'percent' }] : []),
    },
    {
      name: 'from-to-absolute',
      words: ['从至增减'],
      propose: ({ from, of }) => (from ? [{ kind: 'from-to', from, to: of, extent: 'absolute' }] : []),
    },
    {
      name: 'from-to-points',
      words: ['从至百分点'],
      propose: ({ from, of }) => (from ? [{ kind: 'from-to', from, to: of, extent: 'points' }] : []),
    },
  ],
  read: ({ keyword, argument, operands: [from, to, ...more] }) => {
    const extent = extents[keyword]
    return extent && from && to && more.length === 0 && argument === undefined ? { kind: 'from-to', from, to, extent } : undefined
  },
  write: ({ from, to, extent }) => `${writeOperand(from)}→${writeOperand(to)}:${written[extent]}`,
  operands: ({ from, to }) => [from, to],
  honours: (_expression, option) => option !== 'lead',
  compares: ({ from, to }) => followingPeriods(from.period, to.period),
  accepts: onlyExact,
  render: (expression, [from, to], scene) => {
    const same = sameSeries(from!, to!)
    if (!same.ok) return same
    return course(expression, from!, to!, scene)
  },
}

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
  if (disagree(expression, first, last, direction, extent)) return refused('shown-values-disagree', placeOf(to))
  const whole: Course = { expression, from, to, first, last, direction, extent }
  const text = language === 'zh' ? inChinese(whole) : inEnglish(whole)
  return text.ok ? done({ ...(extent ? withValues(whole, extent, language) : bare(whole, language)), text: text.value, direction }) : text
}

/**
 * Whether both values, shown with other decimals or in another unit than they print with elsewhere, tell another story than the
 * direction and the difference that are measured on them.
 */
function disagree({ extent: measure }: FromToFigure, first: Quantity, last: Quantity, direction: Course['direction'], extent: Comparison | undefined): boolean {
  if (directionOf(last.rounded.comparedTo(first.rounded)) !== direction) return true
  return extent !== undefined && measure !== 'percent' && !last.rounded.minus(first.rounded).abs().eq(extent.rounded)
}

/**
 * A value prints with the indicator's decimals, but without zeros its source does not state: 0.255 beside 0.0043, not
 * 0.2550, and 80.0 where the source says 80.0. 位数 sets the decimals of the values exactly, unless the extent is a percentage,
 * whose decimals it then sets.
 */
function printed({ print, extent }: FromToFigure, { indicator, value, operand, converted }: Reading, language: Language): Quantity {
  const { decimals: asked, ...rest } = print
  const format = formatOf(indicator, rest)
  const stated = Math.max(0, (converted ? value.decimalPlaces() : decimalsIn(operand.value)) + scalePower(format))
  const decimals = extent !== 'percent' && asked !== undefined ? asked : Math.min(format.decimals, stated)
  return quantity(value, { ...format, decimals }, language)
}

function withValues({ first, last, to }: Course, { number, unit, exact, formula, rounding }: Comparison, language: Language) {
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

function inChinese({ expression: { print, extent: measure }, from, to, first, last, direction, extent }: Course): Outcome<string> {
  const [start, end] = [formatPeriod(from.operand.period, 'zh'), formatPeriod(to.operand.period, 'zh')]
  if (direction === 'level') return done(`${start}和${end}均为${last.text}，持平`)
  const pair = print.verbs ?? 'rise-fall'
  const verb = chooseVerb(verbsZh[pair], pair, direction, to.indicator)
  if (!verb.ok) return verb
  const ending = extent ? `，${verb.value}${measure === 'percent' ? '幅度' : ''}${extent.text}` : ''
  return done(`从${start}的${first.text}${verb.value}到${end}的${last.text}${ending}`)
}

function inEnglish({ expression: { print }, from, to, first, last, direction, extent }: Course): Outcome<string> {
  const [start, end] = [duringPeriod(from.operand.period), duringPeriod(to.operand.period)]
  if (direction === 'level') return done(`${last.text} both ${start} and ${end}, unchanged`)
  const course = print.verbs ? chooseVerb(courseEn[print.verbs], print.verbs, direction, to.indicator) : done('')
  if (!course.ok) return course
  const ending = extent ? `, ${direction} ${extent.text}` : ''
  return done(`${course.value}from ${first.text} ${start} to ${last.text} ${end}${ending}`)
}
