import { defineStore } from 'pinia'
import { computed, inject, provide, shallowRef, type InjectionKey } from 'vue'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import type { Place } from '../places/index.ts'
import { useSessionStore } from '../session/index.ts'
import type { FigureWords } from './figure-chip.ts'
import { newerThan, type FigureOutcome } from './figure-source.ts'
import { useFiguresStore } from './figures-store.ts'

/** A figure that a person left as it is, and why. */
type KeptFigure = Outputs['stale']['kept'][number]

/** The document a figure stands in, where it would be accepted or kept. */
export interface FigureOwner {
  readonly place: Place
  readonly id: string
}

/** What was kept on purpose, so that no place shows as left behind what a person decided to leave. */
export const useKeptStore = defineStore('kept figures', () => {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const kept = shallowRef<readonly KeptFigure[]>([])
  const byKey = computed(() => Map.groupBy(kept.value, (each) => keyOf(each, each, each.against)))

  const reading = createLatest<void, readonly KeptFigure[]>({
    ask: () => api.stale.kept.query(),
    take: (answer) => {
      kept.value = answer
      figures.redraw()
    },
    fail: session.tellProblem,
  })

  /**
   * Why a figure of one of the owners goes on printing these words; undefined where nobody decided so, the data said something
   * else then, or only another figure that reads alike was kept.
   */
  function keptOf(owners: readonly FigureOwner[], figure: KeptWords, outcome: FigureOutcome | undefined): KeptFigure | undefined {
    const against = newerThan(figure.printed, outcome)
    if (against === undefined) return undefined
    return owners.map((owner) => decisionOn(figure, byKey.value.get(keyOf(owner, figure, against)) ?? [])).find((found) => found !== undefined)
  }

  session.onChange(['figure', 'workspace'], () => void reading.ask())
  void reading.ask()

  return { kept, keptOf }
})

/** A figure, and where it is known which one: the text of its document that it stands in, and which of those that read alike there. */
interface KeptWords extends FigureWords {
  readonly spot?: { readonly item: string; readonly nth: number } | undefined
}

/** The decision on one figure. Known by its words alone, it has one only where all that read so have the same. */
function decisionOn({ spot }: KeptWords, decisions: readonly KeptFigure[]): KeptFigure | undefined {
  if (spot) return decisions.find(({ version, item, nth }) => version === 0 && item === spot.item && nth === spot.nth)
  const [first] = decisions
  return decisions.every(({ everywhere, reason }) => everywhere && reason === first?.reason) ? first : undefined
}

/** Kept against exactly one newer printing: it is left behind again as soon as the data says something else still. */
const keyOf = ({ place, id }: FigureOwner, { expression, printed }: FigureWords, against: string): string => JSON.stringify([place, id, expression, printed, against])

type Owners = () => readonly FigureOwner[]
const ownersKey: InjectionKey<Owners> = Symbol('owners of figures')

/** Says which document the figures of this part of the screen stand in. */
export const provideOwner = (owner: () => FigureOwner): void => provide(ownersKey, () => [owner()])

/** The documents the figures around stand in; none where nobody said. */
export const useOwners = (): Owners => inject(ownersKey, () => [])

/** Why a figure around was left as it is. */
export function useKept(): (figure: FigureWords, outcome: FigureOutcome | undefined) => string | undefined {
  const store = useKeptStore()
  const owners = useOwners()
  return (figure, outcome) => store.keptOf(owners(), figure, outcome)?.reason
}
