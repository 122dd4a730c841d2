import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appRouter } from '../../backend/api/router.ts'
import { openOffice, problemOf, withAirData, type Office } from './office.ts'

/** As much of a schema as is walked here. */
interface Schema {
  readonly def: { readonly type: string; readonly innerType?: Schema; readonly element?: Schema }
  readonly shape?: Readonly<Record<string, Schema>>
}

interface Procedure {
  readonly _def: { readonly type: string; readonly inputs: readonly Schema[] }
}

/** What a call says of what its caller saw: a revision, a whole entry, the words that were shown. */
const sayings = ['expected', 'seen']

/** Whether whoever calls has to say what they saw, of each thing that is changed. */
function saysWhatWasSeen({ shape = {} }: Schema): boolean {
  return Object.entries(shape).some(
    ([name, field]) =>
      (sayings.includes(name) && field.def.type !== 'optional') ||
      (field.def.type === 'array' && saysWhatWasSeen(field.def.element!)),
  )
}

/** Changes that need not say what was seen, and why nobody is overwritten by them. */
const unseen: Readonly<Record<string, string>> = {
  'workspace.open': 'changes no record',
  'workspace.create': 'makes what was not there',
  'workspace.openSample': 'makes what was not there',
  'workspace.close': 'changes no record',
  'workspace.saveCopy': 'changes no record',
  'workspace.goOnElsewhere': 'changes no record',
  'workspace.backUpNow': 'changes no record',
  'workspace.nameSecondPlace': 'changes no record',
  'workspace.salvage': 'makes what was not there',
  'workspace.restoreFile': 'the file as it was is kept beside',
  'workspace.restoreBackup': 'the file as it was is kept beside',
  'targets.create': 'makes what was not there',
  'people.choose': 'changes no record',
  'people.introduce': 'changes no record',
  'log.file': 'changes no record',
  'log.undo': 'refused where what the act left is something else by now',
  'log.redo': 'refused where what the act left is something else by now',
  'log.putRight': 'makes a record what its acts made of it, whoever did them',
  'log.backTo': 'refused where what an act left is something else by now',
  'blocks.create': 'makes what was not there',
  'events.create': 'makes what was not there',
  'events.rollForward': 'makes what was not there',
  'scripts.create': 'makes what was not there',
  'questions.create': 'makes what was not there',
  'charts.create': 'makes what was not there',
  'questions.move': 'says where one stands; what others moved stays moved',
  'charts.move': 'says where one stands; what others moved stays moved',
  'stale.accept': 'names the newer words that were seen; without any, a command takes what it prints',
  'stale.acceptMany': 'names the newer words that were seen',
  'stale.keep': 'names the newer words that were seen',
  'imports.read': 'changes no record',
  'imports.commit': 'stores what was previewed, refused where a value is another by now',
  'imports.discard': 'changes no record',
  'imports.undo': 'leaves alone what somebody revised since',
  'imports.rejectedFile': 'changes no record',
  'imports.templateFile': 'changes no record',
  'exports.start': 'a release is of the documents as they are',
  'jobs.cancel': 'changes no record',
}

it('says of every change what its caller saw, or why nobody is overwritten', () => {
  const { procedures } = (appRouter as unknown as { _def: { procedures: Record<string, Procedure> } })._def
  const mutations = Object.entries(procedures).filter(([, { _def }]) => _def.type === 'mutation')
  const silent = mutations.flatMap(([path, { _def }]) => (_def.inputs.some(saysWhatWasSeen) ? [] : [path]))
  expect(silent.toSorted()).toEqual(Object.keys(unseen).toSorted())
  expect(mutations.length - silent.length).toBeGreaterThan(20)
})

describe('a document that was changed since it was seen', () => {
  let office: Office

  beforeEach(async () => {
    office = await openOffice()
    await withAirData(office)
  })

  afterEach(() => office.close())

  const conflict = (current: number) => ({ code: 'stale-revision', facts: { current } })

  /** Makes one of each kind, in its first revision. */
  async function makeOne(): Promise<
    Record<'blocks' | 'scripts' | 'questions' | 'charts' | 'events', string>
  > {
    const { id: event } = await office.api.events.create.mutate({ title: '发布会' })
    const made = await Promise.all([
      office.api.blocks.create.mutate({ title: '空气' }),
      office.api.scripts.create.mutate({ event, kind: 'main-speech' }),
      office.api.questions.create.mutate({ event, question: '空气怎么样？' }),
      office.api.charts.create.mutate({ event, title: '优良天数' }),
    ])
    const [blocks, scripts, questions, charts] = made.map(({ id }) => id as string)
    return { blocks: blocks!, scripts: scripts!, questions: questions!, charts: charts!, events: event }
  }

  const edits = {
    blocks: { title: '大气' },
    scripts: { title: '大气' },
    questions: { question: '大气怎么样？' },
    charts: { title: '大气' },
    events: { title: '大气' },
  }

  it.each(['blocks', 'scripts', 'questions', 'charts', 'events'] as const)(
    'is neither removed nor restored: %s',
    async kind => {
      const id = (await makeOne())[kind]
      const calls = office.api[kind] as unknown as Record<
        'save' | 'remove' | 'restore',
        { mutate(input: object): Promise<unknown> }
      >
      const trashed = async () =>
        (await office.api.workspace.trash.query()).map(each => [each.id, each.revision])
      await calls.save.mutate({ id, expected: 1, changes: edits[kind] })
      expect(await problemOf(calls.remove.mutate({ id, expected: 1 }))).toEqual(conflict(2))
      expect(await trashed()).toEqual([])
      await calls.remove.mutate({ id, expected: 2 })
      expect(await trashed()).toContainEqual([id, 2])
      await calls.restore.mutate({ id, expected: 2 })
      await calls.save.mutate({ id, expected: 2, changes: { ...edits[kind] } })
      await calls.remove.mutate({ id, expected: 3 })
      expect(await problemOf(calls.restore.mutate({ id, expected: 2 }))).toEqual(conflict(3))
      expect(await trashed()).toContainEqual([id, 3])
    },
  )
})
