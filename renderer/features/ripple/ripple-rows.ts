import { documentKey, type FigureAt, type Spot } from '../../../core/documents/index.ts'
import { isAwaited } from '../../../core/rolling/index.ts'
import type { Outputs } from '../../api.ts'
import { placeOrder, type Place } from '../places/index.ts'

export type StalePlace = Outputs['stale']['list'][number]

/** Names a figure in the document that owns it. */
export interface OwnedFigure {
  readonly place: Place
  readonly id: string
  readonly expression: string
}

/** A figure to accept, with the newer words the person was shown: these are taken, or none. */
export interface SeenFigure extends OwnedFigure {
  readonly current: string
}

/** A figure to keep, by the single places a person was shown it at. */
export interface KeptSeen extends SeenFigure {
  readonly spots: Spot[]
}

/** One figure of one document, however often it stands there, and where else it prints through it. */
export interface RippleFigure {
  readonly type: 'figure'
  readonly key: string
  readonly stale: StalePlace
  readonly times: number
  /** Which of the document's figures. */
  readonly spots: readonly Spot[]
  readonly alsoIn: readonly { readonly place: Place; readonly id: string; readonly title: string }[]
}

/** A document above its figures. */
export interface RippleDocument {
  readonly type: 'document'
  readonly key: string
  readonly place: Place
  readonly id: string
  readonly title: string
  readonly figures: readonly RippleFigure[]
}

export type RippleRow = RippleDocument | RippleFigure

/**
 * Whether the data has left a place behind. One that says its number is to come says nothing wrong as long as
 * it has not come.
 */
export const isBehind = ({ printed, problem }: Pick<StalePlace, 'printed' | 'problem'>): boolean =>
  problem === null || !isAwaited(printed)

/** What a figure was kept against is words, or the code of what kept it from saying any. */
export const saysNothing = (against: string): boolean => /^[a-z]+(-[a-z]+)+$/.test(against)

/** Where a stale figure is accepted or kept: in its block, where it prints through one. */
export const ownerOf = ({ place, id, via, expression }: StalePlace): OwnedFigure =>
  via === '' ? { place, id, expression } : { place: 'block', id: via, expression }

export const seenIn = (stale: StalePlace): SeenFigure => ({ ...ownerOf(stale), current: stale.current })

/** Which figure of which document it is. */
export const figureAtOf = (stale: StalePlace): FigureAt => {
  const { place, id } = ownerOf(stale)
  return { place, id, ...stale.spot }
}

/** A figure that has newer words, in something that can still be changed. */
export const isAcceptable = ({ place, via, problem }: StalePlace): boolean =>
  problem === null && (place !== 'release' || via !== '')

/** Names a figure in the document that owns it: a block and a script may well share an id. */
function figureKey(stale: StalePlace): string {
  const { place, id, expression } = ownerOf(stale)
  return JSON.stringify([documentKey({ place, id }), expression])
}

/**
 * Stale places by the document that owns them, text first and released files last; what prints through a
 * block stands under it.
 */
export function rippleDocuments(all: readonly StalePlace[]): RippleDocument[] {
  const places = all.filter(isBehind)
  const own = places.filter(({ via }) => via === '')
  const owned = new Set(own.map(figureKey))
  const orphans = places.filter(stale => stale.via !== '' && !owned.has(figureKey(stale)))
  const through = Map.groupBy(
    places.filter(({ via }) => via !== ''),
    figureKey,
  )
  return [...Map.groupBy([...own, ...orphans], documentKey)]
    .map(([key, of]): RippleDocument => {
      const { place, id, title } = of[0]!
      return { type: 'document', key, place, id, title, figures: figuresOf(key, of, through) }
    })
    .sort((left, right) => placeOrder.indexOf(left.place) - placeOrder.indexOf(right.place))
}

function figuresOf(
  document: string,
  places: readonly StalePlace[],
  through: ReadonlyMap<string, readonly StalePlace[]>,
): RippleFigure[] {
  return [
    ...Map.groupBy(places, stale => JSON.stringify([figureKey(stale), stale.printed, textOf(stale)])),
  ].map(([key, of]) => {
    const stale = of[0]!
    const others = stale.via === '' ? (through.get(figureKey(stale)) ?? []) : []
    const alsoIn = [
      ...new Map(
        others.map(({ place, id, title }) => [documentKey({ place, id }), { place, id, title }]),
      ).values(),
    ]
    const spots = distinctSpots(of)
    return { type: 'figure', key: `${document} ${key}`, stale, times: of.length, spots, alsoIn }
  })
}

/** The text a figure stands in: what is kept there says nothing of the same words elsewhere. */
const textOf = ({ spot }: StalePlace): string => JSON.stringify([spot.version, spot.item])

const distinctSpots = (of: readonly StalePlace[]): Spot[] => [
  ...new Map(of.map(({ spot }) => [JSON.stringify([spot.version, spot.item, spot.nth]), spot])).values(),
]

/** A row as a person decides to keep it. */
export const keptSeenIn = ({ stale, spots }: RippleFigure): KeptSeen => ({
  ...seenIn(stale),
  spots: [...spots],
})

/** Documents and their figures as the rows of one list. */
export const rippleRows = (documents: readonly RippleDocument[]): RippleRow[] =>
  documents.flatMap(document => [document, ...document.figures])

/** The figures of some places that can be accepted, each named once where it is owned. */
export function acceptableIn(places: readonly StalePlace[]): SeenFigure[] {
  return [...new Map(places.filter(isAcceptable).map(stale => [figureKey(stale), seenIn(stale)])).values()]
}
