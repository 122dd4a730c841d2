import type { ScriptItem } from './model.ts'
import { textOf } from './text.ts'

/**
 * How a speaker turns from the matter to the listeners: an address, thanks, or the word that this was all.
 */
const turns = [
  '各位',
  '女士们',
  '同志们',
  '朋友们',
  '记者朋友',
  '媒体朋友',
  '谢谢',
  '感谢',
  '以上(?:就)?是',
  '我的(?:介绍|发布|通报|发言|讲话|汇报)',
  '我(?:就|先)?(?:介绍|通报|汇报|讲)(?:到|这)',
  'thank you',
  'ladies and gentlemen',
  'that (?:concludes|is all)',
  'this concludes',
  'in closing',
]
const turn = new RegExp(`^\\s*(?:${turns.join('|')})`, 'i')

/**
 * Where the closing words begin, which are said at the end whatever the order of the sections: in the text
 * after the last heading, from the first paragraph that turns to the listeners. What stands right under the
 * heading is the section's, and a placed block is never closing words. The length of the list where there are
 * none; better to miss some than to part a section.
 */
export function closingStart(items: readonly ScriptItem[]): number {
  const heading = items.findLastIndex(({ type }) => type === 'heading')
  const placed = items.findLastIndex(({ type }) => type === 'placement')
  if (heading === -1) return items.length
  const from = Math.max(heading + 2, placed + 1)
  const start = items.findIndex(
    (item, index) => index >= from && item.type === 'paragraph' && turn.test(textOf(item.inlines)),
  )
  return start === -1 ? items.length : start
}
