import fc from 'fast-check'
import type { FigureExpression, Operand, PrintOptions } from '../../../core/figures/index.ts'

const keys = fc.oneof(
  fc.constantFrom('优良天数', 'PM2.5', 'a', '2022', '06', 'H1', 'Q3', '31', 'x.y_z', '甲·乙', '同比', '占比', 'Ⅲ类断面'),
  fc.string({ unit: fc.constantFrom('水', '气', 'a', 'Z', '0', '9', '.', '_', '·'), minLength: 1, maxLength: 8 }),
)

const years = fc.integer({ min: 1949, max: 2099 })
const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Every written form of a period. */
export const periods = fc.oneof(
  years.map(String),
  fc.tuple(years, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([year, part]) => `${year}-${part}`),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${twoDigits(month)}`),
  fc.tuple(years, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 12 })).filter(([, from, to]) => from < to)
    .map(([year, from, to]) => `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`),
  fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`),
)

const operands: fc.Arbitrary<Operand> = fc.record({ indicator: keys, region: fc.oneof(fc.constant(''), keys), period: periods })

const prints: fc.Arbitrary<PrintOptions> = fc.record({
  scale: fc.constantFrom('万', '亿', '万亿'),
  unitless: fc.boolean(),
  decimals: fc.integer({ min: 0, max: 8 }),
  verbs: fc.constantFrom('rise-fall', 'grow-fall', 'raise-lower', 'increase-decrease', 'widen-narrow', 'improve-worsen'),
  lead: fc.constantFrom('same-period', 'last-year', 'none'),
}, { requiredKeys: [] })

const places = fc.constantFrom('1', '10', '1000', '10000', '0.1', '0.05', '100000000')

const shapes = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), of: operands }),
  fc.record({ kind: fc.constant('change' as const), of: operands, measure: fc.constantFrom('percent', 'absolute', 'points'), base: periods }, { requiredKeys: ['kind', 'of', 'measure'] }),
  fc.record({ kind: fc.constant('share' as const), part: operands, whole: operands, form: fc.constantFrom('percent', 'counted') }),
  fc.record({ kind: fc.constant('remainder' as const), whole: operands, parts: fc.array(operands, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('from-to' as const), from: operands, to: operands, extent: fc.constantFrom('percent', 'points', 'absolute', 'none') }),
  fc.record({ kind: fc.constant('rank' as const), of: operands, scope: keys }),
  fc.record({ kind: fc.constant('rounded' as const), of: operands, word: fc.constantFrom('超', '余', '近'), place: places }),
)

/** Any expression, with keys chosen to look like the signs and periods around them. */
export const expressions: fc.Arbitrary<FigureExpression> = fc.tuple(shapes, prints).map(([shape, print]) => ({ ...shape, print } as FigureExpression))
