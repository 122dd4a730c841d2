import type { Heading, Script, ScriptItem } from './model.ts'
import { headingNumbers } from './numbering.ts'
import type { Contents, Pace, Speaking } from './speaking.ts'
import { addSpeaking, silence, speakingOfItem } from './speaking.ts'

/** A section of a script. `own` measures what stands before its first subsection, `whole` everything under it. */
export interface OutlineSection {
  /** Item id of the heading; '' for what stands before the first heading. */
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

/** First index after the section that starts at `start`: its items and all deeper headings belong to it. */
export function sectionEnd(items: readonly ScriptItem[], start: number): number {
  const heading = items[start]
  if (heading?.type !== 'heading') return Math.min(start + 1, items.length)
  const next = items.findIndex((item, index) => index > start && item.type === 'heading' && item.level <= heading.level)
  return next === -1 ? items.length : next
}

const sum = (measures: readonly Speaking[]): Speaking => measures.reduce(addSpeaking, silence)

/** The index of the first heading from `from` on, or the length of the list. */
function nextHeading(items: readonly ScriptItem[], from: number): number {
  const next = items.findIndex((item, index) => index >= from && item.type === 'heading')
  return next === -1 ? items.length : next
}

/** Measures one item; an editor that measures again with every change passes one that remembers. */
export type Measure = typeof speakingOfItem

/**
 * The sections of a script in order, with words and seconds. Text before the first heading is a section of level 0
 * without a heading; it is left out where there is none.
 */
export function outline(script: Pick<Script, 'items'> & Pace, contents: Contents, measure: Measure = speakingOfItem): OutlineSection[] {
  const { items } = script
  const numbers = headingNumbers(items, script.language)
  const measures = items.map((item) => measure(item, numbers.get(item.id) ?? '', contents, script))
  const opening = nextHeading(items, 0)
  const before = sum(measures.slice(0, opening))
  const lead: OutlineSection = { id: '', level: 0, number: '', text: '', start: 0, end: opening, own: before, whole: before }
  const sections = items.flatMap((item, start): OutlineSection[] => {
    if (item.type !== 'heading') return []
    const end = sectionEnd(items, start)
    return [{
      id: item.id,
      level: item.level,
      number: numbers.get(item.id) ?? '',
      text: item.text,
      start,
      end,
      own: sum(measures.slice(start, nextHeading(items, start + 1))),
      whole: sum(measures.slice(start, end)),
    }]
  })
  return opening > 0 ? [lead, ...sections] : sections
}
