import { describe, expect, it } from 'vitest'
import { gridOf, lookupIn, suggestMapping } from '../../../../core/reading/table/index.ts'
import type { Register, Table } from '../../../../core/reading/table/index.ts'
import { indicator, planned, register, table as read, told } from './tables.ts'

const place = (key: string, name: string, parent = '') => ({
  ...register.regions[0]!,
  key,
  name,
  parent,
})

const known: Register = {
  ...register,
  regions: [
    place('province', '川南省'),
    place('yunxi', '云溪市', 'province'),
    place('dongling', '东岭区', 'yunxi'),
    place('qinglan', '青岚市（虚构）', 'province'),
  ],
  indicators: [
    ...register.indicators,
    indicator('化肥使用量', '万吨'),
    indicator('农药使用量', '万吨'),
    indicator('林地面积', '万亩'),
  ],
}

const said = (sheet: Table): string[] =>
  planned(sheet, [], suggestMapping(sheet, gridOf(sheet), lookupIn(known), known)!, known).flatMap(row =>
    row.fate === 'left-out'
      ? []
      : [
          [
            told([row])[0],
            row.asks && `asks ${row.asks}`,
            ...row.assumed.flatMap(({ what, why }) =>
              (what === 'unit' || what === 'region') && why !== 'home-region' && why !== 'register-unit'
                ? [`${what} ${why}`]
                : [],
            ),
          ]
            .filter(Boolean)
            .join(' | '),
        ],
  )

const used = (...notes: string[]): Table =>
  read([['指标', '2023年'], ['化肥使用量', 81_200], ...notes.map(note => [note])])

describe('a unit in a note', () => {
  it.each<[string, Table, string[]]>([
    ['of one indicator', used('注：化肥使用量单位为吨'), ['8.12 new | unit note']],
    ['of one indicator, counted', used('注：化肥使用量以吨计'), ['8.12 new | unit note']],
    ['of all', used('注：本表数据单位均为吨。'), ['8.12 new | unit note']],
    ['in a last line of its own', used('单位：吨'), ['8.12 new | unit note']],
    ['behind another note', used('注：含县；2.化肥使用量计量单位：吨'), ['8.12 new | unit note']],
    [
      'of something that the table does not name',
      used('注：施肥量单位为吨'),
      ['81200 unit-unclear | asks unit'],
    ],
    ['of all but one', used('注：除农药使用量外单位均为吨'), ['81200 unit-unclear | asks unit']],
    ['behind a mark that nothing bears', used('①单位：吨'), ['81200 unit-unclear | asks unit']],
    ['of something else that is no weight', used('注：播种面积单位为亩'), ['81200 new']],
    ['of offices', used('注：数据由各填报单位：市农业农村局提供'), ['81200 new']],
    ['of people and prices', used('注：按常住人口计算，按可比价计'), ['81200 new']],
    ['in passing', used('注：较2021年增加3吨'), ['81200 new']],
  ])('%s', (_what, sheet, expected) => {
    expect(said(sheet)).toEqual(expected.map(each => `化肥使用量 yunxi 2023 ${each}`))
  })

  it('is that of the indicators it names, or that bear its mark, and of no other', () => {
    expect(
      said(
        read([
          ['指标', '2023年'],
          ['化肥使用量', 81_200],
          ['林地面积', 35_000],
          ['农药使用量', 2],
          ['注：化肥使用量计量单位为吨，林地面积单位为亩。'],
        ]),
      ),
    ).toEqual([
      '化肥使用量 yunxi 2023 8.12 new | unit note',
      '林地面积 yunxi 2023 3.5 new | unit note',
      '农药使用量 yunxi 2023 2 new',
    ])
    expect(
      said(read([['指标', '2023年'], ['化肥使用量①', 81_200], ['农药使用量', 2], ['①单位：吨']])),
    ).toEqual(['化肥使用量 yunxi 2023 8.12 new | unit note', '农药使用量 yunxi 2023 2 new'])
  })

  it.each<[string, Table]>([
    ['a row', read([['指标', '单位', '2023年'], ['化肥使用量', '万吨', 8], ['注：化肥使用量单位为吨']])],
    ['a header', read([['指标', '2023年（万吨）'], ['化肥使用量', 8], ['注：单位：吨']])],
    ['a name', read([['指标', '2023年'], ['化肥使用量（万吨）', 8], ['注：化肥使用量单位为吨']])],
    [
      'a line above',
      read([['单位：万吨'], ['指标', '2023年'], ['化肥使用量', 8], ['注：化肥使用量单位为吨']]),
    ],
    ['a title', read([['使用情况（万吨）'], ['指标', '2023年'], ['化肥使用量', 8], ['单位：吨']])],
    ['the number itself', read([['指标', '2023年'], ['化肥使用量', '8万吨'], ['注：施肥量单位为吨']])],
  ])('never takes the place of what %s says', (_what, sheet) => {
    expect(said(sheet)[0]).toMatch(/^化肥使用量 yunxi 2023 8 new/u)
  })
})

const days = (note: string): Table => read([['指标', '2023年'], ['优良天数', 300], [note]])
const remarked = (head: string, text: string): Table =>
  read([
    ['指标', '2023年', head],
    ['优良天数', 300, text],
  ])
const headed = (line: string): Table => read([[line], ['指标', '2023年'], ['优良天数', 300]])

const stated = ['优良天数 qinglan 2023 300 new | region note']
const asks = ['优良天数 青岚市（虚构） 2023 300 another-region | asks region']
const home = ['优良天数 yunxi 2023 300 new']

describe('a region in a note', () => {
  it.each<[string, Table, string[]]>([
    ['is the table’s', days('注：本表为青岚市（虚构）数据'), stated],
    ['is the table’s, with its time', days('注：1.以上数据均为青岚市（虚构）2023年数据。'), stated],
    ['is the row’s', remarked('备注', '青岚市（虚构）数据'), stated],
    [
      'may be one nobody registered',
      days('注：本表为成都市数据'),
      ['优良天数 成都市 2023 300 unknown-region | asks region'],
    ],
    ['is asked for behind a mark', days('①青岚市（虚构）数据'), asks],
    ['is asked for where it is not clear', days('注：根据青岚市（虚构）环境公报整理'), asks],
    ['is asked for where an office of it is the source', headed('数据来源：青岚市（虚构）生态环境局'), asks],
    ['is asked for where the source stands below', days('数据来源：青岚市（虚构）生态环境局'), asks],
    ['is asked for where the row has such a source', remarked('来源', '青岚市（虚构）生态环境局'), asks],
    [
      'is asked for where an office of a part is the source',
      headed('数据来源：东岭区生态环境局'),
      ['优良天数 东岭区 2023 300 another-region | asks region'],
    ],
    ['is not one compared with', days('注：与青岚市（虚构）相比高3天'), home],
    ['is not one left out', days('注：不含青岚市（虚构）'), home],
    ['is not one compared with in a row', remarked('备注', '较青岚市（虚构）多3天'), home],
    ['is not that of the home region’s own office', headed('数据来源：云溪市生态环境局'), home],
    ['is not the whole that publishes for its parts', headed('数据来源：川南省生态环境厅'), home],
    ['is not a part that a note speaks of', days('注：东岭区自2021年起统计'), home],
  ])('%s', (_what, sheet, expected) => {
    expect(said(sheet)).toEqual(expected)
  })

  it.each<[string, Table]>([
    [
      'a row',
      read([['指标', '地区', '2023年'], ['优良天数', '东岭区', 300], ['注：本表为青岚市（虚构）数据']]),
    ],
    ['a header', read([['指标', '东岭区'], ['', '2023年'], ['优良天数', 300], ['注：青岚市（虚构）数据']])],
    [
      'a title',
      read([['东岭区2023年指标'], ['指标', '数值'], ['优良天数', 300], ['注：本表为青岚市（虚构）数据']]),
    ],
  ])('never takes the place of what %s says', (_what, sheet) => {
    expect(said(sheet)[0]).toMatch(/^优良天数 dongling 2023 300 new/u)
  })
})
