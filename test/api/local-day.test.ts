import { afterEach, expect, it } from 'vitest'
import { localDay } from '../../backend/acts/local-day.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

it.each([
  ['Asia/Shanghai', '2023-08-11'],
  ['UTC', '2023-08-10'],
  ['America/New_York', '2023-08-10'],
])('is the day on the wall calendar in %s', (here, day) => {
  process.env['TZ'] = here
  expect(localDay('2023-08-10T18:00:00.000Z')).toBe(day)
})
