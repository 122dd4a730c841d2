import { afterEach, beforeEach, expect, it } from 'vitest'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

it('does not let a right that was withdrawn come back by saving what was seen before', async () => {
  const zhao = {
    key: 'zhao',
    name: '赵',
    department: '',
    rights: ['enter' as const, 'publish' as const],
    active: true,
  }
  await office.api.people.save.mutate({ ...zhao, seen: null })
  await office.api.people.save.mutate({ ...zhao, rights: ['enter'], seen: zhao })
  const late = office.api.people.save.mutate({ ...zhao, name: '赵主任', seen: zhao })
  expect(await problemOf(late)).toEqual({ code: 'entry-changed', facts: { name: '赵' } })
  expect(await office.api.people.list.query()).toEqual([{ ...zhao, rights: ['enter'] }])
})

it('saves no settings over what somebody else saved since, and takes out no entry that was changed', async () => {
  const seen = await office.api.workspace.settings.query()
  await office.api.workspace.saveSettings.mutate({ ...seen, office: '新闻办', seen })
  const late = office.api.workspace.saveSettings.mutate({ ...seen, homeRegion: 'home', seen })
  expect(await problemOf(late)).toEqual({ code: 'entry-changed', facts: { name: '测试' } })
  expect(await office.api.workspace.settings.query()).toEqual({ ...seen, office: '新闻办' })
  const topic = { key: 'air', name: '空气', nameEn: '', parent: '' }
  await office.api.register.saveTopic.mutate({ ...topic, seen: null })
  await office.api.register.saveTopic.mutate({ ...topic, name: '大气', seen: topic })
  const removal = office.api.register.remove.mutate({ kind: 'topic', key: 'air', seen: topic })
  expect(await problemOf(removal)).toEqual({ code: 'entry-changed', facts: { name: '大气' } })
  const present = { ...topic, name: '大气' }
  expect(await office.api.register.topics.query()).toEqual([present])
  await office.api.register.remove.mutate({ kind: 'topic', key: 'air', seen: present })
  expect(await office.api.register.topics.query()).toEqual([])
})

it('saves no entry of the register over what somebody else saved since', async () => {
  const topic = { key: 'air', name: '空气', nameEn: '', parent: '' }
  await office.api.register.saveTopic.mutate({ ...topic, seen: null })
  await office.api.register.saveTopic.mutate({ ...topic, name: '大气', seen: topic })
  expect(
    (await problemOf(office.api.register.saveTopic.mutate({ ...topic, nameEn: 'Air', seen: topic }))).code,
  ).toBe('entry-changed')
  expect((await problemOf(office.api.register.saveTopic.mutate({ ...topic, seen: null }))).code).toBe(
    'entry-changed',
  )
  expect(await office.api.register.topics.query()).toEqual([{ ...topic, name: '大气' }])
  const region = (await office.api.register.regions.query())[0]!
  await office.api.register.saveRegion.mutate({ ...region, nameEn: 'Yunxi', seen: region })
  expect(
    (await problemOf(office.api.register.saveRegion.mutate({ ...region, name: '云溪', seen: region }))).code,
  ).toBe('entry-changed')
})
