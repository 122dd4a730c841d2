import {
  courseAsked,
  courseVerbsEn,
  courseVerbsZh,
  qualifiersAfter,
  qualifiersBefore,
} from '../figures/index.ts'
import type { SuggestIndex } from './names.ts'

/** What is counted, behind 几 and 多少. */
export const counter =
  '(?:个百分点|[万亿]?(?:个|名|家|项|件|天|日|辆|户|次|处|座|株|人|位|吨|亩|元|微克|毫克|公里|平方米|立方米|千瓦))'
const amount = `(?:(?:几|多少)${counter}?)`
const rise = '(?:上升|增长|提高|增加|提升|上涨|回升|扩大|新增|变多|多用|多)'
const fall = '(?:下降|减少|降低|回落|缩小|少用|变少|少|降|减)'
const change = `(?:${rise}|${fall})了?`
const number = String.raw`(\d+(?:\.\d+)?[万亿]?)`
/** What stands behind a number and says only what it is counted in. */
const unit = `(?:${counter}|[%％])?`

interface Phrase {
  readonly pattern: RegExp
  /** The words of a query that mean the same; `$1` is what the pattern caught. */
  readonly means: string
}

const phrases = (written: readonly (readonly [pattern: string, means: string])[]): readonly Phrase[] =>
  written.map(([pattern, means]) => ({ pattern: new RegExp(pattern, 'gu'), means: ` ${means} ` }))

/** What is said of two moments. */
const ofCourses = phrases([
  [`${change}(?:多少)?(?=\\s|$)`, '从至'],
  [`${change}(?:了)?(?:几|多少)?个?百分点`, '从至百分点'],
  [`${change}(?:几|多少)${counter}`, '从至增减'],
])

/** What is said of one moment and another that is left out or named as a base. */
const ofChanges = phrases([
  [
    `(?:同比[、和与及]?环比|环比[、和与及]?同比)(?:分别)?(?:${change})?(?:几|多少)?(?:个?百分点)?`,
    '同比环比',
  ],
  [`${change}(?:几|多少)?个?百分点`, '百分点'],
  [`(?:同比|[比较](?:上年|去年)(?:同期)?)?${change}(?:几|多少)${counter}`, '同比增减'],
  [`(?:同比|[比较](?:上年|去年)(?:同期)?)${change}(?:多少)?`, '同比'],
  [`${change}多少`, '同比'],
  [`(?<=\\s|^)${change}(?=\\s|$)`, '同比'],
])

/** 连续几年都, before what went on. */
const several = '(?:几|多少|\\d+|[两三四五六七八九十]+)?'
const inARow = `连续${several}个?[年月季]?度?(?:都|均|同比)?`
const yearly = `(?:${inARow}|逐年|年年)`
/** How growth itself moves. */
const quickens = '(?:加快|提速|放缓|变快|变慢|收窄)'
const everBefore = '(?:历史|历年|近年来?|有记录以来|以来)的?'
const sets = '(?:创|刷新)[下了]?(?:历史|有记录以来)?的?'
const extremity = '(?:值|水平|纪录)?'
const aim = '(?:年度|全年|省定|国家)?的?目标值?'
const beside = '(?:好于|优于|好过|高于|低于|超过|少于|多于|比|与|离|距离?|达到|达不到|未达)'
/** The region above: what a value is usually set beside. */
const region = '(?:全省|全国|全市|全州|省里|平均)'
const places = '[市州县区个]?(?:市|州|县|区|城市|地区)'
const among = '(?:在?(?:全省|省内|全市|市内|各市州?|各区县)(?:的|中|里)?)?'
const stands = '(?:位居|位列|居|排名|排在|排到|排|处于|列)?'

/** 近五年 and its number. */
const recentYears: readonly (readonly [string, string])[] = [
  ['(\\d{1,2})', '$1'],
  ['三', '3'],
  ['五', '5'],
  ['十', '10'],
]

/** Round numbers in words. */
const milestones: readonly (readonly [string, string])[] = [
  ['百亿', '100亿'],
  ['千亿', '1000亿'],
  ['万亿', '10000亿'],
  ['百万', '100万'],
  ['千万', '1000万'],
]

/** What one figure of it is for, and how its number is usually called. */
const divided: readonly (readonly [string, string])[] = [
  ['人口?', '人口'],
  ['户', '户数'],
  ['平方公里', '面积'],
  ['亩', '面积'],
]
const who = '(?:哪里|哪儿|哪[个座些]?(?:市|县|区|州|城市|地区)?|谁)'
const firstFew: readonly (readonly [string, string])[] = [
  ['(\\d{1,2})', '$1'],
  ['两', '2'],
  ['三', '3'],
  ['五', '5'],
  ['十', '10'],
]
/** What asks for so many of them, in words that hold no 几, which asks for a number itself. */
const fewWords = {
  高: 'highest-few',
  低: 'lowest-few',
  多: 'most-few',
  少: 'fewest-few',
  大: 'largest-few',
  小: 'smallest-few',
  好: 'best-few',
  差: 'worst-few',
  快: 'fastest-few',
  慢: 'slowest-few',
}
const historic: readonly (readonly [string, string])[] = [
  ['高', 'historic-high'],
  ['低', 'historic-low'],
  ['好', 'historic-best'],
]
const streaks: readonly (readonly [string, string])[] = [
  ['降', 'falls-in-a-row'],
  ['升', 'rises-in-a-row'],
  ['增', 'increases-in-a-row'],
  ['涨', 'gains-in-a-row'],
]

/** Everyday phrases in the order they are looked for, what holds others first. */
const ofAnything = phrases([
  // A part of a whole
  ['分别占(.+?)(?:总数|总量)?的?(?:比例|比重|占比|多少|几成|百分之几)', ' $1 分别占比'],
  ['^(.+?)(?:里|中|当中|里面)的?(.+?)占了?(?:比例?|比重|多少|几成|百分之几)?', '$2 $1 占比'],
  [
    `占(.+?)(?:总数|总量)?的?(?:比例|比重|占比)(?:同比|[比较](?:上年|去年))?${change}(?:几|多少)?个?(?:百分点)?`,
    ' $1 占比变化',
  ],
  ['占(.+?)(?:总数|总量)?的?(?:比例|比重|占比|比|多少|百分之几)', ' $1 占比'],
  [`(?:还剩下?|还有|仍有|剩下|尚有)${amount}(.*?)(?:没有?|未|待)(.+)`, '$1 $2 剩余'],
  [`(?:没有?|未)(办结|完成|整改|办理|解决)的?(?:还?有)?${amount}`, '$1 剩余'],
  [`(?:还剩下?|剩下)${amount}`, '剩余'],
  // For each day
  [`(?:平均每[天日]|每[天日]平均|日均)(?:多少|${amount})?`, '日均'],
  // For each of something
  ...divided.map(([unit, means]): [string, string] => [
    `每(十万|百万|百|千|万)?(?:名|个)?${unit}(?:拥有|有|的|使用)?(?:${amount})?([^\\s\\d]+)`,
    `$2 ${means} 每$1`,
  ]),
  // Who comes first
  ...(
    [
      ['(?:好|优)', '好'],
      ['差', '差'],
    ] as const
  ).flatMap(([said, means]): [string, string][] => [
    [`最${said}的(?:市|县|区|城市|地区)?(?:是|在)?${who}`, `哪里最${means}`],
    [`${who}的?最${said}`, `哪里最${means}`],
  ]),
  ...firstFew.flatMap(([said, count]): [string, string][] => [
    [
      `(?:排名?|排在)?前${said}[位名]?的?(?:市|县|区|城市|地区)?(?:分别)?(?:是|有|为)?${who}`,
      `列出前${count}`,
    ],
    [
      `(?:排名?|排在)?后${said}[位名]?的?(?:市|县|区|城市|地区)?(?:分别)?(?:是|有|为)?${who}`,
      `列出后${count}`,
    ],
  ]),
  [
    `最高的?(?:市|县|区|城市|地区)?(?:是|在)?${who}[，,、\\s]*最低的?(?:市|县|区|城市|地区)?(?:是|在)?${who}`,
    '最高最低',
  ],
  ...firstFew.flatMap(([said, count]) =>
    Object.entries(fewWords).map(([most, word]): [string, string] => [
      `最${most}的?${said}个(?:市|县|区|城市|地区)?(?:分别|依次)?(?:是|为|有)?(?:哪些?|${who})?`,
      ` ${word}${count} `,
    ]),
  ),
  // The only one
  [
    `是?(?:全省|省内|全市|市内|全国)?唯一(?:一个)?(.*?)(不低于|不超过|低于|超过|高于)${number}${unit}的?(?:市|县|区|城市|地区)?`,
    '$1 唯一$2$3',
  ],
  // How many regions
  [`(?:还|仍)?有?几${places}(.*?)(?:达标|达到|不低于|不超过|超过|低于)${number}?${unit}`, '$1 达标数$2'],
  [`达标(?:数|的)?${number}${unit}`, '达标数$1'],
  // Over the years
  [`${inARow}(?:超过|高于|达到|不低于|保持在|在)${number}${unit}(?:以上)?`, '连续不低于$1'],
  [`${inARow}(?:低于|不超过|不高于)${number}${unit}(?:以下)?`, '连续不高于$1'],
  [`逐[季月]度?(?:都|均)?(?:${rise}|${fall}|${quickens})`, '逐期'],
  [`逐年(?:都|均)?${quickens}`, '逐期'],
  [`${inARow}(?:都|均)?(?:保持|实现|是)?(正增长|负增长|两位数增长)`, '连续$1'],
  [`${yearly}${rise}`, '连续上升'],
  [`${yearly}${fall}`, '连续下降'],
  [`首次(?:超过|高于|超)${number}${unit}`, '首次超过$1'],
  [`首次达到${number}${unit}`, '首次达到$1'],
  [`首次(?:突破|跨过|迈上)${number}${unit}`, '首次突破$1'],
  [`首次(?:低于|降至|降到|跌破|少于)${number}${unit}(?:以下)?`, '首次低于$1'],
  [`(?:稳定|保持|维持)在${number}${unit}(?:以[上下内])?`, '稳定在$1'],
  [`${inARow}(?:位居|位列|居|排名?|列)(?:全省|全市|全国)?第(?:1|一)[位名]?`, '连续居'],
  ...recentYears.flatMap(([said, count]): [string, string][] => [
    [`近${said}[年期]来?的?最[好优](?:水平)?`, `近年最好${count}`],
    [`近${said}[年期]来?的?(?:最高|新高)`, `近年新高${count}`],
    [`近${said}[年期]来?的?(?:最低|新低)`, `近年新低${count}`],
  ]),
  ...historic.map(([said, word]): [string, string] => [
    `(?:历史|有记录以来)?的?第[几二三四五六]${said}`,
    word,
  ]),
  ...streaks.map(([said, word]): [string, string] => [`[几两二三四五六七八九十]连${said}`, word]),
  [`${everBefore}最[高多大]${extremity}`, '历史最高'],
  [`${everBefore}最[低少小]${extremity}`, '历史最低'],
  [`${everBefore}最[好优](?:水平|成绩)?`, '历史最好'],
  [`${sets}(?:新高|最高)${extremity}`, '历史最高'],
  [`${sets}(?:新低|最低)${extremity}`, '历史最低'],
  [
    `(?:年均|平均每年|每年平均)(?:增长|增速|增幅|增加|提高|上升|减少|下降|降低|递增)(?:率|多少|${amount})?`,
    '年均增长',
  ],
  ['(?:是|为|相当于)?[^\\p{Script=Han}]*(?:几|多少)倍', '几倍'],
  ['(?:翻了?|翻了几?|实现)(?:一|两|几)?番', '翻番'],
  // Against the target
  [`远超(?:年度|全年)?(?:目标|任务)`, '远超目标'],
  [
    `提前了?(?:几|多少|多)?(?:年|个?季度|个?月|半年|久|长时间)(?:完成|实现|达到)?了?(?:年度|全年)?(?:目标|任务)?`,
    '提前多久',
  ],
  [`${beside}${aim}(?:相比)?(?:${amount}|(?:还?[差有]|多|少|低|高)${amount}?)?`, '目标差'],
  [`目标值?(?:还?差${amount}?|完成得?(?:怎么样|如何)?了?没有?)`, '目标差'],
  ['(?:是否|有没有|能否)?(?:完成|实现|达成)了?(?:年度|全年)?目标(?:没有|了吗|了没有?)?', '目标差'],
  [`超额完成(?:年度|全年)?(?:目标|任务)?${amount}?`, '超额'],
  // Far from a number
  [`远超过?${number}${unit}`, '远超$1'],
  [`远(高于|低于)${number}${unit}`, '远$1$2'],
  // Beside another region
  [`远(高于|低于|超)过?${region}的?(?:平均)?(?:水平)?(?:${amount}|多少)?`, '远$1'],
  [
    `(?:比|较|与)${region}的?(?:平均)?(?:水平|数|值)?(?:相比)?(?:高出|高|低|多|少|快|慢|好|差)了?(?:${amount}|多少)?`,
    '高于',
  ],
  [`(?:高于|低于|高出|超出|好于|优于)${region}的?(?:平均)?(?:水平|数|值)?(?:${amount}|多少)?`, '高于'],
  [`(?:比|较|与)${region}的?(?:平均)?(?:水平|数|值)?(?=\\s|$)`, '高于'],
  [`领先(?:于)?${region}的?(?:平均)?(?:水平)?(?:${amount}|多少)?`, '领先'],
  [`(?:快于|慢于)${region}的?(?:平均)?(?:水平)?(?:${amount}|多少)?`, '快于'],
  // Among other regions
  ['(?:进入|排在|位居|位列|跻身)?(?:全省|全国|全市|省内)?的?前(\\d+)[名位]?', '前$1'],
  [`${among}${stands}(?:全省|省内|全市)?第几[名位]?`, '排名'],
  [`${among}(?:排名|排位|位次)(?:如何|怎么样|情况|多少)?`, '排名'],
  ['的?中位(?:数|值)?[是为]?(?:多少)?', '中位数'],
  // A milestone
  ...milestones.map(([said, count]): [string, string] => [
    `(?:突破|迈上|跨上|站上|跨过|迈过)了?${said}[元人户吨辆]?次?(大关|台阶|关口)?`,
    `大关${count}`,
  ]),
  // A round number
  [`(?<!首次|连续|唯一|远)(?:超过|超|突破)了?${number}${unit}(?!以)`, '超$1'],
  [`(?:接近|近)${number}${unit}`, '近$1'],
  [`将近${number}${unit}`, '将近$1'],
  [`(?<!首次)(?:不足|不到|少于)${number}${unit}`, '不足$1'],
  [`(?:大约|约)${number}${unit}(?:左右)?`, '约$1'],
  [`${number}${unit}左右`, '约$1'],
  [`(?:达到?|在)?${number}${unit}(?:及以上|以上)`, '以上$1'],
  [`(?:降到?|在)?${number}${unit}(?:及以下|以下|以内)`, '以下$1'],
])

/** What asks, and says nothing of what is asked for. */
const fillers = phrases([
  [`(?:达到?|完成|建成|共有?|总共|一共|现有|还有|已有|有|是|为|占)?了?${amount}(?:呢|啊|吗)?`, ''],
  [`(?:是不是|是否|有没有|有无|能不能|有多[大高长少]|多[大高长])`, ''],
  [`(?<=的|\\s|^)\\d+(?:\\.\\d+)?${unit}(?![\\d.a-z])`, ''],
  [`目标值`, '目标'],
  [`(?:怎么样|怎样|如何|情况|请问|查一?下|看一?下|的数据|呢|吗|[?？])`, ''],
  [`(?:截至|截止|截止到|到)(?=\\s|$)`, ''],
  [`(?<=\\s|^)(?:在|的|了|是|为|从|由|自|至|到|比|较|与|和)(?=\\s|$)`, ''],
])

/** A number with its power of ten, and what it is counted in. */
const digits = String.raw`\d+(?:\.\d+)?[万亿]{0,2}`
/** What a course goes from: 第7位, 60亿元, of 2018年 的148. */
const startZh = `(?:的?(?:第?${digits}${unit}|${amount}))?`
/** What it goes to, and how that stands to it: 90%以上, 近300天. */
const endZh = `(?:的?(?:第?(${qualifiersBefore})?(${digits})${unit}(${qualifiersAfter})?|${amount}))?`
const startEn = String.raw`(?:\d[\d.,]*(?:st|nd|rd|th|[%％])?(?:\s+(?:million|billion|trillion|percent|yuan|days))*)?`
/** 首次降至35 is no course, nor is what goes on with a word of its own: 提高到目标以上, 回升到2020年水平. */
const goesOn = String.raw`(?!\d|\s*(?:及?以[上下内]|左右|的?水平))`
const courseZh = new RegExp(
  `(?<!首次)(?:([从由自])\\s*${startZh}\\s*)?(?<!首次)(${courseVerbsZh})了?([至到])了?\\s*${endZh}${goesOn}`,
  'u',
)
const courseEn = new RegExp(
  `(?<![a-z])(${courseVerbsEn})(\\s+from(?![a-z])\\s*${startEn})?\\s+to(?![a-z])\\s*${startEn}`,
  'u',
)

/** Between the two moments of a course: 2018年的 … 到2022年. */
const betweenMoments = new RegExp(`(?:到|至)了?(?=\\s|$)`, 'gu')

/** Stands for a course while the rest of a query is read, so that nothing is read into its words. */
const held = '\uE000'

/** A query without its course, and the word that asks for that: 由跃升至, or '' where it names none. */
function takeCourse(query: string, moments: number): { readonly rest: string; readonly course: string } {
  const chinese = courseZh.exec(query)
  const english = chinese ? null : courseEn.exec(query)
  const found = chinese ?? english
  if (!found) return { rest: moments > 1 ? query.replace(betweenMoments, ' ') : query, course: '' }
  const rest = `${query.slice(0, found.index)} ${held} ${query.slice(found.index + found[0].length)}`
  if (english)
    return { rest, course: courseAsked(english[2] ? '从' : '', english[1]!, english[2] ? '到' : '至') }
  const [, start, verb, until, before, number, after] = found
  const opening = start === '由' ? '由' : start || moments > 1 ? '从' : ''
  const course = courseAsked(opening, verb!, until === '至' ? '至' : '到')
  return { rest, course: before || after ? `${course}${before ?? ''}${number}${after ?? ''}` : course }
}

/**
 * A query as people speak in the words that a query knows, each apart: 云溪优良天数比上年增加几天 as 云溪优良天数 同比增减. Its
 * periods have been taken out; `moments` says how many they were. Where it names a course there are two ways
 * to read it: 排名 before 由第7位跃升至第3位 is a name rather than what is asked for.
 */
export function everyday(query: string, moments: number, index: SuggestIndex): string[] {
  const { rest, course } = takeCourse(query, moments)
  const scoped = withoutScope(rest, index)
  const rules = [...(moments > 1 ? ofCourses : []), ...ofAnything, ...ofChanges]
  const said = (text: string, all: readonly Phrase[]): string =>
    all
      .reduce((before, { pattern, means }) => before.replace(pattern, means), text)
      .replace(held, course)
      .trim()
  const whole = said(scoped, [...rules, ...fillers])
  return course === '' ? [whole] : [whole, said(scoped, fillers)]
}

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
