import { computed, onUnmounted, ref, shallowRef, watch } from 'vue'
import { useSessionStore } from '../../session/index.ts'
import { useTypedSteps } from '../../undo/index.ts'
import { useDataStore } from '../data-store.ts'
import { useEditsStore } from '../edits-store.ts'
import { useCopying } from '../entry/use-copying.ts'
import { useEntering } from '../entry/use-entering.ts'
import { useFilling } from '../entry/use-filling.ts'
import { usePasting } from '../entry/use-pasting.ts'
import type { GridHandle } from '../grid/model.ts'
import { periodHead } from '../periods.ts'
import { rowAtOf } from '../rows.ts'
import { useSelection } from '../use-selection.ts'
import { useTable } from '../use-table.ts'

const ROOM_FOR_CARD = 1200

/** What is shown and chosen here, and what is being written: all parts of the place work on the same. */
export function useDataPlace(bring: (file: File) => void) {
  const session = useSessionStore()
  const store = useDataStore()
  const edits = useEditsStore()
  const table = useTable()
  const { rows, periods } = table
  const selection = useSelection(
    rows,
    periods,
    (row, period) => store.outlines.stateAt({ ...rowAtOf(row), period }) !== undefined,
  )
  const { row, place } = selection
  const headOf = (text: string): string => periodHead(text, session.language)
  const entering = useEntering(selection)
  const form = ref<'closed' | 'new' | 'edit'>('closed')
  const card = ref(window.innerWidth >= ROOM_FOR_CARD)
  const grid = shallowRef<GridHandle>()

  /** The cell in hand, said in words. */
  const where = computed(() => {
    if (!place.value) return ''
    const { indicator, period } = place.value
    const known = row.value?.indicator ?? { name: indicator, nameEn: '' }
    return [session.nameOf(known), headOf(period)].join(' ')
  })

  function openForm(which: 'new' | 'edit'): void {
    if (session.isReadOnly || (which === 'edit' && !row.value)) return
    form.value = which
    card.value = true
  }

  /** What waits for its source or reason is the last thing written. */
  useTypedSteps({
    lastTyped: () => (edits.waiting.size > 0 ? Infinity : 0),
    undo: edits.stepBack,
    redo: edits.stepForward,
  })
  session.onFlush(() => {
    entering.acceptThen('stay')
    return edits.flush()
  }, entering.isTyping)
  onUnmounted(() => {
    entering.acceptThen('stay')
  })
  // The cell itself, not the object that names it: the table fetched again makes a new one, and must not
  // take what is being typed.
  watch(
    () => `${selection.rowKey.value} ${selection.period.value}`,
    () => {
      if (form.value === 'edit') form.value = 'closed'
      entering.cancel()
    },
  )
  watch(
    place,
    now => {
      edits.hold(now)
      if (now) void store.need([now]).catch(session.tellProblem)
    },
    { immediate: true },
  )

  return {
    table,
    selection,
    entering,
    filling: useFilling({ rows, periods }, selection),
    copying: useCopying({ rows, periods }, selection, headOf),
    pasting: usePasting({ rows, periods }, selection, bring),
    form,
    card,
    grid,
    where,
    openForm,
    focusGrid: () => grid.value?.focus(),
  }
}

export type DataPlace = ReturnType<typeof useDataPlace>
