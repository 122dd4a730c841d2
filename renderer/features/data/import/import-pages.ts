import { ref, shallowRef } from 'vue'
import type { Fate } from '../../../../core/reading/table/model.ts'
import type { Outputs } from '../../../api.ts'

type Preview = Outputs['imports']['preview']

/** As many rows as one question asks for. */
const PAGE = 200

const noCounts: Readonly<Record<Fate, number>> = {
  new: 0,
  same: 0,
  revision: 0,
  rejected: 0,
  'left-out': 0,
  empty: 0,
}

/**
 * The rows of a preview, read a page at a time as they come into sight. A page that could not be read is not
 * asked for again by itself, which would ask for ever: whoever looks at its place may.
 */
export function createPages(read: (offset: number, limit: number) => Promise<Preview>) {
  const counts = shallowRef(noCounts)
  const total = ref(0)
  /** What the rows of each sheet are, all of them. */
  const sheets = shallowRef<Preview['sheets']>([])
  const rows = shallowRef(new Map<number, Preview['rows'][number]>())
  const failed = shallowRef<ReadonlySet<number>>(new Set())
  let asked = 0
  let pages = new Set<number>()

  function clear(): number {
    asked += 1
    pages = new Set()
    rows.value = new Map()
    failed.value = new Set()
    return asked
  }

  /** Whether nothing was asked anew since. */
  const isLatest = (since: number): boolean => since === asked

  const pageOf = (index: number): number => Math.floor(index / PAGE)
  const isFailed = (index: number): boolean => failed.value.has(pageOf(index))

  /** Reads the page a row stands on, once. */
  async function need(index: number): Promise<void> {
    const page = pageOf(index)
    if (pages.has(page)) return
    pages.add(page)
    const mine = asked
    try {
      const found = await read(page * PAGE, PAGE)
      if (isLatest(mine)) keep(page, found)
    } catch (error) {
      if (isLatest(mine)) failed.value = new Set([...failed.value, page])
      throw error
    }
  }

  function keep(page: number, found: Preview): void {
    counts.value = found.counts
    total.value = found.total
    sheets.value = found.sheets
    const next = new Map(rows.value)
    found.rows.forEach((row, at) => next.set(page * PAGE + at, row))
    rows.value = next
  }

  /** Asks once more for a page that could not be read. */
  async function retry(index: number): Promise<void> {
    const page = pageOf(index)
    if (!failed.value.has(page)) return
    failed.value = new Set([...failed.value].filter(each => each !== page))
    pages.delete(page)
    await need(index)
  }

  return { counts, total, sheets, rows, clear, isLatest, isFailed, need, retry }
}
