import {
  courseAsked,
  courseVerbsEn,
  courseVerbsZh,
  qualifiersAfter,
  qualifiersBefore,
} from '../figures/index.ts'
import { amount, unit } from './everyday-phrases.ts'
import type { Hold } from './holding.ts'

/** A number with its power of ten, and what it is counted in. */
const digits = String.raw`\d+(?:\.\d+)?[万亿]{0,2}`
/** What a course goes from: 第7位, 60亿元, of 2018年 的148. */
const startZh = `(?:的?(?:第?${digits}${unit}|${amount}))?`
/** What it goes to, and how that stands to it: 90%以上, 近300天. */
const endZh = `(?:的?(?:第?(${qualifiersBefore})?(${digits})${unit}(${qualifiersAfter})?|${amount}))?`
const startEn = String.raw`(?:\d[\d.,]*(?:st|nd|rd|th|[%％])?(?:\s+(?:percent|yuan|days))*(?:\s+in(?![a-z]))?)?`
/** 首次降至35 is no course, nor is what goes on with a word of its own: 提高到目标以上, 回升到2020年水平. */
const goesOn = String.raw`(?!\d|\s*(?:及?以[上下内]|左右|的?水平))`
/** What may stand before a verb and says nothing of where it goes. */
const adverb = '(?:一路|持续|逐步|逐年|稳步|大幅|明显|显著|迅速|快速|一举|进一步)?'
const courseZh = new RegExp(
  `(?<!首次)(?:([从由自])\\s*${startZh}\\s*)?(?<!首次)${adverb}(${courseVerbsZh})了?([至到])了?\\s*${endZh}${goesOn}`,
  'u',
)
const courseEn = new RegExp(
  `(?<![a-z])(${courseVerbsEn})(\\s+from(?![a-z])\\s*${startEn})?\\s+to(?![a-z])\\s*${startEn}`,
  'u',
)

/** Between the two moments of a course: 2018年的 … 到2022年. */
const betweenMoments = new RegExp(`(?:到|至)了?(?=\\s|$)`, 'gu')

/**
 * A query with the word that asks for its course in the place of that: 由跃升至. Undefined where it names none.
 */
export function withCourse(query: string, moments: number, hold: Hold): string | undefined {
  const chinese = courseZh.exec(query)
  const english = chinese ? null : courseEn.exec(query)
  const found = chinese ?? english
  if (!found) return undefined
  const put = (course: string): string =>
    `${query.slice(0, found.index)}${hold(course)}${query.slice(found.index + found[0].length)}`
  if (english) return put(courseAsked(english[2] ? '从' : '', english[1]!, english[2] ? '到' : '至'))
  const [, start, verb, until, before, number, after] = found
  const opening = start === '由' ? '由' : start || moments > 1 ? '从' : ''
  const course = courseAsked(opening, verb!, until === '至' ? '至' : '到')
  return put(before || after ? `${course}${before ?? ''}${number}${after ?? ''}` : course)
}

/** A query that names the moments of a course and no verb: 从2018年的 … 到2022年. */
export const withoutBetween = (query: string): string => query.replace(betweenMoments, ' ')
