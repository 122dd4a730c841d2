import type { Region } from '../../../core/figures/model.ts'

/**
 * Where a kind can look over regions: a rank only directly above the ranked region, a median or a count
 * wherever regions are registered within.
 */
export function scopesOf(
  ofAllRegions: boolean,
  region: string,
  regions: readonly Region[],
): readonly Region[] {
  if (ofAllRegions) return regions.filter(({ key }) => regions.some(({ parent }) => parent === key))
  const above = regions.find(({ key }) => key === region)?.parent ?? ''
  return above === '' ? [] : regions.filter(({ key }) => key === above)
}
