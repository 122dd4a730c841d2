import { decimal, type Decimal } from './decimal.ts'
import type { Language } from './model.ts'
import { quantity, scalePower, type Format, type Quantity } from './quantity.ts'

/** Reads a place or limit in brackets, a plain decimal, in its canonical form; undefined where it is none. */
export function readLimit(argument: string | undefined): string | undefined {
  return argument !== undefined && /^\d{1,15}(\.\d{1,8})?$/.test(argument)
    ? decimal(argument).toFixed()
    : undefined
}

/** Whether an argument can name a class: Ⅱ类, 劣Ⅴ类. */
export const isClassName = (argument: string): boolean => /^[\p{L}\p{N}]{1,20}$/u.test(argument)

/** A place numbers are taken to: a limit above zero. */
export function readPlace(argument: string | undefined): string | undefined {
  const limit = readLimit(argument)
  return limit !== undefined && decimal(limit).gt(0) ? limit : undefined
}

/** A limit or rounded number prints without trailing zeros: 80%, 16万, not 80.0%, 16.0万. */
export function limitQuantity(limit: Decimal, format: Format, language: Language): Quantity {
  const decimals = limit.times(`1e${-scalePower(format)}`).decimalPlaces()
  return quantity(limit, { ...format, decimals }, language)
}
