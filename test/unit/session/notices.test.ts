import { expect, it } from 'vitest'
import { createNotices } from '../../../renderer/features/session/notices.ts'

it('says the same thing once, at its latest', () => {
  const { notices, tell } = createNotices()
  tell({ text: '后台没有应答。' })
  tell({ text: '已审定第 1 版' })
  tell({ text: '后台没有应答。', tone: 'seal' })
  expect(notices.value).toEqual([{ id: 2, text: '已审定第 1 版' }, { id: 3, text: '后台没有应答。', tone: 'seal' }])
})
