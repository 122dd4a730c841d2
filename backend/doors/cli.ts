import { buildProgram } from './cli/program.ts'
import { runProgram } from './cli/run.ts'

// Whoever reads the output may have seen enough of it, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runProgram(await buildProgram(process.argv), process.argv)
