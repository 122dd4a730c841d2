import { expect, it } from 'vitest'
import {
  givenIn,
  gridOf,
  lookupIn,
  MapFile,
  mappingFrom,
  suggestMapping,
  type Table,
} from '../../../../core/reading/table/index.ts'
import { problemSentence } from '../../../../core/sentences/index.ts'
import { planned, register, table as read } from './tables.ts'

/** A sheet as a person's map has it read. */
function mapped(sheet: Table, map: object) {
  const file = MapFile.parse(map)
  const grid = gridOf(sheet)
  const suggested = suggestMapping(sheet, grid, lookupIn(register), register, givenIn(file))
  const mapping = mappingFrom(file, grid, suggested)
  if (!mapping.ok) throw new Error(mapping.problem.code)
  return planned(sheet, [], mapping.value)
}

const warned = (sheet: Table, map: object): string[][] =>
  mapped(sheet, map).map(row => [
    `${row.indicator} ${row.region} ${row.period} ${row.value}`,
    ...row.warnings.map(({ code, facts }) => `${code} ${String(facts.said)} → ${String(facts.taken)}`),
  ])

it.each<[string, Table, object, string[][]]>([
  [
    'a column of regions',
    read([
      ['指标', '地区', '2022年'],
      ['优良天数', '东岭区', 290],
      ['优良率', '云溪市', 80],
    ]),
    { region: '云溪市' },
    [['优良天数 yunxi 2022 290', 'overrules-table 东岭区 → 云溪市'], ['优良率 yunxi 2022 80']],
  ],
  [
    'not a line of regions in the header, which stays what it says',
    read([
      ['指标', '东岭区', '西河县'],
      ['优良天数', 290, 291],
    ]),
    { constants: { period: '2022', region: '东岭区' } },
    [['优良天数 dongling 2022 290'], ['优良天数 xihe 2022 291']],
  ],
  [
    'the region of the title',
    read([['东岭区2022年情况'], ['指标', '数值'], ['优良天数', 290]]),
    { region: '西河县' },
    [['优良天数 xihe 2022 290', 'overrules-table 东岭区 → 西河县']],
  ],
  [
    'the year of the title',
    read([['2022年情况'], ['指标', '数值'], ['优良天数', 290]]),
    { period: '2023' },
    [['优良天数 yunxi 2023 290', 'overrules-table 2022 → 2023']],
  ],
  [
    'a column of times',
    read([
      ['指标', '年份', '数值'],
      ['优良天数', '2022年', 290],
      ['优良率', '2023年', 80],
    ]),
    { period: '2023' },
    [['优良天数 yunxi 2023 290', 'overrules-table 2022年 → 2023'], ['优良率 yunxi 2023 80']],
  ],
  [
    'the unit over the table',
    read([['单位：元'], ['指标', '2022年'], ['产值', 290]]),
    { unit: '亿元' },
    [['产值 yunxi 2022 2900000', 'overrules-table 元 → 亿元']],
  ],
  [
    'a column of units',
    read([
      ['指标', '单位', '2022年'],
      ['产值', '元', 290],
      ['造林面积', '亩', 5],
    ]),
    { unit: '亿元' },
    [['产值 yunxi 2022 2900000', 'overrules-table 元 → 亿元'], ['造林面积 yunxi 2022 5']],
  ],
  [
    'the unit in a remark',
    read([
      ['指标', '2022年', '备注'],
      ['产值', 290, '单位：元'],
    ]),
    { unit: '亿元' },
    [['产值 yunxi 2022 2900000', 'overrules-table 单位：元 → 亿元']],
  ],
  [
    'no unit that stands in the cell itself',
    read([['单位：元'], ['指标', '2022年'], ['产值', '290万元']]),
    { unit: '亿元' },
    [['产值 yunxi 2022 290']],
  ],
  [
    'nothing, where it says the same',
    read([['单位：万元'], ['指标', '2022年'], ['产值', 290]]),
    { unit: '万元' },
    [['产值 yunxi 2022 290']],
  ],
])('warns of what a person overrules: %s', (_what, sheet, map, rows) => {
  expect(warned(sheet, map)).toEqual(rows)
})

it('says so in both languages', () => {
  const [row] = mapped(read([['2022年情况'], ['指标', '数值'], ['优良天数', 290]]), { period: '2023' })
  expect([problemSentence(row!.warnings[0]!, 'zh'), problemSentence(row!.warnings[0]!, 'en')]).toEqual([
    '表里写的是“2022”，这里按人指定的2023。',
    'The table says “2022”. It is taken as 2023, as you said.',
  ])
})
