import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { useApi, type Outputs } from '../../api.ts'
import { useSessionStore } from '../session/index.ts'

export type ListedBlock = Outputs['blocks']['list']['blocks'][number]
export type LibraryState = '' | 'draft' | 'approved'

/** How many blocks are fetched at a time; more follow as the list is scrolled. */
const PAGE = 200

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
  let turn = 0

  async function fetch(limit = Math.max(PAGE, blocks.value.length)): Promise<void> {
    const mine = turn += 1
    const answer = await api.blocks.list.query({ ...filter(), limit: Math.min(500, limit), offset: 0 })
    if (mine !== turn) return
    blocks.value = answer.blocks
    total.value = answer.total
    isLoaded.value = true
  }

  async function fetchMore(): Promise<void> {
    if (blocks.value.length >= total.value) return
    const mine = turn
    const answer = await api.blocks.list.query({ ...filter(), limit: PAGE, offset: blocks.value.length })
    if (mine === turn) blocks.value = [...blocks.value, ...answer.blocks]
  }

  function filter() {
    return { query: query.value, topic: topic.value, department: department.value, ...(state.value === '' ? {} : { state: state.value }) }
  }

  async function fetchStale(): Promise<void> {
    const places = await api.stale.list.query()
    stale.value = new Set(places.filter((place) => place.place === 'block').map((place) => place.id))
  }

  watch([query, topic, department, state], () => void fetch(PAGE))
  session.onChange(['block', 'workspace'], () => void fetch())
  session.onChange(['block', 'observation', 'indicator', 'workspace'], () => void fetchStale())

  return { query, topic, department, state, blocks, total, stale, isLoaded, fetch, fetchMore, fetchStale }
})
