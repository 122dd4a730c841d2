import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  kinds as everyKind,
  parseExpression,
  renderWritten,
  type Indicator,
} from '../../../core/figures/index.ts'
import { expected, type Case } from './expected.ts'
import { notRecomputed } from './not-recomputed.ts'
import { indicator, luzhou, office, region, sichuan } from './office.ts'

/** The same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % below
  }
}

const cities = ['luzhou', 'a', 'b', 'c', 'd', 'e']

/** How a case is written: the keyword, the places of its values, and what its indicator is. */
interface Form {
  readonly unit: string
  readonly count: number
  readonly at: (index: number) => string
  readonly written: string
  readonly scaled?: true
  readonly fixed?: true
  readonly unsigned?: true
  /** More than its number is compared: which way, and every number of its text. */
  readonly told?: true
  readonly indicator?: Partial<Indicator>
}

const pair = (index: number): string => `k@${2022 - index}`
const sides = (index: number): string => `${index === 0 ? 'k' : 'j'}@2022`
const places = (index: number): string => `k[${cities[index]}]@2022`
const bases = (index: number): string => ['k@2022-Q3', 'k@2021-Q3', 'k@2022-Q2'][index]!
const ends = (index: number): string => ['k@2018', 'k@2022'][index]!

const both = { unit: '户', count: 3, at: bases, told: true } as const
const leap = { unit: '户', count: 2, at: ends, written: 'k@2018→k@2022:至|词=跃升/下降', told: true } as const

const yearly = { unit: '户', count: 2, at: ends, told: true } as const
const above = {
  unit: '户',
  count: 2,
  at: (index: number) => `k${index === 0 ? '' : '[sichuan]'}@2022`,
  told: true,
} as const
const shares = {
  unit: '吨',
  count: 4,
  at: (index: number) => `${index % 2 === 0 ? 'k' : 'j'}@${index < 2 ? 2022 : 2021}`,
  written: 'k@2022/j@2022:同比占比',
} as const

const contributed = {
  unit: '吨',
  count: 4,
  at: (index: number) => `${index < 2 ? 'k' : 'j'}@${2022 - (index % 2)}`,
  unsigned: true,
} as const

const forms: Readonly<Record<string, Form>> = {
  value: { unit: '户', count: 1, at: pair, written: 'k@2022', scaled: true },
  percent: { unit: '户', count: 2, at: pair, written: 'k@2022:同比' },
  difference: { unit: '户', count: 2, at: pair, written: 'k@2022:同比增减', scaled: true },
  points: { unit: '%', count: 2, at: pair, written: 'k@2022:同比百分点' },
  net: { unit: '户', count: 2, at: pair, written: 'k@2022:净增', scaled: true },
  share: { unit: '吨', count: 2, at: sides, written: 'k@2022/j@2022:占比', unsigned: true },
  completion: { unit: '吨', count: 2, at: sides, written: 'k@2022/j@2022:完成', unsigned: true },
  remainder: { unit: '吨', count: 2, at: sides, written: 'k@2022-j@2022:剩余', scaled: true },
  sum: { unit: '吨', count: 2, at: sides, written: 'k@2022+j@2022:合计', scaled: true },
  total: { unit: '吨', count: 4, at: pair, written: 'k@2019→k@2022:累计', scaled: true },
  growth: {
    unit: '吨',
    count: 2,
    at: index => (index === 0 ? 'k@2018' : 'k@2022'),
    written: 'k@2018→k@2022:年均增长',
  },
  multiple: { unit: '吨', count: 2, at: sides, written: 'k@2022/j@2022:倍数' },
  grown: { unit: '吨', count: 2, at: pair, written: 'k@2021→k@2022:倍数' },
  elasticity: {
    unit: '吨',
    count: 4,
    at: index => `${index < 2 ? 'k' : 'j'}@${2022 - (index % 2)}`,
    written: 'k@2022/j@2022:弹性',
  },
  contribution: { ...contributed, written: 'k@2022/j@2022:贡献率' },
  'contributed points': { ...contributed, written: 'k@2022/j@2022:拉动' },
  structure: { unit: '吨', count: 2, at: sides, written: 'k@2022,j@2022:结构', told: true },
  'equal to': { unit: '吨', count: 2, at: pair, written: 'k@2021→k@2022:相当于' },
  ratio: { unit: '吨', count: 2, at: sides, written: 'k@2022/j@2022:比率' },
  daily: { unit: '吨', count: 1, at: () => 'k@2022-Q1', written: 'k@2022-Q1:日均', scaled: true },
  counted: { unit: '%', count: 2, at: sides, written: 'k@2022/j@2022:个数', fixed: true },
  超: { unit: '户', count: 1, at: pair, written: 'k@2022:超', fixed: true },
  余: { unit: '户', count: 1, at: pair, written: 'k@2022:余', fixed: true },
  近: { unit: '户', count: 1, at: pair, written: 'k@2022:近', fixed: true },
  约: { unit: '户', count: 1, at: pair, written: 'k@2022:约', fixed: true },
  不足: { unit: '户', count: 1, at: pair, written: 'k@2022:不足', fixed: true },
  以上: { unit: '户', count: 1, at: pair, written: 'k@2022:以上', fixed: true },
  以下: { unit: '户', count: 1, at: pair, written: 'k@2022:以下', fixed: true },
  gap: {
    unit: '户',
    count: 2,
    at: index => (index === 0 ? 'k@2022' : 'k.目标@2022'),
    written: 'k@2022:目标差',
    scaled: true,
  },
  exceeded: {
    unit: '户',
    count: 2,
    at: index => (index === 0 ? 'k@2022' : 'k.目标@2022'),
    written: 'k@2022:超额',
  },
  median: { unit: '户', count: 6, at: places, written: 'k@2022:中位(sichuan)', scaled: true },
  average: { unit: '户', count: 6, at: places, written: 'k@2022:各地平均(sichuan)', scaled: true },
  rank: { unit: '户', count: 6, at: places, written: 'k@2022:排名(sichuan)', fixed: true },
  reaching: { unit: '户', count: 6, at: places, written: 'k@2022:达标数', fixed: true },
  'both in percent': { ...both, written: 'k@2022-Q3:同比环比' },
  'both by amount': { ...both, written: 'k@2022-Q3:同比环比增减', scaled: true },
  'both in points': { ...both, unit: '%', written: 'k@2022-Q3:同比环比百分点' },
  mean: { unit: '吨', count: 4, at: pair, written: 'k@2019→k@2022:平均', scaled: true },
  each: { unit: '吨', count: 2, at: sides, written: 'k@2022/j@2022:每(千)', scaled: true },
  'a year by amount': { ...yearly, written: 'k@2018→k@2022:年均增减', scaled: true },
  'a year in points': { ...yearly, unit: '%', written: 'k@2018→k@2022:年均百分点' },
  pace: { unit: '户', count: 3, at: pair, written: 'k@2022:增速差', told: true },
  'share that changed': { ...shares, unsigned: true, told: true },
  'above by amount': { ...above, written: 'k@2022-k[sichuan]@2022:高于', scaled: true },
  'above in points': { ...above, unit: '%', written: 'k@2022-k[sichuan]@2022:高于' },
  'above in percent': { ...above, written: 'k@2022-k[sichuan]@2022:高于幅度' },
  leap: { ...leap, scaled: true },
  'leap for the worse': { ...leap, scaled: true, indicator: { polarity: 'lower-is-better' } },
  'leap of a temperature': { ...leap, unit: '℃', indicator: { polarity: 'neutral' } },
  'leap of a place': { ...leap, unit: '位', fixed: true, indicator: { type: 'place' } },
}

/**
 * Plain ones, and those where rules are broken: halves, next to zero, next to each other, negative, with
 * zeros at the end.
 */
function valueFrom(next: (below: number) => number, form: Form, near: string | undefined): string {
  const sign = !form.unsigned && next(9) === 0 ? '-' : ''
  switch (next(8)) {
    case 0:
      return `${sign}${next(1000)}.${next(10)}5`
    case 1:
      return `${sign}${next(1000)}.5`
    case 2:
      return `0.0${next(100)}`
    case 3:
      return near === undefined ? String(next(100_000)) : nextTo(near, next)
    case 4:
      return `${sign}${next(30_000)}${next(30_000)}`
    case 5:
      return `${next(300)}.${next(10)}0`
    case 6:
      return near ?? '0'
    default:
      return `${sign}${next(20_000)}`
  }
}

/** The same but for a digit at its end. */
const nextTo = (near: string, next: (below: number) => number): string =>
  near.includes('.') ? `${near}${next(10)}` : `${near}.0${next(10)}`

function valuesFor(form: Form, kind: string, next: (below: number) => number): string[] {
  if (kind === 'counted') return [`${next(100)}.${next(10)}`, String(1 + next(400))]
  if (kind === 'leap of a place') return [0, 1].map(() => `${next(12)}${next(12) === 0 ? '.5' : ''}`)
  const values: string[] = []
  for (let index = 0; index < form.count; index += 1) values.push(valueFrom(next, form, values[index - 1]))
  if (kind.startsWith('contribut')) return growingParts(values, next)
  if (kind === 'share that changed') return sharesFrom(values, next)
  // Of what fell below zero no percentage is said, which is rare by chance.
  if (kind.startsWith('both') && next(6) === 0) values[0] = `-${1 + next(900)}`
  // With fewer decimals than its indicator has, a small rise prints alike, which is as rare.
  if (kind.startsWith('leap') && next(4) === 0) values[1] = nextTo(values[0]!, next)
  return values
}

/** Two parts of wholes that mostly hold them, and now and then the same part of the same. */
function sharesFrom(
  [part, whole, before, all]: readonly string[],
  next: (below: number) => number,
): string[] {
  const wholes = [whole!, all!].map(each => (next(9) === 0 ? each : String(30_000 + next(200_000))))
  return next(8) === 0 ? [part!, wholes[0]!, part!, wholes[0]!] : [part!, wholes[0]!, before!, wholes[1]!]
}

/** A part and its whole, mostly risen since the year before. */
function growingParts(values: readonly string[], next: (below: number) => number): string[] {
  const [part, whole, before, all] = sharesFrom(values, next)
  const isUp = next(4) > 0
  const ordered = (left: string, right: string): string[] =>
    isUp && Number(left) < Number(right) ? [right, left] : [left, right]
  return [...ordered(part!, before!), ...ordered(whole!, all!)]
}

const ways: Readonly<Record<string, string>> = {
  ...{ 跃升: '↑', 上升: '↑', 增加: '↑', 提高: '↑', 扩大: '↑', 高于: '↑' },
  ...{ 下降: '↓', 减少: '↓', 降低: '↓', 回落: '↓', 收窄: '↓', 低于: '↓' },
  ...{ 持平: '=', 仍为: '=' },
}
const toldPattern = new RegExp(`${Object.keys(ways).join('|')}|-?\\d+(?:\\.\\d+)?`, 'g')

/** Which way and how much, as often as a text says so: ↑ 2.4 0.8 of 同比、环比分别上升2.4%和0.8%. */
const toldIn = (text: string): string =>
  (text.match(toldPattern) ?? []).map(each => ways[each] ?? each).join(' ')

const bounds = ['exact', 'exact', 'exact', 'above', 'at-least', 'below', 'about'] as const

function caseFrom(next: (below: number) => number, kind: string): Case {
  const form = forms[kind]!
  return {
    kind,
    values: valuesFor(form, kind, next),
    decimals: next(4),
    rounding: next(2) === 0 ? 'half-up' : 'half-even',
    unit: unitOf(kind, form, next),
    asked: !form.fixed && next(3) === 0 ? next(4) : undefined,
    power: form.scaled && next(4) === 0 ? 4 : 0,
    bound: kind === 'value' ? bounds[next(bounds.length)]! : 'exact',
    place: [10, 100, 1000][next(3)]!,
    isYear: kind.startsWith('both') && next(8) === 0,
  }
}

/** A value that is a rate as well, and points of what is none. */
function unitOf(kind: string, { unit }: Form, next: (below: number) => number): string {
  if (kind === 'value' && next(4) === 0) return '%'
  return kind === 'both in points' && next(8) === 0 ? '户' : unit
}

/** What the product prints of a case: the number, or the code of its refusal. */
function said(given: Case): string {
  const { kind, values, decimals, rounding, unit, bound } = given
  const form = forms[kind]!
  const known = (key: string, more: Partial<Indicator> = {}): Indicator =>
    indicator(key, unit, { decimals, rounding, polarity: 'higher-is-better', ...form.indicator, ...more })
  const other =
    kind === 'ratio'
      ? known('j', { unit: '公里' })
      : kind === 'counted'
        ? known('j', { unit: '天', decimals: 0 })
        : known('j')
  const data = office({
    indicators: [known('k'), other, known('k.目标')],
    regions: [sichuan, luzhou, ...cities.slice(1).map(key => region(key, key, key, 'sichuan'))],
    values: Object.fromEntries(values.map((value, index) => [form.at(index), { value, bound }])),
  })
  const rendered = renderWritten(written(given), data, 'zh')
  if (!rendered.ok) return rendered.problem.code
  return form.told ? toldIn(rendered.value.text) : rendered.value.number
}

/** A case as a figure is written. */
function written({ kind, asked, power, place, isYear }: Case): string {
  const argument =
    kind === 'reaching' ? `(sichuan,${place})` : /^[超余近约不以]/.test(kind) ? `(${place})` : ''
  const [keyword = '', ...own] = forms[kind]!.written.split('|')
  const options = [...own, ...(power > 0 ? ['计=万'] : []), ...(asked === undefined ? [] : [`位数=${asked}`])]
  const figure = isYear ? keyword.replace('-Q3', '') : keyword
  return `{{${figure}${argument}${options.length > 0 ? `|${options.join(',')}` : ''}}}`
}

const script = fileURLToPath(new URL('recompute.py', import.meta.url))

/**
 * What Python prints of all cases; undefined where no Python can be started, which our own check never
 * accepts.
 */
function saidByPython(cases: readonly Case[]): readonly string[] | undefined {
  const isThere = spawnSync('python3', ['-c', 'import fractions']).status === 0
  if (!isThere && process.env.CI === undefined) return undefined
  const { status, stdout, stderr, error } = spawnSync('python3', ['-B', script], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`python3 did not recompute the figures: ${error?.message ?? stderr}`)
  return JSON.parse(stdout) as string[]
}

describe('3,000 figures computed a second time', () => {
  const next = seeded(20220811)
  const kinds = Object.keys(forms)
  const cases = Array.from({ length: 3000 }, (_, index) => caseFrom(next, kinds[index % kinds.length]!))
  const fractions = cases.map(expected)

  const differences = (second: readonly string[]): string[] =>
    cases.flatMap((each, index) => {
      const product = said(each)
      return product === second[index] ? [] : [`${product} ≠ ${second[index]}: ${JSON.stringify(each)}`]
    })

  it('differ in none from exact fractions', () => {
    expect(differences(fractions)).toEqual([])
  })

  it('differ in none from Python, or without one from exact fractions', () => {
    const second = saidByPython(cases) ?? fractions
    expect([second.length, differences(second)]).toEqual([cases.length, []])
  })

  it('print in most of the cases of every kind, and are refused in some', () => {
    const printed = cases.filter((_, index) => /[\d=]/.test(fractions[index]!))
    expect([
      new Set(printed.map(({ kind }) => kind)).size,
      printed.length > 1500,
      printed.length < 2900,
    ]).toEqual([kinds.length, true, true])
  })

  it('are of every kind there is, or of one that is named with why not', () => {
    const computed = new Set(
      cases.map(each => {
        const expression = parseExpression(written(each))
        return expression.ok ? expression.value.kind : expression.problem.code
      }),
    )
    const named = Object.keys(notRecomputed)
    expect([...computed, ...named].toSorted()).toEqual(everyKind.map(({ kind }) => kind).toSorted())
  })

  it('are refused for every reason that both changes and a leap have', () => {
    const refusedOf = (kind: RegExp): readonly string[] => [
      ...new Set(fractions.filter((each, at) => kind.test(cases[at]!.kind) && !/[\d=]/.test(each))),
    ]
    expect(refusedOf(/^both/)).toEqual(
      expect.arrayContaining(['one-base', 'not-a-percentage', 'zero-base', 'crosses-zero', 'prints-as-zero']),
    )
    expect(refusedOf(/^leap/)).toEqual(
      expect.arrayContaining([
        ...['not-a-leap', 'leap-for-the-worse', 'not-proportional', 'no-such-place', 'zero-base'],
        ...['prints-as-zero', 'shown-values-disagree'],
      ]),
    )
  })
})
