/** Which side of a figure words stand on. */
export type Side = 'before' | 'after'

const period = String.raw`\d{4}年(?:上半年|下半年|第?[一二三四1-4]季度|\d{1,2}(?:[—-]\d{1,2})?月)?`
const verb = '(?:增长|下降|上升|提高|降低|增加|减少|上涨|下跌|提升|回升|回落|扩大|缩小|净增|新增)了?'
const some = '[0-9一二三四五六七八九十两]+'
const leadPrinted = `(?:同比|环比|[比较](?:上年|去年|${period})(?:末|底|同期)?|与[^，。；]{1,12}相比)`
/** What may stand between: 累计, 年均, 两年平均. */
const overYears = `(?:累计|年均|${some}年(?:年均|平均|累计))?`

/** A class of words of which one sentence needs one: what is typed, and what the figure begins with. */
type Pair = readonly [typed: RegExp, printed: RegExp]

const verbEn = String.raw`(?:grew|rose|fell|increased|decreased|climbed|dropped|declined|up|down)(?: by)?`
const qualifier = '(?:大约|约|将近|接近|近|超过|超|逾|突破|不足|不到|不低于|不少于|不超过|不高于)'
const qualified = '(?:约|将近|接近|近|超过|超|逾|突破|不足|不低于|不超过|低于|最多)'

const before: readonly Pair[] = [
  [
    new RegExp(`${verb}$`),
    new RegExp(`^(?:${leadPrinted})?(?:，)?(?:分别)?${overYears}(?:${verb}|(?:基本)?持平)`),
  ],
  [
    new RegExp(`(?:同比|环比|[比较](?:上年|去年|${period})(?:末|底)?(?:同期)?)$`),
    new RegExp(`^${leadPrinted}`),
  ],
  [/(?:同比、环比|环比、同比)(?:分别)?$/, /^(?:同比|环比)/],
  [/分别$/, /^[^\d，。]{0,6}分别/],
  [
    new RegExp(`${qualifier}$`),
    new RegExp(`^(?:${qualified}[\\d.]|[\\d.,]+[^\\d，。；]*(?:左右|以上|以下|以内)$)`),
  ],
  [/达到?$/, /^达到?/],
  [/(?:仅|只有)有?$/, /^仅/],
  [/(?:位居|位列|排名|居|列)$/, /^(?:并列)?(?:位居|位列|排名|居|列)/],
  [new RegExp(`(?:从|由|自)?${period}$`), new RegExp(`^(?:从|由|自)${period}`)],
  [new RegExp(`\\b${verbEn} $`, 'i'), new RegExp(`^(?:${verbEn}|unchanged)\\b`, 'i')],
  [
    /\b(?:about|around|nearly|over|more than|at least|at most|up to|some) $/i,
    /^(?:about|around|nearly|over|more than|at least|at most|up to|some) /i,
  ],
]

/** Words that begin with what things are counted in: 300人 before 人均 is no doubled unit. */
const WORDS_OF_UNITS =
  /^(?:元旦|元首|人均|人员|人民|人口|人数|人才|日均|日常|户均|户籍|户数|家庭|家长|个人|个体|个别|次数|次年|天然|天气|件均|亩均|项目|名录|名单|年均|年度|年底|年末|分别|度夏|里程|台账|座谈)/

/**
 * What was typed directly beside a figure though the figure prints it itself: 增长 before 同比增长5.4%, 约 before
 * 约300人, 元 behind 20元. '' where nothing is said twice. `text` is the text on that side of the figure,
 * `printed` what the figure prints.
 */
export function doubledWord(text: string, printed: string, side: Side): string {
  return side === 'before' ? doubledBefore(text, printed) : doubledAfter(text, printed)
}

function doubledBefore(text: string, printed: string): string {
  const found = before.flatMap(([typed, said]) => (said.test(printed) ? (typed.exec(text)?.[0] ?? []) : []))
  return longest([...found, sharedHead(text, printed)])
}

/** 连续 before 连续3年上升, 降至 before 降至17天: two signs or more, no digit among them. */
function sharedHead(text: string, printed: string): string {
  for (let length = Math.min(text.length, printed.length, 8); length >= 2; length -= 1) {
    const head = printed.slice(0, length)
    if (text.endsWith(head) && /^\p{Script=Han}+$/u.test(head)) return head
  }
  return ''
}

function doubledAfter(text: string, printed: string): string {
  if (WORDS_OF_UNITS.test(text)) return ''
  const percent = /^\s*(?:%|％|percent\b)/.exec(text)?.[0]
  if (percent !== undefined && /(?:%|％|percent)$/.test(printed)) return percent
  return sharedTail(text, printed) || sharedLastWord(text, printed)
}

/** The unit and what stands behind it: 天 behind 310天, 以上 behind 310天以上. */
function sharedTail(text: string, printed: string): string {
  const [, tail = ''] = /[\d.,]([^\d.,]*)$/.exec(printed) ?? []
  for (let length = Math.min(text.length, tail.length); length >= 1; length -= 1) {
    const shared = text.slice(0, length)
    if (tail.endsWith(shared) && /^[\p{Script=Han}\p{L}/²³]+$/u.test(shared))
      return isWhole(shared, text) ? shared : ''
  }
  return ''
}

/** A single letter may begin the next word, a single sign of Chinese hardly does but for the words above. */
const isWhole = (shared: string, text: string): boolean =>
  !/[A-Za-z]$/.test(shared) || !/^[A-Za-z]/.test(text.slice(shared.length))

/** days behind 295 days. */
function sharedLastWord(text: string, printed: string): string {
  const last = /\d ([A-Za-z]+)$/.exec(printed)?.[1]
  const next = /^ ([A-Za-z]+)\b/.exec(text)
  return last !== undefined && next?.[1]?.toLowerCase() === last.toLowerCase() ? next[0] : ''
}

const longest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '')
