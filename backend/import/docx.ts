import { AppError } from '../../core/problem.ts'
import { emptyCell, isNote, textCell, unitLine } from '../../core/reading/table/index.ts'
import type { Cell, Span, Table } from '../../core/reading/table/index.ts'
import { docxLooks, lookSaid, type LookSaid } from './docx-styles.ts'
import { limits } from './limits.ts'
import type { OfficePackage } from './package.ts'
import { collectRuns, plainLook, type Runs } from './runs.ts'
import { tooLarge, type CellBudget } from './sheet-parts.ts'
import { attribute, readXml, type Xml } from './xml.ts'

/** A table while its element is open. Tables stand in cells of others, so they are kept in a stack. */
interface Open {
  readonly caption: string
  readonly rows: Cell[][]
  readonly spans: Span[]
  readonly hidden: Set<number>
  /** The cell above in each column that a vertical join continues: its row. */
  readonly joined: Map<number, number>
  column: number
  runs: Runs
  columns: number
  continues: 'no' | 'begins' | 'goes on'
  /** Its present row was deleted with changes tracked. */
  deleted: boolean
  /** Names of the styles of the table and of the paragraph that is open in it. */
  style: string
  paragraphStyle: string
}

const longestCaption = 200

const openTable = (caption: string): Open => ({
  caption,
  rows: [],
  spans: [],
  hidden: new Set(),
  joined: new Map(),
  column: 0,
  runs: collectRuns(),
  columns: 1,
  continues: 'no',
  deleted: false,
  style: '',
  paragraphStyle: '',
})

/** The cell's text without blank lines at its ends and between its paragraphs. */
function tidied(cell: Cell): Cell {
  const text = cell.text
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('\n')
  return text === cell.text ? cell : text === '' ? emptyCell : { ...cell, text }
}

function closeCell(table: Open, budget: CellBudget): void {
  const row = table.rows.length - 1
  const cells = table.rows[row]
  if (!cells) throw new AppError('file-damaged')
  if (table.column + table.columns > limits.columns || (budget.left -= table.columns) < 0) throw tooLarge('')
  cells[table.column] = table.continues === 'goes on' || table.deleted ? emptyCell : tidied(table.runs.take())
  for (let next = 1; next < table.columns; next += 1) cells[table.column + next] = emptyCell
  joinDown(table, row)
  table.column += table.columns
}

/**
 * Columns joined sideways are one span at once; cells joined downwards lengthen the span of the one above.
 */
function joinDown(table: Open, row: number): void {
  const above = table.continues === 'goes on' ? table.joined.get(table.column) : undefined
  if (above === undefined) {
    if (table.continues === 'begins') table.joined.set(table.column, row)
    else table.joined.delete(table.column)
    if ((table.columns > 1 || table.continues === 'begins') && table.spans.length < limits.spans)
      table.spans.push({ row, column: table.column, rows: 1, columns: table.columns })
    return
  }
  const index = table.spans.findLastIndex(span => span.row === above && span.column === table.column)
  const span = table.spans[index]
  if (span) table.spans[index] = { ...span, rows: row - above + 1 }
}

/**
 * Elements whose content nobody reads in the document as it stands: what a word processor without the newer
 * feature shows instead, which repeats what was read already; words deleted or moved away with changes
 * tracked; how something looked before a change; the reading aids above Han characters.
 */
const unread = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'rt',
  'rPrChange',
  'pPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrChange',
  'sectPrChange',
])

/** A mark of deletion among the properties of a row is about the row. */
const isUnread = (name: string, within: readonly string[]): boolean =>
  unread.has(name) && !(name === 'del' && within.at(-2) === 'trPr')

/** Signs that are elements of their own. A hyphen that no line may end with is often a minus. */
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

const styleNames = new Set(['tblStyle', 'pStyle', 'rStyle'])

/** What a paragraph's mark at its end looks like is no matter of its text. */
const isOfText = (within: readonly string[]): boolean => within.at(-2) !== 'rPr' || within.at(-3) === 'r'

const stylesOf = (file: OfficePackage): Xml | undefined => {
  const part = [...file.relations(file.main).values()].find(({ type }) => type === 'styles')?.target
  return part === undefined ? undefined : file.xml(part)
}

/**
 * Reads the tables of a document in their order, each with the paragraphs before it as its caption and its
 * notes below it.
 */
export function readDocx(file: OfficePackage): Table[] {
  const tables: Table[] = []
  const stack: Open[] = []
  const budget: CellBudget = { left: limits.cells }
  const within: string[] = []
  let [paragraph, before] = [collectRuns(), [] as string[]]
  /** Lines of a unit behind a table, which are its own unless another table follows at once. */
  const units: string[] = []
  const looks = docxLooks(stylesOf(file))
  let [said, characterStyle, captionStyle] = [{} as LookSaid, '', '']
  let [isText, skipped, notesFollow] = [false, 0, false]

  const write = (text: string): void => {
    const table = stack.at(-1)
    const styles = {
      table: table?.style ?? '',
      paragraph: table?.paragraphStyle ?? captionStyle,
      character: characterStyle,
    }
    ;(table?.runs ?? paragraph).add(text, looks(styles, said))
  }

  const openRun = (): void => {
    said = {}
    characterStyle = ''
  }

  const openParagraph = (table: Open | undefined): void => {
    if (table) table.paragraphStyle = ''
    else [paragraph, captionStyle] = [collectRuns(), '']
  }

  const nameStyle = (table: Open | undefined, name: string, style: string): void => {
    if (name === 'tblStyle' && table) table.style = style
    else if (name === 'rStyle') characterStyle = style
    else if (table) table.paragraphStyle = style
    else captionStyle = style
  }

  const openInTable = (table: Open, name: string, attributes: string): void => {
    if (name === 'tr') {
      table.rows.push([])
      Object.assign(table, { column: 0, deleted: false })
    } else if (name === 'gridBefore') table.column += spanned(attributes)
    else if (name === 'tc') Object.assign(table, { runs: collectRuns(), columns: 1, continues: 'no' })
    else if (name === 'gridSpan') table.columns = spanned(attributes)
    else if (name === 'vMerge')
      table.continues = attribute(attributes, 'val') === 'restart' ? 'begins' : 'goes on'
    else if (name === 'del' && within.at(-2) === 'trPr') table.deleted = true
    else if (name === 'hidden' && within.at(-2) === 'trPr') table.hidden.add(table.rows.length - 1)
  }

  const open = (name: string, attributes: string): void => {
    const table = stack.at(-1)
    if (name === 'tbl')
      stack.push(openTable([...before, ...units.splice(0)].slice(-2).join('\n').slice(-longestCaption)))
    else if (name === 'p') openParagraph(table)
    else if (name === 'r') openRun()
    else if (name === 't') isText = true
    else if (styleNames.has(name) && isOfText(within))
      nameStyle(table, name, attribute(attributes, 'val') ?? '')
    else if (within.at(-2) === 'rPr' && within.at(-3) === 'r') said = lookSaid(said, name, attributes)
    else if (within.at(-2) === 'r' && signs[name] !== undefined) write(signs[name])
    else if (table) openInTable(table, name, attributes)
  }

  /** Notes that follow a table at once are its own, and stand below it as they do in a sheet. */
  const keep = (text: string): void => {
    if (notesFollow && unitLine.test(text)) units.push(text)
    else if (notesFollow && isOfTableAbove(text)) below([...units.splice(0), text])
    else {
      below(units.splice(0))
      notesFollow = false
      before.push(text)
    }
  }

  const below = (lines: readonly string[]): void => {
    const last = tables.at(-1)
    if (last === undefined || lines.length === 0 || (budget.left -= lines.length) < 0) return
    tables[tables.length - 1] = { ...last, rows: [...last.rows, ...lines.map(text => [textCell(text)])] }
  }

  const closeTable = (): void => {
    const { caption, rows, spans, hidden } = stack.pop()!
    const filled = rows.map(cells => Array.from(cells, cell => cell ?? emptyCell))
    if (tables.length >= limits.tables)
      throw new AppError('file-hostile', { reason: `tables > ${limits.tables}` })
    const name = `表${tables.length + 1}`
    notesFollow = stack.length === 0 && filled.some(cells => cells.some(cell => cell.text !== ''))
    if (filled.some(cells => cells.some(cell => cell.text !== '')))
      tables.push({ name, caption, rows: filled, spans, hidden: { rows: hidden, columns: new Set() } })
    before = []
  }

  const close = (name: string): void => {
    const table = stack.at(-1)
    if (name === 't') isText = false
    else if (name === 'r') openRun()
    else if (name === 'p' && table) table.runs.add('\n', plainLook)
    else if (name === 'p') {
      const { text } = paragraph.take()
      if (text.trim() !== '') keep(text.trim())
    } else if (name === 'tc' && table) closeCell(table, budget)
    else if (name === 'tbl') closeTable()
  }

  readXml(file.mainXml, {
    open(name, attributes) {
      within.push(name)
      if (isUnread(name, within) || skipped > 0) skipped += isUnread(name, within) ? 1 : 0
      else open(name, attributes)
    },
    close(name) {
      if (skipped > 0) skipped -= isUnread(name, within) ? 1 : 0
      else close(name)
      within.pop()
    },
    text(part) {
      if (isText && skipped === 0) write(part)
    },
  })
  below(units)
  return tables
}

/** A note, also one that begins with its mark alone: ①含县. */
const isOfTableAbove = (text: string): boolean =>
  isNote(text) || /^[（(]?[\u2460-\u2473\u00b9\u00b2\u00b3*＊†‡※]/u.test(text)

function spanned(attributes: string): number {
  const count = Number(attribute(attributes, 'val') ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= limits.columns ? count : 1
}
