import { describe, expect, it } from 'vitest'
import type { NewRevision } from '../../backend/store/index.ts'
import { noAdditions, type Additions } from '../../core/documents/index.ts'
import type { Indicator } from '../../core/figures/model.ts'
import { figure, indicator, observation, prose, question, region, event, registerAir } from './builders.ts'
import { workspaces } from './workspaces.ts'
import type { WritableWorkspace } from '../writable.ts'

const at = '2023-08-11T09:00:00.000Z'
const topic = { key: '林业', name: '林业', nameEn: '', parent: '' }
const department = { key: '林业局', name: '市林业局', nameEn: '', parent: '' }
const {
  revision: _,
  formula: __,
  definitionChanges: ___,
  ...forest
} = indicator({ key: '造林面积', name: '造林面积', unit: '万亩', topic: '林业', department: '林业局' })
const county = region({ key: '北溪区', name: '北溪区', nameEn: '', parent: 'luzhou' })
const all: Additions = {
  regions: [county],
  departments: [department],
  topics: [topic],
  indicators: [forest],
  aliases: [{ indicator: '优良天数', alias: '好天数' }],
}
const value: NewRevision = {
  ...observation({ indicator: '造林面积', region: '北溪区' }),
  enteredBy: '王',
  enteredAt: at,
  expected: 0,
  sheet: '',
  cell: '',
}

const importing = (workspace: WritableWorkspace, additions: Additions, values: readonly NewRevision[] = []) =>
  workspace.transaction(async writer => {
    await writer.saveAdditions('batch', additions)
    if (values.length > 0) await writer.appendObservations(values, 'batch')
    await writer.saveImportBatch({
      id: 'batch',
      undoes: '',
      fileName: '年报.xlsx',
      sha256: '',
      importedBy: '王',
      importedAt: at,
      added: values.length,
      revised: 0,
      withdrawn: 0,
      unchanged: 0,
      rejected: 0,
    })
  })

const undo = (workspace: WritableWorkspace, batch = 'batch', id = 'undo') =>
  workspace.undoImport(batch, { id, by: '王', at })

async function undoTwice(workspace: WritableWorkspace): Promise<void> {
  await undo(workspace)
  await undo(workspace, 'undo', 'redo')
}

const register = async (workspace: WritableWorkspace) => ({
  regions: await workspace.regions(),
  departments: await workspace.departments(),
  topics: await workspace.topics(),
  indicators: (await workspace.indicators()).map(({ revision: _revision, ...rest }) => rest),
})
const revisionOf = async (workspace: WritableWorkspace, key: string) =>
  (await workspace.indicators({ keys: [key] }))[0]?.revision

describe.each(workspaces)('what an import adds to the register of a %s workspace', (_name, open) => {
  it('comes back as it was edited after the import, as a later revision', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await importing(workspace, all, [value])
    const edits: Partial<Indicator> = {
      name: '造林',
      aliases: ['绿化面积'],
      definition: '新口径',
      polarity: 'neutral',
      type: 'class',
      classes: ['甲', '乙'],
      seriesStarts: [{ region: 'luzhou', since: '2020' }],
    }
    const known = (await workspace.indicators({ keys: ['造林面积'] }))[0]!
    await workspace.saveIndicator({ ...known, ...edits }, known.revision)
    await workspace.saveRegion({ ...county, name: '北溪新区', complete: true })
    await workspace.saveTopic({ ...topic, name: '林草' })
    await workspace.saveDepartment({ ...department, name: '市林草局' })
    const edited = await register(workspace)
    await undoTwice(workspace)
    expect(await register(workspace)).toEqual(edited)
    expect(await revisionOf(workspace, '造林面积')).toBeGreaterThan(2)
    await undo(workspace, 'redo', 'undo-2')
    expect((await register(workspace)).indicators.map(({ key, aliases }) => [key, aliases])).toEqual([
      ['优良天数', []],
    ])
  })

  it('is not brought back by whoever still has it open', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await importing(workspace, all)
    const [opened] = await workspace.indicators({ keys: ['造林面积'] })
    await undo(workspace)
    await expect(workspace.saveIndicator(opened!, opened!.revision)).rejects.toMatchObject({
      code: 'not-found',
    })
    await undo(workspace, 'undo', 'redo')
    await expect(workspace.saveIndicator(opened!, opened!.revision)).rejects.toMatchObject({
      code: 'stale-revision',
    })
  })

  it('stays where it became the home region, or a figure compares what lies within it', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const other = region({ key: '南溪区', name: '南溪区', nameEn: '' })
    await importing(workspace, { ...noAdditions, regions: [county, other] })
    await workspace.saveSettings({ ...(await workspace.settings()), homeRegion: '北溪区' })
    await workspace.saveEvent(event(), 0)
    await workspace.saveQuestion(
      question({ answer: [prose('p', figure('{{优良天数@2022:rank(南溪区)}}'))] }),
      0,
    )
    await undo(workspace)
    expect((await workspace.regions()).map(({ key }) => key)).toEqual(['luzhou', '北溪区', '南溪区'])
  })

  it('goes with what lies below it', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const town = region({ key: '河口镇', name: '河口镇', nameEn: '', parent: '北溪区' })
    await importing(workspace, { ...noAdditions, regions: [county, town] })
    await undo(workspace)
    expect((await workspace.regions()).map(({ key }) => key)).toEqual(['luzhou'])
    await undo(workspace, 'undo', 'redo')
    expect((await workspace.regions()).map(({ key }) => key)).toEqual(['luzhou', '北溪区', '河口镇'])
  })

  it('is refused where somebody made an entry of that key meanwhile', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveTopic({ ...topic, name: '林草' })
    await workspace.saveDepartment({ ...department, name: '市林草局' })
    const known = await register(workspace)
    await expect(importing(workspace, { ...noAdditions, topics: [topic] })).rejects.toMatchObject({
      code: 'key-taken',
      facts: { key: '林业', name: '林草' },
    })
    await expect(importing(workspace, { ...noAdditions, departments: [department] })).rejects.toMatchObject({
      code: 'key-taken',
      facts: { key: '林业局', name: '市林草局' },
    })
    expect(await register(workspace)).toEqual(known)
  })

  it('is only what was new: a name known before outlives the undoing, and one taken out since stays out', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveIndicator(indicator({ aliases: ['好天数'] }), 1)
    await importing(workspace, {
      ...noAdditions,
      aliases: [
        { indicator: '优良天数', alias: '好天数' },
        { indicator: '优良天数', alias: '蓝天数' },
      ],
    })
    const [known] = await workspace.indicators()
    await workspace.saveIndicator({ ...known!, aliases: ['好天数'] }, known!.revision)
    await undoTwice(workspace)
    expect((await workspace.indicators()).map(({ aliases }) => aliases)).toEqual([['好天数']])
  })

  it('leaves alone what was made again under its key before it came back', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await importing(workspace, {
      ...noAdditions,
      topics: [topic],
      indicators: [{ ...forest, department: '' }],
    })
    await undo(workspace)
    await workspace.saveTopic({ ...topic, name: '林草' })
    await undo(workspace, 'undo', 'redo')
    await undo(workspace, 'redo', 'undo-2')
    expect((await workspace.topics()).map(({ name }) => name)).toEqual(['林草'])
  })
})
