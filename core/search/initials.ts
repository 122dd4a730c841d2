import { pinyin } from 'pinyin-pro'
import { normalise } from './normalise.ts'

const word = /[\p{L}\p{N}]/u

/** First letters of the pinyin of Chinese characters, other letters and digits as they are: 优良天数 → ylts. */
export const initials = (text: string): string =>
  pinyin(normalise(text), { pattern: 'first', toneType: 'none', type: 'array' })
    .filter(letter => word.test(letter))
    .join('')
    .toLowerCase()
