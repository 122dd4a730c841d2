import { done, refused, type Outcome } from '../problem.ts'
import type { Reading, Scene } from './kind.ts'
import type { Language, Operand, Region } from './model.ts'

/**
 * Every other region within the scope of a rank; refuses where one has no value, because its place could be
 * any (`peers-missing`), and where the ranked region is not itself directly within the scope
 * (`region-outside-scope`).
 */
export function peersWithin(
  of: Operand,
  scope: string,
  { data }: Pick<Scene, 'data'>,
): Outcome<readonly Operand[]> {
  const whole = declaredScope(scope, data)
  if (!whole.ok) return whole
  const within = data.regionsWithin(scope)
  const own = of.region === '' ? data.homeRegion : of.region
  if (!within.some(({ key }) => key === own)) return refused('region-outside-scope', { region: own, scope })
  const others = within.filter(({ key }) => key !== own)
  const missing = others.filter(({ key }) => !data.observation(of.indicator, key, of.period))
  if (missing.length > 0) {
    return refused('peers-missing', {
      indicator: of.indicator,
      period: of.period,
      scope,
      regions: missing.map(({ key }) => key),
    })
  }
  return done(others.map(({ key }) => ({ ...of, region: key })))
}

/** Nothing is claimed over regions that nobody declared to be all there are (`scope-not-declared`). */
function declaredScope(scope: string, data: Scene['data']): Outcome<true> {
  const region = data.region(scope)
  if (!region) return refused('unknown-region', { region: scope })
  return region.complete ? done(true) : refused('scope-not-declared', { scope })
}

/**
 * Every region directly within a scope; refuses where it has none (`no-regions`) or one has no value
 * (`regions-missing`).
 */
export function allWithin(
  of: Operand,
  scope: string,
  { data }: Pick<Scene, 'data'>,
): Outcome<readonly Operand[]> {
  if (!data.indicator(of.indicator)) return refused('unknown-indicator', { indicator: of.indicator })
  const whole = declaredScope(scope, data)
  if (!whole.ok) return whole
  const within = data.regionsWithin(scope)
  if (within.length === 0) return refused('no-regions', { scope })
  const missing = within.filter(({ key }) => !data.observation(of.indicator, key, of.period))
  if (missing.length > 0) {
    return refused('regions-missing', {
      indicator: of.indicator,
      period: of.period,
      scope,
      regions: missing.map(({ key }) => key),
    })
  }
  return done(within.map(({ key }) => ({ ...of, region: key })))
}

/** The regions that values are of. */
export const regionsOf = (
  readings: readonly Reading[],
  { region }: Pick<Scene['data'], 'region'>,
): readonly Region[] => readings.flatMap(({ operand }) => region(operand.region) ?? [])

/** How many of the others are better, by polarity; low first where low is better, otherwise high. */
export function betterThan(
  own: Reading,
  others: readonly Reading[],
): { readonly better: number; readonly lowFirst: boolean } {
  const lowFirst = own.indicator.polarity === 'lower-is-better'
  const better = others.filter(({ value }) => (lowFirst ? value.lt(own.value) : value.gt(own.value))).length
  return { better, lowFirst }
}

/** 8个地区按未修约值比较，低者居前 */
export function comparisonWords(count: number, lowFirst: boolean, language: Language): string {
  if (language === 'en')
    return `${count} regions compared unrounded, ${lowFirst ? 'lowest' : 'highest'} first`
  return `${count}个地区按未修约值比较，${lowFirst ? '低' : '高'}者居前`
}
