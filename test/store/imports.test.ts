import { describe, expect, it } from 'vitest'
import type { ImportBatch, NewRevision } from '../../backend/store/index.ts'
import { indicator, observation, registerAir } from './builders.ts'
import { workspaces } from './workspaces.ts'
import type { WritableWorkspace } from '../writable.ts'

const at = '2023-08-11T09:00:00.000Z'
const undoing = { id: 'undo-1', by: '王', at }

const revision = (parts: Partial<NewRevision> = {}): NewRevision => ({
  ...observation(),
  enteredBy: '王',
  enteredAt: at,
  expected: 0,
  sheet: '数据',
  cell: 'D2',
  ...parts,
})

const batch = (parts: Partial<ImportBatch> = {}): ImportBatch => ({
  id: 'batch-1',
  undoes: '',
  fileName: '年报.xlsx',
  sha256: 'ab',
  importedBy: '王',
  importedAt: at,
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  rejected: 0,
  ...parts,
})

/** 2022 had 294 and is revised to 295; 2023 had nothing. */
async function importTwo(workspace: WritableWorkspace): Promise<void> {
  await registerAir(workspace)
  await workspace.appendObservation(observation({ value: '294', state: 'published' }), 0)
  await workspace.transaction(async writer => {
    await writer.appendObservations(
      [revision({ expected: 1 }), revision({ period: '2023', value: '300', cell: 'D3' })],
      'batch-1',
    )
    await writer.saveImportBatch(batch({ added: 1, revised: 1 }))
  })
}

const values = async (workspace: WritableWorkspace) =>
  (await workspace.observations()).map(({ period, value, state }) => `${period} ${value} ${state}`)
const place = { indicator: '优良天数', region: 'luzhou', period: '2023' }

describe.each(workspaces)('imports into a %s workspace', (_name, open) => {
  it('append many values with the cell each came from', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    expect(await values(workspace)).toEqual(['2022 295 entered', '2023 300 entered'])
    expect((await workspace.history(place))[0]).toMatchObject({
      revision: 1,
      origin: { batch: 'batch-1', sheet: '数据', cell: 'D3' },
    })
    expect(await workspace.importBatches()).toEqual([batch({ added: 1, revised: 1 })])
  })

  it('append more than go to a database at once, and then all or none', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const periods = Array.from(
      { length: 1203 },
      (_, index) => `${1900 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    )
    const all = periods.map((period, index) => revision({ period, value: String(index) }))
    const twice = workspace.transaction(writer =>
      writer.appendObservations([...all, revision({ period: '1901-03' })], 'batch-1'),
    )
    await expect(twice).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await values(workspace)).toEqual([])
    await workspace.appendObservations(all, 'batch-2')
    expect(await values(workspace)).toEqual(periods.map((period, index) => `${period} ${index} entered`))
  })

  it('keep each value under the one key of its period, and say which field cannot be kept', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.appendObservations(
      [revision({ period: '2022-01/2022-06' }), revision({ period: '2023-01/2023-12' })],
      'batch-1',
    )
    await workspace.appendObservations(
      [revision({ period: '2022-01/2022-06', value: '7', expected: 1 })],
      'batch-2',
    )
    expect((await workspace.observations()).map(({ period, revision: number }) => [period, number])).toEqual([
      ['2022-H1', 2],
      ['2023', 1],
    ])
    const wrong = {
      value: '1,5',
      period: '2022-7',
      indicator: '',
      note: 'x'.repeat(501),
      state: 'kept' as 'entered',
    }
    for (const [field, said] of Object.entries(wrong)) {
      const storing = workspace.appendObservations(
        [revision({ period: '2020' }), revision({ period: '2021', [field]: said })],
        'batch-3',
      )
      await expect(storing, field).rejects.toThrow(field === 'indicator' ? 'unknown-indicator' : field)
    }
  })

  it('are undone by revisions that put back what was there, and withdraw what was not', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    expect(await workspace.undoImport('batch-1', undoing)).toEqual(
      batch({ id: 'undo-1', undoes: 'batch-1', revised: 1, withdrawn: 1 }),
    )
    expect(await values(workspace)).toEqual(['2022 294 published'])
    expect(
      (await workspace.history({ ...place, period: '2022' })).map(({ value, enteredBy, origin }) => [
        value,
        enteredBy,
        origin?.batch,
      ]),
    ).toEqual([
      ['294', '监测科', 'undo-1'],
      ['295', '王', 'batch-1'],
      ['294', '监测科', undefined],
    ])
    expect(
      (await workspace.history(place)).map(({ value, withdrawn, enteredBy }) => [
        value,
        withdrawn,
        enteredBy,
      ]),
    ).toEqual([
      ['300', true, '王'],
      ['300', undefined, '王'],
    ])
  })

  it('come back when the undoing is undone', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    await workspace.undoImport('batch-1', undoing)
    expect(await workspace.undoImport('undo-1', { ...undoing, id: 'undo-2' })).toMatchObject({
      undoes: 'undo-1',
      added: 1,
      revised: 1,
      withdrawn: 0,
    })
    expect(await values(workspace)).toEqual(['2022 295 entered', '2023 300 entered'])
    await expect(workspace.undoImport('batch-1', { ...undoing, id: 'undo-3' })).rejects.toMatchObject({
      code: 'import-already-undone',
    })
  })

  it('leave alone what somebody revised since', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    await workspace.appendObservation(observation({ value: '296' }), 2)
    expect(await workspace.undoImport('batch-1', undoing)).toMatchObject({
      revised: 0,
      withdrawn: 1,
      rejected: 1,
    })
    expect(await values(workspace)).toEqual(['2022 296 entered'])
  })

  it('leave a place that a first value can be entered in again', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    await workspace.undoImport('batch-1', undoing)
    const entered = await workspace.appendObservation(observation({ period: '2023', value: '301' }), 0)
    expect([entered.revision, await values(workspace)]).toEqual([
      3,
      ['2022 294 published', '2023 301 entered'],
    ])
  })

  it('store everything or nothing', async () => {
    const { workspace } = await open()
    await importTwo(workspace)
    const refused: [Partial<NewRevision>, string][] = [
      [{ period: '2023', value: '1' }, 'stale-revision'],
      [{ indicator: '无' }, 'unknown-indicator'],
      [{ region: '无' }, 'unknown-region'],
    ]
    for (const [parts, code] of refused) {
      await expect(
        workspace.appendObservations([revision({ period: '2024' }), revision(parts)], 'batch-2'),
      ).rejects.toMatchObject({ code })
    }
    const stop = () => {
      throw new Error('cancelled')
    }
    await expect(
      workspace.appendObservations([revision({ period: '2024' })], 'batch-2', stop),
    ).rejects.toThrow('cancelled')
    expect(await values(workspace)).toEqual(['2022 295 entered', '2023 300 entered'])
  })

  it('tell of each indicator once', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveIndicator(indicator({ key: '断面', name: '断面' }), 0)
    const heard: string[] = []
    workspace.onChange(change => heard.push(`${change.type} ${change.id}`))
    const many = Array.from({ length: 600 }, (_, index) =>
      revision({ indicator: index % 2 ? '断面' : '优良天数', period: String(1000 + index) }),
    )
    await workspace.appendObservations(many, 'batch-1')
    expect([heard, (await workspace.observations()).length]).toEqual([
      ['observation.saved 优良天数', 'observation.saved 断面'],
      600,
    ])
  })

  it('remember how a table of a shape is read', async () => {
    const { workspace } = await open()
    const map = {
      fingerprint: 'f'.repeat(64),
      mapping: { columns: ['indicator', 'value'] },
      savedBy: '王',
      savedAt: at,
    }
    await workspace.saveImportMap({ ...map, mapping: {} })
    await workspace.saveImportMap(map)
    expect([await workspace.importMap(map.fingerprint), await workspace.importMap('other')]).toEqual([
      map,
      undefined,
    ])
  })
})
