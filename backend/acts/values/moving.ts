import type { Act } from '../../../core/documents/review.ts'
import type { Observation, ObservationState, Operand } from '../../../core/figures/model.ts'
import { entrantsOf, mayBring, mayReturn, type Staff } from '../../../core/people/index.ts'
import { AppError, refused, type Outcome, type Problem } from '../../../core/problem.ts'
import type { ObservationRevision, WorkspaceWriter } from '../../store/workspace.ts'
import { demand, staffOf } from '../rights.ts'
import type { Acted } from '../write.ts'

/** A value, in the revision a person saw. */
export interface SeenValue extends Operand {
  readonly expected: number
}

/** Where a value is brought; the reason is why it goes back, '' for a step forward. */
export interface Move {
  readonly state: ObservationState
  readonly reason: string
}

/** A value that the rules left as it is, and why. */
export interface Refused {
  readonly place: Operand
  readonly problem: Problem
}

type History = readonly [ObservationRevision, ...ObservationRevision[]]

/**
 * Moves one value on, or back to whoever enters it.
 * @throws AppError not-found, stale-revision, right-missing
 */
export async function moveValue(
  writer: WorkspaceWriter,
  { expected, ...place }: SeenValue,
  acted: Act,
  move: Move,
): Promise<Observation> {
  const history = await historyOf(writer, place)
  if (!history) throw new AppError('not-found', { id: place.indicator })
  demand(mayMove(await staffOf(writer), acted.by, history, move))
  return appendMoved(writer, history[0], acted, move, expected)
}

/** Moves each value that may be moved, and says of the others why not. */
export async function moveValues(
  writer: WorkspaceWriter,
  values: readonly SeenValue[],
  acted: Acted,
  move: Move,
): Promise<{ act: string; moved: Observation[]; refused: Refused[] }> {
  const staff = await staffOf(writer)
  const [moved, refusals]: [Observation[], Refused[]] = [[], []]
  for (const { expected, ...place } of values) {
    const history = await historyOf(writer, place)
    const outcome = history
      ? maySeenMove(staff, acted.by, history, move, expected)
      : refused('not-found', { id: place.indicator })
    if (outcome.ok) moved.push(await appendMoved(writer, history![0], acted, move, expected))
    else refusals.push({ place, problem: outcome.problem })
  }
  return { act: acted.id, moved, refused: refusals }
}

/** The revisions of a value that is there, the newest first. */
async function historyOf(
  writer: WorkspaceWriter,
  { indicator, region, period }: Operand,
): Promise<History | undefined> {
  const [latest, ...earlier] = await writer.history({ indicator, region, period })
  return latest && !latest.withdrawn ? [latest, ...earlier] : undefined
}

function maySeenMove(
  staff: Staff,
  by: string,
  history: History,
  move: Move,
  expected: number,
): Outcome<unknown> {
  const [{ revision }] = history
  return revision === expected
    ? mayMove(staff, by, history, move)
    : refused('stale-revision', { current: revision })
}

const mayMove = (staff: Staff, by: string, history: History, { state }: Move): Outcome<unknown> =>
  state === 'returned'
    ? mayReturn(staff, by, history[0].state)
    : mayBring(staff, by, { state: history[0].state, entrants: entrantsOf(history) }, state)

/** The same value in another state; why it was sent back is said of it no longer once it is moved on. */
const appendMoved = (
  writer: WorkspaceWriter,
  { indicator, region, period, value, bound, source, state, note }: ObservationRevision,
  { by, at }: Act,
  move: Move,
  expected: number,
): Promise<Observation> =>
  writer.appendObservation(
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
    expected,
  )
