/** An act by its place in the log and the moment its clock said, ISO 8601. */
export interface Moment {
  readonly number: number
  readonly at: string
}

const day = 24 * 60 * 60_000
const hourOf = (at: string): string => at.slice(0, 13)

/**
 * The moments that no later act contradicts, in the order of the log, one of each hour. A clock that ran
 * ahead is shown to have by the acts that follow once it is right again; one that fell behind makes what was
 * before it count no longer, so that it is kept longer rather than too short.
 * @param acts in the order of the log
 */
export function believable(acts: readonly Moment[]): Moment[] {
  const kept: Moment[] = []
  for (const act of acts.toReversed()) {
    const next = kept.at(-1)
    if (next !== undefined && act.at > next.at) continue
    if (next !== undefined && hourOf(act.at) === hourOf(next.at)) kept.pop()
    kept.push(act)
  }
  return kept.toReversed()
}

/**
 * How many days a workspace was used since an act: each begins a full day or more after the one before,
 * however often the clock passed midnight, and days without an act are none.
 * @param moments as `believable` gives them
 */
export function daysOfUseSince(number: number, moments: readonly Moment[]): number {
  let days = -1
  let began = -Infinity
  for (const moment of moments.filter(each => each.number >= number)) {
    const time = Date.parse(moment.at)
    if (time - began < day) continue
    days += 1
    began = time
  }
  return Math.max(0, days)
}
