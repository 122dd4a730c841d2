import { closeSync, openSync, readSync } from 'node:fs'

/** A file in an archive, its path with forward slashes. */
export interface Entry {
  readonly path: string
  readonly bytes: number
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>
  readonly size?: number
}

function read(file: number, bytes: number, at: number): Buffer {
  const part = Buffer.alloc(bytes)
  readSync(file, part, 0, bytes, at)
  return part
}

function entriesIn(node: Node, path: string): Entry[] {
  if (!node.files) return [{ path, bytes: node.size ?? 0 }]
  return Object.entries(node.files).flatMap(([name, inside]) =>
    entriesIn(inside, path ? `${path}/${name}` : name),
  )
}

/** What an app.asar holds, unpacked files included: its index is JSON after four little-endian lengths. */
export function readArchive(path: string): Entry[] {
  const file = openSync(path, 'r')
  try {
    const length = read(file, 16, 0).readUInt32LE(12)
    return entriesIn(JSON.parse(read(file, length, 16).toString('utf8')) as Node, '')
  } finally {
    closeSync(file)
  }
}
