const sign = String.raw`[\p{L}\p{N}._·]`
const region = String.raw`(?:[\[［][^\]］]*[\]］]\s*)?`

/**
 * The written figure with one indicator called by another key, every other sign as it was: what an operand
 * begins with, before its region and its period. A word that reads like the key elsewhere is none.
 */
export function renamedIn(expression: string, from: string, to: string): string {
  const key = from.replaceAll('.', String.raw`\.`)
  return expression.replaceAll(
    new RegExp(String.raw`(?<!${sign})${key}(?=\s*${region}[@＠])`, 'gu'),
    () => to,
  )
}
