import type { Json, JsonObject } from '../../../core/acts/index.ts'
import { indicatorRenamedIn, regionRenamedIn } from '../../../core/figures/rename.ts'
import type { RecordKind } from '../log/model.ts'
import type { EntryKind } from '../workspace.ts'

/** An entry of the register that is called otherwise from now on. */
export interface Renaming {
  readonly kind: EntryKind
  readonly from: string
  readonly to: string
}

/** The columns in which records of a kind name an entry. */
interface Naming {
  /** Columns that are its key. */
  readonly keys?: readonly string[]
  /** Columns of JSON in which it may be named. */
  readonly json?: readonly string[]
}

/** What figures stand in; what is in the trash, and every older version, too. */
const written = {
  'block-version': { json: ['paragraphs'] },
  block: { json: ['paragraphs'] },
  script: { json: ['items'] },
  question: { json: ['mainLine', 'answer'] },
  chart: { json: ['series'] },
  release: { json: ['figures'] },
  'import-map': { json: ['mapping'] },
  'import-addition': { json: ['additions'] },
} as const satisfies Partial<Record<RecordKind, Naming>>

/** Where entries are named, beside values and what was decided about single figures. */
export const naming: Readonly<Record<EntryKind, Readonly<Partial<Record<RecordKind, Naming>>>>> = {
  indicator: { indicator: { json: ['formula'] }, ...written },
  region: {
    settings: { keys: ['homeRegion'] },
    region: { keys: ['parent'] },
    indicator: { json: ['seriesStarts'] },
    ...written,
  },
  department: {
    department: { keys: ['parent'] },
    indicator: { keys: ['department'] },
    person: { keys: ['department'] },
    block: { keys: ['department'] },
    question: { keys: ['department'] },
    event: { json: ['podium'] },
    'import-map': written['import-map'],
    'import-addition': written['import-addition'],
  },
  topic: {
    topic: { keys: ['parent'] },
    indicator: { keys: ['topic'] },
    block: { keys: ['topic'] },
    'import-addition': written['import-addition'],
  },
}

/** Whether an entry of this kind is what figures are written with. */
export const isInFigures = (kind: EntryKind): boolean => kind === 'indicator' || kind === 'region'

/** A written figure that may name the entry. */
export function expressionRenamed(expression: string, { kind, from, to }: Renaming): string {
  if (kind === 'indicator') return indicatorRenamedIn(expression, from, to)
  return kind === 'region' ? regionRenamedIn(expression, from, to) : expression
}

/** Plain data in which an entry may be named: by a written figure, by itself, or as what a name means. */
export function jsonRenamed(value: Json, renaming: Renaming): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(each => jsonRenamed(each, renaming))
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([name, held]) => [name, fieldRenamed(name, held, renaming)]),
  )
}

function fieldRenamed(name: string, held: Json, renaming: Renaming): Json {
  const { kind, from, to } = renaming
  const called = (key: Json): Json => (key === from ? to : key)
  if (typeof held === 'string') {
    if (name === 'expression') return expressionRenamed(held, renaming)
    return name === kind ? called(held) : held
  }
  if (typeof held !== 'object' || held === null) return held
  if (name === 'operands' && kind === 'indicator' && Array.isArray(held))
    return (held as readonly Json[]).map(each => called(jsonRenamed(each, renaming)))
  if (name !== `${kind}s`) return jsonRenamed(held, renaming)
  return Array.isArray(held)
    ? (held as readonly JsonObject[]).map(entry => entryRenamed(jsonRenamed(entry, renaming), called))
    : Object.fromEntries(Object.entries(held).map(([said, key]) => [said, called(key)]))
}

/** An entry that is listed: its own key, and the one it stands under. */
function entryRenamed(entry: Json, called: (key: Json) => Json): Json {
  const { key, parent, ...rest } = entry as JsonObject
  return {
    ...rest,
    ...(key === undefined ? {} : { key: called(key) }),
    ...(parent === undefined ? {} : { parent: called(parent) }),
  }
}
