import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { sentenceOf } from '../../i18n/index.ts'
import { useSessionStore } from '../session/index.ts'
import { useDataStore } from './data-store.ts'
import { useEditsStore } from './edits-store.ts'
import { entryText, shownText } from './entry.ts'
import type { CellLook } from './grid/painter.ts'
import { sparkOf, type Spark } from './grid/spark.ts'
import { rowAtOf, type Held, type Row, type ValuesRow } from './rows.ts'
import { refusedOf, type WaitingWish } from './wishes.ts'

const ABSENT: CellLook = { text: '', classes: 'absent', label: '' }

/** How cells and trends look, remembered for as long as what they show stays the same. */
export function useLooks(trend: ComputedRef<readonly string[]>) {
  const { t } = useI18n()
  const session = useSessionStore()
  const store = useDataStore()
  const edits = useEditsStore()
  let looks = new WeakMap<Held, CellLook>()
  let sparks = new Map<string, Spark | undefined>()
  const renewals = shallowRef(0)
  /** There is a value, or may be one, and it is on its way. */
  const unread = computed<CellLook>(() => ({ text: '', classes: 'unread', label: t('data.unread') }))

  watch(
    [() => session.language, () => store.indicators],
    () => {
      looks = new WeakMap()
      renewals.value += 1
    },
    { flush: 'sync' },
  )
  watch(
    [() => store.version, trend],
    () => {
      sparks = new Map()
      renewals.value += 1
    },
    { flush: 'sync' },
  )

  /** Grows whenever something would look otherwise. */
  const version = computed(
    () =>
      `${renewals.value} ${store.version} ${edits.waiting.size} ${[...edits.waiting.values(), ...edits.leaving].map(({ entry, refused }) => `${entry?.value} ${refused?.code}`).join(' ')}`,
  )

  function look(row: Row, period: string): CellLook {
    if (row.kind === 'group') return ABSENT
    const wish =
      edits.waiting.size + edits.leaving.length === 0
        ? undefined
        : edits.wishAt({ indicator: row.indicator.key, region: row.region, period })
    if (wish) return lookOfWish(wish, row)
    const held = store.values.series(row.indicator.key, row.region).get(period)
    if (held) return looks.get(held) ?? remember(held, row)
    return isUnread(row, period) ? unread.value : ABSENT
  }

  /** What is written there and not stored; where it was refused, why. */
  function lookOfWish({ entry, refused }: WaitingWish, row: ValuesRow): CellLook {
    const text = entry ? entryText(entry, row.indicator) : ''
    const value = text || t('data.told.nothing')
    return refused
      ? {
          text,
          classes: 'pending refused',
          label: t('data.entry.refused', {
            value,
            why: sentenceOf(refusedOf(refused, session.nameOf(row.indicator))),
          }),
        }
      : { text, classes: 'pending', label: t('data.entry.pending', { value }) }
  }

  function isUnread(row: ValuesRow, period: string): boolean {
    const at = rowAtOf(row)
    if (store.isRead(at)) return false
    return !store.outlines.knows(at) || store.outlines.stateAt({ ...at, period }) !== undefined
  }

  function remember(held: Held, row: ValuesRow): CellLook {
    const text = shownText(held, row.indicator, session.language)
    const made = {
      text,
      classes: `${held.state}${held.note ? ' noted' : ''}${row.indicator.formula ? ' computed' : ''}`,
      label: held.state === 'published' ? '' : `${text} ${t(`data.state.${held.state}`)}`,
    }
    looks.set(held, made)
    return made
  }

  function spark(row: Row): Spark | undefined {
    if (row.kind === 'group' || !store.isRead(rowAtOf(row))) return undefined
    if (!sparks.has(row.key)) {
      const series = store.values.series(row.indicator.key, row.region)
      sparks.set(
        row.key,
        series.size < 2
          ? undefined
          : sparkOf(
              trend.value.map(period => {
                const held = series.get(period)
                return held ? Number(held.value) : null
              }),
            ),
      )
    }
    return sparks.get(row.key)
  }

  return { look, spark, version }
}

export type Looks = ReturnType<typeof useLooks>
