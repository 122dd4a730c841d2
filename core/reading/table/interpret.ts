import { refused, type Outcome, type Problem } from '../../problem.ts'
import { besideReader, qualifiedBeside, standingBeside } from './beside.ts'
import { cellName, type Grid } from './cells.ts'
import { readColumns, type ReadColumn } from './columns.ts'
import { partBeside, partNamed, type PartSaid } from './dimensions.ts'
import { lookupIn } from './lookup.ts'
import { markedNotes, markNote } from './marks-explained.ts'
import type { Ask, Assumption, Entry, Mapping, Register, Table } from './model.ts'
import { isMarked } from './notes-said.ts'
import { readNumber, type NumberReading } from './numbers.ts'
import { asTarget, type Beside, type Place } from './place.ts'
import { overruledReader, type OverruledReader } from './overruled.ts'
import { standingAlone } from './provisional.ts'
import { isNoValue, type Qualified } from './qualifiers.ts'
import { readingOf, type Reading } from './reading.ts'
import { sectionReader, type Section } from './sections.ts'
import { underMark } from './under-notes.ts'
import { suggestMapping } from './suggest.ts'
import { valueAt, type ValueRead } from './value-at.ts'
import { isTotal, sourceIn, stateNamed, withoutBrackets } from './words.ts'
import { lineKinds } from './written.ts'

const longestSource = 300
const longestNote = 500
const longestText = 200

/**
 * Reads every value of a table. What cannot be read carries its problem, so that no bad row stands in the way
 * of a good one. `source` is where values come from that name no source of their own.
 */
export function interpret(table: Table, mapping: Mapping, register: Register, source: string): Entry[] {
  const reading = readingOf(
    table,
    mapping,
    register,
    grid => mapping.constants.source || sourceBelow(grid, mapping) || source,
  )
  const values = readColumns(reading)
  const overruled = overruledReader(
    reading,
    suggestMapping(table, reading.grid, lookupIn(register, mapping), register),
  )
  const sectionAt = sectionReader(reading)
  const own = values.filter(({ restates }) => restates === undefined)
  const beside = besideReader(reading)
  const kindOf = lineKinds(reading.grid, mapping.header)
  const entries: Entry[] = []
  let section: PartSaid | undefined
  for (let row = mapping.header.first + mapping.header.count; row < reading.grid.height; row += 1) {
    const kind = kindOf(row)
    if (kind === 'notes') {
      beside(row)
      entries.push(noteLine(reading, row))
    }
    if (kind !== 'values') continue
    const found = entriesOf(reading, { all: values, own, overruled, sectionAt }, row, beside(row), section)
    if (found[0]?.problem?.code === 'section-line') section = partNamed(String(found[0].problem.facts.text))
    for (const entry of found) entries.push(entry)
  }
  return entries
}

/** A note is heard where it says something of the numbers, and is listed among what is left out. */
function noteLine(reading: Reading, row: number): Entry {
  const { grid } = reading
  const at: At = {
    row,
    column: firstWritten(grid, row),
    beside: nothingBeside,
    about: { source: reading.source, state: '', note: '' },
  }
  const text = grid.textsIn(row).join(' ').trim().slice(0, 60)
  return leftOut(reading, at, { code: 'note-line', facts: { text } })
}

/** The source that a note line under the table names for all of it. */
function sourceBelow(grid: Grid, { header }: Mapping): string | undefined {
  const last = Math.max(header.first + header.count, grid.height - 10)
  for (let row = grid.height - 1; row >= last; row -= 1) {
    const said = grid.textsIn(row)
    const source = said.length === 1 ? sourceIn(said[0]!) : undefined
    if (source) return source.slice(0, longestSource)
  }
  return undefined
}

interface About {
  readonly source: string
  readonly state: string
  readonly note: string
}

/** What a row says in the columns of one role. */
function saidIn(
  { grid, columnsOf }: Reading,
  row: number,
  role: 'source' | 'state' | 'note',
): readonly string[] {
  const columns = columnsOf.get(role)
  return columns === undefined
    ? none
    : columns.map(column => grid.joined(row, column).text.trim()).filter(each => each !== '')
}

/** A word for how sure a number is may stand in a column of states, and is none: 快报. */
function aboutOf(reading: Reading, row: number): About {
  const state = saidIn(reading, row, 'state')[0] ?? ''
  const standing = standingAlone(state)
  return {
    source: saidIn(reading, row, 'source')[0] ?? reading.source,
    state: standing === undefined ? state : '',
    note: [
      ...saidIn(reading, row, 'note'),
      ...standingBeside(reading, row),
      ...(standing ? [standing] : []),
    ].join('；'),
  }
}

/** The columns of values, and those of them that state values of their own. */
interface ValueColumns {
  readonly all: readonly ReadColumn[]
  readonly own: readonly ReadColumn[]
  readonly overruled: OverruledReader
  readonly sectionAt: ReturnType<typeof sectionReader>
}

/** The entries of a row: one for each of its value columns, or one that says why it has none. */
function entriesOf(
  reading: Reading,
  { all, own, overruled, sectionAt }: ValueColumns,
  row: number,
  beside: Beside,
  section: PartSaid | undefined,
): Entry[] {
  const { grid, mapping, table } = reading
  const about = aboutOf(reading, row)
  const at = (column: number): At => ({ row, column, beside, about })
  if (own.length === 0)
    return [leftOut(reading, at(firstWritten(grid, row)), { code: 'no-value-column', facts: {} })]
  const isHidden = !mapping.readsHidden && table.hidden?.rows.has(row) === true
  const hasValue = own.some(({ column }) => grid.at(row, column).text.trim() !== '')
  const named = grid.textsIn(row)
  if (
    isOverRows(sectionAt(row)) ||
    (!hasValue && named.length === 1 && (sectionAt(row) !== undefined || !isKnownName(reading, named[0]!)))
  )
    return [
      leftOut(reading, at(firstWritten(grid, row)), {
        code: isMarked(named[0]!) && markedNotes(named[0]!).length > 0 ? 'note-line' : 'section-line',
        facts: { text: named.join('').trim().slice(0, 60) },
      }),
    ]
  const struck = namesStruck(reading, row)
  const total =
    totalIn(reading, beside.texts.indicator) ??
    totalIn(reading, beside.texts.region) ??
    totalIn(reading, beside.texts.period)
  const qualified = qualifiedBeside(reading, row) ?? beside.qualified
  const part = partBeside(reading, row) ?? section ?? reading.around.part
  return all.flatMap((value): Entry[] | Entry => {
    const said = value.place(beside)
    const over = overruled(row, value.column, said)
    const place = over.length === 0 ? said : { ...said, doubts: [...said.doubts, ...over] }
    const cell = at(value.column)
    if (value.restates !== undefined) return restating(reading, cell, place, value.restates)
    if (isHidden) return leftOut(reading, cell, { code: 'hidden-row', facts: {} }, place)
    if (value.isHidden) return leftOut(reading, cell, { code: 'hidden-column', facts: {} }, place)
    const sum = total ?? value.total
    if (sum !== undefined && hasValue)
      return leftOut(reading, cell, { code: 'total-row', facts: { text: sum.slice(0, 60) } }, place)
    if (value.unknown !== undefined)
      return unknownHeader(entryOf(reading, cell, place, qualified), value.unknown)
    const standing = struck
      ? { ...place, indicator: refused('struck-out', { text: named.join(' ').slice(0, 60) }) }
      : place
    const entry = entryOf(reading, cell, standing, qualified)
    return part === undefined ? entry : ofPart(entry, part)
  })
}

/** Even where it stands in a column of values. */
const isOverRows = (section: Section | undefined): boolean =>
  section !== undefined && section.field !== 'heading' && section.field !== 'remark'

/** A change or a place beside the values it is of: nothing to be stored, and never passed over in silence. */
function restating(reading: Reading, at: At, place: Place, { qualifier, said }: Qualified): Entry[] {
  const isBlank = reading.grid.at(at.row, at.column).text.trim() === ''
  return isBlank ? [] : [leftOut(reading, at, { code: qualifier, facts: { said } }, place)]
}

/** A number of a part is never stored as that of the whole. */
const ofPart = (entry: Entry, { name, text }: PartSaid): Entry =>
  entry.standing === 'value' && !entry.problem
    ? { ...entry, problem: { code: 'dimension-unknown', facts: { name, text } } }
    : entry

const unknownHeader = (entry: Entry, header: string): Entry =>
  entry.standing === 'value' && !entry.problem
    ? {
        ...entry,
        problem: { code: 'header-unknown', facts: { header: header.slice(0, 60) } },
        asks: 'indicator',
      }
    : entry

const totalIn = (reading: Reading, texts: readonly string[]): string | undefined =>
  texts.find(each => isTotal(each) && !isKnownName(reading, each))

const isKnownName = ({ lookup }: Reading, text: string): boolean =>
  lookup.indicator(text).ok || lookup.indicator(withoutBrackets(text).name).ok || lookup.region(text).ok

const firstWritten = (grid: Grid, row: number): number => {
  for (let column = 0; column < grid.width; column += 1)
    if (grid.at(row, column).text.trim() !== '') return column
  return 0
}

/** A name that is struck out takes its row with it. */
const namesStruck = ({ grid, columnsOf }: Reading, row: number): boolean =>
  (['indicator', 'region', 'period', 'year'] as const).some(role =>
    (columnsOf.get(role) ?? []).some(column => grid.joined(row, column).struck === true),
  )

interface At {
  readonly row: number
  readonly column: number
  readonly beside: Beside
  readonly about: About
}

const nothingBeside: Beside = {
  texts: { indicator: [], region: [], period: [], year: [], unit: [] },
  continued: [],
  qualified: undefined,
  unitOver: '',
  unitElsewhere: undefined,
  remarks: [],
}

const nowhere: Place = {
  indicator: refused('row-without-indicator'),
  region: refused('row-without-region'),
  period: refused('row-without-period'),
  unit: '',
  standing: [],
  doubts: [],
  qualified: undefined,
  assumed: [],
}

function leftOut(reading: Reading, at: At, problem: Problem, place: Place = nowhere): Entry {
  return { ...written(reading, at, place), standing: 'left-out', problem }
}

/**
 * One empty list for all: most of a long table's values are warned of nothing and rest on nothing assumed.
 */
const none: readonly never[] = []
const listed = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? none : items)

/** What an entry says before its number is read. */
function written(
  { table, grid, mapping }: Reading,
  { row, column, beside, about }: At,
  { indicator, region, period, unit, assumed }: Place,
): Entry {
  const { texts } = beside
  return {
    sheet: table.name,
    row,
    column,
    indicator: indicator.ok
      ? indicator.value
      : saidOf(indicator.problem, texts.indicator, mapping.constants.indicator),
    region: region.ok ? region.value : saidOf(region.problem, texts.region, mapping.constants.region),
    period: period.ok
      ? period.value
      : saidOf(period.problem, [...texts.year, ...texts.period], mapping.constants.period),
    value: grid.at(row, column).text.slice(0, longestText),
    bound: 'exact',
    unit,
    source: about.source,
    state: stateNamed(about.state) ?? 'entered',
    note: about.note,
    standing: 'value',
    problem: undefined,
    asks: undefined,
    assumed,
    warnings: none,
  }
}

/** What stands in the place of a name that is not understood. */
const saidOf = (problem: Problem, texts: readonly string[], constant: string): string =>
  texts.join(' ').slice(0, longestText) || named(problem) || constant

/** The name that a problem is about, where only the header said it. */
const named = ({ facts }: Problem): string => String(facts.indicator ?? facts.region ?? facts.period ?? '')

const asked: readonly [Ask, RegExp][] = [
  ['indicator', /-indicator$|^target-/],
  ['region', /-region$/],
  ['period', /-period$|^period-/],
  ['unit', /^unit-/],
]

/** What a person could say so that the problem is none. */
const askedBy = ({ code }: Problem): Ask | undefined => asked.find(([, pattern]) => pattern.test(code))?.[0]

/** A row that is of a target belongs to the indicator's target. */
function forRow(reading: Reading, place: Place, qualified: Qualified | undefined): Place {
  if (qualified === undefined) return place
  if (qualified.qualifier !== 'target' || !place.indicator.ok) return { ...place, qualified }
  return {
    ...place,
    indicator: asTarget(reading.indicators, place.indicator.value).key,
    qualified: undefined,
  }
}

function entryOf(reading: Reading, at: At, found: Place, qualifiedRow: Qualified | undefined): Entry {
  const cell = reading.grid.at(at.row, at.column)
  const number = readNumber(cell)
  const ofRow = forRow(reading, found, qualifiedRow)
  const mark = number.kind === 'number' ? number.mark : ''
  const place = mark === '' ? ofRow : underMark(reading, ofRow, mark)
  const entry = written(reading, at, place)
  const joined = joinedOver(reading, at)
  if (number.kind === 'none' && !joined) return { ...entry, standing: 'empty' }
  const { qualified } = place
  const value = joined
    ? refused('joined-value', { cell: joined })
    : qualified
      ? refused(qualified.qualifier === 'target' ? 'states-target' : qualified.qualifier, {
          said: qualified.said,
        })
      : valueAt(reading, at, cell, number, place)
  const problem =
    inOrder(place, value).find(outcome => !outcome.ok)?.problem ?? problemAbout(at.about, reading.register)
  const note = noteOf(reading, at.about.note, place.standing, number)
  if (!value.ok)
    return {
      ...entry,
      note,
      problem,
      asks: problem && askedBy(problem),
      warnings: value.problem.code === 'negative-count' ? [value.problem] : none,
    }
  const { unit, bound, warnings, assumed } = value.value
  return {
    ...entry,
    value: value.value.value,
    bound,
    unit,
    note,
    problem,
    asks: problem && askedBy(problem),
    warnings: listed([...warnings, ...doubtsOf(place, assumed)]),
    assumed: assumedOf(place, assumed),
  }
}

/** A unit that stands in the cell itself leaves nothing to overrule. */
const doubtsOf = ({ doubts }: Place, ofUnit: readonly Assumption[] | undefined): readonly Problem[] =>
  ofUnit === undefined
    ? doubts
    : doubts.filter(({ code, facts }) => code !== 'overrules-table' || facts.what !== 'unit')

/** What the cell itself says of its unit takes the place of what stands around it. */
const assumedOf = ({ assumed }: Place, ofUnit: readonly Assumption[] | undefined): readonly Assumption[] =>
  ofUnit === undefined ? assumed : listed([...assumed.filter(({ what }) => what !== 'unit'), ...ofUnit])

/**
 * What stands in the way of a value, the first first. That it is none at all, as a place or a forecast is
 * not, comes before what is missing of where it belongs; a name that nobody knows may be one that says so
 * itself.
 */
function inOrder(place: Place, value: Outcome<ValueRead>): readonly Outcome<unknown>[] {
  const { indicator, region, period, qualified } = place
  const isNamed = indicator.ok || indicator.problem.code === 'row-without-indicator'
  return qualified && isNoValue(qualified) && (isNamed || qualified.isAlone)
    ? [value]
    : [indicator, region, period, value]
}

function noteOf(
  { marks }: Reading,
  note: string,
  standing: readonly string[],
  number: NumberReading,
): string {
  const mark = number.kind === 'number' && number.mark !== '' ? markNote(number.mark, marks) : ''
  return [note, ...standing.filter(text => !note.includes(text) && !mark.includes(text)), mark]
    .filter(text => text !== '')
    .reduce(
      (all, text) => (all === '' ? text : `${all}；${text}`.slice(0, Math.max(longestNote, note.length))),
      '',
    )
}

/** The name of the cells that state one number for several places: nothing says how it is shared. */
function joinedOver({ grid, mapping }: Reading, { row, column }: At): string | undefined {
  const span = grid.spanAt(row, column)
  if (!span || grid.at(span.row, span.column).text.trim() === '') return undefined
  const over = Array.from({ length: span.columns }, (_, index) => span.column + index).filter(
    each => mapping.columns[each] === 'value',
  ).length
  return span.rows > 1 || over > 1
    ? `${cellName(span.row, span.column)}:${cellName(span.row + span.rows - 1, span.column + span.columns - 1)}`
    : undefined
}

function problemAbout({ source, state, note }: About, { barred }: Register): Problem | undefined {
  const known = stateNamed(state)
  if (known !== undefined && barred[known]) return barred[known]
  if (known === undefined) return { code: 'unknown-state', facts: { state } }
  if (source.length > longestSource)
    return { code: 'text-too-long', facts: { text: `${source.slice(0, 20)}…`, most: longestSource } }
  return note.length > longestNote
    ? { code: 'text-too-long', facts: { text: `${note.slice(0, 20)}…`, most: longestNote } }
    : undefined
}
