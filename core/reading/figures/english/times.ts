import { periodKey } from '../../../figures/period.ts'
import type { NamedPeriod } from '../times.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const year = '(?:(?:19|20)\\d{2}|(?:this|last) year)'

const numberOf = (name: string): string =>
  String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')
const which: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  last: '4',
}
const lastDay = (of: string, month: string): string =>
  String(new Date(Date.UTC(Number(of), Number(month), 0)).getUTCDate())

type Form = readonly [
  RegExp,
  (parts: readonly (string | undefined)[], year: (said: string | undefined) => string) => string,
]
const of = `(?:,? (?:of |in )?(${year}))?`

/** The longest first: a part of a year is not read as the year. */
const forms: readonly Form[] = [
  [
    new RegExp(`(first|second) half${of}`, 'giu'),
    ([half, said], year) => `${year(said)}-H${which[half!.toLowerCase()]}`,
  ],
  [
    new RegExp(`(first|second|third|fourth|last) quarter${of}`, 'giu'),
    ([part, said], year) => `${year(said)}-Q${which[part!.toLowerCase()]}`,
  ],
  [
    new RegExp(`first (three|nine|\\w+) (?:months|quarters)${of}`, 'giu'),
    ([count, said], year) => soFar(count!, year(said)),
  ],
  [
    new RegExp(`(${month}) (?:to|through|[-–—]) ?(${month})${of}`, 'gu'),
    ([from, to, said], year) => `${year(said)}-${numberOf(from!)}/${year(said)}-${numberOf(to!)}`,
  ],
  [
    new RegExp(`(${month}) (\\d{1,2})(?:, (${year}))?`, 'gu'),
    ([name, day, said], year) => `${year(said)}-${numberOf(name!)}-${day!.padStart(2, '0')}`,
  ],
  [
    new RegExp(`(\\d{1,2}) (${month})(?: (${year}))?`, 'gu'),
    ([day, name, said], year) => `${year(said)}-${numberOf(name!)}-${day!.padStart(2, '0')}`,
  ],
  [
    new RegExp(`(?:end of|late) (${month})${of}`, 'gu'),
    ([name, said], year) => `${year(said)}-${numberOf(name!)}-${lastDay(year(said), numberOf(name!))}`,
  ],
  [
    new RegExp(`(?<=\\b(?:in|of|for|during|by|since|until) )(${month})${of}`, 'gu'),
    ([name, said], year) => `${year(said)}-${numberOf(name!)}`,
  ],
  [new RegExp(`(?:end of|year-end|end-) ?(${year})`, 'giu'), ([said], year) => `${year(said)}-12-31`],
  [/((?:19|20)\d{2})(?:\s?[-–—]\s?| to | through )((?:19|20)\d{2})/gu, ([from, to]) => `${from}-01/${to}-12`],
  [new RegExp(`(?<![-–—\\d])\\b(${year})\\b(?!-)`, 'giu'), ([said], year) => year(said)],
]

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
}
const soFar = (count: string, year: string): string => {
  const last = words[count.toLowerCase()] ?? 12
  return `${year}-01/${year}-${String(last).padStart(2, '0')}`
}

/** A year that something is compared with is no period of what it says. */
const COMPARED =
  /\b(?:than|from|compared (?:with|to)|over|against|versus|below|above|that of|those of|on)(?: the| a)?(?: same period)?(?: of| in)?(?: the)?(?: whole of)? $/iu

/** Every period that a clean English text names, in order. */
export function periodsIn(text: string, date: string): NamedPeriod[] {
  const found: NamedPeriod[] = []
  let last = date.slice(0, 4)
  const yearOf = (said: string | undefined): string => {
    if (said === undefined) return last
    if (/^\d/.test(said)) return said
    return String(Number(date.slice(0, 4)) - (/last/i.test(said) ? 1 : 0))
  }
  for (const [pattern, write] of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(each => each.start < end && start < each.end)) continue
      if (COMPARED.test(text.slice(Math.max(0, start - 40), start)) && !/^from/iu.test(match[0])) continue
      last = /(?:19|20)\d{2}/.exec(match[0])?.[0] ?? date.slice(0, 4)
      const period = write(match.slice(1), yearOf)
      if (!/^\d{4}/.test(period)) continue
      const isDay =
        /^\d{4}-\d\d-\d\d$/.test(period) &&
        !/end|by|as of/iu.test(`${text.slice(Math.max(0, start - 12), start)}${match[0]}`)
      found.push({
        isStart: false,
        start,
        end,
        period: periodKey(period),
        isEvent: isDay || (date !== '' && period.slice(0, 4) > date.slice(0, 4)),
      })
    }
  return found.toSorted((left, right) => left.start - right.start)
}
