import { done, refused, type Outcome } from '../problem.ts'
import { exactText } from './decimal.ts'
import { inUnit, withConversions, withSharedNames } from './conversion.ts'
import { sameDefinition } from './definition.ts'
import { toneOf } from './direction.ts'
import { inWords, percentSpelled } from './in-words.ts'
import { placeOf, type FigureKind, type Print, type Reading, type Scene } from './kind.ts'
import { kindOf, kinds } from './kinds.ts'
import type { FigureData, FigureExpression, Language, RenderedFigure } from './model.ts'
import { readOperand, readTarget } from './operands.ts'
import { parseExpression } from './parse.ts'
import { isPlaceUnsaid } from './place-name.ts'
import { spoken } from './spoken.ts'
import { isOrdinal } from './standing.ts'
import { lowestState } from './state.ts'
import { writeExpression } from './write.ts'

/**
 * Computes a figure and the words it prints. This is the one place where numbers become text: prose, Word,
 * charts, slides and the podium all print what it returns. Refusal codes are listed in docs/figures.md.
 */
export function renderFigure(
  expression: FigureExpression,
  data: FigureData,
  language: Language,
): Outcome<RenderedFigure> {
  const kind = kindOf(expression)
  const scene = { data, language }
  const possible = kind.compares?.(expression) ?? done(true)
  if (!possible.ok) return possible
  const readings = readAll(kind, expression, scene)
  if (!readings.ok) return readings
  const unsaid = readings.value.find(({ indicator }) => isPlaceUnsaid(indicator))
  if (unsaid && kind.kind !== 'value')
    return refused('place-as-quantity', { indicator: unsaid.operand.indicator })
  const comparable = kind.spansDefinitions ? done(true) : sameDefinition(readings.value, data)
  if (!comparable.ok) return comparable
  const named = language === 'en' ? withSharedNames(readings.value) : readings.value
  const shown = inUnit(
    expression.print.unit,
    named,
    kind.unitOf?.(expression) === 'first' ? 'first' : 'every',
  )
  if (!shown.ok) return shown
  const ranked = shown.value.find(({ indicator }) => isOrdinal(indicator))
  const print = ranked
    ? ofOrdinals(kind, expression, shown.value, ranked, scene)
    : kind.render(expression, shown.value, scene)
  if (print.ok && isLost(print.value))
    return refused('prints-as-zero', { ...placeOf(shown.value[0]!), value: exactText(print.value.exact) })
  return print.ok ? done(assemble(expression, shown.value, print.value, language)) : print
}

/** Nothing but its place is known of a rank or a class. */
function ofOrdinals(
  kind: FigureKind<FigureExpression>,
  expression: FigureExpression,
  readings: readonly Reading[],
  ranked: Reading,
  scene: Scene,
): Outcome<Print> {
  return (
    kind.ordinal?.(expression, readings, scene) ??
    refused('not-a-quantity', { indicator: ranked.operand.indicator })
  )
}

/** What is not zero never prints as zero. */
const isLost = ({ number, exact }: Print): boolean => /^0(\.0+)?$/.test(number) && !exact.isZero()

/** Renders the written form `{{…}}`. */
export function renderWritten(text: string, data: FigureData, language: Language): Outcome<RenderedFigure> {
  const expression = parseExpression(text)
  return expression.ok ? renderFigure(expression.value, data, language) : expression
}

const signed: ReadonlySet<string> = new Set(kinds.filter(({ isSigned }) => isSigned).map(({ kind }) => kind))

/** The printed number with the sign of its direction: what a chart of changes plots. */
export function signedNumber({
  kind,
  number,
  direction,
}: Pick<RenderedFigure, 'kind' | 'number' | 'direction'>): string {
  return signed.has(kind) && direction === 'down' ? `-${number}` : number
}

function readAll(
  kind: FigureKind<FigureExpression>,
  expression: FigureExpression,
  scene: Scene,
): Outcome<Reading[]> {
  const accepted = (reading: Outcome<Reading>): Outcome<Reading> => acceptedBy(kind, reading)
  const own = all(kind.operands(expression), operand => accepted(readOperand(operand, scene)))
  if (!own.ok) return own
  const peers = kind.peers?.(expression, scene) ?? done([])
  if (!peers.ok) return peers
  const others = all(peers.value, operand => accepted(readOperand(operand, scene)))
  if (!others.ok) return others
  const aims = (kind.reach?.(expression) ?? []).filter(({ type }) => type === 'target')
  const targets = all(aims, ({ of }) => accepted(readTarget(of, scene)))
  return targets.ok ? done([...own.value, ...others.value, ...targets.value]) : targets
}

function acceptedBy(kind: FigureKind<FigureExpression>, reading: Outcome<Reading>): Outcome<Reading> {
  if (!reading.ok || kind.accepts(reading.value.operand.bound)) return reading
  const { indicator, region, period, bound } = reading.value.operand
  return refused('bound-operand', { indicator, region, period, bound })
}

/** All of them, or the first refusal. */
function all<Asked, Value>(asked: readonly Asked[], read: (one: Asked) => Outcome<Value>): Outcome<Value[]> {
  const values: Value[] = []
  for (const one of asked) {
    const outcome = read(one)
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return done(values)
}

/** The text as it is wanted: its number in words, or its percent. */
function worded(
  { print: { inWords: isInWords, percentWord } }: FigureExpression,
  print: Print,
  language: Language,
): string {
  if (isInWords) return inWords(print, language)
  return percentWord && language === 'en' ? percentSpelled(print.text) : print.text
}

function assemble(
  expression: FigureExpression,
  readings: readonly Reading[],
  print: Print,
  language: Language,
): RenderedFigure {
  const { number, unit, exact, formula, rounding, direction } = print
  const text = worded(expression, print, language)
  return {
    expression: writeExpression(expression),
    kind: expression.kind,
    text,
    spoken: spoken(text, language),
    number,
    unit,
    exact: exactText(exact),
    operands: readings.map(({ operand }) => operand),
    formula: withConversions(formula, readings),
    rounding,
    direction,
    tone: toneOf(direction, readings[0]!.indicator),
    state: lowestState(readings.map(({ operand }) => operand.state)),
  }
}
