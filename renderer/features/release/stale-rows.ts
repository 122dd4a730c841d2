import type { Outputs } from '../../api.ts'

export type StalePlace = Outputs['stale']['list'][number]

/** A figure to accept where it stands, with the documents that print it through that block. */
export interface StaleRow {
  readonly place: StalePlace
  /** How often it stands there. */
  readonly times: number
  readonly alsoIn: readonly Pick<StalePlace, 'place' | 'id' | 'title'>[]
}

export interface StaleDocument {
  readonly place: StalePlace['place']
  readonly id: string
  readonly title: string
  readonly rows: readonly StaleRow[]
}

const order = ['block', 'script', 'question', 'chart', 'release'] as const

const distinctBy = <Thing>(things: readonly Thing[], key: (thing: Thing) => string): Thing[] =>
  [...new Map(things.map(thing => [key(thing), thing])).values()]

function rowsOf(own: readonly StalePlace[], through: readonly StalePlace[]): StaleRow[] {
  return Object.values(Object.groupBy(own, place => `${place.expression} ${place.printed}`)).map(places => {
    const place = places![0]!
    const alsoIn = through.filter(other => other.via === place.id && other.expression === place.expression)
    return { place, times: places!.length, alsoIn: distinctBy(alsoIn, other => other.id).map(({ place: kind, id, title }) => ({ place: kind, id, title })) }
  })
}

/** Stale places by the document that owns them; what a block prints elsewhere stands under the block. */
export function staleDocuments(places: readonly StalePlace[]): StaleDocument[] {
  const own = places.filter(place => place.via === '')
  const through = places.filter(place => place.via !== '')
  const documents = Object.values(Object.groupBy(own, place => place.id)).map(of => {
    const { place, id, title } = of![0]!
    return { place, id, title, rows: rowsOf(of!, through) }
  })
  return documents.sort((left, right) => order.indexOf(left.place) - order.indexOf(right.place))
}
