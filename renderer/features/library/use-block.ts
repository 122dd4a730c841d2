import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import type { BlockId, Paragraph } from '../../../core/documents/model.ts'
import { problemOf, useApi, type Inputs, type Outputs } from '../../api.ts'
import { createAutosave, useFiguresStore } from '../prose/index.ts'
import type { SeenFigure } from '../ripple/index.ts'
import { useSessionStore } from '../session/index.ts'

type Loaded = Outputs['blocks']['get']
export type OpenBlock = Loaded['block']
export type BlockChanges = Inputs['blocks']['save']['changes']

/** One block at hand: what is typed, what is stored, and what to do where the two part. */
export function useBlock(id: BlockId, isComposing: () => boolean) {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const block = shallowRef<OpenBlock>()
  const paragraphs = shallowRef<readonly Paragraph[]>([])
  const stale = shallowRef<Loaded['stale']>([])
  const versions = shallowRef<Outputs['blocks']['versions']>([])
  const uses = shallowRef<Outputs['blocks']['usedIn']>([])
  const theirs = shallowRef<OpenBlock>()
  const isMissing = ref(false)
  let changes: BlockChanges = {}

  const saver = createAutosave(0, { isComposing, save: store, conflict: () => void fetchTheirs() })
  const isUnsaved = computed(() => saver.state.value !== 'saved')

  async function store(expected: number): Promise<number> {
    const sent = changes
    changes = {}
    try {
      const saved = await session.track(api.blocks.save.mutate({ id, expected, changes: sent }))
      block.value = { ...saved, ...changes } as OpenBlock
      return saved.revision
    } catch (error) {
      changes = { ...sent, ...changes }
      throw error
    }
  }

  function edit(change: BlockChanges) {
    if (!block.value) return
    changes = { ...changes, ...change }
    block.value = { ...block.value, ...change } as OpenBlock
    saver.touch()
  }

  function write(next: readonly Paragraph[]) {
    paragraphs.value = next
    edit({ paragraphs: [...next] })
  }

  async function load(): Promise<void> {
    try {
      const loaded = await api.blocks.get.query({ id })
      figures.receive(loaded.block.language, loaded.figures)
      stale.value = loaded.stale
      take(loaded.block)
      await loadTrail()
    } catch (error) {
      if (problemOf(error).code === 'not-found') isMissing.value = true
      else session.tellProblem(error)
    }
  }

  /** What is stored wins only where nothing is waiting to be stored; otherwise the next save finds out. */
  function take(stored: OpenBlock) {
    if (block.value && isUnsaved.value) return
    if (stored.revision <= saver.revision() && block.value) return
    block.value = stored
    paragraphs.value = stored.paragraphs
    saver.rebase(stored.revision)
  }

  async function loadTrail(): Promise<void> {
    [versions.value, uses.value] = await Promise.all([api.blocks.versions.query({ id }), api.blocks.usedIn.query({ id })])
  }

  async function fetchTheirs(): Promise<void> {
    theirs.value = (await api.blocks.get.query({ id })).block
  }

  function keepMine() {
    if (!theirs.value) return
    saver.rebase(theirs.value.revision)
    theirs.value = undefined
    saver.touch()
  }

  function keepTheirs() {
    const stored = theirs.value
    if (!stored) return
    changes = {}
    theirs.value = undefined
    saver.adopt(stored.revision)
    block.value = stored
    paragraphs.value = stored.paragraphs
  }

  /** Approves or takes the approval back, with everything typed stored first. */
  async function review(verb: 'approve' | 'withdraw'): Promise<OpenBlock | undefined> {
    await saver.flush()
    if (isUnsaved.value) return undefined
    const saved = await session.track(api.blocks[verb].mutate({ id, expected: saver.revision() }))
    saver.adopt(saved.revision)
    block.value = saved
    await loadTrail()
    return saved
  }

  /** Takes the newer words as they were shown. Gives how many changed. */
  async function accept(seen: readonly SeenFigure[]): Promise<number> {
    await saver.flush()
    const { accepted } = await session.track(api.stale.accept.mutate({ places: [...seen] })).finally(load)
    return accepted
  }

  session.onChange(['block.saved'], (changes) => { if (changes.some((change) => change.id === id)) void load() })
  session.onChange(['observation', 'indicator', 'script', 'question', 'workspace'], () => void load())
  session.onFlush(saver.flush, () => isUnsaved.value)
  onBeforeUnmount(() => void saver.flush().finally(saver.stop))

  return { block, paragraphs, stale, versions, uses, theirs, isMissing, isUnsaved, saveState: saver.state, load, edit, write, review, accept, keepMine, keepTheirs, flush: saver.flush }
}
