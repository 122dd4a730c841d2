import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../core/problem.ts'
import { unfounded } from '../log/check.ts'
import { queries } from '../sqlite.ts'
import type { Connection } from '../sqlite-connection.ts'
import { accept, copyFrom } from './copy.ts'
import { momentary } from './left-overs.ts'
import { openImmutable } from './read-only.ts'

/**
 * Writes a copy of a workspace whose file another program wrote over: what is held in memory is whole, what
 * is not comes from the other content. The log tells which: only a copy that follows from it is kept.
 * @throws AppError workspace-torn, and as `copyFrom`
 */
export async function copyUnlessTorn(connection: Connection, path: string): Promise<void> {
  const made = momentary(dirname(path), 'making')
  try {
    try {
      copyFrom(connection, made)
    } catch (error) {
      throw isTorn(error) ? new AppError('workspace-torn', { path }, { cause: error }) : error
    }
    if (!(await followsFromItsLog(made))) throw new AppError('workspace-torn', { path })
    accept(made, path)
  } finally {
    rmSync(made, { force: true })
  }
}

/** The disk may be full, or the folder gone: that says nothing of what is held. */
const isTorn = (error: unknown): boolean =>
  error instanceof AppError && ['copy-failed', 'workspace-damaged'].includes(error.code)

async function followsFromItsLog(path: string): Promise<boolean> {
  const db = queries(openImmutable(path))
  try {
    return (await unfounded(db)).length === 0
  } finally {
    await db.destroy()
  }
}
