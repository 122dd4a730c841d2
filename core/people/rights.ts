import { compareStates } from '../figures/index.ts'
import type { ObservationState } from '../figures/model.ts'
import { done, refused, type Outcome } from '../problem.ts'
import { Right, type Person } from './model.ts'

/** Who works here, and whether one may check what one entered oneself. */
export interface Staff {
  readonly people: readonly Person[]
  readonly selfCheck: boolean
}

/**
 * A value on its way: how far it has come, and everybody who entered it as it stands; undefined before it is
 * entered.
 */
export interface Entered {
  readonly state: ObservationState
  readonly entrants: readonly string[]
}

const rightTo = { entered: 'enter', checked: 'check', published: 'publish' } as const satisfies Record<
  Exclude<ObservationState, 'returned'>,
  Right
>
type Reachable = keyof typeof rightTo

const steps: readonly Reachable[] = ['entered', 'checked', 'published']

/** The rights of a person by name. Where nobody is registered, everybody has all of them. */
export function rightsOf({ people }: Staff, name: string): readonly Right[] {
  return people.length === 0
    ? Right.options
    : (people.find(person => person.name === name && person.active)?.rights ?? [])
}

/**
 * Whether a person may bring a value to a state, over every state between. Refuses with `right-missing`, with
 * `same-person` who would check what they entered, and with `state-not-ahead` what would not lead further.
 */
export function mayBring(staff: Staff, by: string, value: Entered | undefined, to: Reachable): Outcome<true> {
  if (value && compareStates(to, value.state) <= 0)
    return refused('state-not-ahead', { state: value.state, to })
  const ahead = steps.filter(
    step => compareStates(step, to) <= 0 && (!value || compareStates(step, value.state) > 0),
  )
  const missing = missingAmong(
    staff,
    by,
    ahead.map(step => rightTo[step]),
  )
  if (missing) return refused('right-missing', { right: missing, person: by })
  const checksOwn = ahead.includes('checked') && (value === undefined || value.entrants.includes(by))
  return checksOwn && staff.people.length > 0 && !staff.selfCheck
    ? refused('same-person', { person: by })
    : done(true)
}

/** Where a value that waits goes next: one that was returned is entered again. */
const nextStep = { returned: 'entered', entered: 'checked', checked: 'published' } as const

/** Whether a person may take a value one step further; what is published goes no further. */
export const mayTakeFurther = (staff: Staff, by: string, value: Entered): boolean =>
  value.state !== 'published' && mayBring(staff, by, value, nextStep[value.state]).ok

/**
 * Whether a person may return a value: whoever could take it further, and of a published one whoever may
 * publish.
 */
export function mayReturn(staff: Staff, by: string, state: ObservationState): Outcome<true> {
  if (state === 'returned') return refused('state-not-ahead', { state, to: 'returned' })
  const missing = missingAmong(staff, by, [state === 'entered' ? 'check' : 'publish'])
  return missing ? refused('right-missing', { right: missing, person: by }) : done(true)
}

function missingAmong(staff: Staff, by: string, needed: readonly Right[]): Right | undefined {
  const held = rightsOf(staff, by)
  return needed.find(right => !held.includes(right))
}
