import { originWords } from './beginning.ts'
import { aimLabels } from './aim-words.ts'
import { EnglishVerbs, VerbPair, type Bilingual, type PrintOptions } from './model.ts'
import type { PrintOption } from './print-options.ts'
import { qualifierLabel, qualifierWords } from './qualifier.ts'
import { verbsEn } from './words-en.ts'
import { verbsZh } from './words-zh.ts'

interface Labelled {
  readonly option: PrintOption
  readonly label: Bilingual
}

/**
 * A print option as one chooses it: there or not, one of several words, a digit, a name, or a word with a
 * number behind it.
 */
export type PrintField = Labelled &
  (
    | { readonly type: 'flag' }
    | { readonly type: 'choice'; readonly usual: Bilingual; readonly options: readonly PrintChoice[] }
    | { readonly type: 'digit'; readonly usual: Bilingual }
    | { readonly type: 'text'; readonly usual: Bilingual }
    | {
        readonly type: 'qualifier'
        readonly usual: Bilingual
        readonly options: readonly PrintChoice[]
        readonly place: Bilingual
      }
  )

interface PrintChoice {
  readonly value: string
  readonly label: Bilingual
}

const choices = (
  labels: Readonly<Record<string, readonly [zh: string, en: string]>>,
): readonly PrintChoice[] => Object.entries(labels).map(([value, [zh, en]]) => ({ value, label: { zh, en } }))

const verbs: readonly PrintChoice[] = VerbPair.options.map(value => ({
  value,
  label: {
    zh: verbsZh[value].join('／'),
    en: `${verbsEn[value].join(' / ')} (${verbsZh[value].join('／')})`,
  },
}))

const englishVerbs: readonly PrintChoice[] = EnglishVerbs.options.map(value => ({
  value,
  label: { zh: value, en: value },
}))

const leaveOut: Bilingual = { zh: '不写', en: 'None' }

/** What the picker offers of print options, in its order; the unit is chosen in writing only. */
export const printFields: readonly PrintField[] = [
  {
    option: 'scale',
    type: 'choice',
    label: { zh: '计数单位', en: 'Counted in' },
    usual: { zh: '照原单位', en: 'As the unit says' },
    options: choices({
      万: ['万', '万 (ten thousand)'],
      亿: ['亿', '亿 (hundred million)'],
      万亿: ['万亿', '万亿 (trillion)'],
      auto: ['按大小', 'By its size'],
    }),
  },
  {
    option: 'decimals',
    type: 'digit',
    label: { zh: '小数位数', en: 'Decimals' },
    usual: { zh: '照指标', en: 'As the indicator' },
  },
  {
    option: 'verbs',
    type: 'choice',
    label: { zh: '动词', en: 'Verbs' },
    usual: { zh: '照指标', en: 'As the indicator' },
    options: verbs,
  },
  {
    option: 'englishVerbs',
    type: 'choice',
    label: { zh: '英文动词', en: 'Verbs in English' },
    usual: { zh: '随动词', en: 'As the verbs' },
    options: englishVerbs,
  },
  {
    option: 'lead',
    type: 'choice',
    label: { zh: '前面的话', en: 'Words before' },
    usual: { zh: '照常（同比、较某年）', en: 'As usual' },
    options: choices({
      'same-period': ['同比', 'year on year'],
      'last-year': ['比上年', 'on the year before'],
      'than-last-year': ['较上年', 'on the year before (较)'],
      'last-year-end': ['比上年末', 'on the end of the year before'],
      than: ['比', 'compared with'],
      compared: ['与……相比', 'compared with (相比)'],
      'compared-apart': ['与……相比，', 'compared with (相比，)'],
      'this-last-year': ['比去年', 'on last year'],
      'than-this-last-year': ['较去年', 'on last year (较)'],
      against: ['较', 'compared with (较)'],
      none: ['不写', 'Leave out'],
    }),
  },
  {
    option: 'qualifier',
    type: 'qualifier',
    label: { zh: '限定词', en: 'More or less' },
    usual: leaveOut,
    options: qualifierWords.map(value => ({
      value,
      label: { zh: value, en: `${qualifierLabel(value).en} (${value})` },
    })),
    place: { zh: '取到', en: 'Round to' },
  },
  {
    option: 'periods',
    type: 'choice',
    label: { zh: '写哪些时期', en: 'Periods named' },
    usual: { zh: '起止都写', en: 'Both' },
    options: choices({
      start: ['只写起', 'The start'],
      end: ['只写止', 'The end'],
      none: ['都不写', 'Neither'],
      before: ['起写“上年”“上月”', 'The start as “a year earlier”'],
    }),
  },
  {
    option: 'keeping',
    type: 'choice',
    label: { zh: '动词前', en: 'Before the verb' },
    usual: leaveOut,
    options: choices({ achieved: ['实现', '实现 (achieved)'], kept: ['保持', '保持 (kept)'] }),
  },
  {
    option: 'extent',
    type: 'choice',
    label: { zh: '增速的说法', en: 'What the growth is called' },
    usual: { zh: '照常', en: 'As usual' },
    options: choices({
      growth: ['增速／降幅', 'growth / decline'],
      rise: ['涨幅／跌幅', 'rise / fall'],
      extent: ['增幅／降幅', 'increase / decrease'],
      none: ['不写', 'Leave out'],
    }),
  },
  {
    option: 'apart',
    type: 'choice',
    label: { zh: '各项之间', en: 'Between the items' },
    usual: { zh: '末项前用“和”', en: '和 before the last' },
    options: choices({
      plain: ['只用顿号', 'Only 、'],
      counted: ['只用顿号，各带“个”', 'Only 、, each with 个'],
    }),
  },
  {
    option: 'respectively',
    type: 'choice',
    label: { zh: '“分别”', en: '“Respectively”' },
    usual: { zh: '写', en: 'Said' },
    options: choices({ none: ['不写', 'Left out'], comma: ['写（英文前加逗号）', 'Said behind a comma'] }),
  },
  {
    option: 'years',
    type: 'choice',
    label: { zh: '年数', en: 'How many years' },
    usual: leaveOut,
    options: choices({
      average: ['两年平均', 'over two years'],
      yearly: ['五年年均', 'over five years (年均)'],
    }),
  },
  {
    option: 'origin',
    type: 'choice',
    label: { zh: '从何时算起', en: 'Since when' },
    usual: { zh: '某年以来', en: 'The year it begins' },
    options: Object.entries(originWords).map(([value, label]) => ({ value, label })),
  },
  {
    option: 'style',
    type: 'choice',
    label: { zh: '位次的动词', en: 'Verb of the place' },
    usual: { zh: '居', en: 'ranking' },
    options: choices({
      holding: ['位居', 'holding'],
      standing: ['位列', 'standing'],
      ranked: ['排名', 'ranked'],
      listed: ['列', 'listed'],
      being: ['居', 'ranking'],
      joining: ['跻身', 'joining'],
      firmly: ['稳居', 'firmly'],
      leaping: ['跃居', 'leapt to'],
      plain: ['只写范围', 'Only among whom'],
      bare: ['不写', 'None'],
    }),
  },
  {
    option: 'counter',
    type: 'choice',
    label: { zh: '位次的量词', en: 'Counter of the place' },
    usual: { zh: '位', en: '位' },
    options: choices({
      name: ['名', '名'],
      none: ['不写', 'None'],
      head: ['第1位写“首位”', 'First place as 首位'],
    }),
  },
  {
    option: 'aim',
    type: 'choice',
    label: { zh: '目标的名称', en: 'What the target is called' },
    usual: { zh: '照常', en: 'As usual' },
    options: aimLabels.map(([value, label]) => ({ value, label })),
  },
  {
    option: 'naming',
    type: 'text',
    label: { zh: '对方叫什么', en: 'What the other is called' },
    usual: { zh: '照登记的名称', en: 'As registered' },
  },
  {
    option: 'wording',
    type: 'text',
    label: { zh: '数前面的话', en: 'Words before the number' },
    usual: { zh: '如：拥有执业医师', en: 'Such as: water use' },
  },
  {
    option: 'average',
    type: 'choice',
    label: { zh: '称为平均', en: 'Called the average' },
    usual: leaveOut,
    options: choices({ plain: ['平均', 'average'], level: ['平均水平', 'average (平均水平)'] }),
  },
  {
    option: 'cumulative',
    type: 'flag',
    label: { zh: '动词前写“累计”', en: 'Say that the change is cumulative' },
  },
  { option: 'unitless', type: 'flag', label: { zh: '不印单位', en: 'Leave the unit out' } },
  { option: 'trimmed', type: 'flag', label: { zh: '小数末尾不留零', en: 'No zeros after the last digit' } },
  { option: 'completed', type: 'flag', label: { zh: '动词带“了”', en: 'Verb with 了' } },
  { option: 'roughly', type: 'flag', label: { zh: '基本持平', en: 'Almost unchanged' } },
  { option: 'joined', type: 'flag', label: { zh: '末项前用“和”', en: 'And before the last' } },
  { option: 'byAmount', type: 'flag', label: { zh: '英文动词带 by', en: 'English verb with “by”' } },
  { option: 'asMark', type: 'flag', label: { zh: '称为“大关”', en: 'Call the limit a mark' } },
  { option: 'zeroGrowth', type: 'flag', label: { zh: '持平写“零增长”', en: '零增长 where it is level' } },
  { option: 'inDigits', type: 'flag', label: { zh: '分数写成 2/3', en: 'Fraction in figures' } },
  { option: 'percentWord', type: 'flag', label: { zh: '英文写 percent', en: 'The word “percent” for %' } },
  {
    option: 'asPrinted',
    type: 'flag',
    label: { zh: '按印出的值算百分比', en: 'Percentage of the values as printed' },
  },
  {
    option: 'generic',
    type: 'flag',
    label: { zh: '全省、全市代替地名', en: 'The province, the city for the name' },
  },
  { option: 'ofAll', type: 'flag', label: { zh: '写明一共几个（在全省6个市中）', en: 'Say among how many' } },
  { option: 'having', type: 'flag', label: { zh: '写“有”（6个市中有3个）', en: '有 before the number' } },
  { option: 'withValues', type: 'flag', label: { zh: '带上各自的数', en: 'With the value of each' } },
  {
    option: 'tied',
    type: 'flag',
    label: { zh: '名次相同写“并列”', en: 'Say joint where a place is shared' },
  },
  { option: 'inWords', type: 'flag', label: { zh: '数字写成汉字', en: 'Number in words' } },
]

/** The options with one of them set, or left out where `value` is undefined. */
export function withOption(
  print: PrintOptions,
  option: PrintOption,
  value: PrintOptions[PrintOption],
): PrintOptions {
  const others = Object.fromEntries(Object.entries(print).filter(([name]) => name !== option))
  return value === undefined ? others : { ...others, [option]: value }
}
