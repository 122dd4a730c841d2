import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { buildProgram } from '../../backend/doors/cli/program.ts'
import { runProgram } from '../../backend/doors/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly said: string
  readonly complaint: string
}

/** Runs a command as the terminal would, and hears what it prints. */
export async function runCommand(...words: string[]): Promise<Ran> {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const complaint = vi.spyOn(console, 'error').mockReturnValue()
  try {
    const argv = ['node', 'lectern', ...words]
    const code = await runProgram(await buildProgram(argv), argv)
    return { code, said: said.mock.calls.join(''), complaint: complaint.mock.calls.join('') }
  } finally {
    said.mockRestore()
    complaint.mockRestore()
  }
}

/** Runs a command with text on its standard input. */
export async function runCommandWith(input: string, ...words: string[]): Promise<Ran> {
  const given = vi
    .spyOn(process, 'stdin', 'get')
    .mockReturnValue(Readable.from([input]) as typeof process.stdin)
  try {
    return await runCommand(...words)
  } finally {
    given.mockRestore()
  }
}
