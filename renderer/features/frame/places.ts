/** The places of the rail, in its order. */
export const PLACES = [
  'events',
  'library',
  'data',
  'questions',
  'charts',
  'release',
  'podium',
  'settings',
  'history',
] as const
export type Place = (typeof PLACES)[number]
