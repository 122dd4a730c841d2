import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../core/figures/decimal.ts'
import {
  decimal,
  recompute,
  renderWritten,
  signedNumber,
  type Indicator,
  type RenderedFigure,
} from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, sichuan } from './office.ts'

const languages = ['zh', 'en'] as const
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([number, places]) => decimal(String(number)).times(`1e-${places}`).toFixed())
const known = fc
  .record({
    decimals: fc.integer({ min: 0, max: 4 }),
    rounding: fc.constantFrom('half-up', 'half-even'),
    polarity: fc.constantFrom('higher-is-better', 'lower-is-better', 'neutral'),
    unit: fc.constantFrom('项', '%', '万户', '亿元', '毫克/升', ''),
    unitEn: fc.constantFrom('items', '%', '', 'million kWh'),
  })
  .map(more => indicator('k', more.unit, more as Partial<Indicator>))

const neighbours = [sichuan, luzhou, region('yibin', '宜宾市', 'Yibin', 'sichuan')]

const written = fc.constantFrom(
  'k@2022',
  'k@2022|计=万,位数=1',
  'k[yibin]@2022:同比',
  'k@2022:同比|位数=0',
  'k@2022:同比增减',
  'k@2022:同比百分点',
  'k@2022:较2012|词=增降',
  'k@2022:较2012增减|计=万',
  'k@2021/k@2022:占比',
  'k@2021/k[yibin]@2022:其中',
  'k@2022-k@2021:剩余',
  'k@2012→k@2022:从至',
  'k@2012→k@2022:从至百分点|位数=1',
  'k@2012→k@2022:从至增减',
  'k@2012→k@2022:从至无幅',
  'k@2022:排名(sichuan)',
  'k@2022:超(1000)',
  'k@2022:余(10)|计=万',
  'k@2022:近(0.1)',
  'k@2022:约(10)',
  'k@2022:以下(1000)|计=万',
  'k@2022:环比',
  'k@2022:环比增减|称=无',
  'k@2022:净增',
  'k@2022:较2012增幅',
  'k@2022:增幅|称=上年',
  'j@2022:目标差',
  'j@2022:超额',
  'k@2012→k@2022:年均增长',
  'k@2022/k[yibin]@2022:倍数',
  'k@2012→k@2022:倍数|位数=0',
  'k@2012→k@2022:翻番',
  'k@2022/k[yibin]@2022:弹性',
  'j@2022:首次超(100)',
  'j@2022:首次低于(500000)|计=万',
  'j@2022:连续上升',
  'j@2022:连续下降|词=增减',
  'j@2022:连续不低于(10)',
  'j@2022:稳定在以下(9000000)',
  'j@2022:历史最高',
  'j@2022:历史最好',
  'j@2019→j@2022:累计',
  'k@2022,j@2022:分别|计=万,位数=1',
  'k@2022+k@2021:合计',
  'k@2022=k@2021+k@2012:分项',
  'k@2021/k@2022:完成',
  'k@2021/k@2022:比率|计=万',
  'k@2022:前(1,sichuan)',
  'k@2022:中位(sichuan)',
  'k@2022:达标数(sichuan,100)',
)

const named = [
  'k[luzhou]@2022',
  'k[luzhou]@2021',
  'k[luzhou]@2012',
  'k[yibin]@2022',
  'k[yibin]@2021',
  'k[yibin]@2012',
  'j.目标@2022',
  'j@2022',
  'j@2021',
  'j@2020',
  'j@2019',
]

/**
 * Renders against an office whose every value is arbitrary: k in two regions, j in every year and with a
 * target.
 */
const rendered = fc
  .record({
    written,
    known,
    values: fc.array(decimals, { minLength: named.length, maxLength: named.length }),
    language: fc.constantFrom(...languages),
  })
  .map(asked => {
    const values = Object.fromEntries(named.map((name, index) => [name, asked.values[index]!]))
    const indicators = ['k', 'j', 'j.目标'].map(key => ({ ...asked.known, key, name: key }))
    return {
      ...asked,
      indicators,
      outcome: renderWritten(
        asked.written,
        office({ indicators, regions: neighbours, values }),
        asked.language,
      ),
    }
  })

/** The value of a recorded formula, by its own arithmetic: brackets, powers, then × and ÷, then + and −. */
function valueOf(formula: string): string {
  const signs = formula.match(/\d+(?:\.\d+)?|[()^×÷+−]/g) ?? []
  let at = 0
  const next = (): string => signs[at++]!
  const single = (): Decimal => {
    const sign = next()
    if (sign !== '(') return decimal(sign)
    const inner = sums()
    next()
    return inner
  }
  const power = (): Decimal => {
    const base = single()
    return signs[at] === '^' ? (next(), base.pow(single())) : base
  }
  const chain = (
    of: () => Decimal,
    steps: Readonly<Record<string, (left: Decimal, right: Decimal) => Decimal>>,
  ): Decimal => {
    let left = of()
    for (let step = steps[signs[at] ?? '']; step; step = steps[signs[at] ?? ''])
      left = (next(), step(left, of()))
    return left
  }
  const products = (): Decimal =>
    chain(power, { '×': (left, right) => left.times(right), '÷': (left, right) => left.dividedBy(right) })
  const sums = (): Decimal =>
    chain(products, { '+': (left, right) => left.plus(right), '−': (left, right) => left.minus(right) })
  return sums().toSignificantDigits(20).toFixed()
}

/** Lists and comparisons are shown, not computed. */
const isComputed = (formula: string): boolean => !/, |[<>≤≥]/.test(formula)

describe('every rendered figure', () => {
  it('prints the same when it is recomputed from nothing but its record', () => {
    fc.assert(
      fc.property(rendered, ({ outcome, indicators, language }) => {
        if (outcome.ok) expect(recompute(outcome.value, indicators, language, neighbours)).toEqual(outcome)
      }),
      { numRuns: 1000 },
    )
  })

  it('prints the same from the values alone', () => {
    fc.assert(
      fc.property(rendered, ({ outcome, indicators, language }) => {
        if (!outcome.ok) return
        const operands = outcome.value.operands.map(({ indicator: key, region: place, period, value }) => ({
          indicator: key,
          region: place,
          period,
          value,
        }))
        const again = recompute(
          { expression: outcome.value.expression, operands },
          indicators,
          language,
          neighbours,
        )
        expect(again.ok && again.value.text).toBe(outcome.value.text)
      }),
      { numRuns: 500 },
    )
  })

  it('holds its exact result in its formula', () => {
    fc.assert(
      fc.property(rendered, ({ outcome }) => {
        if (!outcome.ok || !isComputed(outcome.value.formula)) return
        expect(valueOf(outcome.value.formula)).toBe(outcome.value.exact)
      }),
      { numRuns: 1000 },
    )
  })

  it('prints the number it records, in a text without exponents or negative zeros', () => {
    fc.assert(
      fc.property(rendered, ({ outcome, language }) => {
        if (!outcome.ok || outcome.value.direction === 'level' || saysItInWords(outcome.value.text)) return
        const { text, number } = outcome.value
        expect(language === 'en' ? text.replace(/,(?=\d{3})/g, '') : text).toContain(number)
        expect(`${text}${number}`).not.toMatch(/\de[+-]|-0(?![.\d])|-0\.0*(?!\d)/)
      }),
      { numRuns: 1000 },
    )
  })

  it('has words that agree with the sign of what they print', () => {
    fc.assert(
      fc.property(rendered, ({ outcome, language }) => {
        if (!outcome.ok) return
        expect(saysDirection(outcome.value, language)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

/** 翻一番 and 全部完成 print no digits of their number. */
const saysItInWords = (text: string): boolean => /番|全部|^all |doubled|-fold/.test(text)

const said = {
  zh: { up: /上升|增长|提高|增加|净增|增幅|翻/, down: /下降|降低|减少|降幅/, level: /持平/ },
  en: {
    up: /^up|grew|up |^from|increase|times|doubled/,
    down: /^down|fell|down |^from|decrease/,
    level: /unchanged/,
  },
} as const

const changes: ReadonlySet<string> = new Set(['change', 'increase', 'growth'])

function saysDirection({ text, direction, exact, kind }: RenderedFigure, language: 'zh' | 'en'): boolean {
  // How a value stands to its target is said by polarity, not by sign.
  if (kind === 'target') return true
  if (direction === 'none') return Object.values(said.zh).every(word => !word.test(text))
  const others = (['up', 'down', 'level'] as const).filter(other => other !== direction)
  const agrees =
    said[language][direction].test(text) &&
    (language === 'en' || others.every(other => !said.zh[other].test(text)))
  if (!changes.has(kind) || direction === 'level') return agrees
  return agrees && (direction === 'up') === decimal(exact).gt(0)
}

describe('a signed number', () => {
  it('is negative where a change goes down, and as printed elsewhere', () => {
    const data = office({ indicators: [indicator('k', '项')], values: { 'k@2022': '17', 'k@2021': '20' } })
    const asked = ['k@2022:同比', 'k@2022:同比增减', 'k@2021→k@2022:从至', 'k@2022', 'k@2022:增幅'].map(
      text => renderWritten(text, data, 'zh'),
    )
    expect(asked.map(outcome => outcome.ok && signedNumber(outcome.value))).toEqual([
      '-15.0',
      '-3',
      '15.0',
      '17',
      '-15.0',
    ])
  })
})
