import { expect, it } from 'vitest'
import { departmentsSaid, gridOf, newEntries, unknownNames } from '../../../../core/reading/table/index.ts'
import { guess, planned, register, table as read, told } from './tables.ts'

const sheet = read([
  ['指标', '责任部门', '2022年'],
  ['优良天数', '生态环境局', 295],
  ['古树株数', '林草局、住建局', 40],
  ['林火起数', '林草局', 3],
])
const mapping = guess(sheet)!
const names = (known = mapping.departments) =>
  unknownNames(planned(sheet), register, { said: departmentsSaid(sheet.name, gridOf(sheet), mapping), known })

it('takes the column of departments for who is in charge, and no part of a number', () => {
  expect([mapping.columns, told(planned(sheet))]).toEqual([
    ['indicator', 'department', 'value'],
    [
      '优良天数 yunxi 2022 295 new',
      '古树株数 yunxi 2022 40 unknown-indicator',
      '林火起数 yunxi 2022 3 unknown-indicator',
    ],
  ])
})

it('offers a department that the register does not know, and files new indicators under it', () => {
  expect(
    names().map(({ kind, text, values, cell, inCharge }) => [kind, text, values, cell, inCharge]),
  ).toEqual([
    ['indicator', '古树株数', 1, 'C3', '林草局'],
    ['indicator', '林火起数', 1, 'C4', '林草局'],
    ['department', '林草局', 2, 'B3', ''],
  ])
  const made = newEntries(names())
  expect([made.departments, made.indicators.map(({ key, department }) => [key, department])]).toEqual([
    [{ key: '林草局', name: '林草局', nameEn: '', parent: '' }],
    [
      ['古树株数', '林草局'],
      ['林火起数', '林草局'],
    ],
  ])
})

it('files new indicators under the department that a person says is meant', () => {
  expect(
    names([{ text: '林草局', key: 'air' }]).map(({ kind, inCharge, proposed }) => [
      kind,
      inCharge,
      proposed.department,
    ]),
  ).toEqual([
    ['indicator', '', 'air'],
    ['indicator', '', 'air'],
  ])
})
