import { treeOf, type Tree, type TreeEntry } from '../../../core/documents/tree.ts'

/** Entries in the order of their tree: each right after the one it belongs under. */
export const inTreeOrder = <Entry extends TreeEntry>(entries: readonly Entry[]): Tree<Entry>[] =>
  treeOf(entries).flatMap(withAllBelow)

const withAllBelow = <Entry extends TreeEntry>(entry: Tree<Entry>): Tree<Entry>[] => [
  entry,
  ...entry.children.flatMap(withAllBelow),
]
