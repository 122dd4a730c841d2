import { z } from 'zod'
import { ItemId } from './model.ts'

/**
 * Names a text within its document: an item, a paragraph of a block, the main line, a point of a chart. A
 * bare text is none, nor is the id of a document or a name that goes beyond one.
 */
export const TextName = z.string().min(1).brand<'TextName'>().or(ItemId)
export type TextName = z.infer<typeof TextName>

/** How the main line of a question is named among its items. */
export const MAIN_LINE = 'main-line' as TextName

/** How a text of a question other than its answer is named. */
export const partName = (part: 'fallback' | 'avoid'): TextName => part as string as TextName

/** How a point of a chart is named, by its places from 0. */
export const pointName = (series: number, point: number): TextName => `${series}/${point}` as TextName

/** The paragraphs of a block have no names but their places, from 0. */
export const paragraphName = (index: number): TextName => String(index) as TextName
