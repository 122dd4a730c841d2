import type { Chart, ChartPoint } from '../charts/model.ts'
import {
  BlockId,
  ChartId,
  EventId,
  QuestionId,
  ScriptId,
  figuresInParagraphs,
  figuresInQuestion,
  figuresInScript,
  type AnswerItem,
  type Block,
  type Event,
  type Inline,
  type Paragraph,
  type Placement,
  type Question,
  type Script,
  type ScriptItem,
} from '../documents/index.ts'
import type { Act } from '../documents/review.ts'
import { formatPeriod, parseExpression, writeExpression } from '../figures/index.ts'
import type { Language } from '../figures/model.ts'
import { rollPeriod, stepExpression, type RolledDay, type RollStep } from '../figures/roll.ts'
import { figuresBeside, periodsOf } from './beside-figures.ts'
import {
  relabelled,
  renamed,
  withPeriodsChanged,
  writtenPeriods,
  type TextPlace,
  type WrittenPeriod,
} from './written-periods.ts'

/**
 * An event as it stands, with the blocks its documents place and the paragraphs each of them prints there.
 */
export interface RollSource {
  readonly event: Event
  readonly scripts: readonly Script[]
  readonly questions: readonly Question[]
  readonly charts: readonly Chart[]
  readonly blocks: readonly { readonly block: Block; readonly paragraphs: readonly Paragraph[] }[]
}

/** What a person decides about the copy. */
export interface RollWish {
  readonly step: RollStep
  readonly title: string
  /** The new event's day, '' where it is not set yet. */
  readonly date: string
  /**
   * Keys of the written periods that are to be changed in the copy; where nobody chose, those that are
   * proposed.
   */
  readonly changed?: readonly string[] | undefined
}

/** A written period that was found, and whether the text it stands in is copied at all. */
export interface FoundPeriod extends WrittenPeriod {
  /** It stands in a block that the copy goes on sharing, and is changed in the library if anywhere. */
  readonly isShared: boolean
  readonly isChanged: boolean
  /** The document of the copy it stands in; the shared block's own id. */
  readonly copy: string
  readonly title: string
}

/** The copy with all that is new in it. Nothing of the source is changed. */
export interface RolledEvent {
  readonly event: Event
  readonly scripts: readonly Script[]
  readonly questions: readonly Question[]
  readonly charts: readonly Chart[]
  /** Blocks that hold figures that move, as new drafts. */
  readonly blocks: readonly Block[]
  readonly shared: number
  readonly written: readonly FoundPeriod[]
}

interface Roll {
  readonly act: Act
  readonly newId: () => string
  readonly move: (period: string) => string
  readonly expression: (written: string) => string
  readonly isChosen: (period: WrittenPeriod) => boolean
  /** What each placed block prints in the source. */
  readonly placed: ReadonlyMap<string, readonly Paragraph[]>
  readonly retitle: (title: string) => string
  readonly date: string
  readonly written: FoundPeriod[]
}

/**
 * An event a step later: podium, scripts, questions and charts copied, every figure moved. What a figure
 * prints is left for `printed` to fill in. Blocks whose figures move become new drafts and their placements
 * follow those; other blocks stay shared. Periods in plain words are found, and changed where that was chosen
 * or, where nobody chose, where a figure beside them moves.
 */
export function rollForward(source: RollSource, wish: RollWish, act: Act, newId: () => string): RolledEvent {
  const roll = rollOf(source, wish, act, newId)
  const event: Event = {
    ...source.event,
    id: EventId.parse(newId()),
    title: wish.title,
    date: wish.date,
    revision: 0,
    updatedAt: act.at,
  }
  const copies = new Map(
    source.blocks
      .filter(({ paragraphs }) => hasMoving(paragraphs, roll))
      .map(({ block, paragraphs }) => [block.id, copyOfBlock(block, paragraphs, roll)]),
  )
  for (const { block, paragraphs } of source.blocks)
    if (!copies.has(block.id)) findInShared(block, paragraphs, roll)
  return {
    event,
    scripts: source.scripts.map(script => copyOfScript(script, event, copies, roll)),
    questions: source.questions.map(question => copyOfQuestion(question, event, copies, roll)),
    charts: source.charts.map(chart => copyOfChart(chart, event, roll)),
    blocks: [...copies.values()],
    shared: source.blocks.length - copies.size,
    written: roll.written,
  }
}

function rollOf(
  { event, blocks }: RollSource,
  { step, title, date, changed }: RollWish,
  act: Act,
  newId: () => string,
): Roll {
  const day: RolledDay = { from: event.date, to: date }
  const chosen = changed && new Set(changed)
  const moved = new Map<string, string>()
  return {
    act,
    newId,
    date,
    written: [],
    move: period => (day.to !== '' && period === day.from ? day.to : rollPeriod(period, step)),
    expression: written =>
      moved.get(written) ?? remember(moved, written, rolledExpression(written, step, day)),
    isChosen: ({ key, isProposed }) => chosen?.has(key) ?? isProposed,
    placed: new Map(blocks.map(({ block, paragraphs }) => [block.id, paragraphs])),
    retitle: old => (event.title === '' ? old : old.replaceAll(event.title, title)),
  }
}

function remember(moved: Map<string, string>, written: string, next: string): string {
  moved.set(written, next)
  return next
}

function rolledExpression(written: string, step: RollStep, day: RolledDay): string {
  const parsed = parseExpression(written)
  return parsed.ok ? writeExpression(stepExpression(parsed.value, step, day)) : written
}

/** Written the same way or not, a figure moves where what it says changes. */
function isMoving(written: string, { expression }: Roll): boolean {
  const parsed = parseExpression(written)
  return parsed.ok && writeExpression(parsed.value) !== expression(written)
}

const hasMoving = (paragraphs: readonly Paragraph[], roll: Roll): boolean =>
  figuresInParagraphs(paragraphs).some(({ expression }) => isMoving(expression, roll))

interface Where extends TextPlace {
  readonly copy: string
  readonly title: string
  readonly language: Language
}

type Besides = (at: number) => readonly string[]

/**
 * Text of the copy; its periods are found, and changed where that was chosen. `besides` gives the periods of
 * the figures it speaks of.
 */
function rollText(text: string, where: Where, part: string, roll: Roll, besides: Besides): string {
  const { copy, title, language, ...place } = where
  const found = writtenPeriods(text, place, part, language, roll.move, besides)
  const changed = new Set(found.filter(roll.isChosen).map(({ key }) => key))
  roll.written.push(
    ...found.map(period => ({ ...period, isShared: false, isChanged: changed.has(period.key), copy, title })),
  )
  return withPeriodsChanged(text, place, part, language, roll.move, key => changed.has(key))
}

function rollInlines(inlines: readonly Inline[], where: Where, roll: Roll, part = ''): Inline[] {
  const beside = figuresBeside(inlines)
  return inlines.map((inline, index) =>
    inline.type === 'figure'
      ? { ...inline, expression: roll.expression(inline.expression) }
      : { ...inline, text: rollText(inline.text, where, `${part}${index}`, roll, at => beside(index, at)) },
  )
}

const rollParagraphs = (
  paragraphs: readonly Paragraph[],
  where: Where,
  roll: Roll,
  itemOf: (index: number) => string,
): Paragraph[] =>
  paragraphs.map((paragraph, index) => ({
    ...paragraph,
    inlines: rollInlines(paragraph.inlines, { ...where, item: itemOf(index) }, roll, `${index}.`),
  }))

function copyOfBlock(block: Block, paragraphs: readonly Paragraph[], roll: Roll): Block {
  const id = BlockId.parse(roll.newId())
  const title = titleOfCopy(block, paragraphs, roll)
  const where: Where = { place: 'block', id: block.id, item: '', copy: id, title, language: block.language }
  return {
    ...block,
    id,
    title,
    state: 'draft',
    validFrom: '',
    validTo: '',
    paragraphs: rollParagraphs(paragraphs, where, roll, String),
    version: 1,
    approvedVersion: 0,
    approvedBy: '',
    approvedAt: '',
    revision: 0,
    updatedBy: roll.act.by,
    updatedAt: roll.act.at,
  }
}

const LONGEST_TITLE = 120

/** 空气质量（2023年）: by the period in its title or, where it names none, the one most of its figures are of. */
function titleOfCopy({ title, language }: Block, paragraphs: readonly Paragraph[], roll: Roll): string {
  const moved = renamed(title, language, roll.move)
  if (moved !== title) return moved.slice(0, LONGEST_TITLE)
  const period = usualPeriod(
    figuresInParagraphs(paragraphs).map(({ expression }) => roll.expression(expression)),
  )
  if (period === undefined) return title
  const suffix = language === 'zh' ? `（${formatPeriod(period, 'zh')}）` : ` (${formatPeriod(period, 'en')})`
  return `${title.slice(0, LONGEST_TITLE - suffix.length)}${suffix}`
}

/** The period that stands last in most of the figures. */
function usualPeriod(expressions: readonly string[]): string | undefined {
  const periods = expressions.flatMap(written => periodsOf(written).slice(0, 1))
  return [...Map.groupBy(periods, period => period)].sort(
    ([, left], [, right]) => right.length - left.length,
  )[0]?.[0]
}

function findInShared(block: Block, paragraphs: readonly Paragraph[], roll: Roll): void {
  for (const [index, { inlines }] of paragraphs.entries()) {
    for (const [at, inline] of inlines.entries()) {
      if (inline.type !== 'text') continue
      const place: TextPlace = { place: 'block', id: block.id, item: String(index) }
      const found = writtenPeriods(inline.text, place, `${index}.${at}`, block.language, roll.move, () => [])
      roll.written.push(
        ...found.map(period => ({
          ...period,
          isShared: true,
          isChanged: false,
          copy: block.id,
          title: block.title,
        })),
      )
    }
  }
}

function copyOfScript(script: Script, event: Event, copies: ReadonlyMap<string, Block>, roll: Roll): Script {
  const id = ScriptId.parse(roll.newId())
  const named = roll.retitle(script.title)
  const where: Where = {
    place: 'script',
    id: script.id,
    item: 'title',
    copy: id,
    title: named,
    language: script.language,
  }
  return {
    ...script,
    id,
    event: event.id,
    date: roll.date,
    revision: 0,
    updatedBy: roll.act.by,
    updatedAt: roll.act.at,
    title:
      named === script.title
        ? rollText(script.title, where, '', roll, () => spokenOf(script.items, roll))
        : named,
    items: script.items.map((item, index) =>
      copyOfItem(item, { ...where, item: item.id }, copies, roll, () =>
        spokenOf(sectionOf(script.items, index), roll),
      ),
    ),
  }
}

/** The periods of all figures that items print, placed blocks included. */
const spokenOf = (items: Script['items'] | Question['answer'], { placed }: Roll): string[] =>
  [
    ...figuresInScript({ items }),
    ...items.flatMap(item =>
      item.type === 'placement' && item.use.mode !== 'edited'
        ? figuresInParagraphs(placed.get(item.block) ?? [])
        : [],
    ),
  ].flatMap(({ expression }) => periodsOf(expression))

/** A heading with what stands below it, up to the next heading of its level or above. */
function sectionOf(items: readonly ScriptItem[], at: number): ScriptItem[] {
  const head = items[at]
  if (head?.type !== 'heading') return []
  const end = items.findIndex(
    (item, index) => index > at && item.type === 'heading' && item.level <= head.level,
  )
  return items.slice(at, end < 0 ? items.length : end)
}

function copyOfItem(
  item: ScriptItem,
  where: Where,
  copies: ReadonlyMap<string, Block>,
  roll: Roll,
  section: Besides,
): ScriptItem {
  switch (item.type) {
    case 'paragraph':
      return { ...item, inlines: rollInlines(item.inlines, where, roll) }
    case 'placement':
      return copyOfPlacement(item, where, copies, roll)
    case 'heading':
    case 'direction':
      return { ...item, text: rollText(item.text, where, '', roll, section) }
  }
}

/**
 * A copied block is followed, whatever version of its original was pinned; text edited in place moves where
 * it stands.
 */
function copyOfPlacement(
  placement: Placement,
  where: Where,
  copies: ReadonlyMap<string, Block>,
  roll: Roll,
): Placement {
  const copy = copies.get(placement.block)
  const block = copy?.id ?? placement.block
  if (placement.use.mode !== 'edited')
    return { ...placement, block, use: copy ? { mode: 'follow' } : placement.use }
  const paragraphs = rollParagraphs(placement.use.paragraphs, where, roll, () => where.item)
  return {
    ...placement,
    block,
    use: { mode: 'edited', version: copy ? copy.version : placement.use.version, paragraphs },
  }
}

function copyOfQuestion(
  question: Question,
  event: Event,
  copies: ReadonlyMap<string, Block>,
  roll: Roll,
): Question {
  const id = QuestionId.parse(roll.newId())
  const where: Where = {
    place: 'question',
    id: question.id,
    item: 'question',
    copy: id,
    title: question.question,
    language: question.language,
  }
  const text = (item: 'question' | 'fallback' | 'avoid', besides: Besides = () => []): string =>
    rollText(question[item], { ...where, item }, '', roll, besides)
  const answered = (): string[] => [
    ...figuresInQuestion({ mainLine: question.mainLine, answer: [] }).flatMap(({ expression }) =>
      periodsOf(expression),
    ),
    ...spokenOf(question.answer, roll),
  ]
  return {
    ...question,
    id,
    event: event.id,
    state: 'draft',
    revision: 0,
    updatedBy: roll.act.by,
    updatedAt: roll.act.at,
    question: text('question', answered),
    fallback: text('fallback'),
    avoid: text('avoid'),
    mainLine: rollInlines(question.mainLine, { ...where, item: 'main-line' }, roll),
    answer: question.answer.map((item): AnswerItem =>
      item.type === 'placement'
        ? copyOfPlacement(item, { ...where, item: item.id }, copies, roll)
        : { ...item, inlines: rollInlines(item.inlines, { ...where, item: item.id }, roll) },
    ),
  }
}

function copyOfChart(chart: Chart, event: Event, roll: Roll): Chart {
  const id = ChartId.parse(roll.newId())
  const where: Where = {
    place: 'chart',
    id: chart.id,
    item: 'title',
    copy: id,
    title: chart.title,
    language: chart.language,
  }
  const plotted = chart.series.flatMap(({ points }) =>
    points.flatMap(({ expression }) => periodsOf(expression)),
  )
  const text = (item: 'title' | 'subtitle'): string =>
    rollText(chart[item], { ...where, item }, '', roll, () => plotted)
  return {
    ...chart,
    id,
    event: event.id,
    revision: 0,
    updatedBy: roll.act.by,
    updatedAt: roll.act.at,
    title: text('title'),
    subtitle: text('subtitle'),
    series: chart.series.map(series => ({
      ...series,
      points: series.points.map(point => copyOfPoint(point, chart.language, roll)),
    })),
  }
}

/**
 * A label that names the period of its value moves with it: beside the new value the old year would be wrong.
 */
function copyOfPoint(point: ChartPoint, language: Language, roll: Roll): ChartPoint {
  return {
    ...point,
    expression: roll.expression(point.expression),
    label: relabelled(point.label, new Set(periodsOf(point.expression)), language, roll.move),
  }
}
