/** The chosen branches with everything below them. */
export function withBelow(
  chosen: ReadonlySet<string>,
  branches: readonly { readonly key: string; readonly parent?: string }[],
): ReadonlySet<string> {
  const all = new Set(chosen)
  let before = -1
  while (all.size !== before) {
    before = all.size
    for (const { key, parent } of branches) if (parent && all.has(parent)) all.add(key)
  }
  return all
}
