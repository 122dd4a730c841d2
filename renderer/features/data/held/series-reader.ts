import { rowKeyOf, type RowAt } from '../rows.ts'

/** So many rows are read at once; an answer of this size is parsed within a frame. */
const AT_ONCE = 60
/** What is read ahead is read in smaller parts: what comes into sight waits for none of them long. */
const AHEAD_AT_ONCE = 30
/** Rows this near are read ahead however few they are; farther ones when there are enough to ask for. */
const NEAR = 15

interface Reading<Value> {
  /** So many rows stay at hand. */
  readonly room: number
  ask(rows: readonly RowAt[]): Promise<readonly Value[]>
  /** What was read of these rows is all that stands in them; whether anybody waits to see it. */
  take(rows: readonly RowAt[], values: readonly Value[], isAwaited: boolean): void
  forget(row: RowAt): void
  /** Rows that stay at hand whatever is looked at: the cell in hand, what is typed and not stored yet. */
  held(): readonly RowAt[]
  /** Settles when nobody waits for anything: then what is far is read too. */
  idle(): Promise<unknown>
  /** Told why what is in sight could not be read. */
  fail(error: unknown): void
}

/** Which rows' values are at hand: reads those that are looked at, and lets go of what is far. */
export interface SeriesReader {
  isRead(row: RowAt): boolean
  /**
   * These rows are in sight now, those around them may be next, and in time any of all. What was in sight
   * before and is not read yet is not waited for any more.
   */
  want(inSight: readonly RowAt[], around: readonly RowAt[], all?: readonly RowAt[]): void
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
  readonly all: readonly RowAt[]
  /** The keys of those in sight. */
  readonly seen: ReadonlySet<string>
}

type Lane = 'inSight' | 'around'

const keyOf = ({ indicator, region }: RowAt): string => rowKeyOf(indicator, region)
const nothing: Wish = { inSight: [], around: [], all: [], seen: new Set() }

export function createSeriesReader<Value>({
  room,
  ask,
  take,
  forget,
  held,
  idle,
  fail,
}: Reading<Value>): SeriesReader {
  /** In the order in which they were last looked at. */
  const read = new Map<string, RowAt>()
  const onTheWay = new Map<string, Promise<void>>()
  const working = { inSight: false, around: false, all: false }
  /** So many of all rows were gone through. */
  let gone = 0
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
  async function work(where: Lane): Promise<void> {
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
    else void readOn()
  }

  /** Whoever rests finds the next page read, wherever it is; as long as there is room for it. */
  async function readOn(): Promise<void> {
    if (working.all) return
    working.all = true
    try {
      for (let part = await farPart(); part.length > 0; part = await farPart()) await readPart(part, true)
    } catch (error) {
      wish = nothing
      fail(error)
    } finally {
      working.all = false
    }
  }

  async function farPart(): Promise<readonly RowAt[]> {
    if (gone < wish.all.length && read.size < room) await idle()
    const part: RowAt[] = []
    for (; gone < wish.all.length && part.length < Math.min(AHEAD_AT_ONCE, room - read.size); gone += 1)
      if (isMissing(wish.all[gone]!)) part.push(wish.all[gone]!)
    return part
  }

  function letGo(): void {
    if (read.size <= room) return
    const kept = new Set([...held(), ...wish.inSight, ...wish.around].map(keyOf))
    for (const [key, row] of read) {
      if (read.size <= room) return
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
    want(inSight, around, all = wish.all) {
      const seen = new Set(inSight.map(keyOf))
      if (all !== wish.all) gone = 0
      for (const key of seen) {
        const row = read.get(key)
        if (row && read.delete(key)) read.set(key, row)
      }
      wish = { inSight, around, all, seen }
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
      gone = 0
      read.clear()
      onTheWay.clear()
      wish = nothing
    },
  }
}
