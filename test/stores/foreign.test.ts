import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ compareAfter: 0 })
})
afterEach(() => desk.close())

it('says once what another program changed, makes it what its acts made it, or says why it cannot', async () => {
  const [session, foreign] = [desk.use('useSessionStore'), desk.use('useForeignStore')]
  const { id } = await desk.other.api.blocks.create.mutate({ title: '空气' })
  const path = session.info!.location
  await session.close()
  const database = new DatabaseSync(path)
  database.exec(`update block set title = '改过' where id = '${id}'`)
  // What the sample brought stands in no act.
  database.exec(
    "update observation set value = '999' where indicator = '优良天数' and region = 'yunxi' and period = '2022'",
  )
  database.close()
  await session.open(path)
  await expect.poll(() => foreign.records.length).toBe(2)
  const [block, value] = [`block/${id}`, 'value/优良天数[yunxi]@2022']
  const changed = (record: string) => foreign.records.find(each => each.record === record)!
  const offers = () => session.notices.filter(({ action }) => action !== undefined).length
  expect([changed(block).did, foreign.isForeign(value), offers()]).toEqual(['changed', true, 1])
  await foreign.read()
  expect(offers()).toBe(1)
  await foreign.putRight(changed(value))
  expect(desk.told().at(-1)).toContain('查不到它原来的样子，没有改动任何内容')
  await foreign.putRight(changed(block))
  await expect.poll(() => foreign.isForeign(block)).toBe(false)
  expect([(await desk.other.api.blocks.get.query({ id })).block.title, foreign.isForeign(value)]).toEqual([
    '空气',
    true,
  ])
})
