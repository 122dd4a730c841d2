import { Observation } from '../../../core/figures/model.ts'

/** What has been said in so many ways is hardly ever said again. */
const mostKnown = 5000

type Check<Name extends keyof Observation> = (given: Observation) => Observation[Name]

/** How a field is stored; each text is looked at once. */
function checkOf<Name extends keyof Observation>(name: Name): Check<Name> {
  const known = new Map<Observation[Name], Observation[Name]>()
  return given => {
    const said = given[name]
    const before = known.get(said)
    if (before !== undefined) return before
    const outcome = Observation.shape[name].safeParse(said)
    // The whole says which of its fields is wrong.
    const stored = outcome.success ? (outcome.data as Observation[Name]) : Observation.parse(given)[name]
    if (known.size < mostKnown) known.set(said, stored)
    return stored
  }
}

/**
 * Does what `Observation.parse` does, for many: a long table says the same few names, periods and sources
 * over and over.
 * @throws ZodError naming the field
 */
export function checkedObservations(): (given: Observation) => Observation {
  const [indicator, region, period, value, bound] = [
    checkOf('indicator'),
    checkOf('region'),
    checkOf('period'),
    checkOf('value'),
    checkOf('bound'),
  ]
  const [source, state, note, revision] = [
    checkOf('source'),
    checkOf('state'),
    checkOf('note'),
    checkOf('revision'),
  ]
  const [enteredBy, enteredAt] = [checkOf('enteredBy'), checkOf('enteredAt')]
  return given => ({
    indicator: indicator(given),
    region: region(given),
    period: period(given),
    value: value(given),
    bound: bound(given),
    source: source(given),
    state: state(given),
    note: note(given),
    revision: revision(given),
    enteredBy: enteredBy(given),
    enteredAt: enteredAt(given),
  })
}
