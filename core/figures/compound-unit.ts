import type { Indicator } from './model.ts'
import { singular } from './singular.ts'
import { powerOf, splitUnit } from './unit.ts'
import { unitInEnglish } from './units.ts'

/**
 * The power of ten by which a ÷ b of two indicators' own units is brought to their bare units: 亿元 ÷ 万人 is 4
 * for 元/人.
 */
export function ownPower(of: Indicator, per: Indicator): number {
  return bare(of).power - bare(per).power
}

/** The unit of a ÷ b, in both languages; of 人均 that of a alone, because the words name the rest. */
export function unitPer(
  of: Indicator,
  per: Indicator,
  form: 'per-head' | 'ratio',
): { readonly unit: string; readonly unitEn: string } {
  const [own, { unit: base, unitEn }] = [bare(of), bare(per)]
  if (form === 'per-head') return own
  return {
    unit: compose(own.unit, base),
    unitEn: [own.unitEn, singular(unitEn)].filter(unit => unit !== '').join(' per '),
  }
}

const bare = (indicator: Indicator): { unit: string; unitEn: string; power: number } => {
  const { scale, base } = splitUnit(indicator.unit)
  return { unit: base, unitEn: unitInEnglish(indicator), power: powerOf(scale) }
}

/** 次/人, and 吨/(日·个): GB 3100 allows one stroke in a unit. */
function compose(unit: string, per: string): string {
  if (unit === per || per === '') return unit === per ? '' : unit
  if (!unit.includes('/')) return `${unit}/${per}`
  const [over, under = ''] = unit.split('/')
  return `${over}/(${under}·${per})`
}
