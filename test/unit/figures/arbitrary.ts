import fc from 'fast-check'
import {
  AimName,
  EnglishVerbs,
  ExtentNoun,
  Lead,
  Origin,
  PlaceStyle,
  VerbPair,
  type FigureExpression,
  type Operand,
  type PrintOptions,
} from '../../../core/figures/index.ts'

const keys = fc.oneof(
  fc.constantFrom(
    '优良天数',
    'PM2.5',
    'a',
    '2022',
    '06',
    'H1',
    'Q3',
    '31',
    'x.y_z',
    '甲·乙',
    '同比',
    '占比',
    'Ⅲ类断面',
  ),
  fc.string({
    unit: fc.constantFrom('水', '气', 'a', 'Z', '0', '9', '.', '_', '·'),
    minLength: 1,
    maxLength: 8,
  }),
)

const years = fc.integer({ min: 1949, max: 2099 })
const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Every written form of a period. */
export const periods = fc.oneof(
  years.map(String),
  fc
    .tuple(years, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'))
    .map(([year, part]) => `${year}-${part}`),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${twoDigits(month)}`),
  fc
    .tuple(years, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 12 }))
    .filter(([, from, to]) => from < to)
    .map(([year, from, to]) => `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`),
)

const operands: fc.Arbitrary<Operand> = fc.record({
  indicator: keys,
  region: fc.oneof(fc.constant(''), keys),
  period: periods,
})

const prints: fc.Arbitrary<PrintOptions> = fc.record(
  {
    unit: fc.constantFrom('亩', 'μg/m³', '微克每立方米', '吨/(日·个)', '万户', '%'),
    scale: fc.constantFrom('万', '亿', '万亿', 'auto'),
    unitless: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 8 }),
    verbs: fc.constantFrom(...VerbPair.options),
    completed: fc.boolean(),
    englishVerbs: fc.constantFrom(...EnglishVerbs.options),
    byAmount: fc.boolean(),
    percentWord: fc.boolean(),
    asMark: fc.boolean(),
    respectively: fc.constantFrom('none', 'comma'),
    lead: fc.constantFrom(...Lead.options),
    roughly: fc.boolean(),
    qualifier: fc.record(
      { word: fc.constantFrom('近', '超过', '左右', '以内', '多'), place: fc.constantFrom('1', '10', '0.5') },
      { requiredKeys: ['word'] },
    ),
    trimmed: fc.boolean(),
    years: fc.constantFrom('average', 'yearly'),
    periods: fc.constantFrom('start', 'end', 'none', 'before'),
    origin: fc.constantFrom(...Origin.options),
    keeping: fc.constantFrom('achieved', 'kept'),
    extent: fc.constantFrom(...ExtentNoun.options),
    aim: fc.constantFrom(...AimName.options),
    cumulative: fc.boolean(),
    joined: fc.boolean(),
    apart: fc.constantFrom('plain', 'counted'),
    zeroGrowth: fc.boolean(),
    inDigits: fc.boolean(),
    asPrinted: fc.boolean(),
    style: fc.constantFrom(...PlaceStyle.options),
    naming: fc.constantFrom('城镇居民', '人口', 'urban residents', 'PM2.5'),
    wording: fc.constantFrom('拥有执业医师', '用水量'),
    average: fc.constantFrom('plain', 'level'),
    generic: fc.boolean(),
    counter: fc.constantFrom('name', 'none', 'head'),
    ofAll: fc.boolean(),
    having: fc.boolean(),
    withValues: fc.boolean(),
    tied: fc.boolean(),
    inWords: fc.boolean(),
  },
  { requiredKeys: [] },
)

const places = fc.constantFrom('1', '10', '1000', '10000', '0.1', '0.05', '100000000')

const limits = fc.constantFrom('0', '80', '35.5', '10000')
const many = (least: number) => fc.array(operands, { minLength: least, maxLength: 3 })
const unplaced = operands.map(operand => ({ ...operand, region: '' }))
const bases = fc.oneof(periods, fc.constant('period-before'))

const listedItems = <Item extends object>(items: fc.Arbitrary<Item>) =>
  fc.record({ kind: fc.constant('listed' as const), items: fc.array(items, { minLength: 2, maxLength: 3 }) })

const further = fc.oneof(
  fc.record({
    kind: fc.constant('bounded' as const),
    of: operands,
    word: fc.constantFrom(
      '约',
      '左右',
      '不足',
      '不到',
      '低于',
      '以上',
      '不低于',
      '以下',
      '以内',
      '不超过',
      '最多',
    ),
    place: places,
  }),
  fc.record({
    kind: fc.constant('bounded' as const),
    of: operands,
    word: fc.constantFrom('达', '达到', '高达', '多达', '仅'),
  }),
  fc.record(
    {
      kind: fc.constant('increase' as const),
      of: operands,
      form: fc.constantFrom('net', 'extent'),
      base: bases,
    },
    { requiredKeys: ['kind', 'of', 'form'] },
  ),
  fc.record(
    {
      kind: fc.constant('target' as const),
      of: operands,
      form: fc.constantFrom('gap', 'beside', 'exceeded', 'exceeded-by'),
      due: periods,
    },
    { requiredKeys: ['kind', 'of', 'form'] },
  ),
  fc.record({ kind: fc.constant('growth' as const), from: operands, to: operands }),
  fc.record({ kind: fc.constant('multiple' as const), of: operands, base: operands }),
  fc.record({
    kind: fc.constant('grown' as const),
    from: operands,
    to: operands,
    form: fc.constantFrom('times', 'is', 'gain', 'doubled', 'equal'),
  }),
  fc.record({
    kind: fc.constant('first' as const),
    of: operands,
    word: fc.constantFrom('超', '突破', '达到', '低于', '降至以下'),
    limit: limits,
  }),
  fc.record({
    kind: fc.constant('yearly' as const),
    from: operands,
    to: operands,
    measure: fc.constantFrom('points', 'absolute'),
  }),
  fc.record({
    kind: fc.constant('streak' as const),
    of: operands,
    word: fc.constantFrom('fall', 'rise', 'growth', 'gain'),
  }),
  fc.record({ kind: fc.constant('run' as const), of: operands, direction: fc.constantFrom('up', 'down') }),
  fc.record({
    kind: fc.constant('held' as const),
    of: operands,
    side: fc.constantFrom('at-least', 'at-most', 'level', 'met'),
    form: fc.constantFrom('run', 'steady'),
    limit: limits,
  }),
  fc.record({
    kind: fc.constant('held' as const),
    of: operands,
    side: fc.constantFrom('above', 'below'),
    form: fc.constant('run'),
    limit: limits,
  }),
  fc.record({
    kind: fc.constant('held' as const),
    of: operands,
    side: fc.constantFrom('at-least', 'at-most', 'within'),
    form: fc.constantFrom('kept', 'stable', 'stay'),
    limit: fc.oneof(limits, fc.constantFrom('Ⅱ类', '劣Ⅴ类')),
  }),
  fc.record(
    {
      kind: fc.constant('record' as const),
      of: operands,
      word: fc.constantFrom('best', 'highest', 'lowest'),
      form: fc.constant('set'),
    },
    { requiredKeys: ['kind', 'of', 'word'] },
  ),
  fc.record({
    kind: fc.constant('recent' as const),
    of: operands,
    word: fc.constantFrom('best', 'highest', 'lowest'),
    periods: fc.integer({ min: 2, max: 99 }),
  }),
  fc.record({ kind: fc.constant('movement' as const), of: operands }),
  fc.record(
    {
      kind: fc.constant('changes' as const),
      of: many(2),
      measure: fc.constantFrom('percent', 'absolute', 'points', 'own'),
      base: bases,
    },
    { requiredKeys: ['kind', 'of', 'measure'] },
  ),
  fc.record(
    {
      kind: fc.constant('changes' as const),
      of: many(2),
      measure: fc.constant('percent'),
      base: bases,
      all: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'of', 'measure', 'all'] },
  ),
  fc.record({ kind: fc.constant('changes' as const), of: many(2), measure: fc.constant('stated') }),
  fc.record(
    {
      kind: fc.constant('pace' as const),
      of: operands,
      form: fc.constantFrom('computed', 'stated'),
      base: bases,
    },
    { requiredKeys: ['kind', 'of', 'form'] },
  ),
  fc.record(
    {
      kind: fc.constant('turn' as const),
      of: operands,
      form: fc.constantFrom('sign', 'growth', 'worded'),
      base: bases,
    },
    { requiredKeys: ['kind', 'of', 'form'] },
  ),
  fc.record({
    kind: fc.constant('steady' as const),
    from: operands,
    to: operands,
    form: fc.constantFrom('computed', 'stated'),
  }),
  fc.record(
    {
      kind: fc.constant('share-change' as const),
      part: operands,
      whole: operands,
      form: fc.constantFrom('change', 'course'),
      base: bases,
    },
    { requiredKeys: ['kind', 'part', 'whole', 'form'] },
  ),
  fc.record({
    kind: fc.constant('growing' as const),
    of: operands,
    word: fc.constantFrom('positive', 'negative', 'double-digit'),
  }),
  fc.record(
    {
      kind: fc.constant('versus' as const),
      of: operands,
      than: operands,
      word: fc.constantFrom('above', 'faster', 'more', 'better', 'beyond', 'ahead', 'far', 'surpass'),
      by: fc.constantFrom('percent', 'none'),
    },
    { requiredKeys: ['kind', 'of', 'than', 'word'] },
  ),
  fc.record({
    kind: fc.constant('margins' as const),
    of: many(3),
    word: fc.constantFrom('above', 'faster', 'more', 'better'),
  }),
  fc.record({
    kind: fc.constant('nothing' as const),
    of: operands,
    word: fc.constantFrom(
      'none',
      'not-occurred',
      'not-appeared',
      'not-found',
      'cleared',
      'zero',
      'eliminated',
      'done-away',
      'to-zero',
    ),
  }),
  fc.record(
    {
      kind: fc.constant('everything' as const),
      part: operands,
      whole: operands,
      word: fc.constantFrom('all', 'each', 'covered'),
    },
    { requiredKeys: ['kind', 'part', 'word'] },
  ),
  fc.record(
    {
      kind: fc.constant('fraction' as const),
      part: operands,
      whole: operands,
      form: fc.constantFrom('fraction', 'tenths', 'majority', 'halves'),
    },
    { requiredKeys: ['kind', 'part', 'form'] },
  ),
  fc.record({ kind: fc.constant('alike' as const), of: many(2), form: fc.constantFrom('same', 'range') }),
  fc.record(
    {
      kind: fc.constant('each' as const),
      of: operands,
      per: operands,
      by: fc.constantFrom(
        { size: '千' as const },
        { size: '百' as const, unit: '户' },
        { unit: '平方公里' },
        { size: '万' as const, unit: '元' },
        { unit: '千克' },
      ),
    },
    { requiredKeys: ['kind', 'of', 'per'] },
  ),
  fc.record({
    kind: fc.constant('milestone' as const),
    of: operands,
    word: fc.constantFrom('mark', 'step', 'onto', 'stand'),
    limit: places,
  }),
  fc.record({ kind: fc.constant('mean' as const), from: operands, to: operands }),
  fc.record({
    kind: fc.constant('grade' as const),
    of: operands,
    form: fc.constantFrom('better', 'reaches', 'upwards'),
    limit: fc.constantFrom('Ⅲ类', '劣Ⅴ类', 'A级'),
  }),
  listedItems(operands.map(of => ({ kind: 'goal' as const, of, form: 'done' as const }))),
  listedItems(
    fc
      .tuple(operands, operands)
      .map(([part, whole]) => ({ kind: 'share' as const, part, whole, form: 'percent' as const })),
  ),
  listedItems(fc.tuple(operands, operands).map(([from, to]) => ({ kind: 'growth' as const, from, to }))),
  listedItems(
    fc
      .tuple(operands, operands)
      .map(([of, than]) => ({ kind: 'versus' as const, of, than, word: 'above' as const })),
  ),
  fc.record(
    {
      kind: fc.constant('goal' as const),
      of: operands,
      form: fc.constantFrom('aim', 'done', 'met', 'far', 'early', 'early-by'),
      due: periods,
    },
    { requiredKeys: ['kind', 'of', 'form'] },
  ),
  fc.record({ kind: fc.constant('respectively' as const), of: many(2) }),
  fc.record({ kind: fc.constant('sum' as const), parts: many(2) }),
  fc.record({ kind: fc.constant('breakdown' as const), whole: operands, parts: many(2) }),
  fc.record({ kind: fc.constant('total' as const), from: operands, to: operands }),
  fc.record({ kind: fc.constant('median' as const), of: unplaced, scope: keys }),
  fc.record({ kind: fc.constant('average' as const), of: unplaced, scope: keys }),
  fc.record({ kind: fc.constant('vanished' as const), from: operands, to: operands }),
  fc.record(
    {
      kind: fc.constant('reaching' as const),
      of: unplaced,
      scope: keys,
      limit: limits,
      word: fc.constantFrom('below', 'above', 'at-least', 'at-most'),
    },
    { requiredKeys: ['kind', 'of', 'scope', 'limit'] },
  ),
  fc.record(
    {
      kind: fc.constant('top' as const),
      of: operands,
      scope: keys,
      places: fc.integer({ min: 1, max: 100 }),
    },
    { requiredKeys: ['kind', 'of', 'scope'] },
  ),
  fc.record({
    kind: fc.constant('top' as const),
    of: operands,
    places: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({
    kind: fc.constant('leaders' as const),
    of: unplaced,
    scope: keys,
    form: fc.constantFrom('ends', 'first', 'last'),
    word: fc.constantFrom('best', 'high', 'large', 'fast', 'many'),
  }),
  fc.record(
    {
      kind: fc.constant('leaders' as const),
      of: unplaced,
      scope: keys,
      form: fc.constantFrom('top', 'bottom'),
      word: fc.constantFrom('best', 'high', 'many'),
      places: fc.integer({ min: 1, max: 99 }),
    },
    { requiredKeys: ['kind', 'of', 'scope', 'form', 'places'] },
  ),
  fc.record({
    kind: fc.constant('historic' as const),
    of: operands,
    word: fc.constantFrom('best', 'highest', 'lowest'),
  }),
  fc.record({
    kind: fc.constant('sole' as const),
    of: operands,
    scope: keys,
    word: fc.constantFrom('above', 'below', 'at-least', 'at-most'),
    limit: limits,
  }),
  fc.record({
    kind: fc.constant('standard' as const),
    of: operands,
    form: fc.constantFrom('meets', 'betters', 'first', 'run'),
    name: fc.constantFrom('一级标准', '国家标准'),
  }),
  fc.record(
    {
      kind: fc.constant('change-tenths' as const),
      of: operands,
      base: bases,
      form: fc.constant('fraction' as const),
    },
    { requiredKeys: ['kind', 'of'] },
  ),
  fc.record({
    kind: fc.constant('level' as const),
    of: operands,
    base: periods,
    word: fc.constantFrom('near', 'past', 'back'),
  }),
  fc.record({
    kind: fc.constant('far' as const),
    of: operands,
    word: fc.constantFrom('beyond', 'above', 'below'),
    limit: places,
  }),
  fc.record({ kind: fc.constant('daily' as const), of: operands }),
  fc.record({
    kind: fc.constant('two-changes' as const),
    of: operands,
    measure: fc.constantFrom('percent', 'absolute', 'points'),
  }),
  fc.record({ kind: fc.constant('completion' as const), part: operands, whole: operands }),
  fc.record({ kind: fc.constant('counted' as const), rate: operands, whole: operands }),
  fc.record({
    kind: fc.constant('quotient' as const),
    of: operands,
    per: operands,
    form: fc.constantFrom('per-head', 'per-household', 'per-mu', 'per-visit', 'per-village', 'ratio'),
  }),
  fc.record({ kind: fc.constant('elasticity' as const), of: operands, on: operands }),
  fc.record({
    kind: fc.constant('contribution' as const),
    part: operands,
    whole: operands,
    form: fc.constantFrom('share', 'points'),
  }),
  fc.record({
    kind: fc.constant('structure' as const),
    parts: fc.array(operands, { minLength: 2, maxLength: 4 }),
  }),
)

const shapes = fc.oneof(
  { weight: 2, arbitrary: further },
  fc.record({ kind: fc.constant('value' as const), of: operands }),
  fc.record(
    {
      kind: fc.constant('change' as const),
      of: operands,
      measure: fc.constantFrom('percent', 'absolute', 'points'),
      base: bases,
    },
    { requiredKeys: ['kind', 'of', 'measure'] },
  ),
  fc.record({
    kind: fc.constant('share' as const),
    part: operands,
    whole: operands,
    form: fc.constantFrom('percent', 'counted'),
  }),
  fc.record({
    kind: fc.constant('remainder' as const),
    whole: operands,
    parts: fc.array(operands, { minLength: 1, maxLength: 3 }),
  }),
  fc.record(
    {
      kind: fc.constant('from-to' as const),
      from: operands,
      to: operands,
      extent: fc.constantFrom('percent', 'points', 'absolute', 'none'),
      opening: fc.constantFrom('by', 'by-until', 'to', 'till'),
    },
    { requiredKeys: ['kind', 'from', 'to', 'extent'] },
  ),
  fc.record({ kind: fc.constant('rank' as const), of: operands, scope: keys }),
  fc.record({
    kind: fc.constant('rounded' as const),
    of: operands,
    word: fc.constantFrom('超', '超过', '逾', '突破', '余', '多', '近', '接近'),
    place: places,
  }),
)

/** Any expression, with keys chosen to look like the signs and periods around them. */
export const expressions: fc.Arbitrary<FigureExpression> = fc
  .tuple(shapes, prints)
  .map(([shape, print]) => ({ ...shape, print }) as FigureExpression)
