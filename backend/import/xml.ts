import { isUtf8 } from 'node:buffer'
import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'

/** A document's text, or its bytes. */
export type Xml = string | Uint8Array

/**
 * Hears a document in its order. Names come without their prefix; attributes as they are written, for
 * `attribute` to read.
 */
export interface XmlListener {
  open(name: string, attributes: string): void
  close(name: string): void
  text?(text: string): void
}

const damaged = (): AppError => new AppError('file-damaged')

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function character(code: number): string {
  if (!(code > 0 && code <= 0x10ffff)) throw damaged()
  return String.fromCodePoint(code)
}

/** Only the five entities of XML and numbers exist where no document type can define others. */
const decoded = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(
        /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));|&/g,
        (_, hex?: string, number?: string, name?: string) => {
          if (hex !== undefined) return character(Number.parseInt(hex, 16))
          if (number !== undefined) return character(Number(number))
          const known = entities.get(name ?? '')
          if (known === undefined) throw damaged()
          return known
        },
      )

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Where a tag ends: the first > that stands in no quotes; -1 where the text ends before. */
function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
    else if (code === 60) throw damaged()
  }
  return -1
}

/** Behind the next `end`; -1 where the text ends before. */
function behind(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from)
  return at < 0 ? -1 : at + end.length
}

/** The name of an element, as written and without its prefix. */
interface Name {
  readonly whole: string
  readonly plain: string
}

/** What is open while a document is read, and who hears of it. */
interface Reading {
  readonly open: Name[]
  /**
   * Names that were said before, by a number made of their letters: a sheet says a handful of them a million
   * times.
   */
  readonly known: Map<number, Name>
  readonly listener: XmlListener
}

const [comment, verbatim] = ['<!--', '<![CDATA[']

/** Hears the markup that begins at a <; returns where it ends, -1 where the text ends before. */
function hearMarkup(xml: string, from: number, reading: Reading): number {
  switch (xml.charCodeAt(from + 1)) {
    case 33:
      return hearDeclaration(xml, from, reading)
    case 63:
      return behind(xml, '?>', from)
    case 47:
      return closeTag(xml, from + 2, reading)
    default:
      return openTag(xml, from + 1, reading)
  }
}

function hearDeclaration(xml: string, from: number, { listener }: Reading): number {
  if (xml.startsWith(comment, from)) return behind(xml, '-->', from + comment.length)
  if (xml.startsWith(verbatim, from)) {
    const end = behind(xml, ']]>', from)
    if (end >= 0) listener.text?.(xml.slice(from + verbatim.length, end - 3))
    return end
  }
  if (xml.length - from < verbatim.length) return -1
  throw new AppError('file-hostile', { reason: 'DOCTYPE' })
}

function closeTag(xml: string, from: number, { open, listener }: Reading): number {
  const name = open.at(-1)
  const behindName = from + (name?.whole.length ?? 0)
  const end = xml.charCodeAt(behindName) === 62 ? behindName : xml.indexOf('>', from)
  if (end < 0) return -1
  if (name === undefined || !xml.startsWith(name.whole, from)) throw damaged()
  if (end !== behindName && xml.slice(behindName, end).trim() !== '') throw damaged()
  open.pop()
  listener.close(name.plain)
  return end + 1
}

/** Whether a name ends here: at white space, the stroke of an empty element, or the end of the tag. */
const endsName = (code: number): boolean =>
  code === 32 || code === 62 || code === 47 || code === 10 || code === 9 || code === 13

const mostKnown = 200

function nameIn(xml: string, from: number, end: number, mark: number, known: Map<number, Name>): Name {
  const before = known.get(mark)
  if (before !== undefined && before.whole.length === end - from && xml.startsWith(before.whole, from))
    return before
  const whole = xml.slice(from, end)
  const name = { whole, plain: withoutPrefix(whole) }
  if (known.size < mostKnown) known.set(mark, name)
  return name
}

function openTag(xml: string, from: number, { open, known, listener }: Reading): number {
  let [behindName, mark] = [from, 0]
  for (; behindName < xml.length; behindName += 1) {
    const code = xml.charCodeAt(behindName)
    if (endsName(code)) break
    if (code === 60 || code === 34 || code === 39) throw damaged()
    mark = (mark * 31 + code) | 0
  }
  const end = tagEnd(xml, behindName)
  if (end < 0) return -1
  if (behindName === from) throw damaged()
  const name = nameIn(xml, from, behindName, mark, known)
  const isEmpty = xml.charCodeAt(end - 1) === 47
  listener.open(name.plain, xml.slice(behindName, isEmpty ? end - 1 : end))
  if (isEmpty) listener.close(name.plain)
  else if (open.push(name) > limits.depth)
    throw new AppError('file-hostile', { reason: `depth > ${limits.depth}` })
  return end + 1
}

/** Hears all that is whole; returns where the rest begins. */
function hearWhole(xml: string, reading: Reading): number {
  let at = 0
  for (;;) {
    const next = xml.indexOf('<', at)
    if (next < 0) return at
    if (next > at && reading.open.length > 0) reading.listener.text?.(decoded(xml.slice(at, next)))
    at = hearMarkup(xml, next, reading)
    if (at < 0) return next
  }
}

/**
 * Reads XML as OOXML uses it: elements, attributes, text. A document type is refused, since it could define
 * entities that grow; so is anything badly formed. Bytes are decoded a part at a time: the text of a large
 * sheet is never held whole.
 * @throws AppError file-damaged, file-hostile
 */
export function readXml(xml: Xml, listener: XmlListener): void {
  const reading: Reading = { open: [], known: new Map(), listener }
  let [rest, worthReading] = ['', 0]
  for (const part of typeof xml === 'string' ? [xml] : textParts(xml)) {
    rest = rest === '' ? part : rest + part
    if (rest.length < worthReading) continue
    const read = hearWhole(rest, reading)
    // A text without end would otherwise be looked through again with every part that joins it.
    worthReading = read === 0 ? rest.length * 2 : 0
    rest = rest.slice(read)
  }
  rest = rest.slice(hearWhole(rest, reading))
  if (reading.open.length > 0 || rest.trim() !== '') throw damaged()
}

function endOfValue(attributes: string, from: number): number {
  const end = attributes.indexOf('"', from)
  if (end < 0) throw damaged()
  return end
}

/** The value of an attribute by its name without prefix; undefined where it is missing. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let from = attributes.indexOf(name); from >= 0; from = attributes.indexOf(name, from + 1)) {
    const before = attributes.charCodeAt(from - 1)
    if (from > 0 && before !== 32 && before !== 58 && before !== 9 && before !== 10 && before !== 13) continue
    const value = from + name.length + 2
    if (attributes.startsWith('="', value - 2))
      return decoded(attributes.slice(value, endOfValue(attributes, value)))
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(
      attributes.slice(from + name.length, from + name.length + 40_000),
    )
    if (found) return decoded(found[1] ?? found[2] ?? '')
  }
  return undefined
}

/** OOXML knows UTF-8 and UTF-16. */
const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : 'utf-8'

function orDamaged<Result>(decode: () => Result): Result {
  try {
    return decode()
  } catch {
    throw damaged()
  }
}

/** The text of an XML part in the encoding it declares. */
export const decodeXml = (bytes: Uint8Array): string =>
  orDamaged(() => new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes))

/**
 * So few that their text lies where short-lived things do: room of its own for every longer one takes twenty
 * times as long to make.
 */
const bytesAtOnce = 1 << 15

function* textParts(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8') return yield* utf8Parts(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += bytesAtOnce) {
    const part = bytes.subarray(at, at + bytesAtOnce)
    yield orDamaged(() => decoder.decode(part, { stream: true }))
  }
  yield orDamaged(() => decoder.decode())
}

const [byteOrderMark, tagEnds] = [[0xef, 0xbb, 0xbf], 62]

/**
 * Cut behind a >, so that no character is cut, and hardly ever any markup. A decoder that carries what it cut
 * takes much longer.
 */
function* utf8Parts(bytes: Uint8Array): Generator<string> {
  if (!isUtf8(bytes)) throw damaged()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0
  while (at < buffer.length) {
    const cut = buffer.indexOf(tagEnds, at + bytesAtOnce)
    const end = cut < 0 ? buffer.length : cut + 1
    yield buffer.toString('utf8', at, end)
    at = end
  }
}
