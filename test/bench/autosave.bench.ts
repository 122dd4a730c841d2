import { statSync } from 'node:fs'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../../backend/api/app.ts'
import { differenceOf, type Json } from '../../core/acts/index.ts'
import { ItemId, type Paragraph, type ScriptItem } from '../../core/documents/model.ts'
import { committed, reading } from '../api/importing.ts'
import { addIndicator, addValue, figure, openOffice, paragraph, withAirData, words } from '../api/office.ts'

/**
 * What one typed character costs in a long script: bytes each way and milliseconds, through the handler; and
 * how much the file grows by a day of an office.
 */
const paragraphs = 270
const lettersEach = 211
const figures = 513
const reach = { bytes: 4000, milliseconds: 20, megabytes: 5 }
const day = { script: 1200, blocks: 500, answers: 300, values: 500, imports: 100, rows: 100 }

const office = await openOffice()
const path = office.file('office.lectern')

/** What went to the handler and came back, in bytes. */
const travelled = { sent: 0, received: 0 }
const api = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: 'http://lectern.test/api/trpc',
      async fetch(address, options) {
        travelled.sent = Buffer.byteLength((options?.body as string | undefined) ?? '')
        const answer = await office.handler(new Request(address as string, options as RequestInit))
        const body = await answer.text()
        travelled.received = Buffer.byteLength(body)
        return new Response(body, answer)
      },
    }),
  ],
})

const alphabet = '全市生态环境质量持续改善空气优良天数同比增加水质断面达标率稳步提升各项工作有序推进'
const letters = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => alphabet[(at * 7 + seed * 13) % alphabet.length]).join('')
const years = Array.from({ length: 10 }, (_, index) => String(2013 + index))
const expression = (index: number): string =>
  `{{指标${index % 20}@${years[1 + (index % 9)]}${index % 3 === 0 ? ':同比' : ''}}}`

/** A paragraph with so many figures, the text around them cut evenly. */
function written(count: number, seed: number): Paragraph {
  const piece = Math.floor(lettersEach / (count + 1))
  return paragraph(
    words(letters(piece, seed)),
    ...Array.from({ length: count }, (_, at) => [
      figure(expression(seed + at), '295天'),
      words(letters(piece, seed + at)),
    ]).flat(),
  )
}

const itemsOf = (): ScriptItem[] =>
  Array.from({ length: paragraphs }, (_, index) => {
    const count =
      Math.floor(((index + 1) * figures) / paragraphs) - Math.floor((index * figures) / paragraphs)
    return { id: ItemId.parse(crypto.randomUUID()), type: 'paragraph', ...written(count, index) }
  })

/** Types at the end of the first words of a paragraph. */
function typed<Text extends Paragraph>(text: Text, more: string): Text {
  const [first, ...rest] = text.inlines
  return first?.type === 'text'
    ? { ...text, inlines: [{ ...first, text: first.text + more }, ...rest] }
    : text
}

const typedAt = <Text extends Paragraph | ScriptItem>(
  list: readonly Text[],
  at: number,
  more: string,
): Text[] =>
  list.map((each, index) => (index === at ? (typed(each as Text & Paragraph, more) as Text) : each))

/** What makes these fields those, as a window sends it. */
const saying = <Fields extends object>(before: Fields, after: Fields) => ({
  difference: differenceOf(before as Json, after as Json)!,
})

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[numbers.length >> 1]!

interface Typing {
  readonly sent: number
  readonly received: number
  readonly milliseconds: number
}

/** One character a save. */
async function typeInto(save: (run: number) => Promise<unknown>, runs: number): Promise<Typing> {
  const taken: Typing[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await save(run)
    taken.push({ ...travelled, milliseconds: performance.now() - begun })
  }
  return {
    sent: median(taken.map(({ sent }) => sent)),
    received: median(taken.map(({ received }) => received)),
    milliseconds: median(taken.map(({ milliseconds }) => milliseconds)),
  }
}

function report(what: string, { sent, received, milliseconds }: Typing): void {
  const isReached = Math.max(sent, received) < reach.bytes && milliseconds <= reach.milliseconds
  console.log(
    `  ${what.padEnd(40)} ${(sent / 1000).toFixed(1).padStart(7)} kB sent ${(received / 1000).toFixed(1).padStart(7)} kB back ${milliseconds.toFixed(1).padStart(7)} ms  ${isReached ? '' : 'MISSED: '}reach ${reach.bytes / 1000} kB, ${reach.milliseconds} ms`,
  )
  if (!isReached) process.exitCode = 1
}

async function fill() {
  await withAirData(office)
  for (let index = 0; index < 20; index += 1) {
    await addIndicator(office, `指标${index}`, '天')
    for (const year of years) await addValue(office, `指标${index}`, year, String(200 + index))
  }
  const event = await api.events.create.mutate({ title: '发布会', date: '2023-08-11' })
  const items = itemsOf()
  const script = await api.scripts.create.mutate({
    event: event.id,
    kind: 'main-speech',
    title: '发布词',
    items,
  })
  const blocks = []
  for (let index = 0; index < 20; index += 1) {
    const text = [written(2, index), written(2, index + 50)]
    const { id } = await api.blocks.create.mutate({ title: `素材${index}`, paragraphs: text })
    blocks.push({ id, revision: 1, text })
  }
  const answers = []
  for (let index = 0; index < 20; index += 1) {
    const answer: Extract<ScriptItem, { type: 'paragraph' }>[] = [
      { id: ItemId.parse(crypto.randomUUID()), type: 'paragraph', ...written(2, index) },
      { id: ItemId.parse(crypto.randomUUID()), type: 'paragraph', ...written(1, index) },
    ]
    const { id } = await api.questions.create.mutate({ event: event.id, question: `问题${index}？`, answer })
    answers.push({ id, revision: 1, answer })
  }
  return { script: { id: script.id, revision: 1, items }, blocks, answers }
}

const { script, blocks, answers } = await fill()

async function saveScript(run: number, more: string): Promise<void> {
  const items = typedAt(script.items, (run * 37) % paragraphs, more)
  const { revision } = await api.scripts.save.mutate({
    id: script.id,
    expected: script.revision,
    ...saying({ items: script.items }, { items }),
  })
  Object.assign(script, { items, revision })
}

async function saveBlock(run: number, more: string): Promise<void> {
  const block = blocks[run % blocks.length]!
  const text = typedAt(block.text, run % 2, more)
  const { revision } = await api.blocks.save.mutate({
    id: block.id,
    expected: block.revision,
    ...saying({ paragraphs: block.text }, { paragraphs: text }),
  })
  Object.assign(block, { text, revision })
}

async function saveAnswer(run: number, more: string): Promise<void> {
  const question = answers[run % answers.length]!
  const answer = typedAt(question.answer, run % 2, more)
  const { revision } = await api.questions.save.mutate({
    id: question.id,
    expected: question.revision,
    ...saying({ answer: question.answer }, { answer }),
  })
  Object.assign(question, { answer, revision })
}

console.log(
  `  a script of ${paragraphs * lettersEach} characters and ${figures} figures, blocks and answers of ${2 * lettersEach}`,
)
await typeInto(run => saveScript(run, '字'), 10)
report('one character in the script', await typeInto(run => saveScript(run, '字'), 100))
report('one character in a block', await typeInto(run => saveBlock(run, '字'), 100))
report('one character in an answer', await typeInto(run => saveAnswer(run, '字'), 100))

/** The size of the file in megabytes, with all that the journal beside it holds. */
async function size(): Promise<number> {
  await office.api.workspace.close.mutate()
  const bytes = statSync(path).size
  await office.api.workspace.open.mutate({ path })
  return bytes / 1e6
}

/** Values of months nobody has sent yet. */
const csv = (file: number): string =>
  [
    '指标,地区,时期,数值,单位,来源',
    ...Array.from({ length: day.rows }, (_, row) => {
      const month = file * 5 + Math.floor(row / 20)
      return `指标${row % 20},云溪市,${1970 + Math.floor(month / 12)}年${1 + (month % 12)}月,${row},天,月报`
    }),
  ].join('\n')

const before = await size()
const phrase = '持续改善'
let last = before
async function grown(what: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> {
  for (let run = 0; run < times; run += 1) await work(run)
  const now = await size()
  console.log(`  ${`${times} ${what}`.padEnd(40)} ${(now - last).toFixed(2).padStart(7)} MB`)
  last = now
}

await grown('autosaves of the script', day.script, run => saveScript(run, phrase))
await grown('autosaves of blocks', day.blocks, run => saveBlock(run, phrase))
await grown('autosaves of answers', day.answers, run => saveAnswer(run, phrase))
await grown('values typed', day.values, run =>
  addValue(
    office,
    `指标${run % 20}`,
    years[Math.floor(run / 20) % 10]!,
    String(300 + run),
    1 + Math.floor(run / 200),
  ),
)
await grown('imports', day.imports, async run => committed(office, await reading(office, csv(run))))
const growth = last - before
console.log(
  `  a day of an office                       ${growth.toFixed(2).padStart(7)} MB  ${growth < reach.megabytes ? '' : 'MISSED: '}reach ${reach.megabytes} MB`,
)
if (growth >= reach.megabytes) process.exitCode = 1
await office.close()
