import { expect, it } from 'vitest'
import { conversion } from '../../../core/figures/units.ts'
import { unitsThatConvert } from '../../../renderer/features/data/unit-forms.ts'

it.each([
  ['公顷', '亩'],
  ['微克/立方米', '毫克/立方米'],
  ['户', '万户'],
  ['元', '万元'],
  ['亿元', '万元'],
  ['吨', '千克'],
])('names what may be given instead of %s, among it %s', (own, other) => {
  expect(unitsThatConvert(own)).toContain(other)
})

it('names only what converts to another number, and few of them', () => {
  for (const own of ['公顷', '微克/立方米', '户', '亿元', '吨', '天']) {
    const units = unitsThatConvert(own)
    expect(units.length).toBeLessThanOrEqual(5)
    expect(units.filter(unit => conversion(unit, own) === undefined || conversion(unit, own)!.eq(1))).toEqual(
      [],
    )
  }
})

it('names nothing where there is nothing to convert', () => {
  expect(unitsThatConvert('')).toEqual([])
})
