import {
  figureDataFrom,
  namedProblem,
  operandsOf,
  reachOf,
  parseExpression,
  renderFigure,
  writeExpression,
  type FigureData,
  type FigureExpression,
  type FigureMap,
  type Indicator,
  type Language,
  type Register,
} from '../figures/index.ts'
import type { Problem } from '../problem.ts'
import { numbersIn } from './everyday-numbers.ts'
import { forms } from './forms.ts'
import { suggestIndex, type SuggestIndex } from './names.ts'
import { proposalsOf, wantsWhole, type Proposal } from './proposals.ts'
import { readQuery, type Reading } from './reading.ts'

/** A figure a query may mean, with what it prints or why it cannot. */
export interface Suggestion {
  readonly expression: string
  /** '' with a problem. */
  readonly text: string
  readonly problem: Problem | null
  readonly formula: string
  readonly indicator: string
  readonly indicatorName: string
  readonly indicatorNameEn: string
  readonly region: string
  readonly period: string
  readonly kind: string
}

/** How many suggestions a person looks through, and how many are rendered to find them. */
const SHOWN = 12
const RENDERED = 60
const WHOLES = 30

/** The indicators whose values are wanted to answer a query, those first that it names. */
export function indicatorsFor(readings: readonly Reading[], index: SuggestIndex): string[] {
  const namedKeys = distinct(readings.flatMap(({ indicators }) => indicators.flat().map(({ key }) => key)))
  const parts = new Set(
    readings
      .filter(wantsWhole)
      .flatMap(({ indicators }) => indicators[0]?.slice(0, 2).map(({ key }) => key) ?? []),
  )
  const wholes = index.indicators
    .filter(({ indicator }) => parts.has(indicator.key))
    .flatMap(({ indicator }) => siblings(indicator, index))
  return distinct([...namedKeys, ...wholes.map(({ key }) => key)])
}

/** Indicators of the same topic and unit. */
const siblings = (indicator: Indicator, { indicators }: SuggestIndex): Indicator[] =>
  indicators
    .filter(each => each.indicator.topic === indicator.topic && each.indicator.unit === indicator.unit)
    .slice(0, WHOLES)
    .map(each => each.indicator)

/** The figures a query may mean, the likeliest first, not yet rendered. */
export function propose(readings: readonly Reading[], data: FigureData, index: SuggestIndex): Proposal[] {
  const all = readings.flatMap((reading, place) =>
    proposalsOf(reading, data, indicator => siblings(indicator, index)).map(proposal => ({
      ...proposal,
      points: proposal.points - place,
    })),
  )
  const best = new Map<string, Proposal>()
  for (const proposal of all.sort((left, right) => right.points - left.points)) {
    const written = writeExpression(proposal.expression)
    if (!best.has(written)) best.set(written, proposal)
  }
  return [...best.values()].slice(0, RENDERED)
}

/**
 * Proposals with what they print, in order; one that cannot be computed only where it was asked for, and
 * behind what can.
 */
export function suggestions(
  proposals: readonly Proposal[],
  rendered: FigureMap,
  data: Pick<FigureData, 'indicator' | 'homeRegion'>,
  readings: readonly Reading[],
): Suggestion[] {
  const asked = formsAsked(readings)
  const numbers = readings[0]?.numbers ?? []
  const lacking = lacksRival(proposals, rendered)
  const all = proposals.flatMap(proposal => {
    const expression = writeExpression(proposal.expression)
    const outcome = rendered[expression]
    if (!outcome || (!outcome.ok && !asked.has(proposal.form.name))) return []
    if (saysNoMore(proposal.expression, outcome, rendered)) return []
    return [
      {
        points: proposal.points + (lacking.has(expression) ? 0 : worthOf(outcome, numbers)),
        suggestion: suggestionOf(proposal, expression, outcome, data),
      },
    ]
  })
  return all
    .sort((left, right) => right.points - left.points)
    .slice(0, SHOWN)
    .map(({ suggestion }) => suggestion)
}

/** How far behind stands what cannot be said. */
const REFUSED = 15

const worthOf = (outcome: NonNullable<FigureMap[string]>, numbers: readonly string[]): number =>
  outcome.ok ? PRINTED * printedOf(numbers, outcome.value.text) : -REFUSED

/**
 * The figures that set a value beside another that is not there, where none has both: what is missing is then
 * the answer.
 */
function lacksRival(proposals: readonly Proposal[], rendered: FigureMap): ReadonlySet<string> {
  const written = proposals
    .filter(({ expression }) => expression.kind === 'versus')
    .map(({ expression }) => writeExpression(expression))
  const isLacking = (expression: string): boolean => {
    const outcome = rendered[expression]
    return outcome?.ok === false && outcome.problem.code === 'missing-observation'
  }
  return new Set(written.every(isLacking) ? written : [])
}

/** How far ahead a figure comes for each number it prints that was typed: 37.9 of 降到37.9微克. */
const PRINTED = 8

/** How many of the numbers a text prints. */
function printedOf(numbers: readonly string[], text: string): number {
  if (numbers.length === 0) return 0
  const printed = new Set(numbersIn(text))
  return numbers.filter(number => printed.has(number)).length
}

/**
 * Whether a figure prints what it also prints without the verb it was asked for by: 跃升 of what fell, which
 * may be refused later.
 */
function saysNoMore(expression: FigureExpression, outcome: FigureMap[string], rendered: FigureMap): boolean {
  const { verbs, ...print } = expression.print
  if (verbs === undefined || !outcome?.ok) return false
  const plain = rendered[writeExpression({ ...expression, print })]
  return plain?.ok === true && plain.value.text === outcome.value.text
}

function suggestionOf(
  { expression, of }: Proposal,
  written: string,
  outcome: FigureMap[string],
  data: Pick<FigureData, 'indicator' | 'homeRegion'>,
): Suggestion {
  return {
    expression: written,
    text: outcome.ok ? outcome.value.text : '',
    problem: outcome.ok ? null : outcome.problem,
    formula: outcome.ok ? outcome.value.formula : '',
    indicator: of.indicator,
    indicatorName: namesOf(expression, data, ({ name }) => name),
    indicatorNameEn: namesOf(expression, data, ({ nameEn }) => nameEn),
    region: scopeAlone(expression) ?? (of.region || data.homeRegion),
    period: of.period,
    kind: expression.kind,
  }
}

/** The scope of what is said of all its regions and of none of them: their mean, how many reach a limit. */
const scopeAlone = (expression: FigureExpression): string | undefined =>
  operandsOf(expression).length > 0
    ? undefined
    : reachOf(expression).flatMap(each => (each.type === 'scope' ? [each.scope] : []))[0]

/** What it is a figure of: every indicator it names or compares, as far as a line has room for. */
function namesOf(
  expression: FigureExpression,
  data: Pick<FigureData, 'indicator'>,
  nameOf: (indicator: Indicator) => string,
): string {
  const operands = operandsOf(expression)
  const named = operands.length > 0 ? operands : reachOf(expression).map(each => each.of)
  const names = distinct(named.flatMap(({ indicator }) => data.indicator(indicator) ?? []).map(nameOf))
  return names.includes('') ? '' : names.slice(0, 3).join(' / ')
}

/** What a query with a base asks for without saying so. */
const usuallyWithBase = forms.filter(({ usual }) => usual?.['with-base'] === 0).map(({ name }) => name)

/** What a query with a period or a region asks for without saying so: where there is none, that is said. */
const usuallyAlone = forms.filter(({ usual }) => usual?.alone === 0).map(({ name }) => name)

/** The forms a query asks for by name. */
const formsAsked = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ asked, base, periods, region }) => [
      ...asked.map(({ form }) => form.name),
      ...(periods.length === 1 || region !== undefined ? usuallyAlone : []),
      ...(base === undefined ? [] : usuallyWithBase),
    ]),
  )

/**
 * The figures a query may mean over a whole register, with what each prints: `pm2.5 泸州 2022 同比`, `ylts 2022`.
 * Where the register lies in a database, its parts are called one by one so that only what is needed is read.
 */
export function suggestFigures(
  query: string,
  register: Register,
  today: string,
  language: Language = 'zh',
): Suggestion[] {
  const index = suggestIndex(register)
  const data = figureDataFrom(register)
  const readings = readQuery(query, index, today)
  const proposals = propose(readings, data, index)
  const rendered = Object.fromEntries(
    proposals.map(({ expression }) => [
      writeExpression(expression),
      outcomeOf(renderFigure(expression, data, language), data),
    ]),
  )
  return suggestions(proposals, rendered, data, readings)
}

const outcomeOf = (outcome: ReturnType<typeof renderFigure>, data: FigureData): FigureMap[string] =>
  outcome.ok ? outcome : { ok: false, problem: namedProblem(outcome.problem, data) }

/** Whether what was typed is a written figure, braces or not, and no query. */
export function writtenFigure(query: string): string | undefined {
  if (!/[@＠]/u.test(query)) return undefined
  const parsed = parseExpression(query)
  return parsed.ok ? writeExpression(parsed.value) : undefined
}

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)]
