import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cloudMarks, cloudServiceOf, type CloudService } from '../../../core/cloud-folders.ts'
import { conflictCopiesOf } from '../../../core/conflict-copies.ts'

/** Where a workspace file lies, as far as that endangers it. */
export interface Surroundings {
  /** The program that sends the folder elsewhere, null where none is known to. */
  readonly service: CloudService | null
  /** The copies a sync program left beside it because two computers had changed it. */
  readonly conflictCopies: readonly string[]
}

const foldersOf = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersOf(dirname(folder))]

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Looks at the names around a file; no file is opened. */
export function surroundingsOf(path: string): Surroundings {
  const folders = foldersOf(dirname(path))
  const marked = cloudMarks.filter(mark => folders.some(folder => existsSync(join(folder, mark))))
  const service = cloudServiceOf(path, marked) ?? null
  return {
    service,
    conflictCopies: conflictCopiesOf(basename(path), namesIn(dirname(path)), service !== null),
  }
}
