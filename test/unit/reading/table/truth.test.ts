import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitTables, type Cell, type PlannedRow, type Table } from '../../../../core/reading/table/index.ts'
import { guess, number, planned, table } from './tables.ts'

/** What a sheet states, however it states it: a value in the register's unit for each place. */
interface Fact {
  readonly indicator: '优良天数' | 'PM2.5浓度' | '产值'
  readonly region: 'yunxi' | 'dongling' | 'xihe' | 'elsewhere'
  readonly year: number
  readonly value: number
}

const names = { 优良天数: '空气质量优良天数', 'PM2.5浓度': 'PM2.5', 产值: '产值' } as const
const places = { yunxi: '云溪市', dongling: '东岭区', xihe: '西河县', elsewhere: '成都市' } as const
const units = { 优良天数: '天', 'PM2.5浓度': '微克/立方米', 产值: '万元' } as const

/** How one sheet says it. */
interface Shape {
  readonly layout: 'long' | 'years across' | 'indicators across' | 'side by side' | 'one below the other'
  readonly region: 'column' | 'title' | 'line' | 'sheet name'
  readonly unit: 'none' | 'beside' | 'brackets'
  /** Values of 产值 are written in 亿元, with the unit said. */
  readonly isScaled: boolean
  readonly mark: '' | '①' | '¹' | '*' | '[1]' | ' 2)' | '注1'
  readonly writing: 'number' | 'text' | 'thousands' | 'full width'
  readonly noise: readonly (
    | 'filing date'
    | 'telephone'
    | 'document'
    | 'code'
    | 'total'
    | 'gap'
    | 'growth'
    | 'forecast'
    | 'rank'
    | 'target'
    | 'season'
    | 'note'
  )[]
  /** Rows below the first leave their region out. */
  readonly leavesBlank: boolean
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function written({ indicator, value }: Fact, { isScaled, mark, writing }: Shape): string | Cell {
  const said = indicator === '产值' && isScaled ? String(value / 10_000) : String(value)
  if (writing === 'number' && mark === '') return number(said)
  const text =
    writing === 'thousands' && /^\d+$/.test(said)
      ? Number(said).toLocaleString('en-US')
      : writing === 'full width'
        ? fullWidth(said)
        : said
  return `${text}${mark}`
}

const unitOf = ({ indicator }: Pick<Fact, 'indicator'>, { isScaled }: Shape): string =>
  indicator === '产值' && isScaled ? '亿元' : units[indicator]
const nameOf = (fact: Pick<Fact, 'indicator'>, shape: Shape): string =>
  shape.unit === 'brackets' ||
  (shape.isScaled && (shape.unit === 'none' || shape.layout === 'indicators across'))
    ? `${names[fact.indicator]}（${unitOf(fact, shape)}）`
    : names[fact.indicator]

type Row = (string | Cell)[]

const decoys = {
  growth: '增长（%）',
  forecast: '（预计）',
  rank: '排名',
  target: '目标',
  season: '汛期',
} as const
const decoysIn = ({ noise }: Shape): (keyof typeof decoys)[] =>
  noise.filter(each => each in decoys) as (keyof typeof decoys)[]

function longRows(facts: readonly Fact[], shape: Shape): Row[] {
  const [hasRegion, hasUnit, hasCode] = [
    shape.region === 'column',
    shape.unit === 'beside',
    shape.noise.includes('code'),
  ]
  const header = [
    ...(hasCode ? ['序号', '指标编码'] : []),
    ...(hasRegion ? ['地区'] : []),
    '指标',
    '年份',
    ...(hasUnit ? ['计量单位'] : []),
    '数值',
    ...(hasCode ? ['更新时间'] : []),
  ]
  const sorted = facts.toSorted((left, right) => left.region.localeCompare(right.region))
  const rows = sorted.map((fact, index): Row => {
    const isAgain = shape.leavesBlank && sorted[index - 1]?.region === fact.region
    return [
      ...(hasCode ? [number(String(index + 1)), '202201'] : []),
      ...(hasRegion ? [isAgain ? '' : places[fact.region]] : []),
      nameOf(fact, shape),
      `${fact.year}年`,
      ...(hasUnit ? [unitOf(fact, shape)] : []),
      written(fact, shape),
      ...(hasCode ? ['2024-01-05'] : []),
    ]
  })
  return [header, ...rows]
}

/** A value for each combination that the facts have; where they have none, the cell says so or is blank. */
const cellAt = (facts: readonly Fact[], shape: Shape, wanted: Partial<Fact>): string | Cell => {
  const fact = facts.find(each =>
    Object.entries(wanted).every(([field, value]) => each[field as keyof Fact] === value),
  )
  return fact ? written(fact, shape) : shape.noise.includes('gap') ? '—' : ''
}

const distinct = <Field extends keyof Fact>(facts: readonly Fact[], field: Field): Fact[Field][] => [
  ...new Set(facts.map(fact => fact[field])),
]

function yearsAcross(facts: readonly Fact[], shape: Shape): Row[] {
  const [years, extra] = [distinct(facts, 'year'), decoysIn(shape)]
  const hasRegion = shape.region === 'column'
  const header = [
    ...(hasRegion ? ['地区'] : []),
    '指标',
    ...(shape.unit === 'beside' ? ['单位'] : []),
    ...years.map(year => `${year}年`),
    ...extra.map(decoy => `${Math.max(...years)}年${decoys[decoy]}`),
  ]
  const rows = distinct(facts, 'region').flatMap(region =>
    distinct(
      facts.filter(fact => fact.region === region),
      'indicator',
    ).map((indicator, index): Row => [
      ...(hasRegion ? [shape.leavesBlank && index > 0 ? '' : places[region]] : []),
      nameOf({ indicator }, shape),
      ...(shape.unit === 'beside' ? [unitOf({ indicator }, shape)] : []),
      ...years.map(year => cellAt(facts, shape, { region, indicator, year })),
      ...extra.map(() => number('7')),
    ]),
  )
  return [
    header,
    ...rows,
    ...(shape.noise.includes('total')
      ? [[...(hasRegion ? [''] : []), '合计', ...years.map(() => number('99999'))] as Row]
      : []),
  ]
}

/** One year, said by the title. */
function indicatorsAcross(facts: readonly Fact[], shape: Shape): Row[] {
  const indicators = distinct(facts, 'indicator')
  const header = [
    '区县',
    ...indicators.map(indicator => nameOf({ indicator }, shape)),
    ...(shape.noise.includes('rank') ? ['排名'] : []),
  ]
  const rows = distinct(facts, 'region').map((region): Row => [
    places[region],
    ...indicators.map(indicator => cellAt(facts, shape, { region, indicator })),
    ...(shape.noise.includes('rank') ? [number('1')] : []),
  ])
  return [
    header,
    ...rows,
    ...(shape.noise.includes('total') ? [['合计', ...indicators.map(() => number('99999'))] as Row] : []),
  ]
}

const noiseAbove = ({ noise }: Shape): Row[] => [
  ...(noise.includes('filing date') ? [['填报日期：2024-01-05']] : []),
  ...(noise.includes('telephone') ? [['联系电话：0830-3112022']] : []),
  ...(noise.includes('document') ? [['云环发〔2024〕7号']] : []),
]
const noiseBelow = ({ noise }: Shape): Row[] =>
  noise.includes('note') ? [['注：①初步数据；数据来源见2024年年鉴。']] : []

const regionAbove = (region: Fact['region'], shape: Shape, year: string): Row[] => [
  [shape.region === 'title' ? `${places[region]}${year}主要指标` : `${year}主要指标`],
  ...(shape.region === 'line' ? [[`地区：${places[region]}`]] : []),
]

/** The facts a sheet of this shape can state at once, and the sheet. */
function sheetOf(facts: readonly Fact[], shape: Shape): { stated: readonly Fact[]; sheet: Table } {
  const first = facts[0]!
  const isOfOne = shape.region !== 'column'
  const name =
    shape.region === 'sheet name' && shape.layout !== 'indicators across' ? places[first.region] : '数据'
  const about = (fact: Fact): boolean => !isOfOne || fact.region === first.region
  const sheet = (above: Row[], rows: Row[]): Table =>
    table([...noiseAbove(shape), ...above, ...rows, ...noiseBelow(shape)], { name })
  const above = (region: Fact['region'], year = ''): Row[] =>
    isOfOne || year !== '' ? regionAbove(region, shape, year) : []
  switch (shape.layout) {
    case 'long':
      return {
        stated: facts.filter(about),
        sheet: sheet(above(first.region), longRows(facts.filter(about), shape)),
      }
    case 'years across':
      return {
        stated: facts.filter(about),
        sheet: sheet(above(first.region), yearsAcross(facts.filter(about), shape)),
      }
    case 'indicators across': {
      const stated = facts.filter(({ year }) => year === first.year)
      return { stated, sheet: sheet([[`${first.year}年各区县情况`]], indicatorsAcross(stated, shape)) }
    }
    case 'side by side': {
      const stated = facts.filter(fact => about(fact) && fact.region === first.region)
      const rows = longRows(stated, { ...shape, region: 'title', noise: [] })
      return {
        stated,
        sheet: sheet(
          regionAbove(first.region, { ...shape, region: 'title' }, ''),
          rows.map((row, index) => [...row, '', ...(index === 0 ? row : [])]),
        ),
      }
    }
    case 'one below the other': {
      const regions = distinct(facts, 'region').slice(0, 2)
      const parts = regions.map(region => facts.filter(fact => fact.region === region))
      return {
        stated: parts.flat(),
        sheet: table(
          parts.flatMap(part => [
            ...regionAbove(part[0]!.region, { ...shape, region: 'title' }, ''),
            ...longRows(part, { ...shape, region: 'title' }),
            [],
          ]),
        ),
      }
    }
  }
}

const shape: fc.Arbitrary<Shape> = fc.record({
  layout: fc.constantFrom('long', 'years across', 'indicators across', 'side by side', 'one below the other'),
  region: fc.constantFrom('column', 'title', 'line', 'sheet name'),
  unit: fc.constantFrom('none', 'beside', 'brackets'),
  isScaled: fc.boolean(),
  mark: fc.constantFrom('', '', '①', '¹', '*', '[1]', ' 2)', '注1'),
  writing: fc.constantFrom('number', 'text', 'thousands', 'full width'),
  noise: fc.subarray([
    'filing date',
    'telephone',
    'document',
    'code',
    'total',
    'gap',
    'growth',
    'forecast',
    'rank',
    'target',
    'season',
    'note',
  ]),
  leavesBlank: fc.boolean(),
})

const facts: fc.Arbitrary<Fact[]> = fc.uniqueArray(
  fc.record({
    indicator: fc.constantFrom('优良天数', 'PM2.5浓度', '产值'),
    region: fc.constantFrom('yunxi', 'dongling', 'xihe', 'elsewhere'),
    year: fc.integer({ min: 2015, max: 2023 }),
    value: fc.integer({ min: 1, max: 366 }),
  }),
  { minLength: 1, maxLength: 8, selector: ({ indicator, region, year }) => `${indicator} ${region} ${year}` },
)

const readAll = (sheet: Table): PlannedRow[] =>
  splitTables(sheet).flatMap(each => (guess(each) ? planned(each) : []))
const inWords = ({
  indicator,
  region,
  period,
  value,
}: Pick<PlannedRow, 'indicator' | 'region' | 'period' | 'value'>): string =>
  `${indicator} ${region} ${period} ${value}`
const truthOf = (stated: readonly Fact[]): string[] =>
  stated.map(fact => inWords({ ...fact, period: String(fact.year), value: String(fact.value) }))

it('offers nothing that a sheet does not state, whatever its shape, and everything it does of the regions that are known', () => {
  fc.assert(
    fc.property(facts, shape, (given, form) => {
      const { stated, sheet } = sheetOf(given, form)
      const offered = readAll(sheet)
        .filter(({ fate }) => fate === 'new' || fate === 'revision')
        .map(inWords)
      const truth = truthOf(stated)
      expect(offered.filter(row => !truth.includes(row))).toEqual([])
      expect(
        truthOf(stated.filter(({ region }) => region !== 'elsewhere')).filter(row => !offered.includes(row)),
      ).toEqual([])
    }),
    { numRuns: Number(process.env.LECTERN_TABLES ?? 250) },
  )
})

it('gives every value cell of every row a fate', () => {
  fc.assert(
    fc.property(facts, shape, (given, form) => {
      const { stated, sheet } = sheetOf(given, form)
      const rows = readAll(sheet)
      expect(rows.length).toBeGreaterThanOrEqual(stated.length)
      expect(
        rows.every(
          ({ assumed, fate, problem }) =>
            Array.isArray(assumed) && (fate !== 'rejected' || problem !== undefined),
        ),
      ).toBe(true)
    }),
    { numRuns: 100 },
  )
})
