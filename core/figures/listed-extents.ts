import type { Comparison } from './comparison.ts'
import type { Language } from './model.ts'
import { listEn } from './words-en.ts'
import { listZh } from './words-zh.ts'

/**
 * Several differences in a row: 2.4%、6.1%和0.8%. Points share their unit, 0.6、1.8和3.2个百分点; `isApart` gives each its own and puts 、 throughout.
 */
export function listedExtents(found: readonly Comparison[], isApart: boolean, language: Language): string {
  const texts = found.map(({ text }) => text)
  if (language === 'en') return inEnglish(texts)
  if (isApart) return texts.join('、')
  const { unit } = found[0]!
  const isShared = /^个[百千]分点$/.test(unit) && found.every((each) => each.unit === unit && each.text === `${each.number}${unit}`)
  return isShared ? `${listZh(found.map(({ number }) => number))}${unit}` : listZh(texts)
}

const pointsEnding = / (percentage|per mille) points?$/

function inEnglish(texts: readonly string[]): string {
  const [, kind] = pointsEnding.exec(texts[0]!) ?? []
  const isShared = kind !== undefined && texts.every((text) => pointsEnding.exec(text)?.[1] === kind)
  return isShared ? `${listEn(texts.map((text) => text.replace(pointsEnding, '')))} ${kind} points` : listEn(texts)
}
