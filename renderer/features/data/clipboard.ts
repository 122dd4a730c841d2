import { lookOfStyle, looksByClass, type StyledLook } from '../../../core/reading/table/style-sheet.ts'

/** Rows and columns of texts, as a range in a sheet has them. */
export type TextTable = string[][]

/** What a sheet program, a web page or a word processor put on the clipboard, as rows of cells. */
export function readClipboard(plain: string, html: string): TextTable {
  const marked = html === '' ? undefined : readHtml(html)
  return marked ?? readPlain(plain)
}

/**
 * Tab-separated rows; a cell with a line break or a tab stands in quotation marks, which are doubled inside
 * it.
 */
export function readPlain(text: string): TextTable {
  const rows: TextTable = [['']]
  let quoted = false
  const body = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at]!
    const row = rows.at(-1)!
    if (quoted && sign === '"' && body[at + 1] === '"') {
      row[row.length - 1] += '"'
      at += 1
    } else if (quoted && sign === '"') quoted = false
    else if (!quoted && sign === '"' && row.at(-1) === '' && closes(body, at)) quoted = true
    else if (!quoted && sign === '\t') row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else row[row.length - 1] += sign
  }
  return rows.map(row => row.map(cell => cell.trim()))
}

/** A quotation mark opens a cell only where another ends it. */
const closes = (body: string, at: number): boolean => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(body.slice(at))

/**
 * The first table of an HTML fragment; undefined where there is none. Joined cells count as their first one
 * and empty ones.
 */
function readHtml(html: string): TextTable | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const table = page.querySelector('table')
  if (!table) return undefined
  const classes = looksByClass(
    [...page.querySelectorAll('style')].map(sheet => sheet.textContent ?? '').join('\n'),
  )
  const rows: TextTable = []
  const taken = new Set<string>()
  for (const [down, row] of [...table.rows].entries()) {
    const cells: string[] = (rows[down] ??= [])
    let right = 0
    for (const cell of row.cells) {
      while (taken.has(`${down} ${right}`)) {
        cells[right] ??= ''
        right += 1
      }
      cells[right] = textOf(cell, classes)
      for (let below = 0; below < cell.rowSpan; below += 1)
        for (let beside = 0; beside < cell.colSpan; beside += 1)
          taken.add(`${down + below} ${right + beside}`)
      right += 1
    }
    while (taken.has(`${down} ${right}`)) {
      cells[right] ??= ''
      right += 1
    }
  }
  return rows.length === 0 ? undefined : rows.map(row => Array.from(row, cell => cell ?? ''))
}

type Classes = ReadonlyMap<string, StyledLook>

/**
 * Stands before a cell's text all of which is struck out, so that nobody takes it for a number that holds.
 */
const struck = '~~'

const raisedSigns: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789-', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[at]!]),
)

function lookOf(element: Element, classes: Classes): StyledLook {
  const name = element.tagName.toLowerCase()
  const byName = {
    ...(name === 'sup' ? { raised: true } : {}),
    ...(/^(s|strike|del)$/.test(name) ? { struck: true } : {}),
  }
  return Object.assign(
    byName,
    ...[...element.classList].map(each => classes.get(each)),
    lookOfStyle(element.getAttribute('style') ?? ''),
  ) as StyledLook
}

/** The text that stands in an element, what is raised in raised digits; what is struck or hidden apart. */
function piecesIn(
  element: Element,
  classes: Classes,
  around: StyledLook = {},
): { kept: string; gone: string } {
  const look = { ...around, ...lookOf(element, classes) }
  const pieces = [...element.childNodes].map(node => {
    if (node instanceof Element) return piecesIn(node, classes, look)
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
    if (look.hidden) return { kept: '', gone: '' }
    const seen = look.raised ? Array.from(text, sign => raisedSigns[sign] ?? sign).join('') : text
    return look.struck ? { kept: '', gone: seen } : { kept: seen, gone: '' }
  })
  return { kept: pieces.map(({ kept }) => kept).join(''), gone: pieces.map(({ gone }) => gone).join('') }
}

function shownIn(cell: HTMLTableCellElement, classes: Classes): string {
  const { kept, gone } = piecesIn(cell, classes)
  const [text, out] = [kept, gone].map(part => part.replace(/\s+/g, ' ').trim()) as [string, string]
  return text === '' && out !== '' ? `${struck}${out}${struck}` : text
}

/**
 * Excel and WPS show a rounded number and keep the whole one in `x:num` (of a percentage as a fraction): the
 * whole one is meant. The attribute is empty where the text is the number. Words that the number format
 * prints around it (约, 吨) are said of it as if they were typed.
 */
function textOf(cell: HTMLTableCellElement, classes: Classes): string {
  const shown = shownIn(cell, classes)
  const kept = cell.getAttribute('x:num') ?? ''
  if (!/^-?\d+(\.\d+)?$/.test(kept) || shown === '' || shown.startsWith(struck)) return shown
  const [, before = '', behind = ''] = /^([^\d]*)[\d,.]+([^\d]*)$/u.exec(shown.replace(/\p{Sc}/gu, '')) ?? []
  const [head, tail] = [before.replace(/[-−+(（\s]/gu, ''), behind.replace(/[)）\s]/gu, '')]
  if (head === '' && (tail === '' || tail === '%')) return tail === '%' ? `${shiftRight(kept)}%` : kept
  return kept.startsWith('-') || tail.startsWith('%') ? shown : `${head}${kept}${tail}`
}

/** A fraction as a percentage, digit by digit: 0.8082 is 80.82. */
function shiftRight(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.')
  const padded = decimals.padEnd(2, '0')
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1')
  return padded.length > 2 ? `${moved}.${padded.slice(2)}` : moved
}

/** As text a sheet program takes apart again. */
export const writePlain = (table: TextTable): string =>
  table.map(row => row.map(quote).join('\t')).join('\r\n')

const quote = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** As a table that keeps its cells in Excel, WPS and Word; a cell that begins like a formula stays text. */
export function writeHtml(table: TextTable): string {
  const cell = (text: string): string =>
    `<td${isNumber(text) ? '' : ' style="mso-number-format:\'\\@\'"'}>${escape(text)}</td>`
  return `<table>${table.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
