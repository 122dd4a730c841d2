import { computed } from 'vue'
import { editable, type BlockId, type Paragraph } from '../../../core/documents/index.ts'
import { useApi, type Inputs, type Outputs } from '../../api.ts'
import { useDocument } from '../documents/index.ts'
import { useFiguresStore } from '../prose/index.ts'
import type { SeenFigure } from '../ripple/index.ts'
import { isOwnSave, useSessionStore } from '../session/index.ts'
import { useLibraryStore } from './use-library.ts'

type Loaded = Outputs['blocks']['get']
export type OpenBlock = Loaded['block']
export type BlockChanges = Inputs['blocks']['create']

interface About {
  readonly stale: Loaded['stale']
  readonly versions: Outputs['blocks']['versions']
  readonly uses: Outputs['blocks']['usedIn']
}

/** One block at hand, stored as it is edited. */
export function useBlock(id: BlockId, isComposing: () => boolean) {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const library = useLibraryStore()
  const opened = useDocument<OpenBlock, BlockChanges, About>({
    fields: editable.block,
    async read() {
      const [{ block, stale, figures: rendered }, versions, uses] = await Promise.all([
        api.blocks.get.query({ id }),
        api.blocks.versions.query({ id }),
        api.blocks.usedIn.query({ id }),
      ])
      figures.receive(block.language, rendered)
      return { document: block, about: { stale, versions, uses } }
    },
    async save(expected, difference) {
      const { stale: staleNow, ...saved } = await api.blocks.save.mutate({ id, expected, difference })
      const block = opened.document.value
      if (block) library.show({ ...block, ...saved })
      if (saved.version === block?.version) follow(saved, staleNow)
      else void opened.load()
      return saved
    },
    isComposing,
  })

  /** Brings what is known of the block up to date with a save that began no version. */
  function follow(
    saved: Pick<OpenBlock, 'version' | 'updatedBy' | 'updatedAt'>,
    staleNow: Loaded['stale'] | null,
  ) {
    const [block, about] = [opened.document.value, opened.about.value]
    if (!block || !about) return
    const { title, paragraphs: words } = block
    opened.about.value = {
      ...about,
      stale: staleNow ?? about.stale,
      versions: about.versions.map(each =>
        each.version === saved.version
          ? { ...each, title, paragraphs: words, savedBy: saved.updatedBy, savedAt: saved.updatedAt }
          : each,
      ),
    }
  }

  const stale = computed(() => opened.about.value?.stale ?? [])
  const versions = computed(() => opened.about.value?.versions ?? [])
  const uses = computed(() => opened.about.value?.uses ?? [])
  const paragraphs = computed<readonly Paragraph[]>(() => opened.document.value?.paragraphs ?? [])
  /** Kept as the very array the editor gave: by it the editor knows its own text again. */
  const write = (next: readonly Paragraph[]): void =>
    opened.edit({ paragraphs: next as Paragraph[] }, 'paragraphs')

  /**
   * Approves or takes the approval back, with everything typed stored first; false where it could not be
   * stored.
   */
  const review = (verb: 'approve' | 'withdraw'): Promise<boolean> =>
    opened.afterSave(expected => api.blocks[verb].mutate({ id, expected }))

  /** Takes the newer words as they were shown. Gives how many changed, and the act. */
  async function accept(seen: readonly SeenFigure[]) {
    await opened.flush()
    return session.track(api.stale.accept.mutate({ places: [...seen] })).finally(opened.load)
  }

  session.onChange(['block.saved'], changes => {
    if (changes.some(change => change.id === id && !isOwnSave(change, 'block', id))) void opened.load()
  })
  session.onChange(['observation', 'indicator', 'script', 'question', 'workspace'], () => void opened.load())

  return { ...opened, block: opened.document, paragraphs, stale, versions, uses, write, review, accept }
}
