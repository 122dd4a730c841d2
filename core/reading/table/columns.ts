import { isPart } from './dimensions.ts'
import type { Grid } from './cells.ts'
import type { LevelRole, Mapping } from './model.ts'
import { isPartOfName, placeReader, type Above, type PlaceReader } from './place.ts'
import { periodSaid } from './periods.ts'
import { standingAlone, standingApart } from './provisional.ts'
import { isQualifierAlone, qualifierIn, scopeIn, type Qualified } from './qualifiers.ts'
import type { Field, Reading } from './reading.ts'
import { headerPath, headerText } from './shape.ts'
import { markBehind } from './under-notes.ts'
import { isUnit } from './units.ts'
import { isActual, isDerived, isTotal, roleNamed, withoutBrackets } from './words.ts'
import { withYearBefore, yearBeforeIn } from './year-before.ts'

/** A column whose cells have fates. */
export interface ReadColumn {
  readonly column: number
  readonly isHidden: boolean
  readonly place: PlaceReader
  /** What the header says that is not understood. */
  readonly unknown: string | undefined
  /** A header that only adds others up: 合计. */
  readonly total: string | undefined
  /** What it says of the values beside it, where it holds none of its own: 增减, 位次. */
  readonly restates: Qualified | undefined
}

/** The columns of values, and those that say how such values changed or stand, from left to right. */
export function readColumns(reading: Reading): ReadColumn[] {
  const { mapping, table, columnsOf } = reading
  const values = columnsOf.get('value') ?? []
  const above = withYearBefore(values.map(column => aboveOf(reading, column)))
  const whole = (column: number, heads: Above, restates: Qualified | undefined): ReadColumn => ({
    column,
    isHidden: !mapping.readsHidden && table.hidden?.columns.has(column) === true,
    place: placeReader(reading, heads),
    unknown: heads.unknown,
    total: totalOf(reading, column, values),
    restates,
  })
  const restating = (columnsOf.get('ignore') ?? []).flatMap(column => {
    const restates = restatedBy(reading, column)
    return restates === undefined ? [] : [whole(column, aboveOf(reading, column), restates)]
  })
  return [...values.map((column, index) => whole(column, above[index]!, undefined)), ...restating].toSorted(
    (left, right) => left.column - right.column,
  )
}

/** Codes and telephone numbers say nothing of values; changes, places and shares do. */
function restatedBy({ grid, mapping, lookup }: Reading, column: number): Qualified | undefined {
  const leaf = headerPath(grid, mapping.header, column).findLast(text => text !== '') ?? ''
  const said = isDerived(leaf) && !lookup.indicator(leaf).ok ? qualifierIn(leaf) : undefined
  return said?.qualifier === 'states-change' || said?.qualifier === 'states-rank' ? said : undefined
}

/**
 * The header's word for a sum of other columns. Beside nothing but parts of a whole it is the whole: 合计
 * beside 城镇 and 农村.
 */
function totalOf(
  { grid, mapping, lookup }: Reading,
  column: number,
  values: readonly number[],
): string | undefined {
  const path = headerPath(grid, mapping.header, column)
  const level = path.findIndex(text => isTotal(text) && !lookup.indicator(text).ok && !lookup.region(text).ok)
  if (level < 0) return undefined
  const beside = values
    .filter(each => each !== column)
    .map(each => headerPath(grid, mapping.header, each))
    .filter(other => other.slice(0, level).every((text, index) => text === path[index]))
  const isWhole = isSum(path[level]!) && beside.length > 0 && beside.every(other => isPart(other[level]!))
  return isWhole ? undefined : path[level]
}

const isSum = (text: string): boolean => /^(?:合\s*计|总\s*计|共\s*计|total)$/iu.test(text.trim())

const unbracketed = (text: string): string =>
  text
    .replace(/^[（(]|[)）]$/g, '')
    .replace(/^(?:计量)?单位\s*[:：]\s*/u, '')
    .trim()

/** What the header lines say of one value column, field by field. */
function aboveOf({ grid, mapping, lookup }: Reading, column: number): Above {
  const path = mapping.levels
    .map((role, level) => ({ role, text: headText(grid, mapping, level, column) }))
    .filter(({ text }) => text !== '')
  const before = path.map(({ text }) => yearBeforeIn(text)).find(found => found !== undefined)
  const said = (field: Field & LevelRole): string[] =>
    path.flatMap(({ role, text }) => (role === field && yearBeforeIn(text) === undefined ? [text] : []))
  const inBrackets = path.flatMap(({ text }) => unitBehind(text, lookup))
  const stated = said('unit').map(unbracketed)
  const qualified = path
    .filter(({ text }) => !isName(text, lookup))
    .map(({ text }) => qualifiedBy(text))
    .find(found => found !== undefined)
  return {
    texts: {
      indicator: said('indicator'),
      region: said('region'),
      period: said('period'),
      year: said('year'),
      unit: [...stated, ...inBrackets],
    },
    unitInBrackets: stated.length === 0 && inBrackets.length > 0,
    qualified,
    unknown: unknownLeaf(path, lookup),
    marks: path.map(({ text }) => markBehind(text)).filter(mark => mark !== ''),
    standing: path
      .filter(({ role, text }) => role !== 'indicator' && role !== 'unit' && !isName(text, lookup))
      .flatMap(({ text }) => standingApart(text)?.said ?? []),
    before,
    scope: path.map(({ text }) => scopeIn(text)).findLast(found => found !== undefined),
  }
}

const qualifiedBy = (text: string): Qualified | undefined => {
  const qualified = qualifierIn(text)
  return qualified && isQualifierAlone(text) ? { ...qualified, isAlone: true } : qualified
}

/**
 * The lowest line of a header, where it is nothing that is understood: 城镇 under 2022年 makes another number of
 * it.
 */
function unknownLeaf(
  path: readonly { readonly role: LevelRole; readonly text: string }[],
  lookup: Reading['lookup'],
): string | undefined {
  const part = path.find(({ role, text }) => role === 'ignore' && isPart(text))
  if (part) return part.text
  const leaf = path.at(-1)
  if (leaf?.role !== 'ignore' || path.length < 2 || isName(leaf.text, lookup)) return undefined
  const { name } = withoutBrackets(leaf.text)
  const isUnderstood =
    isUnit(name) ||
    isTotal(leaf.text) ||
    isActual(name) ||
    standingAlone(leaf.text) !== undefined ||
    [roleNamed(leaf.text), qualifierIn(leaf.text), periodSaid(leaf.text, '2000')].some(
      found => found !== undefined,
    )
  return isUnderstood ? undefined : leaf.text
}

/**
 * A day at the head of a column may stand for its month, and 2022.1 for the tenth, which lost a nought: both
 * are asked for.
 */
function headText(grid: Grid, { header }: Mapping, level: number, column: number): string {
  const text = headerText(grid, header, level, column)
  const { day, value } = grid.joined(header.first + level, column)
  return text !== '' && (day || /^\d{4}\.1$/.test(value)) ? `${text}?` : text
}

const isName = (text: string, lookup: Reading['lookup']): boolean =>
  scopeIn(text) !== undefined ||
  lookup.indicator(text).ok ||
  lookup.indicator(withoutBrackets(text).name).ok ||
  lookup.region(text).ok

/**
 * 数值（万户） counts 万户. What is neither a time nor a name is taken for a unit, because a unit that is passed over
 * makes a wrong number.
 */
function unitBehind(text: string, lookup: Reading['lookup']): string[] {
  const { inside } = withoutBrackets(text)
  if (lookup.region(inside).ok) return []
  return isPartOfName(inside, lookup.indicator) || lookup.indicator(text).ok || lookup.region(text).ok
    ? []
    : [inside]
}
