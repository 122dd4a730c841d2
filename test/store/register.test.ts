import { describe, expect, it } from 'vitest'
import { TextName } from '../../core/documents/text-names.ts'
import type { NewRevision, Release } from '../../backend/store/index.ts'
import type { Formula } from '../../core/figures/model.ts'
import {
  block,
  event,
  figure,
  indicator,
  keptFigure,
  observation,
  paragraph,
  question,
  region,
} from './builders.ts'
import { workspaces } from './workspaces.ts'
import type { WritableWorkspace } from '../writable.ts'

const formula = (operation: Formula['operation'], ...operands: string[]): Formula => ({ operation, operands })

/** Days of good air over valid days, and what is computed from the rate in turn. */
async function registerRates(workspace: WritableWorkspace): Promise<void> {
  await workspace.saveRegion(region())
  for (const key of ['优良天数', '有效天数']) await workspace.saveIndicator(indicator({ key, name: key }), 0)
  await workspace.saveIndicator(
    indicator({
      key: '优良率',
      name: '优良率',
      unit: '%',
      formula: formula('ratio', '优良天数', '有效天数'),
    }),
    0,
  )
  await workspace.saveIndicator(
    indicator({ key: '不优率', name: '不优率', unit: '%', formula: formula('difference', '满率', '优良率') }),
    0,
  )
  await workspace.saveIndicator(indicator({ key: '满率', name: '满率', unit: '%' }), 0)
}

const enter = (
  workspace: WritableWorkspace,
  key: string,
  value: string,
  expected = 0,
  parts: Parameters<typeof observation>[0] = {},
) => workspace.appendObservation(observation({ indicator: key, value, ...parts }), expected)

const standing = async (workspace: WritableWorkspace, ...keys: string[]): Promise<string[]> =>
  (await workspace.observations(keys.length > 0 ? { indicators: keys } : {})).map(
    value => `${value.indicator} ${value.period} ${value.value} ${value.state} r${value.revision}`,
  )

describe.each(workspaces)('computed values in a %s workspace', (_name, open) => {
  it('follow every value they are computed from, over each other, in the same step', async () => {
    const { workspace } = await open()
    await registerRates(workspace)
    await enter(workspace, '满率', '100', 0, { state: 'published' })
    await enter(workspace, '优良天数', '292', 0, { state: 'published' })
    expect(await standing(workspace, '优良率', '不优率')).toEqual([])
    const heard: string[] = []
    workspace.onChange(({ type, id }) => heard.push(`${type} ${id}`))
    await enter(workspace, '有效天数', '365', 0, { state: 'checked', enteredBy: '监测科' })
    expect(await standing(workspace, '优良率', '不优率')).toEqual([
      '不优率 2022 20 checked r1',
      '优良率 2022 80 checked r1',
    ])
    expect(heard).toEqual([
      'observation.saved 有效天数',
      'observation.saved 优良率',
      'observation.saved 不优率',
    ])
    expect((await workspace.history({ indicator: '优良率', region: '', period: '2022' }))[0]).toMatchObject({
      source: '由公式计算：优良天数（292）÷有效天数（365）×100',
      enteredBy: '监测科',
      bound: 'exact',
    })
  })

  it('come no further than the least of what they are computed from, and are not stored again where nothing changed', async () => {
    const { workspace } = await open()
    await registerRates(workspace)
    await enter(workspace, '优良天数', '292', 0, { state: 'published' })
    await enter(workspace, '有效天数', '365', 0, { state: 'published' })
    await enter(workspace, '优良天数', '292', 1, { state: 'published', note: '注' })
    expect(await standing(workspace, '优良率')).toEqual(['优良率 2022 80 published r1'])
    await enter(workspace, '优良天数', '292', 2, { state: 'returned' })
    expect(await standing(workspace, '优良率')).toEqual(['优良率 2022 80 returned r2'])
  })

  it('cannot be typed, alone or with others', async () => {
    const { workspace } = await open()
    await registerRates(workspace)
    const refusal = { code: 'derived-value', facts: { indicator: '优良率' } }
    await expect(enter(workspace, '优良率', '80')).rejects.toMatchObject(refusal)
    const revision: NewRevision = {
      ...observation({ indicator: '优良率' }),
      expected: 0,
      sheet: '',
      cell: '',
    }
    await expect(
      workspace.appendObservations([{ ...revision, indicator: '优良天数' }, revision], 'batch'),
    ).rejects.toMatchObject(refusal)
    expect(await standing(workspace)).toEqual([])
  })

  it('are computed for values that come together, and go when those are taken back', async () => {
    const { workspace } = await open()
    await registerRates(workspace)
    const revisions = ['2021', '2022'].flatMap(period =>
      [
        ['优良天数', '292'],
        ['有效天数', '365'],
      ].map(([key, value]): NewRevision => ({
        ...observation({ indicator: key!, value: value!, period }),
        expected: 0,
        sheet: '',
        cell: '',
      })),
    )
    await workspace.transaction(async writer => {
      await writer.appendObservations(revisions, 'batch')
      await writer.saveImportBatch({
        id: 'batch',
        undoes: '',
        fileName: '',
        sha256: '',
        importedBy: '',
        importedAt: '',
        added: 4,
        revised: 0,
        withdrawn: 0,
        unchanged: 0,
        rejected: 0,
      })
    })
    expect(await standing(workspace, '优良率')).toEqual([
      '优良率 2021 80 entered r1',
      '优良率 2022 80 entered r1',
    ])
    expect(
      await workspace.undoImport('batch', { id: 'undo', by: '王', at: '2023-08-12T09:00:00.000Z' }),
    ).toMatchObject({ withdrawn: 4, rejected: 0 })
    expect(await standing(workspace)).toEqual([])
    expect(
      (await workspace.history({ indicator: '优良率', region: '', period: '2022' })).map(
        ({ revision, withdrawn }) => [revision, withdrawn],
      ),
    ).toEqual([
      [2, true],
      [1, undefined],
    ])
  })

  it('are computed at once where a formula is new, leave typed values alone where there is nothing to compute, and stay when it goes', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region())
    for (const key of ['甲', '乙', '和']) await workspace.saveIndicator(indicator({ key, name: key }), 0)
    for (const key of ['甲', '乙']) await enter(workspace, key, '2')
    await enter(workspace, '和', '5')
    await enter(workspace, '和', '9', 0, { period: '2015' })
    await workspace.saveIndicator(
      indicator({ key: '和', name: '和', formula: formula('sum', '甲', '乙') }),
      1,
    )
    expect(await standing(workspace, '和')).toEqual(['和 2015 9 entered r1', '和 2022 4 entered r2'])
    await workspace.saveIndicator(
      indicator({ key: '和', name: '和', formula: formula('difference', '甲', '乙') }),
      2,
    )
    expect(await standing(workspace, '和')).toEqual(['和 2022 0 entered r3'])
    await workspace.saveIndicator(indicator({ key: '和', name: '和' }), 3)
    await enter(workspace, '和', '6', 3)
    expect(await standing(workspace, '和')).toEqual(['和 2022 6 entered r4'])
  })

  it('are computed anew where an operand changes its unit', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region())
    for (const key of ['林地', '绿地'])
      await workspace.saveIndicator(indicator({ key, name: key, unit: '公顷' }), 0)
    await workspace.saveIndicator(
      indicator({ key: '合计', name: '合计', unit: '公顷', formula: formula('sum', '林地', '绿地') }),
      0,
    )
    for (const key of ['林地', '绿地']) await enter(workspace, key, '15')
    await workspace.saveIndicator(indicator({ key: '绿地', name: '绿地', unit: '亩' }), 1)
    expect(await standing(workspace, '合计')).toEqual(['合计 2022 16 entered r2'])
  })
})

const release = (parts: Partial<Release> = {}): Release => ({
  id: 'release-1',
  kind: 'script',
  form: 'official',
  document: 'speech',
  title: '发布词',
  fileName: '发布词.docx',
  sha256: 'ab',
  by: '王',
  at: '2023-08-11T09:00:00.000Z',
  held: [],
  overrideReason: '',
  ...parts,
  figures: parts.figures ?? [
    {
      text: '295天',
      expression: '{{优良天数@2022}}',
      language: 'zh',
      operands: [],
      formula: '295',
      rounding: '',
    },
  ],
})

describe.each(workspaces)('the record of a %s workspace', (_name, open) => {
  it('keeps people in their order, each name once', async () => {
    const { workspace } = await open()
    const [wang, li] = [
      { key: 'wang', name: '王', department: '', rights: ['enter' as const], active: true },
      {
        key: 'li',
        name: '李',
        department: 'air',
        rights: ['check' as const, 'publish' as const],
        active: true,
      },
    ]
    await workspace.savePerson(wang)
    await workspace.savePerson(li)
    await workspace.savePerson({ ...wang, active: false })
    expect(await workspace.people()).toEqual([{ ...wang, active: false }, li])
    await expect(workspace.savePerson({ ...li, key: 'other' })).rejects.toMatchObject({
      code: 'person-name-taken',
      facts: { name: '李' },
    })
  })

  it('finds released files by the values they print, after the home has changed too', async () => {
    const { workspace } = await open()
    const held = [{ place: 'block' as const, id: 'b', title: '空气', reasons: ['expired' as const] }]
    await workspace.saveRelease(release({ held, overrideReason: '已请示' }))
    const use = {
      place: 'release',
      id: 'release-1',
      item: 'zh/0',
      expression: '{{优良天数@2022}}',
      printed: '295天',
      version: 0,
    }
    const [found] = await workspace.figureUses({ indicator: '优良天数', region: '', period: '2022' })
    expect(found).toMatchObject(use)
    await workspace.saveSettings({ ...(await workspace.settings()), homeRegion: 'yibin' })
    expect((await workspace.figureUsesIn('release', ['release-1']))[0]!.operands).toEqual([
      { indicator: '优良天数', region: 'yibin', period: '2022' },
    ])
    const stored = release({ held, overrideReason: '已请示' })
    const { figures: _, ...summary } = stored
    expect([
      await workspace.releases(),
      await workspace.release('release-1'),
      await workspace.release('none'),
    ]).toEqual([[summary], stored, undefined])
  })

  it('finds what a released file prints several times alike once, in each language by itself', async () => {
    const { workspace } = await open()
    const [printed] = release({}).figures
    const english = { ...printed!, language: 'en' as const, text: '295 days' }
    await workspace.saveRelease(
      release({ figures: [printed!, english, printed!, { ...printed!, text: '294天' }, english] }),
    )
    expect((await workspace.figureUses()).map(({ item, printed: words }) => [item, words])).toEqual([
      ['zh/0', '295天'],
      ['en/1', '295 days'],
      ['zh/3', '294天'],
    ])
  })

  it('replaces why the same figure was kept, and no other of the document that reads alike', async () => {
    const { workspace } = await open()
    const kept = keptFigure({ id: 'speech', item: TextName.parse('a') })
    await workspace.keepFigure(kept)
    await workspace.keepFigure({ ...kept, nth: 1 })
    await workspace.keepFigure({ ...kept, against: '297天', reason: '口头更正' })
    expect(await workspace.keptFigures()).toEqual([
      { ...kept, against: '297天', reason: '口头更正' },
      { ...kept, nth: 1 },
    ])
  })

  it('remembers whether one may check one’s own entries, and trees', async () => {
    const { workspace, reopen } = await open()
    await workspace.saveSettings({ homeRegion: 'luzhou', office: '', selfCheck: true })
    await workspace.saveSettings({ homeRegion: 'luzhou', office: '新闻办' })
    await workspace.saveTopic({ key: 'water', name: '水', nameEn: '', parent: 'quality' })
    await workspace.close()
    const again = await reopen()
    expect([await again.settings(), (await again.topics())[0]?.parent]).toEqual([
      { homeRegion: 'luzhou', office: '新闻办', selfCheck: true },
      'quality',
    ])
  })
})

describe.each(workspaces)('an entry of the register in a %s workspace', (_name, open) => {
  const entry = (key: string, parent = '') => ({ key, name: `名${key}`, nameEn: '', parent })
  const refusal = (
    workspace: WritableWorkspace,
    ...[kind, key]: Parameters<WritableWorkspace['removeEntry']>
  ) =>
    workspace.removeEntry(kind, key).then(
      () => 'removed',
      (error: { code: string; facts: object }) => ({ code: error.code, ...error.facts }),
    )

  it('goes where nothing uses it, and whoever listens hears of it', async () => {
    const { workspace } = await open()
    await workspace.saveTopic(entry('air'))
    await workspace.saveDepartment(entry('ecology'))
    await workspace.saveRegion(region({ key: 'far', name: '远市' }))
    const heard: string[] = []
    workspace.onChange(({ type, id }) => heard.push(`${type} ${id}`))
    for (const [kind, key] of [
      ['topic', 'air'],
      ['department', 'ecology'],
      ['region', 'far'],
    ] as const)
      await workspace.removeEntry(kind, key)
    expect([
      await workspace.topics(),
      await workspace.departments(),
      (await workspace.regions()).some(({ key }) => key === 'far'),
      heard,
    ]).toEqual([[], [], false, ['topic.removed air', 'department.removed ecology', 'region.removed far']])
    expect(await refusal(workspace, 'topic', 'air')).toMatchObject({ code: 'not-found' })
  })

  it('stays where an indicator, a document, a person or what lies below uses it, which the refusal names', async () => {
    const { workspace } = await open()
    await workspace.saveTopic(entry('quality'))
    await workspace.saveTopic(entry('air', 'quality'))
    await workspace.saveDepartment(entry('ecology'))
    await workspace.saveIndicator(indicator({ topic: 'air', department: 'ecology' }), 0)
    const { id } = await workspace.saveBlock(block({ topic: 'air' }), 0, '')
    await workspace.remove('block', id, 1)
    await workspace.saveEvent(
      event({ podium: [{ post: '局长', role: 'main-speaker', department: 'ecology' }] }),
      0,
    )
    await workspace.saveQuestion(question({ department: 'ecology' }), 0)
    await workspace.savePerson({
      key: 'li',
      name: '李录入',
      department: 'ecology',
      rights: [],
      active: false,
    })
    expect([
      await refusal(workspace, 'topic', 'quality'),
      await refusal(workspace, 'topic', 'air'),
      await refusal(workspace, 'department', 'ecology'),
    ]).toEqual([
      { code: 'register-in-use', name: '名quality', count: 1, uses: ['名air'] },
      { code: 'register-in-use', name: '名air', count: 2, uses: ['优良天数', '空气质量'] },
      {
        code: 'register-in-use',
        name: '名ecology',
        count: 4,
        uses: ['优良天数', '空气质量如何？', '李录入', '生态文明建设新闻发布会'],
      },
    ])
  })

  it('stays where a region has values, is compared by a figure, or is the home region', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region({ key: 'province', name: '云川省' }))
    await workspace.saveRegion(region({ key: 'near', name: '近市' }))
    await workspace.saveIndicator(indicator(), 0)
    await workspace.appendObservation(observation({ region: 'near' }), 0)
    await workspace.saveBlock(
      block({ paragraphs: [paragraph(figure('{{优良天数@2022:排名(province)}}', '第1位'))] }),
      0,
      '',
    )
    const { homeRegion } = await workspace.settings()
    await workspace.saveRegion(region({ key: homeRegion || 'home', name: '本市' }))
    await workspace.saveSettings({ ...(await workspace.settings()), homeRegion: homeRegion || 'home' })
    expect([
      await refusal(workspace, 'region', 'near'),
      await refusal(workspace, 'region', 'province'),
      await refusal(workspace, 'region', homeRegion || 'home'),
    ]).toEqual([
      { code: 'register-in-use', name: '近市', count: 1, uses: ['优良天数'] },
      { code: 'register-in-use', name: '云川省', count: 1, uses: ['{{优良天数@2022:排名(province)}}'] },
      { code: 'home-region', name: '本市' },
    ])
  })
})
