import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read as readFile, texts } from '../unit/import/files.ts'
import { committed, reading } from './importing.ts'
import {
  addValue,
  figure,
  openOffice,
  paragraph,
  problemOf,
  withAirData,
  words,
  type Office,
} from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(() => office.close())

describe('finding what was done', () => {
  const names = async (filter: Parameters<Office['api']['log']['list']['query']>[0]) =>
    (await office.api.log.list.query(filter)).map(({ name }) => name)

  it('finds acts by a word of a text, a value, a source, a person or what they are called', async () => {
    await office.api.blocks.create.mutate({ title: '水质', paragraphs: [paragraph(words('断面全部达标'))] })
    await addValue(office, '优良天数', '2022', '301', 1)
    expect(await names({ word: '全部达标' })).toEqual(['blocks.create'])
    expect(await names({ word: '301' })).toEqual(['observations.set'])
    expect(await names({ word: '更正' })).toEqual(['observations.set'])
    expect(await names({ word: '新建素材' })).toEqual(['blocks.create'])
    expect(await names({ word: 'made a block' })).toEqual(['blocks.create'])
    expect((await names({ word: '王' })).length).toBeGreaterThan(4)
    expect(await names({ word: '100%_' })).toEqual([])
  })

  it('finds acts by record, by value and by day', async () => {
    const { id } = await office.api.blocks.create.mutate({ title: '水质' })
    await office.api.blocks.save.mutate({ id, expected: 1, changes: { title: '水环境质量' } })
    await addValue(office, '优良天数', '2022', '301', 1)
    expect(await names({ record: { kind: 'block', id } })).toEqual(['blocks.save', 'blocks.create'])
    expect(
      await names({ record: { kind: 'value', id: JSON.stringify(['优良天数', 'home', '2022']) } }),
    ).toEqual(['observations.set', 'observations.set'])
    expect(await names({ since: '2023-08-11T00:00:00.000Z' })).toEqual([])
    expect(
      (await names({ since: '2023-08-10T00:00:00.000Z', until: '2023-08-11T00:00:00.000Z' })).length,
    ).toBe((await names({})).length)
    expect(await office.api.log.persons.query()).toEqual(['王'])
  })

  it('says what changed in words, not in letters of the program', async () => {
    const { id } = await office.api.blocks.create.mutate({
      title: '水质',
      paragraphs: [paragraph(words('断面'), figure('优良天数@2022', '295天'))],
    })
    await office.api.blocks.save.mutate({
      id,
      expected: 1,
      changes: { title: '水环境', releaseLevel: 'internal' },
    })
    await office.api.blocks.remove.mutate({ id, expected: 2 })
    const [removed, saved, made] = await office.api.log.list.query({ record: { kind: 'block', id } })
    expect(saved!.changes[0]!.lines).toEqual([
      { field: '标题', from: '水质', to: '水环境' },
      { field: '发布级别', from: '可公开', to: '内部' },
    ])
    expect(made!.changes[0]!.lines).toContainEqual({ field: '正文', from: '', to: '断面295天' })
    expect(removed!.changes[0]!.lines).toEqual([
      { field: '移入回收站', from: '', to: expect.stringMatching(/^2023-08-10 /) as string },
    ])
    expect(
      (await office.api.log.list.query({ language: 'en', record: { kind: 'block', id } }))[1]!.changes[0]!
        .lines[1],
    ).toEqual({ field: 'release level', from: 'public', to: 'internal' })
  })

  it('shows a document as it was at any act', async () => {
    const { id } = await office.api.blocks.create.mutate({ title: '水质' })
    await office.api.blocks.save.mutate({
      id,
      expected: 1,
      changes: { title: '水环境', paragraphs: [paragraph(words('甲'))] },
    })
    await office.api.blocks.save.mutate({
      id,
      expected: 2,
      changes: { paragraphs: [paragraph(words('乙'))] },
    })
    const acts = await office.api.log.list.query({ record: { kind: 'block', id } })
    const texts = await Promise.all(
      acts.map(({ number }) => office.api.log.at.query({ record: { kind: 'block', id }, act: number })),
    )
    expect(texts.map(({ lines }) => lines)).toEqual([
      [],
      [{ field: '正文', from: '甲', to: '乙' }],
      [
        { field: '标题', from: '水质', to: '水环境' },
        { field: '正文', from: '', to: '乙' },
      ],
    ])
    expect((texts[1]!.content as { title: string }).title).toBe('水环境')
    expect(
      (await office.api.log.at.query({ record: { kind: 'block', id }, act: acts.at(-1)!.number - 1 }))
        .content,
    ).toBeNull()
  })

  it('writes what was asked for as a table', async () => {
    await addValue(office, '优良天数', '2022', '301', 1)
    const job = await office.api.log.file.mutate({ word: '301' })
    const rows = texts(readFile(await office.session.jobs.finished(job.id))[0])
    expect(rows[0]).toEqual(['时间', '人员', '操作', '对象', '项目', '原为', '改为'])
    expect(rows.slice(1).map(row => row.slice(1))).toEqual([
      ['王', '录入数据：优良天数（2022年）', '优良天数（2022年）', '数值', '295', '301'],
      ['王', '录入数据：优良天数（2022年）', '优良天数（2022年）', '说明', '', '更正'],
    ])
  })
})

describe('taking one act back', () => {
  it('takes back the act that a message reported, whatever was done since', async () => {
    const { id } = await office.api.blocks.create.mutate({ title: '水质' })
    const { act } = await office.api.blocks.remove.mutate({ id, expected: 1 })
    await addValue(office, '优良天数', '2022', '301', 1)
    expect((await office.api.log.undo.mutate({ act })).name).toBe('blocks.remove')
    expect((await office.api.blocks.list.query({})).total).toBe(1)
    expect(await problemOf(office.api.log.undo.mutate({ act }))).toEqual({ code: 'act-gone', facts: {} })
    expect((await office.api.log.undo.mutate({})).name).toBe('observations.set')
  })

  it('leaves to others what they did, and what has happened to have happened', async () => {
    const { id } = await office.api.blocks.create.mutate({ title: '水质' })
    const { act } = await office.api.blocks.remove.mutate({ id, expected: 1 })
    await office.api.people.save.mutate({
      key: 'li',
      name: '李',
      department: '',
      rights: ['enter', 'check', 'publish'],
      active: true,
      seen: null,
    })
    await office.api.people.choose.mutate({ key: 'li' })
    expect(await problemOf(office.api.log.undo.mutate({ act }))).toEqual({
      code: 'act-of-another',
      facts: { person: '王' },
    })
    const [chosen] = await office.api.log.list.query({ word: 'people.choose', limit: 1 })
    expect(chosen).toBeUndefined()
    const made = (await office.api.log.list.query({})).find(({ name }) => name === 'workspace.create')
    expect((await problemOf(office.api.log.undo.mutate({ act: made!.id }))).code).toMatch(
      /^act-(final|of-another)$/,
    )
  })

  it('does not let who may no longer enter values bring earlier ones back', async () => {
    await office.api.people.save.mutate({
      key: 'wang',
      name: '王',
      department: '',
      rights: ['enter', 'check', 'publish'],
      active: true,
      seen: null,
    })
    await addValue(office, '优良天数', '2022', '301', 1)
    await office.api.people.save.mutate({
      key: 'wang',
      name: '王',
      department: '',
      rights: ['check'],
      active: true,
      seen: (await office.api.people.list.query())[0]!,
    })
    const [, entered] = await office.api.log.list.query({})
    expect(await problemOf(office.api.log.undo.mutate({ act: entered!.id }))).toEqual({
      code: 'right-missing',
      facts: { person: '王', right: 'enter' },
    })
    expect(
      (
        await office.api.observations.history.query({ indicator: '优良天数', region: 'home', period: '2022' })
      )[0]!.value,
    ).toBe('301')
  })

  it('goes back to any act, through everything done since, and forward again', async () => {
    await office.api.blocks.create.mutate({ title: '一' })
    const goal = (await office.api.log.list.query({ limit: 1 }))[0]!
    await office.api.blocks.create.mutate({ title: '二' })
    await addValue(office, '优良天数', '2022', '301', 1)
    const titles = async () =>
      (await office.api.blocks.list.query({})).blocks.map(({ title }) => title).toSorted()
    const { undone, problem } = await office.api.log.backTo.mutate({ act: goal.id })
    expect([undone.map(({ name }) => name), problem, await titles()]).toEqual([
      ['observations.set', 'blocks.create'],
      undefined,
      ['一'],
    ])
    await office.api.log.redo.mutate({})
    expect(await titles()).toEqual(['一', '二'])
  })

  it('takes an import back once, whether through the import or the log', async () => {
    const stored = await committed(
      office,
      await reading(office, '指标,地区,时期,数值,单位,来源\n优良天数,云溪市,2021年,280,天,公报\n'),
    )
    await office.api.imports.undo.mutate({ batch: stored })
    const acts = await office.api.log.list.query({ limit: 2 })
    expect(acts.map(({ name, undoneBy }) => [name, undoneBy !== ''])).toEqual([
      ['imports.undo', false],
      ['imports.commit', true],
    ])
    expect((await office.api.log.redo.mutate({})).name).toBe('imports.commit')
    expect(
      (
        await office.api.observations.history.query({ indicator: '优良天数', region: 'home', period: '2021' })
      )[0],
    ).toMatchObject({ value: '280' })
    expect(
      (await office.api.observations.table.query({})).filter(({ period }) => period === '2021'),
    ).toHaveLength(1)
  })
})
