import type { Indicator, Language, PrintOptions } from './model.ts'
import { namesScale, powerOf, singular, splitUnit } from './unit.ts'

/** The power of ten by which a ÷ b of two indicators' own units is brought to their bare units: 亿元 ÷ 万人 is 4 for 元/人. */
export function ownPower(of: Indicator, per: Indicator, language: Language): number {
  return bare(of, language).power - powerOf(splitUnit(per.unit).scale)
}

/** The unit of a ÷ b, in both languages; of 人均 that of a alone, because the words name the rest. */
export function unitPer(of: Indicator, per: Indicator, form: 'per-head' | 'ratio', language: Language): { readonly unit: string; readonly unitEn: string } {
  const own = bare(of, language)
  if (form === 'per-head') return own
  const { base } = splitUnit(per.unit)
  const english = per.unitEn === '' ? base : singular(per.unitEn)
  return { unit: compose(own.unit, base), unitEn: [own.unitEn, english].filter((unit) => unit !== '').join(' per ') }
}

/** The scale a quotient may print in: an English unit that names its own has no other. */
export function scaleOf({ unitEn }: Indicator, asked: PrintOptions['scale'], language: Language): PrintOptions['scale'] {
  return language === 'en' && namesScale(unitEn) ? undefined : asked
}

/** An English unit that names its own scale keeps it: million yuan per person. */
function bare({ unit, unitEn }: Indicator, language: Language): { unit: string; unitEn: string; power: number } {
  const { scale, base } = splitUnit(unit)
  const keepsScale = language === 'en' && namesScale(unitEn)
  return { unit: base, unitEn: unitEn === '' ? base : unitEn, power: keepsScale ? 0 : powerOf(scale) }
}

/** 次/人, and 吨/(日·个): GB 3100 allows one stroke in a unit. */
function compose(unit: string, per: string): string {
  if (unit === per || per === '') return unit === per ? '' : unit
  if (!unit.includes('/')) return `${unit}/${per}`
  const [over, under = ''] = unit.split('/')
  return `${over}/(${under}·${per})`
}
