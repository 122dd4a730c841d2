import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from './command.ts'
import { addValue, openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office
let file = ''

/** A workspace that was worked in with an earlier release, which kept a trail and no log. */
beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  file = office.file('office.lectern')
  await office.backend.close()
  const database = new DatabaseSync(file)
  database.exec('delete from act; delete from act_change; update observation set act = 0, mark = 0')
  database.exec(`insert into audit (at, person, action, subject, facts) values
    ('2023-08-01T09:00:00.000Z', '李', 'value.entered', '优良天数[home]@2022', '{"value":"295","before":"294","source":"年报"}'),
    ('2023-08-02T09:00:00.000Z', '张', 'person.saved', 'li', '{"name":"李","rights":["enter","check"]}')`)
  database.close()
  await office.api.workspace.open.mutate({ path: file })
})

afterEach(() => office.close())

it('shows what was written down before the log as acts before its first, in both languages', async () => {
  await addValue(office, '优良天数', '2022', '301', 1)
  const acts = await office.api.log.list.query({})
  expect(
    acts.map(({ person, summary, standing, changes }) => [
      person,
      summary,
      standing,
      ...(summary === '开始记录操作'
        ? []
        : changes[0]!.lines.map(({ field, from, to }) => `${field} ${from} → ${to}`)),
    ]),
  ).toEqual([
    ['王', '录入数据：优良天数（2022年）', true, '数值 295 → 301', '说明  → 更正'],
    ['', expect.stringContaining('开始记录操作'), false],
    ['张', '登记人员与权限：李', false, '名称  → 李', '权限  → 录入、复核'],
    ['李', '录入数据：优良天数（2022年）', false, '数值 294 → 295', '来源  → 年报'],
  ])
  const [entered] = await office.api.log.list.query({ person: '李', language: 'en' })
  expect(entered?.summary).toBe('entered a value: 优良天数 (2022)')
  expect(await office.api.log.persons.query()).toEqual(['张', '李', '王'])
  expect((await office.api.log.list.query({ before: acts[2]!.number })).map(({ id }) => id)).toEqual([
    acts[3]!.id,
  ])
  expect((await problemOf(office.api.log.undo.mutate({ act: acts[3]!.id }))).code).toBe('not-found')
})

it('writes nothing into it any more', async () => {
  await addValue(office, '优良天数', '2022', '301', 1)
  await office.backend.close()
  const database = new DatabaseSync(file)
  expect(database.prepare('select count(*) as count from audit').get()).toEqual({ count: 2 })
  database.close()
})

it('is answered for: what another program changed of it is named', async () => {
  expect(await office.api.log.check.query()).toEqual([])
  await office.backend.close()
  const database = new DatabaseSync(file)
  database.exec("update audit set person = '李' where action = 'person.saved'")
  database.close()
  expect(JSON.parse((await runCommand('check', file, '--json')).said)).toMatchObject({
    sound: false,
    records: [{ record: 'audit/2', did: 'changed' }],
  })
})
