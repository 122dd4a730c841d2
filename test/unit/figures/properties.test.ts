import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, recompute, renderWritten, signedNumber, type Indicator, type RenderedFigure } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, sichuan } from './office.ts'

const languages = ['zh', 'en'] as const
const decimals = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })).map(([number, places]) => decimal(String(number)).times(`1e-${places}`).toFixed())
const known = fc.record({
  decimals: fc.integer({ min: 0, max: 4 }),
  rounding: fc.constantFrom('half-up', 'half-even'),
  polarity: fc.constantFrom('higher-is-better', 'lower-is-better', 'neutral'),
  unit: fc.constantFrom('项', '%', '万户', '亿元', '毫克/升', ''),
  unitEn: fc.constantFrom('items', '%', '', 'million kWh'),
}).map((more) => indicator('k', more.unit, more as Partial<Indicator>))

const neighbours = [sichuan, luzhou, region('yibin', '宜宾市', 'Yibin', 'sichuan')]

const written = fc.constantFrom(
  'k@2022', 'k@2022|计=万,位数=1', 'k[yibin]@2022:同比', 'k@2022:同比|位数=0', 'k@2022:同比增减', 'k@2022:同比百分点', 'k@2022:较2012|词=增降', 'k@2022:较2012增减|计=万',
  'k@2021/k@2022:占比', 'k@2021/k[yibin]@2022:其中', 'k@2022-k@2021:剩余', 'k@2012→k@2022:从至', 'k@2012→k@2022:从至百分点|位数=1', 'k@2012→k@2022:从至增减',
  'k@2012→k@2022:从至无幅', 'k@2022:排名(sichuan)', 'k@2022:超(1000)', 'k@2022:余(10)|计=万', 'k@2022:近(0.1)',
)

/** Renders against an office whose every value is arbitrary. */
const rendered = fc.record({ written, known, values: fc.array(decimals, { minLength: 6, maxLength: 6 }), language: fc.constantFrom(...languages) }).map((asked) => {
  const names = ['k[luzhou]@2022', 'k[luzhou]@2021', 'k[luzhou]@2012', 'k[yibin]@2022', 'k[yibin]@2021', 'k[yibin]@2012']
  const values = Object.fromEntries(names.map((name, index) => [name, asked.values[index]!]))
  return { ...asked, outcome: renderWritten(asked.written, office({ indicators: [asked.known], regions: neighbours, values }), asked.language) }
})

/** The value of a recorded formula, by its own arithmetic. */
function valueOf(formula: string): string {
  const [, inner, rest = ''] = /^\((\S+ − [^)]+)\)(.*)$/.exec(formula) ?? [undefined, formula.split(' ')[0]!, formula.slice(formula.split(' ')[0]!.length)]
  const start = inner!.includes(' − ') ? inner!.split(' − ').map((term) => decimal(term)).reduce((left, right) => left.minus(right)) : decimal(inner!)
  const steps = [...rest.matchAll(/ ([−÷×+]) (\S+)/g)]
  return steps.reduce((value, [, sign, term]) => {
    const by = decimal(term!)
    return sign === '÷' ? value.dividedBy(by) : sign === '×' ? value.times(by) : sign === '+' ? value.plus(by) : value.minus(by)
  }, start).toSignificantDigits(20).toFixed()
}

describe('every rendered figure', () => {
  it('prints the same when it is recomputed from nothing but its record', () => {
    fc.assert(fc.property(rendered, ({ outcome, known: k, language }) => {
      if (outcome.ok) expect(recompute(outcome.value, [k], language, neighbours)).toEqual(outcome)
    }), { numRuns: 1000 })
  })

  it('prints the same from the values alone', () => {
    fc.assert(fc.property(rendered, ({ outcome, known: k, language }) => {
      if (!outcome.ok) return
      const operands = outcome.value.operands.map(({ indicator: key, region: place, period, value }) => ({ indicator: key, region: place, period, value }))
      const again = recompute({ expression: outcome.value.expression, operands }, [k], language, neighbours)
      expect(again.ok && again.value.text).toBe(outcome.value.text)
    }), { numRuns: 500 })
  })

  it('holds its exact result in its formula', () => {
    fc.assert(fc.property(rendered, ({ outcome }) => {
      if (!outcome.ok || outcome.value.formula.includes(', ')) return
      expect(valueOf(outcome.value.formula)).toBe(outcome.value.exact)
    }), { numRuns: 1000 })
  })

  it('prints the number it records, in a text without exponents or negative zeros', () => {
    fc.assert(fc.property(rendered, ({ outcome, language }) => {
      if (!outcome.ok || outcome.value.direction === 'level') return
      const { text, number } = outcome.value
      expect(language === 'en' ? text.replace(/,(?=\d{3})/g, '') : text).toContain(number)
      expect(`${text}${number}`).not.toMatch(/\de[+-]|-0(?![.\d])|-0\.0*(?!\d)/)
    }), { numRuns: 1000 })
  })

  it('has words that agree with the sign of what they print', () => {
    fc.assert(fc.property(rendered, ({ outcome, language }) => {
      if (!outcome.ok) return
      expect(saysDirection(outcome.value, language)).toBe(true)
    }), { numRuns: 1000 })
  })
})

const said = {
  zh: { up: /上升|增长|提高|增加/, down: /下降|降低|减少/, level: /持平/ },
  en: { up: /^up|grew|up |^from/, down: /^down|fell|down |^from/, level: /unchanged/ },
} as const

function saysDirection({ text, direction, exact, kind }: RenderedFigure, language: 'zh' | 'en'): boolean {
  if (direction === 'none') return Object.values(said.zh).every((word) => !word.test(text))
  const others = (['up', 'down', 'level'] as const).filter((other) => other !== direction)
  const agrees = said[language][direction].test(text) && (language === 'en' || others.every((other) => !said.zh[other].test(text)))
  if (kind !== 'change' || direction === 'level') return agrees
  return agrees && (direction === 'up') === decimal(exact).gt(0)
}

describe('a signed number', () => {
  it('is negative where a change goes down, and as printed elsewhere', () => {
    const data = office({ indicators: [indicator('k', '项')], values: { 'k@2022': '17', 'k@2021': '20' } })
    const asked = ['k@2022:同比', 'k@2022:同比增减', 'k@2021→k@2022:从至', 'k@2022'].map((text) => renderWritten(text, data, 'zh'))
    expect(asked.map((outcome) => outcome.ok && signedNumber(outcome.value))).toEqual(['-15.0', '-3', '15.0', '17'])
  })
})
