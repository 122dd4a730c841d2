import type { Inline } from '../documents/model.ts'
import { unboundNumbers } from './unbound-numbers.ts'

/** A figure stands as a sign that is no digit, so that only what was typed is found. */
const FIGURE = '\uFFFC'

/** The numbers somebody typed into a paragraph where a figure ought to stand, in their order. */
export const typedNumbers = (inlines: readonly Inline[]): string[] =>
  unboundNumbers(inlines.map(inline => (inline.type === 'text' ? inline.text : FIGURE)).join('')).map(
    ({ text }) => text,
  )
