import { isDeepStrictEqual } from 'node:util'
import { figuresInQuestion } from '../../../core/documents/index.ts'
import type { EventId, Question, ScriptId } from '../../../core/documents/model.ts'
import { fileName } from '../../../core/file-name.ts'
import { asDraft, isFigure, planQuestions, planScript } from '../../../core/layout/index.ts'
import type { PagePlan } from '../../../core/layout/model.ts'
import { layoutProfile } from '../../export/profiles.ts'
import { renderFigures } from '../../store/figures-of.ts'
import type { WorkspaceReader } from '../../store/workspace.ts'
import { contentsIn, figuresInPlaced, placedBlocks } from '../documents/placed.ts'
import { found } from '../found.ts'
import { draftSuffix } from './draft-suffix.ts'
import type { PlannedExport } from './export-request.ts'
import { spokenIn, type Spoken } from './held-passages.ts'
import { figuresBehind, type PrintedFigure } from './printed-figures.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A page plan, with the words that it was made of: what is cleared is what is printed. */
interface PlannedPages {
  readonly plan: PagePlan
  readonly spoken: readonly Spoken[]
}

/** The page plan of a script, its placements resolved. */
export async function planScriptExport(
  reader: WorkspaceReader,
  id: ScriptId,
  template: 'official' | 'large-print',
): Promise<PlannedPages> {
  const script = found(await reader.script(id), id)
  const spoken = await spokenIn(reader, [script])
  const placed = placedBlocks(spoken.flatMap(({ words }) => words))
  return {
    plan: planScript(script, contentsIn(placed, script), layoutProfile(template, script.language)),
    spoken,
  }
}

/** The page plan of an event's questions and answers. */
export async function planQuestionsExport(
  reader: WorkspaceReader,
  id: EventId,
  form: 'full' | 'speech',
): Promise<PlannedPages> {
  const event = found(await reader.event(id), id)
  const questions = await reader.questions(id)
  const spoken = await spokenIn(reader, questions)
  const placed = placedBlocks(spoken.flatMap(({ words }) => words))
  const language = questions[0]?.language ?? 'zh'
  const expressions = [...questions.flatMap(figuresInQuestion), ...figuresInPlaced(placed)].map(
    figure => figure.expression,
  )
  const sources = {
    contents: (question: Question) => contentsIn(placed, question),
    departments: await reader.departments(),
    figures: await renderFigures(reader, expressions, language),
  }
  const profile = layoutProfile('official', language)
  const plan = planQuestions(event, questions, sources, profile, form)
  const figures = await figuresBehind(reader, {
    language,
    printed: printedIn(plan),
    rendered: sources.figures,
  })
  return {
    plan: isDeepStrictEqual(figures, sources.figures)
      ? plan
      : planQuestions(event, questions, { ...sources, figures }, profile, form),
    spoken,
  }
}

const printedIn = ({ paragraphs }: PagePlan): PrintedFigure[] =>
  paragraphs.flatMap(({ runs }) =>
    runs
      .filter(isFigure)
      .map(({ text, expression, at, nth, version }) => ({ text, expression, at, nth, version })),
  )

/** A page plan as a file, with the figures it prints. */
export async function pages(
  reader: WorkspaceReader,
  plan: PagePlan,
  suffix: string,
  date: string,
): Promise<Pick<PlannedExport, 'title' | 'task' | 'file' | 'printings'>> {
  const printed = printedIn(plan)
  const printing = {
    language: plan.language,
    printed,
    rendered: await renderFigures(
      reader,
      printed.map(({ expression }) => expression),
      plan.language,
    ),
  }
  const behind = await figuresBehind(reader, printing)
  return {
    title: plan.title,
    printings: [printing],
    task: isDraft => ({ kind: 'word', plan: isDraft ? asDraft(plan, behind) : plan, date }),
    file: isDraft => ({
      name: fileName({
        title: plan.title,
        suffix: suffix + draftSuffix(plan.language, isDraft),
        extension: 'docx',
      }),
      mediaType: word,
    }),
  }
}
