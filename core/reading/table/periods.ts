import { parsePeriod, writePeriod } from '../../figures/index.ts'
import { withoutMarks } from './marks.ts'
import { withYearInDigits } from './numerals.ts'
import { standingApart } from './provisional.ts'
import { partOfPeriod, qualifierIn, withoutQualifier, type Scope } from './qualifiers.ts'
import { isUnit } from './units.ts'
import { withoutBrackets } from './words.ts'

const numerals = '一二三四五六七八九十'

/** 一 to 十二, or digits, as a number. */
function count(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text.length === 2 && text.startsWith('十')) return 10 + numerals.indexOf(text[1]!) + 1
  return numerals.indexOf(text) + 1
}

const pad = (number: number | string): string => String(number).padStart(2, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const N = '(\\d{1,2}|[一二三四五六七八九十]{1,2})'

/** What follows the year, and the written form it stands for. */
const within: readonly [RegExp, (year: string, parts: readonly string[]) => string][] = [
  [/^(度|全年|年度)?$/, year => year],
  [/^全年累计$/, year => year],
  [/^h([12])$/, (year, [half]) => `${year}-H${half}`],
  [/^上半年(?:累计)?$/, year => `${year}-H1`],
  [/^下半年$/, year => `${year}-H2`],
  [/^q([1-4])$/, (year, [quarter]) => `${year}-Q${quarter}`],
  [/^第?([1-4一二三四])季度?$/, (year, [quarter]) => `${year}-Q${count(quarter!)}`],
  [/^前三季度(?:累计)?$/, year => `${year}-01/${year}-09`],
  [new RegExp(`^前${N}个?月(?:累计)?$`), (year, [month]) => `${year}-01/${year}-${pad(count(month!))}`],
  [
    new RegExp(`^${N}月?(?:份)?(?:[-~至到])${N}月(?:份)?(?:累计)?$`),
    (year, [from, to]) => `${year}-${pad(count(from!))}/${year}-${pad(count(to!))}`,
  ],
  [
    new RegExp(`^(?:截至)?${N}月(?:份)?[底末止]?累计$`),
    (year, [month]) => `${year}-01/${year}-${pad(count(month!))}`,
  ],
  [new RegExp(`^${N}月(?:份)?$`), (year, [month]) => `${year}-${pad(count(month!))}`],
  [/^年?[底末终]$/, year => `${year}-12-31`],
  [/^上半年[底末]$/, year => `${year}-06-30`],
  [
    new RegExp(`^${N}月[底末]$`),
    (year, [month]) => `${year}-${pad(count(month!))}-${pad(lastDay(Number(year), count(month!)))}`,
  ],
  [/^(\d{1,2})月(\d{1,2})[日号]$/, (year, [month, day]) => `${year}-${pad(month!)}-${pad(day!)}`],
]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const englishMonth =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const monthNamed = (text: string): string => pad(months.indexOf(text.slice(0, 3)) + 1)

/**
 * Forms in signs alone, and the English ones: 2022.06, 2022/6/30, 202206, 2022.1-6, 2022.01-2022.06,
 * 2016-2020.
 */
const signs: readonly [RegExp, (parts: readonly string[]) => string][] = [
  [/^(\d{4})[./-](\d{1,2})$/, ([year, month]) => `${year}-${pad(month!)}`],
  [/^(\d{4})([01]\d)$/, ([year, month]) => `${year}-${month}`],
  [/^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/, ([year, , month, day]) => `${year}-${pad(month!)}-${pad(day!)}`],
  [/^(\d{4})([01]\d)([0-3]\d)$/, ([year, month, day]) => `${year}-${month}-${day}`],
  [/^(\d{4})[./](\d{1,2})[-~](\d{1,2})$/, ([year, from, to]) => `${year}-${pad(from!)}/${year}-${pad(to!)}`],
  [
    /^(\d{4})[./-](\d{1,2})[-~/](\d{4})[./-](\d{1,2})$/,
    ([year, month, last, end]) => `${year}-${pad(month!)}/${last}-${pad(end!)}`,
  ],
  [/^(\d{4})年?[-~至到](\d{4})年?$/, ([from, to]) => `${from}-01/${to}-12`],
  [/^(h[12]|q[1-4])(\d{4})$/, ([part, year]) => `${year}-${part!.toUpperCase()}`],
  [new RegExp(`^${englishMonth},?(\\d{4})$`), ([month, year]) => `${year}-${monthNamed(month!)}`],
  [new RegExp(`^(\\d{4})${englishMonth}$`), ([year, month]) => `${year}-${monthNamed(month!)}`],
  [
    new RegExp(`^${englishMonth}(?:-|to)${englishMonth},?(\\d{4})$`),
    ([from, to, year]) => `${year}-${monthNamed(from!)}/${year}-${monthNamed(to!)}`,
  ],
  [
    /^(\d{4})年(\d{1,2})月[-~至到](\d{4})年(\d{1,2})月$/,
    ([year, month, last, end]) => `${year}-${pad(month!)}/${last}-${pad(end!)}`,
  ],
]

/** Dashes of every length, and what surrounds a date without changing it. */
const tidied = (text: string): string =>
  withYearInDigits(withoutMarks(text).text.normalize('NFKC').replace(/\s+/g, ''))
    .toLowerCase()
    .replace(/[—–−‐~〜]+/g, '-')
    .replace(/^(至|到)(?=\d|年)/, '')
    .replace(/(数据|期间)$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\(累计\)$/, '累计')

/** 截至6月底 is a day; 截至6月 may be a day, a month or all of the year so far. */
const upTo = /^(截至到|截止到|截至|截止)(?=\d|年)/

const longestPeriod = 60

const isYear = (text: string): boolean => Number(text) >= 1900 && Number(text) < 2200

/**
 * A period as offices write it (2022年, 2022年1-6月, 2022.06, 截至2022年底), in its written form. `year` completes
 * what names none (一季度, 6月). Undefined where the text is no period.
 */
export function readPeriod(text: string, year = ''): string | undefined {
  if (text.length > longestPeriod) return undefined
  const written = tidied(text)
  if (!upTo.test(written)) return written === '' ? undefined : periodOf(written, year)
  const period = periodOf(written.replace(upTo, ''), year)
  return period !== undefined && (/^\d{4}-\d\d-\d\d$/.test(period) || written.endsWith('累计'))
    ? period
    : undefined
}

function periodOf(written: string, year: string): string | undefined {
  const canonical = parsePeriod(written.toUpperCase())
  if (canonical) return checked(writePeriod(canonical))
  for (const [pattern, form] of signs) {
    const parts = pattern.exec(written)
    if (parts) return checked(form(parts.slice(1)))
  }
  return inYear(written, year)
}

function inYear(written: string, given: string): string | undefined {
  const own = /^(\d{4})[-./]?年?(.*)$/.exec(written)
  const year = own?.[1] ?? yearOf(given)
  const rest = own ? own[2]! : written.replace(/^(今年|当年|本年)/, '')
  if (year === undefined || (own === null && rest === '')) return undefined
  for (const [pattern, form] of within) {
    const parts = pattern.exec(rest)
    if (parts) return checked(form(year, parts.slice(1)))
  }
  return undefined
}

/**
 * The period that a header or a cell names beside what else it says: 2019年（吨）, 2023年目标, 2022年6月（累计）. What
 * stands in its brackets must be something known: 2019年（城镇） is no period.
 */
export function periodSaid(text: string, year = ''): string | undefined {
  const exact = readPeriod(text, year)
  if (exact !== undefined || text.length > longestPeriod) return exact
  const settled = standingApart(text)
  if (settled !== undefined) return settled.rest === '' ? undefined : periodSaid(settled.rest, year)
  const { name, inside } = withoutBrackets(text)
  if (
    inside !== '' &&
    (isUnit(inside) || /^(全年|当年|本年|当月|本月|实际|实绩|完成|数值|公历)$/u.test(inside))
  )
    return periodSaid(name, year)
  if (
    inside !== '' &&
    yearOf(name) !== undefined &&
    /^[\d一二三四上下前第全Qq]/u.test(inside) &&
    readPeriod(inside, name) !== undefined
  )
    return readPeriod(inside, name)
  const done = /^(.*(?:\d|半年|季度|全年).*?)(?:(?:实际|完成|实绩)(?:数|值|量|情况)?|数值|数据|数)$/u.exec(
    text,
  )?.[1]
  if (done !== undefined && qualifierIn(text) === undefined) return periodSaid(done, year)
  if (qualifierIn(text) === undefined) return undefined
  const bare = bareForms.reduce((left, form) => left.replace(form, ''), withoutQualifier(text)).trim()
  return bare === text || bare === '' ? undefined : readPeriod(bare, year)
}

/** What a period becomes under 累计 or 本月; undefined where they do not go together. */
export function scoped(period: string, scope: Scope): string | undefined {
  switch (scope) {
    case 'month':
      return /^\d{4}-\d\d$/.test(period) ? period : undefined
    case 'quarter':
      return /-Q\d$/.test(period) ? period : undefined
    case 'year':
      return /^\d{4}$/.test(period) ? period : undefined
    case 'so-far':
      return soFar(period)
  }
}

function soFar(period: string): string | undefined {
  const month = /^(\d{4})-(\d\d)$/.exec(period)
  if (month) return `${month[1]}-01/${period}`
  return /-(?:Q1|H1)$|^(\d{4})-01\/\1-\d\d$/.test(period) ? period : undefined
}

/** The month in which a period in its written form ends: of 2022, 2022-12. */
export function lastMonthOf(period: string): string {
  const [year, part = ''] = period.split('/').at(-1)!.split('-')
  if (part === '') return `${year}-12`
  const number = Number(part.slice(1))
  return `${year}-${part.startsWith('H') ? pad(number * 6) : part.startsWith('Q') ? pad(number * 3) : part}`
}

/** A name with the time it is of in one text: 2022年优良天数, 优良天数（2022年）. */
export function timed(text: string): { readonly name: string; readonly time: string } | undefined {
  const { name, inside } = withoutBrackets(text)
  if (inside !== '' && periodSaid(inside, '2000') !== undefined) return { name, time: inside }
  const time =
    /^(?:19|20)\d{2}年(?:度|全年|上半年|下半年|第?[1-4一二三四]季度|前三季度|\d{1,2}月?[-—–~至]\d{1,2}月|\d{1,2}月份?)?(?:累计)?的?/u.exec(
      text.trim(),
    )?.[0]
  return time === undefined || time.length === text.trim().length
    ? undefined
    : { name: text.trim().slice(time.length), time: time.replace(/的$/u, '') }
}

/** Changes and places of a period, without what they are of. */
const bareForms = [
  /[（(][^（()）]*[)）]$/u,
  /(?:较上年|比上年|同比|环比)?(?:增长|增速|增幅|增减|涨幅|降幅|变化|变动|排名|位次|名次|占比|比重|构成|完成率)(?:率|幅度|情况|量|额|值|数)?$/u,
]

/** The year a text names: 2022, 2022年, 2022年度. */
export function yearOf(text: string): string | undefined {
  const year = /^(\d{4})年?度?$/.exec(tidied(text))?.[1]
  return year !== undefined && isYear(year) ? year : undefined
}

function checked(written: string): string | undefined {
  const period = parsePeriod(written)
  return period && isYear(written.slice(0, 4)) ? writePeriod(period) : undefined
}

const longestTitle = 300
const inTitle =
  /(?:截至)?(?<![\dA-Za-z][-.]?)(?:19|20)\d{2}(?!\d)年?(?:上半年末?|下半年|第?[1-4一二三四]季度|前三季度|\d{1,2}月?[-—–~至]\d{1,2}月|\d{1,2}月(?:\d{1,2}日|[底末])?|年?[底末])?/g

/**
 * Years in a title that are no time of its data: of a yearbook, a standard, a document's number, an edition.
 */
const otherYears =
  /《[^》]*》|[〔[]\s*\d{4}\s*[〕\]]|[(（]\d{4}[)）]\s*\d+\s*号|\b(?:GB|HJ|DB|CJ|SL|T)[A-Z/\s]*\d+(?:\.\d+)?[-—–]\d{4}|\d{4}年?(?:版|号|届|[\u4e00-\u9fff]{0,6}年鉴)|\d{4}年?[\u4e00-\u9fff]{0,12}(?:发布会|座谈会|通气会|会议|调研|汇报)(?:参考|背景|会议|汇报)?(?:资料|材料|用表|附件|附表|手册|文件)|年鉴\s*[-—·（(]?\s*\d{4}|\d[\d-]{6,}\d(?!年)/gi

const dated = '(?:19|20)\\d{2}\\s*[年./-]\\s*\\d{1,2}(?:\\s*[月./-]\\s*(?:\\d{1,2}\\s*[日号]?)?)?'
const made =
  '(?:制表|制作|编制|编印|印制|印发|印刷|填报|填表|报送|上报|发布|公布|更新|打印|导出|下载|修订|修改|整理|提供|审定)'
/**
 * When a table was made, sent or printed: its maker says so, or a day stands at the end of a line or alone in
 * brackets.
 */
const madeOn = new RegExp(
  `${dated}\\s*${made}|${made}(?:时间|日期|于)\\s*[:：]?\\s*${dated}|(?<!(?:截至|截止|截至到|截止到|[-—–~至到])\\s*)(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日\\s*(?=[)）]?\\s*$|[)）])`,
  'gu',
)

/**
 * The one period that a title names; undefined where it names none, several, or a part that has no written
 * form.
 */
export function periodIn(title: string): string | undefined {
  const text = withYearInDigits(
    title
      .slice(0, longestTitle)
      .replace(otherYears, ' ')
      .replace(madeOn, ' ')
      .normalize('NFKC')
      .replace(/(?<!\d)\s+|\s+(?!\d)/g, ''),
  )
  const found = [...text.matchAll(inTitle)].map(match => readInTitle(match, text))
  return new Set(found).size === 1 ? found[0] : undefined
}

/**
 * What a line that is no statement of time says of it. A day alone in its line is when something was made,
 * unless it is an end.
 */
export function periodOfTitle(title: string): string | undefined {
  const whole = readPeriod(title)
  if (whole === undefined) return periodIn(title)
  return /^\d{4}-\d\d-\d\d$/.test(whole) && !/[截止底末]/u.test(title) ? undefined : whole
}

function readInTitle(match: RegExpExecArray, text: string): string | undefined {
  const behind = text.slice(match.index + match[0].length)
  if (partOfPeriod.test(behind)) return undefined
  return readPeriod(behind.startsWith('累计') ? `${match[0]}累计` : match[0])
}
