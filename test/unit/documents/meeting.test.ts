import { expect, it } from 'vitest'
import { meet } from '../../../core/documents/meeting.ts'

it.each([
  ['nobody changed it', '甲', '甲', '甲', 'same'],
  ['both changed it to the same', '甲', '乙', '乙', 'same'],
  ['only I changed it', '甲', '乙', '甲', 'mine'],
  ['only another changed it', '甲', '甲', '丙', 'theirs'],
  ['both changed it, each to something else', '甲', '乙', '丙', 'both'],
] as const)('where %s', (_case, seen, mine, theirs, outcome) => {
  expect(meet<string>(seen, mine, theirs, (left, right) => left === right)).toBe(outcome)
})
