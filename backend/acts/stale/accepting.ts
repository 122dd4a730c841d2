import { setImmediate } from 'node:timers/promises'
import {
  acceptFigures,
  acceptFiguresInChart,
  acceptFiguresInQuestion,
  acceptFiguresInScript,
  documentKey,
  isPrintingKind,
  spotKey,
  type Accepted,
  type Change,
  type DocumentName,
  type PrintingKind,
} from '../../../core/documents/index.ts'
import { BlockId } from '../../../core/documents/model.ts'
import { acceptInBlock, type Act } from '../../../core/documents/review.ts'
import { AppError } from '../../../core/problem.ts'
import type { JobStatus, Jobs } from '../../jobs/jobs.ts'
import { parts } from '../../store/repositories/rows.ts'
import type { NewBlock, WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { actedKinds, stamp, type Documents } from '../documents/kinds/index.ts'
import { found } from '../found.ts'
import type { Write } from '../write.ts'
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
 * Takes the newer printing of the named figures, or of all; says in which act, and how many took it.
 * @throws AppError release-unchangeable, figures-moved-on, pinned-words-differ
 */
export async function acceptStale(
  write: Write,
  named: readonly SeenFigure[] | null,
): Promise<{ act: string; accepted: number }> {
  refuseReleased(named ?? [])
  return write(async (writer, acted) => ({
    act: acted.id,
    accepted: await acceptSeen(writer, named, acted),
  }))
}

/**
 * The same for many: a job, which others do not wait for, and the act has its id. Where it is stopped, all
 * stays as it was.
 */
export function acceptAside(jobs: Jobs, write: Write, named: readonly SeenFigure[]): JobStatus {
  refuseReleased(named)
  return jobs.follow({ name: '', mediaType: '' }, async (progress, signal, id) => {
    const stepped = (part: number): void => {
      signal.throwIfAborted()
      progress(part)
    }
    await write((writer, by) => acceptSeen(writer, named, by, stepped), { id })
  })
}

function refuseReleased(named: readonly SeenFigure[]): void {
  if (named.some(({ place }) => place === 'release')) throw new AppError('release-unchangeable')
}

/**
 * Takes the newer printing of the named figures, or of all; says how many took it.
 * @param stepped hears which part is done, from 0 to 1, and may throw to leave all as it was
 * @throws AppError figures-moved-on, pinned-words-differ
 */
async function acceptSeen(
  writer: WorkspaceWriter,
  named: readonly SeenFigure[] | null,
  by: Act,
  stepped: (part: number) => void = () => undefined,
): Promise<number> {
  const render = renderingOnce(writer, writer.knowRendered)
  await refuseMoved(writer, named ?? [], render)
  stepped(0)
  const own = (await staleIn(writer, named, render)).filter(isTakable)
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

/** A stale figure that stands in its document's own text and can be brought up to date. */
type Takable = StalePlace & { readonly place: PrintingKind }

const isTakable = (stale: StalePlace): stale is Takable =>
  stale.via === '' && stale.figure !== null && isPrintingKind(stale.place)

const nameOf = ({ place, id, expression }: NamedFigure): string => JSON.stringify([place, id, expression])

/** A part at a time: whoever else is waiting comes between. */
async function acceptAll(
  writer: WorkspaceWriter,
  wanted: readonly Takable[],
  by: Act,
  stepped: (part: number) => void,
): Promise<void> {
  const documents = Object.groupBy(Map.groupBy(wanted, documentKey).values(), ([first]) =>
    first!.place === 'block' ? 'blocks' : 'others',
  )
  const { blocks = [], others = [] } = documents
  const all = blocks.length + others.length
  let done = 0
  const next = async (count: number): Promise<void> => {
    stepped(done / all)
    done += count
    await setImmediate()
  }
  await writer.saveBlocksInSlices(acceptedBlocks(writer, blocks, by, next), note)
  for (const some of parts(others, documentsAtOnce)) {
    await next(some.length)
    for (const places of some) await acceptIn(writer, places[0]!.place, places, by)
  }
}

/** What versions of blocks are noted with. */
const note = 'figures accepted'

/** What some stale figures of one document are to print, each by its spot. */
const newerIn = (places: readonly StalePlace[]): Accepted =>
  new Map(places.map(stale => [spotKey({ ...stale, ...stale.spot }), stale.figure!]))

/** Blocks with all their stale figures taken over, a slice after another. */
async function* acceptedBlocks(
  reader: WorkspaceReader,
  documents: readonly (readonly StalePlace[])[],
  act: Act,
  next: (count: number) => Promise<void>,
): AsyncGenerator<NewBlock[]> {
  for (const some of parts(documents, documentsAtOnce)) {
    await next(some.length)
    yield await acceptedAmong(reader, some, act)
  }
}

async function acceptedAmong(
  reader: WorkspaceReader,
  documents: readonly (readonly StalePlace[])[],
  act: Act,
): Promise<NewBlock[]> {
  const newer = new Map(documents.map(places => [places[0]!.id, newerIn(places)]))
  const ids = [...newer.keys()].map(id => BlockId.parse(id))
  const blocks = new Map((await reader.blocksById(ids)).map(block => [block.id, block]))
  return ids.flatMap(id => {
    const block = found(blocks.get(id), id)
    const next = taking.block(block, newer.get(id)!, act)
    return next ? [{ block: next, expected: block.revision }] : []
  })
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
async function acceptIn<Kind extends PrintingKind>(
  writer: WorkspaceWriter,
  kind: Kind,
  places: readonly StalePlace[],
  act: Act,
): Promise<void> {
  const { id } = places[0]!
  const of = actedKinds[kind]
  const document = found(await of.read(writer, id), id)
  const next = taking[kind](document, newerIn(places), act)
  if (next) await of.save(writer, next, document.revision, note)
}

/** A document with newer words in it, undefined where it prints them already. */
type Take<Kind extends PrintingKind> = (
  document: Documents[Kind],
  newer: Accepted,
  act: Act,
) => Documents[Kind] | undefined

const taking: { readonly [Kind in PrintingKind]: Take<Kind> } = {
  block(block, newer, act) {
    const change = acceptFigures(block.paragraphs, newer)
    return change && acceptInBlock(block, change.next, act)
  },
  script: (script, newer, act) => stamped(acceptFiguresInScript(script, newer), act),
  question: (question, newer, act) => stamped(acceptFiguresInQuestion(question, newer), act),
  chart: (chart, newer, act) => stamped(acceptFiguresInChart(chart, newer), act),
}

const stamped = <Document>(change: Change<Document> | undefined, act: Act): Document | undefined =>
  change && { ...change.next, ...stamp(act) }
