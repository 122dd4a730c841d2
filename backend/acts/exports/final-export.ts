import { createHash } from 'node:crypto'
import {
  BlockId,
  figureId,
  offeredVersion,
  placeOf,
  wordsOf,
  type FigureId,
} from '../../../core/documents/index.ts'
import type { Act } from '../../../core/documents/review.ts'
import { AppError } from '../../../core/problem.ts'
import type {
  HeldPassage,
  KeptFigure,
  ReleasedFigure,
  WorkspaceReader,
  WorkspaceWriter,
} from '../../store/workspace.ts'
import type { PlannedExport } from './export-request.ts'
import { heldPassages } from './held-passages.ts'
import { standingFigures, type StandingFigure } from './printed-figures.ts'
import { figureAtOf, stalePlacesIn, type StalePlace } from '../stale/stale-places.ts'

/** What keeps a file from leaving for good. */
export interface Obstacles {
  /** Figures that rest on a value that is not published, or keep words that published data never said. */
  readonly unpublished: readonly { readonly text: string; readonly expression: string }[]
  /** Figures that print something other than the data say now, without a reason given. */
  readonly stale: readonly StalePlace[]
  /** Passages that were not cleared to leave. */
  readonly held: readonly HeldPassage[]
}

/** A file that was looked at: what stands behind its figures, and what keeps it from leaving. */
export interface Examined {
  readonly figures: readonly StandingFigure[]
  readonly obstacles: Obstacles
}

/** A passage as it was shown: with other reasons, numbers or words it is another. */
type SeenPassage = Pick<HeldPassage, 'place' | 'id' | 'reasons' | 'numbers' | 'words'>

/**
 * Why passages that were not cleared leave all the same, and which of them the person had before their eyes
 * when they said so.
 */
export interface Override {
  readonly reason: string
  readonly seen?: readonly SeenPassage[] | undefined
}

/**
 * Looks at a file as it is planned. `today` (`2023-08-11`) is the day a passage must be valid on where its
 * event has none.
 */
export async function examine(
  reader: WorkspaceReader,
  { printings, sources, spoken }: PlannedExport,
  today: string,
): Promise<Examined> {
  const figures = await standingFigures(reader, printings)
  const stale = await stalePlacesIn(reader, sources)
  const keyOf = await keysOf(reader, figures)
  const behind = new Set(stale.map(place => figureId(figureAtOf(place), place)))
  const unpublished = figures.filter(
    figure => figure.figure?.state !== 'published' && !behind.has(keyOf(figure)),
  )
  return {
    figures,
    obstacles: {
      unpublished: unpublished.map(({ text, expression }) => ({ text, expression })),
      stale,
      held: await heldPassages(reader, spoken, today),
    },
  }
}

export const hasObstacles = ({ unpublished, stale, held }: Obstacles): boolean =>
  unpublished.length + stale.length + held.length > 0

/**
 * Names each figure of a file by the place it has in its own document: the same words elsewhere are another
 * decision.
 */
async function keysOf(
  reader: WorkspaceReader,
  figures: readonly StandingFigure[],
): Promise<(figure: StandingFigure) => FigureId> {
  const blocks = new Set(
    figures
      .map(({ at }) => placeOf(at))
      .filter(({ place }) => place === 'block')
      .map(({ id }) => BlockId.parse(id)),
  )
  const present = new Map((await reader.blocksById([...blocks])).map(block => [String(block.id), block]))
  return ({ at, nth = 0, version: pinned, expression, text }) => {
    const { item, ...document } = placeOf(at)
    const block = document.place === 'block' ? present.get(document.id) : undefined
    const version = block ? wordsOf(block, pinned ?? offeredVersion(block)) : 0
    return figureId({ ...document, version, item, nth }, { expression, printed: text })
  }
}

/** As many names as a sentence can hold. */
const named = 12
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, named)

/**
 * Stops a file that may not leave for good: `unpublished-figures`, `stale-figures`, and `held-passages` where
 * no reason is given for letting them leave all the same, or others are held back than the reason was given
 * for. For numbers no reason is taken: they are published, accepted or kept first.
 */
export function requireFinal({ unpublished, stale, held }: Obstacles, { reason, seen }: Override): void {
  if (unpublished.length > 0)
    throw new AppError('unpublished-figures', {
      count: unpublished.length,
      figures: distinct(unpublished.map(({ text }) => text)),
    })
  if (stale.length > 0)
    throw new AppError('stale-figures', {
      count: stale.length,
      figures: distinct(stale.map(({ printed }) => printed)),
    })
  const wereSeen = new Set(seen?.map(seenKey))
  const unseen = seen ? held.filter(passage => !wereSeen.has(seenKey(passage))) : []
  const stopping = reason === '' ? held : unseen
  if (stopping.length > 0)
    throw new AppError('held-passages', {
      count: stopping.length,
      titles: distinct(stopping.map(({ title }) => title)),
    })
}

const seenKey = ({ place, id, reasons, numbers = [], words = [] }: SeenPassage): string =>
  JSON.stringify([place, id, reasons.toSorted(), numbers.toSorted(), words.toSorted()])

/**
 * The figures of a file as its record keeps them: with the values that made them say so, and why, where they
 * no longer do.
 */
export function releasedFigures(
  figures: readonly StandingFigure[],
  reasonOf: (figure: StandingFigure) => KeptFigure | undefined = () => undefined,
): ReleasedFigure[] {
  return figures.map(standing => {
    const { text, expression, language, figure, isCurrent } = standing
    const why = isCurrent ? undefined : reasonOf(standing)
    return {
      text,
      expression,
      language,
      formula: figure?.formula ?? '',
      rounding: figure?.rounding ?? '',
      operands: (figure?.operands ?? []).map(({ indicator, region, period, value, unit, bound, source }) => ({
        indicator,
        region,
        period,
        value,
        unit,
        bound,
        source,
      })),
      ...(why ? { kept: { reason: why.reason, by: why.by, at: why.at, against: why.against } } : {}),
    }
  })
}

/** Why each figure of a file was kept, by the place it has in its document. */
async function reasonsIn(
  reader: WorkspaceReader,
  figures: readonly StandingFigure[],
): Promise<(figure: StandingFigure) => KeptFigure | undefined> {
  const keyOf = await keysOf(reader, figures)
  const reasons = new Map((await reader.keptFigures()).map(kept => [figureId(kept, kept), kept]))
  return figure => reasons.get(keyOf(figure))
}

/** Records a file that left: its hash, every figure in it, and what left with it against a rule, and why. */
export async function recordRelease(
  writer: WorkspaceWriter,
  bytes: Uint8Array,
  planned: PlannedExport,
  { figures, obstacles: { held } }: Examined,
  reason: string,
  { by, at }: Act,
): Promise<void> {
  const { kind, form, document, title, file } = planned
  const id = crypto.randomUUID()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await writer.saveRelease({
    id,
    kind,
    form,
    document,
    title,
    fileName: file(false).name,
    sha256,
    by,
    at,
    held,
    overrideReason: held.length > 0 ? reason : '',
    figures: releasedFigures(figures, await reasonsIn(writer, figures)),
  })
}
