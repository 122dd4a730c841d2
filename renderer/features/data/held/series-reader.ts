import { rowKeyOf, type RowAt } from '../rows.ts'

/** So many rows are read at once; an answer of this size is parsed within a frame. */
const AT_ONCE = 60
/** What is read ahead is read in parts of this size, so that what comes into sight waits for none of them long. */
const AHEAD_AT_ONCE = 30
/** Rows this near are read ahead however few they are; farther ones when there are enough to ask for. */
const NEAR = 15
/** So many rows stay at hand after they were looked at. */
const KEPT = 1000

interface Reading<Value> {
  ask(rows: readonly RowAt[]): Promise<readonly Value[]>
  /** What was read of these rows is all that stands in them; whether anybody waits to see it. */
  take(rows: readonly RowAt[], values: readonly Value[], isAwaited: boolean): void
  forget(row: RowAt): void
  /** Rows that stay at hand whatever is looked at: the cell in hand, what is typed and not stored yet. */
  held(): readonly RowAt[]
  /** Told why what is in sight could not be read. */
  fail(error: unknown): void
}

/** Which rows' values are at hand: reads those that are looked at, and lets go of what is far. */
export interface SeriesReader {
  isRead(row: RowAt): boolean
  /**
   * These rows are in sight now, and those around them may be next. What was in sight before and is not read
   * yet is not waited for any more.
   */
  want(inSight: readonly RowAt[], around: readonly RowAt[]): void
  /** Settles when the values of all these rows are at hand. */
  need(rows: readonly RowAt[]): Promise<void>
  /** Reads again what is at hand, or on its way, of these indicators. */
  again(indicators: readonly string[]): Promise<void>
  /** Forgets everything, and what is being read. */
  clear(): void
}

interface Wish {
  readonly inSight: readonly RowAt[]
  readonly around: readonly RowAt[]
  /** The keys of those in sight. */
  readonly seen: ReadonlySet<string>
}

const keyOf = ({ indicator, region }: RowAt): string => rowKeyOf(indicator, region)
const nothing: Wish = { inSight: [], around: [], seen: new Set() }

export function createSeriesReader<Value>({ ask, take, forget, held, fail }: Reading<Value>): SeriesReader {
  /** In the order in which they were last looked at. */
  const read = new Map<string, RowAt>()
  const onTheWay = new Map<string, Promise<void>>()
  const working = { inSight: false, around: false }
  let wish = nothing
  let turn = 0

  const isMissing = (row: RowAt): boolean => !read.has(keyOf(row)) && !onTheWay.has(keyOf(row))

  function readPart(rows: readonly RowAt[], isAhead = false): Promise<void> {
    const mine = turn
    const answer = ask(rows)
      .then(values => {
        if (mine !== turn) return
        for (const row of rows) read.set(keyOf(row), row)
        take(rows, values, !isAhead || rows.some(row => wish.seen.has(keyOf(row))))
      })
      .finally(() => {
        for (const row of rows) if (onTheWay.get(keyOf(row)) === answer) onTheWay.delete(keyOf(row))
      })
    for (const row of rows) onTheWay.set(keyOf(row), answer)
    return answer
  }

  /** Row by row as somebody scrolls on would be many questions: those ahead are asked for together. */
  function nextAround(): readonly RowAt[] {
    if (working.inSight) return []
    const missing = wish.around.filter(isMissing)
    const isWorthIt = missing.length >= AHEAD_AT_ONCE || wish.around.slice(0, NEAR).some(isMissing)
    return isWorthIt ? missing.slice(0, AHEAD_AT_ONCE) : []
  }

  const next = { inSight: () => wish.inSight.filter(isMissing), around: nextAround }

  /**
   * One part after another, so that whoever scrolls on is answered for where they are, not for the way there.
   * What comes into sight waits for nothing that is read ahead.
   */
  async function work(where: 'inSight' | 'around'): Promise<void> {
    if (working[where]) return
    working[where] = true
    try {
      for (let part = next[where](); part.length > 0; part = next[where]()) await readPart(part, true)
    } catch (error) {
      wish = nothing
      fail(error)
    } finally {
      working[where] = false
      letGo()
    }
    if (where === 'inSight') void work('around')
  }

  function letGo(): void {
    if (read.size <= KEPT) return
    const kept = new Set([...held(), ...wish.inSight, ...wish.around].map(keyOf))
    for (const [key, row] of read) {
      if (read.size <= KEPT) return
      if (kept.has(key)) continue
      read.delete(key)
      forget(row)
    }
  }

  async function need(rows: readonly RowAt[]): Promise<void> {
    await Promise.all(new Set(rows.flatMap(row => onTheWay.get(keyOf(row)) ?? [])))
    for (let missing = rows.filter(isMissing); missing.length > 0; missing = missing.slice(AT_ONCE))
      await readPart(missing.slice(0, AT_ONCE))
  }

  return {
    isRead: row => read.has(keyOf(row)),
    want(inSight, around) {
      const seen = new Set(inSight.map(keyOf))
      for (const key of seen) {
        const row = read.get(key)
        if (row && read.delete(key)) read.set(key, row)
      }
      wish = { inSight, around, seen }
      void work('inSight')
    },
    need,
    async again(indicators) {
      const among = new Set(indicators)
      await Promise.allSettled(onTheWay.values())
      const rows = [...read.values()].filter(({ indicator }) => among.has(indicator))
      for (let at = 0; at < rows.length; at += AT_ONCE) await readPart(rows.slice(at, at + AT_ONCE))
    },
    clear() {
      turn += 1
      read.clear()
      onTheWay.clear()
      wish = nothing
    },
  }
}
