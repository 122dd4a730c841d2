import { crc32, deflateRawSync } from 'node:zlib'
import { joinBytes, lengthOf } from './bytes.ts'

/**
 * What a package holds, by name. Text is deflated; bytes are stored as they are, because pictures and
 * packages within a package are compressed already.
 */
export type Entries = Readonly<Record<string, string | Uint8Array>>

interface Packed {
  readonly name: Buffer
  readonly content: Uint8Array
  readonly method: 0 | 8
  readonly checksum: number
  /** Length before it was deflated. */
  readonly length: number
}

/** Versions, flags and lengths as APPNOTE.TXT 6.3.10 of PKWARE names them. */
const version = 20
const namesAreUtf8 = 0x800

/**
 * 1 January 1980, midnight: the earliest date a zip can hold, so that the same entries are the same bytes.
 */
const time = 0
const date = (1 << 5) | 1

function packed(name: string, content: string | Uint8Array): Packed {
  const plain = typeof content === 'string' ? Buffer.from(content) : content
  const isText = typeof content === 'string'
  return {
    name: Buffer.from(name),
    content: isText ? deflateRawSync(plain) : plain,
    method: isText ? 8 : 0,
    checksum: crc32(plain),
    length: plain.length,
  }
}

/**
 * The fields that the header before an entry (4.3.7) and its line in the directory (4.3.12) have in common.
 */
function writeFacts(into: Buffer, at: number, { name, content, method, checksum, length }: Packed): void {
  into.writeUInt16LE(version, at)
  into.writeUInt16LE(namesAreUtf8, at + 2)
  into.writeUInt16LE(method, at + 4)
  into.writeUInt16LE(time, at + 6)
  into.writeUInt16LE(date, at + 8)
  into.writeUInt32LE(checksum, at + 10)
  into.writeUInt32LE(content.length, at + 14)
  into.writeUInt32LE(length, at + 18)
  into.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Packed): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeFacts(header, 4, entry)
  return Buffer.concat([header, entry.name])
}

function directoryLine(entry: Packed, offset: number): Buffer {
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x02014b50, 0)
  line.writeUInt16LE(version, 4)
  writeFacts(line, 6, entry)
  line.writeUInt32LE(offset, 42)
  return Buffer.concat([line, entry.name])
}

/** The end of the directory (4.3.16). */
function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/**
 * Packs entries in their order as a zip file, as Office and every unzipper reads it. Same entries, same
 * bytes.
 */
export function packZip(entries: Entries): Uint8Array<ArrayBuffer> {
  const body: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const entry = packed(name, content)
    const header = localHeader(entry)
    directory.push(directoryLine(entry, offset))
    body.push(header, entry.content)
    offset += header.length + entry.content.length
  }
  return joinBytes([...body, ...directory, ending(directory.length, lengthOf(directory), offset)])
}
