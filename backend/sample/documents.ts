import type { Chart } from '../../core/charts/model.ts'
import { signedNumber } from '../../core/figures/index.ts'
import { BlockId, ChartId, EventId, ItemId, QuestionId, ScriptId } from '../../core/documents/model.ts'
import type {
  AnswerItem,
  Block,
  Event,
  Placement,
  Question,
  Script,
  ScriptItem,
} from '../../core/documents/model.ts'
import type { Sample } from './files.ts'
import type {
  SampleBlock,
  SampleChart,
  SamplePlaced,
  SampleQuestion,
  SampleScript,
  SampleScriptItem,
} from './model.ts'
import { printFigure, readParagraphs, readProse, type Printer } from './prose.ts'

/** Who is recorded as having written and approved the sample, and when (ISO 8601). */
export interface Act {
  readonly by: string
  readonly at: string
}

type TopicBlock = SampleBlock & { readonly topic: string }

/** The block's versions in the order in which they are stored; only the last may be a draft. */
export function blockVersions(block: TopicBlock, printer: Printer, act: Act): Block[] {
  const texts = block.earlier ? [block.earlier, block.text] : [block.text]
  return texts.map((text, index) =>
    blockOf(block, text, index + 1, index + 1 < texts.length || block.state === 'approved', printer, act),
  )
}

function blockOf(
  block: TopicBlock,
  text: readonly string[],
  version: number,
  isApproved: boolean,
  printer: Printer,
  { by, at }: Act,
): Block {
  return {
    id: BlockId.parse(block.id),
    title: block.title,
    topic: block.topic,
    department: block.department,
    owner: block.owner,
    releaseLevel: block.releaseLevel,
    language: block.language,
    validFrom: '',
    validTo: block.validTo,
    state: isApproved ? 'approved' : 'draft',
    paragraphs: readParagraphs(text, block.id, { ...printer, language: block.language }),
    version,
    ...approval(isApproved ? version : version - 1, by, at),
    revision: 0,
    updatedBy: by,
    updatedAt: at,
  }
}

const approval = (version: number, by: string, at: string) =>
  version > 0
    ? { approvedVersion: version, approvedBy: by, approvedAt: at }
    : { approvedVersion: 0, approvedBy: '', approvedAt: '' }

export const eventOf = ({ event }: Sample, { at }: Act): Event => ({
  ...event,
  id: EventId.parse(event.id),
  revision: 0,
  updatedAt: at,
})

export function scriptOf(script: SampleScript, { id, date }: Event, printer: Printer, act: Act): Script {
  return {
    ...script,
    id: ScriptId.parse(script.id),
    event: id,
    date,
    language: 'zh',
    items: script.items.map((item, index) => scriptItem(item, nthItem(index), script.id, printer)),
    ...written(act),
  }
}

export function questionOf(
  question: SampleQuestion,
  position: number,
  event: Event,
  printer: Printer,
  act: Act,
): Question {
  return {
    ...question,
    id: QuestionId.parse(question.id),
    event: event.id,
    position,
    language: 'zh',
    mainLine: readProse(question.mainLine, question.id, printer),
    answer: question.answer.map((item, index) => answerItem(item, nthItem(index), question.id, printer)),
    ...written(act),
  }
}

export function chartOf(
  chart: SampleChart,
  position: number,
  event: Event,
  printer: Printer,
  act: Act,
): Chart {
  const series = chart.series.map(({ name, points }) => ({
    name,
    points: points.map(point => chartPoint(point, chart.id, printer)),
  }))
  return {
    ...chart,
    id: ChartId.parse(chart.id),
    event: event.id,
    position,
    language: 'zh',
    series,
    ...written(act),
  }
}

function chartPoint(
  { label, expression: asked }: { label: string; expression: string },
  place: string,
  printer: Printer,
) {
  const figure = printFigure(asked, place, printer)
  return { label, expression: figure.expression, printed: figure.text, value: signedNumber(figure) }
}

const nthItem = (index: number): ItemId => ItemId.parse(`item-${index + 1}`)

function scriptItem(item: SampleScriptItem, id: ItemId, place: string, printer: Printer): ScriptItem {
  if ('heading' in item) return { id, type: 'heading', level: item.heading, text: item.text }
  if ('direction' in item) return { id, type: 'direction', text: item.direction }
  return answerItem(item, id, place, printer)
}

function answerItem(
  item: { text: string } | SamplePlaced,
  id: ItemId,
  place: string,
  printer: Printer,
): AnswerItem {
  if ('block' in item)
    return { id, type: 'placement', block: BlockId.parse(item.block), use: useOf(item, place, printer) }
  return { id, type: 'paragraph', inlines: readProse(item.text, place, printer) }
}

function useOf({ version, edited }: SamplePlaced, place: string, printer: Printer): Placement['use'] {
  if (edited)
    return { mode: 'edited', version: version ?? 1, paragraphs: readParagraphs(edited, place, printer) }
  return version === undefined ? { mode: 'follow' } : { mode: 'pinned', version }
}

const written = ({ by, at }: Act) => ({ revision: 0, updatedBy: by, updatedAt: at })
