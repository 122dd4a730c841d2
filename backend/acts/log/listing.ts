import { actsCalled, linesBetween, type ChangedLine, type Json } from '../../../core/acts/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import { fileName as nameOfFile } from '../../../core/file-name.ts'
import type { ActFilter, RecordKind, WorkspaceReader } from '../../store/index.ts'
import type { FileToWrite } from '../file-to-write.ts'
import { spreadsheet } from '../media-types.ts'
import { logSheet } from './log-sheet.ts'
import { loggedActs } from './logged.ts'
import type { LoggedAct } from './logged-act.ts'

/** Which acts are asked for, and in which language they are told. */
export interface WantedActs {
  readonly language: Language
  readonly limit: number
  /** A name, a title, a word of a text, a number. */
  readonly word?: string | undefined
  readonly person?: string | undefined
  readonly record?: ActFilter['record'] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** The newest first; what was written down before there was a log stands before its first act. */
export async function listed(
  reader: WorkspaceReader,
  { language, word, ...filter }: WantedActs,
): Promise<LoggedAct[]> {
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as ActFilter
  const text = word?.trim() ?? ''
  const asked = { ...given, ...(text === '' ? {} : { word: { text, called: actsCalled(text) } }) }
  const acts = await reader.acts(asked)
  const left = filter.limit - acts.length
  const trail = left > 0 ? await reader.trail({ ...asked, limit: left }) : []
  return loggedActs(reader, acts, language, trail)
}

const actsInFile = 10_000

/** The log as a spreadsheet, as far as it is asked for. */
export async function logFile(
  reader: WorkspaceReader,
  wanted: Omit<WantedActs, 'limit' | 'before' | 'after'>,
): Promise<FileToWrite> {
  const plan = logSheet(await listed(reader, { ...wanted, limit: actsInFile }), wanted.language)
  return {
    task: { kind: 'sheet', plan },
    file: { name: nameOfFile({ title: plan.name, extension: 'xlsx' }), mediaType: spreadsheet },
  }
}

/** A document as it was when an act was done, and what has changed of it since. */
export interface EarlierState {
  /** What it held, by its fields; null where there was none. */
  readonly content: Json
  readonly lines: readonly ChangedLine[]
}

/** What a record was when an act was done, beside what it is. @throws AppError log-broken */
export async function stateAt(
  reader: WorkspaceReader,
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
  act: number,
  language: Language,
): Promise<EarlierState> {
  const then = await reader.recordAt(kind, id, act)
  const now = await reader.recordAt(kind, id, Number.MAX_SAFE_INTEGER)
  return { content: then ?? null, lines: linesBetween(then, now, language) }
}
