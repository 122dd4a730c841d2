import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read as readFile, texts, xlsx } from '../unit/import/files.ts'
import { committed as committedIn, partsOf as partsIn, reading as readingIn } from './importing.ts'
import { addIndicator, addValue, get, openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const table = `指标,地区,时期,数值,单位,来源
优良天数,云溪市,2022年,296,天,公报
优良天数,云溪市,2023年,300,天,公报
有效天数,云溪市,2022年,365,天,公报
月相,云溪市,2022年,3,,公报
`

const reading = (text: string | Uint8Array, name?: string) => readingIn(office, text, name)
const partsOf = (id: string) => partsIn(office, id)
const committed = (id: string) => committedIn(office, id)

const values = async () =>
  (await office.api.observations.table.query({})).map(
    ({ indicator, period, value }) => `${indicator} ${period} ${value}`,
  )

describe('an import', () => {
  it('shows what would become of each row, and stores nothing', async () => {
    const id = await reading(table)
    const preview = await office.api.imports.preview.query({ reading: id, parts: await partsOf(id) })
    expect(preview.counts).toEqual({ new: 1, same: 1, revision: 1, rejected: 1, 'left-out': 0, empty: 0 })
    expect(
      preview.rows.map(({ cell, fate, value, old, problem }) => [
        cell,
        fate,
        value,
        old?.value,
        problem?.code,
      ]),
    ).toEqual([
      ['D2', 'revision', '296', '295', undefined],
      ['D3', 'new', '300', undefined, undefined],
      ['D4', 'same', '365', '365', undefined],
      ['D5', 'rejected', '3', undefined, 'unknown-indicator'],
    ])
    expect(await values()).toEqual(['优良天数 2022 295', '有效天数 2022 365'])
  })

  it('shows a page of one fate', async () => {
    const id = await reading(table)
    const page = await office.api.imports.preview.query({
      reading: id,
      parts: await partsOf(id),
      fates: ['rejected'],
      limit: 1,
    })
    expect([page.total, page.rows.map(({ cell }) => cell)]).toEqual([1, ['D5']])
  })

  it('stores the good rows as one batch, each value with its cell', async () => {
    const batch = await committed(await reading(table))
    expect(await values()).toEqual(['优良天数 2022 296', '优良天数 2023 300', '有效天数 2022 365'])
    expect(await office.api.imports.batches.query()).toMatchObject([
      {
        id: batch,
        fileName: '年报.csv',
        importedBy: '王',
        added: 1,
        revised: 1,
        unchanged: 1,
        rejected: 1,
        undoneBy: '',
      },
    ])
    const [latest] = await office.api.observations.history.query({
      indicator: '优良天数',
      region: 'home',
      period: '2023',
    })
    expect(latest).toMatchObject({
      source: '公报',
      enteredBy: '王',
      origin: { batch, sheet: '年报', cell: 'D3' },
    })
  })

  it('of the same file again changes nothing', async () => {
    await committed(await reading(table))
    const id = await reading(table)
    const parts = await partsOf(id)
    expect((await office.api.imports.preview.query({ reading: id, parts })).counts).toEqual({
      new: 0,
      same: 3,
      revision: 0,
      rejected: 1,
      'left-out': 0,
      empty: 0,
    })
    expect((await problemOf(office.api.imports.commit.mutate({ reading: id, parts }))).code).toBe(
      'nothing-to-import',
    )
  })

  it('is undone in one step, and put back in one', async () => {
    const batch = await committed(await reading(table))
    const undone = await office.api.imports.undo.mutate({ batch })
    expect(await values()).toEqual(['优良天数 2022 295', '有效天数 2022 365'])
    await office.api.imports.undo.mutate({ batch: undone.id })
    expect(await values()).toEqual(['优良天数 2022 296', '优良天数 2023 300', '有效天数 2022 365'])
    expect((await problemOf(office.api.imports.undo.mutate({ batch }))).code).toBe('import-already-undone')
  })

  it('stores nothing where a value changed after it was shown', async () => {
    const id = await reading(table)
    const parts = await partsOf(id)
    await office.api.imports.preview.query({ reading: id, parts })
    await addValue(office, '优良天数', '2022', '294', 1)
    const { id: job } = await office.api.imports.commit.mutate({ reading: id, parts })
    await expect(office.session.jobs.ended(job)).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await values()).toEqual(['优良天数 2022 294', '有效天数 2022 365'])
    expect((await office.api.imports.batches.query()).length).toBe(0)
  })

  it('cancelled half-way stores nothing', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) =>
        `优良天数,云溪市,${1900 + (index % 300)}-${String(1 + Math.floor(index / 300)).padStart(2, '0')},${index},天,公报`,
    )
    const id = await reading(`指标,地区,时期,数值,单位,来源\n${rows.join('\n')}`)
    const { id: job } = await office.api.imports.commit.mutate({ reading: id, parts: await partsOf(id) })
    for await (const status of office.session.jobs.watch(job)) if (status.part > 0) break
    await office.api.jobs.cancel.mutate({ id: job })
    await expect(office.session.jobs.ended(job)).rejects.toMatchObject({ code: 'job-cancelled' })
    expect(await values()).toEqual(['优良天数 2022 295', '有效天数 2022 365'])
  })

  it('asks for what the header leaves open', async () => {
    const id = await reading('项目,数\n优良天数,300\n')
    const [table] = (await office.api.imports.tables.query({ reading: id })).tables
    expect(table).toMatchObject({
      name: '年报',
      rows: 2,
      head: [
        ['项目', '数'],
        ['优良天数', '300'],
      ],
      lacking: ['period'],
      remembered: false,
    })
    expect(
      await problemOf(office.api.imports.preview.query({ reading: id, parts: await partsOf(id) })),
    ).toEqual({ code: 'mapping-incomplete', facts: { table: '年报', fields: ['period'] } })
  })

  it('remembers how a table of the same shape was read', async () => {
    const first = await reading('名目,辖区,2021年\n晴天,本地,290\n')
    const mapping = await office.api.imports.mapped.query({
      reading: first,
      table: 0,
      map: {
        indicator: '名目',
        region: '辖区',
        levels: ['period'],
        value: 'C',
        indicators: { 晴天: '优良天数' },
        regions: { 本地: 'home' },
      },
    })
    const { id: job } = await office.api.imports.commit.mutate({
      reading: first,
      parts: [{ table: 0, mapping }],
    })
    await office.session.jobs.ended(job)
    const second = await reading('表头上方多了一行\n名目,辖区,2023年\n晴天,本地,301\n')
    expect((await office.api.imports.tables.query({ reading: second })).tables[0]).toMatchObject({
      remembered: true,
      lacking: [],
    })
    await committed(second)
    expect(await values()).toEqual([
      '优良天数 2021 290',
      '优良天数 2022 295',
      '优良天数 2023 301',
      '有效天数 2022 365',
    ])
  })

  it('offers the refused rows back as a file that can be corrected and imported', async () => {
    const id = await reading(table)
    await office.api.imports.preview.query({ reading: id, parts: await partsOf(id) })
    const { id: job, file } = await office.api.imports.rejectedFile.mutate({ reading: id, table: 0 })
    await office.session.jobs.finished(job)
    const bytes = new Uint8Array(await (await get(office, `/download/${job}`)).arrayBuffer())
    expect([file.name, texts(readFile(bytes)[0])]).toEqual([
      '年报-待改.xlsx',
      [
        ['指标', '地区', '时期', '数值', '单位', '来源', '问题'],
        ['月相', '云溪市', '2022年', '3', '', '公报', '没有指标“月相”。请检查名称，或先在数据中新建。'],
      ],
    ])
    const again = await reading(bytes, file.name)
    expect(
      (await office.api.imports.preview.query({ reading: again, parts: await partsOf(again) })).counts,
    ).toEqual({ new: 0, same: 0, revision: 0, rejected: 1, 'left-out': 0, empty: 0 })
  })

  it('brings back a blank table that a department filled in', async () => {
    await office.api.register.saveDepartment.mutate({
      key: 'air',
      name: '市生态环境局',
      nameEn: '',
      seen: null,
    })
    expect(
      (await problemOf(office.api.imports.templateFile.mutate({ department: 'air', periods: ['2024'] })))
        .code,
    ).toBe('department-without-indicators')
    const { revision: _, ...indicator } = await office.api.indicators.get.query({ key: '优良天数' })
    await office.api.indicators.save.mutate({ indicator: { ...indicator, department: 'air' }, expected: 1 })
    await addIndicator(office, '优良率', '%')
    const rate = await office.api.indicators.get.query({ key: '优良率' })
    await office.api.indicators.save.mutate({
      indicator: {
        ...rate,
        department: 'air',
        formula: { operation: 'ratio', operands: ['优良天数', '有效天数'] },
      },
      expected: rate.revision,
    })
    const { id: job } = await office.api.imports.templateFile.mutate({
      department: 'air',
      periods: ['2024', '2024-H1'],
    })
    const blank = texts(readFile(await office.session.jobs.finished(job))[0])
    expect(blank.slice(2)).toEqual([
      ['指标', '地区', '时期', '数值', '单位', '来源', '备注'],
      ['优良天数', '云溪市', '2024年', '', '天'],
      ['优良天数', '云溪市', '2024年上半年', '', '天'],
    ])
    const filled = [...blank.slice(0, 3), ['优良天数', '云溪市', '2024年', '303', '天', '监测站', '']]
    await committed(await reading(filled.map(row => row.map(cell => `"${cell}"`).join(',')).join('\n')))
    expect(await values()).toContain('优良天数 2024 303')
  })

  it('refuses a file for what it is, and one that is too long', async () => {
    await expect(reading(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).rejects.toMatchObject({
      code: 'file-kind-old',
      facts: { name: 'a.xls', kind: 'OLE' },
    })
    const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(8_000_000)) })
    const answer = await office.handler(
      new Request('http://lectern.test/upload?name=a.csv', {
        method: 'POST',
        body: endless,
        duplex: 'half',
      } as RequestInit),
    )
    expect(answer.status).toBe(413)
    expect((await problemOf(office.api.imports.tables.query({ reading: 'gone' }))).code).toBe('reading-gone')
  })
})

describe('who may import', () => {
  const person = (key: string, name: string, rights: ('enter' | 'check' | 'publish')[]) =>
    office.api.people.save.mutate({ key, name, department: '', rights, active: true, seen: null })
  const stated = '指标,地区,时期,数值,状态\n优良天数,云溪市,2022年,296,已发布\n优良天数,云溪市,2023年,300,\n'

  it('is whoever may enter', async () => {
    await person('li', '李', ['enter'])
    await person('wang', '王', ['check'])
    const id = await reading(table)
    const { id: job } = await office.api.imports.commit.mutate({ reading: id, parts: await partsOf(id) })
    await expect(office.session.jobs.ended(job)).rejects.toMatchObject({
      code: 'right-missing',
      facts: { right: 'enter', person: '王' },
    })
    expect(await values()).toEqual(['优良天数 2022 295', '有效天数 2022 365'])
  })

  it('brings values no further than whoever imports may, row by row', async () => {
    await person('wang', '王', ['enter'])
    const id = await reading(stated)
    const preview = await office.api.imports.preview.query({ reading: id, parts: await partsOf(id) })
    expect(preview.rows.map(({ fate, problem }) => [fate, problem?.code])).toEqual([
      ['rejected', 'right-missing'],
      ['new', undefined],
    ])
    await committed(id)
    expect(await values()).toEqual(['优良天数 2022 295', '优良天数 2023 300', '有效天数 2022 365'])
  })

  it('is in the log, with the file', async () => {
    const batch = await committed(await reading(table))
    await office.api.imports.undo.mutate({ batch })
    const acts = await office.api.log.list.query({ limit: 2 })
    expect(
      acts.map(({ name, person, changes }) => [
        name,
        person,
        changes.filter(({ record }) => record.startsWith('import/')).map(({ title }) => title),
      ]),
    ).toEqual([
      ['imports.undo', '王', ['年报.csv']],
      ['imports.commit', '王', ['年报.csv']],
    ])
  })
})

describe('a withdrawn value', () => {
  it('is none: it is not listed, cannot be advanced, and its place takes a first value again', async () => {
    const batch = await committed(await reading(table))
    await office.api.imports.undo.mutate({ batch })
    const place = { indicator: '优良天数', region: 'home', period: '2023' }
    expect(
      (await problemOf(office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 2 })))
        .code,
    ).toBe('not-found')
    expect(
      (await office.api.figures.render.query({ expressions: ['{{优良天数@2023}}'], language: 'zh' }))[
        '{{优良天数@2023}}'
      ],
    ).toMatchObject({ problem: { code: 'missing-observation' } })
    await addValue(office, '优良天数', '2023', '299')
    expect(
      (await office.api.observations.history.query(place)).map(({ value, withdrawn }) => [value, withdrawn]),
    ).toEqual([
      ['299', undefined],
      ['300', true],
      ['300', undefined],
    ])
  })
})

describe('undoing an import', () => {
  it('takes the right to enter, and leaves everything as it was without it', async () => {
    const batch = await committed(await reading(table))
    await office.api.people.save.mutate({
      key: 'wang',
      name: '王',
      department: '',
      rights: ['enter'],
      active: true,
      seen: null,
    })
    await office.api.people.save.mutate({
      key: 'li',
      name: '李',
      department: '',
      rights: ['check', 'publish'],
      active: true,
      seen: null,
    })
    await office.api.people.choose.mutate({ key: 'li' })
    const before = [
      await values(),
      await office.api.imports.batches.query(),
      await office.api.log.list.query({}),
    ]
    expect(await problemOf(office.api.imports.undo.mutate({ batch }))).toEqual({
      code: 'right-missing',
      facts: { right: 'enter', person: '李' },
    })
    expect([
      await values(),
      await office.api.imports.batches.query(),
      await office.api.log.list.query({}),
    ]).toEqual(before)
    await office.api.people.choose.mutate({ key: 'wang' })
    await office.api.imports.undo.mutate({ batch })
    expect(await values()).toEqual(['优良天数 2022 295', '有效天数 2022 365'])
  })
})

describe('a percentage', () => {
  it('keeps its sign and its digits from the cell to the value', async () => {
    await addIndicator(office, '降幅', '%')
    const cells = [
      ['-0.0625', '2018'],
      ['0.0625', '2019'],
      ['-1', '2020'],
      ['-0.00005', '2021'],
      ['0', '2022'],
    ]
    const rows = cells.map(
      ([stored, period], index) =>
        `<row r="${index + 2}">${['降幅', '云溪市', period].map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}<c s="1"><v>${stored}</v></c></row>`,
    )
    const head = ['指标', '地区', '时期', '数值']
      .map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('')
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>'
    await committed(
      await reading(xlsx({ rows: `<row r="1">${head}</row>${rows.join('')}`, styles }), '降幅.xlsx'),
    )
    expect((await values()).filter(value => value.startsWith('降幅'))).toEqual([
      '降幅 2018 -6.25',
      '降幅 2019 6.25',
      '降幅 2020 -100',
      '降幅 2021 -0.005',
      '降幅 2022 0',
    ])
  })
})

describe('what an import adds to the register', () => {
  const strange = `指标,地区,时期,数值,单位,来源
空气质量优良天数,云溪市,2023年,300,天,公报
造林面积（万亩）,云溪市,2023年,12.50,,林业公报
造林面积（万亩）,北溪区,2023年,3.2,,林业公报
`
  const additions = {
    regions: [{ key: '北溪区', name: '北溪区', nameEn: '', parent: 'home', invented: false }],
    departments: [{ key: '林业局', name: '市林业局', nameEn: '', parent: '' }],
    topics: [{ key: '林业', name: '林业', nameEn: '', parent: '' }],
    indicators: [
      {
        key: '造林面积',
        name: '造林面积',
        nameEn: '',
        aliases: [],
        unit: '万亩',
        unitEn: '',
        decimals: 2,
        rounding: 'half-up' as const,
        polarity: 'higher-is-better' as const,
        topic: '林业',
        department: '林业局',
        definition: '',
      },
    ],
    aliases: [{ indicator: '优良天数', alias: '空气质量优良天数' }],
  }
  const register = async () => {
    const [indicators, regions] = [
      await office.api.indicators.list.query({}),
      await office.api.register.regions.query(),
    ]
    const [departments, topics] = [
      await office.api.register.departments.query(),
      await office.api.register.topics.query(),
    ]
    return {
      indicators: indicators.map(({ key, aliases }) => [key, ...aliases]),
      regions: regions.map(({ key }) => key),
      departments: departments.map(({ key }) => key),
      topics: topics.map(({ key }) => key),
    }
  }
  const before = { indicators: [['优良天数'], ['有效天数']], regions: ['home'], departments: [], topics: [] }
  const after = {
    indicators: [['优良天数', '空气质量优良天数'], ['有效天数'], ['造林面积']],
    regions: ['home', '北溪区'],
    departments: ['林业局'],
    topics: ['林业'],
  }
  const taken = [
    '优良天数 2022 295',
    '优良天数 2023 300',
    '有效天数 2022 365',
    '造林面积 2023 12.50',
    '造林面积 2023 3.2',
  ]

  it('is offered as a place where its name says that it is a rank', async () => {
    const id = await reading(
      '指标,地区,时期,数值,来源\n空气质量全省排名,云溪市,2022年,7,公报\n造林面积,云溪市,2022年,7,公报\n',
    )
    const names = await office.api.imports.unknown.query({ reading: id, parts: await partsOf(id) })
    expect(names.map(({ proposed }) => [proposed.name, proposed.type, proposed.within])).toEqual([
      ['空气质量全省排名', 'place', '全省'],
      ['造林面积', 'quantity', ''],
    ])
  })

  it('is offered with what each unknown name may mean, and filled in from the sheet', async () => {
    const id = await reading(strange)
    const names = await office.api.imports.unknown.query({ reading: id, parts: await partsOf(id) })
    const [days, forest] = names
    expect(
      names.map(({ kind, text, values: count, cell, source, similar }) => [
        kind,
        text,
        count,
        cell,
        source,
        similar.map(({ key, likeness }) => [key, likeness]),
      ]),
    ).toEqual([
      ['indicator', '空气质量优良天数', 1, 'D2', '公报', [['优良天数', 74]]],
      ['indicator', '造林面积（万亩）', 2, 'D3', '林业公报', []],
      ['region', '北溪区', 1, 'D4', '林业公报', []],
    ])
    expect([days!.proposed.name, forest!.proposed]).toMatchObject([
      '空气质量优良天数',
      {
        key: '造林面积',
        name: '造林面积',
        nameEn: '',
        aliases: [],
        unit: '万亩',
        unitEn: '',
        decimals: 2,
        rounding: 'half-up',
        topic: '',
        department: '',
        definition: '',
      },
    ])
    expect(await register()).toEqual(before)
  })

  it('is stored with its values, undone with them, and comes back with them', async () => {
    const id = await reading(strange)
    const parts = await partsOf(id)
    const planned = { reading: id, parts, additions }
    expect((await office.api.imports.preview.query(planned)).counts).toEqual({
      new: 3,
      same: 0,
      revision: 0,
      rejected: 0,
      'left-out': 0,
      empty: 0,
    })
    expect(await register()).toEqual(before)
    const { id: batch } = await office.api.imports.commit.mutate(planned)
    await office.session.jobs.ended(batch)
    expect([await register(), await values()]).toEqual([after, taken])

    const undone = await office.api.imports.undo.mutate({ batch })
    expect([await register(), await values()]).toEqual([before, ['优良天数 2022 295', '有效天数 2022 365']])
    await office.api.imports.undo.mutate({ batch: undone.id })
    expect([await register(), await values()]).toEqual([after, taken])
  })

  it('stays where something rests on it by the time the import is undone', async () => {
    const id = await reading(strange)
    const { id: batch } = await office.api.imports.commit.mutate({
      reading: id,
      parts: await partsOf(id),
      additions,
    })
    await office.session.jobs.ended(batch)
    await addValue(office, '造林面积', '2024', '13')
    await office.api.imports.undo.mutate({ batch })
    expect([await register(), await values()]).toEqual([
      {
        indicators: [['优良天数'], ['有效天数'], ['造林面积']],
        regions: ['home'],
        departments: ['林业局'],
        topics: ['林业'],
      },
      ['优良天数 2022 295', '有效天数 2022 365', '造林面积 2024 13'],
    ])
  })

  it('stands only where an entry made by hand might stand', async () => {
    const id = await reading(strange)
    const parts = await partsOf(id)
    const [region, topic] = [additions.regions[0]!, additions.topics[0]!]
    const refused = (changed: object) =>
      problemOf(
        office.api.imports.commit.mutate({ reading: id, parts, additions: { ...additions, ...changed } }),
      )
    expect([
      (await refused({ regions: [{ ...region, parent: '无此地' }] })).code,
      (await refused({ regions: [{ ...region, parent: region.key }] })).code,
      (
        await refused({
          regions: [
            { ...region, parent: '南' },
            { ...region, key: '南', parent: region.key },
          ],
        })
      ).code,
      (await refused({ topics: [{ ...topic, parent: topic.key }] })).code,
      (await problemOf(office.api.register.saveRegion.mutate({ ...region, parent: '无此地', seen: null })))
        .code,
    ]).toEqual(['not-found', 'tree-cycle', 'tree-cycle', 'tree-cycle', 'not-found'])
    expect([await register(), await office.api.imports.batches.query()]).toEqual([before, []])
  })

  it('is stored whole or not at all', async () => {
    const id = await reading(strange)
    const taken = {
      ...additions,
      indicators: [
        ...additions.indicators,
        { ...additions.indicators[0]!, key: '有效天数', name: '有效天数' },
      ],
    }
    const { id: job } = await office.api.imports.commit.mutate({
      reading: id,
      parts: await partsOf(id),
      additions: taken,
    })
    await expect(office.session.jobs.ended(job)).rejects.toMatchObject({ code: 'key-taken' })
    expect([await register(), await values(), await office.api.imports.batches.query()]).toEqual([
      before,
      ['优良天数 2022 295', '有效天数 2022 365'],
      [],
    ])
  })
})
