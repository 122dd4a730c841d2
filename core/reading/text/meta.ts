import type { Noise } from './model.ts'
import type { SourceText } from './source.ts'

/** What a text says of itself. */
export interface Meta {
  readonly title: string
  /** `2023-08-11`; '' where it does not tell. */
  readonly date: string
  readonly byline: string
}

const two = (number: string): string => number.padStart(2, '0')
const DAY = /((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?/u
const PUBLISHED = new RegExp(
  `(?:发布(?:时间|日期)|时间|日期|Updated|Published|Posted|Date|Release date)\\s*[:：]?\\s*${DAY.source}`,
  'iu',
)
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const ENGLISH_DAY = new RegExp(
  `(?:(${months.join('|')}) (\\d{1,2}),? ((?:19|20)\\d{2})|(\\d{1,2}) (${months.join('|')}),? ((?:19|20)\\d{2}))`,
  'u',
)
const DATELINE = /(?<!\d)(\d{1,2})月(\d{1,2})日(?:[上下]午|[讯电，,]|召开|举行|举办)/u

/** The day a text was said or published. */
function dateOf(text: string): string {
  const published = PUBLISHED.exec(text) ?? DAY.exec(text.slice(0, 600)) ?? DAY.exec(text.slice(-400))
  if (published) return `${published[1]}-${two(published[2]!)}-${two(published[3]!)}`
  const english = ENGLISH_DAY.exec(text)
  if (english) {
    const [, name, day, year, dayFirst, nameBehind, yearBehind] = english
    const month = months.indexOf(name ?? nameBehind!) + 1
    return `${year ?? yearBehind}-${two(String(month))}-${two(day ?? dayFirst!)}`
  }
  const line = DATELINE.exec(text)
  const year = /(?:19|20)\d{2}(?=年)/u.exec(text)?.[0]
  if (line && year) return `${year}-${two(line[1]!)}-${two(line[2]!)}`
  return ''
}

const BYLINE =
  /(?:^|[\s（(])((?:本报|见习)?(?:记者|通讯员|作者)\s*[:：]?\s*(?!\S*[？?])[\p{Script=Han}]{2,4}(?:[\s、,，](?!编辑|通讯员|责任编辑|审核|来源|校对|\p{Script=Han}*[:：])[\p{Script=Han}]{2,4})*(?:\s*通讯员\s*[\p{Script=Han}]{2,4}(?:[\s、](?!编辑|责任编辑|审核|校对)[\p{Script=Han}]{2,4})*)?)/u
const ENGLISH_BYLINE = /^(?:By|Reporter:|Author:) ([A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){1,4})$/mu

const bylineOf = (text: string, noise: readonly Noise[]): string => {
  const lines = noise.filter(({ kind }) => kind === 'meta').map(({ start, end }) => text.slice(start, end))
  const found = lines.map(line => BYLINE.exec(line)?.[1]).find(each => each !== undefined)
  return (found ?? ENGLISH_BYLINE.exec(text)?.[1] ?? '').replace(/^作者\s*[:：]\s*/u, '').trim()
}

const TITLED =
  /讲话|发布会|发布词|通气会|座谈会|召开|公报|通报|答记者问|访谈|会议|工作报告|致辞|发言|情况|举行|解读|意见|方案|成效|press conference|briefing|bulletin|remarks|statement/iu

/** The line that names the text: by its style, or the most telling of those it begins with. */
export function titleLine(
  source: SourceText,
  isNoise: (line: number) => boolean,
  textOf: (line: number) => string,
): number {
  const styled = source.lines.findIndex(({ outline, text }) => outline === 0 && text.trim() !== '')
  if (styled >= 0) return styled
  const first = source.lines
    .map((_line, index) => index)
    .filter(index => !isNoise(index) && textOf(index).trim() !== '')
    .slice(0, 6)
  const short = first.filter(index => {
    const text = textOf(index).trim()
    return (
      text.length >= 4 &&
      text.length <= 70 &&
      !/[。；，：:;]$/u.test(text) &&
      !/[。；]/u.test(text.slice(0, -1))
    )
  })
  return short.find(index => TITLED.test(textOf(index)) && textOf(index).trim().length >= 8) ?? short[0] ?? -1
}

export const metaOf = (text: string, title: string, noise: readonly Noise[]): Meta => ({
  title,
  date: dateOf(text),
  byline: bylineOf(text, noise),
})
