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
  unit: fc.constantFrom('亩', 'μg/m³', '微克每立方米', '吨/(日·个)', '万户', '%'),
  scale: fc.constantFrom('万', '亿', '万亿'),
  unitless: fc.boolean(),
  decimals: fc.integer({ min: 0, max: 8 }),
  verbs: fc.constantFrom('rise-fall', 'grow-fall', 'raise-lower', 'increase-decrease', 'widen-narrow', 'improve-worsen'),
  lead: fc.constantFrom('same-period', 'last-year', 'none'),
}, { requiredKeys: [] })

const places = fc.constantFrom('1', '10', '1000', '10000', '0.1', '0.05', '100000000')

const limits = fc.constantFrom('0', '80', '35.5', '10000')
const many = (least: number) => fc.array(operands, { minLength: least, maxLength: 3 })
const unplaced = operands.map((operand) => ({ ...operand, region: '' }))
const bases = fc.oneof(periods, fc.constant('period-before'))

const further = fc.oneof(
  fc.record({ kind: fc.constant('bounded' as const), of: operands, word: fc.constantFrom('约', '不足', '以上', '以下'), place: places }),
  fc.record({ kind: fc.constant('increase' as const), of: operands, form: fc.constantFrom('net', 'extent'), base: bases }, { requiredKeys: ['kind', 'of', 'form'] }),
  fc.record({ kind: fc.constant('target' as const), of: operands, form: fc.constantFrom('gap', 'exceeded') }),
  fc.record({ kind: fc.constant('growth' as const), from: operands, to: operands }),
  fc.record({ kind: fc.constant('multiple' as const), of: operands, base: operands }),
  fc.record({ kind: fc.constant('grown' as const), from: operands, to: operands, form: fc.constantFrom('times', 'doubled') }),
  fc.record({ kind: fc.constant('first' as const), of: operands, word: fc.constantFrom('超', '突破', '低于'), limit: limits }),
  fc.record({ kind: fc.constant('run' as const), of: operands, direction: fc.constantFrom('up', 'down') }),
  fc.record({ kind: fc.constant('held' as const), of: operands, side: fc.constantFrom('at-least', 'at-most'), form: fc.constantFrom('run', 'stable'), limit: limits }),
  fc.record({ kind: fc.constant('record' as const), of: operands, word: fc.constantFrom('best', 'highest', 'lowest') }),
  fc.record({ kind: fc.constant('respectively' as const), of: many(2) }),
  fc.record({ kind: fc.constant('sum' as const), parts: many(2) }),
  fc.record({ kind: fc.constant('breakdown' as const), whole: operands, parts: many(2) }),
  fc.record({ kind: fc.constant('total' as const), from: operands, to: operands }),
  fc.record({ kind: fc.constant('median' as const), of: unplaced, scope: keys }),
  fc.record({ kind: fc.constant('reaching' as const), of: unplaced, scope: keys, limit: limits }),
  fc.record({ kind: fc.constant('top' as const), of: operands, scope: keys, places: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('completion' as const), part: operands, whole: operands }),
  fc.record({ kind: fc.constant('counted' as const), rate: operands, whole: operands }),
  fc.record({ kind: fc.constant('quotient' as const), of: operands, per: operands, form: fc.constantFrom('per-head', 'ratio') }),
  fc.record({ kind: fc.constant('elasticity' as const), of: operands, on: operands }),
)

const shapes = fc.oneof(
  { weight: 2, arbitrary: further },
  fc.record({ kind: fc.constant('value' as const), of: operands }),
  fc.record({ kind: fc.constant('change' as const), of: operands, measure: fc.constantFrom('percent', 'absolute', 'points'), base: bases }, { requiredKeys: ['kind', 'of', 'measure'] }),
  fc.record({ kind: fc.constant('share' as const), part: operands, whole: operands, form: fc.constantFrom('percent', 'counted') }),
  fc.record({ kind: fc.constant('remainder' as const), whole: operands, parts: fc.array(operands, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('from-to' as const), from: operands, to: operands, extent: fc.constantFrom('percent', 'points', 'absolute', 'none') }),
  fc.record({ kind: fc.constant('rank' as const), of: operands, scope: keys }),
  fc.record({ kind: fc.constant('rounded' as const), of: operands, word: fc.constantFrom('超', '余', '近'), place: places }),
)

/** Any expression, with keys chosen to look like the signs and periods around them. */
export const expressions: fc.Arbitrary<FigureExpression> = fc.tuple(shapes, prints).map(([shape, print]) => ({ ...shape, print } as FigureExpression))
