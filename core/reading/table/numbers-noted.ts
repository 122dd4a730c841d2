import type { Grid } from './cells.ts'
import type { Lookup } from './lookup.ts'
import { clausesOf, isOfAll, isMarked, namesIn } from './notes-said.ts'
import { lastMonthOf, periodSaid, readPeriod } from './periods.ts'
import { standingAlone } from './provisional.ts'
import { qualifierIn, type Qualified } from './qualifiers.ts'

/** What a part of a note says that numbers are: expected, preliminary, or of another time. */
export type NumbersAre =
  | { readonly kind: 'qualified'; readonly qualified: Qualified }
  | { readonly kind: 'standing'; readonly said: string }
  /** The time as written; its year may be that of the number. */
  | { readonly kind: 'period'; readonly said: string }

/** One such part, with what it is about as written: '' is what the note stands beside. */
export interface Stated {
  readonly subject: string
  readonly text: string
  readonly are: NumbersAre
}

const verbs = /为|是|系|属|取|采用|使用|沿用|按/gu
const endOfSubject = /的?(?:数据|数值|数字|指标|数|值)$/u
const expected =
  /^(?:全年|年度|初步)?(?:预计|预测|预估|预期|估计|估算|目标|计划|任务)(?:完成)?(?:数字|数据|数值|数|值|量)?$/u
const endOfTime = /的?(?:统计|快报|年报|实际)?(?:数字|数据|数值|数|值|情况|口径)$/u

function numbersAre(predicate: string): NumbersAre | undefined {
  const bare = predicate.replace(/[。；;，,]$/u, '').trim()
  const qualified = expected.test(bare) ? qualifierIn(bare) : undefined
  if (qualified) return { kind: 'qualified', qualified: { qualifier: qualified.qualifier, said: bare } }
  const standing = standingAlone(bare)
  if (standing !== undefined) return { kind: 'standing', said: standing }
  const time = bare.replace(endOfTime, '')
  return periodSaid(time, '2000') !== undefined && (time !== bare || /^截[至止]/u.test(bare))
    ? { kind: 'period', said: time }
    : undefined
}

/** What a part of a note says, where that is all it says. */
export function statedIn(clause: string): Stated | undefined {
  const text = clause.slice(0, 60)
  const alone = numbersAre(clause)
  if (alone) return { subject: '', text, are: alone }
  for (const { index, 0: verb } of clause.matchAll(verbs)) {
    const are = numbersAre(clause.slice(index + verb.length).trim())
    if (are) return { subject: subjectIn(clause.slice(0, index)), text, are }
  }
  return undefined
}

const subjectIn = (text: string): string => text.replace(/^[该此本]项?|(?:均|都|皆|仍|暂)+$/gu, '').trim()

/** What the notes of a table say of some of its numbers. */
export interface NumbersNoted extends Stated {
  /** Which numbers are meant; `unclear` where nobody knows. */
  readonly of:
    | { readonly kind: 'all' | 'unclear' }
    | { readonly kind: 'period'; readonly said: string }
    | { readonly kind: 'region'; readonly key: string }
    | { readonly kind: 'names'; readonly names: ReadonlySet<string> }
}

/** As it stands, else without the word for numbers at its end: 产值, 2023年数据. */
function aboutWhat(subject: string, lookup: Lookup, grid: Grid): NumbersNoted['of'] {
  for (const text of [subject, subject.replace(endOfSubject, '')]) {
    if (isOfAll(text)) return { kind: 'all' }
    if (periodSaid(text, '2000') !== undefined) return { kind: 'period', said: text }
    const region = lookup.region(text)
    if (region.ok) return { kind: 'region', key: region.value }
    const names = namesIn(text, lookup, grid)
    if (names) return { kind: 'names', names }
  }
  return { kind: 'unclear' }
}

/** What lines around a table say of its numbers; lines with marks speak where their mark stands. */
export const numbersNoted = (lines: readonly string[], lookup: Lookup, grid: Grid): NumbersNoted[] =>
  lines
    .filter(line => !isMarked(line))
    .flatMap(clausesOf)
    .flatMap(clause => {
      const stated = statedIn(clause)
      if (stated === undefined) return []
      const of = aboutWhat(stated.subject, lookup, grid)
      // Of which time all of a table is, its title or another kind of note says.
      return stated.are.kind === 'period' && of.kind !== 'names' ? [] : [{ ...stated, of }]
    })

/** Whether a note is about a number of a place. */
export function isAbout(
  { of }: NumbersNoted,
  { key, period, region }: { readonly key: string; readonly period: string; readonly region: string },
): boolean {
  switch (of.kind) {
    case 'all':
      return true
    case 'unclear':
      return false
    case 'period':
      return isTimeOf(of.said, period)
    case 'region':
      return of.key === region
    case 'names':
      return of.names.has(key)
  }
}

const isTimeOf = (said: string, period: string): boolean =>
  period !== '' && periodSaid(said, period.slice(0, 4)) === period

/** Whether a note gives a number another time than it has: 2022年 is the year of 2022-06 too. */
export function isOtherTime(said: string, period: string): boolean {
  const stated = readPeriod(said, period.slice(0, 4)) ?? periodSaid(said, period.slice(0, 4))
  return (
    stated !== undefined &&
    stated !== period &&
    !period.startsWith(`${stated}-`) &&
    lastMonthOf(stated) !== lastMonthOf(period)
  )
}

/** Words of a forecast in a remark that says more than that. */
export const mayBeExpected = (text: string): boolean =>
  /预计|预测|预估|预期|估算/u.test(text) && !/(?:较|比|超|低于|高于)预[计期]/u.test(text)
