import type { Claim, Rule } from '../model.ts'

const chinese =
  /(?:(?<year>(?:19|20)\d{2})\s?年\s?)?(?<!\d)(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号](?:[（(]?\s?(?:星期|周)(?<weekday>[一二三四五六日天])[）)]?)?/gu
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const english = new RegExp(
  `(?:(?<weekday>${weekdays.join('|')}),? )?(?<name>${months.join('|')}) (?<day>\\d{1,2})(?!\\d)(?:,? (?<year>(?:19|20)\\d{2}))?`,
  'gu',
)

/** 2月30日, and 8月11日（星期四） of a year in which it is a Friday. Without a year, that of the text. */
export const dates: Rule = ({ text, date }) => [
  ...[...text.matchAll(chinese)].flatMap(({ 0: said, index, groups }) =>
    dateClaims(said, index, {
      year: groups!.year ?? date.slice(0, 4),
      month: Number(groups!.month),
      day: Number(groups!.day),
      weekday:
        groups!.weekday === undefined
          ? undefined
          : '日一二三四五六'.indexOf(groups!.weekday.replace('天', '日')),
      write: day => `星期${'日一二三四五六'[day]}`,
    }),
  ),
  ...[...text.matchAll(english)].flatMap(({ 0: said, index, groups }) =>
    dateClaims(said, index, {
      year: groups!.year ?? date.slice(0, 4),
      month: months.indexOf(groups!.name!) + 1,
      day: Number(groups!.day),
      weekday: groups!.weekday === undefined ? undefined : weekdays.indexOf(groups!.weekday),
      write: day => weekdays[day]!,
    }),
  ),
]

interface Day {
  readonly year: string
  readonly month: number
  readonly day: number
  readonly weekday: number | undefined
  readonly write: (weekday: number) => string
}

function dateClaims(
  said: string,
  start: number,
  { year, month, day, weekday, write }: Day,
): readonly Claim[] {
  const place = { start, end: start + said.length }
  // Of an unknown year, 29 February may be.
  const real = new Date(Date.UTC(year === '' ? 2024 : Number(year), month - 1, day))
  const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day
  const claims: Claim[] = [
    { ...place, rule: 'date', verdict: exists ? 'agrees' : 'cannot-be', arithmetic: said, fix: '' },
  ]
  if (!exists || weekday === undefined || year === '') return claims
  const holds = real.getUTCDay() === weekday
  return [
    ...claims,
    {
      ...place,
      rule: 'weekday',
      verdict: holds ? 'agrees' : 'cannot-be',
      arithmetic: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}: ${write(real.getUTCDay())}`,
      fix: holds ? '' : write(real.getUTCDay()),
    },
  ]
}
