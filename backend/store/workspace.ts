import type { JsonObject } from '../../core/acts/json.ts'
import type { Additions } from '../../core/documents/additions.ts'
import type { Chart } from '../../core/charts/model.ts'
import type { HeldReason } from '../../core/documents/clearance.ts'
import type { FigureSpot } from '../../core/documents/spots.ts'
import type {
  Block,
  BlockId,
  BlockVersion,
  Department,
  Event,
  EventId,
  Question,
  QuestionId,
  ReviewState,
  Script,
  ScriptId,
  Topic,
} from '../../core/documents/model.ts'
import type { ChartId } from '../../core/documents/model.ts'
import type {
  Indicator,
  IndicatorLine,
  Language,
  Observation,
  ObservationState,
  Operand,
  Region,
} from '../../core/figures/model.ts'
import type { Outline } from '../../core/figures/outline.ts'
import type { Packed } from '../../core/packed.ts'
import type { Person } from '../../core/people/model.ts'
import type { Displaced } from './file/hold.ts'
import type { Act, ActChange, ActFilter, NewAct, RecordKind, TrailEntry, Unfounded } from './log/model.ts'

/** What a workspace can do, whichever database carries it. */
export interface Capabilities {
  /** Copies and restores itself as one file. */
  readonly backups: boolean
  /** Others may write at the same time. */
  readonly notifyOthers: boolean
}

export interface WorkspaceInfo {
  readonly id: string
  readonly name: string
  /** File path, or the database's name. */
  readonly location: string
  readonly readOnly: boolean
}

export interface Settings {
  /** Key of the region an operand without region means. */
  readonly homeRegion: string
  readonly office: string
  /** Whether one person may both enter and check a value. */
  readonly selfCheck: boolean
}

/** What is left out stays as it is. */
export type NewSettings = Omit<Settings, 'selfCheck'> & Partial<Pick<Settings, 'selfCheck'>>

/** What a new workspace starts with; the home region is registered by whoever fills the workspace. */
export interface NewWorkspace extends Partial<Settings> {
  readonly name: string
}

/** Where a document prints a figure. `item` names the paragraph, section item or chart point inside it. */
export type PlaceKind = 'block' | 'script' | 'question' | 'chart'
/**
 * A released file prints figures too, and nobody can change them any more; `item` is `en/12` for what the
 * figure of index 12 in its record prints, in English. What it prints more than once alike is one use.
 */
export type UsePlace = PlaceKind | 'release'

/** What a document is named by in lists. */
export interface DocumentHead {
  readonly id: string
  /** The title, or the question of an answer. */
  readonly title: string
  /** null for a released file, of which each figure has its own. */
  readonly language: 'zh' | 'en' | null
}

export interface FigureUse {
  readonly place: UsePlace
  readonly id: string
  readonly item: string
  /** As the document keeps it, so that it can be found there. */
  readonly expression: string
  readonly printed: string
  /** The block version whose text prints it; 0 where it stands in the document's own present text. */
  readonly version: number
  /** In which it prints: that of its document, of its block where a placement is pinned, or its own. */
  readonly language: Language
  /**
   * What the figure reads: the base year, the peers of a rank and a target included. Not listed are the
   * earlier values a record or a run looks back on, though a change of one of them finds the use. A region
   * left empty is the home region.
   */
  readonly operands: readonly Operand[]
}

export interface BlockFilter {
  readonly query?: string
  readonly topic?: string
  readonly department?: string
  readonly state?: ReviewState
  readonly limit?: number
  readonly offset?: number
}

export interface IndicatorFilter {
  readonly keys?: readonly string[]
  readonly query?: string
  readonly topic?: string
  readonly department?: string
}

export interface ObservationFilter {
  readonly indicators?: readonly string[]
  readonly regions?: readonly string[]
  readonly periods?: readonly string[]
  readonly states?: readonly ObservationState[]
  readonly limit?: number
}

/** The places of every combination of these keys. */
export type Places = Readonly<Record<'indicators' | 'regions' | 'periods', readonly string[]>>

/**
 * The series of these indicators in these regions, or in all; where periods are named, only what stands in
 * these.
 */
export interface SeriesPlaces {
  readonly indicators: readonly string[]
  readonly regions?: readonly string[]
  readonly periods?: readonly string[]
}

/** A value without who brought it. */
export type CurrentValue = Pick<
  Observation,
  'indicator' | 'region' | 'period' | 'value' | 'bound' | 'source' | 'revision'
>

/** How many values stand in a state, by who brought them there. */
export interface StateCount {
  readonly state: ObservationState
  readonly enteredBy: string
  readonly count: number
}

/** A document in the trash. `removedAt` is ISO 8601; it can be restored for 30 days of use. */
export interface Trashed {
  readonly place: PlaceKind | 'event'
  readonly id: string
  readonly title: string
  readonly revision: number
  readonly removedAt: string
}

/** One revision of a value. */
export interface ObservationRevision extends Observation {
  /** This revision takes the value back: the place has none from here on. */
  readonly withdrawn?: true
  /** The import it came from, or the undoing of one, and where in the file it stood. */
  readonly origin?: { readonly batch: string; readonly sheet: string; readonly cell: string }
}

/** A revision to be appended with others. `expected` as in `appendObservation`. */
export interface NewRevision extends Omit<Observation, 'revision'> {
  readonly expected: number
  readonly sheet: string
  readonly cell: string
  readonly withdrawn?: boolean
}

/** What one import stored, or the undoing of one: a batch of its own, which can be undone in turn. */
export interface ImportBatch {
  readonly id: string
  /** The batch it undoes, '' for an import. */
  readonly undoes: string
  readonly fileName: string
  readonly sha256: string
  readonly importedBy: string
  /** ISO 8601. */
  readonly importedAt: string
  readonly added: number
  readonly revised: number
  /** Values taken back, because there were none before. */
  readonly withdrawn: number
  readonly unchanged: number
  /** Rows not taken; of an undoing, values left alone because somebody has revised them since. */
  readonly rejected: number
}

/** How tables with one header are read. `mapping` is plain data of whoever reads tables. */
export interface ImportMap {
  readonly fingerprint: string
  readonly mapping: unknown
  readonly savedBy: string
  readonly savedAt: string
}

/**
 * That one figure of a document goes on printing `printed` although it would now say `against`, which is a
 * problem's code where it says nothing. Which one: the text it stands in, and which of those that read alike
 * there.
 */
export interface KeptFigure extends FigureSpot {
  readonly place: UsePlace
  readonly id: string
  /** The version of a block whose words these are; 0 for its present words, and in every other document. */
  readonly version: number
  readonly expression: string
  readonly printed: string
  readonly against: string
  readonly reason: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** A figure as a released file prints it, with everything needed to compute it again. */
export interface ReleasedFigure {
  readonly text: string
  readonly expression: string
  readonly language: 'zh' | 'en'
  readonly operands: readonly (Operand & {
    readonly value: string
    readonly unit: string
    readonly bound: string
    readonly source: string
  })[]
  readonly formula: string
  readonly rounding: string
  /** Where the data already said something else when the file left: what, and why it kept these words. */
  readonly kept?: {
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly against: string
  }
}

/**
 * A passage that was not cleared to leave: a placed block, an answer nobody approved, or a text with typed
 * numbers or untrue words in it.
 */
export interface HeldPassage {
  readonly place: 'block' | 'question' | 'script'
  readonly id: string
  readonly title: string
  readonly reasons: readonly HeldReason[]
  /** The numbers typed in it, where that is a reason. */
  readonly numbers?: readonly string[]
  /** The typed words that a figure contradicts, with what they ought to be, where that is a reason. */
  readonly words?: readonly string[]
}

/** A file that left for good: what it is, its hash, and every figure in it. */
export interface Release {
  readonly id: string
  readonly kind: string
  /**
   * Which of the forms of its kind: the template of a script, what of the answers is printed; '' where there
   * is one.
   */
  readonly form: string
  /** Id of the script, event or chart it was made from. */
  readonly document: string
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly figures: readonly ReleasedFigure[]
  /** What left with it although it was not cleared, and why; nothing and '' where everything was. */
  readonly held: readonly HeldPassage[]
  readonly overrideReason: string
}

/** The lists everything else is filed under. */
export type RegisterKind = 'region' | 'department' | 'topic'

/** What the register holds: each has a key, by which everything else names it, and an id. */
export type EntryKind = 'indicator' | RegisterKind

/** Of every kind, the ids of entries that are called otherwise than at first, by their keys. */
export type RenamedEntries = Readonly<Record<EntryKind, ReadonlyMap<string, string>>>

/** Documents that stand in an order of their own within their event. */
export type OrderedKind = 'question' | 'chart'

type DocumentChange = `${PlaceKind | 'event'}.${'saved' | 'removed' | 'restored'}` | `${OrderedKind}.moved`

/**
 * What was stored, told after it is certain. `id` is the document's, the entry's key, or the indicator's key
 * of a value.
 */
export interface ChangeEvent {
  readonly type:
    | DocumentChange
    | 'settings.saved'
    | `${RegisterKind}.${'saved' | 'removed'}`
    | 'indicator.saved'
    | 'observation.saved'
    | 'import.saved'
    | 'person.saved'
    | 'figure.kept'
    | 'release.saved'
  readonly id: string
}

/**
 * A change, and the act it was part of: its place in the log, its name, and the window or door it came
 * through.
 */
export interface ToldChange extends ChangeEvent {
  readonly act: number
  readonly name: string
  readonly origin: string
}

/** Reads. Each returns the latest state; deleted things are in the trash and not returned. */
export interface WorkspaceReader {
  settings(): Promise<Settings>
  regions(): Promise<Region[]>
  departments(): Promise<Department[]>
  topics(): Promise<Topic[]>
  indicators(filter?: IndicatorFilter): Promise<Indicator[]>
  /** The ids of entries that are called otherwise than at first, by their keys. */
  renamedEntries(): Promise<RenamedEntries>
  /** All of them, as a table shows them, in the order of their keys. */
  indicatorLines(): Promise<Packed<IndicatorLine>>
  indicator(key: string): Promise<Indicator | undefined>
  /** Those whose values are computed. */
  derivedIndicators(): Promise<Indicator[]>
  /** Latest revisions only; a place whose value was withdrawn has none. */
  observations(filter?: ObservationFilter): Promise<Observation[]>
  /** The same of some series, as they travel to a table that shows them. */
  series(places: SeriesPlaces): Promise<Packed<Observation>>
  /** Where these series have values, and how far each has come. */
  outline(places: Omit<SeriesPlaces, 'periods'>): Promise<Outline>
  /**
   * What stands at these places, and the latest value of each series they belong to: the same indicator and
   * region, periods of one kind. Every combination of the keys is a place.
   */
  currentValues(places: Places): Promise<CurrentValue[]>
  /** Of the values in these states, without those that are computed. */
  countStates(states: readonly ObservationState[]): Promise<StateCount[]>
  /** Every revision of one value, newest first. */
  history(operand: Operand): Promise<ObservationRevision[]>
  /** The newest first. */
  importBatches(): Promise<ImportBatch[]>
  importMap(fingerprint: string): Promise<ImportMap | undefined>
  /**
   * `total` counts what a query finds up to 200, or up to the end of the page where that is further, and
   * everything where nothing is asked.
   */
  blocks(filter?: BlockFilter): Promise<{ blocks: Block[]; total: number }>
  block(id: BlockId): Promise<Block | undefined>
  blocksById(ids: readonly BlockId[]): Promise<Block[]>
  blockVersions(id: BlockId): Promise<BlockVersion[]>
  blockVersion(id: BlockId, version: number): Promise<BlockVersion | undefined>
  events(): Promise<Event[]>
  event(id: EventId): Promise<Event | undefined>
  scripts(event?: EventId): Promise<Script[]>
  script(id: ScriptId): Promise<Script | undefined>
  questions(event?: EventId): Promise<Question[]>
  question(id: QuestionId): Promise<Question | undefined>
  charts(event?: EventId): Promise<Chart[]>
  chart(id: ChartId): Promise<Chart | undefined>
  /** Every use of a figure, or only those that read the given observation. */
  figureUses(operand?: Operand): Promise<FigureUse[]>
  /** Titles of documents of one kind, without reading the documents; those that are gone are left out. */
  documentHeads(place: UsePlace, ids: readonly string[]): Promise<DocumentHead[]>
  /** The uses in documents of one kind. */
  figureUsesIn(place: UsePlace, ids: readonly string[]): Promise<FigureUse[]>
  /**
   * The uses that print something other than they render to by now, kept with every act; some may be among
   * them of which that is not known yet. Of all documents, or of some of one kind.
   */
  figuresBehind(among?: { place: UsePlace; ids: readonly string[] }): Promise<Omit<FigureUse, 'operands'>[]>
  /** In the order in which they were registered. */
  people(): Promise<Person[]>
  /** The log, the newest first. */
  acts(filter?: ActFilter): Promise<Act[]>
  /**
   * What acts from a number on changed, as those who follow the workspace were told of it; undefined where
   * that is too much to tell.
   */
  toldSince(act: number): Promise<ToldChange[] | undefined>
  /** What was written down before the log began, the newest first. */
  trail(filter?: ActFilter): Promise<TrailEntry[]>
  /** Who did anything, by name. */
  actors(): Promise<string[]>
  /** Who did something last, but for what came through one door; '' where nobody did. */
  lastPerson(but: { readonly notThrough: string }): Promise<string>
  /**
   * What a record was when an act was done, as its columns; undefined where there was none.
   * @throws AppError log-broken
   */
  recordAt(kind: RecordKind, record: string, act: number): Promise<JsonObject | undefined>
  /** What an act did to records, in the order it did it; the values it stored are in `valuesOf`. */
  changesOf(act: number): Promise<ActChange[]>
  /** How many revisions of values an act stored, and the first `limit` of them. */
  valuesOf(act: number, limit: number): Promise<{ count: number; values: ObservationRevision[] }>
  /**
   * What does not follow from the log: another program changed it, or a disk did. Reads the whole workspace.
   */
  unfounded(): Promise<Unfounded[]>
  keptFigures(): Promise<KeptFigure[]>
  /** The newest first, without their figures. */
  releases(): Promise<Omit<Release, 'figures'>[]>
  release(id: string): Promise<Release | undefined>
  /** What can be restored, the latest removed first. */
  trash(): Promise<Trashed[]>
  /** The scripts and questions that place a block. */
  placementsOf(
    blocks: readonly BlockId[],
  ): Promise<{ place: 'script' | 'question'; id: string; item: string }[]>
}

/** A block to be saved, and the revision it was seen in, 0 where it is new. */
export interface NewBlock {
  readonly block: Block
  readonly expected: number
}

/**
 * Writes. `save…` inserts where `expected` is 0 and otherwise updates the row whose revision is `expected`,
 * returns what was stored with its new revision, and throws AppError('stale-revision', {current}) where
 * another save came first. Saving a document also replaces its figure uses.
 */
export interface WorkspaceWriter extends WorkspaceReader {
  saveSettings(settings: NewSettings): Promise<void>
  saveRegion(region: Region): Promise<void>
  saveDepartment(department: Department): Promise<void>
  saveTopic(topic: Topic): Promise<void>
  /** Takes an entry out that nothing uses. @throws AppError not-found, home-region, register-in-use */
  removeEntry(kind: RegisterKind, key: string): Promise<void>
  /** Where its formula is new, its values are computed. */
  saveIndicator(indicator: Indicator, expected: number): Promise<Indicator>
  /**
   * Calls an entry of the register by another key, with all that names it.
   * @throws AppError key-taken, key-malformed
   */
  renameEntry(kind: EntryKind, key: string, to: string): Promise<void>
  savePerson(person: Person): Promise<void>
  /** Replaces what was kept of the same figure before. */
  keepFigure(kept: KeptFigure): Promise<void>
  saveRelease(release: Release): Promise<void>
  /**
   * Appends a revision, and one to every value computed from it. `expected` is the revision it replaces, 0
   * for a first value or where the last one was withdrawn. @throws AppError stale-revision,
   * unknown-indicator, unknown-region, derived-value
   */
  appendObservation(observation: Omit<Observation, 'revision'>, expected: number): Promise<Observation>
  /**
   * Appends many revisions under one batch, and computes anew what is computed from them; they are gone
   * through several times. `stored` hears how many are in, and may throw to take them all back. @throws
   * AppError stale-revision, unknown-indicator, unknown-region, derived-value
   */
  appendObservations(
    revisions: Iterable<NewRevision>,
    batch: string,
    stored?: (count: number) => void,
  ): Promise<void>
  saveImportBatch(batch: ImportBatch): Promise<void>
  /**
   * Makes what a batch adds to the register; undoing the batch takes it back.
   * @throws AppError key-taken, not-found
   */
  saveAdditions(batch: string, additions: Additions): Promise<void>
  /**
   * Puts back what was there before a batch, as new revisions in a batch of its own, and takes back what it
   * added to the register; a value that somebody has revised since is left alone, and so is what something
   * rests on by now. @throws AppError not-found, import-already-undone
   */
  undoImport(
    batch: string,
    undo: { readonly id: string; readonly by: string; readonly at: string },
  ): Promise<ImportBatch>
  saveImportMap(map: ImportMap): Promise<void>
  /** Takes back what an act did, as part of this one. @throws AppError act-built-upon, act-rested-upon */
  undoAct(act: Act): Promise<void>
  /** Makes a record that no act left as it is what its acts made of it. @throws AppError log-says-nothing */
  putRight(kind: RecordKind, record: string): Promise<void>
  /** Also keeps `version` in the versions table when it is new or changed. */
  saveBlock(block: Block, expected: number, note: string): Promise<Block>
  /** The same for many, no block twice: what a slice of them needs is read and written together. */
  saveBlocks(blocks: readonly NewBlock[], note: string): Promise<Block[]>
  saveEvent(event: Event, expected: number): Promise<Event>
  saveScript(script: Script, expected: number): Promise<Script>
  saveQuestion(question: Question, expected: number): Promise<Question>
  saveChart(chart: Chart, expected: number): Promise<Chart>
  /**
   * Has a document stand behind another of its event, or first; it and all others stay in their revision.
   * @throws AppError not-found
   */
  move(kind: OrderedKind, id: string, after: string | null): Promise<void>
  /**
   * Moves to the trash, from where `restore` brings it back within 30 days. @throws AppError stale-revision
   */
  remove(place: PlaceKind | 'event', id: string, expected: number): Promise<void>
  restore(place: PlaceKind | 'event', id: string, expected: number): Promise<void>
  /**
   * Deletes for good what has been in the trash for 30 days on which the workspace was used; returns how many
   * documents.
   */
  purgeTrash(): Promise<number>
}

/** One open workspace. Whatever changes it is an act: there is no other way to a writer. */
export interface Workspace extends WorkspaceReader {
  readonly info: WorkspaceInfo
  readonly can: Capabilities
  /**
   * Does one thing: all that `work` writes is stored, and stands in the log, or nothing. Within it use
   * `writer` only: in a workspace file the workspace itself waits until the act is over.
   */
  act<Result>(act: NewAct, work: (writer: WorkspaceWriter) => Promise<Result>): Promise<Result>
  /** Reads that all see the workspace as it is at one moment. */
  snapshot<Result>(work: (reader: WorkspaceReader) => Promise<Result>): Promise<Result>
  /** Calls `listener` after each stored change; returns how to stop it. */
  onChange(listener: (change: ToldChange) => void): () => void
  /**
   * Writes everything into a new workspace file, checked before it takes the name `path`. Throws AppError
   * not-a-file-workspace where `can.backups` is false.
   */
  saveCopy(path: string): Promise<void>
  /**
   * Reads the whole workspace file for damage, in the background; false where it is damaged. A large file is
   * opened before that, so whoever opens it asks afterwards and tells the user. To be over before the file is
   * anybody else's.
   * @throws AbortError at the signal
   */
  isSound(signal: AbortSignal): Promise<boolean>
  /**
   * Looks in the background at every figure that documents print, as another release or another program may
   * have left them behind; tells how many stood otherwise than the workspace knew. To be over before it is
   * closed.
   */
  lookAgain(signal: AbortSignal): Promise<number>
  /** What another program did to the open file, undefined where it is as this opening left it. */
  displaced(): Displaced | undefined
  /**
   * As `unfounded`, in the background, as far as that can be.
   * @throws AbortError at the signal
   */
  unfoundedAside(signal: AbortSignal): Promise<Unfounded[]>
  close(): Promise<void>
}
