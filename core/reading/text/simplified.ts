import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Signs that are right in simplified texts too, in names and in some words: 乾县, 著名. */
const inBoth = new Set('乾著藉瞭鍾徵夥祇餘於後裡')

/** From how many signs in a hundred on a text is written in traditional characters, in whole or in part. */
const fewest = 1

/**
 * A text in simplified characters, sign for sign, so that every place stays where it is. A text in simplified
 * characters comes back as it is: 乾, 著 and 余 are right in some of its names.
 */
export function simplified(text: string): string {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  const other = new Set(han.filter(sign => !inBoth.has(sign) && toSimplified(sign) !== sign))
  const changed = han.filter(sign => other.has(sign)).length
  if (changed * 100 < han.length * fewest) return text
  const whole = toSimplified(text)
  return whole.length === text.length ? whole : Array.from(text, sameLength).join('')
}

function sameLength(sign: string): string {
  const converted = toSimplified(sign)
  return converted.length === sign.length ? converted : sign
}
