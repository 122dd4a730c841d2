import { readFile } from 'node:fs/promises'
import { AppError } from '../../../core/problem.ts'

/**
 * The bytes of a file that a person named.
 * @throws AppError not-found
 */
export async function givenFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new AppError('not-found', { id: path })
    throw error
  }
}
