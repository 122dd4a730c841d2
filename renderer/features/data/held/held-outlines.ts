import { ObservationState } from '../../../../core/figures/model.ts'
import { cellsOf, shownLength, type Outline, type OutlineCell } from '../../../../core/figures/outline.ts'
import { rowKeyOf, type Held, type Place, type RowAt } from '../rows.ts'

/**
 * Where every row has values, and how far each has come, whether or not the values themselves are at hand:
 * what is counted, filtered and walked over, and which periods have a column.
 */
export interface HeldOutlines {
  /** Whether anything is known of a row, were it only that it is empty. */
  knows(row: RowAt): boolean
  stateAt(place: Place): ObservationState | undefined
  /** The periods in which a row has a value. */
  periodsOf(row: RowAt): string[]
  /** What an outline says of these rows replaces what was known of them; one it does not name is empty. */
  take(rows: readonly RowAt[], outline: Outline): void
  /** The same of rows whose values were read; says whether they were outlined otherwise before. */
  learn(rows: readonly RowAt[], values: readonly Held[]): boolean
  put(value: Held): void
  drop(place: Place): void
  survey(rows: Iterable<RowAt>): Survey
  clear(): void
}

export type StateCounts = Record<ObservationState, number>

/** What one look over some rows finds. */
export interface Survey {
  readonly states: StateCounts
  readonly values: number
  /** Every period that has a value, with the length of its longest one. */
  readonly periods: ReadonlyMap<string, number>
}

const STATES = ObservationState.options

/** A byte for each period: the state, counted from 1, and how long the value is. */
interface Cells {
  states: Uint8Array
  lengths: Uint8Array
}

export function createHeldOutlines(): HeldOutlines {
  const columns = new Map<string, number>()
  const rows = new Map<string, Cells>()
  const keyOf = ({ indicator, region }: RowAt): string => rowKeyOf(indicator, region)

  function columnOf(period: string): number {
    const known = columns.get(period)
    if (known !== undefined) return known
    columns.set(period, columns.size)
    return columns.size - 1
  }

  const emptyCells = (): Cells => ({
    states: new Uint8Array(columns.size),
    lengths: new Uint8Array(columns.size),
  })

  /** Makes room for periods that came after this row was read. */
  function roomy(cells: Cells, column: number): Cells {
    if (column < cells.states.length) return cells
    const wider = emptyCells()
    wider.states.set(cells.states)
    wider.lengths.set(cells.lengths)
    return Object.assign(cells, wider)
  }

  /** What is known of a row, from now on something. */
  function cellsAt(row: RowAt): Cells {
    const key = keyOf(row)
    const known = rows.get(key)
    if (known) return known
    const made = emptyCells()
    rows.set(key, made)
    return made
  }

  function write(cells: Cells, { period, state, length }: OutlineCell): void {
    const column = columnOf(period)
    const { states, lengths } = roomy(cells, column)
    states[column] = STATES.indexOf(state) + 1
    lengths[column] = length
  }

  const put = (value: Held): void =>
    write(cellsAt(value), {
      period: value.period,
      state: value.state,
      length: shownLength(value.value, value.bound),
    })

  function empty(of: readonly RowAt[]): void {
    for (const row of of) rows.set(keyOf(row), emptyCells())
  }

  function stateAt({ period, ...row }: Place): ObservationState | undefined {
    const column = columns.get(period)
    const state = column === undefined ? 0 : (rows.get(keyOf(row))?.states[column] ?? 0)
    return state === 0 ? undefined : STATES[state - 1]
  }

  return {
    knows: row => rows.has(keyOf(row)),
    stateAt,
    periodsOf: row => [...columns.keys()].filter(period => stateAt({ ...row, period }) !== undefined),
    take(of, outline) {
      outline.periods.forEach(columnOf)
      empty(of)
      for (const row of outline.rows) {
        const cells = cellsAt(row)
        for (const cell of cellsOf(outline.periods, row)) write(cells, cell)
      }
    },
    learn(of, values) {
      const before = of.map(row => rows.get(keyOf(row)))
      for (const { period } of values) columnOf(period)
      empty(of)
      values.forEach(put)
      return of.some((row, index) => !isAlike(before[index], rows.get(keyOf(row))!))
    },
    put,
    drop({ period, ...row }) {
      const column = columns.get(period)
      const cells = rows.get(keyOf(row))
      if (column !== undefined && cells && column < cells.states.length) cells.states[column] = 0
    },
    survey: of => surveyOf([...columns.keys()], of, row => rows.get(keyOf(row))),
    clear() {
      columns.clear()
      rows.clear()
    },
  }
}

/** Periods that came later say nothing of a row that has none of them. */
const isAlike = (before: Cells | undefined, now: Cells): boolean =>
  before !== undefined &&
  now.states.every((state, column) => state === (before.states[column] ?? 0)) &&
  now.lengths.every((length, column) => now.states[column] === 0 || length === (before.lengths[column] ?? 0))

function surveyOf(
  periods: readonly string[],
  rows: Iterable<RowAt>,
  cellsAt: (row: RowAt) => Cells | undefined,
): Survey {
  const counts = new Array<number>(STATES.length + 1).fill(0)
  const longest = new Uint8Array(periods.length)
  const filled = new Uint8Array(periods.length)
  for (const row of rows) {
    const cells = cellsAt(row)
    if (!cells) continue
    const { states, lengths } = cells
    for (let column = 0; column < states.length; column += 1) {
      const state = states[column]!
      if (state === 0) continue
      counts[state]! += 1
      filled[column] = 1
      if (lengths[column]! > longest[column]!) longest[column] = lengths[column]!
    }
  }
  const states = Object.fromEntries(STATES.map((state, index) => [state, counts[index + 1]!])) as StateCounts
  const seen = periods.flatMap((period, column) =>
    filled[column] === 1 ? [[period, longest[column]!] as const] : [],
  )
  return {
    states,
    values: Object.values(states).reduce((sum, count) => sum + count, 0),
    periods: new Map(seen),
  }
}
