import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

describe('indicators', () => {
  it('finds an indicator by a part of its name', async () => {
    expect(
      (await office.api.indicators.list.query({ query: '优良' })).map(indicator => indicator.key),
    ).toEqual(['优良天数'])
  })

  it('refuses a key that is taken, naming whose it is', async () => {
    expect(await problemOf(addIndicator(office, '优良天数', '天'))).toEqual({
      code: 'key-taken',
      facts: { key: '优良天数', name: '优良天数' },
    })
  })

  it('refuses a save over a newer one', async () => {
    const { revision: _, ...indicator } = await office.api.indicators.get.query({ key: '优良天数' })
    await office.api.indicators.save.mutate({ indicator: { ...indicator, decimals: 1 }, expected: 1 })
    expect((await problemOf(office.api.indicators.save.mutate({ indicator, expected: 1 }))).code).toBe(
      'stale-revision',
    )
  })
})

describe('observations', () => {
  it('keeps every revision, newest first, with who entered it', async () => {
    await addValue(office, '优良天数', '2022', '296', 1)
    const history = await office.api.observations.history.query({
      indicator: '优良天数',
      region: 'home',
      period: '2022',
    })
    expect(
      history.map(({ value, revision, enteredBy, state }) => ({ value, revision, enteredBy, state })),
    ).toEqual([
      { value: '296', revision: 2, enteredBy: '王', state: 'entered' },
      { value: '295', revision: 1, enteredBy: '王', state: 'entered' },
    ])
  })

  it('moves a value to published and never back', async () => {
    const place = { indicator: '优良天数', region: 'home', period: '2022' }
    const published = await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })
    expect(published).toMatchObject({ value: '295', state: 'published', revision: 2 })
    expect(
      await problemOf(office.api.observations.advance.mutate({ ...place, to: 'checked', expected: 2 })),
    ).toEqual({ code: 'state-not-ahead', facts: { state: 'published', to: 'checked' } })
  })

  it('takes another value for a published one with a reason only', async () => {
    const place = { indicator: '优良天数', region: 'home', period: '2022' }
    await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })
    const revise = (note: string) =>
      office.api.observations.set.mutate({ ...place, value: '296', source: '年报', note, expected: 2 })
    expect(await problemOf(revise('  '))).toEqual({ code: 'reason-needed', facts: place })
    expect((await revise('公报更正')).observation).toMatchObject({
      value: '296',
      note: '公报更正',
      revision: 3,
    })
  })

  it('refuses a value without a source, naming the field', async () => {
    const call = office.api.observations.set.mutate({
      indicator: '优良天数',
      region: 'home',
      period: '2023',
      value: '1',
      source: ' ',
      expected: 0,
    })
    expect(await problemOf(call)).toEqual({ code: 'bad-input', facts: { fields: ['source'] } })
  })

  it('refuses a value for a region or an indicator nobody registered', async () => {
    const value = { period: '2023', value: '1', source: '年报', expected: 0 }
    expect(
      (
        await problemOf(
          office.api.observations.set.mutate({ ...value, indicator: '优良天数', region: 'moon' }),
        )
      ).code,
    ).toBe('unknown-region')
    expect(
      (await problemOf(office.api.observations.set.mutate({ ...value, indicator: '月相', region: 'home' })))
        .code,
    ).toBe('not-found')
  })
})

describe('figures', () => {
  it('renders a written figure with operands, formula and rounding', async () => {
    const expression = '{{优良天数@2022/有效天数@2022:占比}}'
    const rendered = await office.api.figures.render.query({ expressions: [expression], language: 'zh' })
    expect(rendered[expression]).toMatchObject({
      ok: true,
      value: {
        text: '80.8%',
        formula: '295 ÷ 365 × 100',
        state: 'entered',
        operands: [
          { indicator: '优良天数', value: '295', source: '年报' },
          { indicator: '有效天数', value: '365' },
        ],
      },
    })
  })

  it('says why a figure cannot be rendered, beside those that can', async () => {
    const rendered = await office.api.figures.render.query({
      expressions: ['{{优良天数@2021}}', '{{优良天数@2022}}', '{{'],
      language: 'zh',
    })
    expect(rendered['{{优良天数@2021}}']).toMatchObject({
      ok: false,
      problem: { code: 'missing-observation', facts: { period: '2021' } },
    })
    expect(rendered['{{优良天数@2022}}']).toMatchObject({ ok: true, value: { text: '295天' } })
    expect(rendered['{{']).toMatchObject({ ok: false, problem: { code: 'figure-syntax' } })
  })
})
