import { yearBefore } from '../../figures/index.ts'
import { refused, type Outcome, type Problem } from '../../problem.ts'
import type { Said } from './around.ts'
import type { Carried } from './carried.ts'
import type { AssumedField, AssumedFrom, Assumption, Register } from './model.ts'
import { lastMonthOf, periodSaid, scoped, yearOf } from './periods.ts'
import { clausesOf } from './notes-said.ts'
import { standingAlone, standingApart } from './provisional.ts'
import { isQualifierAlone, qualifierIn, withoutQualifier, type Qualified, type Scope } from './qualifiers.ts'
import { both, type Field, type Reading, type Texts } from './reading.ts'
import { regionNoted, type RegionNoted } from './region-words.ts'
import { markBehind, underNameMark, underNotes, underRemark, underSource } from './under-notes.ts'
import { unitFor } from './unit-said.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'
import type { YearBefore } from './year-before.ts'

/** Where a value belongs, as far as its texts say, and all that is assumed of it. */
export interface Place {
  readonly indicator: Outcome<string>
  readonly region: Outcome<string>
  readonly period: Outcome<string>
  readonly unit: string
  /** A note states a unit, and not clearly of what: it is to be asked for where the number has none. */
  readonly unitUnclear?: Problem
  readonly qualified: Qualified | undefined
  /** How sure its numbers are said to be: 快报数. */
  readonly standing: readonly string[]
  /** What may make something else of its number. */
  readonly doubts: readonly Problem[]
  readonly assumed: readonly Assumption[]
}

/** What a row says of its values, and which of its names are those of a row above. */
export interface Beside {
  readonly texts: Texts
  readonly continued: readonly AssumedField[]
  /** What the heading over its row says of its numbers. */
  readonly qualified: Qualified | undefined
  /** The unit that a line above it says, '' where none does; and one that a line says of other rows alone. */
  readonly unitOver: string
  readonly unitElsewhere: string | undefined
  /** What it says in its columns of notes and sources. */
  readonly remarks: readonly { readonly role: 'note' | 'source'; readonly text: string }[]
}

/** What the header says above one value column. */
export interface Above {
  readonly texts: Texts
  /** The unit stands in brackets behind the header's text. */
  readonly unitInBrackets: boolean
  readonly qualified: Qualified | undefined
  /** The marks behind its texts that point to notes. */
  readonly marks: readonly string[]
  /** How sure its numbers are said to be. */
  readonly standing: readonly string[]
  /** 累计 or 本月 below the period. */
  readonly scope: Scope | undefined
  /** Its values are of a year before the period that its texts name. */
  readonly before: YearBefore | undefined
  /** What the lowest line of the header says that is not understood. */
  readonly unknown: string | undefined
}

export type PlaceReader = (beside: Beside) => Place

/**
 * Reads the same texts once, and answers with the same thing: a long table says few names in very many rows.
 */
function once<Result>(
  read: (texts: readonly string[], beside: string) => Result,
): (texts: readonly string[], beside?: string) => Result {
  // Most say one text alone, which needs no key to be made of it.
  const [alone, known] = [new Map<string, Result>(), new Map<string, Result>()]
  return (texts, beside = '') => {
    const isAlone = texts.length === 1 && beside === ''
    const [held, key] = isAlone ? [alone, texts[0]!] : [known, `${texts.join('\u0000')}\u0001${beside}`]
    const before = held.get(key)
    if (before !== undefined) return before
    const result = read(texts, beside)
    held.set(key, result)
    return result
  }
}

/** Something found, and why it is taken to hold where nothing beside the value says it. */
export interface Found<Value> {
  readonly value: Value
  readonly why?: AssumedFrom | undefined
}

interface Time {
  readonly period: Found<Outcome<string>>
  readonly qualified: Qualified | undefined
  readonly standing: readonly string[]
}

const nothingAssumed: readonly Assumption[] = []
const nothingDoubted: readonly Problem[] = []

/**
 * Reads places below one header. Names and times are remembered each for itself: places are as many as there
 * are rows, and remembering those would hold the table a second time.
 */
export function placeReader(reading: Reading, above: Above): PlaceReader {
  const { constants } = reading.mapping
  const whyOf = constantReasons(reading)
  const namedBy = once(texts => ({
    ...indicatorIn(reading, texts),
    standing: texts.flatMap(text => standingOfName(reading, text)),
  }))
  const saidOf = once((times, year): Time => ({
    period: yearEarlier(inScope(periodFrom(reading, times, year), above.scope), above),
    qualified: times.map(qualifierIn).find(found => found !== undefined),
    standing: standingsIn(reading, above.standing, times),
  }))
  const markOf = once(([text]) => markBehind(text!))
  const shared = once(([what, value, why]) => ({ what, value, why }) as Assumption)
  const remarked = once(([text, role]) => regionRemarked(reading, text!, role === 'source'))
  return (row: Beside) => {
    const { texts: beside, continued, remarks } = row
    const { named, regions, times } = apart(
      reading,
      both(above.texts, beside, 'indicator'),
      both(above.texts, beside, 'region'),
      both(above.texts, beside, 'period'),
    )
    const indicator = namedBy(named.length > 0 ? named : [constants.indicator].filter(Boolean))
    const time = saidOf(times, both(above.texts, beside, 'year')[0])
    const period = time.period
    const target = targetIn(reading, above.qualified ?? indicator.qualified ?? time.qualified, indicator.key)
    const region = regionIn(reading, regions, () =>
      remarks.map(({ role, text }) => remarked([text, role])).find(found => found !== 'nothing'),
    )
    const unit = unitFor(reading, row, above, indicator)
    let assumed = nothingAssumed
    const because = (what: AssumedField, outcome: Outcome<string>, why: AssumedFrom | undefined): void => {
      const reason = continued.includes(what) ? 'continued-from-above' : why
      if (outcome.ok && reason !== undefined) assumed = [...assumed, shared([what, outcome.value, reason])]
    }
    because('indicator', target.key, named.length > 0 ? undefined : whyOf('indicator'))
    because('region', region.value, region.why)
    because('period', period.value, period.why)
    const unitFrom = unit.why ?? (continued.includes('unit') ? ('continued-from-above' as const) : undefined)
    if (unitFrom !== undefined) assumed = [...assumed, shared(['unit', unit.value, unitFrom])]
    const place: Place = {
      indicator: target.key,
      region: region.value,
      period: period.value,
      unit: unit.value,
      ...(unit.unclear ? { unitUnclear: unit.unclear } : {}),
      qualified: target.qualified,
      standing: indicator.standing.length === 0 ? time.standing : [...time.standing, ...indicator.standing],
      doubts: nothingDoubted,
      assumed,
    }
    return noted(
      reading,
      place,
      above.marks.length === 0 ? marksIn(beside, markOf) : [...above.marks, ...marksIn(beside, markOf)],
      remarks,
    )
  }
}

const named: readonly Field[] = ['indicator', 'region', 'period', 'year']

const noMarks: readonly string[] = []

/** Most tables mark nothing. */
function marksIn(texts: Texts, markOf: (texts: readonly string[]) => string): readonly string[] {
  let marks = noMarks
  for (const field of named)
    for (const text of texts[field]) {
      const mark = markOf([text])
      if (mark !== '') marks = [...marks, mark]
    }
  return marks
}

/** A place under all that notes say of it: those of the table, those at its marks, and those beside it. */
function noted(reading: Reading, place: Place, marks: readonly string[], remarks: Beside['remarks']): Place {
  let found = reading.around.numbers.length === 0 ? place : underNotes(reading, place)
  for (const mark of marks) found = underNameMark(reading, found, mark)
  for (const { role, text } of remarks)
    found = role === 'note' ? underRemark(reading, found, text) : underSource(found, text)
  return found
}

/** Each word once; what stands around the table holds for all of it. */
const standingsIn = (
  { around }: Reading,
  above: readonly string[],
  times: readonly string[],
): readonly string[] => [
  ...new Set([...around.standing, ...above, ...times.flatMap(text => standingApart(text)?.said ?? [])]),
]

interface Apart {
  readonly named: readonly string[]
  readonly regions: readonly string[]
  readonly times: readonly string[]
}

/**
 * A name may carry the time and the region it is of (2022年优良天数), and a time its region (东岭区2022年). A region
 * of its own decides.
 */
function apart(
  { carried }: Reading,
  indicators: readonly string[],
  regions: readonly string[],
  periods: readonly string[],
): Apart {
  const isOne = (text: string): boolean => text !== '' && carried(text) === undefined
  if (indicators.every(isOne) && periods.every(isOne)) return { named: indicators, regions, times: periods }
  const [names, times] = [indicators, periods].map(texts => texts.map(text => carried(text) ?? text)) as [
    (Carried | string)[],
    (Carried | string)[],
  ]
  const said = (texts: readonly (Carried | string)[], part: keyof Carried): string[] =>
    texts.flatMap(text => (typeof text === 'string' || text[part] === '' ? [] : [text[part]]))
  return {
    named: names.map(text => (typeof text === 'string' ? text : text.name)).filter(text => text !== ''),
    regions: [...said(times, 'region'), ...said(names, 'region'), ...regions],
    times: [
      ...times.map(text => (typeof text === 'string' ? text : text.time)),
      ...said(names, 'time'),
    ].filter(text => text !== ''),
  }
}

function inScope(period: Found<Outcome<string>>, scope: Scope | undefined): Found<Outcome<string>> {
  if (scope === undefined || !period.value.ok) return period
  const found = scoped(period.value.value, scope)
  return found === undefined
    ? { value: refused('unknown-period', { period: period.value.value }) }
    : { ...period, value: { ok: true, value: found } }
}

/** 上年 beside half a year may be that half or the whole of the year before, so it is asked for. */
function yearEarlier(period: Found<Outcome<string>>, { before, qualified }: Above): Found<Outcome<string>> {
  if (before === undefined || qualified !== undefined || !period.value.ok) return period
  const found =
    before.isSamePart || /^\d{4}$/.test(period.value.value) ? yearBefore(period.value.value) : undefined
  if (found === undefined) return { value: refused('other-period', { said: before.said }) }
  return { value: { ok: true, value: found }, why: period.why ?? 'header' }
}

/** What holds for the whole table was read around it, unless a person or a map file says otherwise. */
const constantReasons =
  ({ mapping, around }: Reading) =>
  (field: 'indicator' | 'region' | 'period' | 'unit'): AssumedFrom => {
    const said = around[field]
    return said !== undefined && said.text === mapping.constants[field] ? said.why : 'mapping'
  }

/** What the texts of a name come to. */
export interface FoundIndicator {
  readonly key: Outcome<string>
  /** The unit in brackets behind its name. */
  readonly unit: string | undefined
  readonly qualified: Qualified | undefined
}

/** 优良天数（快报）, 优良天数快报数. */
function standingOfName({ lookup }: Reading, text: string): string[] {
  if (lookup.indicator(text).ok) return []
  const apart = standingApart(text)
  return apart && lookup.indicator(apart.rest).ok ? [apart.said] : []
}

/** Two lines may name one indicator together (PM2.5 over 年均浓度); otherwise the more exact line does. */
function indicatorIn({ lookup }: Reading, texts: readonly string[]): FoundIndicator {
  const none = { unit: undefined, qualified: undefined }
  if (texts.length === 0) return { key: refused('row-without-indicator'), ...none }
  for (const text of [texts.join(''), ...texts.toReversed()]) {
    const { name, inside } = withoutBrackets(text)
    const whole = lookup.indicator(text)
    if (whole.ok || whole.problem.code === 'ambiguous-indicator')
      return { key: whole, ...none, unit: whole.ok && inside !== '' && isUnit(inside) ? inside : undefined }
    const bare = inside === '' ? whole : lookup.indicator(name)
    const qualified = inside === '' ? undefined : qualifierIn(inside)
    if (bare.ok)
      return { key: bare, unit: isPartOfName(inside, lookup.indicator) ? undefined : inside, qualified }
    const wanted = withoutQualifier(text)
    const meant = wanted === text || wanted === '' ? bare : lookup.indicator(wanted)
    if (meant.ok) return { key: meant, unit: undefined, qualified: qualifierIn(text) }
    const settled = lookup.indicator(standingApart(text)?.rest ?? '')
    if (settled.ok) return { key: settled, ...none }
  }
  const alone = texts.find(isQualifierAlone)
  const qualified = alone === undefined ? undefined : { ...qualifierIn(alone)!, isAlone: true }
  return { key: refused('unknown-indicator', { indicator: texts.join(' ') }), ...none, qualified }
}

/**
 * What brackets hold beside a unit: another name (PM2.5), or the time it is about. Anything else is taken for
 * a unit, and refused where it is none.
 */
export const isPartOfName = (inside: string, indicator: (text: string) => Outcome<string>): boolean =>
  inside === '' ||
  indicator(inside).ok ||
  periodSaid(inside, '2000') !== undefined ||
  qualifierIn(inside) !== undefined ||
  standingAlone(inside) !== undefined ||
  /^(?:注?\s*\d{1,2}|[①-⑳*＊])$/u.test(inside) ||
  /^(当年|本年|本期|本月|当月|累计|年均|合计|全市|全年|实际|实绩|完成|annual|total)$/i.test(inside)

interface Target {
  readonly key: Outcome<string>
  readonly qualified: Qualified | undefined
}

/** A target is a value of the indicator's own 目标; what else is said besides the period stays said. */
function targetIn(
  { indicators, around }: Reading,
  said: Qualified | undefined,
  key: Outcome<string>,
): Target {
  const qualified = said ?? around.qualified
  if (qualified?.qualifier !== 'target' || !key.ok) return { key, qualified }
  return asTarget(indicators, key.value)
}

/** The place of an indicator's target. */
export function asTarget(indicators: Reading['indicators'], key: string): Target {
  const isTarget = key.endsWith('.目标') || /目标/u.test(indicators.get(key)?.name ?? '')
  const target = isTarget ? key : `${key}.目标`
  return indicators.has(target)
    ? { key: { ok: true, value: target }, qualified: undefined }
    : {
        key: refused('target-unregistered', { indicator: indicators.get(key)?.name ?? key, target }),
        qualified: undefined,
      }
}

function regionIn(
  { mapping, register, lookup, around }: Reading,
  texts: readonly string[],
  remarked: () => RegionNoted | undefined,
): Found<Outcome<string>> {
  const named = texts.at(-1)
  if (named !== undefined && around.region && /^[全本我][国省市县区州]$/u.test(named))
    return wholeOf(named, around.region, register, lookup)
  if (named !== undefined) return { value: lookup.region(named) }
  const { region } = mapping.constants
  if (region !== '')
    return {
      value: lookup.region(region),
      why: around.region?.text === region ? around.region.why : 'mapping',
    }
  const isNamedElsewhere = mapping.columns.includes('region') || mapping.levels.includes('region')
  if (isNamedElsewhere || register.homeRegion === '') return { value: refused('row-without-region') }
  const noted = remarked() ?? around.otherRegion
  if (noted?.kind === 'said') return { value: lookup.region(noted.region), why: 'note' }
  return noted
    ? { value: refused('another-region', { region: noted.region, text: noted.text }) }
    : { value: { ok: true, value: register.homeRegion }, why: 'home-region' }
}

/** What a remark beside a value says of its region. */
function regionRemarked({ register }: Reading, text: string, isSource: boolean): RegionNoted | 'nothing' {
  const parts = isSource ? [text] : clausesOf(text)
  const noted = parts.flatMap(part => regionNoted(part, isSource, register) ?? [])
  return noted.find(({ kind }) => kind === 'said') ?? noted[0] ?? 'nothing'
}

/** 全市 in a table about another city is that city, never the home region. */
function wholeOf(
  named: string,
  said: Said,
  register: Register,
  lookup: Reading['lookup'],
): Found<Outcome<string>> {
  const region = lookup.region(said.text)
  if (region.ok && region.value === register.homeRegion) return { value: lookup.region(named) }
  const name = region.ok
    ? withoutBrackets(register.regions.find(({ key }) => key === region.value)?.name ?? '').name
    : said.text
  return name.endsWith(named.at(-1)!)
    ? { value: region, why: said.why }
    : { value: refused('unknown-region', { region: named }) }
}

/** A period beside or above; what it does not say of its year, the table's period does. */
function periodFrom(reading: Reading, texts: readonly string[], year: string): Found<Outcome<string>> {
  const { constants } = reading.mapping
  const why = constantReasons(reading)('period')
  if (texts.length === 0 && year === '') {
    if (constants.period === '') return { value: refused('row-without-period') }
    return { value: asOutcome(periodSaid(constants.period), constants.period), why }
  }
  const own = periodIn(texts, year)
  if (own !== undefined) return { value: { ok: true, value: own } }
  const around = year === '' ? yearWithin(constants.period) : undefined
  const completed = around === undefined ? undefined : upTo(constants.period, periodIn(texts, around))
  if (completed !== undefined) return { value: { ok: true, value: completed }, why }
  const isYearMissing = year === '' && around === undefined && periodIn(texts, '2000') !== undefined
  return {
    value: isYearMissing
      ? refused('period-without-year', { period: texts.join(' ') })
      : refused('unknown-period', { period: [year, ...texts].filter(Boolean).join(' ') }),
  }
}

/** The year of a period that lies in one: of 2023年5月, 2023. */
function yearWithin(text: string): string | undefined {
  const period = periodSaid(text)
  const years = new Set(period?.match(/\b\d{4}\b/g))
  return years.size === 1 ? [...years][0] : undefined
}

/** In a table of May, 12月 is that of the year before, or a forecast: nothing says which. */
function upTo(whole: string, part: string | undefined): string | undefined {
  const end = periodSaid(whole)
  return end !== undefined && part !== undefined && lastMonthOf(part) <= lastMonthOf(end) ? part : undefined
}

const asOutcome = (period: string | undefined, said: string): Outcome<string> =>
  period === undefined ? refused('unknown-period', { period: said }) : { ok: true, value: period }

/** One text, or two that say it together (2022年 over 6月, 2022年6月 over 累计). */
function periodIn(texts: readonly string[], year: string): string | undefined {
  if (texts.length === 0) return periodSaid(year)
  const years = [year, ...texts].map(yearOf).filter(each => each !== undefined)
  if (new Set(years).size > 1) return undefined
  const joined = texts.length > 1 ? periodSaid(texts.join('')) : undefined
  return (
    joined ??
    (texts.length > 1 && yearOf(texts.at(-1)!) !== undefined
      ? periodSaid(texts[0]!, years[0] ?? '')
      : periodSaid(texts.at(-1)!, years[0] ?? ''))
  )
}
