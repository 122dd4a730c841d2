import { AppError } from '../../core/problem.ts'
import type { Cell } from '../../core/reading/table/index.ts'
import { collectRuns, plainLook, type Look } from './runs.ts'

/** How the cells of a BIFF8 workbook look where they look like more than their text, by sheet and cell. */
export interface BiffLooks {
  /** The cell's string with its runs; undefined where it is plain. */
  text(sheet: string, row: number, column: number): Cell | undefined
  /** Whether all that a cell shows is struck out. */
  isStruck(sheet: string, row: number, column: number): boolean
  /** How many cells of a sheet hold something: whoever finds fewer has not read it whole. */
  count(sheet: string): number
}

/** Record types ([MS-XLS] 2.3). */
const record = {
  font: 0x31,
  xf: 0xe0,
  sheet: 0x85,
  strings: 0xfc,
  more: 0x3c,
  begin: 0x809,
  labelOfStrings: 0xfd,
  label: 0x204,
  number: 0x203,
  rk: 0x27e,
  rks: 0xbd,
  formula: 0x06,
  truth: 0x205,
  richLabel: 0xd6,
  locked: 0x2f,
  end: 0x0a,
} as const

interface BiffRecord {
  readonly type: number
  readonly at: number
  /** How many substreams it stands in: 1 in a sheet, 2 in a chart of the sheet. */
  readonly depth: number
  readonly data: DataView
}

/** What stands behind the last substream is padding, and no record. */
function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let [at, depth] = [0, 0]
  while (at + 4 <= stream.length) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (type === record.begin) depth += 1
    if (depth === 0) break
    if (at + 4 + length > stream.length) throw new AppError('file-damaged')
    yield { type, at, depth, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) }
    if (type === record.end) depth -= 1
    at += 4 + length
  }
  if (depth > 0 || at === 0) throw new AppError('file-damaged')
}

/** Reads on through a record and those that continue it. */
class Reader {
  readonly #parts: readonly DataView[]
  #part = 0
  #at = 0

  constructor(parts: readonly DataView[]) {
    this.#parts = parts
  }

  #settle(): DataView {
    while (this.#part < this.#parts.length && this.#at >= this.#parts[this.#part]!.byteLength) {
      this.#part += 1
      this.#at = 0
    }
    const part = this.#parts[this.#part]
    if (!part) throw new AppError('file-damaged')
    return part
  }

  byte(): number {
    const part = this.#settle()
    return part.getUint8(this.#at++)
  }

  number(bytes: 2 | 4): number {
    let value = 0
    for (let index = 0; index < bytes; index += 1) value += this.byte() * 2 ** (8 * index)
    return value
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      const part = this.#settle()
      const step = Math.min(left, part.byteLength - this.#at)
      this.#at += step
      left -= step
    }
  }

  /** A string that goes on in the next record says there anew how wide its characters are. */
  characters(count: number, isWide: boolean): string {
    let [text, wide] = ['', isWide]
    for (let index = 0; index < count; index += 1) {
      const part = this.#parts[this.#part]
      if (part && this.#at >= part.byteLength) wide = (this.byte() & 1) === 1
      text += String.fromCharCode(wide ? this.number(2) : this.byte())
    }
    return text
  }
}

interface Run {
  readonly from: number
  readonly font: number
}

interface RichText {
  readonly text: string
  readonly runs: readonly Run[]
}

function richText(reader: Reader): RichText {
  const [count, flags] = [reader.number(2), reader.byte()]
  const runs = (flags & 8) === 0 ? 0 : reader.number(2)
  const more = (flags & 4) === 0 ? 0 : reader.number(4)
  const text = reader.characters(count, (flags & 1) === 1)
  const found = Array.from({ length: runs }, () => ({ from: reader.number(2), font: reader.number(2) }))
  reader.skip(more)
  return { text, runs: found }
}

const mostStrings = 3_000_000

function stringsIn(parts: readonly DataView[]): RichText[] {
  const reader = new Reader(parts)
  reader.skip(4)
  const count = Math.min(reader.number(4), mostStrings)
  const strings: RichText[] = []
  for (let index = 0; index < count; index += 1) strings.push(richText(reader))
  return strings
}

/**
 * A font is struck by a flag, raised by a number; the fifth font does not exist, so that later ones count one
 * more.
 */
const fontLook = (data: DataView): Look => ({
  ...plainLook,
  struck: (data.getUint16(2, true) & 8) !== 0,
  raised: data.byteLength >= 10 && data.getUint16(8, true) === 1,
})

function cellOf({ text, runs }: RichText, own: Look, look: (font: number) => Look): Cell {
  const parts = collectRuns()
  const ends = [...runs, { from: text.length, font: 0 }]
  parts.add(text.slice(0, ends[0]!.from), own)
  runs.forEach((run, index) => parts.add(text.slice(run.from, ends[index + 1]!.from), look(run.font)))
  return parts.take()
}

interface Globals {
  readonly fonts: Look[]
  /** The font of each cell format. */
  readonly formats: number[]
  /** Names of the sheets by where their records begin. */
  readonly sheets: Map<number, string>
  readonly strings: DataView[]
}

function sheetName(data: DataView): string {
  const [count, isWide] = [data.getUint8(6), (data.getUint8(7) & 1) === 1]
  return Array.from({ length: count }, (_, index) =>
    String.fromCharCode(isWide ? data.getUint16(8 + index * 2, true) : data.getUint8(8 + index)),
  ).join('')
}

function hear({ type, data }: BiffRecord, globals: Globals, previous: number): void {
  if (type === record.locked) throw new AppError('file-encrypted')
  if (type === record.font) globals.fonts.push(fontLook(data))
  else if (type === record.xf) globals.formats.push(data.getUint16(0, true))
  else if (type === record.sheet) globals.sheets.set(data.getUint32(0, true), sheetName(data))
  else if (type === record.strings || (type === record.more && previous === record.strings))
    globals.strings.push(data)
}

const isCell = new Set<number>([
  record.labelOfStrings,
  record.label,
  record.number,
  record.rk,
  record.formula,
  record.truth,
  record.richLabel,
])

/** @throws AppError file-damaged, file-encrypted */
export function biffLooks(stream: Uint8Array): BiffLooks {
  const globals: Globals = { fonts: [], formats: [], sheets: new Map(), strings: [] }
  const [texts, struck, filled] = [new Map<string, Cell>(), new Set<string>(), new Map<string, Set<number>>()]
  let [sheet, previous, isGlobal] = ['', 0, true]
  let strings: readonly RichText[] | undefined
  const look = (font: number): Look => globals.fonts[font > 4 ? font - 1 : font] ?? plainLook
  const note = (row: number, column: number, format: number, string?: RichText): void => {
    const key = `${sheet}\n${row}\n${column}`
    filled.get(sheet)?.add(row * 0x10000 + column)
    const own = look(globals.formats[format] ?? 0)
    if (own.struck && !string?.runs.length) struck.add(key)
    if (string && string.runs.length > 0) texts.set(key, cellOf(string, own, look))
  }
  try {
    for (const each of recordsOf(stream)) {
      const { type, at, depth, data } = each
      if (depth > 1) continue
      if (type === record.begin && at > 0) {
        ;[sheet, isGlobal] = [globals.sheets.get(at) ?? '', false]
        filled.set(sheet, new Set())
      }
      if (isGlobal) hear(each, globals, previous)
      else if (isCell.has(type)) {
        strings ??= globals.strings.length === 0 ? [] : stringsIn(globals.strings)
        note(
          data.getUint16(0, true),
          data.getUint16(2, true),
          data.getUint16(4, true),
          type === record.labelOfStrings ? strings[data.getUint32(6, true)] : undefined,
        )
      } else if (type === record.rks) {
        const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)]
        for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index += 1)
          note(row, first + index, data.getUint16(4 + index * 6, true))
      }
      if (type !== record.more) previous = type
    }
  } catch (error) {
    throw error instanceof RangeError ? new AppError('file-damaged') : error
  }
  if ([...globals.sheets.values()].some(name => !filled.has(name))) throw new AppError('file-damaged')
  return {
    count: name => filled.get(name)?.size ?? 0,
    text: (name, row, column) => texts.get(`${name}\n${row}\n${column}`),
    isStruck: (name, row, column) => struck.has(`${name}\n${row}\n${column}`),
  }
}
