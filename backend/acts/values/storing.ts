import type { Act } from '../../../core/documents/review.ts'
import { problemOfLacking } from '../../../core/figures/lacking.ts'
import type { Bound, Observation, Operand } from '../../../core/figures/model.ts'
import { isSameValue } from '../../../core/figures/same-value.ts'
import type { Problem } from '../../../core/problem.ts'
import type { NewRevision, WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { requireToEnter } from '../rights.ts'
import { ripple, stalePlaces } from '../stale/stale-places.ts'
import type { Write } from '../write.ts'
import type { Refused } from './moving.ts'

/** A value is entered where one is given, and otherwise taken back. */
export interface ValueChange extends Operand {
  readonly value?: string | undefined
  readonly bound: Bound
  readonly source: string
  readonly note: string
  /** Where the value is the same, another source or note is a revision like any other. */
  readonly restates: boolean
  /** The revision the person saw, 0 where there was no value. */
  readonly expected: number
}

/** What storing values came to. */
export interface Stored {
  /** The act it was, by which it can be taken back. */
  readonly act: string
  readonly stored: { place: Operand; observation: Observation | null }[]
  readonly refused: Refused[]
  readonly unchanged: number
  /** How many places print something older now. */
  readonly stale: number
}

/** Enters, revises and takes back values, each decided on its own and all stored as one act. */
export async function storeValues(
  workspace: WorkspaceReader,
  write: Write,
  changes: readonly ValueChange[],
): Promise<Stored> {
  const { act, taken, refusals, unchanged } = await write(async (writer, acted) => ({
    act: acted.id,
    ...(await takeChanges(writer, changes, acted)),
  }))
  const stored = await valuesAt(workspace, taken)
  return { act, stored, refused: refusals, unchanged, stale: await staleAfter(workspace, taken) }
}

const placeOf = ({ indicator, region, period }: Operand): Operand => ({ indicator, region, period })
const textOf = ({ indicator, region, period }: Operand): string => `${indicator}\n${region}\n${period}`

async function takeChanges(
  writer: WorkspaceWriter,
  changes: readonly ValueChange[],
  acted: Act,
): Promise<{ taken: Operand[]; refusals: Refused[]; unchanged: number }> {
  await requireToEnter(writer, acted.by, ['entered'])
  const standing = new Map((await latestAmong(writer, changes)).map(value => [textOf(value), value]))
  const register = await registerFor(writer, changes)
  const taken = new Map<string, ValueChange>()
  const refusals: Refused[] = []
  let unchanged = 0
  for (const change of changes) {
    const [key, present] = [textOf(change), standing.get(textOf(change))]
    const problem = unplaced(change, register)
    if (!problem && isUnchanged(change, present)) {
      unchanged += 1
      continue
    }
    const why = problem ?? (taken.has(key) ? overtaken(present) : problemOf(change, present))
    if (why) refusals.push({ place: placeOf(change), problem: why })
    else taken.set(key, change)
  }
  await writer.appendObservations(
    [...taken].map(([key, change]) => revisionOf(change, standing.get(key), acted)),
    '',
  )
  return { taken: [...taken.values()].map(placeOf), refusals, unchanged }
}

/** What the register says of places that values are to be stored at. */
interface Register {
  readonly indicators: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly computed: ReadonlySet<string>
}

async function registerFor(reader: WorkspaceReader, places: readonly Operand[]): Promise<Register> {
  const keys = [...new Set(places.map(({ indicator }) => indicator))]
  const found = await Promise.all(keys.map(key => reader.indicator(key)))
  const known = found.flatMap(indicator => indicator ?? [])
  return {
    indicators: new Set(known.map(({ key }) => key)),
    regions: new Set((await reader.regions()).map(({ key }) => key)),
    computed: new Set(known.filter(({ formula }) => formula !== null).map(({ key }) => key)),
  }
}

/** Why no value can be stored at a place, whatever it says. */
function unplaced(
  { indicator, region }: Operand,
  { indicators, regions, computed }: Register,
): Problem | undefined {
  if (!indicators.has(indicator)) return { code: 'unknown-indicator', facts: { indicator } }
  if (!regions.has(region)) return { code: 'unknown-region', facts: { region } }
  return computed.has(indicator) ? { code: 'derived-value', facts: { indicator } } : undefined
}

/** Of two changes of one place the first came first. */
const overtaken = (standing: Observation | undefined): Problem => ({
  code: 'stale-revision',
  facts: { current: (standing?.revision ?? 0) + 1 },
})

const latestAmong = (reader: WorkspaceReader, places: readonly Operand[]): Promise<Observation[]> =>
  reader.observations({
    indicators: [...new Set(places.map(({ indicator }) => indicator))],
    regions: [...new Set(places.map(({ region }) => region))],
  })

/** The same quantity stated again; one that was returned is entered again so. */
function isUnchanged(
  { value, bound, source, note, restates }: ValueChange,
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

function problemOf(change: ValueChange, standing: Observation | undefined): Problem | undefined {
  const { indicator, expected, value } = change
  if (expected !== (standing?.revision ?? 0))
    return { code: 'stale-revision', facts: { current: standing?.revision ?? 0 } }
  if (value === undefined && standing === undefined) return { code: 'not-found', facts: { id: indicator } }
  return problemOfLacking(change, change, standing !== undefined)
}

/** What takes a value back keeps what it was, so that the record says what was taken back. */
function revisionOf(change: ValueChange, standing: Observation | undefined, { by, at }: Act): NewRevision {
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

async function valuesAt(reader: WorkspaceReader, places: readonly Operand[]): Promise<Stored['stored']> {
  const standing = new Map((await latestAmong(reader, places)).map(value => [textOf(value), value]))
  return places.map(place => ({ place, observation: standing.get(textOf(place)) ?? null }))
}

const fewPlaces = 60

async function staleAfter(reader: WorkspaceReader, places: readonly Operand[]): Promise<number> {
  if (places.length > fewPlaces) return (await stalePlaces(reader)).length
  const found = await Promise.all(places.map(place => ripple(reader, place)))
  return new Set(
    found.flat().map(({ place, id, item, expression }) => `${place} ${id} ${item} ${expression}`),
  ).size
}
