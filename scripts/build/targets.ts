import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { isOlder, stampOf, targetOf, type Target } from './built.js'

/** Builds and remembers when it began, so that a source saved during the build counts as newer. */
export async function build(target: Target): Promise<void> {
  const { build: bundle } = await import('vite')
  const begun = new Date()
  rmSync(stampOf(target), { force: true })
  await asShipped(() => bundle({ configFile: join(root, target.config), logLevel: 'warn' }))
  writeFileSync(stampOf(target), `${begun.toISOString()}\n`)
  utimesSync(stampOf(target), begun, begun)
}

/**
 * What a test builds is what is shipped: libraries bundle other code where the environment says otherwise.
 */
async function asShipped(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV: before } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Builds those of the targets that are not current; the others cost a walk over the sources. */
export async function buildIfOlder(names: readonly Target['name'][]): Promise<void> {
  for (const target of names.map(targetOf)) {
    if (isOlder(target)) await build(target)
  }
}
