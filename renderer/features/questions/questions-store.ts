import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { reposition } from '../../../core/documents/order.ts'
import type { QuestionId } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useEventInHand } from '../events/index.ts'
import { isOwnSave, useSessionStore } from '../session/index.ts'

export type ListedQuestion = Outputs['questions']['list'][number]

/** The questions of the event in hand: their order, and which of them are looked at. */
export const useQuestionsStore = defineStore('questions', () => {
  const api = useApi()
  const session = useSessionStore()
  const inHand = useEventInHand()
  const listed = shallowRef<readonly ListedQuestion[]>([])
  const stale = shallowRef<ReadonlySet<string>>(new Set())
  const department = ref('')
  const state = ref<'' | 'draft' | 'approved'>('')
  const isLoaded = ref(false)

  const questions = computed(() => listed.value.toSorted((left, right) => left.position - right.position))
  const shown = computed(() =>
    questions.value.filter(
      question =>
        (department.value === '' || question.department === department.value) &&
        (state.value === '' || question.state === state.value),
    ),
  )
  const isFiltered = computed(() => shown.value.length < questions.value.length)

  async function list(): Promise<readonly ListedQuestion[]> {
    await inHand.load()
    return inHand.id ? api.questions.list.query({ event: inHand.id }) : []
  }

  const listing = createLatest<void, readonly ListedQuestion[]>({
    ask: list,
    take: answer => {
      listed.value = answer
      isLoaded.value = true
      if (inHand.id) void staleness.ask(answer.map(({ id }) => id))
    },
    fail: session.tellProblem,
  })
  const staleness = createLatest<readonly string[], string[]>({
    ask: ids => api.stale.marks.query({ place: 'question', ids: [...ids] }),
    take: ids => {
      stale.value = new Set(ids)
    },
    fail: session.tellProblem,
  })
  const fetch = () => listing.ask()

  /** Shows an edit of one question in the list, before it is stored. */
  function show(question: ListedQuestion): void {
    listed.value = listed.value.map(each =>
      each.id === question.id ? { ...question, position: each.position } : each,
    )
  }

  /** To another place, from 1; shown at once, and put back where it could not be stored. */
  async function move(id: QuestionId, to: number): Promise<void> {
    const before = listed.value
    const moved = reposition(before, id, to)
    if (!moved || session.isReadOnly) return
    // What was asked for before still has the former order; the change is told once it is stored, and read
    // again then.
    listing.drop()
    const places = new Map(moved.map(question => [question.id, question.position]))
    listed.value = before.map(each => ({ ...each, position: places.get(each.id) ?? each.position }))
    try {
      await session.track(api.questions.move.mutate({ id, after: questions.value[to - 2]?.id ?? null }))
    } catch (error) {
      listed.value = before
      session.tellProblem(error)
    }
  }

  /** The list has what is typed in this window already; what is stale may be otherwise. */
  session.onChange(['question', 'block', 'observation', 'indicator', 'figure', 'workspace'], changes => {
    if (!isLoaded.value) return
    if (changes.every(change => isOwnSave(change, 'question', change.id)))
      void staleness.ask(listed.value.map(({ id }) => id))
    else void fetch()
  })
  session.onLeft(() => {
    listing.drop()
    staleness.drop()
    listed.value = []
    stale.value = new Set()
    isLoaded.value = false
  })
  watch(
    () => inHand.id,
    () => {
      if (isLoaded.value) void fetch()
    },
  )

  return { questions, shown, isFiltered, stale, department, state, isLoaded, fetch, show, move }
})
