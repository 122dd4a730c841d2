import { hanAt } from '../../figures/numerals.ts'
import type { Claim, Rule } from '../model.ts'

const numeral = '[一二两三四五六七八九十]{1,3}|\\d{1,2}'
const ANNOUNCED = new RegExp(
  `(?<said>(?<count>${numeral})(?:个|大|方面|项)?(?:方面|重点|要点|特点|举措|措施|任务|工作|原则|步骤|环节|关键词|问题|意见|要求|体会|建议|[点条件])(?:的)?(?:工作|措施|举措|任务|内容|意见|要求|情况|成效|变化|重点)?)`,
  'gu',
)
const ITEM = /(?<=^|[。；;：:，,\n\s（(])(?<ordinal>[一二三四五六七八九十]{1,2})(?:是|要|个是)/gu
const NUMBERED = /(?<=^|[。；;：:\n])第(?<ordinal>[一二三四五六七八九十]{1,2})[，,、]/gu
/** How far behind its announcement a list begins. */
const reach = 60

/** 重点做好六个方面工作, and then 一是 to 八是. */
export const announced: Rule = ({ text }) =>
  [...text.matchAll(ANNOUNCED)].flatMap(({ index, groups }): Claim[] => {
    const said = groups!.said!
    const end = index + said.length
    const items = itemsBehind(text, end)
    const count = numberOf(groups!.count!)
    if (items === undefined || count === undefined || count < 2) return []
    const holds = items === count
    return [
      {
        rule: 'announced',
        verdict: holds ? 'agrees' : 'differs',
        start: index,
        end,
        arithmetic: `${count} ${holds ? '=' : '≠'} ${items}`,
        fix: holds
          ? ''
          : said.replace(groups!.count!, /^\d/.test(groups!.count!) ? String(items) : written(items)),
      },
    ]
  })

/** How many items follow; undefined where none begins soon, or another list was announced first. */
function itemsBehind(text: string, from: number): number | undefined {
  for (const pattern of [ITEM, NUMBERED]) {
    const items = [...text.slice(from).matchAll(pattern)]
    if (!items[0] || items[0].index > reach || numberOf(items[0].groups!.ordinal!) !== 1) continue
    if ([...text.slice(from, from + items[0].index).matchAll(ANNOUNCED)].length > 0) return undefined
    let last = 0
    for (const { groups } of items) {
      const ordinal = numberOf(groups!.ordinal!)
      if (ordinal !== last + 1) break
      last = ordinal
    }
    return last
  }
  return undefined
}

const numberOf = (words: string): number | undefined => {
  if (/^\d/.test(words)) return Number(words)
  const single = '零一二三四五六七八九十'.indexOf(words)
  if (words.length === 1) return words === '两' ? 2 : single < 0 ? undefined : single
  return Number(hanAt(words)?.value ?? Number.NaN) || undefined
}

const written = (count: number): string =>
  count <= 10
    ? '零一二三四五六七八九十'[count]!
    : count < 20
      ? `十${'零一二三四五六七八九'[count - 10]}`
      : String(count)
