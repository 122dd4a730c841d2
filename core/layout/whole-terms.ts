import type { PagePlan, PlanParagraph, PlanRun } from './model.ts'
import { readable } from './reading-lines.ts'
import { steady } from './steady-lines.ts'

/** A paragraph without what was planned of its lines before. */
const plainly = (paragraph: PlanParagraph): PlanParagraph => ({
  ...paragraph,
  runs: paragraph.runs.map(({ breaks: _breaks, spread: _spread, ...run }): PlanRun => run),
})

/**
 * A plan in which the ends of lines tear no term: in the reading copy no number, date, range, Latin word or
 * short title, in the official Chinese layout no number from its unit. Titles, whose lines are planned
 * already, stay as they are.
 */
export function keepTermsWhole(plan: PagePlan): PagePlan {
  const {
    language,
    look: { styles },
    page,
    template,
  } = plan
  const settled = (paragraph: PlanParagraph): PlanParagraph => {
    const look = styles[paragraph.style]
    if (paragraph.style === 'title' || !paragraph.runs.some(({ text }) => /[\dA-Za-z第《“〔]/.test(text)))
      return paragraph
    if (template === 'large-print') return readable(plainly(paragraph), look, page)
    return language === 'zh' && look.align === 'both' ? steady(plainly(paragraph), look, page) : paragraph
  }
  return { ...plan, paragraphs: plan.paragraphs.map(settled) }
}
