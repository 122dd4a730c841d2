import type { Chart } from '../charts/model.ts'
import {
  figuresInBlock,
  figuresInQuestion,
  figuresInScript,
  type Inline,
  type Paragraph,
} from '../documents/index.ts'
import { signedNumber } from '../figures/index.ts'
import type { FigureMap, Language } from '../figures/model.ts'
import type { RolledEvent } from './roll-forward.ts'

/** What stands in the prose for a number that is still to come. */
export const awaited: Readonly<Record<Language, string>> = { zh: '［待补］', en: '[to come]' }

const waiting: readonly string[] = Object.values(awaited)

/** Whether a place says that its number is still to come, and so claims none. */
export const isAwaited = (printed: string): boolean => waiting.includes(printed)

type Rendered = Readonly<Record<Language, FigureMap>>

/** The figures a copied event prints itself, by the language they print in. */
export function expressionsToPrint({
  scripts,
  questions,
  charts,
  blocks,
}: RolledEvent): Record<Language, string[]> {
  const all: Record<Language, string[]> = { zh: [], en: [] }
  for (const script of scripts)
    all[script.language].push(...figuresInScript(script).map(({ expression }) => expression))
  for (const question of questions)
    all[question.language].push(...figuresInQuestion(question).map(({ expression }) => expression))
  for (const block of blocks)
    all[block.language].push(...figuresInBlock(block).map(({ expression }) => expression))
  for (const chart of charts)
    all[chart.language].push(
      ...chart.series.flatMap(({ points }) => points.map(({ expression }) => expression)),
    )
  return { zh: [...new Set(all.zh)], en: [...new Set(all.en)] }
}

/**
 * The copy with every figure printing what it renders to, or that its number is to come; never the number of
 * its original.
 */
export function printed(rolled: RolledEvent, rendered: Rendered): RolledEvent {
  return {
    ...rolled,
    blocks: rolled.blocks.map(block => ({
      ...block,
      paragraphs: inParagraphs(block.paragraphs, rendered, block.language),
    })),
    scripts: rolled.scripts.map(script => ({
      ...script,
      items: inItems(script.items, rendered, script.language),
    })),
    questions: rolled.questions.map(question => ({
      ...question,
      mainLine: inInlines(question.mainLine, rendered, question.language),
      answer: inItems(question.answer, rendered, question.language),
    })),
    charts: rolled.charts.map(chart => inChart(chart, rendered)),
  }
}

const inInlines = (inlines: readonly Inline[], rendered: Rendered, language: Language): Inline[] =>
  inlines.map(inline =>
    inline.type === 'figure' ? { ...inline, printed: words(inline.expression, rendered, language) } : inline,
  )

const inParagraphs = (
  paragraphs: readonly Paragraph[],
  rendered: Rendered,
  language: Language,
): Paragraph[] =>
  paragraphs.map(paragraph => ({ ...paragraph, inlines: inInlines(paragraph.inlines, rendered, language) }))

type Item =
  | RolledEvent['scripts'][number]['items'][number]
  | RolledEvent['questions'][number]['answer'][number]

const inItems = <Each extends Item>(items: readonly Each[], rendered: Rendered, language: Language): Each[] =>
  items.map(item => {
    if (item.type === 'paragraph') return { ...item, inlines: inInlines(item.inlines, rendered, language) }
    if (item.type !== 'placement' || item.use.mode !== 'edited') return item
    return {
      ...item,
      use: { ...item.use, paragraphs: inParagraphs(item.use.paragraphs, rendered, language) },
    }
  })

function inChart(chart: Chart, rendered: Rendered): Chart {
  return {
    ...chart,
    series: chart.series.map(series => ({
      ...series,
      points: series.points.map(point => {
        const outcome = rendered[chart.language][point.expression]
        return {
          ...point,
          printed: words(point.expression, rendered, chart.language),
          value: outcome?.ok ? signedNumber(outcome.value) : '',
        }
      }),
    })),
  }
}

function words(expression: string, rendered: Rendered, language: Language): string {
  const outcome = rendered[language][expression]
  return outcome?.ok ? outcome.value.text : awaited[language]
}
