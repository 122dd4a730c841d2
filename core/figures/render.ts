import { done, refused, type Outcome } from '../problem.ts'
import { exactText } from './decimal.ts'
import { toneOf } from './direction.ts'
import type { FigureKind, KindName, Print, Reading, Scene } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { FigureData, FigureExpression, Language, ObservationState, Operand, RenderedFigure } from './model.ts'
import { readOperand } from './operands.ts'
import { parseExpression } from './parse.ts'
import { writeExpression } from './write.ts'

/**
 * Computes a figure and the words it prints. This is the one place where numbers become text: prose, Word, charts, slides and the
 * podium all print what it returns. Refusal codes are listed in docs/figures.md.
 */
export function renderFigure(expression: FigureExpression, data: FigureData, language: Language): Outcome<RenderedFigure> {
  const kind = kindOf(expression)
  const scene = { data, language }
  const readings = readAll(kind, expression, scene)
  if (!readings.ok) return readings
  const print = kind.render(expression, readings.value, scene)
  return print.ok ? done(assemble(expression, readings.value, print.value)) : print
}

/** Renders the written form `{{…}}`. */
export function renderWritten(text: string, data: FigureData, language: Language): Outcome<RenderedFigure> {
  const expression = parseExpression(text)
  return expression.ok ? renderFigure(expression.value, data, language) : expression
}

/** The printed number with the sign of its direction: what a chart of changes plots. */
export function signedNumber({ kind, number, direction }: Pick<RenderedFigure, 'kind' | 'number' | 'direction'>): string {
  return kind === 'change' && direction === 'down' ? `-${number}` : number
}

function readAll(kind: FigureKind<KindName>, expression: FigureExpression, scene: Scene): Outcome<Reading[]> {
  const own = readEach(kind.operands(expression), kind, scene)
  if (!own.ok || !kind.peers) return own
  const peers = kind.peers(expression, scene)
  if (!peers.ok) return peers
  const others = readEach(peers.value, kind, scene)
  return others.ok ? done([...own.value, ...others.value]) : others
}

function readEach(operands: readonly Operand[], kind: FigureKind<KindName>, scene: Scene): Outcome<Reading[]> {
  const readings: Reading[] = []
  for (const operand of operands) {
    const reading = readOperand(operand, scene)
    if (!reading.ok) return reading
    const { indicator, region, period, bound } = reading.value.operand
    if (!kind.accepts(bound)) return refused('bound-operand', { indicator, region, period, bound })
    readings.push(reading.value)
  }
  return done(readings)
}

function assemble(expression: FigureExpression, readings: readonly Reading[], print: Print): RenderedFigure {
  const { text, number, unit, exact, formula, rounding, direction } = print
  return {
    expression: writeExpression(expression),
    kind: expression.kind,
    text,
    number,
    unit,
    exact: exactText(exact),
    operands: readings.map(({ operand }) => operand),
    formula,
    rounding,
    direction,
    tone: toneOf(direction, readings[0]!.indicator),
    state: lowest(readings.map(({ operand }) => operand.state)),
  }
}

const states: readonly ObservationState[] = ['entered', 'checked', 'published']

function lowest(found: readonly ObservationState[]): ObservationState {
  return states.find((state) => found.includes(state)) ?? 'entered'
}
