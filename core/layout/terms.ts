import { unitNames } from '../figures/unit-names.ts'

/** Part of a text, from one offset to another. */
export interface Span {
  readonly from: number
  readonly to: number
}

const measures = unitNames.flatMap(({ name, names }) => [name, ...names])
/** Words of more than one character that stand behind numbers beside the units of measurement. */
const counted = [
  '个百分点',
  '个点',
  '吨标准煤',
  '标准煤',
  '标准立方米',
  '人次',
  '户次',
  '车次',
  '架次',
  '班次',
  '批次',
  '件次',
  '场次',
  '家次',
  '例次',
  '平方千米',
  '年度',
  '年代',
  '年底',
  '年初',
  '年末',
  '年间',
  '年来',
  '月份',
  '月底',
  '月初',
  '月末',
  '周年',
  '周岁',
  '美元',
  '欧元',
  '分钟',
  '海里',
  '自然村',
]
const unitWords = [...new Set([...measures, ...counted])]
  .filter(name => name.length > 1)
  .toSorted((left, right) => right.length - left.length)

/** A character behind a number that counts nothing. */
const noMeasure = '和与及或的了比较至到由从在为是占上下内外以等并均都则而但也其把被将让使'
const unitSign = '(?:[%‰℃℉°㎡㎥]C?|[A-Za-zμµΩ]+[²³23]?(?:\\([A-Z]\\))?)'
const unitWord = `(?:${unitWords.join('|')}|(?![${noMeasure}])\\p{Script=Han})`
const unit = `(?:${unitSign}(?:[·/]${unitSign})*|${unitWord}(?:[/每]${unitWord})*)`
const digits = '\\d+(?:[.,:：∶/]\\d+)*'
const power = '(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?'
const scale = '[十百千万亿兆]*'
/** A number with all that belongs to it: 第7位, −5℃, 26.76亿立方米, 3000多万, 15.5万余次, 0.0043毫克/升. */
const amount = `${digits}${power}${scale}[余多来几]?${scale}(?:${unit})?`
const lead = '(?:[第约近超达逾满]|[−+±≥≤<>＜＞]|(?<![A-Za-z\\d)）])-)?'
/** The digits of PM2.5 and COVID-19 are no amount. */
const apart = '(?<![A-Za-z₀-₉][\\d.\\-/]*)'
/** Amounts that go on in each other: 2023年8月11日, 15%～30%, 1—6月, 8月11日至13日. */
const amounts = new RegExp(`${apart}${lead}${amount}(?:[—–\\-～~至]?${lead}${amount})*`, 'gu')
const oneAmount = new RegExp(`${apart}${lead}${amount}[—–\\-～~至]?`, 'gu')

/** PM2.5, COVID-19, O₃, mg/L, AI: letters with the digits and signs between them. */
const latinWord = /(?=[\d.-]*[A-Za-z])[A-Za-z0-9₀-₉⁰-⁹²³μµ]+(?:[.\-/&+'’_@][A-Za-z0-9₀-₉⁰-⁹²³μµ]+)*\+?/gu
const ordinal = /第[零〇一二三四五六七八九十百]+[\p{Script=Han}]/gu
/** 3.5 million, 15 percent, 40.6 μg/m³. */
const englishAmount =
  /\d[\d.,]*\s(?:(?:thousand|million|billion|trillion)\s)?(?:percent|per\scent|%|°C|[a-zμµ]+\/\S+|[a-z]+)/gi
const shortTitle = /《[^《》\n]{1,8}》|“[^“”\n]{1,5}”|〔[^〔〕\n]{1,8}〕/gu

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))

/** Spans that overlap become one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((left, right) => left.from - right.from)) {
    const last = whole.at(-1)
    if (last && span.from < last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}

/**
 * Each number with its unit by itself: what must not be torn even where a whole date or range would be too
 * long.
 */
export const amountsIn = (text: string): Span[] =>
  joined([...spansOf(oneAmount, text), ...spansOf(latinWord, text)])

/**
 * What a reader reads as one: numbers with their units, dates and ranges, Latin words with digits, short
 * titles.
 */
export const termsIn = (text: string): Span[] =>
  joined([
    ...spansOf(amounts, text),
    ...spansOf(latinWord, text),
    ...spansOf(ordinal, text),
    ...spansOf(englishAmount, text),
    ...spansOf(shortTitle, text),
  ])
