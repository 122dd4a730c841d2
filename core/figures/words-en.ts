import type { RoundingMode } from './decimal.ts'
import type { Bound, VerbPair } from './model.ts'

/** Before an amount: up 11.1%, increased by 3 days. */
export const verbsEn: Readonly<Record<VerbPair, readonly [string, string]>> = {
  'rise-fall': ['up', 'down'],
  'grow-fall': ['grew', 'fell'],
  'raise-lower': ['rose', 'fell'],
  'increase-decrease': ['increased by', 'decreased by'],
  'widen-narrow': ['widened by', 'narrowed by'],
  'improve-worsen': ['improved by', 'worsened by'],
  'climb-drop': ['climbed', 'dropped'],
  'climb-fall': ['climbed', 'fell'],
  'lift-fall': ['rose', 'fell'],
  'rebound-ease': ['rebounded by', 'fell back by'],
  'quicken-slow': ['quickened by', 'slowed by'],
  'quicken-ease': ['quickened by', 'eased by'],
  'raise-ease': ['rose', 'eased by'],
  'up-down': ['up', 'down'],
  'plus-minus': ['up', 'down'],
  'plus-down': ['up', 'down'],
  'more-fewer': ['up', 'down'],
  'high-low': ['up', 'down'],
  'add-cut': ['increased by', 'was cut by'],
  'add-trim': ['increased by', 'was cut by'],
  'widen-shrink': ['widened by', 'shrank by'],
  'widen-ease': ['widened by', 'eased by'],
  'lengthen-shorten': ['lengthened by', 'shortened by'],
  'lengthen-compress': ['lengthened by', 'shortened by'],
  'add-curb': ['increased by', 'was curbed by'],
  'above-below': ['higher by', 'lower by'],
  'more-less': ['more by', 'less by'],
  'add-more': ['up', 'down'],
  'forward-back': ['moved up', 'moved down'],
  'advance-retreat': ['moved up', 'moved down'],
  'leap-fall': ['leapt by', 'fell by'],
}

/** Before from … to …, where the pair is asked for: fell from 20 days in 2021 to 17 days in 2022. */
export const courseEn: Readonly<Record<VerbPair, readonly [string, string]>> = {
  'rise-fall': ['rose ', 'fell '],
  'grow-fall': ['grew ', 'fell '],
  'raise-lower': ['rose ', 'fell '],
  'increase-decrease': ['increased ', 'decreased '],
  'widen-narrow': ['widened ', 'narrowed '],
  'improve-worsen': ['improved ', 'worsened '],
  'climb-drop': ['climbed ', 'dropped '],
  'climb-fall': ['climbed ', 'fell '],
  'lift-fall': ['rose ', 'fell '],
  'rebound-ease': ['rebounded ', 'fell back '],
  'quicken-slow': ['quickened ', 'slowed '],
  'quicken-ease': ['quickened ', 'eased '],
  'raise-ease': ['rose ', 'eased '],
  'up-down': ['rose ', 'fell '],
  'plus-minus': ['rose ', 'fell '],
  'plus-down': ['rose ', 'fell '],
  'more-fewer': ['rose ', 'fell '],
  'high-low': ['rose ', 'fell '],
  'add-cut': ['increased ', 'was cut '],
  'add-trim': ['increased ', 'was cut '],
  'widen-shrink': ['widened ', 'shrank '],
  'widen-ease': ['widened ', 'eased '],
  'lengthen-shorten': ['lengthened ', 'shortened '],
  'lengthen-compress': ['lengthened ', 'shortened '],
  'add-curb': ['increased ', 'was curbed '],
  'above-below': ['rose ', 'fell '],
  'more-less': ['rose ', 'fell '],
  'add-more': ['rose ', 'fell '],
  'forward-back': ['moved up ', 'moved down '],
  'advance-retreat': ['moved up ', 'moved down '],
  'leap-fall': ['leapt ', 'fell '],
}

/** A value as its source states it. */
export const boundsEn: Readonly<Record<Bound, string>> = {
  exact: '',
  above: 'more than ',
  'at-least': 'at least ',
  below: 'less than ',
  about: 'about ',
}

/** What is counted one by one is fewer, what is measured is less. */
export const boundEn = (bound: Bound, isCounted: boolean): string =>
  bound === 'below' && isCounted ? 'fewer than ' : boundsEn[bound]

export const modesEn: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'half-up',
  'half-even': 'half-even (GB/T 8170)',
  down: 'rounded down',
  up: 'rounded up',
}

/** 1 decimal, 2 decimals */
export const decimalsEn = (decimals: number): string =>
  decimals === 0 ? 'whole number' : `${decimals} decimal${decimals === 1 ? '' : 's'}`

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A whole number as English prose has it: in words below ten. */
export const smallEn = (number: number): string => small[number] ?? String(number)

/** 1st, 2nd, 3rd, 11th, 22nd */
export function ordinalEn(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

/** 2.7 percentage points, 1 percentage point; 0.75 per mille points */
export const pointsEn = (number: string, { unit }: { readonly unit: string } = { unit: '%' }): string =>
  `${unit === '‰' ? 'per mille' : 'percentage'} point${number === '1' ? '' : 's'}`

/** a, b and c */
export function listEn(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}
