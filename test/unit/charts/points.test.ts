import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../../../core/charts/model.ts'
import {
  addPoint,
  categoriesOf,
  hasComputed,
  keepNames,
  relabel,
  removeCategory,
  requestOf,
  stepCategory,
} from '../../../renderer/features/charts/points.ts'

const point = (label: string, expression: string) => ({
  label,
  expression: `{{${expression}|无单位}}`,
  printed: '1',
  value: '1',
})
const series = (name: string, ...points: ChartSeries['points']): ChartSeries => ({ name, points })

const byYear = [
  series('甲市', point('2021年', '天数[a]@2021'), point('2022年', '天数[a]@2022')),
  series('乙市', point('2021年', '天数[b]@2021'), point('2022年', '天数[b]@2022')),
]

describe('what a chart was chosen from', () => {
  it('reads indicators, regions, periods and the axis back from plain values', () => {
    expect(requestOf(byYear)).toEqual({
      indicators: ['天数'],
      regions: ['a', 'b'],
      periods: ['2021', '2022'],
      by: 'period',
    })
  })

  it('sees regions and indicators along the axis', () => {
    expect([
      requestOf([series('2022', point('甲', '天数[a]@2022'), point('乙', '天数[b]@2022'))]).by,
      requestOf([series('2022', point('天数', '天数@2022'), point('户数', '户数@2022'))]).by,
      requestOf([]).by,
    ]).toEqual(['region', 'indicator', 'period'])
  })

  it('knows computed figures, which a new choice would replace', () => {
    expect([hasComputed(byYear), hasComputed([series('', point('占比', 'a@2022/b@2022:占比'))])]).toEqual([
      false,
      true,
    ])
  })
})

describe('names given to points', () => {
  const plain = [series('天数', point('2021年', '天数@2021'), point('2022年', '天数@2022'))]

  it('stay with their figures when others join them', () => {
    const named = [series('优良', point('前年', '天数@2021'), point('2022年', '天数@2022'))]
    const next = [
      series(
        '天数',
        point('2020年', '天数@2020'),
        point('2021年', '天数@2021'),
        point('2022年', '天数@2022'),
      ),
    ]
    expect(keepNames(named, plain, next)).toEqual([
      series('优良', point('2020年', '天数@2020'), point('前年', '天数@2021'), point('2022年', '天数@2022')),
    ])
  })

  it('are not kept where nobody gave them', () => {
    const next = [series('本市', point('2021年', '天数@2021'), point('2022年', '天数@2022')), byYear[0]!]
    expect(keepNames(plain, plain, next).map(each => each.name)).toEqual(['本市', '甲市'])
  })

  it('are not carried to another axis', () => {
    const named = [series('优良', point('前年', '天数@2021'), point('去年', '天数@2022'))]
    const next = [series('2022年', point('甲', '天数[a]@2022'), point('乙', '天数[b]@2022'))]
    expect(keepNames(named, plain, next)).toEqual(next)
  })
})

describe('the table of points', () => {
  it('changes a label in every series, but not to one in use or to nothing', () => {
    expect(
      [
        relabel(byYear, '2021年', '前年'),
        relabel(byYear, '2021年', '2022年'),
        relabel(byYear, '2021年', ' '),
      ].map(next => next && categoriesOf(next)),
    ).toEqual([['前年', '2022年'], undefined, undefined])
  })

  it('moves a label in every series until it stands at an end', () => {
    expect(
      [stepCategory(byYear, '2021年', 'down'), stepCategory(byYear, '2021年', 'up')].map(next =>
        next?.map(each => each.points.map(({ label }) => label)),
      ),
    ).toEqual([
      [
        ['2022年', '2021年'],
        ['2022年', '2021年'],
      ],
      undefined,
    ])
  })

  it('drops series that have nothing left', () => {
    expect(removeCategory([series('甲', point('一', 'a@2022'))], '一')).toEqual([])
  })

  it('adds a point under a label of its own', () => {
    expect(categoriesOf(addPoint(byYear, point('2022年', '天数@2022'), ''))).toEqual([
      '2021年',
      '2022年',
      '2022年 2',
    ])
    expect(addPoint([], point('天数', '天数@2022'), '天数')).toEqual([
      series('天数', point('天数', '天数@2022')),
    ])
  })
})
