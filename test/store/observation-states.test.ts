import { describe, expect, it } from 'vitest'
import { indicator, observation, region } from './builders.ts'
import { workspaces } from './workspaces.ts'

describe.each(workspaces)('states of values in a %s workspace', (_name, open) => {
  it('are counted by who brought them there, of latest revisions only, without what is computed', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region())
    for (const key of ['甲', '乙']) await workspace.saveIndicator(indicator({ key, name: key }), 0)
    await workspace.saveIndicator(
      indicator({ key: '丙', name: '丙', formula: { operation: 'sum', operands: ['甲', '乙'] } }),
      0,
    )
    await workspace.appendObservation(observation({ indicator: '甲', enteredBy: '王' }), 0)
    await workspace.appendObservation(observation({ indicator: '甲', enteredBy: '李', state: 'checked' }), 1)
    await workspace.appendObservation(observation({ indicator: '乙', enteredBy: '王' }), 0)
    await workspace.appendObservation(observation({ indicator: '乙', period: '2021', enteredBy: '王' }), 0)
    await workspace.appendObservation(
      observation({ indicator: '乙', period: '2020', enteredBy: '王', state: 'published' }),
      0,
    )
    const counts = await workspace.countStates(['entered', 'checked'])
    expect(counts.map(({ state, enteredBy, count }) => `${state} ${enteredBy} ${count}`).sort()).toEqual([
      'checked 李 1',
      'entered 王 2',
    ])
    expect(
      (await workspace.observations({ states: ['entered'], limit: 2 })).map(
        ({ indicator: key, period }) => `${key} ${period}`,
      ),
    ).toEqual(['丙 2022', '乙 2021'])
  })

  it('are counted and listed to the end of a register that is looked through in parts', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region())
    const keys = Array.from({ length: 260 }, (_, index) => `k${String(index).padStart(3, '0')}`)
    await workspace.transaction(async writer => {
      for (const key of keys) await writer.saveIndicator(indicator({ key, name: key }), 0)
      for (const key of keys) await writer.appendObservation(observation({ indicator: key }), 0)
    })
    expect(await workspace.countStates(['entered'])).toMatchObject([{ state: 'entered', count: 260 }])
    const listed = await workspace.observations({ states: ['entered'], limit: 255 })
    expect(listed.map(({ indicator: key }) => key)).toEqual(keys.slice(0, 255))
    expect(await workspace.observations({ states: ['checked'], limit: 255 })).toEqual([])
  })
})
