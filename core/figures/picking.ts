import type { Bilingual, Operand } from './model.ts'

/** Groups of the picker's list of wordings. */
export const WAY_GROUPS = ['amount', 'change', 'parts', 'target', 'history', 'regions'] as const
export type WayGroup = (typeof WAY_GROUPS)[number]

/** What is chosen in the picker so far; empty strings are choices not yet made. */
export interface Choices {
  readonly indicator: string
  readonly region: string
  readonly period: string
  /** The other indicator: the whole of a share, the base of a multiple, what is divided by. */
  readonly whole: string
  /** Further indicators of a list, a sum or a remainder. */
  readonly parts: readonly string[]
  /** Where a series starts; the base of a change: '' for the year before, 'period-before', or a period. */
  readonly base: string
  readonly scope: string
  /** What was chosen or typed in the fields that a way brings itself, by their names. */
  readonly more: Readonly<Record<string, string>>
}

/** The choices as operands, for a way to make its figure of. */
export interface Chosen {
  readonly of: Operand
  readonly whole: Operand | undefined
  readonly parts: readonly Operand[]
  /** The start of a series, where one was chosen. */
  readonly from: Operand | undefined
  /** The base of a change, ready to be spread into a figure. */
  readonly base: { readonly base?: string }
  readonly scope: string | undefined
  readonly more: Choices['more']
}

/**
 * One of several words, or a number to type: `read` gives what was chosen, undefined where it cannot be used.
 */
export interface ChoiceField<Value extends string = string> {
  readonly type: 'choice'
  readonly name: string
  readonly label: Bilingual
  readonly options: Readonly<Record<Value, Bilingual>>
  read(chosen: Pick<Chosen, 'more'>): Value
}

export interface NumberField {
  readonly type: 'number'
  readonly name: string
  readonly label: Bilingual
  readonly initial: string
  read(chosen: Pick<Chosen, 'more'>): string | undefined
}

/** A field of the picker, besides region, period and wording. */
export type Field =
  | { readonly type: 'base' }
  | { readonly type: 'start' }
  | { readonly type: 'whole'; readonly label: Bilingual }
  /** Further indicators: how many there have to be, and the number the first of them bears. */
  | { readonly type: 'parts'; readonly least: number; readonly first: number }
  /** Set `ofAllRegions` where every region of the scope is read, so that none is chosen. */
  | { readonly type: 'scope'; readonly ofAllRegions?: true; readonly label?: Bilingual }
  | ChoiceField
  | NumberField

/** One way to choose a kind of figure step by step. */
export interface Way<Figure> {
  /** Unique among the ways of all kinds. */
  readonly name: string
  readonly group: WayGroup
  readonly label: Bilingual
  readonly fields: readonly Field[]
  /** The figure of these choices, or undefined while one is missing. */
  build(chosen: Chosen): Omit<Figure, 'print'> | undefined
  /** The choices a figure came from, or undefined where it is another way's or the picker cannot show it. */
  take(figure: Figure): Partial<Choices> | undefined
}

/** A choice among words, the usual one first. */
export function choice<Value extends string>(
  options: Readonly<Record<Value, Bilingual>>,
  name = 'word',
  label: Bilingual = { zh: '用词', en: 'Word' },
): ChoiceField<Value> {
  const values = Object.keys(options) as Value[]
  return {
    type: 'choice',
    name,
    label,
    options,
    read: ({ more }) => values.find(value => value === more[name]) ?? values[0]!,
  }
}

export function number(
  name: string,
  label: Bilingual,
  initial: string,
  pattern = /^\d+(\.\d+)?$/,
): NumberField {
  const read = ({ more }: Pick<Chosen, 'more'>): string | undefined => {
    const typed = more[name] ?? initial
    return pattern.test(typed) ? typed : undefined
  }
  return { type: 'number', name, label, initial, read }
}

/** Words that say the same in both languages, or name themselves. */
export const asWritten = <Word extends string>(
  ...words: readonly Word[]
): Readonly<Record<Word, Bilingual>> =>
  Object.fromEntries(words.map((word): [string, Bilingual] => [word, { zh: word, en: word }])) as Record<
    Word,
    Bilingual
  >

/**
 * What a choice among forms of one wording is called: the list of wordings itself is 说法, and two fields of
 * one name are mistaken.
 */
export const saidAs: Bilingual = { zh: '句式', en: 'Said as' }

export const base: Field = { type: 'base' }
export const start: Field = { type: 'start' }
export const scope: Field = { type: 'scope' }
/** A region above that is no scope of a rank: what a value is compared with. */
export const scopeOf = (label: Bilingual): Field => ({ type: 'scope', label })
export const scopeOfAll: Field = { type: 'scope', ofAllRegions: true }
export const whole = (label: Bilingual = { zh: '总数（分母）', en: 'Total (of what)' }): Field => ({
  type: 'whole',
  label,
})
export const parts = (least = 1, first = 2): Field => ({ type: 'parts', least, first })
export const limit = number('limit', { zh: '界限（本指标单位）', en: 'Limit (own unit)' }, '')
export const limitOrClass = number(
  'limit',
  { zh: '界限（本指标单位，或哪一类）', en: 'Limit (own unit, or a class)' },
  '',
  /^(\d+(\.\d+)?|[\p{L}\p{N}]{1,20})$/u,
)
export const place = number('place', { zh: '取到（本指标单位）', en: 'Round to (own unit)' }, '10000')

/** Two ends of one series, which the picker chooses as one indicator and two periods. */
export const takeSeries = (
  { from, to }: { readonly from: Operand; readonly to: Operand },
  more: Choices['more'] = {},
): Partial<Choices> | undefined =>
  from.indicator === to.indicator && from.region === to.region
    ? { ...to, base: from.period, more }
    : undefined

/** An operand with another of the same region and period, which the picker chooses once. */
export const takePair = (of: Operand, other: Operand): Partial<Choices> | undefined =>
  areTogether([of, other]) ? { ...of, whole: other.indicator } : undefined

/** An operand with a list of others of the same region and period. */
export function takeSeveral(
  [first, ...more]: readonly Operand[],
  ofWhole?: Operand,
): Partial<Choices> | undefined {
  if (!first || !areTogether([first, ...more, ...(ofWhole ? [ofWhole] : [])])) return undefined
  return {
    ...first,
    parts: more.map(({ indicator }) => indicator),
    ...(ofWhole ? { whole: ofWhole.indicator } : {}),
  }
}

const areTogether = (operands: readonly Operand[]): boolean =>
  operands.every(({ region, period }) => region === operands[0]!.region && period === operands[0]!.period)
