import type { CleanText, Noise, Span } from './model.ts'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
}

/**
 * What is left of a text without its noise, half-width signs beside Chinese as full-width ones, 《<…>》 as
 * 〈…〉, and the spaces that pages put between Chinese and numbers gone. `text` is in simplified characters.
 */
export function cleanText(text: string, noise: readonly Noise[]): CleanText {
  const signs: string[] = []
  const offsets: number[] = []
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    while (next < noise.length && noise[next]!.end <= at) next += 1
    const piece = noise[next]
    if (piece && piece.start <= at) continue
    const sign = signAt(text, at)
    if (sign === '') continue
    signs.push(sign)
    offsets.push(at)
  }
  return { text: signs.join(''), offsets: [...offsets, text.length] }
}

const HAN = /[\p{Script=Han}，。、；：？！（）《》“”]/u
const space = /[ \u00a0\u3000\u2002-\u200a\t]/u

function signAt(text: string, at: number): string {
  const sign = text[at]!
  if (sign === '\u200b' || sign === '\uFEFF') return ''
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (space.test(sign)) return needsNoSpace(text, at) ? '' : ' '
  if (sign === '<' || sign === '>') return insideTitle(text, at) ? (sign === '<' ? '〈' : '〉') : sign
  const wide = full[sign]
  if (wide === undefined) return sign
  if (/[,:]/.test(sign) && /\d/.test(before) && /\d/.test(after)) return sign
  return HAN.test(before) ||
    (HAN.test(after) && !/[A-Za-z]/.test(before)) ||
    (/[)\d%”"]/.test(before) && HAN.test(nearby(text, at)))
    ? wide
    : sign
}

/** The nearest sign of Chinese before, within a few signs: of 40.6%,其中 it is none behind the comma alone. */
const nearby = (text: string, at: number): string =>
  Array.from(text.slice(Math.max(0, at - 12), at)).findLast(sign => /\p{Script=Han}/u.test(sign)) ?? ''

/** Spaces at the head of a line, and between Chinese and a number. */
function needsNoSpace(text: string, at: number): boolean {
  let [from, to] = [at, at]
  while (from > 0 && space.test(text[from - 1]!)) from -= 1
  while (to + 1 < text.length && space.test(text[to + 1]!)) to += 1
  const [before, after] = [text[from - 1] ?? '\n', text[to + 1] ?? '\n']
  if (before === '\n' || after === '\n') return true
  if (at > from) return true
  return (HAN.test(before) && /[\d%]/.test(after)) || (/[\d%]/.test(before) && HAN.test(after))
}

const insideTitle = (text: string, at: number): boolean => {
  const open = text.lastIndexOf('《', at)
  const close = text.indexOf('》', at)
  return open >= 0 && close >= 0 && close - open < 120 && !text.slice(open + 1, at).includes('》')
}

/** Where a place of the clean text stands in the text it came from. */
export const backIn = ({ offsets }: CleanText, { start, end }: Span): Span => ({
  start: offsets[start]!,
  end: end > start ? offsets[end - 1]! + 1 : offsets[start]!,
})
