import { withCourse, withoutBetween } from './everyday-courses.ts'
import { englishOf, englishRest } from './everyday-english.ts'
import { numbersOf } from './everyday-numbers.ts'
import { withRival } from './everyday-rivals.ts'
import { fillers, ofAnything, ofChanges, ofCourses, ofTotals, unit } from './everyday-phrases.ts'
import { holding } from './holding.ts'
import type { SuggestIndex } from './names.ts'
import { spoken, type Phrase } from './phrases.ts'

/**
 * A query as people speak in the words that a query knows, each apart: 云溪优良天数比上年增加几天 as 云溪优良天数 同比增减. Its
 * periods have been taken out; `moments` says how many they were, `isBased`
 * whether a change is measured on one. Where it names a course there are two ways
 * to read it: 排名 before 由第7位跃升至第3位 is a name rather than what is asked for.
 */
export function everyday(
  query: string,
  { moments, isBased }: { readonly moments: number; readonly isBased: boolean },
  index: SuggestIndex,
): string[] {
  const { hold, letGo } = holding()
  const counted = numbersOf(apart(englishOf(withRival(query, index, hold), hold)), index, hold)
  const course = withCourse(counted, moments, hold)
  const scoped = englishRest(
    withoutScope(course ?? (moments > 1 ? withoutBetween(counted) : counted), index),
    moments,
    hold,
  )
  const said = (all: readonly Phrase[]): string =>
    letGo(all.reduce((text, phrase) => spoken(text, phrase, hold), scoped).replace(bareNumber, ' ')).trim()
  const whole = said([
    ...(isBased ? [] : ofTotals),
    ...(moments > 1 ? ofCourses : []),
    ...ofAnything,
    ...ofChanges,
    ...fillers,
  ])
  return course === undefined ? [whole] : [whole, said(fillers)]
}

/** PM2.5和PM10分别: what is said of each is said of several. */
const apart = (query: string): string =>
  /分别|各(?:是|为|有)/u.test(query)
    ? query
        .replace(/(?<!同比|环比)(?:以及|[和与及跟])(?!上年|去年)/gu, ' ')
        .replace(/各(?=[是为有])/gu, '分别')
    : query

/** A number that no word asks anything by, and what it is counted in; a name keeps its own: PM2.5. */
const bareNumber = new RegExp(`(?<![a-z\\d.])\\d+(?:\\.\\d+)?[万亿]{0,2}${unit}(?![\\d.a-z])`, 'gu')

/**
 * 云溪PM2.5在云岭省排第几: a region above another that is named is what it is ranked in, which is meant without saying
 * so.
 */
function withoutScope(query: string, { regions }: SuggestIndex): string {
  const named = regions.flatMap(({ key, parent, words }) =>
    words.filter(word => word.length > 1 && query.includes(word)).map(word => ({ key, parent, word })),
  )
  const above = named.filter(({ key }) =>
    named.some(
      ({ parent, word }) =>
        parent === key && !named.some(each => each.key === key && each.word.includes(word)),
    ),
  )
  return above
    .toSorted((left, right) => right.word.length - left.word.length)
    .reduce((text, { word }) => text.replaceAll(word, ' '), query)
}
