import type { Reading } from './reading.ts'
import { periodSaid } from './periods.ts'
import { qualifiedHead, type Qualified } from './qualifiers.ts'
import { unitOfLine } from './notes-said.ts'
import { regionSaid } from './region-words.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'

/** A line between the rows that says what those below it are about: 东岭区, 2021年. */
export type Section =
  | { readonly field: 'region' | 'period' | 'unit'; readonly text: string }
  /** Another heading: what it says the numbers below it are (二、目标任务), if it says so. */
  | { readonly field: 'heading'; readonly qualified: Qualified | undefined; readonly unit: string }

/** 二 in a cell before 农业: a heading, where digits may as well count a row that has no value. */
function withoutCounter(said: readonly string[]): readonly string[] {
  if (said.length !== 2) return said
  const [counter, text] = said.map(each => each.trim()) as [string, string]
  const isCounted =
    /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]?$/u.test(counter) ||
    (/^\d{1,3}[、.．]?$/u.test(counter) && unitInHeading(text) !== '')
  return isCounted ? [text] : said
}

/** 一、农业（吨）, 二、工业（单位：万吨）. */
function unitInHeading(text: string): string {
  const inside = withoutBrackets(text).inside.replace(/^(?:计量)?单位\s*[:：]\s*/u, '')
  return isUnit(inside) ? inside : ''
}

/** Longer lines are sentences and head nothing. */
const longestHeading = 20

/**
 * What a line of one text says of the rows below it: their region or time where no column and no header line
 * says it, or that they are targets. A region nobody registered counts too: its rows are never the home
 * region's.
 */
export function sectionReader({
  grid,
  mapping,
  register,
  lookup,
  columnsOf,
}: Reading): (row: number) => Section | undefined {
  const lacks = (...roles: readonly ('region' | 'period' | 'year')[]): boolean =>
    roles.every(role => !mapping.columns.includes(role) && !mapping.levels.includes(role))
  const [lacksRegion, lacksPeriod] = [lacks('region'), lacks('period', 'year')]
  const values = columnsOf.get('value') ?? []
  return row => {
    const said = withoutCounter(grid.textsIn(row))
    const text = said[0] ?? ''
    const unit = unitOfLine(said)
    if (unit !== undefined) return { field: 'unit', text: unit }
    if (said.length !== 1 || text.length > longestHeading) return undefined
    if (values.some(column => grid.at(row, column).text.trim() !== '')) return undefined
    if (lookup.indicator(text).ok) return undefined
    const region = lacksRegion ? regionSaid(text, register, lookup) : undefined
    if (region !== undefined) return { field: 'region', text: region }
    if (lookup.region(text).ok) return undefined
    return lacksPeriod && periodSaid(text) !== undefined
      ? { field: 'period', text }
      : { field: 'heading', qualified: qualifiedHead(text), unit: unitInHeading(text) }
  }
}
