import { describe, expect, it } from 'vitest'
import { current, indicator, number, percent, planned, register, table, told, countFates } from './tables.ts'
import { settleFates } from '../../../../core/reading/table/fates.ts'
import { interpret, type Cell } from '../../../../core/reading/table/index.ts'
import { guess } from './tables.ts'

const header = ['指标', '地区', '时期', '数值', '单位']
const one = (...row: (string | number | Cell)[]) => planned(table([header, row]))[0]!

describe('the fate of a value', () => {
  it('is new, same or a revision of what the workspace holds', () => {
    const rows = planned(
      table([
        header,
        ['优良天数', '云溪市', '2022', '295.0', ''],
        ['优良天数', '云溪市', '2023', 300, ''],
        ['优良天数', '云溪市', '2021', '超290', ''],
      ]),
      [current(), current({ period: '2021', value: '290' })],
    )
    expect(rows.map(({ fate, old }) => [fate, old?.value, old?.revision])).toEqual([
      ['same', '295', 1],
      ['new', undefined, undefined],
      ['revision', '290', 1],
    ])
    expect(countFates(rows)).toEqual({ new: 1, same: 1, revision: 1, rejected: 0, 'left-out': 0, empty: 0 })
  })

  it.each([
    ['unknown-indicator', ['月相', '云溪市', '2022', 1, '']],
    ['unknown-region', ['优良率', '月球', '2022', 1, '']],
    ['unknown-period', ['优良率', '云溪市', '去年', 1, '']],
    ['row-without-indicator', ['', '云溪市', '2022', 1, '']],
    ['row-without-region', ['优良率', '', '2022', 1, '']],
    ['row-without-period', ['优良率', '云溪市', '', 1, '']],
    ['not-a-number', ['优良率', '云溪市', '2022', '较好', '']],
    ['unit-differs', ['优良率', '云溪市', '2022', 1, '吨']],
    ['unit-differs', ['优良天数', '云溪市', '2022', percent('80'), '']],
    ['unit-twice', ['产值', '云溪市', '2022', '28万', '万元']],
    ['scaled-cell', ['产值', '云溪市', '2022', { ...number('280000'), scaled: true }, '']],
  ] as [string, (string | number | Cell)[]][])('is refusal with %s', (code, row) => {
    expect(one(...row)).toMatchObject({ fate: 'rejected', problem: { code } })
  })

  it('is refusal where a state is none of ours', () => {
    expect(
      planned(
        table([
          ['指标', '时期', '数值', '状态'],
          ['优良率', '2022', 1, '草稿'],
        ]),
      )[0]!.problem,
    ).toEqual({ code: 'unknown-state', facts: { state: '草稿' } })
  })

  it('leaves a file that says one thing twice one value, and one that says two things none', () => {
    const rows = planned(
      table([
        header,
        ['优良率', '云溪市', '2022', 80, ''],
        ['优良率', '云溪市', '2022年', '80.0', ''],
        ['优良天数', '云溪市', '2022', 295, ''],
        ['优良天数', '全市', '2022', 296, ''],
      ]),
    )
    expect(rows.map(({ fate, problem }) => [fate, problem?.code, problem?.facts.cell])).toEqual([
      ['new', undefined, undefined],
      ['same', undefined, undefined],
      ['rejected', 'values-conflict', 'D5'],
      ['rejected', 'values-conflict', 'D4'],
    ])
  })
})

it.each([
  ['PM2.5', 0.0253, 'mg/m3', '25.3'],
  ['产值', '1.5亿元', '', '15000'],
  ['产值', '28万', '元', '28'],
  ['造林面积', 10, '公顷', '150'],
  ['造林面积', '1.2万', '', '12000'],
  ['燃气户数', '超28万', '户', '280000'],
  ['优良率', '80.8％', '', '80.8'],
  ['优良率', percent('80.8'), '', '80.8'],
  ['优良率', 80.8, '%', '80.8'],
  ['优良天数', 295, '—', '295'],
])('counts %s given as %s %s in its own unit: %s', (name, value, unit, expected) => {
  expect(told([one(name, '云溪市', '2022', value as string, unit)])[0]).toContain(` 2022 ${expected} `)
})

it.each([
  ['数值（万户）', '280000'],
  ['数值（户）', '28'],
  ['数值（2022年）', '28'],
  ['数值', '28'],
])('counts a column headed %s by what stands in its brackets', (head, expected) => {
  expect(
    told(
      planned(
        table([
          ['指标', '时期', head],
          ['燃气户数', '2022', 28],
        ]),
      ),
    ),
  ).toEqual([`燃气户数 yunxi 2022 ${expected} new`])
})

it('counts by a line of units, whatever they count', () => {
  const read = table(
    [
      ['区县', '燃气户数', '产值'],
      ['', '（万户）', '（亿元）'],
      ['东岭区', 28, 1.5],
    ],
    { caption: '2022年' },
  )
  expect(told(planned(read))).toEqual(['燃气户数 dongling 2022 280000 new', '产值 dongling 2022 15000 new'])
})

it('takes no value for an indicator that is computed, and no state that whoever imports may not give', () => {
  const own = {
    ...register,
    indicators: register.indicators.map(each =>
      each.key === '优良率'
        ? { ...each, formula: { operation: 'ratio' as const, operands: ['优良天数', '产值'] } }
        : each,
    ),
    barred: { published: { code: 'right-missing', facts: { right: 'publish', person: '王' } } },
  }
  const read = table([
    ['指标', '时期', '数值', '状态'],
    ['优良率', '2022', 80, ''],
    ['优良天数', '2022', 295, '已发布'],
    ['优良天数', '2021', 290, '已复核'],
  ])
  expect(told(settleFates(interpret(read, guess(read)!, own, ''), []))).toEqual([
    '优良率 yunxi 2022 80 derived-value',
    '优良天数 yunxi 2022 295 right-missing',
    '优良天数 yunxi 2021 290 new',
  ])
})

it('never takes one of two indicators of the same name for granted', () => {
  const two = {
    ...register,
    indicators: [...register.indicators, indicator('b', '天', { aliases: ['优良天数（天）', 'PM2.5'] })],
  }
  const read = table([header, ['PM2.5', '云溪市', '2022', 1, '']])
  const [row] = settleFates(interpret(read, guess(read)!, two, ''), [])
  expect(row!.problem).toEqual({
    code: 'ambiguous-indicator',
    facts: { name: 'PM2.5', keys: ['PM2.5浓度', 'b'] },
  })
})

it('knows a name by number marks, brackets and short forms', () => {
  expect(
    ['1.优良率', '（一）优良率', '其中：优良率', '优良率（%）', '优良率（全年）', '优良率(吨)'].map(
      name => one(name, '东岭', '2022', 1, '').problem?.code,
    ),
  ).toEqual([undefined, undefined, undefined, undefined, undefined, 'unit-differs'])
})

it('leaves hidden rows and columns out in sight, until a person ticks them', () => {
  const sheet = {
    ...table([
      ['指标', '2021年', '2022年'],
      ['优良天数', 290, 295],
      ['优良率', 80, 81],
    ]),
    hidden: { rows: new Set([2]), columns: new Set([1]) },
  }
  expect(told(planned(sheet))).toEqual([
    '优良天数 yunxi 2021 290 hidden-column',
    '优良天数 yunxi 2022 295 new',
    '优良率 yunxi 2021 80 hidden-row',
    '优良率 yunxi 2022 81 hidden-row',
  ])
  expect(planned(sheet).map(({ fate }) => fate)).toEqual(['left-out', 'new', 'left-out', 'left-out'])
  expect(
    told(planned(sheet, [], { ...guess(sheet)!, readsHidden: true })).every(row => row.endsWith(' new')),
  ).toBe(true)
})

it.each([
  ['struck-out', { ...number('295'), struck: true }],
  ['formula-without-value', { text: '=', value: '', percent: false, scaled: false, uncomputed: true }],
  ['several-numbers', '295\n298'],
  ['decimal-comma', '56,5'],
  ['negative-count', '(5)'],
] as [string, string | Cell][])('refuses a value with %s', (code, value) => {
  expect(one('优良天数', '云溪市', '2022', value, '')).toMatchObject({ fate: 'rejected', problem: { code } })
})
