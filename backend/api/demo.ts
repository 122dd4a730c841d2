import type { Chart } from '../../core/charts/model.ts'
import type { Language } from '../../core/figures/model.ts'
import type { PagePlan } from '../../core/layout/model.ts'
import { AppError } from '../../core/problem.ts'
import type { Task } from '../jobs/tasks.ts'
import type { WorkspaceReader } from '../store/index.ts'
import { expressionsOfPlan, figuresOfCharts, figuresOfPlan, type RecordedFigure } from './figure-record.ts'
import { coverLine, planQuestionsExport, planScriptExport, specsOfEvent } from './exports.ts'
import { renderFigures } from './figures-of.ts'

export interface Demo {
  readonly files: readonly { readonly name: string; readonly task: Task }[]
  readonly figures: readonly RecordedFigure[]
}

/** Everything that leaves the first event of a workspace, and the record of every figure printed in it. */
export async function planDemo(reader: WorkspaceReader, now: string): Promise<Demo> {
  const [event] = await reader.events()
  if (!event) throw new AppError('nothing-to-export')
  const scripts = await reader.scripts(event.id)
  const plans: [string, PagePlan][] = []
  for (const script of scripts) {
    if (script.kind === 'host-script') plans.push(['host-script.docx', await planScriptExport(reader, script.id, 'official')])
    else plans.push(['speech.docx', await planScriptExport(reader, script.id, 'official')], ['speech-large-print.docx', await planScriptExport(reader, script.id, 'large-print')])
  }
  plans.push(['qa.docx', await planQuestionsExport(reader, event.id, 'full')])
  const specs = await specsOfEvent(reader, event.id)
  const charts = await reader.charts(event.id)
  return {
    files: [
      ...plans.map(([name, plan]) => ({ name, task: { kind: 'word', plan, date: now } as const })),
      ...specs.map((spec, index) => ({ name: `charts/${pictureName(index, charts)}`, task: { kind: 'chart-picture', spec, width: 3840 } as const })),
      { name: 'charts.pptx', task: { kind: 'deck', title: event.title, subtitle: coverLine(event, 'zh'), specs, date: now } },
    ],
    figures: [...(await Promise.all(plans.map(([name, plan]) => planFigures(reader, name, plan)))).flat(), ...await chartFigures(reader, charts)],
  }
}

const planFigures = async (reader: WorkspaceReader, name: string, plan: PagePlan): Promise<RecordedFigure[]> =>
  figuresOfPlan(name, plan, await renderFigures(reader, expressionsOfPlan(plan), plan.language))

async function chartFigures(reader: WorkspaceReader, charts: readonly Chart[]): Promise<RecordedFigure[]> {
  const recorded = (language: Language): Promise<RecordedFigure[]> => {
    const own = charts.filter(chart => chart.language === language)
    const expressions = own.flatMap(chart => chart.series.flatMap(series => series.points.map(point => point.expression)))
    return renderFigures(reader, expressions, language).then(rendered => figuresOfCharts('charts.pptx', own, rendered))
  }
  return [...await recorded('zh'), ...await recorded('en')]
}

const pictureName = (index: number, charts: readonly Chart[]): string => `${String(index + 1).padStart(String(charts.length).length, '0')}.png`
