import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventId, QuestionId } from '../../core/documents/model.ts'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office
let event: EventId
let ids: Readonly<Record<string, QuestionId>>

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  event = (await office.api.events.create.mutate({ title: '发布会' })).id
  const made: Record<string, QuestionId> = {}
  for (const question of ['一', '二', '三', '四'])
    made[question] = (await office.api.questions.create.mutate({ event, question })).id
  ids = made
})

afterEach(() => office.close())

const order = async (): Promise<string> =>
  (await office.api.questions.list.query({ event }))
    .map(({ position, question }) => `${position}${question}`)
    .join(' ')
const move = (id: string, after: string | null) =>
  office.api.questions.move.mutate({ id: ids[id]!, after: after === null ? null : ids[after]! })

describe('the order of questions', () => {
  it('lets whoever writes the first one save, while another window moves the third to the top', async () => {
    const { question: open } = await office.api.questions.get.query({ id: ids['一']! })
    await move('三', null)
    expect(await order()).toBe('1三 2一 3二 4四')
    const { revision } = await office.api.questions.save.mutate({
      id: open.id,
      expected: open.revision,
      changes: { fallback: '以通报为准。' },
    })
    expect([revision, await order()]).toEqual([open.revision + 1, '1三 2一 3二 4四'])
    const { question: moved } = await office.api.questions.get.query({ id: ids['三']! })
    expect([moved.position, moved.revision]).toEqual([1, 1])
  })

  it('holds what two people move, whoever looked before the other moved', async () => {
    await Promise.all([move('三', null), move('一', '四')])
    expect(await order()).toBe('1三 2二 3四 4一')
  })

  it('takes a move back and does it again, and makes no revision of either', async () => {
    await move('四', '一')
    expect((await office.api.log.undo.mutate({})).name).toBe('questions.move')
    expect(await order()).toBe('1一 2二 3三 4四')
    await office.api.log.redo.mutate({})
    expect(await order()).toBe('1一 2四 3二 4三')
    expect((await office.api.questions.list.query({ event })).map(({ revision }) => revision)).toEqual([
      1, 1, 1, 1,
    ])
    expect(await office.api.log.check.query()).toEqual([])
  })

  it('says which way it went, and nothing where it went nowhere', async () => {
    await move('四', '一')
    await move('四', '一')
    const [moved, made] = await office.api.log.list.query({})
    expect([moved!.summary, moved!.changes.map(({ lines }) => lines), made!.name]).toEqual([
      '移动问题：四',
      [[{ field: '次序', from: '', to: '移到前面' }]],
      'questions.create',
    ])
  })

  it('is that of the file, and survives what was removed and brought back', async () => {
    await move('四', '一')
    await office.api.questions.remove.mutate({ id: ids['四']!, expected: 1 })
    expect(await order()).toBe('1一 2二 3三')
    await office.api.questions.restore.mutate({ id: ids['四']!, expected: 1 })
    expect(await order()).toBe('1一 2四 3二 4三')
  })

  it('names what a question was to stand behind, where that is gone', async () => {
    await office.api.questions.remove.mutate({ id: ids['二']!, expected: 1 })
    expect(await problemOf(move('四', '二'))).toEqual({
      code: 'not-found',
      facts: { kind: 'question', id: ids['二'] },
    })
  })
})
