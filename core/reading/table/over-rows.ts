import type { Qualified } from './qualifiers.ts'
import type { Reading } from './reading.ts'
import { sectionReader, type Section } from './sections.ts'

/** What lines between the rows say of a row below them. */
export interface Over {
  /** The row is such a line itself. */
  readonly isLine: boolean
  readonly places: ReadonlyMap<'region' | 'period', string>
  readonly qualified: Qualified | undefined
  /** '' where no line says one. */
  readonly unit: string
  /** One that a line says of other rows alone. */
  readonly unitElsewhere: string | undefined
  /** What holds as a remark beside the row would. */
  readonly remark: string
}

type Heading = Extract<Section, { field: 'heading' }>

/** Reads them row by row, downwards. */
export function overReader(reading: Reading): (row: number) => Over {
  const sectionAt = sectionReader(reading)
  const unitAt = unitLines(reading, sectionAt)
  const places = new Map<'region' | 'period', string>()
  let [qualified, ofRegion] = [undefined as Qualified | undefined, undefined as Qualified | undefined]
  let remark = ''
  let [unit, unitBefore, isOfHeading] = ['', '', false]

  const begin = (heading: Heading): void => {
    ;[qualified, ofRegion, remark] = [heading.qualified, undefined, '']
    if (heading.unit !== '' || isOfHeading)
      [unit, unitBefore, isOfHeading] = [heading.unit, unit, heading.unit !== '']
  }

  const hear = (section: Section): void => {
    if (section.field === 'heading') return begin(section)
    if (section.field === 'unit') [unit, isOfHeading] = [section.text, false]
    else if (section.field === 'remark') remark = section.text
    else places.set(section.field, section.text)
    if (section.field === 'region') ofRegion = section.qualified
  }

  return row => {
    const section = sectionAt(row)
    if (section) hear(section)
    return {
      isLine: section !== undefined,
      places,
      qualified: ofRegion ?? qualified,
      unit,
      unitElsewhere: unit === '' ? unitBefore || unitAt(row) : undefined,
      remark,
    }
  }
}

/**
 * The unit that a line below a row says of the rows after it. A table that states its unit in the middle may
 * mean the rows before as well.
 */
function unitLines(
  { grid, mapping }: Reading,
  sectionAt: ReturnType<typeof sectionReader>,
): (row: number) => string | undefined {
  const first = mapping.header.first + mapping.header.count
  let found: { readonly row: number; readonly unit: string } | undefined
  for (let row = first; row < grid.height && found === undefined; row += 1) {
    if (grid.textsIn(row).length > 2) continue
    const section = sectionAt(row)
    if (section?.field === 'unit') found = { row, unit: section.text }
  }
  return row => (found !== undefined && row < found.row ? found.unit : undefined)
}
