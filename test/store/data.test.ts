import { describe, expect, it } from 'vitest'
import { indicator, observation, region, registerAir } from './builders.ts'
import { workspaces } from './workspaces.ts'

describe.each(workspaces)('the register and the data of a %s workspace', (_name, open) => {
  it('starts with the settings it was made with', async () => {
    const { workspace } = await open()
    expect(await workspace.settings()).toEqual({
      homeRegion: 'luzhou',
      office: '市政府新闻办',
      selfCheck: false,
    })
    expect(workspace.info).toMatchObject({ name: '新闻办', readOnly: false })
  })

  it('keeps what it was given after it is closed and opened again', async () => {
    const { workspace, reopen } = await open()
    await registerAir(workspace)
    const saved = await workspace.appendObservation(observation(), 0)
    await workspace.close()
    const again = await reopen()
    expect([again.info.id, await again.observations()]).toEqual([workspace.info.id, [saved]])
  })

  it('lists regions, departments and topics in the order they were entered, whatever is changed in them later', async () => {
    const { workspace } = await open()
    await workspace.saveRegion(region({ key: 'sichuan', name: '四川省' }))
    await workspace.saveRegion(region({ key: 'luzhou', parent: 'sichuan', invented: true }))
    await workspace.saveRegion(region({ key: 'sichuan', name: '四川' }))
    await workspace.saveDepartment({ key: 'water', name: '市水务局', nameEn: '', parent: '' })
    await workspace.saveDepartment({ key: 'air', name: '市生态环境局', nameEn: '', parent: '' })
    await workspace.saveTopic({ key: 'forest', name: '国土绿化', nameEn: '', parent: '' })
    expect(await workspace.regions()).toEqual([
      region({ key: 'sichuan', name: '四川' }),
      region({ parent: 'sichuan', invented: true }),
    ])
    expect((await workspace.departments()).map(({ key }) => key)).toEqual(['water', 'air'])
    expect(await workspace.topics()).toEqual([{ key: 'forest', name: '国土绿化', nameEn: '', parent: '' }])
  })

  it.each([
    ['its key', '优良'],
    ['an alias', '蓝天'],
    ['pinyin initials', 'ylts'],
    ['initials of an alias', 'LTTS'],
    ['two words', '天数 优良'],
    ['full-width letters', 'ＰＭ２'],
    ['its English name', 'good air'],
  ])('finds an indicator by %s', async (_by, query) => {
    const { workspace } = await open()
    const wanted = await workspace.saveIndicator(
      indicator({ nameEn: 'Days of good air', aliases: ['蓝天天数', 'PM2.5 达标天数'] }),
      0,
    )
    await workspace.saveIndicator(indicator({ key: '森林覆盖率', name: '森林覆盖率' }), 0)
    expect(await workspace.indicators({ query })).toEqual([wanted])
  })

  it('takes the wildcards of a database for the letters they are', async () => {
    const { workspace } = await open()
    await workspace.saveIndicator(indicator({ aliases: ['100%达标_率'] }), 0)
    expect(
      (await Promise.all(['%', '_', '0%达', '%标', 'x_'].map(query => workspace.indicators({ query })))).map(
        found => found.length,
      ),
    ).toEqual([1, 1, 1, 0, 0])
  })

  it('reads the indicators of some keys at once, and none for no keys', async () => {
    const { workspace } = await open()
    await workspace.transaction(async writer => {
      for (const key of ['甲', '乙', '丙']) await writer.saveIndicator(indicator({ key }), 0)
    })
    const keysOf = async (keys: string[]) =>
      (await workspace.indicators({ keys })).map(({ key }) => key).toSorted()
    expect([await keysOf(['丙', '甲', '丁']), await keysOf([])]).toEqual([['丙', '甲'], []])
  })

  it('narrows indicators to a topic and a department', async () => {
    const { workspace } = await open()
    await workspace.saveIndicator(indicator({ topic: 'air', department: 'ecology' }), 0)
    await workspace.saveIndicator(
      indicator({ key: '断面', name: '断面', topic: 'water', department: 'ecology' }),
      0,
    )
    expect(
      (await workspace.indicators({ topic: 'water', department: 'ecology' })).map(({ key }) => key),
    ).toEqual(['断面'])
  })

  it('saves an indicator over the revision that was read and over no other', async () => {
    const { workspace } = await open()
    const first = await workspace.saveIndicator(indicator(), 0)
    const second = await workspace.saveIndicator({ ...first, decimals: 1 }, 1)
    expect([first.revision, second.revision]).toEqual([1, 2])
    await expect(workspace.saveIndicator({ ...first, decimals: 2 }, 1)).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
    await expect(workspace.saveIndicator(indicator(), 0)).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
    await expect(workspace.saveIndicator(indicator({ key: '无' }), 3)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await workspace.indicator('优良天数')).toEqual(second)
  })

  it('appends values and forgets none', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const first = await workspace.appendObservation(observation({ value: '294' }), 0)
    const second = await workspace.appendObservation(observation({ value: '295', bound: 'about' }), 1)
    expect(await workspace.observations()).toEqual([second])
    expect(await workspace.history({ indicator: '优良天数', region: '', period: '2022' })).toEqual([
      second,
      first,
    ])
  })

  it('refuses a value that would replace one its author never saw', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.appendObservation(observation(), 0)
    await workspace.appendObservation(observation({ value: '296' }), 1)
    await expect(workspace.appendObservation(observation({ value: '297' }), 1)).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
    await expect(workspace.appendObservation(observation(), 7)).rejects.toMatchObject({
      code: 'stale-revision',
      facts: { current: 2 },
    })
  })

  it('lets one of two authors through who write the same value at the same moment', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    const both = await Promise.allSettled(
      ['294', '295'].map(value => workspace.appendObservation(observation({ value }), 0)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(one => one.status === 'rejected')?.reason).toMatchObject({
      code: 'stale-revision',
      facts: { current: 1 },
    })
  })

  it('refuses a value of an unknown indicator or region', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await expect(workspace.appendObservation(observation({ indicator: '无' }), 0)).rejects.toMatchObject({
      code: 'unknown-indicator',
      facts: { indicator: '无' },
    })
    await expect(workspace.appendObservation(observation({ region: 'nowhere' }), 0)).rejects.toMatchObject({
      code: 'unknown-region',
      facts: { region: 'nowhere' },
    })
  })

  it('narrows values to indicators, regions and periods', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveRegion(region({ key: 'yibin' }))
    for (const period of ['2021', '2022'])
      for (const key of ['luzhou', 'yibin'])
        await workspace.appendObservation(observation({ region: key, period }), 0)
    const periods = async (filter: Parameters<typeof workspace.observations>[0]) =>
      (await workspace.observations(filter)).map(value => `${value.region} ${value.period}`)
    expect(await periods({ regions: ['yibin'] })).toEqual(['yibin 2021', 'yibin 2022'])
    expect(await periods({ indicators: ['优良天数'], periods: ['2022'] })).toEqual([
      'luzhou 2022',
      'yibin 2022',
    ])
    expect(await periods({ indicators: [] })).toEqual([])
  })

  it('tells what stands at some places, and the latest of each series of one kind of period', async () => {
    const { workspace } = await open()
    await registerAir(workspace)
    await workspace.saveRegion(region({ key: 'yibin' }))
    for (const period of ['2019', '2020', '2022', '2021-06', '2021-07', '2021-Q2', '2021-H1'])
      await workspace.appendObservation(observation({ period }), 0)
    await workspace.appendObservation(observation({ period: '2019', value: '280', bound: 'above' }), 1)
    await workspace.appendObservation(observation({ region: 'yibin', period: '2018' }), 0)
    await workspace.appendObservations(
      [{ ...observation({ period: '2023' }), expected: 0, sheet: '', cell: '', withdrawn: true }],
      'batch-1',
    )
    const asked = {
      indicators: ['优良天数'],
      regions: ['luzhou', 'yibin'],
      periods: ['2019', '2021-01/2021-06', '2024'],
    }
    const found = await workspace.currentValues(asked)
    expect(
      found
        .map(value => `${value.region} ${value.period} ${value.value} ${value.bound} ${value.revision}`)
        .toSorted(),
    ).toEqual([
      'luzhou 2019 280 above 2',
      'luzhou 2021-07 295 exact 1',
      'luzhou 2021-H1 295 exact 1',
      'luzhou 2021-Q2 295 exact 1',
      'luzhou 2022 295 exact 1',
      'yibin 2018 295 exact 1',
    ])
    expect(await workspace.currentValues({ ...asked, periods: [] })).toEqual([])
  })
})
