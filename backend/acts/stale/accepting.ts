import { setImmediate } from 'node:timers/promises'
import {
  acceptFigures,
  acceptFiguresInChart,
  acceptFiguresInQuestion,
  acceptFiguresInScript,
  documentKey,
  spotKey,
  type Accepted,
  type DocumentName,
} from '../../../core/documents/index.ts'
import { BlockId, ChartId, QuestionId, ScriptId } from '../../../core/documents/model.ts'
import { acceptInBlock, type Act } from '../../../core/documents/review.ts'
import { AppError, unreachable } from '../../../core/problem.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { movePins } from './stale-pins.ts'
import {
  renderingOnce,
  stalePlaces,
  stalePlacesIn,
  wordsNow,
  type Render,
  type StalePlace,
} from './stale-places.ts'

/** A figure of a document, by what it is written as. */
type NamedFigure = DocumentName & { readonly expression: string }

/** A stale figure as a person saw it: where it stands, and the newer words that stood beside the old. */
export interface SeenFigure extends NamedFigure {
  readonly current: string
}

/** Documents that are written before whoever else is waiting comes next. */
const documentsAtOnce = 50

/**
 * Takes the newer printing of the named figures, or of all; says how many took it.
 * @param stepped hears which part is done, from 0 to 1, and may throw to leave all as it was
 * @throws AppError figures-moved-on, pinned-words-differ
 */
export async function acceptSeen(
  writer: WorkspaceWriter,
  named: readonly SeenFigure[] | null,
  by: Act,
  stepped: (part: number) => void = () => undefined,
): Promise<number> {
  const render = renderingOnce(writer)
  await refuseMoved(writer, named ?? [], render)
  stepped(0)
  const own = (await staleIn(writer, named, render)).filter(
    stale => stale.via === '' && stale.figure !== null && stale.place !== 'release',
  )
  const names = new Set(named?.map(nameOf))
  const wanted = named === null ? own : own.filter(stale => names.has(nameOf(stale)))
  await acceptAll(writer, wanted, by, stepped)
  const taken = new Set(wanted.map(nameOf))
  const held = (named ?? []).filter(place => !taken.has(nameOf(place)))
  const { moved, left } = await movePins(writer, await heldBehind(writer, held), by)
  if (wanted.length + moved.length === 0 && left.length > 0)
    throw new AppError('pinned-words-differ', { titles: [...new Set(left.map(({ title }) => title))] })
  return wanted.length + moved.length
}

const nameOf = ({ place, id, expression }: NamedFigure): string => JSON.stringify([place, id, expression])

/** A part at a time: whoever else is waiting comes between. */
async function acceptAll(
  writer: WorkspaceWriter,
  wanted: readonly StalePlace[],
  by: Act,
  stepped: (part: number) => void,
): Promise<void> {
  const documents = Object.groupBy(Map.groupBy(wanted, documentKey).values(), ([first]) =>
    first!.place === 'block' ? 'blocks' : 'others',
  )
  const { blocks = [], others = [] } = documents
  const all = blocks.length + others.length
  for (let at = 0; at < all; at += documentsAtOnce) {
    stepped(at / all)
    await setImmediate()
    await acceptInBlocks(writer, blocks.slice(at, at + documentsAtOnce), by)
    const from = Math.max(0, at - blocks.length)
    const end = Math.max(0, at + documentsAtOnce - blocks.length)
    for (const places of others.slice(from, end)) await acceptIn(writer, places, by)
  }
}

/** What some stale figures of one document are to print, each by its spot. */
const newerIn = (places: readonly StalePlace[]): Accepted =>
  new Map(places.map(stale => [spotKey({ ...stale, ...stale.spot }), stale.figure!]))

/** All stale figures of some blocks, each block in one save. */
async function acceptInBlocks(
  writer: WorkspaceWriter,
  documents: readonly (readonly StalePlace[])[],
  act: Act,
): Promise<void> {
  const newer = new Map(documents.map(places => [places[0]!.id, newerIn(places)]))
  const ids = [...newer.keys()].map(id => BlockId.parse(id))
  const blocks = new Map((await writer.blocksById(ids)).map(block => [block.id, block]))
  const accepted = ids.flatMap(id => {
    const block = found(blocks.get(id), id)
    const change = acceptFigures(block.paragraphs, newer.get(id)!)
    return change ? [{ block: acceptInBlock(block, change.next, act), expected: block.revision }] : []
  })
  await writer.saveBlocks(accepted, 'figures accepted')
}

/** The stale places of the named documents, of all without names. */
const staleIn = (
  reader: WorkspaceReader,
  places: readonly DocumentName[] | null,
  render: Render,
): Promise<StalePlace[]> => (places ? stalePlacesIn(reader, places, render) : stalePlaces(reader))

/** What placements pinned to older words of blocks still print of the named figures. */
async function heldBehind(reader: WorkspaceReader, places: readonly NamedFigure[]): Promise<StalePlace[]> {
  const blocks = places.filter(({ place }) => place === 'block')
  const names = new Set(blocks.map(nameOf))
  const stale = await stalePlacesIn(
    reader,
    await reader.placementsOf(blocks.map(({ id }) => BlockId.parse(id))),
  )
  return stale.filter(
    ({ via, expression, figure }) =>
      figure !== null && names.has(nameOf({ place: 'block', id: via, expression })),
  )
}

/** A person accepts the words they saw, never others that took their place in the meantime. */
export async function refuseMoved(
  reader: WorkspaceReader,
  seen: readonly SeenFigure[],
  render?: Render,
): Promise<void> {
  const now = await wordsNow(reader, seen, render)
  const moved = seen.flatMap(({ current }, index) => {
    const words = now[index] ?? []
    return words.length === 0 || words.includes(current) ? [] : [`${current} → ${words[0] || '—'}`]
  })
  if (moved.length > 0) throw new AppError('figures-moved-on', { count: moved.length, figures: moved })
}

/** All stale figures of one document in one save. */
async function acceptIn(writer: WorkspaceWriter, places: readonly StalePlace[], act: Act): Promise<void> {
  const { place, id } = places[0]!
  const newer = newerIn(places)
  const stamp = { updatedBy: act.by, updatedAt: act.at }
  switch (place) {
    case 'block':
      return acceptInBlocks(writer, [places], act)
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
