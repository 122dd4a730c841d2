import type {
  Block,
  FigureInline,
  Inline,
  Paragraph,
  Placement,
  Script,
  ScriptItem,
} from '../../../core/documents/index.ts'
import { BlockId, EventId, ScriptId, ItemId } from '../../../core/documents/index.ts'

export const text = (words: string): Inline => ({ type: 'text', text: words })

export const figure = (expression: string, printed: string): FigureInline => ({
  type: 'figure',
  expression,
  printed,
})

export const paragraph = (...inlines: Inline[]): Paragraph => ({ inlines })

export const heading = (id: string, level: 1 | 2 | 3 | 4, words = id): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'heading',
  level,
  text: words,
})

export const prose = (id: string, ...inlines: Inline[]): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'paragraph',
  inlines,
})

export const direction = (id: string, words: string): ScriptItem => ({
  id: ItemId.parse(id),
  type: 'direction',
  text: words,
})

export const placement = (
  id: string,
  block: string,
  use: Placement['use'] = { mode: 'follow' },
): Placement => ({ id: ItemId.parse(id), type: 'placement', block: BlockId.parse(block), use })

export const script = (parts: Partial<Script> = {}): Script => ({
  id: ScriptId.parse('speech'),
  event: EventId.parse('event'),
  kind: 'main-speech',
  title: '',
  date: '',
  speaker: '',
  salutation: '',
  language: 'zh',
  rate: 240,
  budget: 0,
  items: [],
  revision: 1,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})

export const block = (parts: Partial<Block> = {}): Block => ({
  id: BlockId.parse('block'),
  title: '',
  topic: '',
  department: '',
  owner: '',
  state: 'draft',
  releaseLevel: 'public',
  language: 'zh',
  validFrom: '',
  validTo: '',
  paragraphs: [],
  version: 1,
  approvedVersion: 0,
  approvedBy: '',
  approvedAt: '',
  revision: 1,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})

/** No placement has a content. */
export const nothingPlaced = () => undefined
