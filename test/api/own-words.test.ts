import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportRequest } from '../../backend/acts/exports/export-request.ts'
import { ItemId } from '../../core/documents/model.ts'
import type {
  AnswerItem,
  Block,
  BlockId,
  EventId,
  Inline,
  Paragraph,
  Question,
  Script,
  ScriptItem,
} from '../../core/documents/model.ts'
import { saidBy, type Past } from '../own-words.ts'
import { answersIn, spokenIn } from '../word-text.ts'
import { addIndicator, addValue, figure, openOffice, paragraph, words, type Office } from './office.ts'

/** As many indicators as there are values to tell passages apart by. */
const measures = ['甲指标', '乙指标', '丙指标', '丁指标', '戊指标'] as const
const valueOf = (measure: number): string => String(11 * (measure + 1))
const salutation = '各位记者朋友：'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.api.workspace.create.mutate({
    path: office.file('office.lectern'),
    name: '测试',
    region: '云溪市',
    person: '王',
  })
  for (const [index, measure] of measures.entries()) {
    await addIndicator(office, measure, '件')
    await addValue(office, measure, '2022', valueOf(index))
    const place = { indicator: measure, region: 'home', period: '2022' }
    await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })
  }
})

afterAll(async () => {
  await office.close()
  expect(office.reported).toEqual([])
})

/**
 * Each passage has a number of its own that nobody bound, from 1000 on, so that it is known again wherever it
 * turns up.
 */
let passages = 1000
function passage(measure: number): Paragraph[] {
  passages += 1
  return [
    paragraph(
      words(`第一句共处理${passages}起，`),
      figure(`{{${measures[measure]!}@2022}}`, `${valueOf(measure)}件`),
      words('。'),
    ),
  ]
}

/** The passages that somebody approved and nobody took back, by their numbers. */
const cleared = new Set<number>()

const numbersIn = (text: string): string[] => [...text.matchAll(/\d{4}/g)].map(([number]) => number)

const measure = fc.nat(measures.length - 1)
/** What happens to a block after it was written, in this order. */
const past = fc.array(fc.constantFrom('edit', 'approve', 'withdraw'), { maxLength: 5 })
const blocks = fc.array(fc.record({ measure, past }), { minLength: 1, maxLength: 3 })
/** Few ids, so that every document has the same. */
const itemId = fc.constantFrom('a', 'b', 'c', 'p1')
const item = fc.record({
  id: itemId,
  as: fc.constantFrom('text', 'follow', 'pinned', 'edited'),
  block: fc.nat(),
  version: fc.nat(),
  measure,
})
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
const anEvent = fc.record({
  blocks,
  questions: fc.array(items, { minLength: 1, maxLength: 4 }),
  scripts: fc.array(items, { minLength: 1, maxLength: 2 }),
})

type Wished = typeof anEvent extends fc.Arbitrary<infer Wish> ? Wish : never
const follow = (block: number) => ({ id: 'p1', as: 'follow', block, version: 0, measure: 0 }) as const
const pinned = { id: 'p1', as: 'pinned', block: 0, version: 0, measure: 0 } as const

/** Two answers with another block under the same id. */
const alike: Wished = {
  blocks: [
    { measure: 0, past: ['approve'] },
    { measure: 1, past: [] },
  ],
  questions: [[follow(0)], [follow(1)]],
  scripts: [[follow(1)]],
}

/** A placement pinned to words whose approval was taken back before others were approved. */
const takenBack: Wished = {
  blocks: [{ measure: 0, past: ['approve', 'withdraw', 'edit', 'approve'] }],
  questions: [[pinned]],
  scripts: [[pinned]],
}

async function makeBlock(wished: { measure: number; past: readonly string[] }): Promise<Block> {
  let block: Block = await office.api.blocks.create.mutate({
    title: '素材',
    paragraphs: passage(wished.measure),
  })
  const first = passages
  let present = passages
  for (const step of wished.past) {
    const named = { id: block.id, expected: block.revision }
    if (step === 'edit') {
      await office.api.blocks.save.mutate({ ...named, changes: { paragraphs: passage(wished.measure) } })
      block = (await office.api.blocks.get.query({ id: block.id })).block
      present = passages
    } else if (step === 'approve') {
      block = await office.api.blocks.approve.mutate(named)
      cleared.add(present)
    } else {
      block = await office.api.blocks.withdraw.mutate(named)
      for (let number = first; number <= passages; number += 1) cleared.delete(number)
    }
  }
  return block
}

function itemsFrom(
  wished: readonly { id: string; as: string; block: number; version: number; measure: number }[],
  made: readonly Block[],
): AnswerItem[] {
  return wished.map((each): AnswerItem => {
    if (each.as === 'text')
      return {
        id: ItemId.parse(each.id),
        type: 'paragraph',
        inlines: passage(each.measure).flatMap(({ inlines }): Inline[] => inlines),
      }
    const block = made[each.block % made.length]!
    const version = 1 + (each.version % block.version)
    const use =
      each.as === 'follow'
        ? { mode: 'follow' as const }
        : each.as === 'pinned'
          ? { mode: 'pinned' as const, version }
          : { mode: 'edited' as const, version, paragraphs: passage(each.measure) }
    return { id: ItemId.parse(each.id), type: 'placement', block: block.id, use }
  })
}

async function makeEvent(wished: Wished): Promise<EventId> {
  const made: Block[] = []
  for (const each of wished.blocks) made.push(await makeBlock(each))
  const { id: event } = await office.api.events.create.mutate({ title: '发布会', date: '2023-08-11' })
  for (const [index, each] of wished.questions.entries()) {
    await office.api.questions.create.mutate({
      event,
      question: `问题${'甲乙丙丁'[index]!}？`,
      answer: itemsFrom(each, made),
      fallback: '备用',
    })
  }
  for (const each of wished.scripts)
    await office.api.scripts.create.mutate({
      event,
      kind: 'main-speech',
      title: '发布词',
      salutation,
      items: itemsFrom(each, made),
    })
  return event
}

interface Printed {
  readonly questions: readonly Question[]
  readonly scripts: readonly Script[]
  readonly library: ReadonlyMap<string, Past>
}

async function readEvent(event: EventId): Promise<Printed> {
  const { questions, scripts } = await office.api.events.get.query({ id: event })
  const items: (ScriptItem | AnswerItem)[] = [
    ...questions.flatMap(({ answer }) => answer),
    ...scripts.flatMap(script => script.items),
  ]
  const ids = new Set(items.flatMap((each): BlockId[] => (each.type === 'placement' ? [each.block] : [])))
  const pasts = await Promise.all(
    [...ids].map(async (id): Promise<Past> => ({
      block: (await office.api.blocks.get.query({ id })).block,
      versions: await office.api.blocks.versions.query({ id }),
    })),
  )
  return { questions, scripts, library: new Map(pasts.map(each => [each.block.id, each])) }
}

/**
 * Writes a file as a draft and for good, with what held it back let through, and gives all there is to
 * compare.
 */
async function written(request: ExportRequest) {
  const held = (await office.api.exports.obstacles.query(request)).held
  const draft = await office.session.jobs.finished(
    (await office.api.exports.start.mutate({ ...request, purpose: 'draft' })).id,
  )
  const seen = held.map(({ place, id, reasons, numbers = [] }) => ({
    place,
    id,
    reasons: [...reasons],
    numbers: [...numbers],
  }))
  const job = await office.api.exports.start.mutate({
    ...request,
    purpose: 'final',
    reason: '局长同意',
    seen,
  })
  const final = await office.session.jobs.finished(job.id)
  const [listed] = await office.api.releases.list.query()
  return {
    draft,
    final,
    held,
    examined: held.flatMap(({ numbers }) => numbers ?? []).join(),
    record: await office.api.releases.get.query({ id: listed!.id }),
  }
}

type Held = Awaited<ReturnType<typeof office.api.exports.obstacles.query>>['held']

/** The blocks held back for their words, not for the numbers typed into them. */
const heldBlocks = (held: Held): Set<string> =>
  new Set(
    held
      .filter(({ place, reasons }) => place === 'block' && reasons.some(reason => reason !== 'typed'))
      .map(({ id }) => id),
  )

/**
 * The blocks of which words are printed that nobody approved, or that somebody took back. A copy is a draft,
 * whatever its original was.
 */
const unclearedBlocks = (
  items: readonly (ScriptItem | AnswerItem)[],
  library: ReadonlyMap<string, Past>,
): Set<string> =>
  new Set(
    items.flatMap(each => {
      if (each.type !== 'placement') return []
      const isCopy = library.get(each.block)!.versions.some(({ note }) => note === 'rolled forward')
      return isCopy || numbersIn(saidBy(each, library)).some(number => !cleared.has(Number(number)))
        ? [each.block]
        : []
    }),
  )

async function checkAnswers(event: EventId, { questions, library }: Printed): Promise<void> {
  const own = new Map(
    questions.map(({ question, answer }) => [question, answer.map(each => saidBy(each, library)).join('')]),
  )
  for (const [form, label] of [
    ['full', '参考答复：'],
    ['speech', '答：'],
  ] as const) {
    const { draft, final, held, examined, record } = await written({ kind: 'questions', event, form })
    expect([answersIn(draft, label), answersIn(final, label)]).toEqual([own, own])
    expect(new Set(numbersIn(examined))).toEqual(new Set([...own.values()].flatMap(numbersIn)))
    expect(heldBlocks(held)).toEqual(
      unclearedBlocks(
        questions.flatMap(({ answer }) => answer),
        library,
      ),
    )
    const notes = form === 'full' ? 2 : 1
    expect(record.figures.length).toBeLessThanOrEqual(notes * [...own.values()].flatMap(numbersIn).length)
  }
}

async function checkScripts({ scripts, library }: Printed): Promise<void> {
  for (const script of scripts) {
    const own = script.items.map(each => saidBy(each, library)).join('')
    for (const template of ['official', 'large-print'] as const) {
      const { draft, final, held, examined, record } = await written({
        kind: 'script',
        script: script.id,
        template,
      })
      expect([spokenIn(draft, salutation), spokenIn(final, salutation)]).toEqual([own, own])
      expect(new Set(numbersIn(examined))).toEqual(new Set(numbersIn(own)))
      expect(heldBlocks(held)).toEqual(unclearedBlocks(script.items, library))
      expect(record.figures.map(({ text }) => text)).toEqual(
        [...own.matchAll(/，(\d+件)。/g)].map(([, text]) => text),
      )
    }
  }
}

describe('whatever an event holds', () => {
  it('prints in every answer and script its own words, clears the very words that it prints, and records its own figures', async () => {
    await fc.assert(
      fc.asyncProperty(anEvent, async wished => {
        const event = await makeEvent(wished)
        const printed = await readEvent(event)
        await checkAnswers(event, printed)
        await checkScripts(printed)
      }),
      { numRuns: 8, examples: [[alike], [takenBack]] },
    )
  }, 300_000)

  it('does so in the event it is rolled forward to', async () => {
    await fc.assert(
      fc.asyncProperty(anEvent, async wished => {
        const event = await makeEvent(wished)
        for (const [index, indicator] of measures.entries()) await publishNext(indicator, valueOf(index))
        const { event: next } = await office.api.events.rollForward.mutate({
          event,
          title: '次年发布会',
          date: '2024-08-11',
          step: 'year',
        })
        const printed = await readEvent(next)
        await checkAnswers(next, printed)
        await checkScripts(printed)
      }),
      { numRuns: 3 },
    )
  }, 300_000)
})

async function publishNext(indicator: string, value: string): Promise<void> {
  const place = { indicator, region: 'home', period: '2023' }
  if ((await office.api.observations.history.query(place)).length > 0) return
  await addValue(office, indicator, '2023', value)
  await office.api.observations.advance.mutate({ ...place, to: 'published', expected: 1 })
}
