import { typedNumbers } from '../../../core/checks/typed-numbers.ts'
import {
  characterCount,
  outline,
  speakingOfItem,
  textOf,
  type Contents,
  type Inline,
  type ItemId,
  type Measure,
  type OutlineSection,
  type Paragraph,
  type Script,
  type ScriptItem,
  type Speaking,
} from '../../../core/documents/index.ts'
import type { FigureStatus, FigureWords } from '../prose/index.ts'

/** A figure of the script: where it stands, and the block it belongs to, if any. */
export interface FigureInScript extends FigureWords {
  readonly item: ItemId
  /** '' where it stands in the script's own text. */
  readonly block: string
}

/** A number that was typed where a figure ought to stand. */
export interface NumberInScript {
  readonly text: string
  readonly item: string
  /** '' where it stands in the script's own text. */
  readonly block: string
}

/** What one stretch of prose holds. */
interface Measured {
  readonly characters: number
  readonly figures: readonly FigureWords[]
  /** The numbers typed where a figure ought to stand. */
  readonly typed: readonly string[]
}

const measures = new WeakMap<readonly Inline[], Measured>()

function measure(inlines: readonly Inline[]): Measured {
  const known = measures.get(inlines)
  if (known) return known
  const measured = {
    characters: characterCount(textOf(inlines)),
    figures: inlines.flatMap(inline =>
      inline.type === 'figure' ? [{ expression: inline.expression, printed: inline.printed }] : [],
    ),
    typed: typedNumbers(inlines),
  }
  measures.set(inlines, measured)
  return measured
}

const spoken = new WeakMap<object, { readonly by: string; readonly speaking: Speaking }>()

/** Counting syllables is the dear part, so an item that did not change keeps its measure. */
const remembered: Measure = (item, number, contents, pace) => {
  const words = item.type === 'placement' ? contents(item) : item
  const by = `${number} ${pace.rate} ${pace.language}`
  const known = words && spoken.get(words)
  if (known?.by === by) return known.speaking
  const speaking = speakingOfItem(item, number, contents, pace)
  if (words) spoken.set(words, { by, speaking })
  return speaking
}

export interface ScriptSummary {
  readonly sections: readonly OutlineSection[]
  readonly seconds: number
  readonly characters: number
  readonly figures: readonly FigureInScript[]
  readonly typed: readonly NumberInScript[]
}

/** Everything outline and status line say about a script. */
export function summarise(script: Script, items: readonly ScriptItem[], contents: Contents): ScriptSummary {
  const sections = outline(
    { items: [...items], language: script.language, rate: script.rate },
    contents,
    remembered,
  )
  const prose = items.flatMap(item =>
    proseOf(item, contents).map(({ inlines }) => ({ item, ...measure(inlines) })),
  )
  return {
    sections,
    seconds: sections
      .filter(section => section.level <= 1 || isTop(section, sections))
      .reduce((sum, section) => sum + section.whole.seconds, 0),
    characters: prose.reduce((sum, each) => sum + each.characters, 0) + headingCharacters(items),
    figures: prose.flatMap(({ item, figures }) =>
      figures.map(figure => ({ ...figure, item: item.id, block: ownerOf(item) })),
    ),
    typed: prose.flatMap(({ item, typed }) =>
      typed.map(text => ({ text, item: item.id, block: ownerOf(item) })),
    ),
  }
}

/** Whether no other section holds this one, as where a script begins with a deeper heading. */
function isTop(section: OutlineSection, sections: readonly OutlineSection[]): boolean {
  return !sections.some(
    other =>
      other !== section &&
      other.start <= section.start &&
      other.end >= section.end &&
      other.level < section.level,
  )
}

/** The paragraphs that an item prints. */
export function proseOf(item: ScriptItem, contents: Contents): readonly Paragraph[] {
  if (item.type === 'paragraph') return [item]
  return item.type === 'placement' ? (contents(item) ?? []) : []
}

/** The block whose words an item prints, '' for the script's own. */
export function ownerOf(item: ScriptItem): string {
  return item.type === 'placement' && item.use.mode !== 'edited' ? item.block : ''
}

function headingCharacters(items: readonly ScriptItem[]): number {
  return items.reduce((sum, item) => sum + (item.type === 'heading' ? characterCount(item.text) : 0), 0)
}

/** The worst state among figures: what a mark beside a section warns of. */
export function worstOf(statuses: readonly FigureStatus[]): 'stale' | 'unpublished' | undefined {
  if (statuses.includes('stale') || statuses.includes('problem')) return 'stale'
  return statuses.includes('unpublished') ? 'unpublished' : undefined
}

/** Seconds as minutes and seconds: 8:05. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
