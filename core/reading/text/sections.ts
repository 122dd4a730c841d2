import type { Section } from './model.ts'
import type { SourceLine } from './source.ts'

/** A line of the clean text with what its paragraph's look said. */
export interface CleanLine {
  readonly start: number
  readonly text: string
  readonly look: SourceLine
}

const numerals: readonly (readonly [level: number, numeral: RegExp])[] = [
  [1, /^第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．]\s*/u],
  [2, /^[（(][一二三四五六七八九十]{1,3}[)）]\s*[、.]?\s*/u],
  [3, /^\d{1,2}(?:[.．](?!\d)|、)\s*/u],
  [4, /^[（(]\d{1,2}[)）]\s*/u],
]

const longest = 40
const SPEECH = /^(?:问|答|Q|A)[:：]|[：:]$|^(?:来源|附件|注)[:：]/u

interface Head {
  readonly level: number
  readonly heading: string
  readonly start: number
}

/**
 * The sections of a clean text: headings by their numerals (GB/T 9704: 一、（一）1.（1）), by their
 * style, and, where the first level has neither, short lines that stand alone above prose. 一是 and
 * 二是 inside a paragraph are none. Each goes up to the next of its level or above.
 */
export function sectionsIn(lines: readonly CleanLine[], titleAt: number, end: number): Section[] {
  const numbered = lines.flatMap((line, index) => (index === titleAt ? [] : headOf(line, lines[index + 1])))
  const hasFirst = numbered.some(({ level }) => level === 1)
  const plain = hasFirst
    ? []
    : lines.flatMap((_line, index) => (index === titleAt ? [] : plainHead(lines, index)))
  const heads = [...numbered, ...plain].toSorted((one, other) => one.start - other.start)
  return heads.map(({ level, heading, start }, index) => {
    const next = heads.slice(index + 1).find(each => each.level <= level)
    return { level, heading, start, end: next?.start ?? end }
  })
}

function headOf({ text, start, look }: CleanLine, next: CleanLine | undefined): Head[] {
  const lead = text.length - text.trimStart().length
  const words = text.trim()
  if (words === '' || SPEECH.test(words)) return []
  const numbered = numerals.find(([, numeral]) => numeral.test(words))
  if (!numbered)
    return look.outline !== undefined && look.outline > 0 && words.length <= 60
      ? [{ level: look.outline, heading: words, start: start + lead }]
      : []
  const [level, numeral] = numbered
  const rest = words.replace(numeral, '')
  if (/^(?:问|答)[:：]/u.test(rest) || /[？?]$/u.test(rest)) return []
  const heading = headingIn(rest, level, next)
  return heading === '' ? [] : [{ level, heading, start: start + lead }]
}

/** The heading alone on its line, or run in before the first 。 */
function headingIn(rest: string, level: number, next: CleanLine | undefined): string {
  if (!/[。；]/u.test(rest))
    return rest.length <= longest && (level < 3 || next !== undefined) ? rest.replace(/[：:]$/u, '') : ''
  const first = rest.slice(0, rest.search(/[。；]/u))
  return first.length <= longest && !/[，,]\D{0,40}\d/u.test(first) && /。/u.test(rest[first.length] ?? '')
    ? first
    : ''
}

/** A short line without an end, above a paragraph of prose. */
function plainHead(lines: readonly CleanLine[], index: number): Head[] {
  const { text, start, look } = lines[index]!
  const words = text.trim()
  const next = lines.slice(index + 1).find(line => line.text.trim() !== '')
  const isShort = words.length >= 2 && words.length <= (/\p{Script=Han}/u.test(words) ? 26 : 70)
  if (
    !isShort ||
    /[。！？；，、：:;,.!?”）)]$/u.test(words) ||
    SPEECH.test(words) ||
    numerals.some(([, numeral]) => numeral.test(words))
  )
    return []
  if (!next || !/[。：:.！”]$/u.test(next.text.trim()) || next.text.trim().length < 30) return []
  if (/\b(?:19|20)\d{2}\b/u.test(words) && !/\p{Script=Han}/u.test(words)) return []
  if (index === 0 || (!look.standsOut && /^[\d（(]|\d{4}年\d{1,2}月|^[\p{Script=Han}]{2,3}$/u.test(words)))
    return []
  if (/[局委厅办院部会司][^\s]{0,24}\s+\p{Script=Han}{2,3}$/u.test(words)) return []
  if (/(?:党组|书记|局长|主任|发言人|处长|委员|市长|司长|厅长|副\S{1,4})\s+\p{Script=Han}{2,4}$/u.test(words))
    return []
  return [{ level: 1, heading: words, start: start + (text.length - text.trimStart().length) }]
}
