import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'

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

/** Where a tag ends: the first > that stands in no quotes. */
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
  throw damaged()
}

function skipTo(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from)
  if (at < 0) throw damaged()
  return at + end.length
}

const space = /[\s/]/

/**
 * Reads XML as OOXML uses it: elements, attributes, text. A document type is refused, since it could define entities that
 * grow; so is anything badly formed.
 * @throws AppError file-damaged, file-hostile
 */
export function readXml(xml: string, listener: XmlListener): void {
  const names: string[] = []
  let at = 0
  for (;;) {
    const next = xml.indexOf('<', at)
    if (next < 0) break
    if (next > at && names.length > 0) listener.text?.(decoded(xml.slice(at, next)))
    at = afterTag(xml, next, names, listener)
  }
  if (names.length > 0 || xml.slice(at).trim() !== '') throw damaged()
}

function afterTag(xml: string, next: number, names: string[], listener: XmlListener): number {
  const code = xml.charCodeAt(next + 1)
  if (code === 33) return afterDeclaration(xml, next, listener)
  if (code === 63) return skipTo(xml, '?>', next)
  if (code === 47) {
    const name = names.pop()
    if (name === undefined || !xml.startsWith(name, next + 2)) throw damaged()
    const end = skipTo(xml, '>', next)
    if (end !== next + 3 + name.length && xml.slice(next + 2 + name.length, end - 1).trim() !== '') throw damaged()
    listener.close(withoutPrefix(name))
    return end
  }
  const end = tagEnd(xml, next + 1)
  openTag(xml.slice(next + 1, end), names, listener)
  return end + 1
}

function openTag(tag: string, names: string[], listener: XmlListener): void {
  const split = tag.search(space)
  const name = split < 0 ? tag : tag.slice(0, split)
  if (name === '') throw damaged()
  const isEmpty = tag.endsWith('/')
  const plain = withoutPrefix(name)
  listener.open(plain, split < 0 ? '' : tag.slice(split, isEmpty ? -1 : undefined))
  if (isEmpty) listener.close(plain)
  else if (names.push(name) > limits.depth) throw new AppError('file-hostile', { reason: `depth > ${limits.depth}` })
}

function afterDeclaration(xml: string, next: number, listener: XmlListener): number {
  if (xml.startsWith('<!--', next)) return skipTo(xml, '-->', next + 4)
  if (xml.startsWith('<![CDATA[', next)) {
    const end = skipTo(xml, ']]>', next)
    listener.text?.(xml.slice(next + 9, end - 3))
    return end
  }
  throw new AppError('file-hostile', { reason: 'DOCTYPE' })
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

/** The text of an XML part in the encoding it declares; OOXML knows UTF-8 and UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}
