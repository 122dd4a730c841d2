import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from './command.ts'
import { addValue, figure, openOffice, paragraph, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

const written = '{{优良天数@2022/有效天数@2022:占比}}'

async function makeBlock(): Promise<string> {
  const { id } = await office.api.blocks.create.mutate({
    title: '空气',
    paragraphs: [paragraph(figure(written, '80.8%'))],
  })
  return id
}

const expressionOf = async (): Promise<unknown> =>
  (await office.api.blocks.list.query({})).blocks[0]!.paragraphs[0]!.inlines[0]

it('moves what names an indicator with its key, leaves nothing stale, and is one act', async () => {
  await makeBlock()
  const { revision } = await office.api.indicators.get.query({ key: '优良天数' })
  const { indicator } = await office.api.indicators.rename.mutate({
    key: '优良天数',
    to: '好天数',
    expected: revision,
  })
  expect(indicator).toMatchObject({ key: '好天数', name: '优良天数', revision: revision + 1 })
  expect(await expressionOf()).toEqual(figure('{{好天数@2022/有效天数@2022:占比}}', '80.8%'))
  expect(await office.api.stale.list.query()).toEqual([])
  await addValue(office, '好天数', '2022', '301', 1)
  expect((await office.api.stale.list.query()).map(({ printed, current }) => [printed, current])).toEqual([
    ['80.8%', '82.5%'],
  ])
  await office.api.log.undo.mutate({})
  const [renaming] = await office.api.log.list.query({
    record: { kind: 'indicator', id: '好天数' },
    limit: 1,
  })
  expect(renaming).toMatchObject({
    name: 'indicators.rename',
    summary: expect.stringContaining('改指标的代码') as string,
  })
  expect(renaming!.changes[0]!.lines).toEqual([{ field: '代码', from: '', to: '好天数' }])
  await office.api.log.undo.mutate({})
  expect(await expressionOf()).toEqual(figure(written, '80.8%'))
  expect(await office.api.log.check.query()).toEqual([])
})

it('is refused where it was changed since it was seen, and where the key is another’s', async () => {
  const rename = (to: string, expected: number) =>
    problemOf(office.api.indicators.rename.mutate({ key: '优良天数', to, expected }))
  const { revision, name } = await office.api.indicators.get.query({ key: '有效天数' })
  expect(await rename('好天数', revision + 1)).toEqual({
    code: 'stale-revision',
    facts: { current: revision },
  })
  expect(await rename('有效天数', revision)).toEqual({ code: 'key-taken', facts: { key: '有效天数', name } })
  expect((await rename('好 天', revision)).code).toBe('bad-input')
})

it('moves the home region, what is filed under it, and its values, and is undone', async () => {
  const { key: home, ...named } = (await office.api.register.regions.query())[0]!
  const seen = { key: home, ...named }
  await office.api.register.saveRegion.mutate({
    ...named,
    key: '古蔺县',
    name: '古蔺县',
    parent: home,
    seen: null,
  })
  await office.api.blocks.create.mutate({
    title: '空气',
    paragraphs: [paragraph(figure(`{{优良天数[${home}]@2022}}`, '295天'))],
  })
  const rename = (to: string) => office.api.register.rename.mutate({ kind: 'region', key: home, to, seen })
  expect((await rename('510000')).entry).toEqual({ ...seen, key: '510000' })
  const shown = async () => [
    (await office.api.register.regions.query()).map(({ key, parent }) => [key, parent]),
    (await office.api.workspace.settings.query()).homeRegion,
    (await office.api.blocks.list.query({})).blocks[0]!.paragraphs,
  ]
  expect(await shown()).toEqual([
    [
      ['510000', ''],
      ['古蔺县', '510000'],
    ],
    '510000',
    [paragraph(figure('{{优良天数[510000]@2022}}', '295天'))],
  ])
  expect(await office.api.stale.list.query()).toEqual([])
  await addValue(office, '优良天数', '2022', '301', 1, '510000')
  expect((await office.api.stale.list.query()).map(({ current }) => current)).toEqual(['301天'])
  await office.api.log.undo.mutate({})
  expect((await office.api.log.list.query({ limit: 1 }))[0]).toMatchObject({
    name: 'log.undo',
  })
  await office.api.log.undo.mutate({})
  expect(await shown()).toEqual([
    [
      [home, ''],
      ['古蔺县', home],
    ],
    home,
    [paragraph(figure(`{{优良天数[${home}]@2022}}`, '295天'))],
  ])
  expect(await office.api.log.check.query()).toEqual([])
})

it.each(['saveDepartment', 'saveTopic'] as const)(
  'refuses a key of another, or what was changed: %s',
  async save => {
    const kind = save === 'saveTopic' ? 'topic' : 'department'
    const [air, water] = ['大气', '水'].map(key => ({ key, name: key, nameEn: '', parent: '' }))
    for (const entry of [air!, water!]) await office.api.register[save].mutate({ ...entry, seen: null })
    const rename = (to: string, seen = air!) =>
      problemOf(office.api.register.rename.mutate({ kind, key: '大气', to, seen }))
    expect(await rename('水')).toEqual({ code: 'key-taken', facts: { key: '水', name: '水' } })
    expect(await rename('气', { ...air!, name: '空气' })).toEqual({
      code: 'entry-changed',
      facts: { name: '大气' },
    })
    expect((await rename('大 气')).code).toBe('bad-input')
  },
)

it.each([
  ['indicator', '优良天数', '好天数'],
  ['region', 'home', '510500'],
  ['department', '大气科', 'air'],
  ['topic', '大气', 'air'],
])('is done by the command line, stands in the log and is undone there: %s', async (kind, from, to) => {
  const named = { nameEn: '', parent: '', seen: null }
  await office.api.register.saveDepartment.mutate({ key: '大气科', name: '大气科', ...named })
  await office.api.register.saveTopic.mutate({ key: '大气', name: '大气', ...named })
  await office.backend.close()
  const file = office.file('office.lectern')
  const keys = async () =>
    Object.values(
      JSON.parse((await runCommand('register', 'list', file, '--kind', kind, '--json')).said) as Record<
        string,
        { key: string }[]
      >,
    )[0]!.map(({ key }) => key)
  const { code, said } = await runCommand('register', 'rename', kind, file, from, to, '--json')
  expect([code, (JSON.parse(said) as { key: string }).key, await keys()]).toEqual([
    0,
    to,
    expect.arrayContaining([to]),
  ])
  expect((await runCommand('register', 'rename', kind, file, to, 'a b')).complaint).toContain('“a b”')
  const acts = JSON.parse((await runCommand('log', file, '--json')).said) as { name: string }[]
  expect(acts[0]!.name).toBe(kind === 'indicator' ? 'indicators.rename' : 'register.rename')
  expect((await runCommand('undo', file)).code).toBe(0)
  expect(await keys()).toContain(from)
  expect((await runCommand('check', file)).said).toContain('sound')
})

/** What two copies each did since they went apart. */
interface Compared {
  readonly onlyFirst: readonly { name: string; changes: readonly Change[] }[]
  readonly onlySecond: readonly { name: string; changes: readonly Change[] }[]
  readonly both: readonly string[]
}

interface Change {
  readonly record: string
  readonly revision?: { readonly number: number; readonly id: string; readonly parent: string }
}

async function comparedCopies(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<Compared> {
  const [file, copy] = [office.file('office.lectern'), office.file('copy.lectern')]
  await office.api.workspace.saveCopy.mutate({ path: copy })
  await ours()
  await office.backend.close()
  await office.api.workspace.open.mutate({ path: copy })
  await theirs()
  await office.backend.close()
  return JSON.parse((await runCommand('compare', file, copy, '--json')).said) as Compared
}

it('is the same entry, and the same value, under two keys in two copies', async () => {
  const { revision } = await office.api.indicators.get.query({ key: '优良天数' })
  const seen = (await office.api.register.regions.query())[0]!
  const { both } = await comparedCopies(
    async () => {
      await office.api.indicators.rename.mutate({ key: '优良天数', to: '好天数', expected: revision })
      await office.api.register.rename.mutate({ kind: 'region', key: 'home', to: '510500', seen })
      await addValue(office, '好天数', '2022', '301', 1, '510500')
    },
    async () => {
      await office.api.register.saveRegion.mutate({ ...seen, name: '云溪', seen })
      await addValue(office, '优良天数', '2022', '302', 1)
    },
  )
  expect(both).toEqual(['region/home', 'value/好天数[510500]@2022'])
})

it('tells the second revision of a value, and the second version of a block, from those of another copy', async () => {
  const { id } = await office.api.blocks.create.mutate({ title: '空气' })
  const current = async () => (await office.api.blocks.list.query({})).blocks[0]!
  const words = { id, changes: { paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))] } }
  await office.api.blocks.save.mutate({ ...words, expected: (await current()).revision })
  await office.api.blocks.approve.mutate({ id, expected: (await current()).revision })
  const change = (value: string, title: string) => async () => {
    await addValue(office, '优良天数', '2022', value, 1)
    await office.api.blocks.save.mutate({
      id,
      expected: (await current()).revision,
      changes: { title, paragraphs: [] },
    })
  }
  const { onlyFirst, onlySecond, both } = await comparedCopies(
    change('301', '大气'),
    change('302', '空气质量'),
  )
  const made = (acts: Compared['onlyFirst'], record: string) =>
    acts.flatMap(({ changes }) => changes).find(each => each.record === record)!.revision!
  for (const record of ['value/优良天数[home]@2022', `block-version/["${id}",2]`]) {
    const [ours, theirs] = [made(onlyFirst, record), made(onlySecond, record)]
    expect([ours.number, theirs.number]).toEqual([2, 2])
    expect(ours.id).not.toBe(theirs.id)
    expect(ours.parent).toBe(theirs.parent)
    expect(ours.parent).toMatch(/^[\da-f]{24}$/)
  }
  expect(both).toEqual([`block/${id}`, 'value/优良天数[home]@2022'])
})

it('is told of two copies that went apart, and found in neither by another program', async () => {
  await makeBlock()
  const [file, copy] = [office.file('office.lectern'), office.file('copy.lectern')]
  await office.api.workspace.saveCopy.mutate({ path: copy })
  const { revision } = await office.api.indicators.get.query({ key: '优良天数' })
  await office.api.indicators.rename.mutate({ key: '优良天数', to: '好天数', expected: revision })
  await office.backend.close()
  const { onlyFirst, onlySecond } = JSON.parse((await runCommand('compare', file, copy, '--json')).said) as {
    onlyFirst: { name: string }[]
    onlySecond: object[]
  }
  expect([onlyFirst.map(({ name }) => name), onlySecond]).toEqual([['indicators.rename'], []])
  for (const each of [file, copy])
    expect(JSON.parse((await runCommand('check', each, '--json')).said)).toEqual({ sound: true, records: [] })
})
