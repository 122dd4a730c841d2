import { buildProgram } from './cli/program.ts'
import { runProgram } from './cli/run.ts'

process.exitCode = await runProgram(buildProgram(), process.argv)
