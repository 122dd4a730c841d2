import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The same numbers on every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const one = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)]!

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** What happens to bytes on bad disks, bad lines and bad programs. */
const onBytes: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.map(byte => (random() < 0.002 ? below(random, 256) : byte)),
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => {
    const [from, length] = [below(random, bytes.length), below(random, 200)]
    return joined(bytes.subarray(0, from), bytes.subarray(from + length))
  },
  (bytes, random) => {
    const [from, to] = [below(random, bytes.length), below(random, bytes.length)]
    return joined(bytes.subarray(0, from), bytes.subarray(to, to + 300), bytes.subarray(from))
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    return joined(
      bytes.subarray(0, at),
      Uint8Array.from({ length: 64 }, () => below(random, 256)),
      bytes.subarray(at),
    )
  },
  (bytes, random) =>
    bytes.map((byte, index) =>
      index === below(random, bytes.length) ? byte ^ (1 << below(random, 8)) : byte,
    ),
]

const values = [
  '-1',
  '0',
  '999999999999',
  '1e308',
  'NaN',
  '',
  '__proto__',
  'constructor',
  '../../x',
  '=cmd|x',
  '&#x110000;',
  '&unknown;',
  '\u0000',
  'A1:XFD1048576',
  '𠮷',
  '%',
  '9'.repeat(400),
]
const markup = [
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<a><b></a></b>',
  '</sheetData>',
  '<row r="5"/>',
  '<w:tbl>',
  '</w:tc>',
  '<',
  '>',
  '"',
  '<?x',
  '<mc:Fallback>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<w:gridSpan w:val="2000"/>',
]

/** What happens to a text whose container is sound. */
const onText: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => replacedAt(text, /="[^"]*"/g, random, () => `="${one(random, values)}"`),
  (text, random) => replacedAt(text, />[^<]+</g, random, () => `>${one(random, values)}<`),
  (text, random) => replacedAt(text, /<[^>]+>/g, random, () => ''),
  (text, random) => replacedAt(text, /<[^>]+>/g, random, tag => tag.repeat(1 + below(random, 300))),
  (text, random) => insertedAt(text, random, one(random, markup)),
  (text, random) => insertedAt(text, random, one(random, values)),
  (text, random) => text.slice(0, below(random, text.length)),
]

function replacedAt(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = one(random, found)
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

function insertedAt(text: string, random: Random, piece: string): string {
  const at = below(random, text.length)
  return text.slice(0, at) + piece + text.slice(at)
}

/** A part of a package changed, and the package sound again. */
function repacked(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const name = one(random, Object.keys(parts))
  const text = one(random, onText)(strFromU8(parts[name]!), random)
  return zipSync({ ...parts, [name]: strToU8(text) })
}

/** The file, broken in one to three ways: inside a sound container, then as bytes, or only one of both. */
export function mutated(bytes: Uint8Array, isPackage: boolean, random: Random): Uint8Array {
  const isInside = isPackage && random() < 0.6
  let broken = isInside ? repacked(bytes, random) : bytes
  const times = isInside ? below(random, 2) * below(random, 2) : 1 + below(random, 3)
  for (let index = 0; index < times; index += 1) broken = one(random, onBytes)(broken, random)
  return broken
}
