import { splitUnit } from '../../../core/figures/unit.ts'
import { conversion } from '../../../core/figures/units.ts'
import { unitNames } from '../../../core/figures/unit-names.ts'

const MOST = 5

/**
 * Units that may be typed, pasted and imported instead of an indicator's own, because they convert to it: 亩
 * for 公顷, 毫克/立方米 for 微克/立方米, 万户 for 户. Those of nearly the same size come first.
 */
export function unitsThatConvert(unit: string): string[] {
  const own = unit.trim()
  const [, over = own, join = '', under = ''] = /^([^/每]+)([/每])(.+)$/.exec(own) ?? []
  const { scale, base } = splitUnit(over)
  const named = [...new Set(unitNames.map(({ name }) => name).filter(name => name !== ''))].flatMap(name =>
    distant(`${name}${join}${under}`, own),
  )
  const scaled =
    own !== '' && (scale || named.length === 0)
      ? ['万', '亿'].flatMap(power => distant(`${power}${base}${join}${under}`, own))
      : []
  return [...named, ...scaled]
    .toSorted((left, right) => left.far - right.far)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** A unit that converts to another number, and by how many powers of ten; nothing for any other. */
function distant(name: string, own: string): { readonly name: string; readonly far: number }[] {
  const times = conversion(name, own)
  return times === undefined || times.eq(1) ? [] : [{ name, far: Math.abs(Math.log10(times.toNumber())) }]
}
