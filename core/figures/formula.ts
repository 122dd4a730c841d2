import type { Decimal } from './decimal.ts'

/** A value as a term: plain digits, at most twenty of them significant, in brackets where it is negative. */
export function term(value: Decimal): string {
  const shown = value.toSignificantDigits(20)
  return shown.isNegative() && !shown.isZero() ? `(${shown.toFixed()})` : shown.abs().toFixed()
}

/** `1564 − 1533 − 4` */
export function difference(first: Decimal, ...others: readonly Decimal[]): string {
  return [first, ...others].map(term).join(' − ')
}

/** The step from the indicator's own unit to the printed one: `284000 ÷ 10000`, `(1564 − 1533) ÷ 10000`. */
export function scaled(formula: string, power: number): string {
  if (power === 0) return formula
  const body = / [+−÷×] /.test(formula) ? `(${formula})` : formula
  return `${body} ${power > 0 ? '÷' : '×'} 1${'0'.repeat(Math.abs(power))}`
}
