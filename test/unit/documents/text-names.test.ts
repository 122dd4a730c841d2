import { expect, expectTypeOf, it } from 'vitest'
import {
  ItemId,
  placeId,
  ScriptId,
  spotKey,
  TextName,
  type FigureAt,
  type FigureSpot,
  type PlaceId,
} from '../../../core/documents/index.ts'
import { removeItem } from '../../../core/documents/change.ts'

const speech = { place: 'script', id: ScriptId.parse('speech') } as const
const answer = { place: 'question', id: 'air' } as const
const item = ItemId.parse('opening')

it('names a text of one document by that document and its item, so that no two read alike', () => {
  expect(placeId(speech, item)).not.toBe(placeId(answer, item))
})

it('takes no bare text, no document and no place of another document for the name of a text', () => {
  // @ts-expect-error a bare text names no item
  placeId(speech, 'opening')
  // @ts-expect-error the id of a document is no item of it
  placeId(speech, speech.id)
  // @ts-expect-error a place goes beyond one document, and is no item within another
  placeId(answer, placeId(speech, item))
  // @ts-expect-error nor is it an item that could be taken out of one
  removeItem([], placeId(speech, item))
  // @ts-expect-error a figure is not looked for in a text that only reads like a name
  expect(spotKey({ item: 'opening', expression: '', printed: '', nth: 0 })).toBeTypeOf('string')
  expectTypeOf<PlaceId>().not.toExtend<TextName>()
  expectTypeOf<string>().not.toExtend<FigureSpot['item']>()
  expectTypeOf<string>().not.toExtend<FigureAt['item']>()
  expectTypeOf<ItemId>().toExtend<TextName>()
})

it('is read where it comes from outside, and refused where it is empty', () => {
  expect([TextName.safeParse('0').success, TextName.safeParse('').success]).toEqual([true, false])
})
