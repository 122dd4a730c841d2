import type { OutlineSection } from '../../../core/documents/index.ts'

type Translate = (key: string) => string

/**
 * A section as the outline names it: its number and heading, or what stands before the first and after the
 * last.
 */
export function sectionName(section: OutlineSection, english: boolean, t: Translate): string {
  if (section.level === 0) return t(section.id === '' ? 'composer.opening' : 'composer.closing')
  return (
    `${section.number}${english && section.number ? ' ' : ''}${section.text}` || t('composer.emptyHeading')
  )
}

/** The innermost section of every item, by the item's id. */
export function sectionsByItem(
  sections: readonly OutlineSection[],
  items: readonly { readonly id: string }[],
): ReadonlyMap<string, OutlineSection> {
  // Deeper sections come later and take over what is their own.
  return new Map(
    sections.flatMap(section =>
      items.slice(section.start, section.end).map(({ id }) => [id, section] as const),
    ),
  )
}
