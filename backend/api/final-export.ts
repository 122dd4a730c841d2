import { createHash } from 'node:crypto'
import type { Act } from '../../core/documents/review.ts'
import type { FigureMap, Language } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import type { Finish } from '../jobs/jobs.ts'
import type { PlaceKind, ReleasedFigure, Workspace, WorkspaceReader } from '../store/workspace.ts'
import type { PlannedExport } from './exports.ts'
import { record } from './rights.ts'
import { stalePlaces } from './stale-places.ts'

/** What a file prints: the figures of one language, in its order, as they render now. */
export interface Printing {
  readonly language: Language
  readonly printed: readonly { readonly text: string; readonly expression: string }[]
  readonly rendered: FigureMap
}

/** As many figures as a sentence can name. */
const named = 12

const naming = (texts: readonly string[]) => ({ count: texts.length, figures: [...new Set(texts)].slice(0, named) })

const isPublished = (outcome: FigureMap[string] | undefined): boolean => outcome?.ok === true && outcome.value.state === 'published'

export const hasUnpublished = (printings: readonly Printing[]): boolean =>
  printings.some(({ printed, rendered }) => printed.some(({ expression }) => !isPublished(rendered[expression])))

/**
 * Stops a file from leaving for good where a figure in it rests on a value that is not published (`unpublished-figures`), or
 * prints something other than the data say now without a reason given (`stale-figures`).
 */
export async function requireFinal(reader: WorkspaceReader, printings: readonly Printing[], documents: readonly { place: PlaceKind; id: string }[]): Promise<void> {
  const unpublished = printings.flatMap(({ printed, rendered }) => printed.filter(({ expression }) => rendered[expression]?.ok && !isPublished(rendered[expression])))
  if (unpublished.length > 0) throw new AppError('unpublished-figures', naming(unpublished.map(({ text }) => text)))
  const stale = (await Promise.all(documents.map(document => stalePlaces(reader, document)))).flat()
  if (stale.length > 0) throw new AppError('stale-figures', naming(stale.map(({ printed }) => printed)))
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

/** Records a file that left, once it is written: its hash, and every figure in it. */
export const recordRelease = (workspace: Workspace, { kind, document, title, file, printings }: PlannedExport, { by, at }: Act): Finish => async bytes => {
  const id = crypto.randomUUID()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await workspace.transaction(async writer => {
    await writer.saveRelease({ id, kind, document, title, fileName: file.name, sha256, by, at, figures: releasedFigures(printings) })
    await record(writer, { by, at }, 'file.released', id, { file: file.name, sha256 })
  })
}
