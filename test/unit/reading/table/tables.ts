import type { Indicator, Region } from '../../../../core/figures/model.ts'
import {
  countFates,
  gridOf,
  interpret,
  lookupIn,
  splitTables,
  suggestMapping,
  textCell,
} from '../../../../core/reading/table/index.ts'
import { settleFates } from '../../../../core/reading/table/fates.ts'
import type {
  Cell,
  Current,
  Mapping,
  PlannedRow,
  Register,
  Span,
  Table,
} from '../../../../core/reading/table/index.ts'

export const number = (value: string): Cell => ({ text: value, value, percent: false, scaled: false })
export const percent = (value: string): Cell => ({ text: `${value}%`, value, percent: true, scaled: false })

type Written = string | number | Cell

/** A table as it would be drawn; numbers are numeric cells. */
export const table = (
  rows: readonly (readonly Written[])[],
  parts: Partial<Pick<Table, 'name' | 'caption'>> & { spans?: Span[] } = {},
): Table => ({
  name: '数据',
  caption: '',
  spans: [],
  ...parts,
  rows: rows.map(row =>
    row.map(cell =>
      typeof cell === 'number' ? number(String(cell)) : typeof cell === 'string' ? textCell(cell) : cell,
    ),
  ),
})

export const indicator = (key: string, unit: string, parts: Partial<Indicator> = {}): Indicator => ({
  key,
  name: key,
  nameEn: '',
  aliases: [],
  unit,
  unitEn: '',
  decimals: 0,
  rounding: 'half-up',
  polarity: 'neutral',
  topic: '',
  department: '',
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 1,
  ...parts,
})

const region = (key: string, name: string, parent = ''): Region => ({
  key,
  name,
  nameEn: '',
  parent,
  invented: false,
  complete: false,
})

export const register: Register = {
  homeRegion: 'yunxi',
  barred: {},
  departments: [{ key: 'air', name: '生态环境局', nameEn: 'Environment Bureau' }],
  regions: [
    region('yunxi', '云溪市'),
    region('dongling', '东岭区', 'yunxi'),
    region('xihe', '西河县', 'yunxi'),
  ],
  indicators: [
    indicator('PM2.5浓度', '微克/立方米', { aliases: ['PM2.5'] }),
    indicator('优良天数', '天', { name: '空气质量优良天数', nameEn: 'Good air days' }),
    indicator('优良率', '%'),
    indicator('产值', '万元'),
    indicator('造林面积', '亩'),
    indicator('燃气户数', '户'),
  ],
}

/** How the table would be read without anybody saying how. */
export const guess = (read: Table): Mapping | undefined =>
  suggestMapping(read, gridOf(read), lookupIn(register), register)

/** What becomes of each value under a mapping, or under the guess. */
export const planned = (
  read: Table,
  current: readonly Current[] = [],
  mapping: Mapping = guess(read)!,
  known: Register = register,
): PlannedRow[] => settleFates(interpret(read, mapping, known, '报表.xlsx'), current)

/** A plan in few words: where, what, when, how much, and why not. */
export const told = (rows: readonly PlannedRow[]): string[] =>
  rows.map(row =>
    [
      row.indicator,
      row.region,
      row.period,
      row.value,
      row.bound === 'exact' ? '' : row.bound,
      row.problem?.code ?? row.fate,
    ]
      .filter(Boolean)
      .join(' '),
  )

export const current = (parts: Partial<Current> = {}): Current => ({
  indicator: '优良天数',
  region: 'yunxi',
  period: '2022',
  value: '295',
  bound: 'exact',
  source: '公报',
  revision: 1,
  ...parts,
})

/**
 * What comes of a value, what is assumed of it beside the home region and the register's unit, and what is
 * warned of.
 */
const inWords = (row: PlannedRow): string =>
  [
    ...told([row]),
    row.note && `note ${row.note}`,
    ...row.assumed
      .filter(({ why }) => why !== 'home-region' && why !== 'register-unit')
      .map(({ what, why }) => `${what} ${why}`),
    ...row.warnings.map(({ code }) => code),
  ]
    .filter(Boolean)
    .join(' | ')

/** The same of every table of a sheet. */
export const allInWords = (sheet: Table): string[] =>
  splitTables(sheet).flatMap(each => (guess(each) ? planned(each).map(inWords) : ['no header']))

/** A date whose format shows the day. */
export const day = (text: string): Cell => ({ ...textCell(text), day: true })

export { countFates }
