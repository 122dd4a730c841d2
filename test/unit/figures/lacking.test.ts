import { expect, it } from 'vitest'
import { lackingOf, problemOfLacking } from '../../../core/figures/lacking.ts'

const entered = { value: '296', source: '年报', note: '' }

it.each([
  ['a first value needs no more than its source', entered, false, undefined],
  ['a first value without a source lacks it', { ...entered, source: ' ' }, false, 'source'],
  ['a revision says why', entered, true, 'reason'],
  ['a reason of blanks says nothing', { ...entered, note: '　 ' }, true, 'reason'],
  ['a revision that says both lacks nothing', { ...entered, note: '更正' }, true, undefined],
  ['of both the source is asked for first', { ...entered, source: '' }, true, 'source'],
  ['what takes a value back says why', { source: '', note: '' }, true, 'reason'],
  ['what takes a value back names no source', { source: '', note: '撤回' }, true, undefined],
] as const)('%s', (_rule, stated, revises, lacking) => {
  expect(lackingOf(stated, revises)).toBe(lacking)
})

it('names the value that lacks something', () => {
  const place = { indicator: '优良天数', region: 'home', period: '2022' }
  expect([problemOfLacking(entered, place, true), problemOfLacking(entered, place, false)]).toEqual([
    { code: 'reason-needed', facts: place },
    undefined,
  ])
})
