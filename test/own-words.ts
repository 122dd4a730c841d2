import type {
  AnswerItem,
  Block,
  BlockVersion,
  Paragraph,
  Placement,
  ScriptItem,
} from '../core/documents/model.ts'

/** A block with its whole past, as the library gives it. */
export interface Past {
  readonly block: Block
  readonly versions: readonly BlockVersion[]
}

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ inlines }) =>
      inlines.map(inline => (inline.type === 'figure' ? inline.printed : inline.text)).join(''),
    )
    .join('')

function versionOf({ use }: Placement, { block }: Past): number {
  if (use.mode === 'pinned') return use.version
  return block.approvedVersion > 0 ? block.approvedVersion : block.version
}

/**
 * What an item says, told from the library alone, so that it owes nothing to how documents are put together.
 */
export function saidBy(item: ScriptItem | AnswerItem, library: ReadonlyMap<string, Past>): string {
  if (item.type === 'paragraph') return textOf([item])
  if (item.type !== 'placement') return item.text
  if (item.use.mode === 'edited') return textOf(item.use.paragraphs)
  const past = library.get(item.block)!
  const version = versionOf(item, past)
  return textOf(past.versions.find(each => each.version === version)!.paragraphs)
}
