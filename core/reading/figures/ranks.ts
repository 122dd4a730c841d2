import type { Span } from '../text/model.ts'
import { hanAt } from './numerals.ts'

/** A place among others: 全省第七, 第六名. */
export interface Rank extends Span {
  readonly value: string
  readonly unit: string
  /** 全省; '' where nobody is named. */
  readonly scope: string
  /** Where it says so: a number in it is how many there are to be among. */
  readonly scopeAt: number
}

const scope =
  '(?:(?:名(?=全|居|列)|居|列|位列|位居|排名?|名列|跃居|跃升至?|上升至|升至|跻身|稳居|保持|并列|继续|连续|在)*)((?:全[国省市县区州球]|世界|国家|省内|国内|市内|区内|中[西东]部(?:地区)?|西部(?:地区)?|东部(?:地区)?|[\\d零一二三四五六七八九十]+个[^，。；、第]{1,12}?|[^，。；、第的\\d]{2,6}?[省市区县州](?:内)?)?)(?:的|中|城市|排名?|并列|位列|位居|居|列|前)*'
const number = '([\\d零一二三四五六七八九十百]+)'
const led = new RegExp(
  `(?<=居|列|排|名|位|跻身|升至|保持|全[国省市县区州球]|世界)${scope}第${number}(位|名)?(?!次|届|场|个|批|期|季|轮|代|产业|阶段|大|款|条)`,
  'gu',
)
const named = new RegExp(`第${number}(名|位)(?!副|书记|代表|委员|老师|主任|患者|选手|病例)`, 'gu')

/** The places a clean text names, in order. */
export function ranksIn(text: string): Rank[] {
  const found: Rank[] = []
  const add = (start: number, end: number, words: string, unit: string, among: string): void => {
    const value = /^\d+$/.test(words) ? words : (hanAt(words)?.value ?? (words === '一' ? '1' : undefined))
    if (value !== undefined && !found.some(rank => rank.start < end && start < rank.end))
      found.push({
        start,
        end,
        value,
        unit,
        scope: among,
        scopeAt: among === '' ? start : text.lastIndexOf(among, start),
      })
  }
  for (const match of text.matchAll(led)) {
    const [whole, among = '', words = '', unit = ''] = match
    const start = match.index + whole.lastIndexOf('第')
    add(
      start,
      match.index + whole.length,
      words,
      unit,
      among === '' ? scopeBefore(text.slice(0, start)) : among,
    )
  }
  for (const match of text.matchAll(named))
    add(
      match.index,
      match.index + match[0].length,
      match[1]!,
      match[2]!,
      scopeBefore(text.slice(0, match.index)),
    )
  return found.toSorted((left, right) => left.start - right.start)
}

/** 全省, 13个市, 全省16个设区市: among whom a place is, where it is said before. */
const scopeBefore = (before: string): string =>
  /(?<scope>(?:全[国省市县区州球]|世界|省内|国内|市内)?(?:[\d零一二三四五六七八九十]+(?:个|座|家)[^，。；、第]{1,10}?)?)(?:中|里|内)?(?:的?(?:排名?|位列|位居|名列|居|列|并列|稳居|上升至|升至|跃居|城市|考核|综合)*)$/u.exec(
    before,
  )?.groups?.scope ?? ''
