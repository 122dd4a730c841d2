import { done, type Outcome } from '../problem.ts'
import { misread, readForm, type WrittenForm } from './form.ts'
import { heeds } from './kind.ts'
import { kindOf, kinds } from './kinds.ts'
import type { FigureExpression, PrintOptions } from './model.ts'
import { readOptions } from './print-options.ts'

/**
 * Reads the written form `{{…}}` (docs/figures.md), Chinese or English keywords, with or without the braces.
 * Refuses with `figure-syntax` and the facts `at` (the position) and `found` (what stands there).
 */
export function parseExpression(text: string): Outcome<FigureExpression> {
  const form = readForm(text)
  if (!form.ok) return form
  const bare = claim(form.value)
  if (!bare) return misread(text, form.value.keywordAt)
  const withPrint = (print: PrintOptions) => ({ ...bare, print })
  const print = readOptions(text, form.value.options, (given, option) =>
    heeds(kindOf(bare), withPrint(given), option),
  )
  return print.ok ? done(withPrint(print.value)) : print
}

function claim(form: WrittenForm): FigureExpression | undefined {
  for (const kind of kinds) {
    const isOwn =
      kind.join === form.join || (kind.orAlone && form.join === '') || kind.alsoJoins?.includes(form.join)
    const read = isOwn ? kind.read(form) : undefined
    if (read) return { ...read, print: {} } as FigureExpression
  }
  return undefined
}
