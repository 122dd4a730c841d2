import type { IndicatorLine } from '../../../core/figures/model.ts'

/** The unit as the table shows it, and whether the values are computed. */
export function indicatorUnit(indicator: IndicatorLine, language: 'zh' | 'en', formula: string): string {
  const unit = (language === 'en' && indicator.unitEn) || indicator.unit
  return indicator.formula ? [unit, formula].filter(Boolean).join(' ') : unit
}
