import type { Contents, Script, ScriptItem } from '../documents/index.ts'
import { headingNumbers, numberedHeading } from '../documents/index.ts'
import type { PagePlan, PlanParagraph } from './model.ts'
import {
  blankLine,
  headParagraphs,
  ownProse,
  placedProse,
  plain,
  planOf,
  proseParagraphs,
} from './paragraphs.ts'
import type { LayoutProfile } from './profile.ts'
import { layoutWords } from './words.ts'

/** A stage direction in brackets, whether or not its author typed them. */
function directionParagraph(text: string, profile: LayoutProfile): PlanParagraph[] {
  const [open, close] = layoutWords[profile.language].brackets
  const bare = text.trim().replace(/^[（(]([^（()）]*)[)）]$/, '$1')
  return bare === '' ? [] : plain('direction', `${open}${bare}${close}`)
}

function itemParagraphs(
  item: ScriptItem,
  number: string,
  script: Script,
  contents: Contents,
  profile: LayoutProfile,
): PlanParagraph[] {
  switch (item.type) {
    case 'heading':
      return plain(`heading-${item.level}`, numberedHeading(number, item.text, profile.language))
    case 'paragraph':
      return proseParagraphs(ownProse(script, item.id, item.inlines), profile)
    case 'direction':
      return directionParagraph(item.text, profile)
    case 'placement':
      return placedProse(item, script, contents).flatMap(prose => proseParagraphs(prose, profile))
  }
}

/**
 * A speech or host script on paper: in the official layout, or as the large-print reading copy, by the
 * profile's template. Throws `placement-without-content` where a placed block cannot be found.
 */
export function planScript(script: Script, contents: Contents, profile: LayoutProfile): PagePlan {
  const numbers = headingNumbers(script.items, profile.language)
  return planOf(script.title, profile, [
    ...headParagraphs(script.title, script.date, script.speaker, profile),
    blankLine,
    ...plain('salutation', script.salutation),
    ...script.items.flatMap(item =>
      itemParagraphs(item, numbers.get(item.id) ?? '', script, contents, profile),
    ),
  ])
}
