import { z } from 'zod'
import { Language } from '../figures/model.ts'

/** Paragraph styles every template provides; a writer maps each to one named Word style. */
export const PlanStyle = z.enum([
  'title',
  'date-line',
  'speaker-line',
  'salutation',
  'body',
  'sentence',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'direction',
  'mark',
  'question',
  'answer-label',
  'note',
  'blank',
])
export type PlanStyle = z.infer<typeof PlanStyle>

const twips = z.int().min(0).max(31_680)
const halfPoints = z.int().min(2).max(400)
const StyleName = z.string().min(1).max(40)
const FontName = z.string().min(1).max(60)
const Align = z.enum(['both', 'left', 'center', 'right'])

/** Lengths in twips (1/1440 inch), as Word stores them. */
export const PageGeometry = z.object({
  width: twips,
  height: twips,
  top: twips,
  right: twips,
  bottom: twips,
  left: twips,
  /** From the lower edge of the paper to the page number's line. */
  footer: twips,
  /** Exact line pitch of body text. */
  linePitch: twips.min(20),
})
export type PageGeometry = z.infer<typeof PageGeometry>

/** How a paragraph style looks. */
export const ParagraphLook = z.object({
  /** Name of the style as the reader's Word lists it. */
  name: StyleName,
  /** Digits and Latin letters. */
  latin: FontName,
  eastAsian: FontName,
  size: halfPoints,
  bold: z.boolean(),
  italic: z.boolean(),
  /** Added to every character, in twips; −5 sets 28 characters of 16 pt on 156 mm. */
  spacing: z.int().min(-100).max(200),
  /** Exact pitch in twips; 0 takes the page's. */
  linePitch: twips,
  align: Align,
  /** Indent of the first line in hundredths of a character. */
  firstLineChars: z.int().min(0).max(1000),
  before: twips,
  after: twips,
  /** 1 to 4 in the navigation pane, 0 for body text. */
  outline: z.int().min(0).max(4),
  keepWithNext: z.boolean(),
  keepTogether: z.boolean(),
})
export type ParagraphLook = z.infer<typeof ParagraphLook>

/** What a style changes of the base look; every style has a name of its own. */
const StyleChange = ParagraphLook.partial()

/**
 * The page number: — 1 — , 1 or 1/9. Odd pages print it at `odd`, even ones at `even`, `inset` twips from
 * that edge.
 */
export const FooterLook = z.object({
  name: StyleName,
  form: z.enum(['dashes', 'plain', 'of-total']),
  odd: Align.exclude(['both']),
  even: Align.exclude(['both']),
  inset: twips,
  latin: FontName,
  eastAsian: FontName,
  size: halfPoints,
  linePitch: twips,
})
export type FooterLook = z.infer<typeof FooterLook>

/** A layout as it is written in templates/word: a base look, and by style what differs from it. */
export const ProfileSource = z.object({
  template: z.enum(['official', 'large-print']),
  language: Language,
  page: PageGeometry,
  base: ParagraphLook,
  styles: z.record(PlanStyle, StyleChange.required({ name: true })),
  footer: FooterLook,
  /** Fonts that stand in where the reader's machine lacks the named one. */
  substitutes: z.record(FontName, FontName),
})
export type ProfileSource = z.infer<typeof ProfileSource>

/** What an office changes of a layout that ships with the product. */
export const ProfileChanges = z.object({
  page: PageGeometry.partial().optional(),
  base: StyleChange.optional(),
  styles: z.partialRecord(PlanStyle, StyleChange).optional(),
  footer: FooterLook.partial().optional(),
})
export type ProfileChanges = z.infer<typeof ProfileChanges>

/** A layout with every style spelled out. */
export interface LayoutProfile extends Pick<
  ProfileSource,
  'template' | 'language' | 'page' | 'footer' | 'substitutes'
> {
  readonly styles: Readonly<Record<PlanStyle, ParagraphLook>>
}

function resolveStyles(
  pitch: number,
  base: ParagraphLook,
  styles: ProfileSource['styles'],
): LayoutProfile['styles'] {
  const resolve = (style: PlanStyle): [PlanStyle, ParagraphLook] => {
    const look = ParagraphLook.parse({ ...base, ...styles[style] })
    return [style, { ...look, linePitch: look.linePitch || pitch }]
  }
  return Object.fromEntries(PlanStyle.options.map(resolve)) as Record<PlanStyle, ParagraphLook>
}

function merged(source: ProfileSource, changes: ProfileChanges): unknown {
  const style = (name: PlanStyle) => [name, { ...source.styles[name], ...changes.styles?.[name] }]
  return {
    ...source,
    page: { ...source.page, ...changes.page },
    base: { ...source.base, ...changes.base },
    styles: Object.fromEntries(PlanStyle.options.map(style)),
    footer: { ...source.footer, ...changes.footer },
  }
}

/**
 * Reads a layout and what an office changes of it. Throws a ZodError that names the place where either is not
 * valid.
 */
export function resolveProfile(source: unknown, changes: ProfileChanges = {}): LayoutProfile {
  const { template, language, page, footer, substitutes, ...rest } = ProfileSource.parse(
    merged(ProfileSource.parse(source), ProfileChanges.parse(changes)),
  )
  return {
    template,
    language,
    page,
    footer,
    substitutes,
    styles: resolveStyles(page.linePitch, rest.base, rest.styles),
  }
}

/** Width and height of the type area in twips. */
export const typeArea = ({
  width,
  height,
  top,
  right,
  bottom,
  left,
}: PageGeometry): { width: number; height: number } => ({
  width: width - left - right,
  height: height - top - bottom,
})
