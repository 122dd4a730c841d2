import { operandsOf, parseExpression, renderFigure } from '../../core/figures/index.ts'
import type { FigureData, FigureExpression, FigureMap, Indicator, Language, Observation, Region } from '../../core/figures/model.ts'
import type { WorkspaceReader } from '../store/workspace.ts'

/**
 * Reads what the expressions need, in a handful of queries, into the plain data that core/figures computes from.
 * Expressions that cannot be parsed need nothing.
 */
export async function figureData(reader: WorkspaceReader, expressions: readonly FigureExpression[]): Promise<FigureData> {
  const [{ homeRegion }, regions] = await Promise.all([reader.settings(), reader.regions()])
  const operands = expressions.flatMap(expression => operandsOf(expression, homeRegion))
  const keys = distinct(operands.map(operand => operand.indicator))
  const indicators = await Promise.all(keys.map(key => reader.indicator(key)))
  const observations = keys.length === 0 ? [] : await reader.observations({ indicators: keys, periods: distinct(operands.map(operand => operand.period)) })
  return snapshot(homeRegion, regions, indicators.filter(indicator => indicator !== undefined), observations)
}

/** Renders written figures; each answer stands under the text it was asked with. */
export async function renderFigures(reader: WorkspaceReader, written: readonly string[], language: Language): Promise<FigureMap> {
  const asked = distinct(written).map(text => ({ text, parsed: parseExpression(text) }))
  const data = await figureData(reader, asked.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : [])))
  return Object.fromEntries(asked.map(({ text, parsed }) => [text, plain(parsed.ok ? renderFigure(parsed.value, data, language) : parsed)]))
}

function snapshot(homeRegion: string, regions: readonly Region[], indicators: readonly Indicator[], observations: readonly Observation[]): FigureData {
  const indicatorByKey = new Map(indicators.map(indicator => [indicator.key, indicator]))
  const regionByKey = new Map(regions.map(region => [region.key, region]))
  const observationByPlace = new Map(observations.map(observation => [placeOf(observation.indicator, observation.region, observation.period), observation]))
  return {
    homeRegion,
    indicator: key => indicatorByKey.get(key),
    region: key => regionByKey.get(key),
    regionsWithin: scope => regions.filter(region => region.parent === scope),
    observation: (indicator, region, period) => observationByPlace.get(placeOf(indicator, region || homeRegion, period)),
  }
}

const placeOf = (indicator: string, region: string, period: string): string => `${indicator}\u0000${region}\u0000${period}`

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

const plain = (outcome: ReturnType<typeof renderFigure>): FigureMap[string] =>
  outcome.ok ? outcome : { ok: false, problem: { code: outcome.problem.code, facts: mutable(outcome.problem.facts) } }

const mutable = (facts: Readonly<Record<string, string | number | readonly string[]>>): Record<string, string | number | string[]> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]))
