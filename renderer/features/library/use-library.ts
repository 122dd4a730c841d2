import { defineStore } from 'pinia'
import { nextTick, ref, shallowRef, watch } from 'vue'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { isOwnSave, useSessionStore } from '../session/index.ts'

export type ListedBlock = Outputs['blocks']['list']['blocks'][number]
export type LibraryState = '' | 'draft' | 'approved'

/** How many blocks are fetched at a time; more follow as the list is scrolled. */
const PAGE = 200

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The list of the library: what is looked for, what was found. */
export const useLibraryStore = defineStore('library', () => {
  const api = useApi()
  const session = useSessionStore()
  const query = ref('')
  const topic = ref('')
  const department = ref('')
  const state = ref<LibraryState>('')
  const blocks = shallowRef<ListedBlock[]>([])
  const total = ref(0)
  const stale = shallowRef<ReadonlySet<string>>(new Set())
  const isLoaded = ref(false)

  /** From the beginning where the offset is 0; further on, what is found is added. */
  const listing = createLatest<{ limit: number; offset: number }, Outputs['blocks']['list']>({
    ask: ({ limit, offset }) => api.blocks.list.query({ ...filter(), limit, offset }),
    take: (answer, { offset }) => {
      blocks.value = [...blocks.value.slice(0, offset), ...answer.blocks]
      total.value = answer.total
      isLoaded.value = true
      void fetchStale()
    },
    fail: session.tellProblem,
  })

  const fetch = (limit = Math.max(PAGE, blocks.value.length)) =>
    listing.ask({ limit: Math.min(500, limit), offset: 0 })

  /** What is looked for anew is not overtaken by more of what was looked for before. */
  async function fetchMore(): Promise<void> {
    if (blocks.value.length >= total.value || listing.isPending.value) return
    await listing.ask({ limit: PAGE, offset: blocks.value.length })
  }

  /** The first block for what stands in the fields, however late the answer. */
  async function first(): Promise<ListedBlock | undefined> {
    await nextTick()
    await listing.settled()
    return blocks.value[0]
  }

  function filter() {
    return {
      query: query.value,
      topic: topic.value,
      department: department.value,
      ...(state.value === '' ? {} : { state: state.value }),
    }
  }

  /** Of the blocks that are listed. */
  const staleness = createLatest<void, string[]>({
    ask: () => api.stale.marks.query({ place: 'block', ids: blocks.value.map(({ id }) => id) }),
    take: ids => {
      stale.value = new Set(ids)
    },
    fail: session.tellProblem,
  })
  const fetchStale = () => staleness.ask()

  watch([query, topic, department, state], () => void fetch(PAGE))
  const isListed = (block: ListedBlock): boolean =>
    Object.entries(filter()).every(
      ([field, wanted]) =>
        field === 'query' || wanted === '' || block[field as 'topic' | 'department' | 'state'] === wanted,
    )

  /** Shows a block as it was just stored, without reading the list again: the latest change comes first. */
  function show(block: ListedBlock): void {
    if (!blocks.value.some(({ id }) => id === block.id)) return
    if (!isListed(block)) return void fetch()
    const shown = blocks.value.map(each => (each.id === block.id ? block : each))
    blocks.value =
      query.value.trim() === ''
        ? shown.toSorted((one, other) => compareText(other.updatedAt, one.updatedAt))
        : shown
  }

  session.onLeft(() => {
    listing.drop()
    staleness.drop()
    blocks.value = []
    total.value = 0
    stale.value = new Set()
    isLoaded.value = false
  })
  session.onChange(['block', 'workspace'], changes => {
    if (changes.every(change => isOwnSave(change, 'block', change.id))) void fetchStale()
    else void fetch()
  })
  session.onChange(['observation', 'indicator', 'figure'], () => void fetchStale())

  return {
    query,
    topic,
    department,
    state,
    blocks,
    total,
    stale,
    isLoaded,
    fetch,
    fetchMore,
    first,
    show,
  }
})
