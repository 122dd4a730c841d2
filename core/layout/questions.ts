import type { AnswerItem, Contents, Department, Event, Inline, Question } from '../documents/index.ts'
import type { FigureMap, RenderedFigure } from '../figures/model.ts'
import { formatPeriod } from '../figures/period-words.ts'
import type { PagePlan, PlanParagraph } from './model.ts'
import { headParagraphs, labelRun, placedParagraphs, plain, planOf, proseParagraphs } from './paragraphs.ts'
import type { LayoutProfile } from './profile.ts'
import type { LayoutWords } from './words.ts'
import { layoutWords } from './words.ts'

/** What the answers are planned from. */
export interface AnswerSources {
  readonly contents: Contents
  readonly departments: readonly Department[]
  /** The figures by expression; where one is missing, its line of sources is left out. */
  readonly figures: FigureMap
}

/** `full` is the working file with guidance and sources; `speech` prints question and answer only. */
export type AnswerForm = 'full' | 'speech'

interface Setting {
  readonly sources: AnswerSources
  readonly profile: LayoutProfile
  readonly words: LayoutWords
}

const answerProse = (answer: readonly AnswerItem[], contents: Contents): (readonly Inline[])[] =>
  answer.flatMap((item) => (item.type === 'paragraph' ? [item.inlines] : placedParagraphs(item, contents).map(({ inlines }) => inlines)))

/** Paragraphs of which the first begins with a label; none where there is no text. */
function labelled(label: string, prose: readonly (readonly Inline[])[], { profile, words }: Setting): PlanParagraph[] {
  const [first, ...rest] = prose.flatMap((inlines) => proseParagraphs(inlines, profile))
  return first ? [{ ...first, runs: [labelRun(label + words.labelEnd), ...first.runs] }, ...rest] : []
}

const asProse = (text: string): Inline[][] => text.split('\n').map((line) => [{ type: 'text', text: line }])

function questionParagraph(question: Question, { words }: Setting): PlanParagraph[] {
  return plain('question', `${question.position}.${words.afterNumber}${words.question}${words.labelEnd}${question.question}`)
}

/** Who answers, for which department, and whether the answer is cleared. */
function metaParagraph(question: Question, { sources, profile, words }: Setting): PlanParagraph[] {
  const found = sources.departments.find(({ key }) => key === question.department)
  const department = found ? (profile.language === 'en' && found.nameEn) || found.name : question.department
  const [open, close] = words.brackets
  const gap = profile.language === 'en' ? ' ' : ''
  const answerer = question.answerer && department ? `${question.answerer}${gap}${open}${department}${close}` : question.answerer || department
  const state = question.state === 'approved' ? words.cleared : words.draft
  const parts = [answerer && `${words.answerer}${words.labelEnd}${answerer}`, `${words.clearance}${words.labelEnd}${state}`]
  return plain('answer-label', parts.filter((part) => part !== '').join(words.detailGap))
}

/** What a figure was computed from, each source named once behind the operands it gave. */
function operandWords(operands: RenderedFigure['operands'], { profile, words }: Setting): string {
  const separator = profile.language === 'zh' ? '；' : '; '
  const bySource = Map.groupBy(operands, (operand) => operand.source)
  return [...bySource].map(([source, given]) => {
    const names = given.map(({ indicatorName, period, regionName }) =>
      [indicatorName, formatPeriod(period, profile.language), regionName].filter((part) => part !== '').join(words.listMark))
    return [names.join(separator), `${words.source}${words.labelEnd}${source}`].join(words.listMark)
  }).join(separator)
}

/** Each figure of an answer once, with what it was computed from and where that comes from. */
function sourceParagraphs(prose: readonly (readonly Inline[])[], setting: Setting): PlanParagraph[] {
  const { sources, words } = setting
  const printed = new Map(prose.flat().flatMap((inline) => (inline.type === 'figure' ? [[inline.expression, inline.printed] as const] : [])))
  const lines = [...printed].flatMap(([expression, text]): PlanParagraph[] => {
    const rendered = sources.figures[expression]
    if (!rendered?.ok) return []
    return [{ style: 'note', runs: [{ text, expression }, { text: words.labelEnd + operandWords(rendered.value.operands, setting) }] }]
  })
  return lines.length === 0 ? [] : [{ style: 'note', runs: [labelRun(words.sources + words.labelEnd)] }, ...lines]
}

function fullAnswer(question: Question, setting: Setting): PlanParagraph[] {
  const { words } = setting
  const answer = answerProse(question.answer, setting.sources.contents)
  return [
    ...questionParagraph(question, setting),
    ...metaParagraph(question, setting),
    ...labelled(words.mainLine, [question.mainLine], setting),
    ...labelled(words.reference, answer, setting),
    ...labelled(words.fallback, asProse(question.fallback), setting),
    ...labelled(words.avoid, asProse(question.avoid), setting),
    ...sourceParagraphs([question.mainLine, ...answer], setting),
  ]
}

function spokenAnswer(question: Question, setting: Setting): PlanParagraph[] {
  const answer = answerProse(question.answer, setting.sources.contents)
  return [...questionParagraph(question, setting), ...labelled(setting.words.answer, answer, setting)]
}

/**
 * The questions and answers of an event on paper, in order of their position. Throws `placement-without-content` where a
 * placed block cannot be found.
 */
export function planQuestions(
  event: Event, questions: readonly Question[], sources: AnswerSources, profile: LayoutProfile, form: AnswerForm,
): PagePlan {
  const words = layoutWords[profile.language]
  const setting: Setting = { sources, profile, words }
  const title = words.answersTitle(event.title)
  const ordered = questions.toSorted((left, right) => left.position - right.position)
  const items = ordered.flatMap((question) => (form === 'full' ? fullAnswer(question, setting) : spokenAnswer(question, setting)))
  return planOf(title, profile, [
    ...(form === 'full' ? plain('mark', words.mark) : []),
    ...headParagraphs(title, event.date, '', profile),
    ...items,
  ])
}
