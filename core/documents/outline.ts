import { closingStart } from './closing.ts'
import type { Heading, Script, ScriptItem } from './model.ts'
import { headingNumbers, headingWords } from './numbering.ts'
import type { Contents, Pace, Speaking } from './speaking.ts'
import { addSpeaking, silence, speakingOfItem } from './speaking.ts'

/**
 * A section of a script. `own` measures what stands before its first subsection, `whole` everything under it.
 */
export interface OutlineSection {
  /**
   * Item id of the heading, or of the first item of the closing words; '' for what stands before the first
   * heading.
   */
  readonly id: string
  readonly level: Heading['level'] | 0
  readonly number: string
  readonly text: string
  /** Index of the heading, and of the first item after the section with its subsections. */
  readonly start: number
  readonly end: number
  readonly own: Speaking
  readonly whole: Speaking
}

/**
 * First index after the section that starts at `start`: its items and all deeper headings belong to it, the
 * closing words to none.
 */
export function sectionEnd(items: readonly ScriptItem[], start: number): number {
  const heading = items[start]
  if (heading?.type !== 'heading') return Math.min(start + 1, items.length)
  const next = items.findIndex(
    (item, index) => index > start && item.type === 'heading' && item.level <= heading.level,
  )
  return next === -1 ? closingStart(items) : next
}

const sum = (measures: readonly Speaking[]): Speaking => measures.reduce(addSpeaking, silence)

/** The index of the first heading from `from` on, or of the end of the last section. */
function nextHeading(items: readonly ScriptItem[], from: number): number {
  const next = items.findIndex((item, index) => index >= from && item.type === 'heading')
  return next === -1 ? closingStart(items) : next
}

/** Measures one item; an editor that measures again with every change passes one that remembers. */
export type Measure = typeof speakingOfItem

/**
 * The sections of a script in order, with words and seconds. Text before the first heading, and the closing
 * words, are sections of level 0 without a heading; each is left out where there is none.
 */
export function outline(
  script: Pick<Script, 'items'> & Pace,
  contents: Contents,
  measure: Measure = speakingOfItem,
): OutlineSection[] {
  const { items } = script
  const numbers = headingNumbers(items, script.language)
  const measures = items.map(item => measure(item, numbers.get(item.id) ?? '', contents, script))
  const opening = nextHeading(items, 0)
  const before = sum(measures.slice(0, opening))
  const lead: OutlineSection = {
    id: '',
    level: 0,
    number: '',
    text: '',
    start: 0,
    end: opening,
    own: before,
    whole: before,
  }
  const sections = items.flatMap((item, start): OutlineSection[] => {
    if (item.type !== 'heading') return []
    const end = sectionEnd(items, start)
    return [
      {
        id: item.id,
        level: item.level,
        number: numbers.get(item.id) ?? '',
        text: headingWords(item.text, script.language),
        start,
        end,
        own: sum(measures.slice(start, nextHeading(items, start + 1))),
        whole: sum(measures.slice(start, end)),
      },
    ]
  })
  const closing = closingStart(items)
  const after = sum(measures.slice(closing))
  const end = items.slice(closing, closing + 1).map(({ id }): OutlineSection => ({
    ...lead,
    id,
    start: closing,
    end: items.length,
    own: after,
    whole: after,
  }))
  return [...(opening > 0 ? [lead] : []), ...sections, ...end]
}
