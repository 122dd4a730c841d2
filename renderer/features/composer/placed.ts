import {
  contentOf,
  placementsIn,
  type BlockId,
  type PlacedContent,
  type Placement,
  type Script,
} from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { Api, Outputs } from '../../api.ts'
import { createLiveSource, type LiveSource } from '../prose/index.ts'

/** What a placed block prints, with the names it is known by; null where the block or its version is gone. */
export type Placed = PlacedContent & {
  readonly title: string
  readonly department: string
  readonly language: Language
}
export type PlacedSource = LiveSource<Placed | null>

/** What a placement prints depends on its block and, where it is pinned, on the version; 0 follows. */
export const placedKey = (block: string, version: number): string => `${block} ${version}`

export function keyOf({ block, use }: Placement): string {
  return placedKey(block, use.mode === 'pinned' ? use.version : 0)
}

/**
 * Blocks as they stand in scripts. Those of a document come with it; one that was only just placed is asked
 * for.
 */
export function createPlacedSource(api: Api): PlacedSource {
  return createLiveSource(async keys =>
    Object.fromEntries(await Promise.all(keys.map(async key => [key, await load(api, key)] as const))),
  )
}

async function load(api: Api, key: string): Promise<Placed | null> {
  const [id = '', version = '0'] = key.split(' ')
  const block = id as BlockId
  try {
    const [{ block: stored }, versions] = await Promise.all([
      api.blocks.get.query({ id: block }),
      api.blocks.versions.query({ id: block }),
    ])
    const use: Placement['use'] =
      version === '0' ? { mode: 'follow' } : { mode: 'pinned', version: Number(version) }
    const content = contentOf({ use }, stored, versions)
    return content
      ? { ...content, title: stored.title, department: stored.department, language: stored.language }
      : null
  } catch {
    return null
  }
}

/**
 * The answers a script brings with it, by the key of its placements. An edited one tells only whose block it
 * was.
 */
export function placedAnswers(
  script: Script,
  placed: Outputs['scripts']['get']['placed'],
): Record<string, Placed | null> {
  const following = placementsIn(script).filter(({ placement }) => placement.use.mode !== 'edited')
  return Object.fromEntries(following.map(({ at, placement }) => [keyOf(placement), placed[at] ?? null]))
}
