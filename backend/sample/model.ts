import { z } from 'zod'
import { Person } from '../../core/people/model.ts'
import { ChartKind } from '../../core/charts/model.ts'
import {
  Attendee,
  DateText,
  Department,
  ReleaseLevel,
  ReviewState,
  ScriptKind,
  Topic,
} from '../../core/documents/model.ts'
import {
  Bound,
  DecimalText,
  Indicator,
  Key,
  Language,
  ObservationState,
  PeriodText,
  Region,
} from '../../core/figures/model.ts'

/** Prose as the sample's files write it: figures as `{{…}}`, bold as `**…**`, no printed figure anywhere. */
const Prose = z.string().min(1)
const Id = z.string().regex(/^[a-z0-9-]+$/)

export const SampleRegister = z.strictObject({
  settings: z.strictObject({ homeRegion: Key, person: z.string(), office: z.string() }),
  regions: z.array(Region.strict()),
  departments: z.array(Department.strict()),
  topics: z.array(Topic.strict()),
  people: z.array(Person.strict()),
})

export const SampleIndicators = z.array(Indicator.omit({ rounding: true, revision: true }).strict())

const Fact = z.strictObject({
  indicator: Key,
  period: PeriodText,
  value: DecimalText,
  bound: Bound.default('exact'),
  /** A key of `sources`. */
  source: z.string(),
  state: ObservationState.default('published'),
  /** A key of `notes`. */
  note: z.string().optional(),
})

/** Values by period of an invented region; their source is always the key `example`. */
const Series = z.strictObject({
  indicator: Key,
  region: Key,
  state: ObservationState.default('published'),
  note: z.string().optional(),
  values: z.record(PeriodText, DecimalText),
})

/** A later value of an invented region, entered after everything was printed. */
const Revision = z.strictObject({
  indicator: Key,
  region: Key,
  period: PeriodText,
  value: DecimalText,
  state: ObservationState,
  note: z.string(),
  by: z.string(),
})

export const SampleObservations = z.strictObject({
  sources: z.record(z.string(), z.string()),
  notes: z.record(z.string(), z.string()),
  facts: z.array(Fact),
  series: z.array(Series),
  revisions: z.array(Revision),
})
export type SampleObservations = z.infer<typeof SampleObservations>

export const SampleBlock = z.strictObject({
  id: Id,
  title: z.string(),
  department: z.string(),
  owner: z.string(),
  state: ReviewState,
  releaseLevel: ReleaseLevel.default('public'),
  language: Language.default('zh'),
  validTo: DateText.default(''),
  text: z.array(Prose).min(1),
  /** The approved version before this one. */
  earlier: z.array(Prose).optional(),
})
export type SampleBlock = z.infer<typeof SampleBlock>

/**
 * A table that came in as a file: its rows as they stand there, header first. `source` is a key of the
 * sources.
 */
export const SampleImport = z.strictObject({
  file: z.string().min(1),
  by: z.string().min(1),
  source: z.string(),
  rows: z.array(z.array(z.string())).min(2),
})

export const SampleTopicBlocks = z.strictObject({ topic: z.string(), blocks: z.array(SampleBlock) })

const Text = z.strictObject({ text: Prose })
/**
 * A block that is followed; pinned to `version` where one is named; taken from it and changed where `edited`
 * holds own words.
 */
const Placed = z.strictObject({
  block: Id,
  version: z.int().min(1).optional(),
  edited: z.array(Prose).min(1).optional(),
})
export type SamplePlaced = z.infer<typeof Placed>

const HeadingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const SampleScriptItem = z.union([
  z.strictObject({ heading: HeadingLevel, text: z.string().min(1) }),
  z.strictObject({ direction: z.string().min(1) }),
  Text,
  Placed,
])
export type SampleScriptItem = z.infer<typeof SampleScriptItem>

export const SampleScript = z.strictObject({
  id: Id,
  kind: ScriptKind,
  title: z.string(),
  speaker: z.string(),
  salutation: z.string(),
  rate: z.int(),
  budget: z.int(),
  items: z.array(SampleScriptItem),
})
export type SampleScript = z.infer<typeof SampleScript>

export const SampleEvent = z.strictObject({
  id: Id,
  title: z.string(),
  date: DateText,
  place: z.string(),
  podium: z.array(Attendee.strict()),
})

const SampleQuestion = z.strictObject({
  id: Id,
  department: z.string(),
  answerer: z.string(),
  state: ReviewState,
  question: z.string(),
  mainLine: Prose,
  answer: z.array(z.union([Text, Placed])),
  fallback: z.string(),
  avoid: z.string(),
})
export type SampleQuestion = z.infer<typeof SampleQuestion>
export const SampleQuestions = z.array(SampleQuestion)

const SampleChart = z.strictObject({
  id: Id,
  kind: ChartKind,
  title: z.string(),
  subtitle: z.string(),
  series: z.array(
    z.strictObject({
      name: z.string(),
      points: z.array(z.strictObject({ label: z.string(), expression: z.string() })),
    }),
  ),
})
export type SampleChart = z.infer<typeof SampleChart>
export const SampleCharts = z.array(SampleChart)
