import type { Reading } from './reading.ts'
import { periodSaid } from './periods.ts'
import { isQualifierAlone, qualifiedHead, qualifierIn, type Qualified } from './qualifiers.ts'
import { clausesOf, unitOfLine, unitRemarked } from './notes-said.ts'
import { statedIn } from './numbers-noted.ts'
import { regionSaid } from './region-words.ts'
import { isNumeric } from './shape.ts'
import { isUnit } from './units.ts'
import { isNote, withoutBrackets } from './words.ts'

/** A line between the rows that says what those below it are about: 东岭区, 2021年. */
export type Section =
  | { readonly field: 'period' | 'unit'; readonly text: string }
  /** With what stands in brackets behind the region: 东岭区（预计）. */
  | { readonly field: 'region'; readonly text: string; readonly qualified: Qualified | undefined }
  /** What holds for the rows below it, as a remark beside each would say it: 以下为预计数. */
  | { readonly field: 'remark'; readonly text: string }
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

/** What a line says of the rows below it, where it says no more than a remark could: 以下单位：吨. */
function ofRowsBelow(text: string): string | undefined {
  const rest = /^以下(?:所列|各项)?(?:指标|数据|数值|数字|数)?\s*(.+)$/u.exec(
    text.replace(/[:：。]$/u, ''),
  )?.[1]
  if (rest === undefined) return undefined
  return statedIn(rest) !== undefined || unitRemarked(rest) !== undefined ? rest : undefined
}

/**
 * The unit of a line of units, or of a line that says one beside its heading; a name that is known has a
 * remark beside it instead.
 */
function unitOfRow(said: readonly string[], lookup: Reading['lookup']): string | undefined {
  const bare = (text: string): string => text.trim().replace(/^[（(]\s*|\s*[)）]$/gu, '')
  if (said.length > 0 && said.every(text => isUnit(bare(text))))
    return [...new Set(said.map(bare))].join('、')
  const whole = unitOfLine(said)
  if (whole !== undefined || said.length !== 2 || lookup.indicator(said[0]!).ok) return whole
  return unitOfLine(said.slice(1))
}

/**
 * A place or a time that stands over the numbers it is of, whatever the header says of those before it.
 */
function overNumbers(
  text: string,
  lookup: Reading['lookup'],
  columns: Reading['mapping']['columns'],
): Section | undefined {
  if (lookup.region(text).ok && !columns.includes('region'))
    return { field: 'region', text, qualified: undefined }
  return periodSaid(text) !== undefined && !columns.includes('period') ? { field: 'period', text } : undefined
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
    const text = isNote(said[0] ?? '') ? (clausesOf(said[0]!)[0] ?? '') : (said[0] ?? '')
    if (text !== said[0] && !text.startsWith('以下')) return undefined
    const unit = unitOfRow(said, lookup)
    if (unit !== undefined) return { field: 'unit', text: unit }
    const remark = said.length === 1 ? ofRowsBelow(text) : undefined
    if (remark !== undefined) return { field: 'remark', text: remark }
    if (said.length !== 1 || text.length > longestHeading) return undefined
    const over = values.find(column => grid.at(row, column).text.trim() !== '')
    if (over !== undefined)
      return isNumeric(grid.at(row, over)) ? undefined : overNumbers(text, lookup, mapping.columns)
    if (lookup.indicator(text).ok) return undefined
    if (isQualifierAlone(text)) return { field: 'heading', qualified: qualifierIn(text), unit: '' }
    const region = lacksRegion ? regionSaid(text, register, lookup) : undefined
    if (region !== undefined)
      return { field: 'region', text: region, qualified: qualifierIn(withoutBrackets(text).inside) }
    if (lookup.region(text).ok) return undefined
    return lacksPeriod && periodSaid(text, '2000') !== undefined
      ? { field: 'period', text }
      : { field: 'heading', qualified: qualifiedHead(text), unit: unitInHeading(text) }
  }
}
