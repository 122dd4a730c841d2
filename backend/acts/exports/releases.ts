import type { Indicator } from '../../../core/figures/model.ts'
import type { Release, WorkspaceReader } from '../../store/workspace.ts'
import { found } from '../found.ts'

/** A file that left, with the present names of the indicators it prints. */
export async function releaseWithNames(
  reader: WorkspaceReader,
  id: string,
): Promise<Release & { indicators: Pick<Indicator, 'key' | 'name' | 'nameEn'>[] }> {
  const release = found(await reader.release(id), id)
  const keys = new Set(release.figures.flatMap(({ operands }) => operands.map(({ indicator }) => indicator)))
  const indicators = (await reader.indicators())
    .filter(({ key }) => keys.has(key))
    .map(({ key, name, nameEn }) => ({ key, name, nameEn }))
  return { ...release, indicators }
}
