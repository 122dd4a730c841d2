import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../core/problem.ts'
import { limits } from './limits.ts'

/**
 * A package of files. Its names are looked up and lead nowhere else: none becomes a path or an object's key.
 */
export interface Archive {
  readonly names: readonly string[]
  /**
   * The bytes of an entry; undefined where there is none.
   * @throws AppError file-damaged, file-hostile
   */
  bytes(name: string): Uint8Array | undefined
}

interface Entry {
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const damaged = (): AppError => new AppError('file-damaged')
const hostile = (reason: string): AppError => new AppError('file-hostile', { reason })

const signature = { entry: 0x02014b50, end: 0x06054b50, local: 0x04034b50 } as const
const endBytes = 22
const longestComment = 65_535

/** The list of entries stands at the end of the file, before a comment of any text. */
function findEnd(view: DataView): number {
  for (
    let at = view.byteLength - endBytes;
    at >= Math.max(0, view.byteLength - endBytes - longestComment);
    at -= 1
  ) {
    if (view.getUint32(at, true) === signature.end) return at
  }
  throw damaged()
}

/** Sizes beyond 32 bits stand in an extra field; some writers put small ones there too. */
function wide(view: DataView, at: number, length: number, values: readonly number[]): number[] {
  const found = [...values]
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    values.forEach((value, index) => {
      if (value !== 0xffffffff || next + 8 > at + length) return
      found[index] = Number(view.getBigUint64(next, true))
      next += 8
    })
  }
  return found
}

function readEntry(view: DataView, at: number): { name: string; entry: Entry; next: number } {
  if (view.getUint32(at, true) !== signature.entry) throw damaged()
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset =>
    view.getUint16(at + offset, true),
  ) as [number, number, number]
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  const sizes = [24, 20, 42].map(offset => view.getUint32(at + offset, true))
  const [size, packed, offset] = wide(view, at + 46 + nameLength, extraLength, sizes) as [
    number,
    number,
    number,
  ]
  const entry = {
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
  }
  return { name, entry, next: at + 46 + nameLength + extraLength + commentLength }
}

function readEntries(view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw hostile(`entries > ${limits.entries}`)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { name, entry, next } = readEntry(view, at)
    if (entries.has(name)) throw hostile(`two entries “${name.slice(0, 40)}”`)
    entries.set(name, entry)
    at = next
  }
  return entries
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== signature.local) throw damaged()
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw damaged()
  return bytes.subarray(start, start + entry.packed)
}

const leastChunk = 1024

/**
 * Inflates up to `most` bytes: the decoder stops there, whatever size the entry claims. Where the claim is
 * true, one buffer of that size takes everything, and nothing is copied together.
 */
function inflate(packed: Uint8Array, { method, size }: Entry, most: number): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, most),
      chunkSize: Math.max(leastChunk, Math.min(size, most) + 1),
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw hostile(`> ${Math.round(most / 1_000_000)} MB`)
    throw damaged()
  }
}

/** Reads beyond the end of a cut file fail in DataView; that is damage like any other. */
function orDamaged<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

/**
 * Opens a zip file by its own list of entries. What is read of it is counted while it is inflated: entries,
 * bytes in all, and how far each grows.
 * @throws AppError file-damaged, file-hostile
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = orDamaged(() => readEntries(view))
  let left: number = limits.inflatedBytes
  return {
    names: [...entries.keys()],
    bytes(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const most = Math.min(left, Math.max(limits.smallBytes, entry.packed * limits.ratio))
      const inflated = orDamaged(() => inflate(packedBytes(bytes, view, entry), entry, most))
      if (inflated.length > most) throw hostile(`> ${Math.round(most / 1_000_000)} MB`)
      if (crc32(inflated) !== entry.checksum) throw damaged()
      left -= inflated.length
      return inflated
    },
  }
}
