import type { Hold } from './holding.ts'

/** A phrase of everyday speech. */
export interface Phrase {
  readonly pattern: RegExp
  /** The words of a query that mean the same, each apart; `$1` by itself is text that is read on. */
  readonly means: string
}

export const phrases = (written: readonly (readonly [pattern: string, means: string])[]): readonly Phrase[] =>
  written.map(([pattern, means]) => ({ pattern: new RegExp(pattern, 'gu'), means }))

/**
 * Words for a phrase are held, so that no later one is found in them; what a phrase only encloses is read on.
 */
export const spoken = (text: string, { pattern, means }: Phrase, hold: Hold): string =>
  text.replace(pattern, (...found: (string | undefined)[]) =>
    means
      .split(' ')
      .map(word => {
        const put = word.replace(/\$(\d)/gu, (_sign, at: string) => found[Number(at)] ?? '')
        if (put === '') return ' '
        return /^\$\d$/u.test(word) ? ` ${put} ` : hold(put)
      })
      .join(''),
  )
