/**
 * What became of one thing that two may have changed since both saw it as it was: both want the same of it,
 * one of them changed it and the other left it alone, or both changed it and a person has to choose.
 */
export type Meeting = 'same' | 'mine' | 'theirs' | 'both'

/** `seen` is how it was when what I want was begun. */
export function meet<Thing>(
  seen: Thing,
  mine: Thing,
  theirs: Thing,
  isSame: (left: Thing, right: Thing) => boolean,
): Meeting {
  if (isSame(mine, theirs)) return 'same'
  if (isSame(theirs, seen)) return 'mine'
  return isSame(mine, seen) ? 'theirs' : 'both'
}
