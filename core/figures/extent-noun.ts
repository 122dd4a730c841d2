import { done, refused, type Outcome } from '../problem.ts'
import type { Decimal } from './decimal.ts'
import { placeOf, type Reading } from './kind.ts'
import type { ExtentNoun, Language, VerbPair } from './model.ts'

/** [of growth, of a fall] */
const nounsZh: Readonly<Record<ExtentNoun, readonly [string, string]>> = {
  growth: ['增速', '降幅'],
  rise: ['涨幅', '跌幅'],
  extent: ['增幅', '降幅'],
  none: ['', ''],
}
const nounsEn: Readonly<Record<ExtentNoun, readonly [string, string]>> = {
  growth: ['growth', 'the decline'],
  rise: ['the rise', 'the fall'],
  extent: ['the increase', 'the decrease'],
  none: ['', ''],
}

/** 增速, or 降幅 of what falls. */
export const extentNoun = (noun: ExtentNoun, isFall: boolean, language: Language): string =>
  (language === 'zh' ? nounsZh : nounsEn)[noun][isFall ? 1 : 0]

/** Verbs of how far something goes in one direction, which say nothing of what first fell and then rose. */
const ofExtents: ReadonlySet<VerbPair> = new Set(['widen-narrow', 'widen-shrink', 'widen-ease'])

/**
 * Whether rates have an extent to speak of: all of them above zero, or all below. Refuses 扩大 and 收窄, and 涨幅
 * and 增幅, of anything else (`no-one-extent`).
 */
export function haveExtent(
  rates: readonly Decimal[],
  asked: { readonly noun: ExtentNoun; readonly verbs: VerbPair | undefined },
  of: Reading,
): Outcome<true> {
  const needsOne =
    asked.noun === 'rise' ||
    asked.noun === 'extent' ||
    (asked.verbs !== undefined && ofExtents.has(asked.verbs))
  const isOne = rates.every(rate => rate.gt(0)) || rates.every(rate => rate.lt(0))
  return isOne || !needsOne
    ? done(true)
    : refused('no-one-extent', { ...placeOf(of), value: of.operand.value })
}
