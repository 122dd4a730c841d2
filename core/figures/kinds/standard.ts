import { done, refused, type Outcome } from '../../problem.ts'
import { sinceBeginning } from '../beginning.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
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
import type { Operand, Printed } from '../model.ts'
import { beginsBefore } from '../period.ts'
import { choice, number, saidAs } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { unroundedWords } from '../rounding-words.ts'
import { completeHistory, periodCount, sinceStart, unbrokenHistory } from '../series.ts'

/** A value beside a limit that goes by a name, 一级标准, and is a value of the register itself. */
export interface StandardFigure extends Printed {
  readonly kind: 'standard'
  readonly of: Operand
  readonly form: Form
  /** What the limit is called: the indicator `k.一级标准` holds it. */
  readonly name: string
}

type Form = 'meets' | 'betters' | 'first' | 'run'

const keywords: Readonly<Record<string, Form>> = {
  达到标准: 'meets',
  优于标准: 'betters',
  首次达到标准: 'first',
  连续达到标准: 'run',
  'meets-standard': 'meets',
  'betters-standard': 'betters',
  'first-meets-standard': 'first',
  'run-meets-standard': 'run',
}
const written: Readonly<Record<Form, string>> = {
  meets: '达到标准',
  betters: '优于标准',
  first: '首次达到标准',
  run: '连续达到标准',
}
const isName = /^[\p{L}\p{N}_·]{1,20}$/u

const form = choice<Form>(
  {
    meets: { zh: '达到某标准', en: 'Meets a standard' },
    betters: { zh: '优于某标准', en: 'Betters it' },
    first: { zh: '首次达到', en: 'For the first time' },
    run: { zh: '连续几年达到', en: 'So many years in a row' },
  },
  'form',
  saidAs,
)
const named = number(
  'name',
  { zh: '标准的名称（指标“本指标.名称”）', en: 'Name of the standard (indicator “key.name”)' },
  '一级标准',
  isName,
)

/** What such limits are often called. */
const usual = ['一级标准', '二级标准', '国家标准', '地方标准'] as const

/** The key of the indicator that holds a limit of another: PM2.5浓度.一级标准. */
const standardKey = (indicator: string, name: string): string => `${indicator}.${name}`

/**
 * `{{k@2022:达到标准(一级标准)}}` prints 达到一级标准, `:优于标准(…)` 优于一级标准, `:首次达到标准(…)` 自2015年以来首次达到一级标准 and `:连续达到标准(…)`
 * 连续3年达到一级标准. The limit is the latest value, begun no later than the figure's, of the indicator `k.一级标准` for
 * the region or else the home region, so that it has a source; without one it is refused
 * (`no-such-standard`). 达到 includes the limit on the good side of polarity (`no-polarity`), 优于 excludes it,
 * both stored and printed (`standard-missed`). Earlier values are held against the same limit; 首次 and 连续 are
 * refused as they are of a number.
 */
export const standard: FigureKind<StandardFigure> = {
  kind: 'standard',
  join: '',
  label: { zh: '某级标准', en: 'A standard' },
  ways: [
    {
      name: 'standard',
      group: 'target',
      label: { zh: '达到、优于、首次达到某级标准', en: 'Meets a standard by its name' },
      fields: [form, named],
      build: chosen => {
        const name = named.read(chosen)
        return name === undefined
          ? undefined
          : { kind: 'standard', of: chosen.of, form: form.read(chosen), name }
      },
      take: ({ of, form: said, name }) => ({ ...of, more: { form: said, name } }),
    },
  ],
  asks: [
    {
      name: 'standard',
      words: ['首次', '连续', '优于', '达到', '达', ''].flatMap(verb =>
        usual.map(name => `${verb === '首次' || verb === '连续' ? `${verb}达到` : verb}${name}`),
      ),
      propose: ({ of, word }) => {
        const said = word.startsWith('首次')
          ? 'first'
          : word.startsWith('连续')
            ? 'run'
            : word.startsWith('优于')
              ? 'betters'
              : 'meets'
        return [
          { kind: 'standard', of, form: said, name: usual.find(name => word.endsWith(name)) ?? '一级标准' },
        ]
      },
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return said && of && argument !== undefined && isName.test(argument)
      ? { kind: 'standard', of, form: said, name: argument }
      : undefined
  },
  write: ({ of, form: said, name }) => `${writeOperand(of)}:${written[said]}(${name})`,
  operands: ({ of }) => [of],
  reach: ({ of, name }) => {
    const limit = { ...of, indicator: standardKey(of.indicator, name) }
    return [
      { type: 'series', of },
      { type: 'series', of: limit },
      { type: 'series', of: { ...limit, region: '' } },
    ]
  },
  honours: ({ form: said, print }, option) => {
    if (option === 'origin') return said === 'first'
    return option === 'periods' && said === 'first' && print.origin === undefined && print.periods === 'none'
  },
  accepts: onlyExact,
  peers: (figure, scene) => {
    const limit = limitOf(figure, scene)
    if (!limit.ok) return limit
    const history =
      figure.form === 'first'
        ? completeHistory(figure.of, 1, scene)
        : done(figure.form === 'run' ? unbrokenHistory(figure.of, scene) : [])
    return history.ok ? done([limit.value, ...history.value]) : history
  },
  render: (figure, [own, limit, ...earlier], scene) => {
    const { indicator } = own!
    if (indicator.polarity === 'neutral') return refused('no-polarity', { indicator: indicator.key })
    if (indicator.unit !== limit!.indicator.unit) return refused('unit-mismatch', unitsOf(own!, limit!))
    if (!isKept(own!, limit!, figure.form === 'betters')) {
      return refused('standard-missed', {
        ...placeOf(own!),
        value: own!.operand.value,
        limit: limit!.operand.value,
        name: figure.name,
      })
    }
    const text = said(figure, own!, limit!, earlier, scene)
    return text.ok ? done(printOf(figure, own!, limit!, text.value, scene)) : text
  },
}

/** The limit in force at the value's period: of its own region, or else of the home region. */
function limitOf({ of, name }: StandardFigure, { data }: Scene): Outcome<Operand> {
  const key = standardKey(of.indicator, name)
  const latest = (region: string): string | undefined =>
    data
      .series(key, region)
      .findLast(({ period, bound }) => bound === 'exact' && !beginsBefore(of.period, period))?.period
  for (const region of [of.region || data.homeRegion, data.homeRegion]) {
    const period = data.indicator(key) && latest(region)
    if (period !== undefined) return done({ indicator: key, region, period })
  }
  return refused('no-such-standard', { indicator: of.indicator, name, key })
}

/**
 * Whether a value is on the good side of the limit, stored and printed; `isStrict` excludes the limit itself.
 */
function isKept(reading: Reading, limit: Reading, isStrict: boolean): boolean {
  const sign = reading.indicator.polarity === 'lower-is-better' ? -1 : 1
  return [reading.value, printedValue(reading)].every(
    value => value.comparedTo(limit.value) * sign >= (isStrict ? 1 : 0),
  )
}

function said(
  { of, form: asked, name, print }: StandardFigure,
  own: Reading,
  limit: Reading,
  earlier: readonly Reading[],
  scene: Scene,
): Outcome<string> {
  const { language } = scene
  const english = limit.operand.indicatorName
  const plain =
    language === 'zh'
      ? `${asked === 'betters' ? '优于' : '达到'}${name}`
      : `${asked === 'betters' ? 'better than' : 'meeting'} ${english}`
  if (asked === 'meets' || asked === 'betters') return done(plain)
  const facts = { ...placeOf(own), limit: limit.operand.value }
  if (asked === 'first') {
    const before = earlier.find(each => isKept(each, limit, false))
    if (before) return refused('not-first', { ...facts, earlier: before.operand.period })
    const start = sinceBeginning(of, earlier[0]!.operand.period, print, scene)
    if (!start.ok) return start
    const isBare = print.periods === 'none'
    if (language === 'en') return done(`${plain} for the first time${isBare ? '' : ` ${start.value}`}`)
    return done(
      `${isBare ? '' : print.origin === undefined ? `自${start.value}` : `${start.value}${print.origin === 'history' ? '上' : ''}`}首次${plain}`,
    )
  }
  const length = runOf(own, earlier, limit)
  if (length < 2) return refused('limit-not-held', { ...facts, length, needed: 2 })
  const start = length === earlier.length + 1 ? sinceStart(of, earlier[0]!.operand.period, scene) : done('')
  if (!start.ok) return start
  const count = periodCount(length, of.period, language)
  return done(
    language === 'zh'
      ? `${start.value}连续${count}${plain}`
      : `${plain} for ${count}${start.value === '' ? '' : `, ${start.value}`}`,
  )
}

/** How many of the newest values keep to the limit, this one included. */
function runOf(own: Reading, earlier: readonly Reading[], limit: Reading): number {
  const newestFirst = [own, ...earlier.toReversed()]
  const broken = newestFirst.findIndex(each => !isKept(each, limit, false))
  return broken < 0 ? newestFirst.length : broken
}

function printOf(
  { form: asked }: StandardFigure,
  own: Reading,
  limit: Reading,
  text: string,
  { language }: Scene,
): Print {
  const sign = own.indicator.polarity === 'lower-is-better' ? ['<', '≤'] : ['>', '≥']
  return {
    text,
    number: own.operand.value,
    unit: own.indicator.unit,
    exact: new Decimal(own.value),
    formula: `${term(own.value)} ${sign[asked === 'betters' ? 0 : 1]!} ${term(limit.value)}`,
    rounding: unroundedWords(language),
    direction: 'none',
  }
}
