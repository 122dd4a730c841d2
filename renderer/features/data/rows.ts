import type { IndicatorLine, Observation, Region } from '../../../core/figures/model.ts'

/** A row of values: one series. */
export interface RowAt {
  readonly indicator: string
  readonly region: string
}

/** One value's address in the table. */
export interface Place extends RowAt {
  readonly period: string
}
export type Held = Pick<
  Observation,
  | 'value'
  | 'bound'
  | 'state'
  | 'revision'
  | 'source'
  | 'note'
  | 'enteredBy'
  | 'enteredAt'
  | 'indicator'
  | 'region'
  | 'period'
>

export type Row =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly title: string
      readonly depth: number
      readonly count: number
      readonly isOpen: boolean
    }
  | {
      readonly kind: 'values'
      readonly key: string
      readonly indicator: IndicatorLine
      readonly region: string
      readonly title: string
      readonly unit: string
      readonly depth: number
    }
export type ValuesRow = Extract<Row, { kind: 'values' }>
export type GroupRow = Extract<Row, { kind: 'group' }>

export const placeKey = ({ indicator, region, period }: Place): string => `${indicator}\n${region}\n${period}`
export const rowAtOf = ({ indicator, region }: Pick<ValuesRow, 'indicator' | 'region'>): RowAt => ({
  indicator: indicator.key,
  region,
})
export const rowKeyOf = (indicator: string, region: string): string => `${indicator}\n${region}`

/** An entry of a tree of topics or departments. */
export interface Branch {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly parent: string
}

/**
 * How the rows of a table read: names and units in the language shown, groups that are folded, the order
 * within a group.
 */
export interface RowStyle {
  nameOf(entry: { readonly name: string; readonly nameEn: string }): string
  unitOf(indicator: IndicatorLine): string
  /** Keys of the groups that show their heading only. */
  readonly folded: ReadonlySet<string>
  /** What groups indicators that belong nowhere. */
  readonly rest: string
  /** The order of rows within a group; absent: the register's. */
  readonly compare?: ((left: IndicatorLine, right: IndicatorLine) => number) | undefined
}

/**
 * Indicators of one region in a tree, the entries of each level in the register's order; those filed nowhere
 * come last.
 */
export function rowsInTree(
  indicators: readonly IndicatorLine[],
  branches: readonly Branch[],
  branchOf: (indicator: IndicatorLine) => string,
  region: string,
  style: RowStyle,
): Row[] {
  const known = new Set(branches.map(branch => branch.key))
  const filed = Map.groupBy(indicators, indicator =>
    known.has(branchOf(indicator)) ? branchOf(indicator) : '',
  )
  const below = Map.groupBy(branches, branch => (known.has(branch.parent) ? branch.parent : ''))
  const own = (key: string, depth: number): Row[] =>
    inOrder(filed.get(key) ?? [], style).flatMap(indicator => valuesRows(indicator, region, style, depth))
  const countOf = (key: string): number =>
    (filed.get(key)?.length ?? 0) + sum((below.get(key) ?? []).map(branch => countOf(branch.key)))
  const grow = (branch: Branch, depth: number): Row[] => {
    const count = countOf(branch.key)
    if (count === 0) return []
    const heading: GroupRow = {
      kind: 'group',
      key: `branch ${branch.key}`,
      title: style.nameOf(branch),
      depth,
      count,
      isOpen: !style.folded.has(`branch ${branch.key}`),
    }
    return heading.isOpen
      ? [
          heading,
          ...own(branch.key, depth),
          ...(below.get(branch.key) ?? []).flatMap(child => grow(child, depth + 1)),
        ]
      : [heading]
  }
  const rest = filed.get('')?.length ?? 0
  const last: GroupRow = {
    kind: 'group',
    key: 'branch ',
    title: style.rest,
    depth: 0,
    count: rest,
    isOpen: !style.folded.has('branch '),
  }
  return [
    ...(below.get('') ?? []).flatMap(branch => grow(branch, 0)),
    ...(rest === 0 ? [] : last.isOpen ? [last, ...own('', 0)] : [last]),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const TARGET = /\.目标$/

/** A target stands under what it belongs to, wherever that stands in the order. */
function inOrder(indicators: readonly IndicatorLine[], { compare }: RowStyle): IndicatorLine[] {
  const targets = new Map(
    indicators
      .filter(indicator => TARGET.test(indicator.key))
      .map(indicator => [indicator.key.replace(TARGET, ''), indicator]),
  )
  const present = new Set(indicators.map(indicator => indicator.key))
  const own = indicators.filter(
    indicator => !TARGET.test(indicator.key) || !present.has(indicator.key.replace(TARGET, '')),
  )
  const sorted = compare ? own.toSorted(compare) : own
  return sorted.flatMap(indicator => [
    indicator,
    ...(targets.has(indicator.key) ? [targets.get(indicator.key)!] : []),
  ])
}

/** Whether an indicator holds the targets of another. */
export const isTarget = ({ key }: { readonly key: string }): boolean => TARGET.test(key)

const valuesRows = (indicator: IndicatorLine, region: string, style: RowStyle, depth: number): Row[] => [
  valuesRow(
    indicator,
    region,
    style.nameOf(indicator),
    style.unitOf(indicator),
    depth + (isTarget(indicator) ? 1 : 0),
  ),
]

/** One indicator across the regions, the home region first. */
export function rowsByRegion(
  indicator: IndicatorLine,
  regions: readonly Region[],
  home: string,
  style: RowStyle,
  compare?: (left: Region, right: Region) => number,
): Row[] {
  const sorted = compare
    ? regions.toSorted(compare)
    : regions.toSorted((left, right) => Number(right.key === home) - Number(left.key === home))
  const heading: GroupRow = {
    kind: 'group',
    key: `indicator ${indicator.key}`,
    title: style.nameOf(indicator),
    depth: 0,
    count: regions.length,
    isOpen: true,
  }
  return [
    heading,
    ...sorted.map(region =>
      valuesRow(indicator, region.key, style.nameOf(region), style.unitOf(indicator), 0),
    ),
  ]
}

const valuesRow = (
  indicator: IndicatorLine,
  region: string,
  title: string,
  unit: string,
  depth: number,
): ValuesRow => ({
  kind: 'values',
  key: rowKeyOf(indicator.key, region),
  indicator,
  region,
  title,
  unit,
  depth,
})
