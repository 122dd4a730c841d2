import type { Comparison } from './comparison.ts'
import type { Language, PrintOptions } from './model.ts'
import { listEn } from './words-en.ts'
import { listZh } from './words-zh.ts'

/**
 * Several differences in a row: 2.4%、6.1%和0.8%. Points share their unit, 0.6、1.8和3.2个百分点; `apart` gives each
 * its own and puts 、 throughout, `counted` as 1.2个、0.5个百分点.
 */
export function listedExtents(
  found: readonly Comparison[],
  apart: PrintOptions['apart'],
  language: Language,
): string {
  const texts = found.map(({ text }) => text)
  if (language === 'en') return inEnglish(texts)
  const { unit } = found[0]!
  const arePoints =
    /^个[百千]分点$/.test(unit) &&
    found.every(each => each.unit === unit && each.text === `${each.number}${unit}`)
  if (apart === 'counted' && arePoints)
    return `${found.map(({ number }) => `${number}个`).join('、')}${unit.slice(1)}`
  if (apart) return texts.join('、')
  return arePoints ? `${listZh(found.map(({ number }) => number))}${unit}` : listZh(texts)
}

const pointsEnding = / (percentage|per mille) points?$/

function inEnglish(texts: readonly string[]): string {
  const [, kind] = pointsEnding.exec(texts[0]!) ?? []
  const isShared = kind !== undefined && texts.every(text => pointsEnding.exec(text)?.[1] === kind)
  return isShared
    ? `${listEn(texts.map(text => text.replace(pointsEnding, '')))} ${kind} points`
    : listEn(texts)
}
