import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const folder = join(root, 'test/bench')
const asked = process.argv.slice(2)
const all = readdirSync(folder)
  .filter(name => name.endsWith('.bench.ts'))
  .sort()
const chosen = asked.length === 0 ? all : all.filter(name => asked.some(word => name.includes(word)))

// One after another, each in a process of its own: no measurement sees another's heap or warm code.
for (const name of chosen) {
  console.log(`\n${name.replace('.bench.ts', '')}`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, name)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
