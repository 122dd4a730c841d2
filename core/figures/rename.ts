import { reachOf } from './operands.ts'
import { parseExpression } from './parse.ts'

const sign = String.raw`[\p{L}\p{N}._·]`
const region = String.raw`(?:[\[［【][^\]］】]*[\]］】]\s*)?`

const quoted = (key: string): string => key.replaceAll('.', String.raw`\.`)

/**
 * The written figure with one indicator called by another key, every other sign as it was: what an operand
 * begins with, before its region and its period. A word that reads like the key elsewhere is none.
 */
export const indicatorRenamedIn = (expression: string, from: string, to: string): string =>
  expression.replaceAll(
    new RegExp(String.raw`(?<!${sign})${quoted(from)}(?=\s*${region}[@＠])`, 'gu'),
    () => to,
  )

/**
 * The written figure with one region called by another key, every other sign as it was: in square brackets
 * after an indicator, and where it is the scope that is compared. A number or a word that reads like the key
 * is none.
 */
export function regionRenamedIn(expression: string, from: string, to: string): string {
  const placed = expression.replaceAll(
    new RegExp(String.raw`(?<=[\[［【]\s*)${quoted(from)}(?=\s*[\]］】])`, 'gu'),
    () => to,
  )
  if (!compares(placed, from)) return placed
  const argument = new RegExp(String.raw`(?<=[(（,，、]\s*)${quoted(from)}(?=\s*[)）,，、])`, 'gu')
  for (const { index } of placed.matchAll(argument)) {
    const renamed = placed.slice(0, index) + to + placed.slice(index + from.length)
    if (compares(renamed, to)) return renamed
  }
  return placed
}

function compares(expression: string, scope: string): boolean {
  const parsed = parseExpression(expression)
  return parsed.ok && reachOf(parsed.value).some(reach => reach.type === 'scope' && reach.scope === scope)
}
