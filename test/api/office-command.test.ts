import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand, type Ran } from './command.ts'
import { openOffice, withAirData, type Office } from './office.ts'

let office: Office
let file: string

beforeEach(async () => {
  office = await openOffice()
  await withAirData(office)
  await office.api.register.saveDepartment.mutate({
    key: 'air',
    name: '市生态环境局',
    nameEn: '',
    seen: null,
  })
  await office.backend.close()
  file = office.file('office.lectern')
})

afterEach(() => office.close())

const value = ['--indicator', '优良天数', '--region', '云溪市', '--period', '2022']
const step = (...words: string[]): Promise<Ran> =>
  runCommand('data', words[0]!, file, ...value, ...words.slice(1))
const people = (verb: string, ...words: string[]): Promise<Ran> => runCommand('people', verb, file, ...words)
const read = ({ said }: Ran): Record<string, unknown> => JSON.parse(said) as Record<string, unknown>

it('registers people with a department and rights, and lists them', async () => {
  const added = await people(
    'add',
    '--name',
    '李',
    '--department',
    '市生态环境局',
    '--rights',
    'enter',
    'check',
    '--json',
  )
  expect([added.code, read(added)]).toEqual([
    0,
    { key: expect.any(String), name: '李', department: 'air', rights: ['enter', 'check'], active: true },
  ])
  await people('add', '--name', '赵', '--rights', 'publish')
  const listed = await people('list')
  expect(
    listed.said
      .split('\n')
      .map(line => line.split('  ').slice(1).join('  '))
      .toSorted(),
  ).toEqual(['', '李  air  enter check', '赵  —  publish'].toSorted())
  expect(
    (JSON.parse((await people('list', '--json')).said) as { name: string }[])
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['李', '赵'].toSorted())
})

it('refuses a name that is taken, a department nobody knows and a right there is not', async () => {
  await people('add', '--name', '李')
  expect(await people('add', '--name', '李')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('person-name-taken'),
  })
  expect(await people('add', '--name', '周', '--department', '气象局')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('not-found'),
  })
  expect((await people('add', '--name', '周', '--rights', 'rule')).code).toBe(2)
})

it('brings a value to checked and published, each by whom it is said, and returns it with a reason', async () => {
  for (const [name, right] of [
    ['李', 'check'],
    ['赵', 'publish'],
  ] as const)
    await people('add', '--name', name, '--rights', right)
  expect(await step('advance', '--to', 'checked', '--person', '赵')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('right-missing'),
  })
  const checked = await step('advance', '--to', 'checked', '--person', '李', '--json')
  expect([checked.code, read(checked)]).toEqual([
    0,
    expect.objectContaining({ value: '295', state: 'checked', enteredBy: '李', revision: 2 }),
  ])
  expect(read(await step('advance', '--to', 'published', '--person', '赵', '--json'))).toMatchObject({
    state: 'published',
    revision: 3,
  })
  expect(await step('advance', '--to', 'checked', '--person', '李')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('state-not-ahead'),
  })
  const returned = await step('return', '--reason', '与公报不符', '--person', '赵', '--json')
  expect([returned.code, read(returned)]).toEqual([
    0,
    expect.objectContaining({ state: 'returned', note: '与公报不符', revision: 4 }),
  ])
})

it('brings a value further only where the number stands there that is meant', async () => {
  expect(await step('advance', '--to', 'checked', '--value', '296')).toMatchObject({
    code: 2,
    complaint: expect.stringMatching(/^other-value: .*295.*296/),
  })
  expect((await step('advance', '--to', 'checked', '--value', 'viele')).code).toBe(2)
  expect(read(await step('advance', '--to', 'checked', '--value', '295.0', '--json'))).toMatchObject({
    value: '295',
    state: 'checked',
    revision: 2,
  })
})

it('says that there is no value, and what a command takes', async () => {
  expect(
    await runCommand(
      'data',
      'advance',
      file,
      '--indicator',
      '优良天数',
      '--region',
      'home',
      '--period',
      '2030',
      '--to',
      'checked',
    ),
  ).toMatchObject({ code: 2, complaint: expect.stringContaining('not-found') })
  expect((await step('return')).code).toBe(2)
  for (const words of [
    ['data', 'advance'],
    ['data', 'return'],
    ['people', 'list'],
    ['people', 'add'],
  ])
    expect(await runCommand(...words, '--help')).toMatchObject({
      code: 0,
      said: expect.stringContaining('--json'),
    })
})
