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
})
