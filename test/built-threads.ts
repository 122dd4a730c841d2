import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Worker as SourceWorker, type WorkerOptions } from 'worker_threads'
import { isOlder, targetOf } from '../scripts/build/built.js'
import { root } from '../scripts/root.ts'

export * from 'worker_threads'

const target = targetOf('backend')
const isCurrent = !isOlder(target)

/** What the build made of a thread's source, where the build is current. */
function builtOf(source: URL): URL | undefined {
  const path = join(root, target.folder, basename(source.pathname).replace(/\.ts$/, '.js'))
  return isCurrent && existsSync(path) ? new URL(`file://${path}`) : undefined
}

/**
 * Stands in for `node:worker_threads` in tests: a thread is the one that is shipped, where the build is
 * current. A thread of sources reads three hundred modules and takes their types away each time that it
 * starts, which costs more than most tests.
 */
export class Worker extends SourceWorker {
  constructor(file: URL | string, options?: WorkerOptions) {
    super((file instanceof URL ? builtOf(file) : undefined) ?? file, options)
  }
}
