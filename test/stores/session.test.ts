import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

it('shows what another person set, without being asked', async () => {
  const session = desk.use('useSessionStore')
  const seen = session.settings
  await desk.other.api.workspace.saveSettings.mutate({ ...seen, office: '云溪市人民政府新闻办公室', seen })
  await expect.poll(() => session.settings.office).toBe('云溪市人民政府新闻办公室')
})

it('never saves over settings that somebody else changed since they were seen', async () => {
  const session = desk.use('useSessionStore')
  const seen = session.settings
  await desk.other.api.workspace.saveSettings.mutate({ ...seen, office: '新闻办', seen })
  await expect(session.saveSettings({ ...seen, office: '宣传处' }, seen)).rejects.toThrow()
  await expect.poll(() => session.settings.office).toBe('新闻办')
  expect(session.saveState.kind).toBe('failed')
})

it('has every store let go of a workspace before the next is entered', async () => {
  const [session, questions, charts] = [
    desk.use('useSessionStore'),
    desk.use('useQuestionsStore'),
    desk.use('useChartsStore'),
  ]
  await Promise.all([questions.fetch(), charts.fetch()])
  await expect.poll(() => charts.charts.length).toBeGreaterThan(0)
  expect([questions.questions.length > 0, charts.charts.length > 0]).toEqual([true, true])
  await session.close()
  expect([session.isOpen, questions.questions, charts.charts]).toEqual([false, [], []])
})

it('follows another window of this desk into the workspace that was opened there', async () => {
  const session = desk.use('useSessionStore')
  const path = desk.office.file('another.lectern')
  await desk.other.api.workspace.create.mutate({ path, name: '另一家', region: '另市', person: '' })
  await expect.poll(() => session.info?.name).toBe('另一家')
  await expect.poll(() => session.regions.map(({ name }) => name)).toEqual(['另市'])
})

it('names regions and says its sentences in the language that was chosen', async () => {
  const session = desk.use('useSessionStore')
  const inChinese = session.regionName('yunxi')
  await session.setLocale('en')
  expect([inChinese, session.language]).toEqual(['云溪市（虚构）', 'en'])
  expect(session.regionName('yunxi')).toContain('Yunxi')
  await session.setLocale('zh-CN')
})

it('stores all that is held back, or says what stands in the way', async () => {
  const session = desk.use('useSessionStore')
  const { storeAll } = await import('./all-stores.ts')
  expect(await storeAll(session)).toBeUndefined()
  const stop = session.onFlush(
    () => Promise.resolve(),
    () => true,
  )
  expect(await storeAll(session)).toMatchObject({ code: 'stale-revision' })
  stop()
  expect(await storeAll(session)).toBeUndefined()
})
