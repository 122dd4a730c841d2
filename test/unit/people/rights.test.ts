import { describe, expect, it } from 'vitest'
import {
  entrantsOf,
  mayBring,
  mayReturn,
  mayTakeFurther,
  rightsOf,
  stepsOf,
  type Person,
  type Right,
  type Staff,
  type Step,
} from '../../../core/people/index.ts'
import type { ObservationState } from '../../../core/figures/model.ts'

const person = (name: string, ...rights: Right[]): Person => ({
  key: name,
  name,
  department: '',
  rights,
  active: true,
})
const staff: Staff = {
  people: [
    person('甲', 'enter'),
    person('乙', 'check'),
    person('丙', 'publish'),
    person('丁', 'enter', 'check', 'publish'),
    { ...person('戊', 'enter'), active: false },
  ],
  selfCheck: false,
}

const verdict = (outcome: ReturnType<typeof mayBring>): string =>
  outcome.ok ? 'may' : `${outcome.problem.code} ${Object.values(outcome.problem.facts).join(' ')}`

describe('the three steps of a value', () => {
  it.each([
    ['甲', undefined, 'entered', 'may'],
    ['乙', undefined, 'entered', 'right-missing enter 乙'],
    ['戊', undefined, 'entered', 'right-missing enter 戊'],
    ['路人', undefined, 'entered', 'right-missing enter 路人'],
    ['乙', { state: 'entered', entrants: ['甲'] }, 'checked', 'may'],
    ['甲', { state: 'entered', entrants: ['甲'] }, 'checked', 'right-missing check 甲'],
    ['丁', { state: 'entered', entrants: ['丁'] }, 'checked', 'same-person 丁'],
    ['丁', { state: 'entered', entrants: ['甲'] }, 'checked', 'may'],
    ['丙', { state: 'checked', entrants: ['甲'] }, 'published', 'may'],
    ['丁', { state: 'checked', entrants: ['丁'] }, 'published', 'may'],
    ['丙', { state: 'entered', entrants: ['甲'] }, 'published', 'right-missing check 丙'],
    ['丁', { state: 'entered', entrants: ['甲'] }, 'published', 'may'],
    ['丁', undefined, 'published', 'same-person 丁'],
    ['乙', { state: 'published', entrants: ['甲'] }, 'checked', 'state-not-ahead published checked'],
    ['甲', { state: 'returned', entrants: ['甲'] }, 'entered', 'may'],
  ] as const)('%s over %o to %s', (by, value, to, expected) => {
    expect(verdict(mayBring(staff, by, value, to))).toBe(expected)
  })

  it('may all be one person’s where the workspace says so', () => {
    expect(verdict(mayBring({ ...staff, selfCheck: true }, '丁', undefined, 'published'))).toBe('may')
  })

  it('are anybody’s while nobody is registered', () => {
    expect([
      verdict(mayBring({ people: [], selfCheck: false }, '谁', undefined, 'published')),
      rightsOf({ people: [], selfCheck: false }, '谁'),
    ]).toEqual(['may', ['enter', 'check', 'publish']])
  })

  it.each([
    ['乙', 'entered', 'may'],
    ['丙', 'entered', 'right-missing check 丙'],
    ['丙', 'checked', 'may'],
    ['乙', 'published', 'right-missing publish 乙'],
    ['丁', 'returned', 'state-not-ahead returned returned'],
  ] as const)('lets %s return what is %s: %s', (by, state, expected) => {
    expect(verdict(mayReturn(staff, by, state))).toBe(expected)
  })
})

const step = (state: ObservationState, by: string, value = '1'): Step => ({
  state,
  value,
  bound: 'exact',
  source: '年报',
  enteredBy: by,
  enteredAt: '',
})
const names = (...history: Step[]) => {
  const steps = stepsOf(history.toReversed())
  return [steps?.entered.enteredBy, steps?.checked?.enteredBy, steps?.published?.enteredBy]
}

describe('who brought a value to where it is', () => {
  it('is read from its revisions', () => {
    expect(names(step('entered', '甲'), step('checked', '乙'), step('published', '丙'))).toEqual([
      '甲',
      '乙',
      '丙',
    ])
    expect(names(step('entered', '甲'), step('published', '丁'))).toEqual(['甲', '丁', '丁'])
    expect(names(step('published', '丁'))).toEqual(['丁', '丁', '丁'])
  })

  it('begins anew with a new value, and after a return', () => {
    expect(names(step('entered', '甲'), step('published', '丁'), step('entered', '己', '2'))).toEqual([
      '己',
      undefined,
      undefined,
    ])
    expect(
      names(step('entered', '甲'), step('returned', '乙'), step('entered', '己'), step('checked', '乙')),
    ).toEqual(['己', '乙', undefined])
    expect(names(step('entered', '甲'), step('entered', '乙'))).toEqual(['乙', undefined, undefined])
    expect(stepsOf([])).toBeUndefined()
  })
})

it('keeps who entered a value apart from who returned it, who may check it later', () => {
  const history = [step('entered', '甲'), step('returned', '乙')].toReversed()
  const steps = stepsOf(history)
  expect([steps?.entered.enteredBy, steps?.returned?.enteredBy]).toEqual(['甲', '乙'])
  for (const again of [step('entered', '甲'), step('entered', '甲', '2')]) {
    const corrected = [again, ...history]
    expect(stepsOf(corrected)?.returned).toBeUndefined()
    expect(
      verdict(mayBring(staff, '乙', { state: 'entered', entrants: entrantsOf(corrected) }, 'checked')),
    ).toBe('may')
  }
})

describe('who entered what stands', () => {
  it.each([
    ['one who entered it', [step('entered', '甲'), step('checked', '乙')], ['甲']],
    [
      'also whoever hands it in again, and before whom it was returned',
      [step('entered', '甲'), step('returned', '乙'), step('entered', '乙')],
      ['乙', '甲'],
    ],
    [
      'over zeros written otherwise',
      [step('entered', '甲'), step('returned', '乙'), step('entered', '乙', '1.0')],
      ['乙', '甲'],
    ],
    [
      'over a withdrawal',
      [step('entered', '甲'), { ...step('entered', '丙'), withdrawn: true as const }, step('entered', '乙')],
      ['乙', '甲'],
    ],
    ['nobody before another value', [step('entered', '甲', '2'), step('entered', '乙')], ['乙']],
    [
      'nobody before another source',
      [{ ...step('entered', '甲'), source: '快报' }, step('entered', '乙')],
      ['乙'],
    ],
    [
      'nobody where it was taken back and stayed so',
      [{ ...step('entered', '甲'), withdrawn: true as const }],
      [],
    ],
  ])('is %s', (_what, history, expected) => {
    expect(entrantsOf(history.toReversed())).toEqual(expected)
  })
})

describe('taking what waits one step further', () => {
  const takes = (by: string, state: ObservationState, ...entrants: string[]): boolean =>
    mayTakeFurther(staff, by, { state, entrants })

  it('is for who may enter, check or publish it, as it stands', () => {
    expect([takes('甲', 'returned', '甲'), takes('乙', 'returned', '甲')]).toEqual([true, false])
    expect([takes('甲', 'entered', '丁'), takes('乙', 'entered', '甲')]).toEqual([false, true])
    expect([takes('乙', 'checked', '甲'), takes('丙', 'checked', '甲')]).toEqual([false, true])
    expect([takes('戊', 'returned', '甲'), takes('丙', 'published', '甲')]).toEqual([false, false])
  })

  it('is not for who would check what they entered, unless the office allows it', () => {
    expect([takes('丁', 'entered', '甲'), takes('丁', 'entered', '甲', '丁')]).toEqual([true, false])
    expect(mayTakeFurther({ ...staff, selfCheck: true }, '丁', { state: 'entered', entrants: ['丁'] })).toBe(
      true,
    )
  })
})
