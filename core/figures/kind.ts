import type { Outcome } from '../problem.ts'
import type { Decimal } from './decimal.ts'
import type { Join, WrittenForm } from './form.ts'
import type { Bound, FigureData, FigureExpression, Indicator, Language, Operand, PrintOptions, RenderedFigure, ResolvedOperand } from './model.ts'
import type { PrintOption } from './print-options.ts'

export type KindName = FigureExpression['kind']

/** The expression of one kind. */
export type FigureOf<Name extends KindName> = Extract<FigureExpression, { kind: Name }>

/** What a kind reads from its written form; the print options are read for all kinds alike. */
export type Unprinted<Name extends KindName> = Omit<FigureOf<Name>, 'print'>

/** An operand with its value, its record and its indicator. */
export interface Reading {
  readonly operand: ResolvedOperand
  readonly indicator: Indicator
  readonly value: Decimal
  /** Where value and indicator are in another unit than the operand: how many of it one of the operand's own makes. */
  readonly converted?: { readonly from: Indicator; readonly factor: Decimal }
}

export interface Scene {
  readonly data: FigureData
  readonly language: Language
}

/** What a figure reads beyond its operands: the regions of a scope, the earlier values of a series, a target. */
export type Reach =
  | { readonly type: 'scope'; readonly of: Operand; readonly scope: string }
  | { readonly type: 'series'; readonly of: Operand }
  | { readonly type: 'target'; readonly of: Operand }

/** What a kind makes of its readings; the rest of a rendered figure is the same for every kind. */
export interface Print {
  readonly text: string
  readonly number: string
  readonly unit: string
  readonly exact: Decimal
  readonly formula: string
  readonly rounding: string
  readonly direction: RenderedFigure['direction']
}

/**
 * One kind of figure, whole: how it is written, what it reads, what it computes and the words it prints. A new kind is one
 * file that holds such a record, one line in `kinds.ts`, and one member of `FigureExpression`.
 */
export interface FigureKind<Name extends KindName> {
  readonly kind: Name
  readonly join: Join
  /** What it makes of a written form with its join, or undefined where the keyword is another kind's. */
  read(form: WrittenForm): Unprinted<Name> | undefined
  /** The canonical form without braces and print options. */
  write(expression: FigureOf<Name>): string
  /** What it reads, in the order of the formula. */
  operands(expression: FigureOf<Name>): readonly Operand[]
  /** Whether a print option, as set in the expression, means anything here. */
  honours(expression: FigureOf<Name>, option: PrintOption): boolean
  /** Whether its periods can be set against each other at all, asked before any value is read: no data could make it possible. */
  compares?(expression: FigureOf<Name>): Outcome<true>
  /** How exact its operands must be: nothing is derived from 超28万 as if it were 28万. */
  accepts(bound: Bound): boolean
  /** Set where values stand side by side and nothing is made of them together, so that they may be of different definitions. */
  readonly spansDefinitions?: true
  /** What it reads besides, so that whoever loads the data can have it ready. */
  reach?(expression: FigureOf<Name>): readonly Reach[]
  /** Further operands that only the data can name: the peers of a rank, the earlier values of a record. */
  peers?(expression: FigureOf<Name>, scene: Scene): Outcome<readonly Operand[]>
  /** `readings` follow `operands`, then `peers`, then the targets within `reach`. */
  render(expression: FigureOf<Name>, readings: readonly Reading[], scene: Scene): Outcome<Print>
}

export const onlyExact = (bound: Bound): boolean => bound === 'exact'

/** The facts that say in a refusal which value is meant. */
export const placeOf = ({ operand: { indicator, region, period } }: Reading) => ({ indicator, region, period })

/** The facts of a refusal to compute two values together. */
export const unitsOf = (left: Reading, right: Reading) => ({
  indicators: [left.indicator.key, right.indicator.key],
  units: [left.indicator.unit, right.indicator.unit],
})

/** `k[region]@period`, without the region where it is the home region. */
export function writeOperand({ indicator, region, period }: Operand): string {
  return `${indicator}${region === '' ? '' : `[${region}]`}@${period}`
}

/**
 * Whether an option means anything to a figure. A unit can be chosen wherever a scale can, except for composed units, and
 * names its own scale.
 */
export function heeds(kind: FigureKind<KindName>, expression: FigureExpression, option: PrintOption): boolean {
  if (option === 'unit') return kind.kind !== 'quotient' && kind.honours(expression, 'scale')
  if (option === 'scale' && expression.print.unit !== undefined) return false
  return kind.honours(expression, option)
}

/** The decimals a figure prints with: as asked for, or else as given. */
export function decimalsOf(print: PrintOptions, otherwise: number): number {
  return print.decimals ?? otherwise
}
