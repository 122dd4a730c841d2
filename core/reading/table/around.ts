import { plain, type Grid } from './cells.ts'
import { partNamed, type PartSaid } from './dimensions.ts'
import type { Lookup } from './lookup.ts'
import type { AssumedFrom, Mapping, Register, Table } from './model.ts'
import {
  clausesOf,
  isMarked,
  linesBelow,
  unitOfAll,
  unitLine,
  unitsNoted,
  type UnitSaid,
} from './notes-said.ts'
import { numbersNoted, type NumbersNoted } from './numbers-noted.ts'
import { periodIn, periodOfTitle, readPeriod } from './periods.ts'
import { isNoValue, qualifiedHead, qualifierIn, type Qualified } from './qualifiers.ts'
import { unsettledIn } from './provisional.ts'
import { regionNoted, regionSaid, withoutRegions, type RegionNoted } from './region-words.ts'
import { isNumeric, isPeriodText } from './shape.ts'
import { isOffice, isUnit } from './units.ts'
import { isNote, roleNamed, sourceIn, withoutBrackets } from './words.ts'

/** Something that is said of a whole table, and where it is said. */
export interface Said {
  readonly text: string
  readonly why: AssumedFrom
}

/** What the lines around a table, its sheet's name and its caption say of all of it. */
export interface Around {
  readonly indicator: Said | undefined
  /**
   * A name as written, whether the register knows it or not. Two names that contradict each other are one
   * unknown name.
   */
  readonly region: Said | undefined
  readonly period: Said | undefined
  /** One unit, or several that belong to different rows: 吨、%. */
  readonly unit: Said | undefined
  /** Units that notes state of single indicators, or of nobody knows which. */
  readonly units: readonly UnitSaid[]
  /** Another region that a note or the table's source names without saying that the table is about it. */
  readonly otherRegion: Extract<RegionNoted, { kind: 'unclear' }> | undefined
  /** The table is one of targets, forecasts, changes, places. */
  readonly qualified: Qualified | undefined
  /** How sure its numbers are said to be: 快报. */
  readonly standing: readonly string[]
  /** What its notes, and brackets in its title, say of some of its numbers. */
  readonly numbers: readonly NumbersNoted[]
  /** The table is of a part of a whole: 农村. */
  readonly part: PartSaid | undefined
}

/** A line that begins with what it is about: 地区：…, 计量单位：…. */
interface Line extends Said {
  readonly label: string
}

const labelled = /^\s*([^\s:：（）()]{1,10})\s*[:：]\s*(.*?)\s*$/su
const bracketed = /^\s*[（(【[]\s*([^（()）]*[:：][^（()）]*)[)）】\]]\s*$/su
const longestLine = 300

const regionLabels =
  /^(地区|地域|区域|行政区|行政区划|所属地区|所属区域|统计地区|填报地区|统计范围|范围|城市|地市|市州|区县|县区|市县|region|area|city|county)$/i
const periodLabels =
  /^(时间|时期|统计时间|数据时间|数据时期|数据年份|数据期|统计期|统计时期|报告期|所属期|所属时期|期间|期别|年份|年度|月份|季度|统计年度|统计年份|统计周期|period|year|time)$/i
const unitLabels = /^(单位|计量单位|数据单位|数值单位|unit|units)$/i
const indicatorLabels = /^(指标|指标名称|统计指标|项目|indicator)$/i
const sourceLabels = /^(资料来源|数据来源|来源|数据出处|source)$/i
const officeLabels = /^(填报单位|报送单位|填表单位|编制单位|制表单位|上报单位|单位名称|填报部门|报送部门)$/
const titleLabels =
  /^(表名|标题|表题|名称|附?表[\d一二三四五六七八九十-]*|附件[\d一二三四五六七八九十]*|数据库|title)$/i
const noteLabels = /^[（(]?(注|备注|说明|附注|note)\s*\d*$/i

/** Lines that have a name before them, told apart; what has none is a title. */
function lineOf(text: string, why: AssumedFrom): Line {
  const bare = bracketed.exec(text.slice(0, longestLine))?.[1] ?? text
  const found = labelled.exec(bare.slice(0, longestLine))
  if (!found || titleLabels.test(found[1]!))
    return { text: found ? found[2]! : text.trim().slice(0, longestLine), why, label: '' }
  return { text: found[2]!, why: why === 'title' ? 'line-above' : why, label: found[1]! }
}

/** Labels and what they name may stand in cells beside each other. */
function linesOfRow(grid: Grid, row: number): string[] {
  const texts = grid.textsIn(row).map(text => text.trim())
  return texts.flatMap((text, index) => {
    if (/^[^:：]{1,10}[:：]$/u.test(text) && texts[index + 1] !== undefined)
      return [`${text}${texts[index + 1]!}`]
    return index > 0 && /^[^:：]{1,10}[:：]$/u.test(texts[index - 1]!) ? [] : [text]
  })
}

function linesAround(table: Table, grid: Grid, { header }: Pick<Mapping, 'header'>): Line[] {
  const lines: Line[] = table.caption
    .split('\n')
    .filter(text => text.trim() !== '')
    .map(text => lineOf(text, 'title'))
  for (let row = 0; row < header.first; row += 1)
    lines.push(...linesOfRow(grid, row).map(text => lineOf(text, 'title')))
  for (const text of linesBelow(grid, header))
    if (isNote(text) || unitLine.test(text)) lines.push(...notesIn(text))
  lines.push(...cornerLines(grid, header))
  return isOwnName(table.name) ? [...lines, { text: table.name, why: 'sheet-name', label: '' }] : lines
}

const rowsLookedAt = 50

/**
 * What stands above the names at a table's left side heads them, unless it is a word for names: it is about
 * the whole table. What stands in brackets behind such a word is so too, over any column: 指标（云溪市）, 项目（万吨）.
 */
function cornerLines(grid: Grid, { first, count }: Mapping['header']): Line[] {
  const said = (column: number): string[] =>
    Array.from({ length: count }, (_, level) => grid.joined(first + level, column).text)
      .flatMap(text => text.split(/[\n\\]/u))
      .map(text => text.trim())
      .filter(text => text !== '')
  const corner = headsNames(grid, { first, count })
    ? said(0).filter(text => roleNamed(text) === undefined)
    : []
  const behind = Array.from({ length: grid.width }, (_, column) => said(column))
    .flat()
    .flatMap(besideName)
  return [...new Set([...corner, ...behind])].map(text => lineOf(text, 'corner'))
}

function headsNames(grid: Grid, { first, count }: Mapping['header']): boolean {
  const rows = Math.min(grid.height - first - count, rowsLookedAt)
  const below = Array.from({ length: rows }, (_, index) => grid.at(first + count + index, 0)).filter(
    cell => cell.text.trim() !== '',
  )
  return (
    below.length > 0 &&
    below.filter(cell => !isNumeric(cell) || isPeriodText(cell.text)).length * 2 >= below.length
  )
}

/**
 * What stands in brackets behind a word for names. Which places a column of them holds is no region of the
 * table: 地区（市、县）.
 */
function besideName(text: string): string[] {
  const { name, inside } = withoutBrackets(text)
  const role = inside === '' ? undefined : roleNamed(name)
  if (role === 'note') {
    const unit = isUnit(inside) ? inside : unitOfAll(inside)
    return unit === undefined ? [] : [`单位：${unit}`]
  }
  if (role === undefined || !ofNames.has(role)) return []
  if (labelled.test(inside) || isPeriodText(inside)) return [inside]
  return role === 'indicator' || (role === 'region' && isUnit(inside)) ? [inside] : []
}

const ofNames: ReadonlySet<string | undefined> = new Set(['indicator', 'region', 'period', 'year'])

/** Names that programs give to sheets say nothing. */
const isOwnName = (name: string): boolean => !/^(sheet|工作表|表|table)\s*\d*( \(\d+\))?$/i.test(name.trim())

/** 注：1.本表为2019年数据。2.单位：吨。 */
function notesIn(text: string): Line[] {
  const [, label = '', rest = text] = labelled.exec(text.slice(0, longestLine)) ?? []
  if (!noteLabels.test(label)) return [lineOf(text, 'note')]
  return rest
    .split(/[。；;，,\n]/u)
    .map(part => {
      const said = part
        .trim()
        .replace(/^\d{1,2}[.、．]\s*/, '')
        .replace(
          /^(?:本表|表中|以上|全部)?(?:数据|数值|统计)?(?:时间|时期|年份)?(?:均)?[为是](?=.*\d{4})/u,
          '时间：',
        )
        .replace(/^(?:本表|以上)?(?:统计)?范围(?:均)?[为是]/u, '范围：')
      const unit = unitOfAll(said)
      return lineOf(unit === undefined ? said : `单位：${unit}`, 'note')
    })
    .filter(line => line.label !== '')
}

/** The first kind of line that says it decides; two different things said by one kind are both named. */
function firstOf(found: readonly (Said | undefined)[]): Said | undefined {
  return found.find(said => said !== undefined)
}

function together(found: readonly Said[], same: (text: string) => string): Said | undefined {
  const distinct = [...new Map(found.map(said => [same(said.text), said])).values()]
  return distinct.length > 1
    ? { text: distinct.map(({ text }) => text).join('、'), why: distinct[0]!.why }
    : distinct[0]
}

const isCorner = ({ label, why }: Line): boolean => label === '' && why === 'corner'

/** What the notes and the source of a table say of its region, each part by itself. */
function regionsNoted(lines: readonly Line[], below: readonly string[], register: Register): RegionNoted[] {
  const sources = lines
    .filter(({ label }) => sourceLabels.test(label))
    .flatMap(({ text }) => regionNoted(text, true, register) ?? [])
  const notes = below
    .filter(text => sourceIn(text) === undefined)
    .flatMap(text => {
      const isOfMark = isMarked(text)
      return clausesOf(text).flatMap((clause): RegionNoted[] => {
        const noted = regionNoted(isOfMark ? clause.replace(leadingMark, '') : clause, false, register)
        if (noted === undefined) return []
        return isOfMark ? [{ kind: 'unclear', region: noted.region, text: clause.slice(0, 60) }] : [noted]
      })
    })
  return [...notes, ...sources]
}

const leadingMark = /^[^\p{L}\p{N}（(]+|^[\u2460-\u2473]/u

const regionOf = (
  lines: readonly Line[],
  noted: readonly RegionNoted[],
  register: Register,
  lookup: Lookup,
): Said | undefined => {
  const key = (text: string): string => {
    const found = lookup.region(text)
    return found.ok ? found.value : plain(text)
  }
  const told = lines.filter(({ label, text }) => regionLabels.test(label) && text !== '')
  const spoken = (kind: (line: Line) => boolean): Said[] =>
    lines.filter(kind).flatMap(({ text, why }) => {
      const said = regionSaid(text, register, lookup)
      return said === undefined ? [] : [{ text: said, why }]
    })
  /** A corner that ends like a place, and says more than its name, may be a word for names. */
  const isWhole = ({ text }: Said): boolean =>
    lookup.region(text).ok || lines.some(line => isCorner(line) && line.text === text)
  return firstOf([
    together(told, key),
    together(
      spoken(({ label, why }) => label === '' && why === 'title'),
      key,
    ),
    together(
      spoken(({ label }) => officeLabels.test(label)),
      key,
    ),
    together(spoken(isCorner).filter(isWhole), key),
    together(
      spoken(({ label, why }) => label === '' && why === 'sheet-name'),
      key,
    ),
    together(
      noted.flatMap(each => (each.kind === 'said' ? [{ text: each.region, why: 'note' as const }] : [])),
      key,
    ),
  ])
}

/** 表3-2 is the table's own title; what stands above it may be about more. */
const tableNumber = /^附?表\s*[\d一二三四五六七八九十]/u

function periodOf(lines: readonly Line[]): Said | undefined {
  const read = (kind: (line: Line) => boolean): Said[] =>
    lines.filter(kind).flatMap(({ text, why, label }) => {
      const period = label === '' ? periodOfTitle(text) : (readPeriod(text) ?? periodIn(text))
      return period === undefined ? [] : [{ text: period, why }]
    })
  const one = (found: readonly Said[]): Said | undefined =>
    new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined
  const told = read(({ label }) => periodLabels.test(label))
  const titles = read(({ label, why }) => label === '' && why === 'title')
  const numbered = read(({ label, why, text }) => label === '' && why === 'title' && tableNumber.test(text))
  const corner = read(isCorner)
  const standing = [told, numbered, titles, corner].find(found => found.length > 0)
  return one(standing ?? read(({ label, why }) => label === '' && why === 'sheet-name'))
}

function unitOf(lines: readonly Line[]): Said | undefined {
  const told = lines.flatMap(({ label, text, why }) => {
    const inline = label === '' ? /(?:计量)?单位\s*[:：]\s*([^\s()（）]+)/u.exec(text)?.[1] : undefined
    const unit = unitLabels.test(label) ? text : inline
    return unit === undefined || unit === '' || isOffice(unit)
      ? []
      : [{ text: unit, why: label === '' && why === 'title' ? ('line-above' as const) : why }]
  })
  const titles = lines
    .filter(({ label, why }) => label === '' && why !== 'note')
    .flatMap(({ text, why }) => {
      const inside = [...text.matchAll(/[（([]\s*([^（()）[\]]{1,16})\s*[)）\]]/gu)]
        .map(found => found[1]!.trim().replace(/^单位\s*[:：]?\s*/u, ''))
        .flatMap(said => (isUnit(said) ? [said] : (unitOfAll(said) ?? [])))
      return [...inside, ...(why === 'corner' && isUnit(text) ? [text] : [])].map(unit => ({
        text: unit,
        why,
      }))
    })
  return firstOf([
    together(
      told.filter(({ why }) => why !== 'note'),
      plain,
    ),
    together(titles, plain),
    together(
      told.filter(({ why }) => why === 'note'),
      plain,
    ),
  ])
}

/** What a title says its numbers are, where it is not about how far they have come. */
function qualifiedBy(
  lines: readonly Line[],
  lookup: Lookup,
  heads: readonly string[],
): Qualified | undefined {
  for (const { text, label, why } of lines) {
    if (label !== '' || why === 'note' || lookup.indicator(nameIn(text)).ok) continue
    const qualified = qualifiedHead(text)
    // Ranks that have a column of their own leave the others their values.
    const isApart = heads.some(head => qualifierIn(head)?.qualifier === qualified?.qualifier)
    if (qualified && !(isApart && isNoValue(qualified))) return qualified
  }
  return undefined
}

const headsIn = (grid: Grid, { header }: Pick<Mapping, 'header'>): string[] =>
  Array.from({ length: header.count }, (_, level) => grid.textsIn(header.first + level)).flat()

const titleWords = /(?:主要|基本)?(?:情况|统计|数据|明细|一览|汇总|年报|月报|季报)*表?$/u

/** A title without its number, its time and what it calls itself: 表1 2019年优良天数情况表 is about 优良天数. */
const nameIn = (title: string): string =>
  withoutBrackets(title)
    .name.replace(/^(?:附?表|附件)\s*[\d一二三四五六七八九十-]*\s*[:：.、]?\s*/u, '')
    .replace(
      /(?:(?:19|20)\d{2}\s*年?\s*[-—–~～至到]+\s*)?(?:截至)?(?:19|20)\d{2}\s*年?(?:度|上半年|下半年|第?[1-4一二三四]季度|前三季度|\d{1,2}\s*月?\s*[-—–~至]\s*\d{1,2}月|\d{1,2}月|[底末])?(?:累计)?/gu,
      '',
    )
    .replace(/^(?:全[国省市县区州]|各[省市县区州]+|[本我][省市县区])/u, '')
    .replace(titleWords, '')
    .trim()

function indicatorOf(lines: readonly Line[], register: Register, lookup: Lookup): Said | undefined {
  const named = lines.flatMap(({ text, label, why }) => {
    if (why === 'note' || (label !== '' && !indicatorLabels.test(label))) return []
    const bare = nameIn(withoutRegions(text, register))
    const known = [text, withoutBrackets(text).name, nameIn(text), bare].find(
      name => name !== '' && lookup.indicator(name).ok,
    )
    return known === undefined
      ? indicatorLabels.test(label) && text !== ''
        ? [{ text, why }]
        : []
      : [{ text: known, why }]
  })
  return named[0]
}

const partOf = (lines: readonly Line[]): PartSaid | undefined =>
  lines
    .filter(({ label, why }) => label === '' && why !== 'note')
    .map(({ text }) => partNamed(text))
    .find(part => part !== undefined)

/** Notes above the header, and what stands in brackets in a title: 主要指标（2024年为预计数）. */
function titleNotes(table: Table, grid: Grid, { header }: Pick<Mapping, 'header'>): string[] {
  const rows = Array.from({ length: header.first }, (_, row) => grid.textsIn(row)).flat()
  return [...table.caption.split('\n'), ...rows].flatMap(text => {
    const bare = text.trim().replace(/^[（(]\s*(.*?)\s*[)）]$/u, '$1')
    return isNote(bare) || bare !== text.trim() ? [bare] : [withoutBrackets(bare).inside]
  })
}

const standingLabels = /^(?:数据性质|数据类型|数据口径|性质)$/u

const standingOf = (lines: readonly Line[]): string[] =>
  lines
    .filter(({ label, why }) => (label === '' && why !== 'note') || standingLabels.test(label))
    .flatMap(({ text }) => unsettledIn(text) ?? [])

export function saidAround(
  table: Table,
  grid: Grid,
  mapping: Pick<Mapping, 'header'>,
  register: Register,
  lookup: Lookup,
): Around {
  const lines = linesAround(table, grid, mapping)
  const below = linesBelow(grid, mapping.header)
  const noted = regionsNoted(lines, below, register)
  return {
    indicator: indicatorOf(lines, register, lookup),
    region: regionOf(lines, noted, register, lookup),
    period: periodOf(lines),
    unit: unitOf(lines),
    units: unitsNoted(below, lookup, grid),
    otherRegion: noted.find(each => each.kind === 'unclear'),
    qualified: qualifiedBy(lines, lookup, headsIn(grid, mapping)),
    standing: standingOf(lines),
    numbers: numbersNoted([...titleNotes(table, grid, mapping), ...below], lookup, grid),
    part: partOf(lines),
  }
}
