import { isOlder, targets } from './build/built.js'
import { build } from './build/targets.ts'

const asked = process.argv.slice(2)
const named = targets.filter(({ name }) => asked.includes(name))
const onlyOlder = asked.includes('--if-older')

for (const target of named.length > 0 ? named : targets) {
  if (onlyOlder && !isOlder(target)) continue
  const begun = performance.now()
  await build(target)
  console.log(`built ${target.folder} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
