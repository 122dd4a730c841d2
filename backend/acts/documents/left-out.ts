import { leftOutOf, type Chart, type LeftOut } from '../../../core/charts/index.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'

/**
 * What a ring leaves out of a whole that the register declares, by the names of the chart's language; null
 * where it lacks nothing.
 */
export async function leftOutIn(reader: WorkspaceReader, chart: Chart): Promise<LeftOut | null> {
  if (chart.kind !== 'doughnut') return null
  const keys = new Set<string>()
  const computed = await reader.derivedIndicators()
  leftOutOf(chart, computed, key => {
    keys.add(key)
    return key
  })
  const indicators = await Promise.all([...keys].map(key => reader.indicator(key)))
  const names = new Map(
    indicators.flatMap(indicator =>
      indicator ? [[indicator.key, (chart.language === 'en' && indicator.nameEn) || indicator.name]] : [],
    ),
  )
  return leftOutOf(chart, computed, key => names.get(key) ?? key) ?? null
}
