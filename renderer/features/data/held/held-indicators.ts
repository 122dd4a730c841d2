import { shallowRef, type ShallowRef } from 'vue'
import type { Indicator, IndicatorLine } from '../../../../core/figures/model.ts'

/** The register's indicators as last read, and what was saved here since. */
export interface HeldIndicators {
  readonly list: Readonly<ShallowRef<readonly IndicatorLine[]>>
  /**
   * Reads the whole list. What is saved here while its answer is on the way stays as it was saved, and an
   * answer that comes after that of a later reading says nothing any more.
   */
  read(ask: () => Promise<readonly IndicatorLine[]>): Promise<void>
  /** All that is said of an indicator, where it was read or saved in the revision the list has. */
  wholeOf(key: string): Indicator | undefined
  /** An indicator as it was read by itself. */
  takeWhole(whole: Indicator): void
  /** What was saved stands in the place of what was known by its key, and last where nothing was. */
  put(saved: Indicator): void
  /** Forgets all of them, and what is being read. */
  clear(): void
}

export function createHeldIndicators(): HeldIndicators {
  const list = shallowRef<readonly IndicatorLine[]>([])
  const wholes = new Map<string, Indicator>()
  /** How many were saved here; and of each, as which of these it was saved last. */
  let saves = 0
  const savedAs = new Map<string, number>()
  let readings = 0
  let newest = 0

  return {
    list,
    async read(ask) {
      const before = saves
      const mine = (readings += 1)
      const found = await ask()
      if (mine < newest) return
      newest = mine
      const since = list.value.filter(({ key }) => (savedAs.get(key) ?? 0) > before)
      list.value = since.reduce(withOne, found)
    },
    wholeOf(key) {
      const whole = wholes.get(key)
      return whole?.revision === list.value.find(line => line.key === key)?.revision ? whole : undefined
    },
    takeWhole: whole => {
      wholes.set(whole.key, whole)
    },
    clear() {
      savedAs.clear()
      wholes.clear()
      list.value = []
      newest = readings + 1
    },
    put(saved) {
      savedAs.set(saved.key, (saves += 1))
      wholes.set(saved.key, saved)
      list.value = withOne(list.value, saved)
    },
  }
}

/** The same indicators with one more, or with a later revision of one of them. */
const withOne = (list: readonly IndicatorLine[], one: IndicatorLine): readonly IndicatorLine[] =>
  list.some(({ key }) => key === one.key)
    ? list.map(known => (known.key === one.key && known.revision <= one.revision ? one : known))
    : [...list, one]
