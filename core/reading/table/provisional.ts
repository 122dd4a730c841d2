/** How sure numbers are, or what they went through: 快报, 初步核算. It makes no other number of them. */
const standings =
  '快报|初步(?:核算|统计|汇总|核定)?|初核|初报|暂定|暂|未审[计核定]?|已审|审定|核定|核实|核算|修订|修正|调整后?|更正|更新|自报|上报|最终|终审|终报|决算|公报|年报|统计|台账'
const ofNumbers = '(?:数字|数据|数值|数|值|口径)?'

/** Such a word in brackets behind a number: 1204辆（快报）. */
export const remarkBehind = new RegExp(`\\s*[（(]\\s*((?:${standings})${ofNumbers})\\s*[)）]$`, 'u')

const behind = new RegExp(
  `(?:[（([【]\\s*((?:${standings})${ofNumbers})\\s*[)）\\]】]|((?:${standings})${ofNumbers}))$`,
  'u',
)
/** Words that need no number beside them to say that it is not the last one. */
const unsettled = /快报|初步(?:核算|统计|汇总|核定|数)|初核|初报|暂定|未审[计核定]|未经审[计核定]/u

/** A text that ends with such a word, apart from it: 2023年快报数 is 2023年 and 快报数. */
export function standingApart(text: string): { readonly rest: string; readonly said: string } | undefined {
  const found = behind.exec(text.trim())
  return found
    ? { rest: text.trim().slice(0, found.index).trim(), said: (found[1] ?? found[2])!.trim() }
    : undefined
}

/** The word for how sure a number is, where a text says that and nothing else. */
export function standingAlone(text: string): string | undefined {
  const found = standingApart(text.replace(/^(?:均|都)?[为是系]/u, ''))
  return found?.rest === '' ? found.said : undefined
}

/** What a title says of how sure its numbers are: 2023年快报数据. */
export const unsettledIn = (text: string): string | undefined => unsettled.exec(text)?.[0]
