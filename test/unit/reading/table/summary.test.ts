import { expect, it } from 'vitest'
import { summaryOf } from '../../../../core/reading/table/summary.ts'
import type { PlannedRow } from '../../../../core/reading/table/model.ts'

const row = (sheet: string, more: Partial<PlannedRow>): PlannedRow =>
  ({
    sheet,
    row: 1,
    column: 1,
    indicator: '优良天数',
    region: '',
    period: '2022',
    value: '295',
    bound: 'exact',
    unit: '天',
    source: '年报',
    state: 'entered',
    note: '',
    problem: undefined,
    fate: 'new',
    old: undefined,
    assumed: [],
    warnings: [],
    standing: 'value',
    asks: undefined,
    ...more,
  }) as PlannedRow

const region = (value: string) => ({ what: 'region', value, why: 'sheet-name' }) as const

it('names with each assumption and question the tables that have it, so that one county’s answer moves no other', () => {
  const rows = [
    row('江阳区', { assumed: [region('jiangyang')] }),
    row('江阳区', { assumed: [region('jiangyang')] }),
    row('纳溪区', { assumed: [region('naxi')] }),
    row('某表', { asks: 'region', fate: 'rejected' }),
  ]
  const { assumed, asks } = summaryOf(rows)
  expect({ assumed, asks }).toEqual({
    assumed: [
      { ...region('jiangyang'), values: 2, sheets: ['江阳区'] },
      { ...region('naxi'), values: 1, sheets: ['纳溪区'] },
    ],
    asks: [{ what: 'region', values: 1, sheets: ['某表'] }],
  })
})
