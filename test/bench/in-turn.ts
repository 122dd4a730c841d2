/** What is measured: the same work, done by each of them. */
export type Contenders = Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>>

export const median = (times: readonly number[]): number =>
  times.toSorted((left, right) => left - right)[times.length >> 1]!

async function timed(name: string, work: Contenders[string]): Promise<number> {
  globalThis.gc?.()
  const begun = performance.now()
  const bytes = await work()
  if (bytes.length === 0) throw new Error(`${name} wrote nothing`)
  return performance.now() - begun
}

/**
 * Warm medians in milliseconds. All take turns in one process, so that what else the machine does meets each
 * alike.
 */
export async function inTurn(contenders: Contenders, rounds: number): Promise<Record<string, number>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map(name => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const took = await timed(name, work)
      if (round > 0) times[name]!.push(took)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]))
}

/** `Lectern 47 ms, docxtemplater 233 ms, ratio 0.20`: the first against each of the others. */
export function compared(medians: Readonly<Record<string, number>>): string {
  const [[first, ours] = ['', 0], ...others] = Object.entries(medians)
  const told = others.map(
    ([name, theirs]) => `${name} ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`,
  )
  return [`${first} ${ours.toFixed(0)} ms`, ...told].join(', ')
}
