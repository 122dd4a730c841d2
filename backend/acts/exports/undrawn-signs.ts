import { z } from 'zod'
import type { Jobs } from '../../jobs/jobs.ts'

const Signs = z.array(z.string())

/** Asks where pictures are drawn, off the thread that answers everybody: which signs no font there has. */
export async function undrawnSigns(jobs: Jobs, signs: readonly string[]): Promise<string[]> {
  const { id } = jobs.start({ kind: 'undrawn-signs', signs }, { name: '', mediaType: 'application/json' })
  return Signs.parse(JSON.parse(new TextDecoder().decode(await jobs.finished(id))))
}
