import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const press = { key: 'press', name: '新闻发布专员', department: 'ecology', active: true }

it('lets the one at the desk do what their rights say, whoever that is', async () => {
  const people = desk.use('usePeopleStore')
  await people.fetch()
  expect([people.may('enter'), people.may('check'), people.may('publish')]).toEqual([true, false, true])
  await people.choose('monitoring')
  expect([people.current.name, people.may('enter'), people.may('check')]).toEqual([
    '监测科复核员',
    false,
    true,
  ])
})

it('lets nobody check what they entered themselves, unless the office allows it', async () => {
  const [people, session] = [desk.use('usePeopleStore'), desk.use('useSessionStore')]
  await people.choose('monitoring')
  expect([people.mayCheck(['监测科复核员']), people.mayCheck(['大气科数据员'])]).toEqual([false, true])
  await session.saveSettings({ ...session.settings, selfCheck: true })
  await expect.poll(() => people.mayCheck(['监测科复核员'])).toBe(true)
})

it('knows of a right that was withdrawn elsewhere, and says so where the person writes on', async () => {
  const [people, edits] = [desk.use('usePeopleStore'), desk.use('useEditsStore')]
  await people.fetch()
  await desk.other.api.people.save.mutate({
    ...press,
    rights: ['publish'],
    seen: { ...press, rights: ['enter', 'publish'] },
  })
  await expect.poll(() => people.may('enter')).toBe(false)
  edits.propose([
    {
      place: { indicator: '优良天数', region: 'yunxi', period: '2024' },
      entry: { value: '300', bound: 'exact' },
    },
  ])
  expect([edits.waiting.size, desk.told().at(-1)]).toEqual([
    0,
    '“新闻发布专员”没有录入的权限，没有改动。请换人操作，或在设置中授权。',
  ])
})

it('does not give a right back by saving a person as they were seen before', async () => {
  const people = desk.use('usePeopleStore')
  await people.fetch()
  const seen = people.people
  await desk.other.api.people.save.mutate({
    ...press,
    rights: ['publish'],
    seen: { ...press, rights: ['enter', 'publish'] },
  })
  await expect.poll(() => people.people === seen).toBe(false)
  people.people = [...seen]
  await expect(
    people.save({ ...press, name: '发布专员', rights: ['enter', 'publish'] }),
  ).rejects.toMatchObject({
    data: { problem: { code: 'entry-changed' } },
  })
  expect(people.people.find(({ key }) => key === 'press')).toMatchObject({
    name: '新闻发布专员',
    rights: ['publish'],
  })
})
