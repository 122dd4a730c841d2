import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../core/figures/outline.ts'
import { unpack } from '../../core/packed.ts'
import type { WritableWorkspace } from '../writable.ts'
import { indicator, observation, region, registerAir } from './builders.ts'
import { workspaces } from './workspaces.ts'

async function withSeries(workspace: WritableWorkspace): Promise<void> {
  await registerAir(workspace)
  await workspace.saveRegion(region({ key: 'yibin' }))
  await workspace.saveIndicator(indicator({ key: '断面', name: '断面' }), 0)
  for (const period of ['2021', '2022']) await workspace.appendObservation(observation({ period }), 0)
  await workspace.appendObservation(
    observation({ region: 'yibin', value: '28.123456789', bound: 'above' }),
    0,
  )
  await workspace.appendObservation(observation({ indicator: '断面', value: '12', state: 'published' }), 0)
}

const read = async (workspace: WritableWorkspace, ...places: Parameters<WritableWorkspace['series']>) =>
  unpack(await workspace.series(...places)).toSorted((left, right) =>
    `${left.indicator} ${left.region} ${left.period}`.localeCompare(
      `${right.indicator} ${right.region} ${right.period}`,
    ),
  )

describe.each(workspaces)('the series of a %s workspace', (_name, open) => {
  it('are read whole as they stand, and say what a list of values says', async () => {
    const { workspace } = await open()
    await withSeries(workspace)
    await workspace.appendObservation(observation({ period: '2022', value: '296' }), 1)
    const asked = { indicators: ['优良天数'], regions: ['luzhou'] }
    const found = await read(workspace, asked)
    expect(found.map(({ period, value, revision }) => `${period} ${value} ${revision}`)).toEqual([
      '2021 295 1',
      '2022 296 2',
    ])
    expect(found).toEqual(await workspace.observations(asked))
  })

  it('are read in all regions, in one period, and not at all where none are named', async () => {
    const { workspace } = await open()
    await withSeries(workspace)
    const where = async (...places: Parameters<WritableWorkspace['series']>) =>
      (await read(workspace, ...places)).map(value => `${value.indicator} ${value.region} ${value.period}`)
    expect(await where({ indicators: ['优良天数'], periods: ['2022'] })).toEqual([
      '优良天数 luzhou 2022',
      '优良天数 yibin 2022',
    ])
    expect([await where({ indicators: [] }), await where({ indicators: ['断面'], regions: [] })]).toEqual([
      [],
      [],
    ])
  })

  it('leave out what was taken back', async () => {
    const { workspace } = await open()
    await withSeries(workspace)
    await workspace.appendObservations(
      [{ ...observation(), expected: 1, sheet: '', cell: '', withdrawn: true }],
      'batch-1',
    )
    const asked = { indicators: ['优良天数'], regions: ['luzhou'] }
    expect((await read(workspace, asked)).map(({ period }) => period)).toEqual(['2021'])
    expect((await workspace.outline(asked)).periods).toEqual(['2021'])
  })

  it('tell where they have values, how far each has come and how long it is', async () => {
    const { workspace } = await open()
    await withSeries(workspace)
    const { periods, rows } = await workspace.outline({ indicators: ['优良天数', '断面'] })
    const told = rows.map(row => [
      `${row.indicator} ${row.region}`,
      cellsOf(periods, row)
        .map(({ period, state, length }) => `${period} ${state} ${length}`)
        .toSorted(),
    ])
    expect(Object.fromEntries(told)).toEqual({
      '优良天数 luzhou': ['2021 entered 3', '2022 entered 3'],
      '优良天数 yibin': ['2022 entered 9'],
      '断面 luzhou': ['2022 published 2'],
    })
  })

  it('show the register without what only a card says', async () => {
    const { workspace } = await open()
    const classes = await workspace.saveIndicator(
      indicator({ key: '水质', type: 'class', classes: ['Ⅰ类', 'Ⅱ类'], decimals: 0 }),
      0,
    )
    const sum = await workspace.saveIndicator(
      indicator({ key: '合计', formula: { operation: 'sum', operands: ['水质', '优良天数'] } }),
      0,
    )
    const lines = unpack(await workspace.indicatorLines())
    expect(lines.map(({ key }) => key).toSorted()).toEqual(['合计', '水质'].toSorted())
    for (const whole of [classes, sum])
      expect(whole).toMatchObject(lines.find(({ key }) => key === whole.key) ?? {})
    expect(lines[0]).not.toHaveProperty('definition')
  })
})
