import { expect, it } from 'vitest'
import { believable, daysOfUseSince, type Moment } from '../../../core/acts/index.ts'

const acts = (...moments: string[]): Moment[] =>
  moments.map((at, index) => ({ number: index + 1, at: `${at}:00.000Z` }))
const days = (...moments: string[]): number => daysOfUseSince(1, believable(acts(...moments)))

it.each([
  ['one day, many acts', ['2023-08-11T09:00', '2023-08-11T12:00', '2023-08-11T17:00'], 0],
  ['midnight passes while somebody works', ['2023-08-11T23:50', '2023-08-12T00:10'], 0],
  ['the next day', ['2023-08-11T09:00', '2023-08-12T09:00'], 1],
  ['a long pause', ['2023-08-11T09:00', '2023-12-01T09:00'], 1],
  ['a clock ahead, then right', ['2023-08-11T09:00', '2033-08-11T09:00', '2023-08-12T09:00'], 1],
  ['a clock behind, then right', ['2023-08-11T09:00', '2016-08-11T09:00', '2023-08-12T09:00'], 1],
  ['a clock that is still ahead', ['2023-08-11T09:00', '2033-08-11T09:00'], 1],
  ['a clock ahead in the first act', ['2033-08-11T09:00', '2023-08-11T09:00', '2023-08-12T09:00'], 1],
] as [string, string[], number][])('counts days of use: %s', (_what, moments, count) => {
  expect(days(...moments)).toBe(count)
})

it('counts nothing where nothing was done since', () => {
  expect(daysOfUseSince(9, believable(acts('2023-08-11T09:00')))).toBe(0)
})
