import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventId } from '../../core/documents/model.ts'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

const trashed = async (): Promise<string[]> =>
  (await office.api.workspace.trash.query()).map(({ place }) => place).toSorted()

describe('an event in the trash', () => {
  const inTrash = { code: 'event-in-trash', facts: { title: '水环境发布会' } }
  let event: EventId

  beforeEach(async () => {
    event = (await office.api.events.create.mutate({ title: '水环境发布会' })).id
  })

  const removeEvent = () => office.api.events.remove.mutate({ id: event, expected: 1 })

  it('takes in nothing that nobody would find again', async () => {
    await removeEvent()
    const { scripts, questions, charts } = office.api
    expect(await problemOf(scripts.create.mutate({ event, kind: 'main-speech' }))).toEqual(inTrash)
    expect(await problemOf(questions.create.mutate({ event, question: '水怎么样？' }))).toEqual(inTrash)
    expect(await problemOf(charts.create.mutate({ event, title: '水质' }))).toEqual(inTrash)
    expect(await trashed()).toEqual(['event'])
  })

  it('gets nothing back by an undoing before it is back itself', async () => {
    const { id } = await office.api.scripts.create.mutate({ event, kind: 'main-speech' })
    const { act } = await office.api.scripts.remove.mutate({ id, expected: 1 })
    await removeEvent()
    expect(await problemOf(office.api.log.undo.mutate({ act }))).toEqual(inTrash)
    expect(await trashed()).toEqual(['event', 'script'])
    await office.api.log.undo.mutate({})
    await office.api.log.undo.mutate({ act })
    expect(await trashed()).toEqual([])
  })

  it('comes back by an undoing with all that went with it', async () => {
    await office.api.scripts.create.mutate({ event, kind: 'main-speech' })
    await office.api.questions.create.mutate({ event, question: '水怎么样？' })
    await removeEvent()
    await office.api.log.undo.mutate({})
    expect(await office.api.events.get.query({ id: event })).toMatchObject({
      scripts: [{ event }],
      questions: [{ event }],
    })
  })
})

it('makes nothing for an event that is not there', async () => {
  const event = EventId.parse('nowhere')
  expect(await problemOf(office.api.charts.create.mutate({ event, title: '水质' }))).toEqual({
    code: 'not-found',
    facts: { id: 'nowhere' },
  })
})
