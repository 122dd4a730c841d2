import type { Generated, Kysely } from 'kysely'
import type { ComposedKind } from '../../core/documents/kinds.ts'
import type { TextName } from '../../core/documents/text-names.ts'
import type { Language } from '../../core/figures/model.ts'
import type { UsePlace } from './workspace.ts'

/** One row, numbered 1. */
export interface WorkspaceTable {
  number: number
  id: string
  name: string
  homeRegion: string
  office: string
  selfCheck: Generated<number>
  /** With which rules the figures in documents were indexed; see `reindex.ts`. */
  figuresIndexed: Generated<number>
  createdAt: string
}

export interface RegionTable {
  /** What it is known by, whatever it is called; see `entry-ids.ts`. */
  id: string
  key: string
  position: number
  name: string
  nameEn: string
  parent: string
  invented: number
  /** 1 where all regions directly within it are declared to be registered. */
  complete: number
  /** 1 where the import that added it was undone. */
  removed: Generated<number>
}

export interface NamedTable {
  /** What it is known by, whatever it is called; see `entry-ids.ts`. */
  id: string
  key: string
  position: number
  name: string
  nameEn: string
  parent: Generated<string>
}

export interface IndicatorTable {
  /** What it is known by, whatever it is called; see `entry-ids.ts`. */
  id: string
  key: string
  name: string
  nameEn: string
  /** JSON array of strings. */
  aliases: string
  unit: string
  unitEn: string
  decimals: number
  rounding: string
  polarity: string
  topic: string
  department: string
  definition: string
  /** JSON of DefinitionChange[]. */
  definitionChanges: string
  type: string
  /** JSON array of strings. */
  classes: string
  within: string
  withinEn: string
  /** JSON of SeriesStart[]. */
  seriesStarts: string
  /** JSON of Formula, '' for none. */
  formula: string
  /** Normalised key, names and aliases, and the pinyin initials of each, a line each. */
  searchText: string
  revision: number
  /** 1 where the import that added it was undone. */
  removed: Generated<number>
}

export interface ObservationTable {
  indicator: string
  region: string
  period: string
  revision: number
  value: string
  bound: string
  source: string
  state: string
  note: string
  enteredBy: string
  enteredAt: string
  /** The import that stored it, '' where a person entered it. */
  batch: string
  sheet: string
  cell: string
  /** 1 where this revision takes the value back: the place has none from here on. */
  withdrawn: number
  /** The number of the act that stored it, 0 where it was stored before there was a log. */
  act: number
  /** CRC-32 of what it says, 0 where it was stored before there was a log. */
  mark: number
}

/** One thing somebody did. */
export interface ActTable {
  /** The database numbers the acts. */
  number: Generated<number>
  id: string
  at: string
  person: string
  origin: string
  name: string
  /** JSON. */
  facts: string
  undoes: string
  valuesMark: string
  previous: string
  hash: string
}

/** What an act did to one record. */
export interface ActChangeTable {
  act: number
  position: number
  kind: string
  record: string
  /** What people called it then. */
  title: string
  before: string
  after: string
  /** JSON of Patch. */
  patch: string
  revision: number
}

export interface ImportBatchTable {
  id: string
  /** The batch it undoes, '' for an import. */
  undoes: string
  fileName: string
  sha256: string
  importedBy: string
  importedAt: string
  added: number
  revised: number
  withdrawn: number
  unchanged: number
  rejected: number
}

/** What an import added to the register, or what undoing it took back. */
export interface ImportAdditionTable {
  batch: string
  did: string
  /** JSON of Additions. */
  additions: string
}

export interface ImportMapTable {
  fingerprint: string
  savedBy: string
  savedAt: string
  /** JSON. */
  mapping: string
}

export interface PersonTable {
  key: string
  position: number
  name: string
  department: string
  /** JSON of Right[]. */
  rights: string
  active: number
}

export interface AuditTable {
  /** The database numbers the entries. */
  id: Generated<number>
  at: string
  person: string
  action: string
  subject: string
  /** JSON. */
  facts: string
}

export interface KeptFigureTable {
  place: UsePlace
  document: string
  version: number
  item: TextName
  nth: number
  expression: string
  printed: string
  against: string
  keptBy: string
  keptAt: string
  reason: string
}

export interface ReleaseTable {
  id: string
  kind: string
  form: string
  document: string
  title: string
  fileName: string
  sha256: string
  releasedBy: string
  releasedAt: string
  /** JSON of ReleasedFigure[]. */
  figures: string
  /** JSON of HeldPassage[]. */
  held: string
  overrideReason: string
}

/** What documents share. `removedAt` is '' unless the document is in the trash. */
interface DocumentTable {
  id: string
  revision: number
  updatedAt: string
  removedAt: string
}

export interface BlockTable extends DocumentTable {
  title: string
  topic: string
  department: string
  owner: string
  state: string
  releaseLevel: string
  validFrom: string
  validTo: string
  language: string
  /** JSON of Paragraph[]. */
  paragraphs: string
  version: number
  approvedVersion: number
  approvedBy: string
  approvedAt: string
  updatedBy: string
}

export interface BlockVersionTable {
  block: string
  version: number
  title: string
  paragraphs: string
  /** 1 where somebody approved it, 2 where that was taken back since. */
  approved: number
  note: string
  savedBy: string
  savedAt: string
}

/** What a block is searched by. Each driver adds its own index beside these columns. */
export interface BlockTextTable {
  block: string
  /** Normalised. */
  title: string
  /** Pinyin initials of the title. */
  initials: string
  /** Normalised title and text. */
  body: string
}

export interface EventTable extends DocumentTable {
  title: string
  date: string
  place: string
  /** JSON of Attendee[]. */
  podium: string
}

export interface ScriptTable extends DocumentTable {
  event: string
  kind: string
  title: string
  date: string
  speaker: string
  salutation: string
  language: string
  rate: number
  budget: number
  /** JSON of ScriptItem[]. */
  items: string
  updatedBy: string
}

export interface QuestionTable extends DocumentTable {
  event: string
  /** Where it stands among those of its event; see `order-key.ts`. */
  orderKey: string
  question: string
  department: string
  answerer: string
  state: string
  language: string
  /** JSON of Inline[]. */
  mainLine: string
  /** JSON of AnswerItem[]. */
  answer: string
  fallback: string
  avoid: string
  updatedBy: string
}

export interface ChartTable extends DocumentTable {
  event: string
  /** Where it stands among those of its event; see `order-key.ts`. */
  orderKey: string
  kind: string
  title: string
  subtitle: string
  language: string
  /** JSON of ChartSeries[]. */
  series: string
  updatedBy: string
}

/** A figure where a document that is not in the trash prints it, in the document's order. */
export interface FigureUseTable {
  place: UsePlace
  document: string
  position: number
  item: TextName
  expression: string
  printed: string
  version: number
  /** In which it prints. */
  language: Language
  /** Whether the data says something else: 0 no, 1 yes, 2 it may; see `behind/settle.ts`. */
  behind: number
}

/**
 * One operand of one figure use; the region is the home region where the figure names none, an empty period
 * any.
 */
export interface FigureUseOperandTable {
  place: UsePlace
  document: string
  position: number
  operand: number
  indicator: string
  region: string
  period: string
}

export interface PlacementTable {
  place: ComposedKind
  document: string
  position: number
  item: TextName
  block: string
  /** The version it is pinned to, 0 where it follows the block or has its own text. */
  pinned: number
}

/** Tables as the queries name them; the databases name them in snake_case. */
export interface Schema {
  workspace: WorkspaceTable
  region: RegionTable
  department: NamedTable
  topic: NamedTable
  indicator: IndicatorTable
  observation: ObservationTable
  importBatch: ImportBatchTable
  importMap: ImportMapTable
  importAddition: ImportAdditionTable
  person: PersonTable
  audit: AuditTable
  act: ActTable
  actChange: ActChangeTable
  keptFigure: KeptFigureTable
  release: ReleaseTable
  block: BlockTable
  blockVersion: BlockVersionTable
  blockText: BlockTextTable
  event: EventTable
  script: ScriptTable
  question: QuestionTable
  chart: ChartTable
  figureUse: FigureUseTable
  figureUseOperand: FigureUseOperandTable
  placement: PlacementTable
}

export type Database = Kysely<Schema>
