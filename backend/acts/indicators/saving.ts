import { areComparable, checkFormulas, comparePeriods } from '../../../core/figures/index.ts'
import { Indicator, type DefinitionChange } from '../../../core/figures/model.ts'
import { AppError } from '../../../core/problem.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../../store/workspace.ts'
import { found } from '../found.ts'
import { demand } from '../rights.ts'
import type { Acted } from '../write.ts'

/** What an indicator has where nobody says otherwise. */
const unsaid = {
  definitionChanges: [],
  formula: null,
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
} as const satisfies Partial<Indicator>

type Unsaid = keyof typeof unsaid

/** An indicator as a person saves it; what is left out stays as it is. */
export type GivenIndicator = Omit<Indicator, 'revision' | Unsaid> & {
  readonly [Name in Unsaid]?: Indicator[Name] | undefined
}

/**
 * Saves an indicator, a new one where `expected` is 0. Every formula of the register must hold afterwards.
 * @throws AppError key-taken, definition-twice, stale-revision, and what `checkFormulas` finds
 */
export async function saveIndicator(
  writer: WorkspaceWriter,
  saved: GivenIndicator,
  expected: number,
): Promise<Indicator> {
  const present = await writer.indicator(saved.key)
  if (expected === 0 && present) throw new AppError('key-taken', { key: present.key, name: present.name })
  const given = Object.fromEntries(Object.entries(saved).filter(([, value]) => value !== undefined))
  const whole = Indicator.parse({ ...unsaid, ...present, ...given, revision: expected })
  const indicator = {
    ...whole,
    ...ordinal(whole),
    definitionChanges: inOrder(whole.key, whole.definitionChanges),
    seriesStarts: startsOnce(whole),
  }
  await requireFormulas(writer, indicator)
  return writer.saveIndicator(indicator, expected)
}

/**
 * Calls an indicator by another key, with all that names it.
 * @throws AppError not-found, stale-revision, key-taken, key-malformed
 */
export async function renameIndicator(
  writer: WorkspaceWriter,
  { key, to, expected }: { readonly key: string; readonly to: string; readonly expected: number },
  acted: Acted,
): Promise<{ act: string; indicator: Indicator }> {
  const { revision } = found(await writer.indicator(key), key)
  if (revision !== expected) throw new AppError('stale-revision', { current: revision })
  await writer.renameEntry('indicator', key, to)
  return { act: acted.id, indicator: found(await writer.indicator(to), to) }
}

/** In order of time; throws `definition-twice` where two begin together. */
function inOrder(indicator: string, changes: readonly DefinitionChange[]): DefinitionChange[] {
  const ordered = changes.toSorted((left, right) => comparePeriods(left.from, right.from))
  const twice = ordered.find((change, index) => ordered[index + 1]?.from === change.from)
  if (twice) throw new AppError('definition-twice', { indicator, from: twice.from })
  return ordered
}

/** Of a place and a class the first is the best, and none has decimals. */
const ordinal = ({ type, polarity, decimals }: Indicator): Pick<Indicator, 'polarity' | 'decimals'> =>
  type === 'place' || type === 'class' ? { polarity: 'lower-is-better', decimals: 0 } : { polarity, decimals }

/** One beginning of each kind of period for a region, the one named last. */
const startsOnce = ({ seriesStarts: starts }: Indicator): Indicator['seriesStarts'] =>
  starts.filter(
    ({ region, since }, index) =>
      !starts.slice(index + 1).some(later => later.region === region && areComparable(later.since, since)),
  )

async function requireFormulas(reader: WorkspaceReader, changed: Indicator): Promise<void> {
  const derived = await reader.derivedIndicators()
  if (changed.formula === null && derived.length === 0) return
  const others = (await reader.indicators()).filter(({ key }) => key !== changed.key)
  demand(checkFormulas([...others, changed]))
}
