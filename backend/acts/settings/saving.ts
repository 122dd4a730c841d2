import { AppError } from '../../../core/problem.ts'
import type { NewSettings, Settings, Workspace, WorkspaceWriter } from '../../store/workspace.ts'
import { requireSeen } from '../seen.ts'

/**
 * Settles anew what an office settled for itself.
 * @param seen what it was where it was looked at
 * @throws AppError entry-changed, unknown-region
 */
export async function saveSettings(
  writer: WorkspaceWriter,
  settings: NewSettings,
  seen: NewSettings,
  { name }: Pick<Workspace['info'], 'name'>,
): Promise<Settings> {
  requireSeen(seen, await writer.settings(), name)
  const { homeRegion } = settings
  const isKnown = (await writer.regions()).some(({ key }) => key === homeRegion)
  if (!isKnown) throw new AppError('unknown-region', { region: homeRegion })
  await writer.saveSettings(settings)
  return writer.settings()
}
