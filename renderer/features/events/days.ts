const DAY = 86_400_000

/** The date here and now as `2023-08-11`. */
export const dateOf = (now: Date): string =>
  [
    now.getFullYear(),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-')

/** Whole days from one date to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

interface Dated {
  readonly date: string
}

/** Events without a date first, because they still need one; then the latest. */
export const newestFirst = <Event extends Dated>(events: readonly Event[]): Event[] =>
  [...events].sort((left, right) => (right.date || '9999').localeCompare(left.date || '9999'))

/** The event one most likely works on: the next to come, else the latest. */
export function nearest<Event extends Dated>(events: readonly Event[], today: string): Event | undefined {
  const coming = events
    .filter(event => event.date >= today)
    .sort((left, right) => left.date.localeCompare(right.date))
  return coming[0] ?? newestFirst(events)[0]
}
