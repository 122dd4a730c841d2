import type { RowAt } from '../rows.ts'

/** So many series are outlined at once: an answer that nothing else waits long for. */
const AT_ONCE = 250
/** After so many answers what is counted, filtered and laid out is worked out anew. */
const TOLD = 4

/** Every combination of these indicators and regions is a series. */
export interface OutlinePart {
  readonly indicators: readonly string[]
  readonly regions: readonly string[]
}

interface Outlining<Answer> {
  ask(part: OutlinePart): Promise<Answer>
  take(part: OutlinePart, answer: Answer): void
  /** Some answers were taken. */
  taken(): void
  fail(error: unknown): void
}

/** Outlines all series of a table in the background, in parts, one after another. */
export interface OutlineReader {
  /** All of these, in this order, but for what was asked for already. */
  read(wanted: OutlinePart): void
  /** What was asked for of these indicators, before anything else. */
  again(indicators: readonly string[]): void
  /** Whether nothing of what was asked for is still to come. */
  isDone(): boolean
  clear(): void
}

export function createOutlineReader<Answer>({ ask, take, taken, fail }: Outlining<Answer>): OutlineReader {
  let queue: OutlinePart[] = []
  /** By region, the indicators that were asked for. */
  const asked = new Map<string, Set<string>>()
  let isWorking = false
  let turn = 0

  async function work(): Promise<void> {
    if (isWorking) return
    isWorking = true
    const mine = turn
    let untold = TOLD - 1
    try {
      for (let part = queue.shift(); part; part = queue.shift()) {
        const answer = await ask(part)
        if (mine !== turn) break
        take(part, answer)
        untold = (untold + 1) % TOLD
        if (untold === 0 || queue.length === 0) taken()
      }
    } catch (error) {
      if (mine === turn) {
        forget()
        taken()
        fail(error)
      }
    } finally {
      isWorking = false
    }
    if (queue.length > 0) void work()
  }

  /** What could not be read is asked for again when the table is next shown. */
  function forget(): void {
    queue = []
    asked.clear()
  }

  /** Notes what is asked for, and says whether any of it is new. */
  function note(region: string, indicator: string): boolean {
    let known = asked.get(region)
    if (!known) asked.set(region, (known = new Set()))
    if (known.has(indicator)) return false
    known.add(indicator)
    return true
  }

  return {
    read({ indicators, regions }) {
      const fresh = indicators.filter(
        indicator => regions.filter(region => note(region, indicator)).length > 0,
      )
      queue.push(...inParts(fresh, regions))
      void work()
    },
    again(indicators) {
      const parts = [...asked].flatMap(([region, known]) =>
        inParts(
          indicators.filter(indicator => known.has(indicator)),
          [region],
        ),
      )
      queue.unshift(...parts)
      void work()
    },
    isDone: () => !isWorking && queue.length === 0,
    clear() {
      turn += 1
      forget()
    },
  }
}

const inParts = (indicators: readonly string[], regions: readonly string[]): OutlinePart[] =>
  Array.from({ length: Math.ceil(indicators.length / AT_ONCE) }, (_, part) => ({
    indicators: indicators.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    regions,
  }))

/** The rows a part is about. */
export const rowsOfPart = ({ indicators, regions }: OutlinePart): RowAt[] =>
  indicators.flatMap(indicator => regions.map(region => ({ indicator, region })))
