import type { FigureExpression, Operand, PrintOptions, VerbPair } from '../../../core/figures/model.ts'

/** The kinds offered in the picker; `change` and `from-to` come in their measures. */
export type PickerKind = 'value' | 'change-percent' | 'change-absolute' | 'change-points' | 'share-percent' | 'share-counted' | 'remainder' | 'from-to' | 'rank' | 'rounded'

export const PICKER_KINDS: readonly PickerKind[] = ['value', 'change-percent', 'change-absolute', 'change-points', 'share-percent', 'share-counted', 'remainder', 'from-to', 'rank', 'rounded']

/** What is chosen in the picker so far. Empty strings are choices not yet made. */
export interface FigureDraft {
  readonly kind: PickerKind
  readonly indicator: string
  readonly region: string
  readonly period: string
  /** The whole of a share or remainder. */
  readonly whole: string
  /** Where a from–to starts; the base of a change, '' for the year before. */
  readonly base: string
  readonly extent: 'percent' | 'points' | 'absolute' | 'none'
  readonly scope: string
  readonly word: '超' | '余' | '近'
  readonly place: string
  readonly scale: '' | '万' | '亿' | '万亿'
  readonly unitless: boolean
  /** '' for the indicator's own. */
  readonly decimals: string
  readonly verbs: '' | VerbPair
  readonly lead: '' | 'same-period' | 'last-year' | 'none'
}

export const EMPTY_DRAFT: FigureDraft = {
  kind: 'value', indicator: '', region: '', period: '', whole: '', base: '', extent: 'percent', scope: '',
  word: '超', place: '10000', scale: '', unitless: false, decimals: '', verbs: '', lead: '',
}

/** The expression a draft stands for, or undefined while a needed choice is missing. */
export function expressionOf(draft: FigureDraft): FigureExpression | undefined {
  if (draft.indicator === '' || draft.period === '') return undefined
  const of = operand(draft, draft.indicator)
  const print = printOptions(draft)
  switch (draft.kind) {
    case 'value': return { kind: 'value', of, print }
    case 'change-percent': return change(draft, of, 'percent', print)
    case 'change-absolute': return change(draft, of, 'absolute', print)
    case 'change-points': return change(draft, of, 'points', print)
    case 'share-percent': return draft.whole === '' ? undefined : { kind: 'share', part: of, whole: operand(draft, draft.whole), form: 'percent', print }
    case 'share-counted': return draft.whole === '' ? undefined : { kind: 'share', part: of, whole: operand(draft, draft.whole), form: 'counted', print }
    case 'remainder': return draft.whole === '' ? undefined : { kind: 'remainder', whole: operand(draft, draft.whole), parts: [of], print }
    case 'from-to': return draft.base === '' ? undefined : { kind: 'from-to', from: { ...of, period: draft.base }, to: of, extent: draft.extent, print }
    case 'rank': return draft.scope === '' ? undefined : { kind: 'rank', of, scope: draft.scope, print }
    case 'rounded': return /^\d+(\.\d+)?$/.test(draft.place) ? { kind: 'rounded', of, word: draft.word, place: draft.place, print } : undefined
  }
}

function operand(draft: FigureDraft, indicator: string): Operand {
  return { indicator, region: draft.region, period: draft.period }
}

function change(draft: FigureDraft, of: Operand, measure: 'percent' | 'absolute' | 'points', print: PrintOptions): FigureExpression {
  return { kind: 'change', of, measure, print, ...(draft.base === '' ? {} : { base: draft.base }) }
}

function printOptions(draft: FigureDraft): PrintOptions {
  return {
    ...(draft.scale === '' ? {} : { scale: draft.scale }),
    ...(draft.unitless ? { unitless: true } : {}),
    ...(/^\d$/.test(draft.decimals) ? { decimals: Number(draft.decimals) } : {}),
    ...(draft.verbs === '' || !hasVerbs(draft.kind) ? {} : { verbs: draft.verbs }),
    ...(draft.lead === '' || !isChange(draft.kind) || draft.base !== '' ? {} : { lead: draft.lead }),
  }
}

/** The draft a figure came from, to change it; undefined where the picker cannot show it (several parts, two regions). */
export function draftOf(expression: FigureExpression): FigureDraft | undefined {
  const chosen = choices(expression)
  if (!chosen) return undefined
  const { scale, unitless, decimals, verbs, lead } = expression.print
  return {
    ...EMPTY_DRAFT, ...chosen,
    scale: scale ?? '', unitless: unitless ?? false, decimals: decimals === undefined ? '' : String(decimals), verbs: verbs ?? '', lead: lead ?? '',
  }
}

function choices(expression: FigureExpression): Partial<FigureDraft> | undefined {
  switch (expression.kind) {
    case 'value': return { kind: 'value', ...expression.of }
    case 'change': return { kind: `change-${expression.measure}`, ...expression.of, base: expression.base ?? '' }
    case 'share': return isTogether(expression.part, expression.whole)
      ? { kind: `share-${expression.form}`, ...expression.part, whole: expression.whole.indicator } : undefined
    case 'remainder': return remainderChoices(expression.whole, expression.parts)
    case 'from-to': return expression.from.indicator === expression.to.indicator && expression.from.region === expression.to.region
      ? { kind: 'from-to', ...expression.to, base: expression.from.period, extent: expression.extent } : undefined
    case 'rank': return { kind: 'rank', ...expression.of, scope: expression.scope }
    case 'rounded': return { kind: 'rounded', ...expression.of, word: expression.word, place: expression.place }
  }
}

function remainderChoices(whole: Operand, parts: readonly Operand[]): Partial<FigureDraft> | undefined {
  const [part, ...others] = parts
  if (!part || others.length > 0 || !isTogether(part, whole)) return undefined
  return { kind: 'remainder', ...part, whole: whole.indicator }
}

function isTogether(left: Operand, right: Operand): boolean {
  return left.region === right.region && left.period === right.period
}

/** Whether the kind compares two moments, so that a base may be chosen. */
export function isChange(kind: PickerKind): boolean {
  return kind === 'change-percent' || kind === 'change-absolute' || kind === 'change-points'
}

/** Whether the kind prints verbs that follow the sign. */
export function hasVerbs(kind: PickerKind): boolean {
  return isChange(kind) || kind === 'from-to'
}

/** Whether the kind needs a second indicator. */
export function hasWhole(kind: PickerKind): boolean {
  return kind === 'share-percent' || kind === 'share-counted' || kind === 'remainder'
}
