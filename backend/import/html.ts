import { AppError } from '../../core/problem.ts'
import { emptyCell, lookOfStyle, looksByClass, type StyledLook } from '../../core/reading/table/index.ts'
import type { Cell, Table } from '../../core/reading/table/index.ts'
import { limits } from './limits.ts'
import { collectRuns, plainLook, type Look, type Runs } from './runs.ts'
import { buildSheet, type CellBudget, type SheetBuilder } from './sheet-parts.ts'

/**
 * Hears a page's tags and texts in their order. Pages are seldom well formed, so nothing is held against
 * them.
 */
export interface PageListener {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  minus: '−',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  deg: '°',
  micro: 'µ',
  mu: 'μ',
  permil: '‰',
  times: '×',
  le: '≤',
  ge: '≥',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
}

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d?));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      const code =
        hex !== undefined ? Number.parseInt(hex, 16) : number !== undefined ? Number(number) : undefined
      if (code !== undefined)
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
          ? String.fromCodePoint(code)
          : ''
      return entities[name!.toLowerCase()] ?? whole
    },
  )

/** Elements whose text is no text of the page. */
const silent = /^(script|style|title|xml|noscript|template)$/

export function readPage(page: string, listener: PageListener): void {
  let at = 0
  while (at < page.length) {
    const next = page.indexOf('<', at)
    const end = next < 0 ? page.length : next
    if (end > at) listener.text(decoded(page.slice(at, end)))
    if (next < 0) return
    at = afterTag(page, next, listener)
  }
}

const [space, doubleQuote, quote, equals, greater] = [0x20, 0x22, 0x27, 0x3d, 0x3e]

/** Behind the tag's >: one in the quotes of a value is no end, unless the quotes never close. */
function tagEnd(page: string, from: number): number {
  let before = 0
  for (let at = from; at < page.length; at += 1) {
    const code = page.charCodeAt(at)
    if (code === greater) return at + 1
    const opens = before === equals && (code === quote || code === doubleQuote)
    const closing = opens ? page.indexOf(page[at]!, at + 1) : -1
    if (closing > 0) at = closing
    if (code > space) before = code
  }
  return page.length
}

/** Where an element ends whose inside is no markup; its name may be written in capitals. */
function silentEnd(page: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(page)
  return found ? tagEnd(page, closing.lastIndex) : page.length
}

function afterTag(page: string, from: number, listener: PageListener): number {
  const beyond = (sign: string, start: number): number => {
    const found = page.indexOf(sign, start)
    return found < 0 ? page.length : found + sign.length
  }
  if (page.startsWith('<!--', from)) return beyond('-->', from + 4)
  const end = tagEnd(page, from + 1)
  const tag = page.slice(from + 1, end - 1)
  const name = /^\/?\s*([a-zA-Z][\w:-]{0,30})/.exec(tag)?.[1]?.toLowerCase()
  if (name === undefined) return end
  if (tag.startsWith('/')) listener.close(name)
  else listener.open(name, tag.slice(name.length))
  const isSilent = silent.test(name) && !tag.startsWith('/') && !tag.endsWith('/')
  return isSilent ? silentEnd(page, name, end) : end
}

const valueOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]{0,2000})|'([^']{0,2000})|([^\\s"'>]{1,200}))`, 'i')
    .exec(attributes.slice(0, 4000))
    ?.slice(1)
    .find(found => found !== undefined) ?? ''

export const isHidden = (attributes: string): boolean =>
  lookOfStyle(valueOf(attributes, 'style'))?.hidden === true

/** What an element makes of the text in it: by its name, by its class, and by its own style. */
function lookOf(
  name: string,
  attributes: string,
  classes: ReadonlyMap<string, StyledLook>,
): StyledLook | undefined {
  const said = [
    name === 'sup' ? { raised: true } : undefined,
    /^(s|strike|del)$/.test(name) ? { struck: true } : undefined,
    ...(classes.size === 0
      ? []
      : valueOf(attributes, 'class')
          .split(/\s+/u)
          .map(each => classes.get(each))),
    lookOfStyle(valueOf(attributes, 'style')),
  ].filter(each => each !== undefined)
  return said.length === 0 ? undefined : (Object.assign({}, ...said) as StyledLook)
}

const mostStyleSheets = 20

/** The text of a page's style elements. */
function styleSheetOf(page: string): string {
  const opening = /<style[\s>]/giu
  const sheets: string[] = []
  for (let found = opening.exec(page); found && sheets.length < mostStyleSheets; found = opening.exec(page)) {
    const start = tagEnd(page, found.index + 1)
    opening.lastIndex = silentEnd(page, 'style', start)
    sheets.push(page.slice(start, opening.lastIndex))
  }
  return sheets.join('\n')
}

interface Open {
  readonly sheet: SheetBuilder
  readonly caption: string[]
  /** Until which row, exclusive, each column is taken by a cell above. */
  readonly taken: number[]
  row: number
  column: number
  cell: Runs | undefined
  columns: number
  rows: number
  /** Elements in the open cell that change the look of its text. */
  looks: { readonly name: string; readonly look: Look }[]
}

export const block = /^(p|div|br|li|h[1-6]|caption|tr|table|center|section)$/
const span = (attributes: string, name: string, most: number): number => {
  const found = Number.parseInt(valueOf(attributes, name), 10)
  return found >= 1 ? Math.min(found, most) : 1
}

const longestCaption = 200

/** Line ends and spaces in a page's text part words and no more. */
export const folded = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ')

/** The cell without blank lines and the spaces around its lines. */
function tidied(cell: Cell): Cell {
  const text = cell.text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
  return text === '' ? emptyCell : { ...cell, text }
}

/** The tables of a web page. */
export function readHtml(page: string, name: string): Table[] {
  const budget: CellBudget = { left: limits.cells }
  const classes = looksByClass(styleSheetOf(page))
  const tables: Table[] = []
  const stack: Open[] = []
  let line = ''
  let lines: string[] = []

  const endLine = (): void => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }

  const openTable = (): void => {
    endLine()
    if (stack.length > 20) throw new AppError('file-hostile', { reason: 'depth > 20' })
    stack.push({
      sheet: buildSheet(tables.length === 0 ? name : `${name} (${tables.length + 1})`, budget),
      caption: lines.slice(-2),
      taken: [],
      row: -1,
      column: 0,
      cell: undefined,
      columns: 1,
      rows: 1,
      looks: [],
    })
    lines = []
  }

  const closeCell = (table: Open): void => {
    if (!table.cell) return
    table.sheet.put(table.row, table.column, tidied(table.cell.take()))
    table.sheet.join({ row: table.row, column: table.column, rows: table.rows, columns: table.columns })
    for (let index = 0; index < table.columns; index += 1)
      table.taken[table.column + index] = table.row + table.rows
    table.column += table.columns
    table.cell = undefined
    table.looks = []
  }

  const openCell = (table: Open, attributes: string): void => {
    closeCell(table)
    if (table.row < 0) table.row = 0
    while ((table.taken[table.column] ?? 0) > table.row) table.column += 1
    Object.assign(table, {
      cell: collectRuns(),
      columns: span(attributes, 'colspan', limits.columns),
      rows: span(attributes, 'rowspan', limits.rows),
    })
    table.looks = [{ name: 'td', look: { ...plainLook, ...lookOf('td', attributes, classes) } }]
  }

  const openRow = (table: Open, attributes: string): void => {
    closeCell(table)
    Object.assign(table, { row: table.row + 1, column: 0 })
    if (isHidden(attributes)) table.sheet.hideRow(table.row)
  }

  const closeTable = (): void => {
    const table = stack.pop()
    if (!table) return
    closeCell(table)
    const read = table.sheet.table([...table.caption].join('\n').slice(-longestCaption))
    if (tables.length >= limits.tables)
      throw new AppError('file-hostile', { reason: `tables > ${limits.tables}` })
    if (read) tables.push(read)
  }

  readPage(page, {
    open(tag, attributes) {
      const table = stack.at(-1)
      if (tag === 'table') openTable()
      else if (table && tag === 'tr') openRow(table, attributes)
      else if (table && (tag === 'td' || tag === 'th')) openCell(table, attributes)
      else if (table?.cell && tag === 'br') table.cell.add('\n', plainLook)
      else if (table?.cell && !attributes.endsWith('/')) {
        if (block.test(tag)) table.cell.add('\n', plainLook)
        const look = lookOf(tag, attributes, classes)
        if (look && table.looks.length < limits.depth)
          table.looks.push({ name: tag, look: { ...table.looks.at(-1)!.look, ...look } })
      } else if (block.test(tag)) endLine()
    },
    close(tag) {
      const table = stack.at(-1)
      if (tag === 'table') closeTable()
      else if (table && (tag === 'td' || tag === 'th' || tag === 'tr')) closeCell(table)
      else if (table?.cell) {
        if (block.test(tag)) table.cell.add('\n', plainLook)
        const last = table.looks.findLastIndex(({ name: known }) => known === tag)
        if (last > 0) table.looks.splice(last)
      } else if (tag === 'caption' && table && line.trim() !== '') {
        table.caption.push(line.trim())
        line = ''
      } else if (block.test(tag)) endLine()
    },
    text(text) {
      const table = stack.at(-1)
      if (table?.cell) table.cell.add(folded(text), table.looks.at(-1)?.look ?? plainLook)
      else line += folded(text)
    },
  })
  while (stack.length > 0) closeTable()
  return tables
}
