/** What a program reads goes to stdout as JSON; what a person reads, as aligned lines. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLines(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** Progress is for the person waiting, so it never mixes with the output. */
export function printProgress(line: string): void {
  process.stderr.write(`${line}\n`)
}
