import { targetKey } from '../../../core/figures/index.ts'
import { Key, type Indicator } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'

/** The indicator that holds the targets of another, made in the same unit and form where there is none. */
export async function targetOf(writer: WorkspaceWriter, key: string): Promise<Indicator> {
  const of = found(await writer.indicator(key), key)
  return (await writer.indicator(targetKey(of.key))) ?? createTarget(writer, of)
}

async function createTarget(writer: WorkspaceWriter, of: Indicator): Promise<Indicator> {
  const key = targetKey(of.key)
  if (!Key.safeParse(key).success) throw new AppError('key-malformed', { key })
  return writer.saveIndicator(
    {
      ...of,
      key,
      name: `${of.name.slice(0, 76)}（目标）`,
      nameEn: of.nameEn === '' ? '' : `${of.nameEn.slice(0, 110)} (target)`,
      aliases: [],
      definitionChanges: [],
      seriesStarts: [],
      formula: null,
      revision: 0,
    },
    0,
  )
}
