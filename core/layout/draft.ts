import type { FigureMap, Language } from '../figures/model.ts'
import type { PagePlan, PlanParagraph, PlanRun } from './model.ts'
import { paginate } from './pages.ts'
import { plain } from './paragraphs.ts'
import { keepTermsWhole } from './whole-terms.ts'
import { layoutWords } from './words.ts'

/** 〔待发布〕: what stands behind a figure that rests on a value nobody has published. */
export const unpublishedMark = (language: Language): string => layoutWords[language].unpublished

/**
 * A plan as a draft: it says so at its head, and behind each figure that is not published yet. `figures` are
 * those of the plan; what cannot be rendered any more is not published either.
 */
export function asDraft(plan: PagePlan, figures: FigureMap): PagePlan {
  const head = plain('mark', layoutWords[plan.language].draftHead)
  const paragraphs = plan.paragraphs.map(paragraph => marked(paragraph, plan.language, figures))
  return keepTermsWhole(headFilled({ ...plan, paragraphs: [...head, ...paragraphs] }))
}

/**
 * A title that has no room below the mark begins there all the same, so that no page holds the mark alone.
 */
function headFilled(plan: PagePlan): PagePlan {
  const [mark, title, ...rest] = plan.paragraphs
  if (!mark || title?.style !== 'title' || paginate(plan)[0]!.some(({ style }) => style === 'title'))
    return plan
  return { ...plan, paragraphs: [mark, { ...title, mayTurn: true }, ...rest] }
}

function marked(paragraph: PlanParagraph, language: Language, figures: FigureMap): PlanParagraph {
  return {
    ...paragraph,
    runs: paragraph.runs.flatMap((run, index, runs) =>
      isUnpublished(run, runs[index + 1], figures) ? [run, { text: unpublishedMark(language) }] : [run],
    ),
  }
}

/** A figure may be cut into several runs; the mark stands behind the last. */
function isUnpublished({ expression }: PlanRun, next: PlanRun | undefined, figures: FigureMap): boolean {
  if (expression === undefined || next?.expression === expression) return false
  const figure = figures[expression]
  return !figure?.ok || figure.value.state !== 'published'
}
