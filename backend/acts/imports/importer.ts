import type { Register } from '../../../core/reading/table/index.ts'
import { mayBring, type Staff } from '../../../core/people/index.ts'
import type { Problem } from '../../../core/problem.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { staffOf } from '../rights.ts'

/** Who imports, and what they import into. */
export interface Importer {
  readonly workspace: WorkspaceReader
  readonly by: string
}

/** What names in a table are looked up in, as it is now, and what whoever imports may not do. */
export async function registerOf({ workspace: reader, by }: Importer): Promise<Register> {
  const [indicators, regions, departments] = await Promise.all([
    reader.indicators(),
    reader.regions(),
    reader.departments(),
  ])
  const [{ homeRegion }, staff] = await Promise.all([reader.settings(), staffOf(reader)])
  return {
    indicators,
    regions,
    departments,
    homeRegion,
    barred: { checked: barrier(staff, by, 'checked'), published: barrier(staff, by, 'published') },
  }
}

/** What stands in the way of a person who would bring a value to a state as it comes in. */
function barrier(staff: Staff, by: string, state: 'checked' | 'published'): Problem | undefined {
  const may = mayBring(staff, by, undefined, state)
  return may.ok ? undefined : may.problem
}
