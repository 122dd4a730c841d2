import type {
  Composed,
  Contents,
  FigureInline,
  Inline,
  PlaceId,
  Placement,
  TextName,
} from '../documents/index.ts'
import {
  inlineText,
  nameOf,
  numbered,
  placeId,
  placeInBlock,
  spokenInlines,
  tidyInlines,
} from '../documents/index.ts'
import { sayUnits } from '../figures/index.ts'
import { AppError } from '../problem.ts'
import type { FigureRun, PagePlan, PlanParagraph, PlanRun, PlanStyle } from './model.ts'
import type { LayoutProfile } from './profile.ts'
import { typeArea } from './profile.ts'
import { sentencesOf } from './sentences.ts'
import { titleLines } from './title.ts'
import { keepTermsWhole } from './whole-terms.ts'
import { layoutWords, printDate } from './words.ts'

/** A paragraph of one run; none where there is no text. */
export const plain = (style: PlanStyle, text: string): PlanParagraph[] =>
  text === '' ? [] : [{ style, runs: [{ text }] }]

export const blankLine: PlanParagraph = { style: 'blank', runs: [] }

/** A run-in label at the head of a paragraph. */
export const labelRun = (text: string): PlanRun => ({ text, label: true })

/** Text with the place it stands at. */
export interface Prose {
  readonly inlines: readonly PlacedInline[]
  readonly at: PlaceId
}

/** Whatever becomes of its text, a figure stays the one it is. */
type PlacedInline = Inline & Pick<FigureRun, 'nth' | 'version'>

/** A figure as a page prints it. */
export const figureRun = (
  figure: FigureInline & Pick<FigureRun, 'nth' | 'version'>,
  at: PlaceId,
): FigureRun => ({
  text: figure.printed,
  expression: figure.expression,
  at,
  ...(figure.nth ? { nth: figure.nth } : {}),
  ...(figure.version ? { version: figure.version } : {}),
})

function toRun(inline: PlacedInline, at: PlaceId): PlanRun {
  if (inline.type === 'figure') return figureRun(inline, at)
  return inline.bold ? { text: inline.text, bold: true } : { text: inline.text }
}

/** The runs of a text as it stands. */
const runsOf = ({ inlines, at }: Prose): PlanRun[] => tidyInlines(inlines).map(inline => toRun(inline, at))

const isPrinted = (inlines: readonly Inline[]): boolean =>
  inlines.some(inline => inlineText(inline).trim() !== '')

/** Free text as it is said; a figure prints what was accepted, letter for letter. */
const said = (inline: Inline, language: LayoutProfile['language']): Inline =>
  inline.type === 'text' && language === 'zh' ? { ...inline, text: sayUnits(inline.text) } : inline

/** A few words that say what the next sentences are about: 再看水体。 二是统筹治水。 */
const leads = (text: string, isFirst: boolean): boolean =>
  text.length <= 14 && (isFirst || /^[一二三四五六七八九十]+是/.test(text))

/** One paragraph a sentence, so that none is split between pages; brackets are for the eye and stay out. */
function readingCopy({ inlines, at }: Prose, profile: LayoutProfile): PlanParagraph[] {
  const sentences = sentencesOf(spokenInlines(inlines), profile.language).filter(isPrinted)
  return sentences.map((sentence, index): PlanParagraph => {
    const runs = sentence.map(inline => toRun(said(inline, profile.language), at))
    const keeps =
      profile.language === 'zh' &&
      index < sentences.length - 1 &&
      leads(runs.map(({ text }) => text).join(''), index === 0)
    return { style: index === 0 ? 'body' : 'sentence', runs, ...(keeps ? { keepWithNext: true } : {}) }
  })
}

/** A longer lead would take half a page with it. */
const longestLead = 60

/** A sentence that ends in a colon announces what follows, and stays with it. */
function keptWithNext(paragraph: PlanParagraph, { styles }: LayoutProfile): PlanParagraph {
  if (styles[paragraph.style].keepWithNext) return paragraph
  const text = paragraph.runs
    .map(run => run.text)
    .join('')
    .trimEnd()
  return /[：:]$/.test(text) && text.length <= longestLead ? { ...paragraph, keepWithNext: true } : paragraph
}

/** The paragraphs a text prints as in the profile's template: as written, or as it is read aloud. */
export function proseParagraphs(prose: Prose, profile: LayoutProfile): PlanParagraph[] {
  if (!isPrinted(prose.inlines)) return []
  return profile.template === 'large-print'
    ? readingCopy(prose, profile)
    : [{ style: 'body', runs: runsOf(prose) }]
}

/** What a placement prints. Throws `placement-without-content`: a hole in the document must stop the work. */
export function placedProse(placement: Placement, document: Composed, contents: Contents): Prose[] {
  const paragraphs = contents(placement)
  if (!paragraphs)
    throw new AppError('placement-without-content', { placement: placement.id, block: placement.block })
  const placed = { at: placeId(nameOf(document), placement.id), placement }
  const prose = paragraphs.map(({ inlines }, index) => ({ inlines, at: placeInBlock(placed, index) }))
  return numberedProse(prose, placement.use.mode === 'pinned' ? placement.use.version : 0)
}

/** A paragraph of a document's own text. */
export const ownProse = (document: Composed, item: TextName, inlines: readonly Inline[]): Prose =>
  numberedProse([{ inlines, at: placeId(nameOf(document), item) }], 0)[0]!

/**
 * Texts whose figures say which they are: a page may leave some of them out, or print them again elsewhere.
 */
function numberedProse(prose: readonly Prose[], version: number): Prose[] {
  const figures = prose.flatMap(({ inlines, at }) =>
    inlines.flatMap(inline => (inline.type === 'figure' ? [{ ...inline, item: at }] : [])),
  )
  const next = numbered(figures).values()
  return prose.map(({ inlines, at }) => ({
    at,
    inlines: inlines.map(inline =>
      inline.type === 'figure' ? { ...inline, nth: next.next().value!.nth, version } : inline,
    ),
  }))
}

/** The lines of a title on the page of a profile. */
export const titleBreaks = (title: string, profile: LayoutProfile): string[] =>
  titleLines(title, typeArea(profile.page).width / (profile.styles.title.size * 10), profile.language)

/** The title, broken where words end if one line is too short for it. */
export function titleParagraph(title: string, profile: LayoutProfile): PlanParagraph[] {
  if (title === '') return []
  return [
    {
      style: 'title',
      runs: titleBreaks(title, profile).map((text, index) =>
        index === 0 ? { text } : { text, breaks: [0] },
      ),
    },
  ]
}

/** Title, date in brackets and speaker, as they stand above a text. */
export function headParagraphs(
  title: string,
  date: string,
  speaker: string,
  profile: LayoutProfile,
): PlanParagraph[] {
  const [open, close] = layoutWords[profile.language].brackets
  const printed = printDate(date, profile.language)
  return [
    ...titleParagraph(title, profile),
    ...plain('date-line', printed && (profile.language === 'zh' ? `${open}${printed}${close}` : printed)),
    ...plain('speaker-line', speaker),
  ]
}

/** Sets paragraphs in a profile's page and look. */
export const planOf = (
  title: string,
  profile: LayoutProfile,
  paragraphs: readonly PlanParagraph[],
): PagePlan =>
  keepTermsWhole({
    template: profile.template,
    language: profile.language,
    title,
    page: profile.page,
    look: { styles: profile.styles, footer: profile.footer, substitutes: profile.substitutes },
    paragraphs: paragraphs.map(paragraph => keptWithNext(paragraph, profile)),
  })
