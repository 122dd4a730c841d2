import { optionsOf } from '../../../core/figures/index.ts'
import type { FigureExpression, Operand, PrintOptions, VerbPair } from '../../../core/figures/model.ts'

type Measure = 'percent' | 'absolute' | 'points'

/** The kinds offered in the picker, in groups; some kinds come in several forms. */
export const PICKER_GROUPS = {
  amount: ['value', 'rounded', 'bounded'],
  change: ['change-percent', 'change-absolute', 'change-points', 'increase-net', 'increase-extent', 'from-to', 'growth', 'grown-times', 'grown-doubled', 'elasticity'],
  parts: ['share-percent', 'share-counted', 'counted', 'remainder', 'completion', 'sum', 'respectively', 'breakdown', 'multiple', 'quotient-ratio', 'quotient-per-head'],
  target: ['target-gap', 'target-exceeded'],
  history: ['first', 'run', 'held-run', 'held-stable', 'record', 'total'],
  regions: ['rank', 'top', 'median', 'reaching'],
} as const

export type PickerGroup = keyof typeof PICKER_GROUPS
export type PickerKind = (typeof PICKER_GROUPS)[PickerGroup][number]

/** What is chosen in the picker so far. Empty strings are choices not yet made. */
export interface FigureDraft {
  readonly kind: PickerKind
  readonly indicator: string
  readonly region: string
  readonly period: string
  /** The other indicator: the whole of a share, the base of a multiple, what is divided by. */
  readonly whole: string
  /** Further indicators of a list, a sum or a remainder. */
  readonly parts: readonly string[]
  /** Where a series starts; the base of a change: '' for the year before, 'period-before', or a period. */
  readonly base: string
  readonly extent: Measure | 'none'
  readonly scope: string
  /** The word of a kind that has several: 超, 约, 突破, best, up, at-least. */
  readonly word: string
  readonly place: string
  readonly limit: string
  readonly places: string
  readonly unit: string
  readonly scale: '' | '万' | '亿' | '万亿'
  readonly unitless: boolean
  /** '' for the indicator's own. */
  readonly decimals: string
  readonly verbs: '' | VerbPair
  readonly lead: '' | 'same-period' | 'last-year' | 'none'
}

export const EMPTY_DRAFT: FigureDraft = {
  kind: 'value', indicator: '', region: '', period: '', whole: '', parts: [], base: '', extent: 'percent', scope: '',
  word: '', place: '10000', limit: '', places: '10', unit: '', scale: '', unitless: false, decimals: '', verbs: '', lead: '',
}

/** The words a kind can be said with, the usual one first. */
export const WORDS = {
  rounded: ['超', '余', '近'],
  bounded: ['约', '不足', '以上', '以下'],
  first: ['超', '突破', '低于'],
  run: ['up', 'down'],
  'held-run': ['at-least', 'at-most'],
  'held-stable': ['at-least', 'at-most'],
  record: ['best', 'highest', 'lowest'],
} as const satisfies Partial<Record<PickerKind, readonly string[]>>

type Worded = keyof typeof WORDS

export const wordsOf = (kind: PickerKind): readonly string[] => (kind in WORDS ? WORDS[kind as Worded] : [])

/** The word a draft says, the usual one where none was chosen. */
function wordOf<Kind extends Worded>(kind: Kind, { word }: FigureDraft): (typeof WORDS)[Kind][number] {
  const words: readonly (typeof WORDS)[Kind][number][] = WORDS[kind]
  return words.find((each) => each === word) ?? words[0]!
}

type Bare<Expression = FigureExpression> = Expression extends unknown ? Omit<Expression, 'print'> : never

const isDecimal = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)

/** The expression a draft stands for, or undefined while a needed choice is missing. */
export function expressionOf(draft: FigureDraft): FigureExpression | undefined {
  if (draft.indicator === '' || draft.period === '') return undefined
  const bare = bareOf(draft)
  if (!bare) return undefined
  const asked = { ...bare, print: printOptions(draft) }
  const heeded: readonly string[] = optionsOf(asked)
  return { ...asked, print: Object.fromEntries(Object.entries(asked.print).filter(([option]) => heeded.includes(option))) }
}

function bareOf(draft: FigureDraft): Bare | undefined {
  const of = operand(draft, draft.indicator)
  const whole = draft.whole === '' ? undefined : operand(draft, draft.whole)
  const parts = draft.parts.filter((part) => part !== '').map((part) => operand(draft, part))
  const from = draft.base === '' || draft.base === 'period-before' ? undefined : { ...of, period: draft.base }
  const base = draft.base === '' ? {} : { base: draft.base }
  const { kind, scope } = draft
  switch (kind) {
    case 'value': return { kind, of }
    case 'rounded': return isDecimal(draft.place) ? { kind, of, word: wordOf(kind, draft), place: draft.place } : undefined
    case 'bounded': return isDecimal(draft.place) ? { kind, of, word: wordOf(kind, draft), place: draft.place } : undefined
    case 'change-percent': return { kind: 'change', of, measure: 'percent', ...base }
    case 'change-absolute': return { kind: 'change', of, measure: 'absolute', ...base }
    case 'change-points': return { kind: 'change', of, measure: 'points', ...base }
    case 'increase-net': return { kind: 'increase', of, form: 'net', ...base }
    case 'increase-extent': return { kind: 'increase', of, form: 'extent', ...base }
    case 'from-to': return from && { kind, from, to: of, extent: draft.extent }
    case 'growth': return from && { kind, from, to: of }
    case 'grown-times': return from && { kind: 'grown', from, to: of, form: 'times' }
    case 'grown-doubled': return from && { kind: 'grown', from, to: of, form: 'doubled' }
    case 'total': return from && { kind, from, to: of }
    case 'elasticity': return whole && { kind, of, on: whole }
    case 'share-percent': return whole && { kind: 'share', part: of, whole, form: 'percent' }
    case 'share-counted': return whole && { kind: 'share', part: of, whole, form: 'counted' }
    case 'counted': return whole && { kind, rate: of, whole }
    case 'remainder': return whole && { kind, whole, parts: [of, ...parts] }
    case 'completion': return whole && { kind, part: of, whole }
    case 'multiple': return whole && { kind, of, base: whole }
    case 'quotient-ratio': return whole && { kind: 'quotient', of, per: whole, form: 'ratio' }
    case 'quotient-per-head': return whole && { kind: 'quotient', of, per: whole, form: 'per-head' }
    case 'sum': return parts.length > 0 ? { kind, parts: [of, ...parts] } : undefined
    case 'respectively': return parts.length > 0 ? { kind, of: [of, ...parts] } : undefined
    case 'breakdown': return parts.length > 1 ? { kind, whole: of, parts } : undefined
    case 'target-gap': return { kind: 'target', of, form: 'gap' }
    case 'target-exceeded': return { kind: 'target', of, form: 'exceeded' }
    case 'first': return isDecimal(draft.limit) ? { kind, of, word: wordOf(kind, draft), limit: draft.limit } : undefined
    case 'run': return { kind, of, direction: wordOf(kind, draft) }
    case 'held-run': return isDecimal(draft.limit) ? { kind: 'held', of, side: wordOf(kind, draft), form: 'run', limit: draft.limit } : undefined
    case 'held-stable': return isDecimal(draft.limit) ? { kind: 'held', of, side: wordOf(kind, draft), form: 'stable', limit: draft.limit } : undefined
    case 'record': return { kind, of, word: wordOf(kind, draft) }
    case 'rank': return scope === '' ? undefined : { kind, of, scope }
    case 'top': return scope === '' || !/^[1-9]\d*$/.test(draft.places) ? undefined : { kind, of, scope, places: Number(draft.places) }
    case 'median': return scope === '' ? undefined : { kind, of: { ...of, region: '' }, scope }
    case 'reaching': return scope === '' || !isDecimal(draft.limit) ? undefined : { kind, of: { ...of, region: '' }, scope, limit: draft.limit }
  }
}

function operand(draft: FigureDraft, indicator: string): Operand {
  return { indicator, region: draft.region, period: draft.period }
}

function printOptions(draft: FigureDraft): PrintOptions {
  return {
    ...(draft.unit === '' ? {} : { unit: draft.unit }),
    ...(draft.scale === '' ? {} : { scale: draft.scale }),
    ...(draft.unitless ? { unitless: true } : {}),
    ...(/^\d$/.test(draft.decimals) ? { decimals: Number(draft.decimals) } : {}),
    ...(draft.verbs === '' ? {} : { verbs: draft.verbs }),
    ...(draft.lead === '' ? {} : { lead: draft.lead }),
  }
}

/** The draft a figure came from, to change it; undefined where the picker cannot show it (parts of other regions or periods). */
export function draftOf(expression: FigureExpression): FigureDraft | undefined {
  const chosen = choices(expression)
  if (!chosen) return undefined
  const { unit, scale, unitless, decimals, verbs, lead } = expression.print
  return {
    ...EMPTY_DRAFT, ...chosen,
    unit: unit ?? '', scale: scale ?? '', unitless: unitless ?? false, decimals: decimals === undefined ? '' : String(decimals), verbs: verbs ?? '', lead: lead ?? '',
  }
}

function choices(expression: FigureExpression): Partial<FigureDraft> | undefined {
  switch (expression.kind) {
    case 'value': return { kind: 'value', ...expression.of }
    case 'rounded': case 'bounded': return { kind: expression.kind, ...expression.of, word: expression.word, place: expression.place }
    case 'change': return { kind: `change-${expression.measure}`, ...expression.of, base: expression.base ?? '' }
    case 'increase': return { kind: `increase-${expression.form}`, ...expression.of, base: expression.base ?? '' }
    case 'from-to': return series(expression, { kind: 'from-to', extent: expression.extent })
    case 'growth': case 'total': return series(expression, { kind: expression.kind })
    case 'grown': return series(expression, { kind: `grown-${expression.form}` })
    case 'elasticity': return together([expression.of, expression.on], { kind: 'elasticity', ...expression.of, whole: expression.on.indicator })
    case 'share': return together([expression.part, expression.whole], { kind: `share-${expression.form}`, ...expression.part, whole: expression.whole.indicator })
    case 'counted': return together([expression.rate, expression.whole], { kind: 'counted', ...expression.rate, whole: expression.whole.indicator })
    case 'completion': return together([expression.part, expression.whole], { kind: 'completion', ...expression.part, whole: expression.whole.indicator })
    case 'multiple': return together([expression.of, expression.base], { kind: 'multiple', ...expression.of, whole: expression.base.indicator })
    case 'quotient': return together([expression.of, expression.per], { kind: `quotient-${expression.form}`, ...expression.of, whole: expression.per.indicator })
    case 'remainder': return several(expression.parts, { kind: 'remainder', whole: expression.whole.indicator }, [expression.whole])
    case 'sum': return several(expression.parts, { kind: 'sum' })
    case 'respectively': return several(expression.of, { kind: 'respectively' })
    case 'breakdown': return several([expression.whole, ...expression.parts], { kind: 'breakdown' })
    case 'target': return { kind: `target-${expression.form}`, ...expression.of }
    case 'first': return { kind: 'first', ...expression.of, word: expression.word, limit: expression.limit }
    case 'run': return { kind: 'run', ...expression.of, word: expression.direction }
    case 'held': return { kind: `held-${expression.form}`, ...expression.of, word: expression.side, limit: expression.limit }
    case 'record': return { kind: 'record', ...expression.of, word: expression.word }
    case 'rank': return { kind: 'rank', ...expression.of, scope: expression.scope }
    case 'top': return { kind: 'top', ...expression.of, scope: expression.scope, places: String(expression.places) }
    case 'median': return { kind: 'median', ...expression.of, scope: expression.scope }
    case 'reaching': return { kind: 'reaching', ...expression.of, scope: expression.scope, limit: expression.limit }
  }
}

type Choices = Partial<FigureDraft>

/** Two ends of one series. */
const series = ({ from, to }: { from: Operand; to: Operand }, more: Choices): Choices | undefined =>
  (from.indicator === to.indicator && from.region === to.region ? { ...to, base: from.period, ...more } : undefined)

/** Operands of one region and period, which the picker chooses once. */
const together = (operands: readonly Operand[], chosen: Choices): Choices | undefined =>
  (operands.every(({ region, period }) => region === operands[0]!.region && period === operands[0]!.period) ? chosen : undefined)

function several(operands: readonly Operand[], more: Choices, others: readonly Operand[] = []): Choices | undefined {
  const [first, ...parts] = operands
  return first && together([...operands, ...others], { ...first, parts: parts.map(({ indicator }) => indicator), ...more })
}

const on = (...kinds: readonly PickerKind[]): ((kind: PickerKind) => boolean) => (kind) => kinds.includes(kind)

/** Whether the kind compares two moments, so that a base may be chosen. */
export const isChange = on('change-percent', 'change-absolute', 'change-points', 'increase-net', 'increase-extent')
/** Whether the kind needs a second indicator. */
export const hasWhole = on('share-percent', 'share-counted', 'counted', 'remainder', 'completion', 'multiple', 'quotient-ratio', 'quotient-per-head', 'elasticity')
/** Whether the kind takes a list of further indicators. */
export const hasParts = on('remainder', 'sum', 'respectively', 'breakdown')
/** Whether the kind runs from one period to another. */
export const hasStart = on('from-to', 'growth', 'grown-times', 'grown-doubled', 'total')
export const hasScope = on('rank', 'top', 'median', 'reaching')
export const hasLimit = on('first', 'held-run', 'held-stable', 'reaching')
export const hasPlace = on('rounded', 'bounded')
/** Whether the kind reads every region of its scope, so that none is chosen. */
export const isOfAllRegions = on('median', 'reaching')
