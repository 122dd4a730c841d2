import { z } from 'zod'

export const BlockId = z.string().min(1).brand<'BlockId'>()
export type BlockId = z.infer<typeof BlockId>
export const EventId = z.string().min(1).brand<'EventId'>()
export type EventId = z.infer<typeof EventId>
export const ScriptId = z.string().min(1).brand<'ScriptId'>()
export type ScriptId = z.infer<typeof ScriptId>
export const QuestionId = z.string().min(1).brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const ChartId = z.string().min(1).brand<'ChartId'>()
export type ChartId = z.infer<typeof ChartId>
/** Names an item within its document only; among the items of every document it is named by a `PlaceId`. */
export const ItemId = z.string().min(1).brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

/** A calendar date `2023-08-11`, or '' where none is set. */
export const DateText = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

/**
 * A piece of a paragraph. A figure keeps its expression and, beside it, what it printed when it was last
 * accepted: the prose shows `printed` until a person accepts a newer rendering.
 */
export const Inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), bold: z.boolean().exactOptional() }),
  z.object({ type: z.literal('figure'), expression: z.string(), printed: z.string() }),
])
export type Inline = z.infer<typeof Inline>
export type FigureInline = Extract<Inline, { type: 'figure' }>

export const Inlines = z.array(Inline)

export const Paragraph = z.object({ inlines: Inlines })
export type Paragraph = z.infer<typeof Paragraph>

export const ReviewState = z.enum(['draft', 'approved'])
export type ReviewState = z.infer<typeof ReviewState>

export const ReleaseLevel = z.enum(['public', 'internal', 'withheld'])
export type ReleaseLevel = z.infer<typeof ReleaseLevel>

/** An entry of a tree; `parent` is the key of the one it belongs under, '' at the root. */
const Entry = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  nameEn: z.string(),
  parent: z.string().default(''),
})

export const Department = Entry
export type Department = z.infer<typeof Department>

export const Topic = Entry
export type Topic = z.infer<typeof Topic>

/**
 * A reusable passage. `version` counts contents; `revision` counts saves and guards against silent
 * overwriting.
 */
export const Block = z.object({
  id: BlockId,
  title: z.string().max(120),
  topic: z.string(),
  department: z.string(),
  owner: z.string().max(80),
  state: ReviewState,
  releaseLevel: ReleaseLevel,
  /** The language its figures print in. */
  language: z.enum(['zh', 'en']),
  validFrom: DateText,
  validTo: DateText,
  paragraphs: z.array(Paragraph),
  version: z.int().min(1),
  /** The latest version somebody approved, 0 for none. While `state` is draft, it is older than `version`. */
  approvedVersion: z.int().min(0),
  approvedBy: z.string(),
  approvedAt: z.string(),
  revision: z.int().min(0),
  updatedBy: z.string(),
  updatedAt: z.string(),
})
export type Block = z.infer<typeof Block>

/** Why a version of a block came to be. */
export const versionNotes = ['edited', 'approved', 'withdrawn', 'figures accepted', 'rolled forward'] as const
export type VersionNote = (typeof versionNotes)[number]

export const BlockVersion = z.object({
  block: BlockId,
  version: z.int().min(1),
  title: z.string(),
  paragraphs: z.array(Paragraph),
  approved: z.boolean(),
  /** Somebody approved these words, and the approval was taken back before others were approved. */
  withdrawn: z.literal(true).exactOptional(),
  /** One of `versionNotes`; another release may know more. */
  note: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
})
export type BlockVersion = z.infer<typeof BlockVersion>

/** How a placed block relates to the library: it follows it, stays at one version, or was edited here. */
export const Placement = z.object({
  id: ItemId,
  type: z.literal('placement'),
  block: BlockId,
  use: z.discriminatedUnion('mode', [
    /** Prints the latest approved version, or the draft of a block never approved. */
    z.object({ mode: z.literal('follow') }),
    z.object({ mode: z.literal('pinned'), version: z.int().min(1) }),
    /** Own text, taken from `version` and changed here. */
    z.object({ mode: z.literal('edited'), version: z.int().min(1), paragraphs: z.array(Paragraph) }),
  ]),
})
export type Placement = z.infer<typeof Placement>

/** How figures and periods name the parts of a document that are no items. */
const parts: ReadonlySet<string> = new Set(['main-line', 'question', 'fallback', 'avoid', 'title'])

/**
 * Within its document an item is known by its id alone, so no two may share one, and none may be called like
 * another part.
 */
const haveOwnIds = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length && !items.some(({ id }) => parts.has(id))

/** A script is a flat list; headings by level make its outline. Numbers of headings are made, never typed. */
export const ScriptItem = z.discriminatedUnion('type', [
  z.object({
    id: ItemId,
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
  z.object({ id: ItemId, type: z.literal('paragraph'), inlines: Inlines }),
  /** Stage direction, printed in brackets in 楷体: （请全场静音）. Not spoken. */
  z.object({ id: ItemId, type: z.literal('direction'), text: z.string() }),
  Placement,
])
export type ScriptItem = z.infer<typeof ScriptItem>
export type Heading = Extract<ScriptItem, { type: 'heading' }>

export const ScriptKind = z.enum(['main-speech', 'host-script'])
export type ScriptKind = z.infer<typeof ScriptKind>

export const Script = z.object({
  id: ScriptId,
  event: EventId,
  kind: ScriptKind,
  title: z.string().max(200),
  date: DateText,
  /** Post and, where the office prints it, name: 市生态环境局 新闻发言人. */
  speaker: z.string().max(120),
  /** 各位记者朋友： printed flush left below the title, '' for none. */
  salutation: z.string().max(120),
  language: z.enum(['zh', 'en']),
  /** Speaking rate in spoken syllables (words in English) a minute. */
  rate: z.int().min(60).max(400),
  /** Time budget in minutes, 0 for none. */
  budget: z.int().min(0).max(600),
  items: z.array(ScriptItem).refine(haveOwnIds),
  revision: z.int().min(0),
  updatedBy: z.string(),
  updatedAt: z.string(),
})
export type Script = z.infer<typeof Script>

export const AnswerItem = z.discriminatedUnion('type', [
  z.object({ id: ItemId, type: z.literal('paragraph'), inlines: Inlines }),
  Placement,
])
export type AnswerItem = z.infer<typeof AnswerItem>

export const Question = z.object({
  id: QuestionId,
  event: EventId,
  /** From 1, in the order they are printed. */
  position: z.int().min(1),
  question: z.string().max(500),
  department: z.string(),
  /** Post of who answers. */
  answerer: z.string().max(80),
  state: ReviewState,
  language: z.enum(['zh', 'en']),
  /** 核心口径, one sentence. */
  mainLine: Inlines,
  /** 参考答复 */
  answer: z.array(AnswerItem).refine(haveOwnIds),
  /** 追问预案 */
  fallback: z.string().max(2000),
  /** 不宜表述 */
  avoid: z.string().max(2000),
  revision: z.int().min(0),
  updatedBy: z.string(),
  updatedAt: z.string(),
})
export type Question = z.infer<typeof Question>

export const Attendee = z.object({
  post: z.string(),
  role: z.enum(['host', 'main-speaker', 'answering']),
  department: z.string(),
})

export const Event = z.object({
  id: EventId,
  title: z.string().max(200),
  date: DateText,
  place: z.string().max(200),
  podium: z.array(Attendee),
  revision: z.int().min(0),
  updatedAt: z.string(),
})
export type Event = z.infer<typeof Event>
