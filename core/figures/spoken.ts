import type { Language } from './model.ts'
import { unitNames } from './unit-names.ts'

/** A sign behind a number, with nothing of a word on either side: the 5 of 5 g, but not of 5G. */
const alone = (sign: string): RegExp =>
  new RegExp(`(?<=[\\d万亿]\\s?|/)${sign.replace(/[()]/g, '\\$&')}(?![A-Za-z\\d³²])`, 'g')

/** Every sign of a known unit with its name; years and days are no signs in prose. */
const signsOf = (say: (unit: (typeof unitNames)[number]) => string): readonly (readonly [RegExp, string])[] =>
  unitNames
    .filter(({ dimension }) => dimension !== 'year' && dimension !== 'time' && dimension !== 'rate')
    .flatMap(unit =>
      [unit.sign, ...unit.signs].filter(sign => sign !== '').map(sign => [sign, say(unit)] as const),
    )
    .toSorted(([left], [right]) => right.length - left.length)
    .map(([sign, words]) => [alone(sign), words] as const)

/** Units as they are said aloud; longer forms first, so that mg/m3 is not read as mg/m. */
export const spokenUnits: readonly (readonly [RegExp, string])[] = [
  [/(?:μ|µ|u)g\/m(?:3|³)/g, '微克每立方米'],
  [/mg\/m(?:3|³)/g, '毫克每立方米'],
  [/mg\/L/gi, '毫克每升'],
  [/t\/d(?![a-z])/g, '吨每日'],
  [/km(?:2|²)/g, '平方公里'],
  [/(?<![a-z])m(?:2|²)/gi, '平方米'],
  [/(?<![a-z])m(?:3|³)/gi, '立方米'],
  [/kg(?![a-z])/g, '公斤'],
  [/km(?![a-z])/g, '公里'],
  [/℃/g, '摄氏度'],
  ...signsOf(({ name }) => name),
]

/** Most texts have no sign at all, which one look tells. */
const anyUnit = new RegExp(spokenUnits.map(([sign]) => sign.source).join('|'), 'i')

/** The text with Latin unit signs in the words a speaker says: 0.0043mg/L becomes 0.0043毫克每升. */
export const sayUnits = (text: string): string =>
  anyUnit.test(text) ? spokenUnits.reduce((said, [sign, words]) => said.replace(sign, words), text) : text

const digitWords = '零一二三四五六七八九'

const digitByDigit = (digits: string): string => [...digits].map(digit => digitWords[Number(digit)]).join('')

/** Up to four digits below 万, with 零 for a gap: 1005 → 一千零五. `led` says that digits above went before. */
function readSection(section: string, led: boolean): string {
  const padded = section.padStart(4, '0')
  const places = ['千', '百', '十', '']
  let said = ''
  let gap = false
  for (const [index, digit] of [...padded].entries()) {
    if (digit === '0') gap = true
    else {
      if (gap && (said !== '' || led)) said += '零'
      gap = false
      said += `${digitWords[Number(digit)]}${places[index]}`
    }
  }
  return said.startsWith('一十') && !led ? said.slice(1) : said
}

/** A whole number in words: 1564 → 一千五百六十四, 20300 → 二万零三百. */
function readInteger(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (plain === '0') return '零'
  if (plain.length > 12) return digitByDigit(plain)
  const sections = plain.padStart(Math.ceil(plain.length / 4) * 4, '0').match(/\d{4}/g) ?? []
  const names = ['', '万', '亿']
  return sections.reduce((said, section, index) => {
    const words = readSection(section, said !== '')
    return words === '' ? said : said + words + names[sections.length - 1 - index]
  }, '')
}

/** A printed number in words: 26.76 → 二十六点七六, 10,279 → 一万零二百七十九. */
export function readNumber(printed: string): string {
  const [whole = '0', fraction] = printed.replace(/,/g, '').split('.')
  return readInteger(whole) + (fraction === undefined ? '' : `点${digitByDigit(fraction)}`)
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const year = /(?<!\d)(\d{4})(?=年|[—～\-至](?:\d{4})年)/g
const hotline = /(?<!\d)(\d{3,5})(?=热线)/g
const range = /(?<=[\d%‰℃度万亿元吨亩])[—～~-](?=\d)/g
/** Two of something is 两; the second of something, a month and a decimal are 二. */
const twoOf =
  /(?<![\d.,第A-Za-z])2(?=[万亿]?(?:个|项|件|家|户|人|名|次|处|座|条|起|例|场|所|辆|台|套|支|批|篇|份|头|只|株|棵|张|块|艘|天|年|倍|吨|亩|元|公里))/g
/**
 * A sign, not a dash: at the start, after a mark, or after a word that a value follows; 13万元-17万元 is a range.
 */
const negative = /(?<=^|[\s，。；：、（“为是达至到的由从和与及约升降])[-−](?=\d)/gu
const rate = new RegExp(`(${number})([%％‰])`, 'g')

const ratio = /(?<![\d:.])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+(?![\d:]|\.\d)/gu
/** Hours and minutes; a ratio of whole numbers is rarely of two digits behind one or two. */
const clock = /^\d{1,2}:[0-5]\d$/

/** 7.5:46.0:46.5 with what is said between its numbers; a time of day is left alone. */
const sayRatios = (text: string, between: string): string =>
  text.replace(ratio, numbers => (clock.test(numbers) ? numbers : numbers.replaceAll(':', between)))

/**
 * Chinese prose in the words it is read in: 98.3% → 百分之九十八点三, 2022年 → 二零二二年, 微克/立方米 → 微克每立方米,
 * 1—6月 → 一至六月, Ⅱ类 → 二类, 7.5:46.0:46.5 → 七点五比四十六点零比四十六点五.
 */
export function readAloud(text: string): string {
  return sayRatios(sayUnits(text), '比')
    .replace(year, (_all, digits: string) => digitByDigit(digits))
    .replace(hotline, (_all, digits: string) => digitByDigit(digits))
    .replace(
      /(?<=[零一二三四五六七八九])[—～-](?=\d{4}年)|(?<=[零一二三四五六七八九])[—～-](?=[零一二三四五六七八九]{4}年)/g,
      '至',
    )
    .replace(negative, '负')
    .replace(range, '至')
    .replace(twoOf, '两')
    .replace(
      rate,
      (_all, value: string, sign: string) => `${sign === '‰' ? '千' : '百'}分之${readNumber(value)}`,
    )
    .replace(new RegExp(number, 'g'), readNumber)
    .replace(/[Ⅰ-Ⅹ]/g, numeral => readInteger(String(numeral.charCodeAt(0) - 0x215f)))
    .replace(/\/\((\p{Script=Han}+)·(\p{Script=Han}+)\)/gu, '每$1每$2')
    .replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, '每')
}

/** The first appearance of a number in a text in words, two of something as 两: 第3位 → 第三位, 连续2年 → 连续两年. */
export const hanNumber = (text: string, printed: string): string =>
  text
    .replace(new RegExp(`(?<![\\d.])${printed.replace('.', '\\.')}(?![\\d.])`), '\uE000')
    .replace(
      /(?<!第)\uE000(?=个|项|件|家|户|人|名|次|处|座|条|起|例|场|所|位|年|天|倍)/u,
      printed === '2' ? '两' : '\uE000',
    )
    .replace('\uE000', readNumber(printed))

const spokenUnitsEn: readonly (readonly [RegExp, string])[] = [
  [/(?:μ|µ|u)g\/m(?:3|³)/g, 'micrograms per cubic metre'],
  [/mg\/m(?:3|³)/g, 'milligrams per cubic metre'],
  [/mg\/L/gi, 'milligrams per litre'],
  [/(?<![a-z])km(?:2|²)/g, 'square kilometres'],
  [/(?<![a-z])m(?:2|²)/g, 'square metres'],
  [/(?<![a-z])m(?:3|³)/g, 'cubic metres'],
  ...signsOf(({ english }) => english),
  [/℃|°C/g, 'degrees Celsius'],
  [/(?<=^|[\s(])[-−](?=\d)/g, 'minus '],
  [/(?<=\d)%/g, ' percent'],
  [/(?<=[\p{L}\p{N}])–(?=[\p{L}\p{N}])/gu, ' to '],
]

/** A printed figure as a speaker says it; what stands in brackets is for the eye only (A3, podium copy). */
export function spoken(text: string, language: Language): string {
  const heard = text
    .replace(/dB\(A\)/gi, language === 'zh' ? '分贝' : 'decibels')
    .replace(/（[^）]*）| ?(?<!\/)\([^)]*\)/g, '')
  if (language === 'zh') return readAloud(heard)
  return spokenUnitsEn.reduce((said, [sign, words]) => said.replace(sign, words), sayRatios(heard, ' to '))
}
