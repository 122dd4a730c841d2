import { setImmediate } from 'node:timers/promises'
import {
  figureDataFrom,
  namedProblem,
  operandsOf,
  parseExpression,
  reachOf,
  renderFigure,
  targetKey,
} from '../../core/figures/index.ts'
import type {
  FigureData,
  FigureExpression,
  FigureMap,
  Indicator,
  Language,
  Observation,
} from '../../core/figures/model.ts'
import { refused } from '../../core/problem.ts'
import { isUnreadable, withEveryRow } from './repositories/rows.ts'
import type { WorkspaceReader } from './workspace.ts'

/**
 * Reads what the expressions need, in a handful of queries, into the plain data that core/figures computes
 * from. Expressions that cannot be parsed need nothing.
 * @throws AppError row-unreadable, in a list that leaves such rows out too: a rank among fewer would be wrong
 */
export const figureData = (
  reader: WorkspaceReader,
  expressions: readonly FigureExpression[],
): Promise<FigureData> => withEveryRow(() => read(reader, expressions))

async function read(reader: WorkspaceReader, expressions: readonly FigureExpression[]): Promise<FigureData> {
  const [{ homeRegion }, regions] = await Promise.all([reader.settings(), reader.regions()])
  const needs = needsOf(expressions, homeRegion)
  const indicators = await indicatorsWith(reader, needs.indicators)
  const observations = await Promise.all([valuesAt(reader, needs), seriesOf(reader, needs)])
  return figureDataFrom({ homeRegion, regions, indicators, observations: observations.flat() })
}

/**
 * The indicators by key, with those they are computed from: where the definition of one of these changed,
 * theirs did.
 */
async function indicatorsWith(reader: WorkspaceReader, keys: readonly string[]): Promise<Indicator[]> {
  const found = new Map<string, Indicator>()
  for (let wanted = distinct(keys); wanted.length > 0;) {
    const read = await reader.indicators({ keys: wanted })
    for (const indicator of read) found.set(indicator.key, indicator)
    wanted = distinct(read.flatMap(({ formula }) => formula?.operands ?? [])).filter(key => !found.has(key))
  }
  return [...found.values()]
}

interface Needs {
  readonly indicators: readonly string[]
  readonly periods: readonly string[]
  /** Indicators and regions of which every period is read. */
  readonly series: { readonly indicators: readonly string[]; readonly regions: readonly string[] }
}

function needsOf(expressions: readonly FigureExpression[], home: string): Needs {
  const reached = expressions.flatMap(expression => reachOf(expression, home))
  const operands = [
    ...expressions.flatMap(expression => operandsOf(expression, home)),
    ...reached.map(({ of }) => of),
  ]
  const targets = reached.filter(({ type }) => type === 'target').map(({ of }) => targetKey(of.indicator))
  const series = reached.filter(({ type }) => type === 'series').map(({ of }) => of)
  return {
    indicators: distinct([...operands.map(({ indicator }) => indicator), ...targets]),
    periods: distinct(operands.map(({ period }) => period)),
    series: {
      indicators: distinct(series.map(({ indicator }) => indicator)),
      regions: distinct(series.map(({ region }) => region)),
    },
  }
}

const valuesAt = async (reader: WorkspaceReader, { indicators, periods }: Needs): Promise<Observation[]> =>
  indicators.length === 0 ? [] : reader.observations({ indicators, periods })

const seriesOf = async (reader: WorkspaceReader, { series }: Needs): Promise<Observation[]> =>
  series.indicators.length === 0 ? [] : reader.observations(series)

/**
 * Renders written figures; each answer stands under the text it was asked with. Where a record cannot be
 * read, the figures that rest on it say so and the others are rendered.
 */
export async function renderFigures(
  reader: WorkspaceReader,
  written: readonly string[],
  language: Language,
): Promise<FigureMap> {
  const asked = distinct(written).map(text => ({ text, parsed: parseExpression(text) }))
  return Object.fromEntries(await renderAsked(reader, asked, language))
}

/** Figures that are rendered before whoever else is waiting comes next. */
const figuresAtOnce = 250

async function inTurn<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const item of items) {
    if (made.length > 0 && made.length % figuresAtOnce === 0) await setImmediate()
    made.push(make(item))
  }
  return made
}

interface Asked {
  readonly text: string
  readonly parsed: ReturnType<typeof parseExpression>
}

async function renderAsked(
  reader: WorkspaceReader,
  asked: readonly Asked[],
  language: Language,
): Promise<(readonly [string, FigureMap[string]])[]> {
  if (asked.length === 0) return []
  try {
    const data = await figureData(
      reader,
      asked.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : [])),
    )
    return await inTurn(asked, ({ text, parsed }) => [
      text,
      plain(parsed.ok ? renderFigure(parsed.value, data, language) : parsed, data),
    ])
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const { code, facts } = error
    if (asked.length === 1) return [[asked[0]!.text, plain(refused(code, facts), nothing)]]
    // Halves, and halves of these, until what cannot be read stands alone.
    const middle = asked.length >> 1
    return [
      ...(await renderAsked(reader, asked.slice(0, middle), language)),
      ...(await renderAsked(reader, asked.slice(middle), language)),
    ]
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

/** Names nothing, where nothing could be read. */
const nothing: Named = { indicator: () => undefined, region: () => undefined }

type Named = Pick<FigureData, 'indicator' | 'region'>

const plain = (outcome: ReturnType<typeof renderFigure>, data: Named): FigureMap[string] =>
  outcome.ok ? outcome : { ok: false, problem: namedProblem(outcome.problem, data) }
