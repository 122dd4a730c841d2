import { AppError } from '../../core/problem.ts'
import { limits, type ImportFile } from '../import/index.ts'

/** Files that arrived and wait to be read, each once. */
export interface Uploads {
  /** Keeps a file until it is taken; the oldest gives way. Returns its id. */
  keep(file: ImportFile): string
  /** @throws AppError reading-gone */
  take(id: string): ImportFile
}

const kept = 3

export function createUploads(): Uploads {
  const files = new Map<string, ImportFile>()
  return {
    keep(file) {
      const id = crypto.randomUUID()
      files.set(id, file)
      for (const oldest of [...files.keys()].slice(0, -kept)) files.delete(oldest)
      return id
    },
    take(id) {
      const file = files.get(id)
      if (!file) throw new AppError('reading-gone')
      files.delete(id)
      return file
    },
  }
}

/**
 * Reads a body as it arrives and stops at the limit, whatever length it claims. Undefined where it is too
 * long.
 */
export async function boundedBody(
  request: Request,
  most: number = limits.fileBytes,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
