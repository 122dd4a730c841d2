import { expect, it } from 'vitest'
import { createNotices } from '../../../renderer/features/session/notices.ts'

it('says the same thing once, at its latest', () => {
  const { notices, tell } = createNotices()
  tell({ text: '后台没有应答。' })
  tell({ text: '已审定第 1 版' })
  tell({ text: '后台没有应答。', tone: 'seal' })
  expect(notices.value).toEqual([
    { id: 2, text: '已审定第 1 版' },
    { id: 3, text: '后台没有应答。', tone: 'seal' },
  ])
})

it('keeps what can still be taken back where it is found, when newer ones need the room', () => {
  const { notices, earlier, tell, act } = createNotices()
  const done: string[] = []
  const [block] = [
    tell({ text: '已删除素材', action: '撤销', act: () => done.push('block') }),
    tell({ text: '已保存' }),
  ]
  for (const text of ['一', '二', '三']) tell({ text, action: '撤销', act: () => done.push(text) })
  expect([notices.value.map(({ text }) => text), earlier.value.map(({ text }) => text)]).toEqual([
    ['一', '二', '三'],
    ['已删除素材'],
  ])
  act(block)
  expect([done, earlier.value]).toEqual([['block'], []])
})

it('says an earlier offer once as well, and lets it be put away', () => {
  const { notices, earlier, tell, dismiss } = createNotices()
  for (const text of ['甲', '乙', '丙', '丁']) tell({ text, action: '撤销' })
  tell({ text: '甲', action: '撤销' })
  expect([notices.value.map(({ text }) => text), earlier.value.map(({ text }) => text)]).toEqual([
    ['丙', '丁', '甲'],
    ['乙'],
  ])
  dismiss(earlier.value[0]!.id)
  expect(earlier.value).toEqual([])
})

it('offers nothing of one workspace in another', () => {
  const { notices, earlier, tell, act, withdrawOffers } = createNotices()
  const done: string[] = []
  const first = tell({ text: '已删除素材', action: '撤销', act: () => done.push('undone') })
  for (const text of ['甲', '乙', '丙']) tell({ text, action: '撤销' })
  tell({ text: '已打开' })
  withdrawOffers()
  act(first)
  expect([notices.value.map(({ text }) => text), earlier.value, done]).toEqual([['已打开'], [], []])
})
