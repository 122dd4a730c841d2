import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { mayTakeFurther, type Entered } from '../../../core/people/rights.ts'
import type { Person, Right } from '../../../core/people/index.ts'
import { useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import type { Outputs } from '../../api.ts'
import { useSessionStore } from '../session/index.ts'

type Current = Outputs['people']['current']

/**
 * Who works here, who is at this desk, and what they may do. The rules themselves live in core and the
 * backend.
 */
export const usePeopleStore = defineStore('people', () => {
  const api = useApi()
  const session = useSessionStore()
  const people = shallowRef<Person[]>([])
  const current = shallowRef<Current>({
    name: '',
    person: null,
    rights: ['enter', 'check', 'publish'],
    selfCheck: false,
  })

  const reading = createLatest<void, [Person[], Current]>({
    ask: () => Promise.all([api.people.list.query(), api.people.current.query()]),
    take: answers => {
      ;[people.value, current.value] = answers
    },
  })

  async function fetch(): Promise<void> {
    if (session.isOpen) await reading.ask()
  }

  watch(
    () => session.visit,
    () => {
      void fetch().catch(session.tellProblem)
    },
    { immediate: true },
  )
  session.onChange(['person', 'settings', 'workspace'], () => {
    void fetch().catch(session.tellProblem)
  })

  const active = computed(() => people.value.filter(person => person.active))
  const may = (right: Right): boolean => !session.isReadOnly && current.value.rights.includes(right)
  /** Whether the one at the desk may take a value one step further that these people entered. */
  const mayTake = (state: Entered['state'], entrants: readonly string[]): boolean =>
    !session.isReadOnly &&
    mayTakeFurther({ people: people.value, selfCheck: current.value.selfCheck }, current.value.name, {
      state,
      entrants,
    })
  /** Whether the one at the desk may check what these people entered. */
  const mayCheck = (entrants: readonly string[]): boolean => mayTake('entered', entrants)

  async function save(person: Person): Promise<void> {
    const seen = people.value.find(({ key }) => key === person.key) ?? null
    await session.track(api.people.save.mutate({ ...person, seen })).finally(fetch)
  }

  async function choose(key: string): Promise<void> {
    await session.track(api.people.choose.mutate({ key }))
    await fetch()
  }

  /** Says by name who is here; they need not be registered. */
  async function introduce(name: string): Promise<void> {
    await session.track(api.people.introduce.mutate({ name }))
    await fetch()
  }

  return { people, active, current, may, mayTake, mayCheck, save, choose, introduce, fetch }
})
