/** The list there was, where the new one says the same: then nothing that was made from it is made again. */
export function sameUnlessChanged<Item>(
  now: Item[],
  before: Item[] | undefined,
  isSame: (left: Item, right: Item) => boolean = Object.is,
): Item[] {
  const isUnchanged =
    before?.length === now.length && now.every((item, index) => isSame(item, before[index]!))
  return isUnchanged ? before : now
}
