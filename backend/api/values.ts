import { z } from 'zod'
import type { Act } from '../../core/documents/review.ts'
import { Bound, DecimalText, Key, PeriodText, type Observation } from '../../core/figures/model.ts'
import { isSameValue } from '../../core/figures/same-value.ts'
import { entrantsOf, mayBring, mayReturn } from '../../core/people/index.ts'
import { refused, type Outcome, type Problem } from '../../core/problem.ts'
import type {
  NewRevision,
  ObservationRevision,
  WorkspaceReader,
  WorkspaceWriter,
} from '../store/workspace.ts'
import type { Acted } from '../acts/write.ts'
import { requireToEnter, staffOf } from '../acts/rights.ts'
import { ripple, stalePlaces } from '../acts/stale/stale-places.ts'
import { command, listing, query, router } from './trpc.ts'

const Place = z.object({ indicator: Key, region: Key, period: PeriodText })
type Place = z.infer<typeof Place>

/** A value is entered where one is given, and otherwise taken back. */
const Change = Place.extend({
  value: DecimalText.optional(),
  bound: Bound.default('exact'),
  source: z.string().trim().max(300).default(''),
  note: z.string().max(500).default(''),
  /**
   * Said of this one cell: where the value is the same, another source or note is a revision like any other.
   */
  restates: z.boolean().default(false),
  /** The revision the person saw, 0 where there was no value. */
  expected: z.int().min(0),
})
type Change = z.infer<typeof Change>

const Seen = Place.extend({ expected: z.int().min(1) })
const most = 20_000
const shown = 2000
const unpublished = ['returned', 'entered', 'checked'] as const

export interface Refused {
  readonly place: Place
  readonly problem: Problem
}

/** Many values at once, each decided by the rules on its own; what is stored is stored in one transaction. */
export const valuesRouter = router({
  /**
   * Enters, revises and takes back values; what the rules refuse leaves the others alone, and what says the
   * same as before stays as far as it has come, whatever its source, unless it is restated. Says how many
   * places print something older now.
   */
  store: command.input(z.object({ changes: z.array(Change).max(most) })).mutation(async ({ ctx, input }) => {
    const { act, taken, refusals, unchanged } = await ctx.write(async (writer, acted) => ({
      act: acted.id,
      ...(await store(writer, input.changes, acted)),
    }))
    const workspace = ctx.office.workspace()
    const stored = await valuesAt(workspace, taken)
    return { act, stored, refused: refusals, unchanged, stale: await staleAfter(workspace, taken) }
  }),

  /**
   * Values that somebody still has to correct, check or publish: the first of each state, as many as a person
   * looks through; with everybody who entered what stands there, none of whom may check it.
   */
  waiting: listing.query(async ({ ctx }) => {
    const workspace = ctx.office.workspace()
    const computed = new Set((await workspace.derivedIndicators()).map(({ key }) => key))
    const lists = await Promise.all(
      unpublished.map(state => workspace.observations({ states: [state], limit: shown })),
    )
    const values = lists.flat().filter(({ indicator }) => !computed.has(indicator))
    return Promise.all(
      values.map(async value => ({ ...value, entrants: await entrantsAmong(workspace, value) })),
    )
  }),

  /** How many values wait, by state and by who brought them there. */
  waitingCounts: query.query(({ ctx }) => ctx.office.workspace().countStates(unpublished)),

  /** Brings values to a state. */
  advance: command
    .input(z.object({ values: z.array(Seen).max(most), to: z.enum(['entered', 'checked', 'published']) }))
    .mutation(({ ctx, input: { values, to } }) =>
      ctx.write((writer, acted) => moveAll(writer, values, acted, { state: to, reason: '' })),
    ),

  /** Sends values back to whoever enters them, with a reason. */
  return: command
    .input(z.object({ values: z.array(Seen).max(most), reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input: { values, reason } }) =>
      ctx.write((writer, acted) => moveAll(writer, values, acted, { state: 'returned', reason })),
    ),
})

const placeOf = ({ indicator, region, period }: Place): Place => ({ indicator, region, period })
const textOf = ({ indicator, region, period }: Place): string => `${indicator}\n${region}\n${period}`

async function store(
  writer: WorkspaceWriter,
  changes: readonly Change[],
  acted: Act,
): Promise<{ taken: Place[]; refusals: Refused[]; unchanged: number }> {
  await requireToEnter(writer, acted.by, ['entered'])
  const standing = new Map((await latestAmong(writer, changes)).map(value => [textOf(value), value]))
  const computed = new Set((await writer.derivedIndicators()).map(({ key }) => key))
  const refusals: Refused[] = []
  const changing = changes.filter(
    change => computed.has(change.indicator) || !isUnchanged(change, standing.get(textOf(change))),
  )
  const taken = changing.filter(change => {
    const problem = problemOf(change, standing.get(textOf(change)), computed)
    if (problem) refusals.push({ place: placeOf(change), problem })
    return problem === undefined
  })
  await writer.appendObservations(
    taken.map(change => revisionOf(change, standing.get(textOf(change)), acted)),
    '',
  )
  return { taken: taken.map(placeOf), refusals, unchanged: changes.length - changing.length }
}

const latestAmong = (reader: WorkspaceReader, places: readonly Place[]): Promise<Observation[]> =>
  reader.observations({
    indicators: [...new Set(places.map(({ indicator }) => indicator))],
    regions: [...new Set(places.map(({ region }) => region))],
  })

/** The same quantity stated again; one that was returned is entered again so. */
function isUnchanged(
  { value, bound, source, note, restates }: Change,
  standing: Observation | undefined,
): boolean {
  if (
    value === undefined ||
    standing === undefined ||
    standing.state === 'returned' ||
    !isSameValue({ value, bound }, standing)
  )
    return false
  return !restates || (source === standing.source && note === standing.note)
}

function problemOf(
  { indicator, expected, value, source }: Change,
  standing: Observation | undefined,
  computed: ReadonlySet<string>,
): Problem | undefined {
  if (computed.has(indicator)) return { code: 'derived-value', facts: { indicator } }
  if (expected !== (standing?.revision ?? 0))
    return { code: 'stale-revision', facts: { current: standing?.revision ?? 0 } }
  if (value === undefined && standing === undefined) return { code: 'not-found', facts: { id: indicator } }
  return value !== undefined && source === ''
    ? { code: 'bad-input', facts: { fields: ['source'] } }
    : undefined
}

/** What takes a value back keeps what it was, so that the record says what was taken back. */
function revisionOf(change: Change, standing: Observation | undefined, { by, at }: Act): NewRevision {
  const { value = standing?.value ?? '0', source, bound, expected, note } = change
  const isWithdrawn = change.value === undefined
  return {
    ...placeOf(change),
    value,
    bound: isWithdrawn ? (standing?.bound ?? 'exact') : bound,
    source: isWithdrawn ? (standing?.source ?? '') : source,
    state: 'entered',
    note,
    enteredBy: by,
    enteredAt: at,
    expected,
    sheet: '',
    cell: '',
    withdrawn: isWithdrawn,
  }
}

const entrantsAmong = async (reader: WorkspaceReader, value: Observation): Promise<string[]> =>
  value.state === 'entered' && value.revision > 1
    ? entrantsOf(await reader.history(placeOf(value)))
    : [value.enteredBy]

async function valuesAt(
  reader: WorkspaceReader,
  places: readonly Place[],
): Promise<{ place: Place; observation: Observation | null }[]> {
  const standing = new Map((await latestAmong(reader, places)).map(value => [textOf(value), value]))
  return places.map(place => ({ place, observation: standing.get(textOf(place)) ?? null }))
}

const fewPlaces = 60

async function staleAfter(reader: WorkspaceReader, places: readonly Place[]): Promise<number> {
  if (places.length > fewPlaces) return (await stalePlaces(reader)).length
  const found = await Promise.all(places.map(place => ripple(reader, place)))
  return new Set(
    found.flat().map(({ place, id, item, expression }) => `${place} ${id} ${item} ${expression}`),
  ).size
}

type Move = { readonly state: 'entered' | 'checked' | 'published' | 'returned'; readonly reason: string }

async function moveAll(
  writer: WorkspaceWriter,
  values: readonly z.infer<typeof Seen>[],
  acted: Acted,
  move: Move,
): Promise<{ act: string; moved: Observation[]; refused: Refused[] }> {
  const staff = await staffOf(writer)
  const [moved, refusals]: [Observation[], Refused[]] = [[], []]
  for (const { expected, ...place } of values) {
    const [latest, ...earlier] = await writer.history(place)
    const outcome =
      latest && !latest.withdrawn
        ? allowed([latest, ...earlier], expected)
        : refused('not-found', { id: place.indicator })
    if (outcome.ok) moved.push(await moveOne(writer, latest!, acted, move))
    else refusals.push({ place, problem: outcome.problem })
  }
  return { act: acted.id, moved, refused: refusals }

  function allowed(
    history: readonly [ObservationRevision, ...ObservationRevision[]],
    expected: number,
  ): Outcome<true> {
    const [{ revision, state }] = history
    if (revision !== expected) return refused('stale-revision', { current: revision })
    return move.state === 'returned'
      ? mayReturn(staff, acted.by, state)
      : mayBring(staff, acted.by, { state, entrants: entrantsOf(history) }, move.state)
  }
}

function moveOne(
  writer: WorkspaceWriter,
  { indicator, region, period, value, bound, source, state, note, revision }: ObservationRevision,
  { by, at }: Act,
  move: Move,
): Promise<Observation> {
  return writer.appendObservation(
    {
      indicator,
      region,
      period,
      value,
      bound,
      source,
      state: move.state,
      note: move.reason || (state === 'returned' ? '' : note),
      enteredBy: by,
      enteredAt: at,
    },
    revision,
  )
}
