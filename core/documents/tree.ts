/** An entry that names the one it belongs under; '' is the root. */
export interface TreeEntry {
  readonly key: string
  readonly parent: string
}

export type Tree<Entry extends TreeEntry> = Entry & { readonly children: readonly Tree<Entry>[] }

/** Entries as trees, in their order. One whose parent is not there stands at the root. */
export function treeOf<Entry extends TreeEntry>(entries: readonly Entry[]): Tree<Entry>[] {
  const known = new Set(entries.map(({ key }) => key))
  const under = Map.groupBy(entries, ({ parent }) => (known.has(parent) ? parent : ''))
  const grown = (key: string): Tree<Entry>[] =>
    (under.get(key) ?? []).map(entry => ({ ...entry, children: grown(entry.key) }))
  return grown('')
}

/** Whether an entry may stand under another: not under itself, nor under what lies below it. */
export function canStandUnder(entries: readonly TreeEntry[], key: string, parent: string): boolean {
  const parents = new Map(entries.map(entry => [entry.key, entry.parent]))
  for (
    let above: string | undefined = parent, steps = 0;
    above && steps <= entries.length;
    above = parents.get(above), steps += 1
  ) {
    if (above === key) return false
  }
  return true
}
