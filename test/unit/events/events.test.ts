import { describe, expect, it } from 'vitest'
import { ItemId, ScriptItem } from '../../../core/documents/model.ts'
import { dateOf, daysBetween, nearest, newestFirst } from '../../../renderer/features/events/days.ts'
import { languageOf, skeletonOf } from '../../../renderer/features/events/script-skeletons.ts'

const on = (date: string) => ({ date })

describe('dates of events', () => {
  it('counts whole days', () => {
    expect([
      daysBetween('2023-08-11', '2023-08-11'),
      daysBetween('2023-12-31', '2024-01-01'),
      daysBetween('2024-03-01', '2024-02-28'),
    ]).toEqual([0, 1, -2])
  })

  it('writes the day here, not in Greenwich', () => {
    expect(dateOf(new Date(2023, 7, 1, 0, 30))).toBe('2023-08-01')
  })

  it('takes the next event to come, else the latest', () => {
    expect([
      nearest([on('2023-01-01'), on('2023-09-01'), on('2023-08-12')], '2023-08-11'),
      nearest([on('2022-01-01'), on('2023-01-01')], '2023-08-11'),
      nearest([], '2023-08-11'),
    ]).toEqual([on('2023-08-12'), on('2023-01-01'), undefined])
  })

  it('lists events without a date first', () => {
    expect(newestFirst([on('2022-01-01'), on(''), on('2023-01-01')])).toEqual([
      on(''),
      on('2023-01-01'),
      on('2022-01-01'),
    ])
  })
})

describe('how a script begins', () => {
  const event = {
    title: '水污染防治发布会',
    date: '2023-08-11',
    podium: [
      { post: '主持人', role: 'host' as const, department: '' },
      { post: '市水务局局长', role: 'main-speaker' as const, department: 'water' },
      { post: '市城管局副局长', role: 'answering' as const, department: '' },
    ],
  }
  let next = 0
  const makeId = () => ItemId.parse(`id-${(next += 1)}`)

  it('names title, speaker and salutation from the event', () => {
    const { title, speaker, salutation, date } = skeletonOf('main-speech', event, 'zh', makeId)
    expect({ title, speaker, salutation, date }).toEqual({
      title: '在水污染防治发布会上的发布词',
      speaker: '市水务局局长',
      salutation: '各位记者朋友：',
      date: '2023-08-11',
    })
  })

  it('lets the host introduce those on the podium by post', () => {
    const { items, speaker } = skeletonOf('host-script', event, 'zh', makeId)
    expect([
      speaker,
      items.some(
        item =>
          item.type === 'paragraph' &&
          item.inlines.some(inline => inline.type === 'text' && inline.text.includes('市城管局副局长')),
      ),
    ]).toEqual(['主持人', true])
  })

  it.each(['zh', 'en'] as const)('holds valid items with ids of their own (%s)', language => {
    const items = (['main-speech', 'host-script'] as const).flatMap(
      kind => skeletonOf(kind, { title: '', date: '', podium: [] }, language, makeId).items,
    )
    expect([
      items.every(item => ScriptItem.safeParse(item).success),
      new Set(items.map(item => item.id)).size,
    ]).toEqual([true, items.length])
  })

  it('speaks the language of the title', () => {
    expect([languageOf('发布会', 'en'), languageOf('Press conference', 'zh'), languageOf('', 'en')]).toEqual([
      'zh',
      'en',
      'en',
    ])
  })
})
