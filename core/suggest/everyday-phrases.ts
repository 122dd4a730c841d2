import { heldWord } from './holding.ts'
import { phrases } from './phrases.ts'
import { standings } from './everyday-standings.ts'

/** What is counted, behind 几 and 多少. */
export const counter =
  '(?:个百分点|[万亿]?(?:个|名|家|项|件|天|日|辆|户|次|处|座|株|人|位|吨|亩|元|微克|毫克|公里|平方米|立方米|方(?![案式向面法])|千瓦))'
/** How many, asked or said; digits in a name are none: PM2.5. */
const digits = String.raw`(?<![a-z\d.])\d+(?:\.\d+)?[万亿]{0,2}`
const some = `(?:几|多少|${digits})`
export const amount = `(?:${some}${counter}?)`
const asked = `(?:(?:几|多少)${counter}?)`
const rise = '(?:上升|增长|提高|增加|提升|上涨|回升|扩大|新增|变多|多用|递增|攀升|反弹|增多|多)'
const fall = '(?:下降|减少|降低|回落|缩小|少用|变少|递减|下滑|下跌|缩减|压减|少|降|减)'
const change = `(?:${rise}|${fall})了?`
const number = String.raw`(?<![a-z\d.])(\d+(?:\.\d+)?[万亿]{0,2})`
/** What stands behind a number and says only what it is counted in. */
export const unit = `(?:${counter}|[%％])?`

/** What is said of two moments. */
export const ofCourses = phrases([
  [`${change}(?:多少)?(?=\\s|$)`, '从至'],
  [`${change}(?:了)?${some}?个?百分点`, '从至百分点'],
  [`${change}(?:${some}${counter}|${digits})(?![%％])`, '从至增减'],
])

/** 同比, 比上年, 与去年相比. */
const onLastYear = '(?:同比|[比较与和同](?:上年|去年)(?:同期)?(?:相比)?)'

/** What is added up from the beginning, where no base is named: 累计增加57.9万千瓦. */
export const ofTotals = phrases([
  [`累计${change}${some}?个?百分点`, '从至百分点'],
  [`累计${change}(?:${some}${counter}|${digits})(?![%％])`, '从至增减'],
  [`累计${change}(?:${digits}[%％]|多少)?`, '从至'],
])

/** What is said of one moment and another that is left out or named as a base. */
export const ofChanges = phrases([
  [
    `(?:同比\\s*[、和与及]?\\s*环比|环比\\s*[、和与及]?\\s*同比)(?:分别)?(?:${change})?(?:几|多少)?(?:个?百分点)?`,
    '同比环比',
  ],
  [`分别${onLastYear}?${change}${amount}?(?:个?百分点|[%％])?`, '分别同比'],
  [`${onLastYear}?(?:基本)?持平`, '同比'],
  [`${onLastYear}?不[升降增减]反[升降增减]`, '同比'],
  [`(?:${rise}|${fall})的?(?:幅度|速度)`, '增幅'],
  [`累计(?=${change})`, ''],
  [`${onLastYear}?${change}${some}?个?百分点`, '百分点'],
  [`${onLastYear}?${change}${some}(?:[%％])`, '同比'],
  [`${onLastYear}?${change}(?:${some}${counter}|${digits})`, '同比增减'],
  [`${onLastYear}${change}(?:多少)?`, '同比'],
  [`${change}多少`, '同比'],
  [`(?<=\\s|^)${change}(?=\\s|$)`, '同比'],
])

/** 连续几年都, before what went on. */
const several = '(?:几|多少|\\d+|[两三四五六七八九十]+)?'
const inARow = `连续${several}个?[年月季]?度?(?:都|均|同比)?`
const yearly = `(?:${inARow}|逐年|连年|年年)`
const keeps = '(?:稳定|保持|控制|维持)?在'
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

const yearsInWords = [...'二三四五六七八九十'].map((said, at): [string, string] => [said, String(at + 2)])

/** 近五年 and its number. */
const recentYears: readonly (readonly [string, string])[] = [['(\\d{1,2})', '$1'], ...yearsInWords]

const times = '(?:几|多少|[一二两三四五六七八九十]+|(?<![a-z\\d.])\\d+(?:\\.\\d+)?)[多余]?倍[多余]?'

/** Round numbers in words. */
const milestones: readonly (readonly [string, string])[] = [
  ['百亿', '100亿'],
  ['千亿', '1000亿'],
  ['万亿', '10000亿'],
  ['百万', '100万'],
  ['千万', '1000万'],
  ['百', '100'],
  ['千', '1000'],
  ['万', '1万'],
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

/** How many regions are beyond a number, the longer word first. */
const regionsBeyond: readonly (readonly [string, string])[] = [
  ['不低于', '不低于数'],
  ['(?:不超过|不高于)', '不超过数'],
  ['(?:超过|高于)', '超过数'],
  ['(?:低于|少于)', '低于数'],
]

/** Everyday phrases in the order they are looked for, what holds others first. */
export const ofAnything = phrases([
  // A part of a whole
  [`占(.+?)(?:总数|总量)?的?(?=\\s*${heldWord})`, '$1'],
  ['分别(?:是|为|有|达到?)?(?:多少|几)', '分别'],
  [`(?:总共|一共|合计)(?:是|有|为)?(?:${asked})?`, '合计'],
  [
    '^(.+?)(?:当中|里面|中|里)的?(?:有|共有)?(?:几|多少|\\d+)个?(?:是|为|达到|属于)?([^\\s占]+)$',
    '$2 $1 其中',
  ],
  [`^(?:\\d+${counter})?(\\D+?)(?:有|中有)(?:几|多少|\\d+)个?(?:达到|是|属于)([^\\s占]+)$`, '$1 $2 其中'],
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
  [
    `最高的?(?:市|县|区|城市|地区)?(?:是|在)?${who}[，,、\\s]*最低的?(?:市|县|区|城市|地区)?(?:是|在)?${who}`,
    '最高最低',
  ],
  ...(
    [['(?:好|优)', '好'], ...[...'差高低多少大小快慢'].map((said): [string, string] => [said, said])] as const
  ).flatMap(([said, means]): [string, string][] => [
    [`最${said}的(?:市|县|区|城市|地区)?(?:是|在)?${who}`, `哪里最${means}`],
    [`${who}的?最${said}`, `哪里最${means}`],
    [`最${said}的(?:市|县|区|城市|地区|地方)(?=\\s|$)`, `哪里最${means}`],
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
  ...regionsBeyond.map(([said, means]): [string, string] => [
    `(?:还|仍)?有?几${places}(.*?)${said}${number}${unit}`,
    `$1 ${means}$2`,
  ]),
  ...regionsBeyond.map(([said, means]): [string, string] => [
    `${said}${number}${unit}的?(?:共|总共)?有?几${places}`,
    `${means}$1`,
  ]),
  ...regionsBeyond.map(([said, means]): [string, string] => [
    `${said}${number}${unit}的${places}(?:共|总共)?(?:有|是)?(?:几|多少)?个?`,
    `${means}$1`,
  ]),
  [`达标的?${places}(?:个?数量?|(?:共|总共)?有?(?:几|多少)个?)?`, '达标数'],
  [
    `(?:各|[两二三四五六七八九十\\d]+个?)${places}(.*?)的?平均(?:数|值|水平)?[是为]?(?:${amount})?`,
    '$1 各地平均',
  ],
  [`(?:还|仍)?有?几${places}(.*?)(?:达标|达到)${number}?${unit}`, '$1 达标数$2'],
  [`达标(?:数|的)?${number}${unit}`, '达标数$1'],
  // Over the years
  [`${inARow}(?:${keeps})?${number}${unit}(?:及?以[下内])`, '连续不高于$1'],
  [`${inARow}(?:超过|高于|超)${number}${unit}(?!及?以上)`, '连续超过$1'],
  [`${inARow}(?:超过|高于|达到|不低于|${keeps})${number}${unit}(?:及?以上)?`, '连续不低于$1'],
  [`${inARow}(?:为|是|保持)${number}${unit}`, '连续保持$1'],
  [`${inARow}(?:低于|少于)${number}${unit}(?!及?以下)`, '连续低于$1'],
  [`${inARow}(?:低于|不超过|不高于)${number}${unit}(?:及?以下)?`, '连续不高于$1'],
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
    [`(?:近${said}[年期]来?|${said}年来)的?最[好优](?:水平)?`, `近年最好${count}`],
    [`(?:近${said}[年期]来?|${said}年来)的?(?:最[高多大]|新高)`, `近年新高${count}`],
    [`(?:近${said}[年期]来?|${said}年来)的?(?:最[低少小]|新低)`, `近年新低${count}`],
  ]),
  ...historic.map(([said, word]): [string, string] => [
    `(?:历史|有记录以来)?的?第[几一二三四五六]${said}`,
    word,
  ]),
  ...streaks.map(([said, word]): [string, string] => [`[几两二三四五六七八九十]连${said}`, word]),
  [`${everBefore}最[高多大]${extremity}`, '历史最高'],
  [`${everBefore}最[低少小]${extremity}`, '历史最低'],
  [`${everBefore}最[好优](?:水平|成绩)?`, '历史最好'],
  [`${sets}(?:新高|最高)${extremity}`, '历史最高'],
  [`${sets}(?:新低|最低)${extremity}`, '历史最低'],
  [
    `(?:年均|平均每年|每年平均|每年)(?:增长|增速|增幅|增加|新增|提高|上升|减少|下降|降低|递增|递减)(?:率|${amount})?`,
    '年均增长',
  ],
  [`(?:${rise}|扩大)了?(?:近|约|超过?)?${times}(?:以上)?`, '增长几倍'],
  [`(?:是|为|相当于|达到?)?的?(?:近|约|超过?)?${times}(?:以上)?`, '几倍'],
  ['(?:翻了?|翻了几?|实现)(?:[一两几]|\\d)?番(?:多|以上)?', '翻番'],
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
  ['(?:按)?从(?:低到高|高到低|好到差|小到大|大到小|多到少|少到多)', ''],
  ['(?:进入|排在|位居|位列|跻身)?(?:全省|全国|全市|省内)?的?前(\\d+)[名位]?', '前$1'],
  [
    `${among}${stands}(?:全省|省内|全市|全国)?第(?:几|\\d{1,3}|[一二三四五六七八九十]{1,3})[名位]?(?![高低好])`,
    '排名',
  ],
  [`${among}(?:排名|排位|位次)(?:如何|怎么样|情况|多少)?`, '排名'],
  ['的?中位(?:数|值)?[是为]?(?:多少)?', '中位数'],
  // A milestone
  ...milestones.map(([said, count]): [string, string] => [
    `(?:突破|迈上|跨上|站上|跨过|迈过)了?${said}(?:${counter}|千瓦|兆瓦)?次?(?:大关|台阶|关口)`,
    `大关${count}`,
  ]),
  ...milestones.map(([said, count]): [string, string] => [
    `(?:突破|迈上|跨上|站上|跨过|迈过)了?${said}(?:${counter}|千瓦|兆瓦)?次?`,
    `大关${count} 突破${count}`,
  ]),
  // A share
  ...Object.entries(standings).map(([said, means]): [string, string] => [
    `(?<=率)(?:已经?)?${said}了?${number}[%％]`,
    `${means}$1% 占比${means}$1`,
  ]),
  ...['以上', '以下', '以内', '左右'].map((said): [string, string] => [
    `(?<=率)(?:已经?|达到?|在)?${number}[%％]及?${said}`,
    `${said}$1% 占比$1${said}`,
  ]),
  // A round number
  ...['余', '多'].map((said): [string, string] => [
    `(?:已经?)?${number}${said}([万亿]{0,2})${unit}次?(?!少)`,
    `${said}$1$2`,
  ]),
  ...Object.entries(standings).map(([said, means]): [string, string] => [
    `(?<!首次|连续|唯一|[远不接将])(?:已经?)?${said}了?${number}${unit}(?![以成左])`,
    `${means}$1`,
  ]),
  [`(?:大约|大概|约|在)?${number}${unit}(?:左右|上下)`, '左右$1'],
  [`(?:达到?|在)?${number}${unit}(?:及以上|以上)`, '以上$1'],
  [`(?:降到?|在)?${number}${unit}(?:及以下|以下)`, '以下$1'],
  [`(?:降到?|在)?${number}${unit}以内`, '以内$1'],
])

/** What asks, and says nothing of what is asked for. */
export const fillers = phrases([
  [`(?:达到?|完成|建成|共有?|总共|一共|现有|还有|已有|有|是|为|占)?了?${asked}(?:呢|啊|吗)?`, ''],
  [`(?:是不是|是否|有没有|有无|能不能|有多[大高长少]|多[大高长])`, ''],
  [`(?<=的|\\s|^)\\d+(?:\\.\\d+)?${unit}(?![\\d.a-z])`, ''],
  [`目标值`, '目标'],
  ['得到|获得', ''],
  ['(?<=^|\\s)(全市|我市|本市)(?=\\S)', '$1'],
  [`(?:怎么样|怎样|如何|情况|请问|查一?下|看一?下|的数据|呢|吗|[?？])`, ''],
  [`(?:截至|截止|截止到|到)(?=\\s|$)`, ''],
  [`(?<=\\s|^)(?:在|的|了|是|为|从|由|自|至|到|比|较|与|和)(?=\\s|$)`, ''],
])
