import type { Displaced } from './file/hold.ts'
import type { NewAct, Unfounded } from './log/model.ts'
import type { DocumentReader, DocumentWriter } from './workspace/documents.ts'
import type { FigureReader, FigureWriter } from './workspace/figures.ts'
import type { ImportReader, ImportWriter } from './workspace/imports.ts'
import type { LogReader, LogWriter, ToldChange } from './workspace/log.ts'
import type { RegisterReader, RegisterWriter } from './workspace/register.ts'
import type { ReleaseReader, ReleaseWriter } from './workspace/releases.ts'
import type { Settings, SettingsReader, SettingsWriter } from './workspace/settings.ts'
import type { ValueReader, ValueWriter } from './workspace/values.ts'

export type * from './workspace/documents.ts'
export type * from './workspace/figures.ts'
export type * from './workspace/imports.ts'
export type * from './workspace/log.ts'
export type * from './workspace/register.ts'
export type * from './workspace/releases.ts'
export type * from './workspace/settings.ts'
export type * from './workspace/values.ts'

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

/** What a new workspace starts with; the home region is registered by whoever fills the workspace. */
export interface NewWorkspace extends Partial<Settings> {
  readonly name: string
}

/** Reads. Each returns the latest state; deleted things are in the trash and not returned. */
export interface WorkspaceReader
  extends
    SettingsReader,
    RegisterReader,
    ValueReader,
    ImportReader,
    DocumentReader,
    FigureReader,
    ReleaseReader,
    LogReader {}

/**
 * Writes. `save…` inserts where `expected` is 0 and otherwise updates the row whose revision is `expected`,
 * returns what was stored with its new revision, and throws AppError('stale-revision', {current}) where
 * another save came first. Saving a document also replaces its figure uses.
 */
export interface WorkspaceWriter
  extends
    WorkspaceReader,
    SettingsWriter,
    RegisterWriter,
    ValueWriter,
    ImportWriter,
    DocumentWriter,
    FigureWriter,
    ReleaseWriter,
    LogWriter {}

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
