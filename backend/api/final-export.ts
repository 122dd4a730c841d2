import { createHash } from 'node:crypto'
import type { Act } from '../../core/documents/review.ts'
import type { FigureMap, Language } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import type { Finish } from '../jobs/jobs.ts'
import type { HeldPassage, PlaceKind, ReleasedFigure, Workspace, WorkspaceReader } from '../store/workspace.ts'
import type { PlannedExport } from './exports.ts'
import { heldPassages } from './held-passages.ts'
import { record } from './rights.ts'
import { stalePlaces, type StalePlace } from './stale-places.ts'

/** What a file prints: the figures of one language, in its order, as they render now. */
export interface Printing {
  readonly language: Language
  readonly printed: readonly { readonly text: string; readonly expression: string }[]
  readonly rendered: FigureMap
}

/** What keeps a file from leaving for good. */
export interface Obstacles {
  /** Figures that rest on a value that is not published. */
  readonly unpublished: readonly { readonly text: string; readonly expression: string }[]
  /** Figures that print something other than the data say now, without a reason given. */
  readonly stale: readonly StalePlace[]
  /** Passages that were not cleared to leave. */
  readonly held: readonly HeldPassage[]
}

/** A document that goes into a file. */
export interface Source {
  readonly place: PlaceKind
  readonly id: string
}

const isPublished = (outcome: FigureMap[string] | undefined): boolean => outcome?.ok === true && outcome.value.state === 'published'

export const hasUnpublished = (printings: readonly Printing[]): boolean =>
  printings.some(({ printed, rendered }) => printed.some(({ expression }) => !isPublished(rendered[expression])))

/** `today` (`2023-08-11`) is the day a passage must be valid on where its event has none. */
export async function obstaclesTo(reader: WorkspaceReader, printings: readonly Printing[], sources: readonly Source[], today: string): Promise<Obstacles> {
  const unpublished = printings.flatMap(({ printed, rendered }) => printed.filter(({ expression }) => rendered[expression]?.ok && !isPublished(rendered[expression])))
  const stale = await Promise.all(sources.map(source => stalePlaces(reader, source)))
  return { unpublished, stale: stale.flat(), held: await heldPassages(reader, sources, today) }
}

/** As many names as a sentence can hold. */
const named = 12
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, named)

/**
 * Stops a file that may not leave for good: `unpublished-figures`, `stale-figures`, and `held-passages` where no reason is given
 * for letting them leave all the same. For numbers no reason is taken: they are published, accepted or kept first.
 */
export function requireFinal({ unpublished, stale, held }: Obstacles, reason: string): void {
  if (unpublished.length > 0) throw new AppError('unpublished-figures', { count: unpublished.length, figures: distinct(unpublished.map(({ text }) => text)) })
  if (stale.length > 0) throw new AppError('stale-figures', { count: stale.length, figures: distinct(stale.map(({ printed }) => printed)) })
  if (held.length > 0 && reason === '') throw new AppError('held-passages', { count: held.length, titles: distinct(held.map(({ title }) => title)) })
}

/** The figures of a file with everything needed to compute them again. */
export function releasedFigures(printings: readonly Printing[]): ReleasedFigure[] {
  return printings.flatMap(({ language, printed, rendered }) => printed.flatMap(({ text, expression }) => {
    const outcome = rendered[expression]
    if (!outcome?.ok) return []
    const { operands, formula, rounding } = outcome.value
    return [{
      text, expression, language, formula, rounding,
      operands: operands.map(({ indicator, region, period, value, unit, bound, source }) => ({ indicator, region, period, value, unit, bound, source })),
    }]
  }))
}

/** Records a file that left, once it is written: its hash, every figure in it, and what left with it against a rule, and why. */
export const recordRelease = (workspace: Workspace, { kind, form, document, title, file, printings }: PlannedExport, held: readonly HeldPassage[], reason: string, { by, at }: Act): Finish => async bytes => {
  const id = crypto.randomUUID()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const override = held.length > 0 ? { passages: held.map(passage => passage.title), reason } : {}
  await workspace.transaction(async writer => {
    await writer.saveRelease({ id, kind, form, document, title, fileName: file.name, sha256, by, at, figures: releasedFigures(printings), held, overrideReason: held.length > 0 ? reason : '' })
    await record(writer, { by, at }, 'file.released', id, { file: file.name, sha256, ...override })
  })
}
