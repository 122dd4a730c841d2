import { expect, it } from 'vitest'
import { ringMixesPeriods } from '../../../core/charts/index.ts'

const mixes = (...expressions: string[]) =>
  ringMixesPeriods([
    {
      name: '',
      points: expressions.map((expression, index) => ({
        label: String(index),
        expression,
        printed: '1',
        value: '1',
      })),
    },
  ])

it('makes no ring of years, nor of a half-year and a year', () => {
  expect([
    mixes('{{优良天数@2021}}', '{{优良天数@2022}}'),
    mixes('{{优良天数@2022-H1}}', '{{优良天数@2022}}'),
    mixes('{{优良天数@2021:同比}}', '{{优良天数@2022:同比}}'),
  ]).toEqual([true, true, true])
})

it('makes one of the parts of one period, and of the quarters or months of one year', () => {
  expect([
    mixes('{{优良天数@2022}}', '{{监测天数@2022-优良天数@2022:剩余}}'),
    mixes('{{户数[a]@2022}}', '{{户数[b]@2022}}'),
    mixes('{{户数@2022-Q1}}', '{{户数@2022-Q2}}'),
    mixes('{{户数@2022-01}}', '{{户数@2022-02}}'),
    mixes(),
  ]).toEqual([false, false, false, false, false])
  expect([
    mixes('{{户数@2021-Q4}}', '{{户数@2022-Q1}}'),
    mixes('{{户数@2022-Q1}}', '{{户数@2022-02}}'),
  ]).toEqual([true, true])
})
