import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { problemSentence } from '../../core/sentences/index.ts'
import { EventId, BlockId } from '../../core/documents/model.ts'
import { unpack } from '../../core/packed.ts'
import { placeSample } from '../sample.ts'
import { openOffice, problemOf, type Office } from './office.ts'

let office: Office
afterEach(() => office.close())

/** The sample in an office, after somebody wrote into its file what nothing can read. */
async function openDamaged(statement: string): Promise<void> {
  office = await openOffice({ compareAfter: 0 })
  await placeSample(office.file('data'))
  const path = office.file('data/sample/luzhou.lectern')
  const database = new DatabaseSync(path)
  database.exec(statement)
  database.close()
  await office.backend.open(path, false)
}

const event = EventId.parse('luzhou-2023')

/** Each list a person looks at, as the names in it. */
const lists: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  block: async () => (await office.api.blocks.list.query({ limit: 200 })).blocks.map(({ id }) => id),
  script: async () => (await office.api.scripts.list.query({})).map(({ id }) => id),
  question: async () => (await office.api.questions.list.query({})).map(({ id }) => id),
  chart: async () => (await office.api.charts.list.query({})).map(({ chart: { id } }) => id),
  event: async () => (await office.api.events.list.query()).map(({ id }) => id),
  indicator: async () => (await office.api.indicators.list.query({})).map(({ key }) => key),
  line: async () => unpack(await office.api.indicators.lines.query()).map(({ key }) => key),
  region: async () => (await office.api.register.regions.query()).map(({ key }) => key),
  department: async () => (await office.api.register.departments.query()).map(({ key }) => key),
  topic: async () => (await office.api.register.topics.query()).map(({ key }) => key),
  person: async () => (await office.api.people.list.query()).map(({ key }) => key),
}

/** What is written into which kind of record, and which other list shows that kind too. */
const damages = [
  { kind: 'block', alike: 'block', statement: "update block set paragraphs = '{' where id = 'quality-air'" },
  {
    kind: 'script',
    alike: 'script',
    statement: "update script set items = '{' where id = (select min(id) from script)",
  },
  {
    kind: 'question',
    alike: 'question',
    statement: "update question set answer = '{' where id = (select min(id) from question)",
  },
  {
    kind: 'chart',
    alike: 'chart',
    statement: "update chart set series = '{' where id = (select min(id) from chart)",
  },
  {
    kind: 'event',
    alike: 'event',
    statement: "update event set podium = '{' where id = (select max(id) from event)",
  },
  {
    kind: 'indicator',
    alike: 'indicator',
    statement: "update indicator set aliases = '{' where key = '优良天数'",
  },
  {
    kind: 'indicator',
    alike: 'line',
    statement: "update indicator set classes = '{' where key = '优良天数'",
  },
  {
    kind: 'region',
    alike: 'region',
    statement: "update region set name = '' where key = (select max(key) from region)",
  },
  {
    kind: 'department',
    alike: 'department',
    statement: "update department set name = '' where key = (select min(key) from department)",
  },
  {
    kind: 'topic',
    alike: 'topic',
    statement: "update topic set name = '' where key = (select min(key) from topic)",
  },
  {
    kind: 'person',
    alike: 'person',
    statement: "update person set rights = '{' where key = (select min(key) from person)",
  },
]
const statementOf = (kind: string): string => damages.find(each => each.kind === kind)!.statement

describe.each(damages)('a $kind that cannot be read', ({ kind, alike, statement }) => {
  it('hides no other, is found, and is put right from the log', async () => {
    await openDamaged('select 1')
    const whole: Record<string, readonly string[]> = {}
    for (const [name, list] of Object.entries(lists)) whole[name] = await list()
    await office.close()

    await openDamaged(statement)
    for (const [name, list] of Object.entries(lists)) {
      const there = await list()
      if (name !== kind && name !== alike) expect([name, there]).toEqual([name, whole[name]])
      else expect(there).toHaveLength(whole[name]!.length - 1)
    }
    await expect.poll(foreign, { timeout: 20_000 }).toHaveLength(1)
    const [record] = await foreign()
    expect(record).toMatch(new RegExp(`^${kind}/`))
    await office.api.log.putRight.mutate({ record: record! })
    expect((await lists[kind]!()).toSorted()).toEqual(whole[kind]!.toSorted())
    expect(await office.api.log.check.query()).toEqual([])
  })
})

const foreign = async (): Promise<readonly string[]> =>
  (await office.api.log.foreign.query({})).map(({ record }) => record)

const render = (...expressions: string[]) => office.api.figures.render.query({ expressions, language: 'zh' })

describe('a figure that rests on something that cannot be read', () => {
  it('says so, and the others are rendered', async () => {
    await openDamaged(
      "update observation set value = 'x' where indicator = '优良天数' and period = '2022' and region <> 'luzhou'",
    )
    const { '{{优良天数@2022}}': days, '{{PM2.5年均浓度@2022}}': air } = await render(
      '{{优良天数@2022}}',
      '{{PM2.5年均浓度@2022}}',
    )
    expect(air?.ok).toBe(true)
    expect(days).toMatchObject({
      ok: false,
      problem: { code: 'row-unreadable', facts: { title: '优良天数' } },
    })
  })

  it('is no rank among those regions that are left', async () => {
    await openDamaged("update region set name = '' where key = (select max(key) from region)")
    const ranked = '{{优良天数@2022:排名}}'
    expect((await render(ranked))[ranked]).toMatchObject({ ok: false, problem: { code: 'row-unreadable' } })
  })
})

it('names the record, what is safe and what to do, where one is opened that cannot be read', async () => {
  await openDamaged(statementOf('block'))
  const problem = await problemOf(office.api.blocks.get.query({ id: BlockId.parse('quality-air') }))
  expect(problemSentence(problem, 'zh')).toMatch(
    /^“.+”这条记录读不出来（block，paragraphs）.*没有改动.*其余内容照常使用.*恢复/,
  )
})

it('prints no page without a question that cannot be read', async () => {
  await openDamaged(statementOf('question'))
  const problem = await problemOf(
    office.api.exports.obstacles.query({ kind: 'questions', event, form: 'full' }),
  )
  expect(problem.code).toBe('row-unreadable')
})
