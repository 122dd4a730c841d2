import { z } from 'zod'
import { acceptInBlock } from '../../core/documents/review.ts'
import {
  acceptFigures,
  acceptFiguresInChart,
  acceptFiguresInQuestion,
  acceptFiguresInScript,
  documentKey,
  figureId,
  spotKey,
  type Accepted,
  type DocumentName,
} from '../../core/documents/index.ts'
import { BlockId, ChartId, QuestionId, ScriptId } from '../../core/documents/model.ts'
import { AppError, unreachable } from '../../core/problem.ts'
import type { UsePlace, WorkspaceReader, WorkspaceWriter } from '../store/workspace.ts'
import type { Act } from '../../core/documents/review.ts'
import { found } from './context.ts'
import { record } from './rights.ts'
import { movePins } from './stale-pins.ts'
import {
  figureAtOf,
  newerWords,
  stalePlaces,
  stalePlacesIn,
  withTitles,
  wordsNow,
  type StalePlace,
} from './stale-places.ts'
import { command, query, router } from './trpc.ts'

/** Which of the figures of its document that read alike; see `KeptFigure`. */
const Spot = z.object({ version: z.int().min(0), item: z.string(), nth: z.int().min(0) })

const Place = z.object({ place: z.enum(['block', 'script', 'question', 'chart', 'release']), id: z.string() })

/** A stale figure as a person saw it: where it stands, and the newer words that stood beside the old. */
const SeenFigure = Place.extend({ expression: z.string(), current: z.string() })

export const staleRouter = router({
  list: query.input(Place.optional()).query(({ ctx, input }) => stalePlaces(ctx.desk.workspace(), input)),

  /**
   * Takes the newer printing for the named figures, or for all. A figure that stands in a block is accepted
   * there, for every place that prints the block. Where the block says the newer words already and placements
   * are pinned to an older version of it, these are pinned to the present one, if that changes the numbers
   * only (`pinned-words-differ`). What can no longer be rendered keeps its old words, and so does a released
   * file. Where a named figure says something other by now than the person saw, nothing at all is taken.
   */
  accept: command
    .input(z.object({ places: z.array(SeenFigure).nullable() }))
    .mutation(async ({ ctx, input }) => {
      if (input.places?.some(({ place }) => place === 'release')) throw new AppError('release-unchangeable')
      const { act, accepted } = await ctx.write(async (writer, by) => {
        await refuseMoved(writer, input.places ?? [])
        const own = (await staleIn(writer, input.places)).filter(
          stale => stale.via === '' && stale.figure !== null && stale.place !== 'release',
        )
        const wanted =
          input.places === null ? own : own.filter(stale => input.places!.some(place => isSame(place, stale)))
        const documents = Map.groupBy(wanted, documentKey)
        for (const places of documents.values()) {
          await acceptIn(writer, places, by)
          await record(writer, by, 'figures.accepted', places[0]!.id, {
            place: places[0]!.place,
            figures: places.map(({ printed, current }) => `${printed} → ${current}`),
          })
        }
        const held = (input.places ?? []).filter(place => !wanted.some(stale => isSame(place, stale)))
        const { moved, left } = await movePins(writer, await heldBehind(writer, held), by)
        if (wanted.length + moved.length === 0 && left.length > 0)
          throw new AppError('pinned-words-differ', { titles: [...new Set(left.map(({ title }) => title))] })
        return { act: by.id, accepted: wanted.length + moved.length }
      })
      return { act, accepted }
    }),

  /**
   * Lets figures go on printing what they print, with a reason, against the newer words the person saw: those
   * at the named spots of the document, or every one that it prints now. The reason is each figure's own: one
   * that is written later is asked about again, and so is one that says something else still.
   */
  keep: command
    .input(
      SeenFigure.extend({
        reason: z.string().trim().min(1).max(500),
        spots: z.array(Spot).min(1).optional(),
      }),
    )
    .mutation(({ ctx, input: { reason, current, spots, ...place } }) => {
      return ctx.write(async (writer, { by, at, id: act }) => {
        const printing = await keepable(writer, place)
        if (printing.length > 0) await refuseMoved(writer, [{ ...place, current }])
        // A released file may print the same figure in the other language too, of which the person said
        // nothing.
        const stale = printing.filter(found => found.current === current && isAmong(spots, found))
        if (stale.length === 0) throw new AppError('not-stale')
        for (const { printed, spot, ...newer } of stale)
          await writer.keepFigure({ ...place, ...spot, printed, against: newerWords(newer), reason, by, at })
        await record(writer, { by, at }, 'figure.kept', place.id, {
          place: place.place,
          expression: place.expression,
          printed: distinct(stale.map(({ printed }) => printed)),
          reason,
        })
        return { act, kept: stale.length }
      })
    }),

  /** What was kept and why, the newest first. */
  kept: query.query(async ({ ctx }) => {
    const workspace = ctx.desk.workspace()
    return withTitles(workspace, await workspace.keptFigures())
  }),
})

const isAmong = (spots: readonly z.infer<typeof Spot>[] | undefined, { spot }: StalePlace): boolean =>
  spots === undefined ||
  spots.some(({ version, item, nth }) => version === spot.version && item === spot.item && nth === spot.nth)

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

/**
 * What a figure named by its document prints; for a block that is not behind itself, what older words of it
 * print that others hold on to.
 */
async function keepable(
  reader: WorkspaceReader,
  named: DocumentName & { expression: string },
): Promise<StalePlace[]> {
  const placing = named.place === 'block' ? await reader.placementsOf([BlockId.parse(named.id)]) : []
  const stale = (await stalePlacesIn(reader, [named, ...placing])).filter(
    ({ expression }) => expression === named.expression,
  )
  const own = stale.filter(found => found.via === '' && isSame(named, found))
  const held = stale.filter(({ via }) => named.place === 'block' && via === named.id)
  const alike =
    own.length > 0 ? held.filter(({ printed }) => own.some(each => each.printed === printed)) : held
  return [...new Map([...own, ...alike].map(found => [figureId(figureAtOf(found), found), found])).values()]
}

/** The stale places of the named documents, of all without names. */
const staleIn = (reader: WorkspaceReader, places: readonly DocumentName[] | null): Promise<StalePlace[]> =>
  places ? stalePlacesIn(reader, places) : stalePlaces(reader)

/** What placements pinned to older words of blocks still print of the named figures. */
async function heldBehind(
  reader: WorkspaceReader,
  places: readonly (DocumentName & { expression: string })[],
): Promise<StalePlace[]> {
  const blocks = places.filter(({ place }) => place === 'block')
  const stale = await stalePlacesIn(
    reader,
    await reader.placementsOf(blocks.map(({ id }) => BlockId.parse(id))),
  )
  return stale.filter(
    ({ via, expression, figure }) =>
      figure !== null && blocks.some(named => named.id === via && named.expression === expression),
  )
}

const isSame = (wanted: { place: UsePlace; id: string; expression: string }, stale: StalePlace): boolean =>
  wanted.place === stale.place && wanted.id === stale.id && wanted.expression === stale.expression

/** A person accepts the words they saw, never others that took their place in the meantime. */
async function refuseMoved(
  reader: WorkspaceReader,
  seen: readonly z.infer<typeof SeenFigure>[],
): Promise<void> {
  const now = await wordsNow(reader, seen)
  const moved = seen.flatMap(({ current }, index) => {
    const words = now[index] ?? []
    return words.length === 0 || words.includes(current) ? [] : [`${current} → ${words[0] || '—'}`]
  })
  if (moved.length > 0) throw new AppError('figures-moved-on', { count: moved.length, figures: moved })
}

/** All stale figures of one document in one save. */
async function acceptIn(writer: WorkspaceWriter, places: readonly StalePlace[], act: Act): Promise<void> {
  const { place, id } = places[0]!
  const newer: Accepted = new Map(places.map(stale => [spotKey({ ...stale, ...stale.spot }), stale.figure!]))
  const stamp = { updatedBy: act.by, updatedAt: act.at }
  switch (place) {
    case 'block': {
      const block = found(await writer.block(BlockId.parse(id)), id)
      const change = acceptFigures(block.paragraphs, newer)
      if (change)
        await writer.saveBlock(acceptInBlock(block, change.next, act), block.revision, 'figures accepted')
      return
    }
    case 'script': {
      const script = found(await writer.script(ScriptId.parse(id)), id)
      const change = acceptFiguresInScript(script, newer)
      if (change) await writer.saveScript({ ...change.next, ...stamp }, script.revision)
      return
    }
    case 'question': {
      const question = found(await writer.question(QuestionId.parse(id)), id)
      const change = acceptFiguresInQuestion(question, newer)
      if (change) await writer.saveQuestion({ ...change.next, ...stamp }, question.revision)
      return
    }
    case 'chart': {
      const chart = found(await writer.chart(ChartId.parse(id)), id)
      const change = acceptFiguresInChart(chart, newer)
      if (change) await writer.saveChart({ ...change.next, ...stamp }, chart.revision)
      return
    }
    case 'release':
      throw new AppError('release-unchangeable')
    default:
      unreachable(place)
  }
}
