import type { AnswerItem, Paragraph, Placement, ItemId } from '../../../core/documents/model.ts'

/** Part of an answer as it is edited: a stretch of text, or a placed block. */
export type Segment =
  | {
      readonly kind: 'text'
      readonly key: ItemId
      readonly ids: readonly ItemId[]
      readonly paragraphs: readonly Paragraph[]
      readonly start: number
    }
  | {
      readonly kind: 'placement'
      readonly key: ItemId
      readonly placement: Placement
      readonly start: number
    }

/** Paragraphs that follow each other are one text; `start` is the place of a segment's first item. */
export function segmentsOf(items: readonly AnswerItem[]): Segment[] {
  const segments: Segment[] = []
  for (const [start, item] of items.entries()) {
    const last = segments.at(-1)
    if (item.type === 'placement') segments.push({ kind: 'placement', key: item.id, placement: item, start })
    else if (last?.kind === 'text')
      segments[segments.length - 1] = {
        ...last,
        ids: [...last.ids, item.id],
        paragraphs: [...last.paragraphs, { inlines: item.inlines }],
      }
    else
      segments.push({
        kind: 'text',
        key: item.id,
        ids: [item.id],
        paragraphs: [{ inlines: item.inlines }],
        start,
      })
  }
  return segments
}

/**
 * A text's new paragraphs in the place of its old ones: they keep their ids in order, and new ones get fresh
 * ids.
 */
export function replaceText(
  items: readonly AnswerItem[],
  segment: Extract<Segment, { kind: 'text' }>,
  paragraphs: readonly Paragraph[],
  makeId: () => ItemId,
): AnswerItem[] {
  const texts = paragraphs.map(({ inlines }, index): AnswerItem => ({
    id: segment.ids[index] ?? makeId(),
    type: 'paragraph',
    inlines,
  }))
  return items.toSpliced(segment.start, segment.ids.length, ...texts)
}

/** The items of [start, start + count) moved to a gap outside of them; undefined where they would stay. */
export function moveRun(
  items: readonly AnswerItem[],
  start: number,
  count: number,
  gap: number,
): AnswerItem[] | undefined {
  if (gap < 0 || gap > items.length || (gap >= start && gap <= start + count)) return undefined
  const moved = items.slice(start, start + count)
  const others = items.toSpliced(start, count)
  return others.toSpliced(gap > start ? gap - count : gap, 0, ...moved)
}

/** Whether there is anything to read in an answer. */
export const isBlank = (items: readonly AnswerItem[]): boolean =>
  items.every(item => item.type === 'paragraph' && item.inlines.length === 0)

/** One paragraph of prose as the editor holds it, and back: a main line is one sentence on one line. */
export const asParagraphs = (inlines: Paragraph['inlines']): Paragraph[] => [{ inlines }]
export const fromParagraphs = (paragraphs: readonly Paragraph[]): Paragraph['inlines'] =>
  paragraphs.flatMap(paragraph => paragraph.inlines)
