import { ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { cellText, readEntry } from './entry.ts'
import type { Place } from './rows.ts'

/**
 * What is being typed into the cell in hand, and where it comes from. A value without a source is never stored and never
 * lost: it waits in its cell until the source is named or the person thinks better of it.
 */
export function useEntry(place: ComputedRef<Place | undefined>, nameOf: (place: Place) => string) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const draft = ref<string>()
  const note = ref('')
  let storing: Promise<void> = Promise.resolve()
  const problem = ref<'' | 'not-a-number' | 'no-source'>('')

  // The cell itself, not the object that names it: fetching the table again makes a new one, and must not take what is being typed.
  watch(() => place.value && `${place.value.indicator} ${place.value.region} ${place.value.period}`, () => { if (draft.value !== undefined) cancel() })

  function begin(typed?: string): void {
    if (!place.value || session.isReadOnly) return
    const value = store.valueAt(place.value)
    draft.value = typed ?? (value ? cellText(value) : '')
    problem.value = ''
  }

  function cancel(): void {
    draft.value = undefined
    problem.value = ''
  }

  /** Stores what was typed, in the background; says whether the cell may be left. */
  function accept(): boolean {
    const at = place.value
    const text = draft.value
    if (!at || text === undefined) return true
    const before = store.valueAt(at)
    if (text.trim() === '' || (before && text.trim() === cellText(before))) { cancel(); return true }
    const entry = readEntry(text)
    problem.value = entry === undefined ? 'not-a-number' : store.source.trim() === '' ? 'no-source' : ''
    if (entry === undefined || problem.value !== '') return false
    storing = set(at, { ...entry, source: store.source.trim(), note: note.value.trim() })
    note.value = ''
    cancel()
    return true
  }

  session.onFlush(() => { accept(); return storing })

  async function set(at: Place, entry: Parameters<typeof store.setValue>[1]): Promise<void> {
    const before = store.valueAt(at)
    try {
      const stale = await store.setValue(at, entry)
      const undo = before && { action: t('ui.undo'), act: () => putBack(at, before) }
      if (undo || stale.length > 0) session.tell({ text: t('data.told.set', { name: nameOf(at), from: before ? cellText(before) : t('data.told.nothing'), to: cellText(entry), stale: stale.length === 0 ? '' : t('data.told.stale', stale.length) }), ...undo })
    } catch (error) {
      session.tellProblem(error)
    }
  }

  /** The way back from a revision is another one with the former value: the record stays whole. */
  async function putBack(at: Place, before: NonNullable<ReturnType<typeof store.valueAt>>): Promise<void> {
    await store.setValue(at, { value: before.value, bound: before.bound, source: before.source, note: t('data.told.undone') }, before.state).catch(session.tellProblem)
  }

  return { draft, note, problem, begin, cancel, accept }
}
