import {
  figureDataFrom,
  writeExpression,
  type Language,
  type Observation,
} from '../../../core/figures/index.ts'
import {
  indicatorsFor,
  propose,
  readQuery,
  suggestIndex,
  suggestions,
  writtenFigure,
  type SuggestIndex,
  type Suggestion,
} from '../../../core/suggest/index.ts'
import type { Workspace } from '../../store/workspace.ts'
import { renderFigures } from '../../store/figures-of.ts'

const indexes = new WeakMap<Workspace, Promise<SuggestIndex>>()
const followed = new WeakSet<Workspace>()

/** The names of the register, spelled out; made anew only after one of them has changed. */
function indexOf(workspace: Workspace): Promise<SuggestIndex> {
  if (!followed.has(workspace)) {
    followed.add(workspace)
    workspace.onChange(({ type }) => {
      if (
        type === 'indicator.saved' ||
        type === 'region.saved' ||
        type === 'region.removed' ||
        type === 'settings.saved'
      )
        indexes.delete(workspace)
    })
  }
  const known = indexes.get(workspace) ?? makeIndex(workspace)
  indexes.set(workspace, known)
  return known
}

async function makeIndex(workspace: Workspace): Promise<SuggestIndex> {
  const [{ homeRegion }, regions, indicators] = await Promise.all([
    workspace.settings(),
    workspace.regions(),
    workspace.indicators(),
  ])
  return suggestIndex({ homeRegion, regions, indicators })
}

/** The figures a few typed words may mean, with what they print, the likeliest first. `today` is a date. */
export async function suggestedFigures(
  workspace: Workspace,
  query: string,
  language: Language,
  today: string,
): Promise<Suggestion[]> {
  const index = await indexOf(workspace)
  const written = writtenFigure(query)
  if (written !== undefined) return writtenSuggestion(workspace, written, language)
  const readings = readQuery(query, index, today)
  const wanted = indicatorsFor(readings, index)
  if (wanted.length === 0) return []
  const all = await workspace.regions()
  const named = new Set(readings.flatMap(({ region, rival }) => [region ?? [], rival ?? []].flat()))
  const regions = all.filter(({ key, parent }) => named.has(key) || named.has(parent)).map(({ key }) => key)
  const data = figureDataFrom({
    homeRegion: index.homeRegion,
    regions: all,
    indicators: index.indicators.flatMap(({ indicator }) =>
      wanted.includes(indicator.key) ? [indicator] : [],
    ),
    observations: await valuesOf(workspace, wanted, [...new Set([index.homeRegion, ...regions])]),
  })
  const proposals = propose(readings, data, index)
  const rendered = await renderFigures(
    workspace,
    proposals.map(({ expression }) => writeExpression(expression)),
    language,
  )
  return suggestions(proposals, rendered, data, readings)
}

/** Of the regions meant; an indicator known only elsewhere is read whole. */
async function valuesOf(
  workspace: Workspace,
  indicators: readonly string[],
  regions: readonly string[],
): Promise<Observation[]> {
  const here = await workspace.observations({ indicators, regions })
  const known = new Set(here.map(({ indicator }) => indicator))
  const elsewhere = indicators.filter(key => !known.has(key))
  return elsewhere.length === 0
    ? here
    : [...here, ...(await workspace.observations({ indicators: elsewhere }))]
}

async function writtenSuggestion(
  workspace: Workspace,
  expression: string,
  language: Language,
): Promise<Suggestion[]> {
  const outcome = (await renderFigures(workspace, [expression], language))[expression]
  if (!outcome) return []
  if (!outcome.ok)
    return [
      {
        expression,
        text: '',
        problem: outcome.problem,
        formula: '',
        indicator: '',
        indicatorName: expression,
        indicatorNameEn: '',
        region: '',
        period: '',
        kind: '',
      },
    ]
  const {
    text,
    formula,
    kind,
    operands: [of],
  } = outcome.value
  return [
    {
      expression,
      text,
      problem: null,
      formula,
      indicator: of?.indicator ?? '',
      indicatorName: of?.indicatorName ?? '',
      indicatorNameEn: '',
      region: of?.region ?? '',
      period: of?.period ?? '',
      kind,
    },
  ]
}
