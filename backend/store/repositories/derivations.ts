import { derive, derivedFrom } from '../../../core/figures/index.ts'
import type { Bound, Indicator, Observation, ObservationState, Operand } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { Database, ObservationTable } from '../schema.ts'
import type { Unit } from '../unit.ts'
import type { NewRevision } from '../workspace.ts'
import { findIndicator, listDerived } from './indicators.ts'
import { writeObservations } from './observation-batches.ts'
import { latest, listObservations } from './observations.ts'

/** Whose act it was that a computed value changed, and when (ISO 8601). */
interface Act {
  readonly by: string
  readonly at: string
}

const placeOf = ({ region, period }: { region: string; period: string }): string => `${region}\n${period}`

/** @throws AppError derived-value where a value would be stored that a formula gives */
export async function refuseDerived(db: Database, keys: Iterable<string>): Promise<void> {
  const asked = new Set(keys)
  const derived = (await listDerived(db)).find(({ key }) => asked.has(key))
  if (derived) throw new AppError('derived-value', { indicator: derived.key })
}

/**
 * Computes what is computed from these values, as revisions of the same transaction, each indicator after all
 * it reads; returns what changed. What can no longer be computed is withdrawn.
 */
export async function deriveFrom(
  unit: Unit,
  changed: Iterable<Operand>,
  act: Act,
): Promise<readonly Operand[]> {
  const { db } = unit
  const derived = await listDerived(db)
  if (derived.length === 0) return []
  const touched = readBy(derived, changed)
  const given = touched.length
  const order = derivedFrom(
    touched.map(({ indicator }) => indicator),
    derived,
  )
  for (const indicator of inOrder(order, derived, touched)) {
    const reads = new Set([indicator.key, ...indicator.formula!.operands])
    touched.push(
      ...(await recompute(
        unit,
        indicator,
        touched.filter(place => reads.has(place.indicator)),
        act,
        'withdraw',
      )),
    )
  }
  return touched.slice(given)
}

/** Of many places those that a formula reads or gives; no other follows or is followed. */
function readBy(derived: readonly Indicator[], changed: Iterable<Operand>): Operand[] {
  const keys = new Set(derived.flatMap(({ key, formula }) => [key, ...formula!.operands]))
  const places: Operand[] = []
  for (const { indicator, region, period } of changed)
    if (keys.has(indicator)) places.push({ indicator, region, period })
  return places
}

/**
 * Those computed from what changed, behind those that changed themselves because an undoing brought back
 * typed values.
 */
function inOrder(
  order: readonly Indicator[],
  derived: readonly Indicator[],
  touched: readonly Operand[],
): readonly Indicator[] {
  const keys = new Set(touched.map(({ indicator }) => indicator))
  return [...derived.filter(indicator => keys.has(indicator.key) && !order.includes(indicator)), ...order]
}

/**
 * Computes every value of an indicator whose formula or unit is new, and what is computed from it. Values
 * typed before it had a formula stay where there is nothing to compute them from.
 */
export async function deriveAnew(
  unit: Unit,
  indicator: Indicator,
  before: Indicator | undefined,
  act: Act,
): Promise<readonly Operand[]> {
  const { db } = unit
  if (indicator.formula === null)
    return deriveFrom(unit, await listObservations(db, { indicators: [indicator.key] }), act)
  const read = await listObservations(db, { indicators: [indicator.key, ...indicator.formula.operands] })
  const own = await recompute(unit, indicator, read, act, before?.formula ? 'withdraw' : 'keep')
  return [...own, ...(await deriveFrom(unit, own, act))]
}

async function recompute(
  unit: Unit,
  indicator: Indicator,
  touched: readonly Operand[],
  act: Act,
  otherwise: 'withdraw' | 'keep',
): Promise<readonly Operand[]> {
  const places = [...new Map(touched.map(place => [placeOf(place), place])).values()]
  if (places.length === 0) return []
  const { db } = unit
  const given = await valuesAt(db, indicator.formula!.operands, places)
  const standing = await standingAt(db, indicator.key, places)
  const revisions = places.flatMap(place =>
    revisionOf(
      indicator,
      given(place),
      { ...place, indicator: indicator.key },
      standing.get(placeOf(place)),
      act,
      otherwise,
    ),
  )
  await writeObservations(unit, revisions, '')
  return revisions
}

/** More keys than this are no help to a query. */
const fewKeys = 400

function around(places: readonly Operand[]): { regions?: string[]; periods?: string[] } {
  const [regions, periods] = [
    [...new Set(places.map(({ region }) => region))],
    [...new Set(places.map(({ period }) => period))],
  ]
  return {
    ...(regions.length <= fewKeys ? { regions } : {}),
    ...(periods.length <= fewKeys ? { periods } : {}),
  }
}

type Given = { readonly indicator: Indicator; readonly observation: Observation }

/** The operands' values at a place, in the formula's order; undefined where one is missing. */
async function valuesAt(
  db: Database,
  operands: readonly string[],
  places: readonly Operand[],
): Promise<(place: Operand) => readonly Given[] | undefined> {
  const indicators = await Promise.all(operands.map(key => findIndicator(db, key)))
  const observations = await listObservations(db, { indicators: [...new Set(operands)], ...around(places) })
  const byPlace = new Map(
    observations.map(observation => [`${observation.indicator}\n${placeOf(observation)}`, observation]),
  )
  return place => {
    const found = operands.flatMap((key, index) => {
      const observation = byPlace.get(`${key}\n${placeOf(place)}`)
      const indicator = indicators[index]
      return observation && indicator ? [{ indicator, observation }] : []
    })
    return found.length === operands.length ? found : undefined
  }
}

async function standingAt(
  db: Database,
  key: string,
  places: readonly Operand[],
): Promise<Map<string, ObservationTable>> {
  const { regions, periods } = around(places)
  let rows = db.selectFrom('observation').selectAll().where('indicator', '=', key)
  if (regions) rows = rows.where('region', 'in', regions)
  if (periods) rows = rows.where('period', 'in', periods)
  return new Map((await latest(rows).execute()).map(row => [placeOf(row), row]))
}

/** What follows from the operands; nothing where it says what is there already. */
function revisionOf(
  indicator: Indicator,
  given: readonly Given[] | undefined,
  place: Operand,
  standing: ObservationTable | undefined,
  act: Act,
  otherwise: 'withdraw' | 'keep',
): NewRevision[] {
  const outcome = given && derive(indicator, given)
  const common = {
    indicator: place.indicator,
    region: place.region,
    period: place.period,
    enteredBy: act.by,
    enteredAt: act.at,
    expected: standing?.revision ?? 0,
    note: '',
    sheet: '',
    cell: '',
  }
  if (outcome?.ok) {
    const { value, state, source } = outcome.value
    const isSame =
      standing?.withdrawn === 0 &&
      standing.value === value &&
      standing.state === state &&
      standing.source === source
    return isSame ? [] : [{ ...common, value, state, source, bound: 'exact' }]
  }
  if (!standing || standing.withdrawn === 1 || otherwise === 'keep') return []
  return [
    {
      ...common,
      value: standing.value,
      state: standing.state as ObservationState,
      source: standing.source,
      bound: standing.bound as Bound,
      withdrawn: true,
    },
  ]
}
