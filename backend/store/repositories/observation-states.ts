import { setImmediate } from 'node:timers/promises'
import type { Observation, ObservationState } from '../../../core/figures/model.ts'
import type { Database } from '../schema.ts'
import type { ObservationFilter, StateCount } from '../workspace.ts'
import { latest, listObservations } from './observations.ts'
import { parts } from './rows.ts'

/** So many indicators are looked through at once. */
const AT_ONCE = 250

/**
 * Which values stand in a state is found by looking through all of them; that is done in parts, between which
 * others are answered.
 */
async function* inParts(keys: readonly string[]): AsyncGenerator<readonly string[]> {
  for (const part of parts(keys, AT_ONCE)) {
    yield part
    await setImmediate()
  }
}

/**
 * How many values stand in each of these states, by who brought them there; computed values follow what they
 * are computed from.
 */
export async function countStates(db: Database, states: readonly ObservationState[]): Promise<StateCount[]> {
  const found = new Map<string, StateCount>()
  const entered = await db.selectFrom('indicator').select('key').where('formula', '=', '').execute()
  for await (const keys of inParts(entered.map(({ key }) => key)))
    for (const each of await countAmong(db, keys, states)) {
      const by = `${each.state} ${each.enteredBy}`
      found.set(by, { ...each, count: each.count + (found.get(by)?.count ?? 0) })
    }
  return [...found.values()]
}

async function countAmong(
  db: Database,
  keys: readonly string[],
  states: readonly ObservationState[],
): Promise<StateCount[]> {
  const rows = await latest(db.selectFrom('observation').selectAll())
    .where('withdrawn', '=', 0)
    .where('state', 'in', states)
    .where('indicator', 'in', keys)
    .clearSelect()
    .select(({ fn }) => ['state', 'enteredBy', fn.countAll().as('count')])
    .groupBy(['state', 'enteredBy'])
    .execute()
  return rows.map(({ state, enteredBy, count }) => ({
    state: state as ObservationState,
    enteredBy,
    count: Number(count),
  }))
}

/** The first values that fit, in the order of their indicators. */
export async function listFirst(
  db: Database,
  filter: ObservationFilter,
  limit: number,
): Promise<Observation[]> {
  const first: Observation[] = []
  const known = await db.selectFrom('indicator').select('key').orderBy('key').execute()
  for await (const indicators of inParts(filter.indicators ?? known.map(({ key }) => key))) {
    first.push(...(await listObservations(db, { ...filter, indicators, limit: limit - first.length })))
    if (first.length >= limit) break
  }
  return first
}
