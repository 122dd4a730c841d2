import { afterEach, beforeEach, expect, it } from 'vitest'
import { stalePlacesIn } from '../../backend/api/stale-places.ts'
import type { Block, EventId, Question } from '../../core/documents/model.ts'
import { addValue, figure, openOffice, paragraph, withAirData, words, type Office } from './office.ts'

let office: Office
let event: EventId

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  event = (await office.api.events.create.mutate({ title: '新闻发布会', date: '2023-08-11' })).id
})
afterEach(() => office.close())

const blockPrinting = (title: string, expression: string, printed: string): Promise<Block> =>
  office.api.blocks.create.mutate({ title, paragraphs: [paragraph(words('全年'), figure(expression, printed))] })

const answerPlacing = (question: string, ...blocks: Block[]): Promise<Question> => office.api.questions.create.mutate({
  event, question, answer: blocks.map(({ id }, index) => ({ id: `item-${index}`, type: 'placement' as const, block: id, use: { mode: 'follow' as const } })),
})

it('finds what is stale in several documents at once, in their order, and nothing of others that place the same blocks', async () => {
  const good = await blockPrinting('优良', '{{优良天数@2022}}', '295天')
  const share = await blockPrinting('占比', '{{优良天数@2022/有效天数@2022:占比}}', '80.8%')
  const [first, second] = [await answerPlacing('一问', good, share), await answerPlacing('二问', good)]
  await answerPlacing('三问', good)
  await addValue(office, '优良天数', '2022', '296', 1)
  const found = await stalePlacesIn(office.desk.workspace(), [{ place: 'question', id: second.id }, { place: 'block', id: share.id }, { place: 'question', id: first.id }])
  expect(found.map(({ title, item, printed, current, via }) => [title, item, printed, current, via])).toEqual([
    ['二问', 'item-0', '295天', '296天', good.id], ['占比', '0', '80.8%', '81.1%', ''],
    ['一问', 'item-0', '295天', '296天', good.id], ['一问', 'item-1', '80.8%', '81.1%', share.id],
  ])
})
