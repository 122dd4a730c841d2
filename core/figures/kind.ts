import type { Outcome } from '../problem.ts'
import type { Ask } from './asking.ts'
import type { Decimal } from './decimal.ts'
import { englishVerbsFit, type VerbStands } from './english-verbs.ts'
import type { Join, WrittenForm } from './form.ts'
import type {
  Bilingual,
  Bound,
  FigureData,
  FigureExpression,
  Indicator,
  IndicatorType,
  Language,
  Operand,
  Printed,
  PrintOptions,
  RenderedFigure,
  ResolvedOperand,
} from './model.ts'
import type { Way } from './picking.ts'
import { leap } from './print-model.ts'
import type { PrintOption } from './print-options.ts'
import { saysMuch } from './qualifier.ts'

/** An operand with its value, its record and its indicator. */
export interface Reading {
  readonly operand: ResolvedOperand
  readonly indicator: Indicator
  readonly value: Decimal
  /**
   * Where value and indicator are in another unit than the operand: how many of it one of the operand's own
   * makes.
   */
  readonly converted?: { readonly from: Indicator; readonly factor: Decimal }
}

export interface Scene {
  readonly data: FigureData
  readonly language: Language
}

/**
 * What a figure reads beyond its operands: the regions of a scope, the earlier values of a series, a target.
 */
export type Reach =
  | { readonly type: 'scope'; readonly of: Operand; readonly scope: string }
  | { readonly type: 'series'; readonly of: Operand }
  | { readonly type: 'target'; readonly of: Operand }

/** What a kind makes of its readings; the rest of a rendered figure is the same for every kind. */
export interface Print {
  readonly text: string
  /**
   * The text taken apart where it holds more than one number: what stands before a number, the number, what
   * stands before the next.
   */
  readonly pieces?: readonly string[]
  readonly number: string
  readonly unit: string
  readonly exact: Decimal
  readonly formula: string
  readonly rounding: string
  readonly direction: RenderedFigure['direction']
}

/**
 * One kind of figure, whole: its expression, how it is written, picked and asked for, what it reads, what it
 * computes and the words it prints. A new kind is one file that holds such a record, and one line in
 * `kinds.ts`. Every period an expression names stands in an operand or in `base`, so that it rolls forward
 * with the rest.
 */
export interface FigureKind<Figure extends Printed & { readonly kind: string }> {
  readonly kind: Figure['kind']
  readonly join: Join
  /** Set where it may also stand over one operand alone. */
  readonly orAlone?: true
  /** Other joins it reads. */
  readonly alsoJoins?: readonly Join[]
  /** Whether it can be said of several in a row: 分别完成目标. */
  canBeListed?(expression: Omit<Figure, 'print'>): boolean
  /** Its short name in a list. */
  readonly label: Bilingual
  /** How it is chosen step by step, in one way or in one for each of its forms. */
  readonly ways: readonly Way<Figure>[]
  /** What its English verb stands before, where one can be chosen; absent: it has none of its own. */
  englishVerbs?(expression: Omit<Figure, 'print'>): VerbStands | undefined
  /** What of it can be asked for in a few words. */
  readonly asks: readonly Ask<Figure>[]
  /** Set where it prints several numbers, so that none can be put in words. */
  readonly hasManyNumbers?: true
  /** Set where 跃升 is held against what it started from; the verb means nothing to any other kind. */
  readonly canLeap?: true
  /** Set where 高达 is held against what would make it little; no other kind says it. */
  readonly weighsMuch?: true
  /** Set where 仅 is held against what would make it much; no other kind says it beside its number. */
  readonly weighsLittle?: true
  /** Set where a fall counts below zero in a chart of changes. */
  readonly isSigned?: true
  /**
   * What a chosen unit is of: nothing where the figure composes its own, the first value where it is divided
   * by another; absent: every value.
   */
  unitOf?(expression: Figure): 'nothing' | 'first'
  /** What a chart that prints no unit measures it in; absent: the unit of its first operand. */
  plottedIn?(expression: Figure): 'percent' | 'points' | 'operand' | 'nothing'
  /**
   * What it makes of a written form with its join, or undefined where the keyword is another kind's; print
   * options are read for all alike.
   */
  read(form: WrittenForm): Omit<Figure, 'print'> | undefined
  /** The canonical form without braces and print options. */
  write(expression: Figure): string
  /** What it reads, in the order of the formula. */
  operands(expression: Figure): readonly Operand[]
  /**
   * Whether a print option, as set in the expression, means anything here; `type` is what the values of its
   * indicator are, where that is known: a verb means something to a stated change alone.
   */
  honours(expression: Figure, option: PrintOption, type?: IndicatorType): boolean
  /**
   * Whether its periods can be set against each other at all, asked before any value is read: no data could
   * make it possible.
   */
  compares?(expression: Figure): Outcome<true>
  /** How exact its operands must be: nothing is derived from 超28万 as if it were 28万. */
  accepts(bound: Bound): boolean
  /**
   * Set where values stand side by side and nothing is made of them together, so that they may be of
   * different definitions.
   */
  readonly spansDefinitions?: true
  /** What it reads besides, so that whoever loads the data can have it ready. */
  reach?(expression: Figure): readonly Reach[]
  /** Further operands that only the data can name: the peers of a rank, the earlier values of a record. */
  peers?(expression: Figure, scene: Scene): Outcome<readonly Operand[]>
  /**
   * What it says of ranks and classes, and what `render` is for quantities; a kind without it refuses them
   * (`not-a-quantity`).
   */
  ordinal?(expression: Figure, readings: readonly Reading[], scene: Scene): Outcome<Print>
  /** `readings` follow `operands`, then `peers`, then the targets within `reach`. */
  render(expression: Figure, readings: readonly Reading[], scene: Scene): Outcome<Print>
}

export const onlyExact = (bound: Bound): boolean => bound === 'exact'

/** The facts that say in a refusal which value is meant. */
export const placeOf = ({ operand: { indicator, region, period } }: Reading) => ({
  indicator,
  region,
  period,
})

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
 * Whether an option means anything to a figure. A unit can be chosen wherever a scale can, except for
 * composed units, and names its own scale.
 */
export function heeds(
  kind: FigureKind<FigureExpression>,
  expression: FigureExpression,
  option: PrintOption,
  type?: IndicatorType,
): boolean {
  if (option === 'inWords') return !kind.hasManyNumbers
  if (option === 'percentWord') return true
  if (option === 'englishVerbs' || option === 'byAmount')
    return heedsEnglishVerbs(kind, expression, option, type)
  if (option === 'unit') return kind.unitOf?.(expression) !== 'nothing' && kind.honours(expression, 'scale')
  if (option === 'scale' && expression.print.unit !== undefined) return false
  if (option === 'qualifier' && !weighs(kind, expression.print)) return false
  if (option === 'verbs' && expression.print.verbs === leap && !kind.canLeap) return false
  return kind.honours(expression, option, type)
}

/** Whether a word that says how much a number is would be held against the data. */
function weighs(
  { weighsMuch, weighsLittle }: Pick<FigureKind<FigureExpression>, 'weighsMuch' | 'weighsLittle'>,
  { qualifier }: PrintOptions,
): boolean {
  if (saysMuch(qualifier?.word)) return weighsMuch === true
  return qualifier?.word !== '仅' || weighsLittle === true
}

function heedsEnglishVerbs(
  kind: FigureKind<FigureExpression>,
  expression: FigureExpression,
  option: 'englishVerbs' | 'byAmount',
  type: IndicatorType | undefined,
): boolean {
  const stands = kind.englishVerbs?.(expression)
  if (stands === undefined || !kind.honours(expression, 'verbs', type)) return false
  const { englishVerbs } = expression.print
  return option === 'byAmount'
    ? stands === 'before-amount'
    : englishVerbs === undefined || englishVerbsFit(englishVerbs, stands)
}

/** The decimals a figure prints with: as asked for, or else as given. */
export function decimalsOf(print: PrintOptions, otherwise: number): number {
  return print.decimals ?? otherwise
}
