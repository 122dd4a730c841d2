import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCommand, runCommandWith } from './command.ts'
import { figure, openOffice, paragraph, withAirData, words, type Office } from './office.ts'

let office: Office
let file: string

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  await office.api.blocks.create.mutate({
    title: '空气质量',
    paragraphs: [paragraph(words('优良天数率'), figure('{{优良天数@2022/有效天数@2022:占比}}', '80.8%'))],
  })
  await office.backend.close()
  file = office.file('office.lectern')
})

afterEach(() => office.close())

it('prints a figure with its operands, formula and rounding', async () => {
  const { code, said } = await runCommand('figure', file, '{{优良天数@2022/有效天数@2022:占比}}', '--json')
  expect([code, JSON.parse(said)]).toEqual([
    0,
    expect.objectContaining({
      text: '80.8%',
      spoken: '百分之八十点八',
      formula: '295 ÷ 365 × 100',
      rounding: '保留1位小数，四舍五入',
      operands: [
        expect.objectContaining({ indicator: '优良天数', period: '2022', value: '295', source: '年报' }),
        expect.objectContaining({ indicator: '有效天数', value: '365' }),
      ],
    }),
  ])
})

it('ends with 2, a code and a sentence where a comparison is impossible', async () => {
  const { code, said, complaint } = await runCommand('figure', file, '{{优良天数@2022-H1:较2022}}', '--json')
  const { problem } = JSON.parse(said) as { problem: { code: string; message: string } }
  expect([code, problem.code, complaint]).toEqual([
    2,
    'period-not-comparable',
    `${problem.code}: ${problem.message}`,
  ])
  expect(problem.message).toMatch(/上半年.*2022|first half of 2022.*2022/)
})

it('proposes written figures for a few words, and says how one is written where there is nothing to go by', async () => {
  const meant = async (given: string): Promise<unknown> => {
    const { code, said } = await runCommand('figure', file, given, '--json')
    const { problem, suggestions } = JSON.parse(said) as {
      problem: { code: string }
      suggestions: { expression: string; text: string }[]
    }
    return [code, problem.code, suggestions[0]]
  }
  expect(await meant('优良天数 2022')).toEqual([
    2,
    'figure-syntax',
    { expression: '{{优良天数@2022}}', text: '295天' },
  ])
  expect(await meant('优良天数 有效天数 占比')).toEqual([
    2,
    'figure-syntax',
    { expression: '{{优良天数@2022/有效天数@2022:占比}}', text: '80.8%' },
  ])
  expect(await meant('')).toEqual([2, 'figure-syntax', undefined])
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await runCommand('figure', file, '优良天数')
  await runCommand('figure', file, '')
  const lines = told.mock.calls.join('')
  told.mockRestore()
  expect(lines).toContain('{{优良天数@2022}}  295天')
  expect(lines).toMatch(/\{\{(?:指标@时期|indicator@period)\}\}/)
})

it('lists every place that a value entered on the command line leaves behind', async () => {
  const set = await runCommand(
    'data',
    'set',
    file,
    '--indicator',
    '优良天数',
    '--region',
    'home',
    '--period',
    '2022',
    '--value',
    '301',
    '--source',
    '订正',
  )
  const { code, said } = await runCommand('stale', file, '--json')
  expect([set.code, code, JSON.parse(said)]).toEqual([
    0,
    0,
    [expect.objectContaining({ place: 'block', title: '空气质量', old: '80.8%', new: '82.5%' })],
  ])
})

it('asks why a published value changes, on its own or among lines, and takes it with a reason', async () => {
  const place = { indicator: '优良天数', region: 'home', period: '2022' }
  const change = [
    'data',
    'set',
    file,
    '--indicator',
    '优良天数',
    '--region',
    'home',
    '--period',
    '2022',
    '--value',
    '301',
    '--source',
    '年报',
  ]
  expect((await runCommand(...change, '--state', 'published')).code).toBe(0)
  const refused = await runCommand(...change)
  expect([refused.code, refused.complaint]).toEqual([
    2,
    expect.stringMatching(/^reason-needed: 优良天数.*home.*2022/),
  ])
  const line = (parts: object): string =>
    `${JSON.stringify({ ...place, value: '302', source: '年报', ...parts })}\n`
  const applied = await runCommandWith(
    line({ period: '2021' }) + line({}) + line({ period: '2020' }),
    'data',
    'apply',
    file,
  )
  expect([
    applied.code,
    applied.said
      .trim()
      .split('\n')
      .map(said => (JSON.parse(said) as { period: string }).period),
    applied.complaint,
  ]).toEqual([2, ['2021'], refused.complaint])
  const withReason = await runCommandWith(line({ note: '更正录入差错' }), 'data', 'apply', file)
  expect([withReason.code, JSON.parse(withReason.said)]).toEqual([0, { ...place, value: '302', revision: 3 }])
  expect((await runCommand(...change)).code).toBe(0)
})

it('names the line and the field of an entry that lacks one, and the line that is none', async () => {
  const entry = { indicator: '优良天数', region: 'home', period: '2012', value: '300', source: '年报' }
  const { region: _region, ...nowhere } = entry
  const applied = await runCommandWith(
    `${JSON.stringify(entry)}\n\n${JSON.stringify(nowhere)}\n`,
    'data',
    'apply',
    file,
  )
  expect([applied.code, applied.complaint]).toEqual([
    2,
    expect.stringMatching(/^entry-line-incomplete: .*3.*region/),
  ])
  const broken = await runCommandWith('{"indicator"\n', 'data', 'apply', file)
  expect([broken.code, broken.complaint]).toEqual([2, expect.stringMatching(/^entry-line-unreadable: .*1/)])
})

it('keeps the source of a value that is revised without naming one, and asks for that of a first', async () => {
  const entry = (period: string, value: string): string[] => [
    ...['data', 'set', file, '--indicator', '优良天数', '--region', 'home', '--json'],
    ...['--period', period, '--value', value],
  ]
  expect((await runCommand(...entry('2011', '290'), '--source', '2011年年报')).code).toBe(0)
  const revised = await runCommand(...entry('2011', '291'))
  expect(JSON.parse(revised.said)).toMatchObject({
    observation: { value: '291', source: '2011年年报', revision: 2 },
  })
  const first = await runCommand(...entry('2010', '291'))
  expect([first.code, first.complaint]).toEqual([2, expect.stringMatching(/^source-needed: /)])
})

it('takes the newer words of all there is for whoever is named, and prints old and new of each', async () => {
  await runCommand(
    'data',
    'set',
    file,
    '--indicator',
    '优良天数',
    '--region',
    'home',
    '--period',
    '2022',
    '--value',
    '301',
    '--source',
    '年报',
  )
  const { code, said } = await runCommand('accept', file, '--person', '李')
  expect([code, said.trim().split('\n')]).toEqual([
    0,
    ['block  空气质量  {{优良天数@2022/有效天数@2022:占比}}  80.8% → 82.5%', 'accepted 1'],
  ])
  expect(JSON.parse((await runCommand('accept', file, '--json')).said)).toEqual({ accepted: 0, figures: [] })
  expect((await runCommand('accept', '--help')).said.replace(/\s+/g, ' ')).toContain(
    'every stale figure there is, unseen',
  )
  await office.backend.open(file, true)
  expect(
    (await office.api.log.list.query({ limit: 1 })).map(({ name, person, changes }) => [
      name,
      person,
      changes[0]!.lines.find(({ field }) => field === '正文'),
    ]),
  ).toEqual([['stale.accept', '李', { field: '正文', from: '80.8%', to: '82.5%' }]])
})
