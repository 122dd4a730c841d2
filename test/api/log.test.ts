import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hasSentence } from '../../core/acts/index.ts'
import type { Change } from '../../backend/office/change-feed.ts'
import { appRouter } from '../../backend/api/router.ts'
import { runCommand } from './command.ts'
import { addValue, openOffice, paragraph, problemOf, withAirData, words, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

/** Resolves once a change of this type is told. */
async function nextOf(changes: AsyncIterable<Change>, type: Change['type']): Promise<void> {
  for await (const change of changes) if (change.type === type) return
}

/** Calls that change who is where, or nothing that is kept in the workspace. */
const noActs = new Set([
  'workspace.open',
  'workspace.create',
  'workspace.openSample',
  'workspace.close',
  'workspace.saveCopy',
  'workspace.goOnElsewhere',
  'workspace.salvage',
  'workspace.backUpNow',
  'workspace.nameSecondPlace',
  'workspace.restoreFile',
  'workspace.restoreBackup',
  'people.choose',
  'people.introduce',
  'exports.start',
  'imports.discard',
  'imports.rejectedFile',
  'jobs.cancel',
  'log.file',
])

it('has a sentence for every act there is', () => {
  const mutations = Object.entries(
    (appRouter as unknown as { _def: { procedures: Record<string, { _def: { type: string } }> } })._def
      .procedures,
  )
    .filter(([, { _def }]) => _def.type === 'mutation')
    .map(([path]) => path)
  expect(mutations.length).toBeGreaterThan(40)
  expect(
    mutations.filter(path => !hasSentence(path) && !noActs.has(path) && !path.startsWith('imports.')),
  ).toEqual([])
  expect(['imports.commit', 'imports.undo', 'exports.final'].filter(path => !hasSentence(path))).toEqual([])
})

it('lists what was done by whom, from what to what, in both languages', async () => {
  await addValue(office, '优良天数', '2022', '301', 1)
  const [act] = await office.api.log.list.query({})
  expect(act).toMatchObject({
    name: 'observations.set',
    person: '王',
    origin: 'window',
    undoneBy: '',
    summary: '录入数据：优良天数（2022年）',
    changes: [
      { record: 'value/优良天数[home]@2022', from: { value: '295' }, to: { value: '301', note: '更正' } },
    ],
  })
  expect((await office.api.log.list.query({ language: 'en' }))[0]?.summary).toBe(
    'entered a value: 优良天数 (2022)',
  )
})

it('goes back through everything a person did, wherever it was, and forward again', async () => {
  const { id } = await office.api.blocks.create.mutate({
    title: '空气',
    paragraphs: [paragraph(words('旧'))],
  })
  await office.api.blocks.save.mutate({ id, expected: 1, changes: { paragraphs: [paragraph(words('新'))] } })
  await addValue(office, '优良天数', '2022', '301', 1)
  const state = async () => [
    (
      await office.api.observations.history.query({ indicator: '优良天数', region: 'home', period: '2022' })
    )[0]!.value,
    (await office.api.blocks.list.query({})).blocks.map(({ paragraphs }) => paragraphs),
  ]
  const undone = []
  for (let steps = 0; steps < 3; steps += 1) undone.push((await office.api.log.undo.mutate({})).name)
  expect([undone, await state()]).toEqual([
    ['observations.set', 'blocks.save', 'blocks.create'],
    ['295', []],
  ])
  for (let steps = 0; steps < 3; steps += 1) await office.api.log.redo.mutate({})
  expect(await state()).toEqual(['301', [[paragraph(words('新'))]]])
  expect(await problemOf(office.api.log.redo.mutate({}))).toEqual({ code: 'nothing-to-redo', facts: {} })
})

it('does not do again what was taken back once something else was done', async () => {
  await addValue(office, '优良天数', '2022', '301', 1)
  await office.api.log.undo.mutate({})
  await office.api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
  expect(await problemOf(office.api.log.redo.mutate({}))).toEqual({ code: 'nothing-to-redo', facts: {} })
})

it('takes back two acts, and does both again, where it is asked for twice at once', async () => {
  for (const key of ['air', 'water', 'soil'])
    await office.api.register.saveTopic.mutate({ key, name: key, nameEn: '', seen: null })
  const topics = async () => (await office.api.register.topics.query()).map(({ key }) => key)
  const { undo, redo } = office.api.log
  await Promise.all([undo.mutate({}), undo.mutate({})])
  expect(await topics()).toEqual(['air'])
  await Promise.all([redo.mutate({}), redo.mutate({})])
  expect(await topics()).toEqual(['air', 'water', 'soil'])
})

it('leaves what others did where it is', async () => {
  await office.api.people.save.mutate({
    key: 'li',
    name: '李',
    department: '',
    rights: ['enter', 'check', 'publish'],
    active: true,
    seen: null,
  })
  await office.api.people.choose.mutate({ key: 'li' })
  await addValue(office, '优良天数', '2022', '301', 1)
  expect((await office.api.log.undo.mutate({})).person).toBe('李')
  expect(await problemOf(office.api.log.undo.mutate({}))).toEqual({ code: 'nothing-to-undo', facts: {} })
  expect((await office.api.people.list.query()).map(({ name }) => name)).toEqual(['李'])
})

it('numbers questions that are made at once each by its own', async () => {
  const event = await office.api.events.create.mutate({ title: '发布会' })
  const made = await Promise.all(
    [1, 2, 3, 4].map(() => office.api.questions.create.mutate({ event: event.id })),
  )
  expect(made.map(({ position }) => position).toSorted()).toEqual([1, 2, 3, 4])
})

it('tells by the command line what was done, takes it back, and names what another program changed', async () => {
  const file = office.file('office.lectern')
  await office.api.blocks.create.mutate({ title: '空气', paragraphs: [paragraph(words('旧'))] })
  await addValue(office, '优良天数', '2022', '301', 1)
  await office.backend.close()
  const listed = JSON.parse((await runCommand('log', file, '--json')).said) as {
    name: string
    changes: object[]
  }[]
  expect(listed.slice(0, 2).map(({ name, changes }) => [name, changes.length])).toEqual([
    ['observations.set', 1],
    ['blocks.create', 2],
  ])
  expect(JSON.parse((await runCommand('undo', file, '--json')).said)).toMatchObject({
    name: 'observations.set',
    changes: [{ from: { value: '295' }, to: { value: '301' } }],
  })
  expect(JSON.parse((await runCommand('check', file, '--json')).said)).toEqual({ sound: true, records: [] })
  const database = new DatabaseSync(file)
  database.exec("update observation set value = '999' where revision = 1 and indicator = '有效天数'")
  database.exec("update block set paragraphs = '[]'")
  database.exec("delete from region where key = 'none'")
  database.close()
  const found = await runCommand('check', file, '--json')
  const { sound, records } = JSON.parse(found.said) as {
    sound: boolean
    records: { record: string; did: string }[]
  }
  expect([found.code, sound, records.map(({ record, did }) => `${did} ${record.split('/')[0]}`)]).toEqual([
    2,
    false,
    ['changed block', 'changed value'],
  ])
  expect(records.find(({ record }) => record.startsWith('value'))?.record).toBe('value/有效天数[home]@2022')
  expect(found.complaint).toContain('2')
})

it('finds in the background, after opening, what another program changed, and calls it by its name', async () => {
  await office.api.blocks.create.mutate({ title: '空气', paragraphs: [paragraph(words('旧'))] })
  const file = office.file('office.lectern')
  await office.backend.close()
  const database = new DatabaseSync(file)
  database.exec("update observation set value = '999' where revision = 1 and indicator = '有效天数'")
  database.exec("update block set paragraphs = '[]'")
  database.exec('delete from topic')
  database.close()
  const later = await openOffice({ compareAfter: 0 })
  const over = new AbortController()
  const told = nextOf(later.backend.changes.follow(over.signal), 'foreign.found')
  await later.api.workspace.open.mutate({ path: file })
  await told
  over.abort()
  expect(await later.api.log.foreign.query({})).toEqual([
    expect.objectContaining({ did: 'changed', title: '空气' }),
    {
      record: 'value/有效天数[home]@2022',
      did: 'changed',
      title: '有效天数（2022年）',
      value: { indicator: '有效天数', region: 'home', period: '2022' },
    },
  ])
  expect(later.reported).toEqual([])
  await later.close()
})

it('says nothing of other programs where the workspace is as its acts left it', async () => {
  const file = office.file('office.lectern')
  await office.backend.close()
  const later = await openOffice({ compareAfter: 0 })
  await later.api.workspace.open.mutate({ path: file })
  expect(await later.backend.workspace().unfoundedAside(new AbortController().signal)).toEqual([])
  expect(await later.api.log.foreign.query({})).toEqual([])
  await later.close()
})

it('knows what a workspace of an earlier release was when its log began', async () => {
  const file = office.file('office.lectern')
  await office.backend.close()
  const database = new DatabaseSync(file)
  database.exec('delete from act; delete from act_change; update observation set act = 0, mark = 0')
  database.close()
  await office.api.workspace.open.mutate({ path: file })
  expect((await office.api.log.list.query({})).map(({ name }) => name)).toEqual(['log.begin'])
  expect(await office.api.log.check.query()).toEqual([])
  expect(await problemOf(office.api.log.undo.mutate({}))).toEqual({ code: 'nothing-to-undo', facts: {} })
  await office.backend.close()
  const again = new DatabaseSync(file)
  again.exec("update indicator set unit = '个' where key = '优良天数'")
  again.close()
  await office.api.workspace.open.mutate({ path: file })
  expect(await office.api.log.check.query()).toEqual([
    { record: 'indicator/优良天数', did: 'changed', title: '优良天数' },
  ])
})

it('compares two copies that went apart, act by act', async () => {
  const [file, copy] = [office.file('office.lectern'), office.file('copy.lectern')]
  const { id } = await office.api.blocks.create.mutate({ title: '空气' })
  await office.api.workspace.saveCopy.mutate({ path: copy })
  await office.api.blocks.save.mutate({ id, expected: 1, changes: { title: '大气' } })
  const common = (await office.api.log.list.query({})).length - 1
  await office.backend.close()
  await office.api.workspace.open.mutate({ path: copy })
  await office.api.blocks.save.mutate({ id, expected: 1, changes: { title: '空气质量' } })
  await addValue(office, '优良天数', '2022', '301', 1)
  await office.backend.close()
  const { code, said } = await runCommand('compare', file, copy, '--json')
  const compared = JSON.parse(said) as {
    common: number
    onlyFirst: { name: string }[]
    onlySecond: { name: string }[]
    both: string[]
  }
  expect([
    code,
    compared.common,
    compared.onlyFirst.map(({ name }) => name),
    compared.onlySecond.map(({ name }) => name),
    compared.both,
  ]).toEqual([
    0,
    common,
    ['blocks.save'],
    ['blocks.save', 'observations.set'],
    [`block-version/["${id}",1]`, `block/${id}`],
  ])
  await office.api.workspace.create.mutate({
    path: office.file('other.lectern'),
    name: '另一处',
    region: '云溪市',
    person: '王',
  })
  await office.backend.close()
  const other = await runCommand('compare', file, office.file('other.lectern'))
  expect([other.code, other.complaint]).toEqual([2, expect.stringContaining('never were copies')])
})
