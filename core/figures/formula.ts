import type { Decimal } from './decimal.ts'

/** A value as a term: plain digits, in brackets where it is negative. */
export function term(value: Decimal): string {
  return value.isNegative() && !value.isZero() ? `(${value.toFixed()})` : value.abs().toFixed()
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
