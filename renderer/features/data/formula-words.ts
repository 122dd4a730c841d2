import type { Formula, IndicatorLine } from '../../../core/figures/model.ts'

const SIGNS = { sum: ' + ', difference: ' − ', ratio: ' ÷ ', 'per-head': ' ÷ ' } as const

/** A formula in the names of its indicators: 优良天数 ÷ 有效监测天数. */
export function formulaWords(
  { operation, operands }: Formula,
  indicators: readonly IndicatorLine[],
  nameOf: (indicator: IndicatorLine) => string,
): string {
  const names = operands.map(key => {
    const known = indicators.find(indicator => indicator.key === key)
    return known ? nameOf(known) : key
  })
  return names.join(SIGNS[operation])
}
