import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Right } from '../../core/people/index.ts'
import { addIndicator, addValue, openOffice, problemOf, withAirData, type Office } from './office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
})

afterEach(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

const place = { indicator: '优良天数', region: 'home', period: '2022' }

const addPerson = (key: string, name: string, ...rights: Right[]) =>
  office.api.people.save.mutate({ key, name, department: '', rights, active: true, seen: null })
const sit = (key: string) => office.api.people.choose.mutate({ key })

/** 王 enters, 李 checks, 赵 publishes, 钱 may do all of it. */
async function withPeople(): Promise<void> {
  await addPerson('wang', '王', 'enter')
  await addPerson('li', '李', 'check')
  await addPerson('zhao', '赵', 'publish')
  await addPerson('qian', '钱', 'enter', 'check', 'publish')
}

describe('entering, checking and publishing', () => {
  it('are three people’s acts, each written down', async () => {
    await withPeople()
    await addValue(office, '优良天数', '2022', '296', 1)
    await sit('li')
    await office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 2 })
    await sit('zhao')
    await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 3 })
    const record = { kind: 'value' as const, id: JSON.stringify(['优良天数', 'home', '2022']) }
    expect(
      (await office.api.log.list.query({ record })).map(({ person, changes }) => [
        person,
        ...changes[0]!.lines.map(({ field, from, to }) => `${field} ${from} → ${to}`),
      ]),
    ).toEqual([
      ['赵', '状态 已复核 → 已发布'],
      ['李', '状态 已录入 → 已复核'],
      ['王', '数值 295 → 296', '说明  → 更正'],
      ['王', '数值  → 295', '来源  → 年报', '状态  → 已录入'],
    ])
  })

  it('take the right to each', async () => {
    await withPeople()
    expect(
      await problemOf(office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 1 })),
    ).toEqual({ code: 'right-missing', facts: { right: 'check', person: '王' } })
    await sit('li')
    expect(await problemOf(addValue(office, '优良天数', '2023', '1'))).toEqual({
      code: 'right-missing',
      facts: { right: 'enter', person: '李' },
    })
    expect(
      await problemOf(office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })),
    ).toEqual({ code: 'right-missing', facts: { right: 'publish', person: '李' } })
    expect((await office.api.observations.history.query(place)).length).toBe(1)
  })

  it('are never one person’s, unless the workspace says so', async () => {
    await withPeople()
    await sit('qian')
    await addValue(office, '优良天数', '2022', '296', 1)
    const check = () => office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 2 })
    expect(await problemOf(check())).toEqual({ code: 'same-person', facts: { person: '钱' } })
    const set = office.api.observations.set.mutate({
      ...place,
      value: '297',
      source: '年报',
      state: 'published',
      expected: 2,
    })
    expect(await problemOf(set)).toEqual({ code: 'same-person', facts: { person: '钱' } })
    await office.api.workspace.saveSettings.mutate({
      homeRegion: 'home',
      office: '',
      selfCheck: true,
      seen: await office.api.workspace.settings.query(),
    })
    expect((await check()).state).toBe('checked')
    expect((await office.api.log.list.query({ record: { kind: 'settings', id: '1' } }))[0]).toMatchObject({
      person: '钱',
      changes: [{ lines: [{ field: '本人可自审', from: '否', to: '是' }] }],
    })
  })

  it('go back with a reason, and forth again once corrected', async () => {
    await withPeople()
    await sit('li')
    expect(
      await problemOf(office.api.observations.return.mutate({ ...place, reason: ' ', expected: 1 })),
    ).toMatchObject({ code: 'bad-input', facts: { fields: ['reason'] } })
    expect(
      await office.api.observations.return.mutate({ ...place, reason: '与公报不符', expected: 1 }),
    ).toMatchObject({ state: 'returned', note: '与公报不符', value: '295', enteredBy: '李' })
    expect(
      (await problemOf(office.api.observations.return.mutate({ ...place, reason: '再退', expected: 2 })))
        .code,
    ).toBe('state-not-ahead')
    expect((await office.api.log.list.query({ limit: 1 }))[0]).toMatchObject({
      name: 'observations.return',
      person: '李',
      changes: [{ to: { state: 'returned', note: '与公报不符' } }],
    })
    await sit('wang')
    await addValue(office, '优良天数', '2022', '296', 2)
    await sit('li')
    expect(
      (await office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 3 })).state,
    ).toBe('checked')
  })

  it('leave a number to others however often a colleague hands it in again', async () => {
    await addPerson('jia', '甲', 'enter', 'check')
    await addPerson('yi', '乙', 'enter', 'check')
    await addPerson('bing', '丙', 'check')
    await sit('jia')
    await addValue(office, '优良天数', '2022', '301', 1)
    await sit('yi')
    await office.api.observations.return.mutate({ ...place, reason: '再核', expected: 2 })
    await office.api.values.advance.mutate({ values: [{ ...place, expected: 3 }], to: 'entered' })
    const check = () => office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 4 })
    expect(await problemOf(check())).toEqual({ code: 'same-person', facts: { person: '乙' } })
    await sit('jia')
    expect(await problemOf(check())).toEqual({ code: 'same-person', facts: { person: '甲' } })
    expect(
      (
        await office.api.values.advance.mutate({ values: [{ ...place, expected: 4 }], to: 'checked' })
      ).refused.map(({ problem }) => problem.code),
    ).toEqual(['same-person'])
    expect(
      (await office.api.values.waiting.query()).find(({ indicator }) => indicator === place.indicator)
        ?.entrants,
    ).toEqual(['乙', '甲'])
    await sit('bing')
    expect((await check()).state).toBe('checked')
  })

  it('are anybody’s while nobody is registered', async () => {
    expect(await office.api.people.current.query()).toEqual({
      name: '王',
      person: null,
      rights: ['enter', 'check', 'publish'],
      selfCheck: false,
    })
    expect(
      (await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })).state,
    ).toBe('published')
  })

  it('know who is at the desk, and nobody who is not registered', async () => {
    await withPeople()
    await sit('li')
    expect(await office.api.people.current.query()).toMatchObject({
      name: '李',
      person: { key: 'li' },
      rights: ['check'],
    })
    expect(await problemOf(sit('nobody'))).toEqual({ code: 'person-unknown', facts: { person: 'nobody' } })
    expect((await office.api.people.list.query()).map(({ name }) => name)).toEqual(['王', '李', '赵', '钱'])
  })
})

describe('where a figure comes from', () => {
  it('is told down to who entered, checked and published each value, and where else it is printed', async () => {
    await withPeople()
    await office.api.blocks.create.mutate({
      title: '空气',
      paragraphs: [{ inlines: [{ type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }] }],
    })
    await sit('li')
    await office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 1 })
    const { figure, problem, operands } = await office.api.figures.provenance.query({
      expression: '{{优良天数@2022/有效天数@2022:占比}}',
      language: 'zh',
    })
    expect([figure?.text, problem]).toEqual(['80.8%', null])
    expect(
      operands.map(({ entered, checked, published, revisions, uses }) => [
        entered?.by,
        checked?.by,
        published,
        revisions.length,
        uses.map(({ place: kind, title, printed }) => `${kind} ${title} ${printed}`),
      ]),
    ).toEqual([
      ['王', '李', null, 2, ['block 空气 295天']],
      ['王', undefined, null, 1, []],
    ])
  })

  it('names the definition in force and the formula', async () => {
    const rate = {
      key: '优良率',
      name: '优良率',
      nameEn: '',
      aliases: [],
      unit: '%',
      unitEn: '',
      decimals: 1,
      rounding: 'half-up' as const,
      polarity: 'neutral' as const,
      topic: '',
      department: '',
      definition: '旧',
    }
    const formula = { operation: 'ratio' as const, operands: ['优良天数', '有效天数'] }
    await office.api.indicators.save.mutate({
      expected: 0,
      indicator: { ...rate, formula, definitionChanges: [{ from: '2020', definition: '新' }] },
    })
    const { figure, operands } = await office.api.figures.provenance.query({
      expression: '{{优良率@2022}}',
      language: 'zh',
    })
    expect([
      figure?.text,
      operands[0]?.definition,
      operands[0]?.formula,
      operands[0]?.operand.source,
    ]).toEqual([
      '80.8%',
      { from: '2020', text: '新' },
      formula,
      '由公式计算：优良天数（295）÷有效天数（365）×100',
    ])
    expect(await office.api.figures.provenance.query({ expression: '{{无@2022}}', language: 'zh' })).toEqual({
      figure: null,
      problem: { code: 'unknown-indicator', facts: { indicator: '无' } },
      operands: [],
    })
  })
})

describe('the register', () => {
  const saved = (key: string, more: object) =>
    office.api.indicators.get
      .query({ key })
      .then(({ revision, ...indicator }) =>
        office.api.indicators.save.mutate({ expected: revision, indicator: { ...indicator, ...more } }),
      )

  it('refuses formulas that lead in a circle or mix units', async () => {
    await addIndicator(office, '和', '天')
    await saved('和', { formula: { operation: 'sum', operands: ['优良天数', '有效天数'] } })
    expect(
      await problemOf(saved('优良天数', { formula: { operation: 'sum', operands: ['和', '有效天数'] } })),
    ).toEqual({ code: 'formula-cycle', facts: { indicator: '和', way: ['和', '优良天数', '和'] } })
    expect((await problemOf(saved('有效天数', { unit: '吨' }))).code).toBe('formula-units-differ')
    expect(await problemOf(addValue(office, '和', '2022', '1', 1))).toEqual({
      code: 'derived-value',
      facts: { indicator: '和' },
    })
  })

  it('puts definitions in order and takes no two from one day', async () => {
    expect(
      (
        await saved('优良天数', {
          definitionChanges: [
            { from: '2021', definition: 'b' },
            { from: '2018-H2', definition: 'a' },
          ],
        })
      ).definitionChanges.map(({ from }) => from),
    ).toEqual(['2018-H2', '2021'])
    expect(
      await problemOf(
        saved('优良天数', {
          definitionChanges: [
            { from: '2021', definition: 'b' },
            { from: '2021', definition: 'a' },
          ],
        }),
      ),
    ).toEqual({ code: 'definition-twice', facts: { indicator: '优良天数', from: '2021' } })
  })

  it('makes the companion that holds targets, once', async () => {
    const target = await office.api.targets.create.mutate({ indicator: '优良天数' })
    expect(target).toMatchObject({
      key: '优良天数.目标',
      name: '优良天数（目标）',
      unit: '天',
      formula: null,
      revision: 1,
    })
    expect(await office.api.targets.create.mutate({ indicator: '优良天数' })).toEqual(target)
    await addValue(office, '优良天数.目标', '2022', '300')
    expect(
      (await office.api.figures.render.query({ expressions: ['{{优良天数@2022:目标差}}'], language: 'zh' }))[
        '{{优良天数@2022:目标差}}'
      ],
    ).toMatchObject({ value: { text: '距目标还差5天' } })
  })

  it('writes into the log what is declared complete, and every other change of the register', async () => {
    const { api } = office
    const city = { key: 'city', name: '云溪市', nameEn: '', parent: '', invented: false }
    const declared = { ...city, complete: true }
    await api.register.saveRegion.mutate({ ...city, seen: null })
    await api.register.saveRegion.mutate({ ...declared, seen: { ...city, complete: false } })
    await api.register.saveRegion.mutate({ ...city, seen: declared })
    await api.register.saveTopic.mutate({ key: 'air', name: '空气', nameEn: '', seen: null })
    await api.register.saveDepartment.mutate({ key: 'office', name: '办公室', nameEn: '', seen: null })
    await api.register.remove.mutate({
      kind: 'topic',
      key: 'air',
      seen: { key: 'air', name: '空气', nameEn: '', parent: '' },
    })
    await saved('优良天数', { seriesStarts: [{ region: 'home', since: '2015' }] })
    const acts = (await api.log.list.query({ limit: 6 })).toReversed()
    expect(
      acts.map(({ summary, changes }) => [
        summary,
        ...changes[0]!.lines
          .filter(({ field }) => field !== '次序')
          .map(({ field, from, to }) => `${field} ${from} → ${to}`),
      ]),
    ).toEqual([
      ['修改地区：云溪市', '名称  → 云溪市', '虚构  → 否', '下级已列全  → 否'],
      ['修改地区：云溪市', '下级已列全 否 → 是'],
      ['修改主题：空气', '名称  → 空气'],
      ['修改部门：办公室', '名称  → 办公室'],
      ['删除登记项：空气', '名称 空气 → '],
      ['修改指标：优良天数', '序列起点  → 2015'],
    ])
  })

  it('keeps topics in a tree, whoever does not speak of it', async () => {
    await office.api.register.saveTopic.mutate({ key: 'quality', name: '环境质量', nameEn: '', seen: null })
    const air = await office.api.register.saveTopic.mutate({
      key: 'air',
      name: '空气',
      nameEn: '',
      parent: 'quality',
      seen: null,
    })
    await office.api.register.saveTopic.mutate({ key: 'air', name: '大气', nameEn: '', seen: air })
    await saved('优良天数', { topic: 'air' })
    expect((await office.api.register.tree.query()).topics).toEqual([
      {
        key: 'quality',
        name: '环境质量',
        nameEn: '',
        parent: '',
        indicators: 0,
        children: [{ key: 'air', name: '大气', nameEn: '', parent: 'quality', indicators: 1, children: [] }],
      },
    ])
    expect(
      await problemOf(
        office.api.register.saveTopic.mutate({
          key: 'quality',
          name: '环境质量',
          nameEn: '',
          parent: 'air',
          seen: { key: 'quality', name: '环境质量', nameEn: '', parent: '' },
        }),
      ),
    ).toEqual({ code: 'tree-cycle', facts: { key: 'quality' } })
    expect(
      (
        await problemOf(
          office.api.register.saveTopic.mutate({
            key: 'x',
            name: 'x',
            nameEn: '',
            parent: 'gone',
            seen: null,
          }),
        )
      ).code,
    ).toBe('not-found')
  })
})
