import { treeOf, type Tree } from '../../../core/documents/index.ts'
import type { Topic } from '../../../core/documents/model.ts'
import type { Indicator } from '../../../core/figures/model.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

type Counted = Tree<Topic & { readonly indicators: number }>[]

/** Topics and departments as trees, each entry with how many indicators are filed under it itself. */
export async function registerTrees(
  reader: WorkspaceReader,
): Promise<{ topics: Counted; departments: Counted }> {
  const [topics, departments, indicators] = await Promise.all([
    reader.topics(),
    reader.departments(),
    reader.indicators(),
  ])
  return {
    topics: counted(topics, indicators, 'topic'),
    departments: counted(departments, indicators, 'department'),
  }
}

function counted(
  entries: readonly Topic[],
  indicators: readonly Indicator[],
  of: 'topic' | 'department',
): Counted {
  const filed = Map.groupBy(indicators, indicator => indicator[of])
  return treeOf(entries.map(entry => ({ ...entry, indicators: filed.get(entry.key)?.length ?? 0 })))
}
