import type { Problem } from '../../problem.ts'
import { plain } from './cells.ts'
import type { Mapping } from './model.ts'
import { periodSaid } from './periods.ts'
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'
import { headerText } from './shape.ts'
import { convert } from './units.ts'
import { withoutMarks } from './marks.ts'

type Field = 'region' | 'period' | 'unit'

const fields: readonly Field[] = ['region', 'period', 'unit']

/** What a person's word for the whole table took the place of: columns and header lines. */
interface Overruling {
  readonly field: Field
  readonly columns: readonly number[]
  readonly levels: readonly number[]
  /** What stands around the table. */
  readonly around: string
}

/** A year that completes months is not overruled by the months' own column. */
const isOf = (field: Field, role: string | undefined): boolean =>
  role === field || (field === 'period' && role === 'year')

function overrulingsIn({ mapping, around }: Reading, stated: Mapping): Overruling[] {
  return fields.flatMap(field => {
    const said = mapping.constants[field]
    if (said === '') return []
    const columns = stated.columns.flatMap((role, column) =>
      isOf(field, role) && !isOf(field, mapping.columns[column]) ? [column] : [],
    )
    const levels = stated.levels.flatMap((role, level) =>
      isOf(field, role) && !isOf(field, mapping.levels[level]) ? [level] : [],
    )
    const other = field === 'region' ? (around.otherRegion?.region ?? '') : ''
    const text = around[field]?.text ?? other
    const isSame = text === said
    return columns.length + levels.length === 0 && (text === '' || isSame)
      ? []
      : [{ field, columns, levels, around: isSame ? '' : text }]
  })
}

const isBlank = (text: string): boolean => /^[-–—/\s]*$/u.test(text)

/** Whether a text says what was taken instead of it. */
function isSame({ lookup }: Reading, field: Field, text: string, taken: string): boolean {
  if (plain(text) === plain(taken)) return true
  if (field === 'region') {
    const [said, meant] = [lookup.region(text), lookup.region(taken)]
    return said.ok && said.value === (meant.ok ? meant.value : taken)
  }
  if (field === 'unit') return text === '' || convert('1', text, taken) === '1'
  const period = periodSaid(text, taken.slice(0, 4))
  return period === taken || (period !== undefined && taken.startsWith(`${period}-`))
}

/** What a place takes from a person where the table says another thing, each as a warning. */
export type OverruledReader = (row: number, column: number, place: Place) => readonly Problem[]

const nothing: readonly Problem[] = []

/**
 * Compares what a person says of the whole table with what the table would say by itself. `stated` is how it
 * would be read without that person.
 */
export function overruledReader(reading: Reading, stated: Mapping | undefined): OverruledReader {
  const overrulings =
    stated?.header.first === reading.mapping.header.first ? overrulingsIn(reading, stated) : []
  if (overrulings.length === 0) return () => nothing
  const { grid, mapping } = reading
  const textsFor = ({ columns, levels, around }: Overruling, row: number, column: number): string[] => {
    const own = [
      ...columns.map(each => grid.joined(row, each).text),
      ...levels.map(level => headerText(grid, mapping.header, level, column)),
    ].filter(text => !isBlank(text))
    return own.length > 0 ? own : [around].filter(text => text !== '')
  }
  return (row, column, place) =>
    overrulings.flatMap(each => {
      const { field } = each
      const isTaken = place.assumed.some(({ what, why }) => what === field && why === 'mapping')
      const taken = takenFor(place, field)
      if (!isTaken || taken === '') return []
      return textsFor(each, row, column)
        .map(text => withoutMarks(text).text)
        .filter(text => !isSame(reading, field, text, taken))
        .slice(0, 1)
        .map(text => ({
          code: 'overrules-table',
          facts: { what: field, said: text.slice(0, 60), taken: shown(reading, field, taken) },
        }))
    })
}

function takenFor(place: Place, field: Field): string {
  if (field === 'unit') return place.unit
  const outcome = place[field]
  return outcome.ok ? outcome.value : ''
}

const shown = ({ register }: Reading, field: Field, taken: string): string =>
  field === 'region' ? (register.regions.find(({ key }) => key === taken)?.name ?? taken) : taken
