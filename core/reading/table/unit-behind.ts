import { emptyCell, type Grid } from './cells.ts'
import type { Lookup } from './lookup.ts'
import type { Cell } from './model.ts'
import { periodSaid } from './periods.ts'
import { isOffice, isUnit } from './units.ts'
import { roleNamed, withoutBrackets } from './words.ts'

/** A name and the unit behind it, whatever sign stands between them. */
export interface NameAndUnit {
  readonly name: string
  readonly unit: string
}

const word = /^(?:计量|数据|数值)?单位\s*[:：为]?\s*/u
const signs = /\s*[/／,，:：、;；_|｜—–-]\s*|\s+/gu
const longest = 60

const unwrapped = (text: string): string =>
  text.replace(/^[（([]\s*(.*?)\s*[)）\]]$/u, '$1').replace(word, '')

/** 化肥使用量/吨, 化肥使用量，单位：吨: the first sign behind which nothing but a unit stands. */
function behindSign(text: string): NameAndUnit | undefined {
  for (const { index, 0: sign } of text.matchAll(signs)) {
    const unit = unwrapped(text.slice(index + sign.length).trim())
    if (index > 0 && isUnit(unit)) return { name: text.slice(0, index), unit }
  }
  return undefined
}

/** 化肥使用量（单位：吨）, 化肥使用量（折纯，吨）: what stands in brackets with more than the unit itself. */
function inBrackets(text: string): NameAndUnit | undefined {
  const { name, inside } = withoutBrackets(text)
  if (inside === '') return undefined
  const bare = inside.replace(word, '')
  if (bare !== inside) return bare === '' || isOffice(bare) ? undefined : { name, unit: bare }
  const [rest, unit] = [
    inside.replace(/\s*[,，、;；]\s*[^,，、;；]*$/u, ''),
    /[^,，、;；]*$/u.exec(inside)![0],
  ]
  return rest !== inside && isUnit(unwrapped(unit.trim()))
    ? { name: `${name}（${rest}）`, unit: unwrapped(unit.trim()) }
    : undefined
}

/** 化肥使用量吨: only of a name that is known without its end. */
function atEnd(text: string, isName: (name: string) => boolean): NameAndUnit | undefined {
  for (let length = Math.min(8, text.length - 2); length > 0; length -= 1) {
    const unit = text.slice(-length)
    if (isUnit(unit) && isName(text.slice(0, -length))) return { name: text.slice(0, -length), unit }
  }
  return undefined
}

/** A text that states a unit behind its name otherwise than alone in brackets. */
export const unitBehindName = (text: string): NameAndUnit | undefined =>
  text.length > longest ? undefined : (inBrackets(text) ?? behindSign(text))

const mayHold = /^(?!\d+(?!\d*年)).+[\p{L}%％‰]/su

/**
 * The grid with each unit that stands behind a name in brackets there, 化肥使用量（吨）, so that one form is read
 * everywhere. Only a known indicator's name, a word for values or a time has such a unit.
 */
export function withUnitsInBrackets(grid: Grid, lookup: Lookup): Grid {
  const isKnown = (name: string): boolean =>
    lookup.indicator(name).ok ||
    roleNamed(name) === 'value' ||
    (/年/u.test(name) && periodSaid(name) !== undefined)
  const read = (text: string): string => {
    const bare = text.trim()
    if (bare.length > longest || !mayHold.test(bare) || lookup.indicator(bare).ok) return text
    if (/^[/／]/u.test(bare) && isUnit(bare.slice(1))) return bare.slice(1)
    const inside = inBrackets(bare)
    const { name, inside: alone } = withoutBrackets(bare)
    if (inside === undefined && alone !== '' && isKnown(name)) return text
    const found = [inside, behindSign(bare), atEnd(bare, isKnown)].find(each => each && isKnown(each.name))
    return found === undefined ? text : `${found.name}（${found.unit}）`
  }
  const texts = new Map<string, string>()
  const cells = new WeakMap<Cell, Cell>()
  const written = (text: string): string => {
    const known = texts.get(text) ?? read(text)
    if (texts.size < 5000) texts.set(text, known)
    return known
  }
  const cellOf = (cell: Cell): Cell => {
    if (cell === emptyCell || cell.value !== '') return cell
    const known = cells.get(cell)
    if (known) return known
    const text = written(cell.text)
    const said = text === cell.text ? cell : { ...cell, text }
    cells.set(cell, said)
    return said
  }
  // Whoever asks what a row says asks several times, row after row.
  let [lastRow, lastTexts] = [-1, [] as readonly string[]]
  return {
    ...grid,
    textsIn: row => {
      if (row !== lastRow) {
        const said = grid.textsIn(row)
        lastTexts = said.some(text => written(text) !== text) ? said.map(written) : said
        lastRow = row
      }
      return lastTexts
    },
    at: (row, column) => cellOf(grid.at(row, column)),
    joined: (row, column) => cellOf(grid.joined(row, column)),
  }
}
