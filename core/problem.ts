/** Facts a sentence in i18n is filled with. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

/** What cannot be done, as data: a code that names it and the facts its sentence needs. */
export interface Problem {
  readonly code: string
  readonly facts: Facts
}

/** Either the wanted value or the problem that stands in its way; nothing is thrown. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

export const refused = (code: string, facts: Facts = {}): Outcome<never> => ({
  ok: false,
  problem: { code, facts },
})

/**
 * Stops the work in hand. Carries the code and facts of a sentence the user can read; the sentence lives in
 * i18n.
 */
export class AppError extends Error {
  readonly code: string
  readonly facts: Facts

  /** `cause`: the fault beneath a problem that a person can be told, for whoever maintains this. */
  constructor(code: string, facts: Facts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options)
    this.name = 'AppError'
    this.code = code
    this.facts = facts
  }
}

/** Marks a place the compiler proved cannot be reached. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
