import type { Contents, Department, Event, Question } from '../documents/index.ts'
import { headingWords, MAIN_LINE, partName } from '../documents/index.ts'
import type { FigureMap, RenderedFigure } from '../figures/model.ts'
import { formatPeriod } from '../figures/period-words.ts'
import type { FigureRun, PagePlan, PlanParagraph } from './model.ts'
import type { Prose } from './paragraphs.ts'
import {
  figureRun,
  headParagraphs,
  labelRun,
  ownProse,
  placedProse,
  plain,
  planOf,
  proseParagraphs,
} from './paragraphs.ts'
import type { LayoutProfile } from './profile.ts'
import type { LayoutWords } from './words.ts'
import { layoutWords } from './words.ts'

/** What the answers are planned from. */
export interface AnswerSources {
  /** What the placements of one answer print. */
  readonly contents: (question: Question) => Contents
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

function answerProse(question: Question, { sources }: Setting): Prose[] {
  const contents = sources.contents(question)
  return question.answer.flatMap(item =>
    item.type === 'paragraph'
      ? [ownProse(question, item.id, item.inlines)]
      : placedProse(item, question, contents),
  )
}

/** Paragraphs of which the first begins with a label; none where there is no text. */
function labelled(label: string, prose: readonly Prose[], { profile, words }: Setting): PlanParagraph[] {
  const [first, ...rest] = prose.flatMap(each => proseParagraphs(each, profile))
  return first ? [{ ...first, runs: [labelRun(label + words.labelEnd), ...first.runs] }, ...rest] : []
}

const asProse = (question: Question, item: 'fallback' | 'avoid'): Prose[] =>
  question[item].split('\n').map(line => ownProse(question, partName(item), [{ type: 'text', text: line }]))

/** A question without the number and the 问： that were typed before it. */
function questionWords({ question }: Question, { profile, words }: Setting): string {
  const bare = headingWords(question, profile.language)
  return bare.replace(new RegExp(`^(?:${words.question}|${words.question.charAt(0)})\\s*[：:]\\s*`), '')
}

function questionParagraph(question: Question, setting: Setting): PlanParagraph[] {
  const { words } = setting
  return plain(
    'question',
    `${question.position}.${words.afterNumber}${words.question}${words.labelEnd}${questionWords(question, setting)}`,
  )
}

/** Who answers, for which department, and whether the answer is cleared. */
function metaParagraph(question: Question, { sources, profile, words }: Setting): PlanParagraph[] {
  const found = sources.departments.find(({ key }) => key === question.department)
  const department = found ? (profile.language === 'en' && found.nameEn) || found.name : question.department
  const [open, close] = words.brackets
  const gap = profile.language === 'en' ? ' ' : ''
  const answerer =
    question.answerer && department
      ? `${question.answerer}${gap}${open}${department}${close}`
      : question.answerer || department
  const state = question.state === 'approved' ? words.cleared : words.draft
  const parts = [
    answerer && `${words.answerer}${words.labelEnd}${answerer}`,
    `${words.clearance}${words.labelEnd}${state}`,
  ]
  return plain('answer-label', parts.filter(part => part !== '').join(words.detailGap))
}

/** What a figure was computed from, each source named once behind the operands it gave. */
function operandWords(operands: RenderedFigure['operands'], { profile, words }: Setting): string {
  const separator = profile.language === 'zh' ? '；' : '; '
  const bySource = Map.groupBy(operands, operand => operand.source)
  return [...bySource]
    .map(([source, given]) => {
      const names = given.map(({ indicatorName, period, regionName }) =>
        [indicatorName, formatPeriod(period, profile.language), regionName]
          .filter(part => part !== '')
          .join(words.listMark),
      )
      return [names.join(separator), `${words.source}${words.labelEnd}${source}`].join(words.listMark)
    })
    .join(separator)
}

/** What an answer prints of its figures, each wording of each once, where it first stands. */
function figuresIn(prose: readonly Prose[]): FigureRun[] {
  const runs = prose.flatMap(({ inlines, at }) =>
    inlines.flatMap((inline): FigureRun[] => (inline.type === 'figure' ? [figureRun(inline, at)] : [])),
  )
  return [
    ...Map.groupBy(runs, ({ expression, text }) => JSON.stringify([expression, text])).values(),
  ].flatMap(([first]) => first ?? [])
}

/** Each figure of an answer with what it was computed from and where that comes from. */
function sourceParagraphs(prose: readonly Prose[], setting: Setting): PlanParagraph[] {
  const { sources, words } = setting
  const lines = figuresIn(prose).flatMap((figure): PlanParagraph[] => {
    const rendered = sources.figures[figure.expression]
    if (!rendered?.ok) return []
    const said =
      rendered.value.text === figure.text ? operandWords(rendered.value.operands, setting) : words.movedOn
    return [{ style: 'note', runs: [figure, { text: words.labelEnd + said }] }]
  })
  return lines.length === 0
    ? []
    : [{ style: 'note', runs: [labelRun(words.sources + words.labelEnd)] }, ...lines]
}

function fullAnswer(question: Question, setting: Setting): PlanParagraph[] {
  const { words } = setting
  const mainLine = ownProse(question, MAIN_LINE, question.mainLine)
  const answer = answerProse(question, setting)
  return [
    ...questionParagraph(question, setting),
    ...metaParagraph(question, setting),
    ...labelled(words.mainLine, [mainLine], setting),
    ...labelled(words.reference, answer, setting),
    ...labelled(words.fallback, asProse(question, 'fallback'), setting),
    ...labelled(words.avoid, asProse(question, 'avoid'), setting),
    ...sourceParagraphs([mainLine, ...answer], setting),
  ]
}

function spokenAnswer(question: Question, setting: Setting): PlanParagraph[] {
  const answer = answerProse(question, setting)
  return [...questionParagraph(question, setting), ...labelled(setting.words.answer, answer, setting)]
}

/**
 * The questions and answers of an event on paper, in order of their position. Throws
 * `placement-without-content` where a placed block cannot be found.
 */
export function planQuestions(
  event: Event,
  questions: readonly Question[],
  sources: AnswerSources,
  profile: LayoutProfile,
  form: AnswerForm,
): PagePlan {
  const words = layoutWords[profile.language]
  const setting: Setting = { sources, profile, words }
  const title = words.answersTitle(event.title)
  const ordered = questions.toSorted((left, right) => left.position - right.position)
  const items = ordered.flatMap(question =>
    form === 'full' ? fullAnswer(question, setting) : spokenAnswer(question, setting),
  )
  return planOf(title, profile, [
    ...(form === 'full' ? plain('mark', words.mark) : []),
    ...headParagraphs(title, event.date, '', profile),
    ...items,
  ])
}
