import type { Additions, NewIndicator } from '../../documents/additions.ts'
import type { Indicator } from '../../figures/model.ts'
import { namesPlace, placeAmongIn } from '../../figures/place-name.ts'
import { cellName, plain } from './cells.ts'
import { departmentLookup, type DepartmentSaid } from './departments.ts'
import type { Entry, Mapping, Register } from './model.ts'
import { similarTo, type Similar } from './similar.ts'
import { unitBehindName } from './unit-behind.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'

/**
 * A name in a table that means nothing known, or several things, with what it may be and what it would be as
 * a new entry.
 */
export interface UnknownName {
  readonly kind: 'indicator' | 'region' | 'department'
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
  /**
   * The department that its rows say is in charge of it, as written, where the register has none of that
   * name; '' otherwise.
   */
  readonly inCharge: string
}

const kinds = new Map([
  ['unknown-indicator', 'indicator'],
  ['ambiguous-indicator', 'indicator'],
  ['unknown-region', 'region'],
  ['ambiguous-region', 'region'],
] as const)

type Code = Parameters<typeof kinds.get>[0]

const mostNames = 500

interface Group {
  readonly kind: 'indicator' | 'region'
  readonly text: string
  readonly isAmbiguous: boolean
  readonly entries: Entry[]
}

/**
 * What is said of an entry that has no place: its problem names one part of it, and the region may be unknown
 * besides.
 */
function unknownIn(entry: Entry, regions: ReadonlySet<string>): Omit<Group, 'entries'>[] {
  const kind = entry.standing === 'value' && entry.problem ? kinds.get(entry.problem.code as Code) : undefined
  if (kind === undefined) return []
  const isAmbiguous = entry.problem!.code.startsWith('ambiguous-')
  const named = {
    kind,
    isAmbiguous,
    text: String(entry.problem!.facts[kind] ?? entry.problem!.facts.name ?? entry[kind]),
  }
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
  const behind = unitBehindName(text.trim())
  if (behind && isUnit(behind.unit)) return behind
  return inside !== '' && isUnit(inside) ? { name, unit: inside } : { name: text.trim(), unit: '' }
}

const mostDecimals = 8
const decimalsOf = (value: string): number =>
  /^-?\d+\.\d+$/.test(value) ? Math.min(mostDecimals, value.length - 1 - value.indexOf('.')) : 0

/** What most of a list say, '' where nobody says anything. */
function usual(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? ''
}

/** A key made of a name: what no key may hold is left out, and one that is taken gets a number. */
export function keyFor(name: string, taken: { has(key: string): boolean }): string {
  const bare =
    Array.from(name.normalize('NFKC').replace(/[^\p{L}\p{N}._·]+/gu, ''))
      .slice(0, 56)
      .join('') || '指标'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? bare : `${bare}·${number}`
    if (!taken.has(key)) return key
  }
}

function proposedFor(
  group: Group,
  near: Indicator | undefined,
  filing: Filing,
  taken: Set<string>,
  inCharge: string,
): UnknownName['proposed'] {
  const { name, unit } = stated(group.text)
  const key = keyFor(name, taken)
  taken.add(key)
  return {
    key,
    name: name.slice(0, 80),
    nameEn: '',
    aliases: [],
    unit: (unit || usual(group.entries.map(entry => entry.unit))).slice(0, 20),
    unitEn: '',
    decimals: Math.max(...group.entries.map(({ value }) => decimalsOf(value))),
    rounding: 'half-up',
    topic: near?.topic || filing.topic,
    department: inCharge || near?.department || filing.department,
    ...typeFor(name),
    classes: [],
    withinEn: '',
    seriesStarts: [],
    definition: '',
  }
}

/** What is called a rank is of type place, among whom its name says. */
const typeFor = (name: string): Pick<UnknownName['proposed'], 'type' | 'within'> =>
  namesPlace(name) ? { type: 'place', within: placeAmongIn(name) } : { type: 'quantity', within: '' }

interface Filing {
  readonly topic: string
  readonly department: string
}

/** Where most of the table's known indicators are filed. */
function filingOf(entries: readonly Entry[], byKey: ReadonlyMap<string, Indicator>): Filing {
  const known = [...new Set(entries.map(({ indicator }) => indicator))].flatMap(key => byKey.get(key) ?? [])
  return {
    topic: usual(known.map(({ topic }) => topic)),
    department: usual(known.map(({ department }) => department)),
  }
}

/** Who is in charge of rows, and what a person said that names of departments mean. */
export interface InCharge {
  readonly said: readonly DepartmentSaid[]
  readonly known: Mapping['departments']
}

/** Departments that rows name and the register does not know, in their order. */
function unknownDepartments(
  { said }: InCharge,
  register: Register,
  keyOf: (text: string) => string | undefined,
): UnknownName[] {
  const taken = new Set(register.departments.map(({ key }) => key))
  const groups = Map.groupBy(
    said.filter(({ text }) => keyOf(text) === undefined),
    ({ text }) => plain(text),
  )
  return [...groups.values()].slice(0, mostNames).map(([first, ...others]) => {
    const { text, row, column, sheet } = first!
    const key = keyFor(text, taken)
    taken.add(key)
    const similar = similarTo(text, register.departments)
    return {
      kind: 'department',
      text,
      isAmbiguous: false,
      values: others.length + 1,
      cell: cellName(row, column),
      sheet,
      similar,
      source: '',
      inCharge: '',
      proposed: { ...noIndicator, key, name: text },
    }
  })
}

/** What is asked of a department is its name alone. */
const noIndicator: UnknownName['proposed'] = {
  key: '',
  name: '',
  nameEn: '',
  aliases: [],
  unit: '',
  unitEn: '',
  decimals: 0,
  rounding: 'half-up',
  topic: '',
  department: '',
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  definition: '',
}

const nobody: InCharge = { said: [], known: [] }

/** Names in a table that the register does not know, in their order there; departments last. */
export function unknownNames(
  entries: readonly Entry[],
  register: Register,
  inCharge: InCharge = nobody,
): UnknownName[] {
  const { indicators, regions } = register
  const departmentOf = departmentLookup(register, inCharge.known)
  const saidAt = new Map(inCharge.said.map(({ sheet, row, text }) => [`${sheet}\n${row}`, text]))
  const byKey = new Map(indicators.map(indicator => [indicator.key, indicator]))
  const taken = { indicator: new Set(byKey.keys()), region: new Set(regions.map(({ key }) => key)) }
  const filing = filingOf(entries, byKey)
  const names = groupsOf(entries, new Set(taken.region)).map((group): UnknownName => {
    const {
      kind,
      text,
      isAmbiguous,
      entries: [first],
    } = group
    const said =
      kind === 'indicator'
        ? usual(group.entries.map(({ sheet, row }) => saidAt.get(`${sheet}\n${row}`) ?? ''))
        : ''
    const known = departmentOf(said)
    const similar = similarTo(stated(text).name, kind === 'indicator' ? indicators : regions)
    return {
      kind,
      text,
      isAmbiguous,
      values: group.entries.length,
      cell: cellName(first!.row, first!.column),
      sheet: first!.sheet,
      similar,
      source: usual(group.entries.map(({ source }) => source)),
      proposed: proposedFor(group, byKey.get(similar[0]?.key ?? ''), filing, taken[kind], known ?? ''),
      inCharge: known === undefined ? said : '',
    }
  })
  return [...names, ...unknownDepartments(inCharge, register, departmentOf)]
}

/**
 * New entries of names, each as the sheet states it; a new indicator is filed under the department its rows
 * name, where that is new too.
 */
export function newEntries(
  names: readonly UnknownName[],
  made?: readonly NewIndicator[],
): Pick<Additions, 'regions' | 'departments' | 'indicators'> {
  const of = (kind: UnknownName['kind']): UnknownName[] => names.filter(name => name.kind === kind)
  const departments = of('department').map(({ proposed: { key, name } }) => ({
    key,
    name,
    nameEn: '',
    parent: '',
  }))
  const keyOf = (text: string): string =>
    departments.find(({ name }) => text !== '' && plain(name) === plain(text))?.key ?? ''
  const indicators =
    made ?? of('indicator').map(({ proposed }) => ({ ...proposed, polarity: 'neutral' as const }))
  return {
    departments,
    regions: of('region').map(({ proposed: { key, name } }) => ({
      key,
      name,
      nameEn: '',
      parent: '',
      invented: false,
      complete: false,
    })),
    indicators: indicators.map(indicator => {
      const inCharge = keyOf(names.find(({ proposed }) => proposed.key === indicator.key)?.inCharge ?? '')
      return inCharge === '' ? indicator : { ...indicator, department: inCharge }
    }),
  }
}
