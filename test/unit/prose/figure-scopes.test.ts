import { expect, it } from 'vitest'
import { fieldOf, wayNamed } from '../../../renderer/features/prose/figure-expressions.ts'
import { scopesOf } from '../../../renderer/features/prose/figure-scopes.ts'

const region = (key: string, parent: string) => ({
  key,
  parent,
  name: key,
  nameEn: '',
  invented: false,
  complete: false,
})
const regions = [
  region('四川', ''),
  region('泸州', '四川'),
  region('成都', '四川'),
  region('江阳', '泸州'),
  region('重庆', ''),
]
const ofAll = (name: string): boolean => fieldOf(wayNamed(name), 'scope')?.ofAllRegions === true
const keysOf = (name: 'rank' | 'top' | 'median' | 'reaching', of: string) =>
  scopesOf(ofAll(name), of, regions).map(({ key }) => key)

it('ranks a region only within the one right above it', () => {
  expect([keysOf('rank', '泸州'), keysOf('top', '江阳')]).toEqual([['四川'], ['泸州']])
})

it('has nothing to rank a region within that stands under no other', () => {
  expect([keysOf('rank', '重庆'), keysOf('top', '四川'), keysOf('rank', '无')]).toEqual([[], [], []])
})

it('counts over every region that has others within', () => {
  expect([keysOf('median', '重庆'), keysOf('reaching', '')]).toEqual([
    ['四川', '泸州'],
    ['四川', '泸州'],
  ])
})
