import { done, refused, type Outcome } from '../../problem.ts'
import { amount } from '../amount.ts'
import { basePeriod, readLed, writeBase } from '../base.ts'
import { leadEn, leadFits, leadZh, verbZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare, type Comparison } from '../comparison.ts'
import { directionOf } from '../direction.ts'
import { amountVerb } from '../english-verbs.ts'
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
import { listedExtents } from '../listed-extents.ts'
import type { Language, Operand, Printed, PrintOptions, VerbPair } from '../model.ts'
import { choice, base as baseField, parts, saidAs, takeSeveral } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { respectivelyEn, respectivelyZh } from '../respectively-words.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { isSeveralBack } from '../series.ts'
import { isRate } from '../unit.ts'
import { listEn } from '../words-en.ts'
import { keepingZh } from '../words-zh.ts'

type Measure = 'percent' | 'absolute' | 'points' | 'own' | 'stated'

/**
 * The changes of several values in a row; stated ones are values that are changes themselves, and `own` are
 * points of rates beside percentages of everything else. `base` as for one change. `all` says only which way
 * every one of them went.
 */
export interface ChangesFigure extends Printed {
  readonly kind: 'changes'
  readonly of: readonly Operand[]
  readonly measure: Measure
  readonly base?: string
  readonly all?: true
}

const endings: Readonly<Record<string, Measure>> = {
  '': 'percent',
  增减: 'absolute',
  百分点: 'points',
  各: 'own',
  '-abs': 'absolute',
  '-pp': 'points',
  '-own': 'own',
}
const written: Readonly<Record<Measure, string>> = {
  percent: '',
  absolute: '增减',
  points: '百分点',
  own: '各',
  stated: '增速',
}
const verbs: Readonly<Record<Measure, VerbPair>> = {
  percent: 'rise-fall',
  absolute: 'increase-decrease',
  points: 'raise-lower',
  own: 'rise-fall',
  stated: 'grow-fall',
}

const measure = choice<Measure>(
  {
    percent: { zh: '百分比', en: 'Percent' },
    points: { zh: '百分点', en: 'Points' },
    absolute: { zh: '增减量', en: 'Amount' },
    own: { zh: '各按其类（比率按百分点）', en: 'Each in its own way (rates in points)' },
    stated: { zh: '已公布的增速', en: 'Stated changes' },
  },
  'measure',
  { zh: '幅度', en: 'Extent' },
)

/** Whether each is said, or only that all went the same way. */
const extent = choice<'each' | 'all'>(
  {
    each: { zh: '分别写幅度', en: 'Each with its extent' },
    all: { zh: '只写“均”', en: 'Only that all did' },
  },
  'extent',
  saidAs,
)

/** What follows 分别: the base and the measure of every change of the list. */
function readMeasure(keyword: string): Pick<ChangesFigure, 'measure' | 'base'> | undefined {
  if (keyword === '增速' || keyword === 'stated') return { measure: 'stated' }
  const led = readLed(keyword)
  const found = led && endings[led.rest]
  return found && { measure: found, ...(led.base === undefined ? {} : { base: led.base }) }
}

/**
 * `{{a@2022,b@2022:分别同比}}` prints 同比分别下降2.4%和6.1%, `:分别同比百分点` 分别提高0.6、1.8和3.2个百分点, `:分别增速` 分别增长4.2%和5.6%.
 * With 顿号 the list has no 和: 分别增长4.2%、5.6%. Where they did not all go the same way each has its own verb:
 * 分别下降8.9%、持平、上升2.8%. `:分别同比各` takes each in its own way, 分别下降8.9%和0.4个百分点. `:均同比` prints 同比均上升 where all
 * went the same way, as printed, and is refused otherwise (`not-alike`). Its number is that of the first.
 */
export const changes: FigureKind<ChangesFigure> = {
  kind: 'changes',
  join: ',',
  label: { zh: '分别变化', en: 'Changes' },
  hasManyNumbers: true,
  englishVerbs: () => 'before-amount',
  ways: [
    {
      name: 'changes',
      group: 'change',
      label: { zh: '几项分别增减', en: 'Changes, respectively' },
      fields: [parts(), baseField, measure, extent],
      build: chosen => {
        const [asked, on] = [measure.read(chosen), chosen.base]
        const of = [chosen.of, ...chosen.parts]
        return chosen.parts.length > 0
          ? {
              kind: 'changes',
              of,
              measure: asked,
              ...(asked === 'stated' ? {} : on),
              ...(extent.read(chosen) === 'all' ? { all: true } : {}),
            }
          : undefined
      },
      take: ({ of, measure: said, base, all }) => {
        const taken = takeSeveral(of)
        return taken && { ...taken, base: base ?? '', more: { measure: said, extent: all ? 'all' : 'each' } }
      },
    },
  ],
  asks: [
    {
      name: 'changes',
      words: ['分别增长', '分别下降', '分别同比', '分别增减', '分别提高', 'respectively-yoy'],
      takes: 'several',
      propose: ({ of, others, indicator, base }) =>
        others.length > 0
          ? [
              {
                kind: 'changes',
                of: [of, ...others],
                measure: isRate(indicator) ? 'points' : 'percent',
                ...base,
              },
            ]
          : [],
    },
    {
      name: 'all-changed',
      words: [
        '均增长',
        '均下降',
        '均上升',
        '都增长',
        '都下降',
        '都上升',
        '均实现增长',
        '均为增长',
        'all-yoy',
      ],
      takes: 'several',
      propose: ({ of, others, base, word }) =>
        others.length > 0
          ? [
              {
                kind: 'changes',
                of: [of, ...others],
                measure: 'percent',
                all: true,
                ...base,
                print: {
                  ...(word.endsWith('增长') ? { verbs: 'grow-fall' } : {}),
                  ...(word.includes('实现') ? { keeping: 'achieved' } : {}),
                },
              },
            ]
          : [],
    },
  ],
  read: ({ keyword, argument, operands: of }) => {
    const [, opening, rest] = /^(分别|均|respectively-|all-)(.+)$/.exec(keyword) ?? []
    const asked = rest === undefined ? undefined : readMeasure(rest)
    if (!asked || argument !== undefined) return undefined
    const isAll = opening === '均' || opening === 'all-'
    if (isAll && asked.measure !== 'percent' && asked.measure !== 'stated') return undefined
    return { kind: 'changes', of, ...asked, ...(isAll ? { all: true } : {}) }
  },
  write: ({ of, measure: asked, base, all }) =>
    `${of.map(writeOperand).join(',')}:${all ? '均' : '分别'}${asked === 'stated' ? '' : writeBase(base, '同比')}${written[asked]}`,
  operands: ({ of, measure: asked, base }) =>
    asked === 'stated'
      ? of
      : [...of, ...of.map(operand => ({ ...operand, period: basePeriod(operand.period, base) }))],
  honours: ({ of, measure: asked, base, all, print }, option) => {
    if (option === 'cumulative')
      return base !== undefined && of.every(({ period }) => isSeveralBack(base, period))
    if (option === 'lead') return leadFits(print.lead, base)
    if (option === 'keeping') return all === true
    if (all) return option === 'verbs' || option === 'completed'
    if (option === 'scale' || option === 'unitless') return asked === 'absolute'
    return (
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'verbs' ||
      option === 'completed' ||
      option === 'apart' ||
      option === 'respectively'
    )
  },
  compares: ({ of, measure: asked, base }) => {
    const strange =
      asked === 'stated'
        ? undefined
        : of.map(({ period }) => comparablePeriods(period, basePeriod(period, base))).find(({ ok }) => !ok)
    return strange ?? done(true)
  },
  accepts: onlyExact,
  render: (expression, readings, scene) => {
    if (expression.all) return allAlike(expression, readings, scene.language)
    const measured = measureAll(expression, readings, scene)
    if (!measured.ok) return measured
    const found = measured.value
    const text = words(expression, found, readings, scene.language)
    if (!text.ok) return text
    const [first] = found
    const isOneWay = found.every(({ direction }) => direction === first!.direction)
    return done({
      ...first!,
      text: text.value,
      formula: found.map(({ formula }) => formula).join(', '),
      rounding: [...new Set(found.map(({ rounding }) => rounding))].join(
        scene.language === 'zh' ? '；' : '; ',
      ),
      direction: isOneWay ? first!.direction : 'none',
    })
  },
}

function measureAll(
  { of, measure: asked, print }: ChangesFigure,
  readings: readonly Reading[],
  { language }: Scene,
): Outcome<Comparison[]> {
  const found: Comparison[] = []
  for (const [at, now] of readings.slice(0, of.length).entries()) {
    const one =
      asked === 'stated'
        ? stated(now, print, language)
        : compare(now, readings[of.length + at]!, measureOf(asked, now), print, language)
    if (!one.ok) return one
    found.push(one.value)
  }
  return done(found)
}

/** Of its own way, a rate changes by points and everything else by percent. */
const measureOf = (asked: Exclude<Measure, 'stated'>, { indicator }: Reading) =>
  asked === 'own' ? (isRate(indicator) ? 'points' : 'percent') : asked

function stated(reading: Reading, print: ChangesFigure['print'], language: Language): Outcome<Comparison> {
  const { indicator, value, operand } = reading
  const said = amount(value.abs(), {
    format: formatOf(indicator, print),
    language,
    print,
    facts: { ...placeOf(reading), value: operand.value },
  })
  if (!said.ok) return said
  const { number, unit, text, rule, power, rounded } = said.value
  const direction = directionOf(value.comparedTo(0))
  if (rounded.isZero() && !value.isZero())
    return refused('prints-as-zero', { ...placeOf(reading), value: operand.value })
  return done({
    rounded,
    number,
    unit,
    text,
    exact: value.times(`1e${-power}`),
    formula: scaled(term(value), power),
    rounding: rule,
    direction,
  })
}

function words(
  expression: ChangesFigure,
  found: readonly Comparison[],
  readings: readonly Reading[],
  language: Language,
): Outcome<string> {
  return language === 'zh' ? inChinese(expression, found, readings) : inEnglish(expression, found, readings)
}

function inChinese(
  expression: ChangesFigure,
  found: readonly Comparison[],
  readings: readonly Reading[],
): Outcome<string> {
  const { of, base, measure: asked, print } = expression
  const lead = leadZh(print.lead ?? (asked === 'stated' ? 'none' : undefined), of[0]!.period, base)
  const pair = print.verbs ?? verbs[asked]
  const said = found.map(({ direction }, at) =>
    direction === 'level' ? done('持平') : verbZh(pair, direction, readings[at]!.indicator, print),
  )
  const refusal = said.find(({ ok }) => !ok)
  if (refusal && !refusal.ok) return refusal
  const each = said.map(verb => (verb.ok ? verb.value : ''))
  const isAlike = each.every(verb => verb === each[0]) && found[0]!.direction !== 'level'
  if (isAlike)
    return done(`${lead}${respectivelyZh(print)}${each[0]}${listedExtents(found, print.apart, 'zh')}`)
  return done(
    `${lead}${respectivelyZh(print)}${found.map(({ direction, text }, at) => `${each[at]}${direction === 'level' ? '' : text}`).join('、')}`,
  )
}

function inEnglish(
  { of, base, measure: asked, print }: ChangesFigure,
  found: readonly Comparison[],
  readings: readonly Reading[],
): Outcome<string> {
  const tail = leadEn(print.lead ?? (asked === 'stated' ? 'none' : undefined), of[0]!.period, base)
  const pair = print.verbs ?? 'rise-fall'
  const each: string[] = []
  for (const [at, { direction, text }] of found.entries()) {
    const verb =
      direction === 'level' ? done('unchanged') : amountVerb(pair, print, direction, readings[at]!.indicator)
    if (!verb.ok) return verb
    each.push(direction === 'level' ? verb.value : `${verb.value} ${text}`)
  }
  const isAlike = found.every(({ direction }) => direction === found[0]!.direction && direction !== 'level')
  const opening = isAlike ? each[0]!.slice(0, each[0]!.length - found[0]!.text.length) : ''
  return done(
    `${opening}${isAlike ? listedExtents(found, undefined, 'en') : listEn(each)}${respectivelyEn(print)}${tail}`,
  )
}

/** 同比均上升, 均实现增长: every value as it prints went the same way. */
function allAlike(
  { of, measure: asked, base, print }: ChangesFigure,
  readings: readonly Reading[],
  language: Language,
): Outcome<Print> {
  const own = readings.slice(0, of.length)
  const signs = own.map((now, at) =>
    asked === 'stated'
      ? now.value.comparedTo(0)
      : printedValue(now).comparedTo(printedValue(readings[of.length + at]!)),
  )
  const [first] = own
  const other = own.find((_reading, at) => signs[at] !== signs[0])
  if (other)
    return refused('not-alike', {
      ...placeOf(other),
      value: other.operand.value,
      other: first!.operand.value,
    })
  const direction = directionOf(signs[0]!)
  const { period } = of[0]!
  const lead = print.lead ?? (asked === 'stated' ? 'none' : undefined)
  const text =
    language === 'zh'
      ? allZh(
          direction,
          { lead: leadZh(lead, period, base), pair: print.verbs ?? verbs[asked], print },
          first!,
        )
      : allEn(direction, `${leadEn(lead, period, base)}`, print, first!)
  if (!text.ok) return text
  const sign = { up: '>', down: '<', level: '=' }[direction]
  return done({
    text: text.value,
    number: first!.operand.value,
    unit: first!.indicator.unit,
    exact: first!.value,
    formula: own
      .map(
        ({ value }, at) =>
          `${term(value)} ${sign} ${asked === 'stated' ? '0' : term(readings[of.length + at]!.value)}`,
      )
      .join(', '),
    rounding: unroundedWords(language),
    direction,
  })
}

function allZh(
  direction: Print['direction'],
  { lead, pair, print }: { readonly lead: string; readonly pair: VerbPair; readonly print: PrintOptions },
  { indicator }: Reading,
): Outcome<string> {
  if (direction !== 'up' && direction !== 'down') return done(`${lead}均持平`)
  const verb = verbZh(pair, direction, indicator, print)
  return verb.ok ? done(`${lead}均${keepingZh(print)}${verb.value}`) : verb
}

function allEn(
  direction: Print['direction'],
  tail: string,
  print: PrintOptions,
  { indicator }: Reading,
): Outcome<string> {
  if (direction !== 'up' && direction !== 'down') return done(`all unchanged${tail}`)
  const verb = amountVerb(print.verbs ?? 'rise-fall', print, direction, indicator)
  return verb.ok ? done(`all ${verb.value.replace(/ by$/, '')}${tail}`) : verb
}
