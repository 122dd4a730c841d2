import { z } from 'zod'
import { areComparable, checkFormulas, comparePeriods, targetKey } from '../../core/figures/index.ts'
import { Indicator, Key, type DefinitionChange } from '../../core/figures/model.ts'
import { AppError } from '../../core/problem.ts'
import type { WorkspaceReader, WorkspaceWriter } from '../store/workspace.ts'
import { found } from '../acts/found.ts'
import { demand } from '../acts/rights.ts'
import { command, listing, query, router } from './trpc.ts'

const Filter = z.object({
  query: z.string().max(200).optional(),
  topic: z.string().optional(),
  department: z.string().optional(),
})

const { definitionChanges, formula, type, classes, within, withinEn, seriesStarts } = Indicator.shape

/** Whoever leaves formula, definitions, type or declared series out leaves them as they are. */
const Saved = Indicator.omit({ revision: true }).extend({
  definitionChanges: definitionChanges.unwrap().optional(),
  formula: formula.unwrap().optional(),
  type: type.unwrap().optional(),
  classes: classes.unwrap().optional(),
  within: within.unwrap().optional(),
  withinEn: withinEn.unwrap().optional(),
  seriesStarts: seriesStarts.unwrap().optional(),
})

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

export const indicatorsRouter = router({
  list: listing
    .input(Filter)
    .query(({ ctx, input }) => ctx.office.workspace().indicators(withoutEmpty(input))),
  /** All of them as a table shows them, packed. */
  lines: listing.query(({ ctx }) => ctx.office.workspace().indicatorLines()),
  get: query
    .input(z.object({ key: z.string() }))
    .query(async ({ ctx, input }) => found(await ctx.office.workspace().indicator(input.key), input.key)),

  /**
   * `expected` 0 makes a new indicator; its key may not be taken. Every formula of the register must hold
   * afterwards.
   */
  save: command.input(z.object({ indicator: Saved, expected: z.int().min(0) })).mutation(({ ctx, input }) => {
    return ctx.write(async writer => {
      const present = await writer.indicator(input.indicator.key)
      if (input.expected === 0 && present)
        throw new AppError('key-taken', { key: present.key, name: present.name })
      const given = Object.fromEntries(
        Object.entries(input.indicator).filter(([, value]) => value !== undefined),
      )
      const whole = Indicator.parse({ ...unsaid, ...present, ...given, revision: input.expected })
      const indicator = {
        ...whole,
        ...ordinal(whole),
        definitionChanges: inOrder(whole.key, whole.definitionChanges),
        seriesStarts: startsOnce(whole),
      }
      await requireFormulas(writer, indicator)
      return writer.saveIndicator(indicator, input.expected)
    })
  }),

  /**
   * Calls an indicator by another key, with every figure, formula and kept reason that names it. `expected`
   * is the revision it was seen in.
   * @throws AppError not-found, stale-revision, key-taken, key-malformed
   */
  rename: command
    .input(z.object({ key: Key, to: Key, expected: z.int().min(1) }))
    .mutation(({ ctx, input: { key, to, expected } }) =>
      ctx.write(async (writer, acted) => {
        const { revision } = found(await writer.indicator(key), key)
        if (revision !== expected) throw new AppError('stale-revision', { current: revision })
        await writer.renameEntry('indicator', key, to)
        return { act: acted.id, indicator: found(await writer.indicator(to), to) }
      }),
    ),
})

export const targetsRouter = router({
  /**
   * Makes the indicator that holds the targets of another, in the same unit and form; one that is there is
   * given back.
   */
  create: command.input(z.object({ indicator: Key })).mutation(({ ctx, input }) => {
    return ctx.write(async writer => {
      const of = found(await writer.indicator(input.indicator), input.indicator)
      return (await writer.indicator(targetKey(of.key))) ?? createTarget(writer, of)
    })
  }),
})

async function createTarget(writer: WorkspaceWriter, of: Indicator): Promise<Indicator> {
  const key = targetKey(of.key)
  if (!Key.safeParse(key).success) throw new AppError('key-malformed', { key })
  return writer.saveIndicator(
    {
      ...of,
      key,
      name: `${of.name.slice(0, 76)}（目标）`,
      nameEn: of.nameEn === '' ? '' : `${of.nameEn.slice(0, 110)} (target)`,
      aliases: [],
      definitionChanges: [],
      seriesStarts: [],
      formula: null,
      revision: 0,
    },
    0,
  )
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

const withoutEmpty = (
  filter: z.infer<typeof Filter>,
): { query?: string; topic?: string; department?: string } =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
