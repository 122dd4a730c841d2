import type { Print } from './kind.ts'
import type { Language } from './model.ts'
import { hanNumber, readAloud } from './spoken.ts'
import { smallEn } from './words-en.ts'

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** 4.6 percent for 4.6%, as English prose has it. */
export const percentSpelled = (text: string): string => text.replace(/(?<=\d)%/g, ' percent')

/**
 * The printed number in words: 第七, 连续四年, 两项; in English whole numbers below ten, ordinals below tenth, and
 * percent spelled out, as English prose has it.
 */
export function inWords(
  { text, number, unit }: Pick<Print, 'text' | 'number' | 'unit'>,
  language: Language,
): string {
  if (language === 'zh') return unit.startsWith('%') ? readAloud(text) : hanNumber(text, number)
  const spelled = percentSpelled(text)
  if (!/^\d$/.test(number) || unit.startsWith('%')) return spelled
  return spelled
    .replace(new RegExp(`\\b${number}(?:st|nd|rd|th)\\b`), ordinals[Number(number)]!)
    .replace(new RegExp(`(?<![\\d.,])${number}(?![\\d.,]|%)`), smallEn(Number(number)))
}
