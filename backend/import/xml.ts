import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'

/** A document's text, or its bytes. */
export type Xml = string | Uint8Array

/** Hears a document in its order. Names come without their prefix; attributes as they are written, for `attribute` to read. */
export interface XmlListener {
  open(name: string, attributes: string): void
  close(name: string): void
  text?(text: string): void
}

const damaged = (): AppError => new AppError('file-damaged')

const entities: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]])

function character(code: number): string {
  if (!(code > 0 && code <= 0x10ffff)) throw damaged()
  return String.fromCodePoint(code)
}

/** Only the five entities of XML and numbers exist where no document type can define others. */
const decoded = (text: string): string => (!text.includes('&') ? text : text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));|&/g, (_, hex?: string, number?: string, name?: string) => {
  if (hex !== undefined) return character(Number.parseInt(hex, 16))
  if (number !== undefined) return character(Number(number))
  const known = entities.get(name ?? '')
  if (known === undefined) throw damaged()
  return known
}))

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

/** Behind the markup that begins at a <; -1 where the text ends before. */
function markupEnd(xml: string, from: number): number {
  switch (xml.charCodeAt(from + 1)) {
    case 33: return declarationEnd(xml, from)
    case 63: return behind(xml, '?>', from)
    case 47: return behind(xml, '>', from)
    default: return tagEnd(xml, from + 1) + 1 || -1
  }
}

const [comment, verbatim] = ['<!--', '<![CDATA[']

function declarationEnd(xml: string, from: number): number {
  if (xml.startsWith(comment, from)) return behind(xml, '-->', from + comment.length)
  if (xml.startsWith(verbatim, from)) return behind(xml, ']]>', from)
  if (xml.length - from < verbatim.length) return -1
  throw new AppError('file-hostile', { reason: 'DOCTYPE' })
}

/** What is open while a document is read, and who hears of it. */
interface Reading {
  readonly names: string[]
  readonly listener: XmlListener
}

function hearMarkup(xml: string, from: number, end: number, reading: Reading): void {
  switch (xml.charCodeAt(from + 1)) {
    case 33:
      if (xml.startsWith(verbatim, from)) reading.listener.text?.(xml.slice(from + verbatim.length, end - 3))
      return
    case 63: return
    case 47: return closeTag(xml, from, end, reading)
    default: return openTag(xml, from + 1, end - 1, reading)
  }
}

function closeTag(xml: string, from: number, end: number, { names, listener }: Reading): void {
  const name = names.pop()
  if (name === undefined || !xml.startsWith(name, from + 2)) throw damaged()
  if (end !== from + 3 + name.length && xml.slice(from + 2 + name.length, end - 1).trim() !== '') throw damaged()
  listener.close(withoutPrefix(name))
}

/** Whether a name ends here: at white space or the stroke of an empty element. */
const endsName = (code: number): boolean => code === 32 || code === 47 || code === 10 || code === 9 || code === 13

function openTag(xml: string, from: number, end: number, { names, listener }: Reading): void {
  let behindName = from
  while (behindName < end && !endsName(xml.charCodeAt(behindName))) behindName += 1
  if (behindName === from) throw damaged()
  const name = xml.slice(from, behindName)
  const plain = withoutPrefix(name)
  const isEmpty = xml.charCodeAt(end - 1) === 47
  listener.open(plain, xml.slice(behindName, isEmpty ? end - 1 : end))
  if (isEmpty) listener.close(plain)
  else if (names.push(name) > limits.depth) throw new AppError('file-hostile', { reason: `depth > ${limits.depth}` })
}

/** Hears all markup that is whole; returns where the rest begins. */
function hearWhole(xml: string, reading: Reading): number {
  let at = 0
  for (;;) {
    const next = xml.indexOf('<', at)
    const end = next < 0 ? -1 : markupEnd(xml, next)
    if (end < 0) return at
    if (next > at && reading.names.length > 0) reading.listener.text?.(decoded(xml.slice(at, next)))
    hearMarkup(xml, next, end, reading)
    at = end
  }
}

/**
 * Reads XML as OOXML uses it: elements, attributes, text. A document type is refused, since it could define entities that
 * grow; so is anything badly formed. Bytes are decoded a part at a time: the text of a large sheet is never held whole.
 * @throws AppError file-damaged, file-hostile
 */
export function readXml(xml: Xml, listener: XmlListener): void {
  const reading: Reading = { names: [], listener }
  let [rest, worthReading] = ['', 0]
  for (const part of typeof xml === 'string' ? [xml] : textParts(xml)) {
    rest += part
    if (rest.length < worthReading) continue
    const read = hearWhole(rest, reading)
    // A text without end would otherwise be looked through again with every part that joins it.
    worthReading = read === 0 ? rest.length * 2 : 0
    rest = rest.slice(read)
  }
  rest = rest.slice(hearWhole(rest, reading))
  if (reading.names.length > 0 || rest.trim() !== '') throw damaged()
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
    if (attributes.startsWith('="', value - 2)) return decoded(attributes.slice(value, endOfValue(attributes, value)))
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(from + name.length, from + name.length + 40_000))
    if (found) return decoded(found[1] ?? found[2] ?? '')
  }
  return undefined
}

/** OOXML knows UTF-8 and UTF-16. */
const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'

function orDamaged<Result>(decode: () => Result): Result {
  try {
    return decode()
  } catch {
    throw damaged()
  }
}

/** The text of an XML part in the encoding it declares. */
export const decodeXml = (bytes: Uint8Array): string => orDamaged(() => new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes))

const bytesAtOnce = 1 << 18

function* textParts(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let at = 0; at < bytes.length; at += bytesAtOnce) {
    const part = bytes.subarray(at, at + bytesAtOnce)
    yield orDamaged(() => decoder.decode(part, { stream: true }))
  }
  yield orDamaged(() => decoder.decode())
}
