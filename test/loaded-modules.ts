import { registerHooks } from 'node:module'

/**
 * Runs the command line from its sources with the words given and prints the address of every module that it
 * loads, one a line.
 */
const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
process.stdout.write = () => true
process.on('exit', () => console.error(loaded.join('\n')))
await import('../backend/doors/cli.ts')
