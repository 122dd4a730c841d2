import { afterEach, beforeEach, expect, it } from 'vitest'
import { differenceOf, type Json } from '../../core/acts/index.ts'
import {
  addValue,
  figure,
  openOffice,
  paragraph,
  problemOf,
  withAirData,
  words,
  type Office,
} from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const saying = (id: string, said: string) => ({
  id,
  type: 'paragraph' as const,
  inlines: [words(said)],
})

async function speech(...items: ReturnType<typeof saying>[]) {
  const event = await office.api.events.create.mutate({ title: '发布会' })
  return office.api.scripts.create.mutate({ event: event.id, kind: 'main-speech', title: '发布词', items })
}

const between = (before: object, after: object) => differenceOf(before as Json, after as Json)!

const textOf = async (id: Awaited<ReturnType<typeof speech>>['id']) => {
  const { script } = await office.api.scripts.get.query({ id })
  return [script.title, ...script.items.map(item => (item.type === 'paragraph' ? item.inlines : item))]
}

it('stores what a window says has changed, and answers with what only the store knows', async () => {
  const script = await speech(saying('a', '一'), saying('b', '二'))
  const difference = between(
    { title: '发布词', items: script.items },
    { title: '新题', items: [saying('b', '贰'), saying('c', '三')] },
  )
  const answer = await office.api.scripts.save.mutate({ id: script.id, expected: 1, difference })
  expect(answer).toEqual({ revision: 2, updatedBy: '王', updatedAt: expect.any(String) as string })
  expect(await textOf(script.id)).toEqual(['新题', [words('贰')], [words('三')]])
})

it('refuses, as of another revision, what builds on other words than are stored', async () => {
  const script = await speech(saying('a', '一'))
  const save = (expected: number, before: string, after: string) =>
    problemOf(
      office.api.scripts.save.mutate({
        id: script.id,
        expected,
        difference: between({ items: [saying('a', before)] }, { items: [saying('a', after)] }),
      }),
    )
  expect(await save(2, '一', '二')).toEqual({ code: 'stale-revision', facts: { current: 1 } })
  expect(await save(1, '别的', '二')).toEqual({ code: 'stale-revision', facts: { current: 1 } })
  expect(await textOf(script.id)).toEqual(['发布词', [words('一')]])
})

it('holds what is saved by item to what a whole document is held to', async () => {
  const script = await speech(saying('a', '一'))
  const save = (before: object, after: object) =>
    problemOf(
      office.api.scripts.save.mutate({ id: script.id, expected: 1, difference: between(before, after) }),
    )
  const { items } = script
  const refusal = (...fields: string[]) => ({ code: 'bad-input', facts: { fields } })
  expect([
    await save({ items }, { items: [...items, saying('title', '二')] }),
    await save({ title: '发布词' }, { title: '长'.repeat(201) }),
    await save({ revision: 1 }, { revision: 7 }),
    await save({ title: '发布词' }, { title: 3 }),
  ]).toEqual([refusal('items'), refusal('title'), refusal('revision'), refusal('title')])
  expect(await textOf(script.id)).toEqual(['发布词', [words('一')]])
})

it('says what is stale in an answer, or a block, whose figures were changed, and nothing where only words were', async () => {
  await addValue(office, '优良天数', '2022', '296', 1)
  const old = figure('{{优良天数@2022}}', '295天')
  const event = await office.api.events.create.mutate({ title: '发布会' })
  const question = await office.api.questions.create.mutate({
    event: event.id,
    question: '几天？',
    mainLine: [],
  })
  const block = await office.api.blocks.create.mutate({ paragraphs: [paragraph(words('共'))] })
  const answers = [
    await office.api.questions.save.mutate({
      id: question.id,
      expected: 1,
      difference: between({ fallback: '' }, { fallback: '会后提供。' }),
    }),
    await office.api.questions.save.mutate({
      id: question.id,
      expected: 2,
      difference: between({ mainLine: [] }, { mainLine: [old] }),
    }),
    await office.api.blocks.save.mutate({
      id: block.id,
      expected: 1,
      difference: between(
        { paragraphs: [paragraph(words('共'))] },
        { paragraphs: [paragraph(words('共'), old)] },
      ),
    }),
    await office.api.blocks.save.mutate({
      id: block.id,
      expected: 2,
      difference: between({ title: '' }, { title: '空气' }),
    }),
  ]
  expect(answers.map(({ stale }) => stale?.map(({ current }) => current))).toEqual([
    undefined,
    ['296天'],
    ['296天'],
    undefined,
  ])
})

it('leaves the language of a block and of an answer alone where it is not spoken of', async () => {
  const block = await office.api.blocks.create.mutate({ title: 'Air', language: 'en' })
  await office.api.blocks.save.mutate({ id: block.id, expected: 1, changes: { title: 'Clean air' } })
  const event = await office.api.events.create.mutate({ title: '发布会' })
  const question = await office.api.questions.create.mutate({ event: event.id, language: 'en' })
  await office.api.questions.save.mutate({ id: question.id, expected: 1, changes: { question: 'Why?' } })
  expect([
    (await office.api.blocks.get.query({ id: block.id })).block.language,
    (await office.api.questions.get.query({ id: question.id })).question.language,
  ]).toEqual(['en', 'en'])
})
