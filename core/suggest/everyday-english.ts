import type { Hold } from './holding.ts'
import { phrases, spoken } from './phrases.ts'

/** Whether a query is in English letters, or in the initials of Chinese words. */
export const isInLetters = (query: string): boolean => !/\p{Script=Han}/u.test(query)

const count = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
  (word, at) => [word, at + 1] as const,
)
const step = '(?:year|quarter|month)'
const inARow = `(?:for\\s+)?(?:(?:the\\s+)?${count}\\s+)?(?:(?:consecutive|straight|successive)\\s+${step}s?|${step}s\\s+(?:in\\s+a\\s+row|running))`
const fell = '(?:fell|fallen|fall(?:s|ing)?|declin(?:ed?|ing)|dropp?(?:ed|ing)?|decreas(?:ed?|ing)|down)'
const rose =
  '(?:rose|risen|rise(?:s|n)?|rising|grew|grown|grow(?:s|ing|th)?|increas(?:ed?|ing)|climb(?:ed|ing)?|up)'
const moved = `(?:${rose}|${fell}|chang(?:ed?|ing))`
const number = '(\\d+(?:\\.\\d+)?)\\s*(?:%|percent)?'
const than = '(?:from|on|over|than|against|versus|vs\\.?|compared\\s+(?:with|to))'
const target = "(?:the\\s+|its\\s+|our\\s+)?(?:year's\\s+|annual\\s+)?targets?"

/** How a number stands to a value, and the word that figures say it with. */
const standings: readonly (readonly [string, string])[] = [
  ['(?:no|not)\\s+more\\s+than|at\\s+most', '不超过'],
  ['(?:no|not)\\s+(?:less|fewer)\\s+than|at\\s+least', '不低于'],
  ['more\\s+than|over|above|exceed(?:s|ed|ing)?', '超过'],
  ['past|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)', '突破'],
  ['(?:fewer|less)\\s+than|under|below', '少于'],
  ['nearly|almost|approaching', '近'],
  ['close\\s+to', '接近'],
  ['about|roughly|approximately|some', '约'],
  ['around', '左右'],
  ['as\\s+(?:many|much|high)\\s+as|reach(?:es|ed|ing)', '达到'],
]

const places = '(?:cities|counties|regions|districts|places|prefectures)'

/** The region at one end. */
const ends: readonly (readonly [string, string])[] = [
  ['best', '哪里最好'],
  ['worst', '哪里最差'],
  ['highest', '哪里最高'],
  ['lowest', '哪里最低'],
  ['most', '哪里最多'],
  ['(?:fewest|least)', '哪里最少'],
]

/** Nearly nine in ten. */
const ofTen = numberWords.flatMap(([word, digit]) => [
  ...standings.map(([said, means]): [string, string] => [
    `(?:${said})\\s+(?:${word}|${digit})\\s+(?:in|out\\s+of)\\s+(?:ten|10)`,
    `几成${means}${digit}`,
  ]),
  [`(?:${word}|${digit})\\s+(?:in|out\\s+of)\\s+(?:ten|10)`, '几成'] satisfies [string, string],
])

const standing = `(?:${standings.map(([said]) => said).join('|')})`

/** Phrases of everyday English as the words a query knows, what holds others first. */
const ofLetters = phrases([
  // Over the years
  [`${fell}\\s+(?:in\\s+)?${inARow}`, '连续下降'],
  [`${rose}\\s+(?:in\\s+)?${inARow}`, '连续上升'],
  [`(?:above|over|more\\s+than|exceed(?:s|ed|ing)?)\\s+${number}\\s+(?:\\w+\\s+)?${inARow}`, '连续超过$1'],
  [`(?:below|under|less\\s+than|fewer\\s+than)\\s+${number}\\s+(?:\\w+\\s+)?${inARow}`, '连续低于$1'],
  ['(\\d{1,2})-year\\s+high', '近年新高$1'],
  ['(\\d{1,2})-year\\s+low', '近年新低$1'],
  ['best\\s+in\\s+(\\d{1,2})\\s+years', '近年最好$1'],
  ['highest\\s+in\\s+(\\d{1,2})\\s+years', '近年新高$1'],
  ['lowest\\s+in\\s+(\\d{1,2})\\s+years', '近年新低$1'],
  ['(?:record|historic|all-time)\\s+high|highest\\s+(?:on\\s+record|ever)', '历史最高'],
  ['(?:record|historic|all-time)\\s+low|lowest\\s+(?:on\\s+record|ever)', '历史最低'],
  ['best\\s+(?:on\\s+record|ever)|record\\s+best', '历史最好'],
  // Changes
  [
    `(?:${moved}\\s+)?(?:by\\s+)?(?:how\\s+much\\s+)?${than}\\s+(?:a|the)\\s+year\\s+(?:earlier|before|ago)`,
    '同比',
  ],
  [`(?:${moved}\\s+)?(?:${than}\\s+last\\s+year|year[- ]on[- ]year|y-?o-?y|on\\s+the\\s+year)`, '同比'],
  [
    `(?:${moved}\\s+)?(?:by\\s+)?(?:how\\s+many\\s+)?(?:\\d+(?:\\.\\d+)?\\s+)?percentage\\s+points?`,
    '百分点',
  ],
  [`(?:average\\s+)?(?:annual|yearly)\\s+(?:average\\s+)?${rose}(?:\\s+rate)?`, '年均增长'],
  [
    `${moved}\\s+by\\s+(?:${standing}\\s+)?(?:a|one|two|three|four)\\s+(?:half|thirds?|quarters?|fifths?|tenths?)`,
    '同比几分之几',
  ],
  [`(?:average\\s+)?${moved}\\s+(?:rate\\s+)?(?:a|per|each|every)\\s+year(?:\\s+on\\s+average)?`, '年均增长'],
  [`${rose}\\s+(?:by\\s+)?(?:${number}|${count}|how\\s+many)\\s*(?:times|-?fold)`, '增长几倍'],
  [
    `(?:${number}|${count}|how\\s+many)\\s*times(?:\\s+(?:that|as\\s+many|as\\s+much|what)(?:\\s+it\\s+was)?)?`,
    '几倍',
  ],
  ['(?:more\\s+than\\s+)?doubled|twice\\s+as\\s+(?:many|much)|quadrupled', '翻番'],
  ['tripled', '几倍'],
  // Targets and regions
  [`(?:far|well)\\s+(?:above|beyond|ahead\\s+of)\\s+${target}`, '远超目标'],
  [
    `(?:better\\s+than|ahead\\s+of|short\\s+of|above|below|beyond|met|meets?|against|off|from|${than})\\s+${target}`,
    '目标差',
  ],
  ...ends.map(([said, means]): [string, string] => [
    `(?:which|what)(?:\\s+(?:city|county|region|district|place))?(.*?)\\s(?:has|had|is|was)\\s+the\\s+${said}`,
    `$1 ${means}`,
  ]),
  [
    `(?:how\\s+many|(?:the\\s+)?number\\s+of)\\s+${places}(.*?)\\s(?:meet(?:s|ing)?|reach(?:es|ing|ed)?|attain(?:s|ing)?|met)(?![a-z])(?:\\s+the)?(.*?)(?:\\s+standards?|\\s+limits?)?$`,
    '$1 $2 达标数',
  ],
  [
    `(?:the\\s+)?(?:average|mean)\\s+(.*?)\\s(?:across|over|among|of\\s+all)\\s+(?:all\\s+)?(?:the\\s+)?(?:\\w+\\s+)?${places}`,
    '$1 各地平均',
  ],
  ['rank(?:s|ed|ing)?(?:\\s+(?:\\d+(?:st|nd|rd|th)|first|second|third|how\\s+high))?', '排名'],
  // Parts
  ['more\\s+than\\s+half|majority', '过半'],
  ['(?:one|two|three|four|a)\\s+(?:thirds?|quarters?|fifths?)|half', '几分之几'],
  ...ofTen,
  ...standings.map(([said, means]): [string, string] => [
    `(?:${said})\\s+(\\d+(?:\\.\\d+)?)\\s*(?:%|percent)\\s+of(?![a-z])`,
    means === '左右' ? '占比$1左右' : `占比${means}$1`,
  ]),
  ['(?:as\\s+a\\s+)?(?:share|proportion|percentage|part)\\s+of', '占比'],
  ['remaining|outstanding|left\\s+to\\s+do|not\\s+yet\\s+\\w+', '剩余'],
  ['(?:still|yet)\\s+to\\s+be\\s+(\\w+)|still\\s+(?:open|pending)', ' $1 剩余'],
  [`(\\d+)\\s+(?:out\\s+)?of\\s+(?:the\\s+)?(\\d+)`, '其中'],
  [`(?<![a-z])no(?:t\\s+any)?\\s+(.+?)\\s+(?:any\\s+more|anymore|any\\s+longer|left)(?![a-z])`, '$1 无'],
  // Round numbers
  ...standings.map(([said, means]): [string, string] => [`(?:${said})\\s+${number}`, `${means}$1`]),
  [`${number}\\s+or\\s+(?:more|above|over)`, '以上$1'],
  [`${number}\\s+or\\s+(?:less|fewer|below|under)`, '以下$1'],
])

/** What is left of a change that nothing more is said of. */
const bareChange = phrases([[`(?<![a-z])${moved}(?:\\s+by)?(?![a-z])`, '同比']])
const bareCourse = phrases([[`(?<![a-z])${moved}(?:\\s+by)?(?![a-z])`, '从至']])

/** What says nothing of what is asked for. */
const nothing =
  /(?<![a-z\d])(?:in|of|the|a|an|by|for|at|on|to|with|was|were|is|are|has|have|had|been|how|many|much|what|which|where|does|do|did|there|and|its|our|it|number|numbers|figure|figures|amount)(?![a-z\d-])/gu

const scales: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
}

const inFigures: ReadonlyMap<string, number> = new Map([['zero', 0], ...numberWords])
const spelled = `(${[...inFigures.keys()].join('|')})`
const courseInWords = new RegExp(`from\\s+${spelled}\\s+to\\s+${spelled}(?![a-z])`, 'gu')

/** 1,041, 1.2 million and from three to zero in digits alone. */
const inDigits = (query: string): string =>
  query
    .replace(courseInWords, (_text, from, to) => `from ${inFigures.get(from)} to ${inFigures.get(to)}`)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(
      /(\d+)(?:\.(\d+))?\s*(hundred|thousand|million|billion|trillion)/gu,
      (_text, whole, decimals = '', scale) => `${whole}${decimals.padEnd(scales[scale], '0')}`,
    )

/** An English query with the words for its phrases held, and its numbers in digits. */
export const englishOf = (query: string, hold: Hold): string =>
  isInLetters(query) ? ofLetters.reduce((text, phrase) => spoken(text, phrase, hold), inDigits(query)) : query

/**
 * An English query without what says nothing, and with what is left of a change as that; a course has been
 * taken out of it, to and from included.
 */
export function englishRest(query: string, moments: number, hold: Hold): string {
  if (!isInLetters(query)) return query
  return (moments > 1 ? bareCourse : bareChange)
    .reduce((text, phrase) => spoken(text, phrase, hold), query)
    .replace(nothing, ' ')
}
