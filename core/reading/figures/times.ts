import { periodKey } from '../../figures/period.ts'
import { readPeriod } from '../table/periods.ts'

/** A period that a text names, where it does. */
export interface NamedPeriod {
  readonly start: number
  readonly end: number
  readonly period: string
  /** A day on which something was held, or a year to come: what follows in other sentences is not of it. */
  readonly isEvent: boolean
  /** Where something came from, 由2020年的…: of the next number alone. */
  readonly isStart: boolean
}

const year = '(?:(?:19|20)\\d{2}\\s?年度?|今年|本年度?|去年|上年度?|前年|当年|明年)'
const part =
  '(?:上半年|下半年|前三季度|前\\s?[\\d一二三四五六七八九十]{1,2}\\s?个月|第?[一二三四1-4]\\s?季度|\\d{1,2}\\s?月?\\s?[-—–~～至到]\\s?\\d{1,2}\\s?月(?:份|底|末)?|\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日|份|底|末)?|年?[底末](?!前))'
const through = '(?:19|20)\\d{2}\\s?年?\\s?[-—–~～至到]\\s?(?:19|20)\\d{2}\\s?年(?![底末])'
const named = new RegExp(
  `(?<![\\d-])(?<upTo>截至|截止到?|到|至)?(?:(?<through>${through})|(?<year>${year})(?:以来)?(?<part>${part})?|(?<alone>${part}))`,
  'gu',
)
const plan = /[“"]?十(?<which>[一二三四五])五[”"]?(?:规划)?(?:期间|时期|以来)/gu

const away: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  前年: -2,
  明年: 1,
}
/** Words before a period that is compared with and is no period of what follows. */
const COMPARED = /(?:[比较与和]|相当于|占|超|高于|低于|好于|优于|是|恢复到|同)$/u

/** Every period that a clean text names and that what stands near it may be of, in order. */
export function periodsIn(text: string, said: string): NamedPeriod[] {
  const date = said === '' ? latestYear(text) : said
  const found: NamedPeriod[] = []
  let [lastYear, yearEnds] = [date.slice(0, 4), 0]
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(
    ({ 0: title, index }) => [index, index + title.length] as const,
  )
  for (const match of text.matchAll(named)) {
    const { upTo = '', through: years, year: saidYear, part: saidPart, alone } = match.groups!
    const start = match.index
    const end = start + match[0].length
    if (titles.some(([from, to]) => from <= start && end <= to)) continue
    const own = saidYear === undefined ? undefined : yearOf(saidYear, date)
    if (own !== undefined) [lastYear, yearEnds] = [own, sentenceEnd(text, end)]
    else if (start >= yearEnds) lastYear = date.slice(0, 4)
    const before = text.slice(Math.max(0, start - 4), start)
    if (upTo === '' && COMPARED.test(before)) continue
    if (/^(?:同期|水平|相比|全年水平|增|减)/u.test(text.slice(end))) continue
    if (saidYear !== undefined && own === undefined) continue
    const inYear = own ?? yearWithin(date, lastYear, alone)
    const period = years ? spanOf(years) : readPeriod(writtenOut(inYear, saidPart ?? alone))
    if (period === undefined) continue
    found.push({
      start,
      end,
      period: periodKey(period),
      isEvent: isOnlyHere(match, period, date),
      isStart: /[由从自]$/u.test(before),
    })
  }
  for (const match of text.matchAll(plan)) {
    const from = 2006 + 5 * '一二三四五'.indexOf(match.groups!.which!)
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      period: `${from}-01/${from + 4}-12`,
      isEvent: false,
      isStart: false,
    })
  }
  return found.toSorted((left, right) => left.start - right.start)
}

/** 2022 and 上半年 as 2022年上半年. */
const writtenOut = (year: string, part: string | undefined): string =>
  part === undefined ? `${year}年` : `${year}年${part.replace(/^年(?=[底末])/u, '')}`

/**
 * The end of a year that is still to come is that of the year last named: 年末 in what is published in
 * March.
 */
const yearWithin = (date: string, lastYear: string, part: string | undefined): string =>
  part !== undefined && /^年?[底末]$/u.test(part) && date.slice(5, 7) < '12'
    ? String(Math.min(Number(lastYear), Number(date.slice(0, 4)) - 1))
    : lastYear

/** 6月 is of the year that its sentence names, or of the text's. */
const sentenceEnd = (text: string, at: number): number => {
  const end = /[。！？\n]/u.exec(text.slice(at))?.index
  return end === undefined ? text.length : at + end
}

/**
 * The day of a meeting, a year to come and the end of a year without its number are of their own sentence
 * alone.
 */
function isOnlyHere({ 0: said, groups }: RegExpMatchArray, period: string, date: string): boolean {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(period)
  if (isDay && !/[底末]/u.test(said)) return !/^截/u.test(groups!.upTo ?? '')
  return (
    (isDay && groups!.year === undefined && !/^截/u.test(groups!.upTo ?? '')) ||
    (date !== '' && period.slice(0, 4) > date.slice(0, 4))
  )
}

/** A text without a day is of the last year that it names. */
const latestYear = (text: string): string =>
  [...text.matchAll(/(?<!到|[\d])(?:19|20)\d{2}(?=年)/gu)]
    .map(([year]) => year)
    .toSorted()
    .at(-1) ?? ''

const spanOf = (years: string): string | undefined => {
  const [from, to] = [...years.matchAll(/\d{4}/g)].map(([each]) => each)
  return from && to && from < to ? `${from}-01/${to}-12` : undefined
}

function yearOf(said: string, date: string): string | undefined {
  const own = /^\d{4}/.exec(said)?.[0]
  if (own) return own
  return date === '' ? undefined : String(Number(date.slice(0, 4)) + (away[said] ?? 0))
}
