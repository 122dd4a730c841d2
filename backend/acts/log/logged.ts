import { actSummary, linesBetween, linesOf, sidesOf, type Json } from '../../../core/acts/index.ts'
import type { Language, Operand } from '../../../core/figures/model.ts'
import { formatPeriod } from '../../../core/figures/period-words.ts'
import type {
  Act,
  ActChange,
  ObservationRevision,
  TrailEntry,
  Unfounded,
  WorkspaceReader,
} from '../../store/index.ts'
import { valueName } from '../rights.ts'
import type { LoggedAct, LoggedChange, RevisionOf } from './logged-act.ts'
import { isStanding } from './standing.ts'
import { trailEntries } from './trail-entries.ts'

/**
 * Acts with what they did, read from the log.
 * @param trail what of before the log is to follow them
 */
export async function loggedActs(
  reader: WorkspaceReader,
  acts: readonly Act[],
  language: Language,
  trail: readonly TrailEntry[] = [],
): Promise<LoggedAct[]> {
  const naming = await namingIn(reader, language)
  return [
    ...(await Promise.all(acts.map(act => loggedAct(reader, act, naming)))),
    ...(await trailEntries(reader, trail, language, naming.valueTitle)),
  ]
}

/** A record that another program changed, called as people call it. */
export interface ForeignRecord extends Unfounded {
  /** An act of the log itself has no name of its own: ''. */
  readonly title: string
}

export async function foreignRecords(
  reader: WorkspaceReader,
  found: readonly Unfounded[],
  language: Language,
): Promise<ForeignRecord[]> {
  const { valueTitle } = await namingIn(reader, language)
  return found.map(record => ({ ...record, title: record.value ? valueTitle(record.value) : record.title }))
}

/** What people call the places of values. */
interface Naming {
  readonly language: Language
  /** 叙永县优良天数（2022年）; the home region goes without saying. */
  readonly valueTitle: (operand: Operand) => string
  /** What an indicator is called by now, by its id. */
  readonly keyOf: (id: string) => string
  /** A value by the ids of its indicator and its region, whatever these are called by now. */
  readonly identityOf: (operand: Operand) => Operand
}

async function namingIn(reader: WorkspaceReader, language: Language): Promise<Naming> {
  const [regions, { homeRegion }, renamed] = await Promise.all([
    reader.regions(),
    reader.settings(),
    reader.renamedEntries(),
  ])
  const keys = new Map([...renamed.indicator].map(([key, id]) => [id, key]))
  const names = new Map(regions.map(({ key, name, nameEn }) => [key, (language === 'en' && nameEn) || name]))
  return {
    language,
    keyOf: id => keys.get(id) ?? id,
    identityOf: ({ indicator, region, period }) => ({
      indicator: renamed.indicator.get(indicator) ?? indicator,
      region: renamed.region.get(region) ?? region,
      period,
    }),
    valueTitle({ indicator, region, period }) {
      const [of, when] = [
        region === homeRegion ? '' : (names.get(region) ?? region),
        formatPeriod(period, language),
      ]
      return language === 'zh'
        ? `${of}${indicator}（${when}）`
        : `${[indicator, of].filter(Boolean).join(', ')} (${when})`
    },
  }
}

async function loggedAct(reader: WorkspaceReader, act: Act, naming: Naming): Promise<LoggedAct> {
  const { language } = naming
  const changes = await changesIn(reader, act, naming)
  const { id, number, at, person, origin, name, undoes, undoneBy } = act
  const titles = [...new Set(changes.map(({ title }) => title))]
  return {
    id,
    number,
    at,
    person,
    origin,
    name,
    summary: actSummary(act, titles, language),
    undoes,
    undoneBy,
    standing: isStanding(act),
    changes,
  }
}

async function changesIn(reader: WorkspaceReader, { number }: Act, naming: Naming): Promise<LoggedChange[]> {
  const changes = (await reader.changesOf(number)).filter(({ kind }) => kind !== 'audit')
  const records = await Promise.all(
    changes.map(async change => ({
      ...recordChange(change, naming),
      ...(await identityIn(reader, change, number)),
    })),
  )
  const { count, values } = await reader.valuesOf(number, valuesAtMost)
  if (count > valuesAtMost)
    return [...records, { record: 'value', title: String(count), from: null, to: count, lines: [] }]
  return [...records, ...(await Promise.all(values.map(value => valueChange(reader, value, naming))))]
}

/** More values than these are counted, not listed: an import is listed by its own page. */
const valuesAtMost = 200

function recordChange({ kind, record, title, patch }: ActChange, { language, keyOf }: Naming): LoggedChange {
  const { from, to } = sidesOf(patch)
  return {
    record: `${kind}/${record}`,
    title,
    from: from ?? null,
    to: to ?? null,
    lines: linesOf(patch, language),
    ...(kind === 'indicator' ? { indicator: keyOf(record) } : {}),
  }
}

/** A block's version is named by its number, which another copy may have given to another one. */
async function identityIn(
  reader: WorkspaceReader,
  { kind, record }: ActChange,
  act: number,
): Promise<Pick<LoggedChange, 'identity' | 'revision'>> {
  if (kind !== 'block-version') return {}
  const [block, number] = JSON.parse(record) as [string, number]
  const revision = revisionOf(await reader.versionIds(block, act), number)
  return { identity: `${kind}/${revision.id}`, revision }
}

function revisionOf(ids: ReadonlyMap<number, string>, number: number): RevisionOf {
  const before = Math.max(...[...ids.keys()].filter(each => each < number))
  return { number, id: ids.get(number) ?? '', parent: ids.get(before) ?? '' }
}

const said = ({ value, bound, source, state, note }: ObservationRevision): Json => ({
  value,
  bound,
  source,
  state,
  note,
})

async function valueChange(
  reader: WorkspaceReader,
  value: ObservationRevision,
  { language, valueTitle, identityOf }: Naming,
): Promise<LoggedChange> {
  const identity = identityOf(value)
  const before = (await reader.history(value)).find(each => each.revision < value.revision)
  const from = before === undefined || before.withdrawn ? null : said(before)
  const to = value.withdrawn ? null : said(value)
  const { indicator, region, period } = value
  return {
    record: `value/${valueName(value)}`,
    title: valueTitle(value),
    identity: `value/${valueName(identity)}`,
    revision: revisionOf(await reader.revisionIds(value, identity), value.revision),
    from,
    to,
    lines: linesBetween(from ?? undefined, to ?? undefined, language),
    value: { indicator, region, period },
  }
}
