import type { NewIndicator } from '../../documents/additions.ts'
import type { Indicator } from '../../figures/model.ts'
import { namesPlace, placeAmongIn } from '../../figures/place-name.ts'
import { cellName, plain } from './cells.ts'
import type { Entry, Register } from './model.ts'
import { similarTo, type Similar } from './similar.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'

/** A name in a table that means nothing known, or several things, with what it may be and what it would be as a new entry. */
export interface UnknownName {
  readonly kind: 'indicator' | 'region'
  /** As written. */
  readonly text: string
  /** It means several things that are known, which are the similar ones. */
  readonly isAmbiguous: boolean
  /** How many values are of it, and the cell of the first. */
  readonly values: number
  readonly cell: string
  readonly sheet: string
  /** What it may mean, the likest first. */
  readonly similar: readonly Similar[]
  /** Where the values come from. */
  readonly source: string
  /** Filled in from the sheet; whether more is better, nobody but a person knows. */
  readonly proposed: Omit<NewIndicator, 'polarity'>
}

const kinds = new Map([
  ['unknown-indicator', 'indicator'], ['ambiguous-indicator', 'indicator'], ['unknown-region', 'region'], ['ambiguous-region', 'region'],
] as const)

type Code = Parameters<typeof kinds.get>[0]

const mostNames = 500

interface Group {
  readonly kind: UnknownName['kind']
  readonly text: string
  readonly isAmbiguous: boolean
  readonly entries: Entry[]
}

/** What is said of an entry that has no place: its problem names one part of it, and the region may be unknown besides. */
function unknownIn(entry: Entry, regions: ReadonlySet<string>): Omit<Group, 'entries'>[] {
  const kind = entry.standing === 'value' && entry.problem ? kinds.get(entry.problem.code as Code) : undefined
  if (kind === undefined) return []
  const isAmbiguous = entry.problem!.code.startsWith('ambiguous-')
  const named = { kind, isAmbiguous, text: String(entry.problem!.facts[kind] ?? entry.problem!.facts.name ?? entry[kind]) }
  const isElsewhere = kind === 'indicator' && entry.region !== '' && !regions.has(entry.region)
  return isElsewhere ? [named, { kind: 'region', isAmbiguous: false, text: entry.region }] : [named]
}

function groupsOf(entries: readonly Entry[], regions: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    for (const { kind, text, isAmbiguous } of unknownIn(entry, regions)) {
      const id = `${kind}\n${plain(text)}`
      const group = groups.get(id)
      if (group) group.entries.push(entry)
      else if (groups.size < mostNames) groups.set(id, { kind, text, isAmbiguous, entries: [entry] })
    }
  }
  return [...groups.values()]
}

/** The name and unit that a text states together: 产值（万元）. Brackets that hold no unit are part of the name. */
function stated(text: string): { name: string; unit: string } {
  const { name, inside } = withoutBrackets(text.trim())
  return inside !== '' && isUnit(inside) ? { name, unit: inside } : { name: text.trim(), unit: '' }
}

const mostDecimals = 8
const decimalsOf = (value: string): number => (/^-?\d+\.\d+$/.test(value) ? Math.min(mostDecimals, value.length - 1 - value.indexOf('.')) : 0)

/** What most of a list say, '' where nobody says anything. */
function usual(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? ''
}

/** A key made of a name: what no key may hold is left out, and one that is taken gets a number. */
export function keyFor(name: string, taken: { has(key: string): boolean }): string {
  const bare = Array.from(name.normalize('NFKC').replace(/[^\p{L}\p{N}._·]+/gu, '')).slice(0, 56).join('') || '指标'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? bare : `${bare}·${number}`
    if (!taken.has(key)) return key
  }
}

function proposedFor(group: Group, near: Indicator | undefined, filing: Filing, taken: Set<string>): UnknownName['proposed'] {
  const { name, unit } = stated(group.text)
  const key = keyFor(name, taken)
  taken.add(key)
  return {
    key, name: name.slice(0, 80), nameEn: '', aliases: [],
    unit: (unit || usual(group.entries.map(entry => entry.unit))).slice(0, 20), unitEn: '',
    decimals: Math.max(...group.entries.map(({ value }) => decimalsOf(value))), rounding: 'half-up',
    topic: near?.topic || filing.topic, department: near?.department || filing.department, ...typeFor(name), classes: [], withinEn: '', seriesStarts: [], definition: '',
  }
}

/** What is called a rank is of type place, among whom its name says. */
const typeFor = (name: string): Pick<UnknownName['proposed'], 'type' | 'within'> =>
  (namesPlace(name) ? { type: 'place', within: placeAmongIn(name) } : { type: 'quantity', within: '' })

interface Filing {
  readonly topic: string
  readonly department: string
}

/** Where most of the table's known indicators are filed. */
function filingOf(entries: readonly Entry[], byKey: ReadonlyMap<string, Indicator>): Filing {
  const known = [...new Set(entries.map(({ indicator }) => indicator))].flatMap(key => byKey.get(key) ?? [])
  return { topic: usual(known.map(({ topic }) => topic)), department: usual(known.map(({ department }) => department)) }
}

/** Names in a table that the register does not know, in their order there. */
export function unknownNames(entries: readonly Entry[], { indicators, regions }: Register): UnknownName[] {
  const byKey = new Map(indicators.map(indicator => [indicator.key, indicator]))
  const taken = { indicator: new Set(byKey.keys()), region: new Set(regions.map(({ key }) => key)) }
  const filing = filingOf(entries, byKey)
  return groupsOf(entries, new Set(taken.region)).map(group => {
    const { kind, text, isAmbiguous, entries: [first] } = group
    const similar = similarTo(stated(text).name, kind === 'indicator' ? indicators : regions)
    return {
      kind, text, isAmbiguous, values: group.entries.length, cell: cellName(first!.row, first!.column), sheet: first!.sheet, similar,
      source: usual(group.entries.map(({ source }) => source)),
      proposed: proposedFor(group, byKey.get(similar[0]?.key ?? ''), filing, taken[kind]),
    }
  })
}
