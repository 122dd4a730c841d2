import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { figureId, type FigureAt } from '../../../core/documents/index.ts'
import { useApi, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import type { FigureWords } from './figure-at.ts'
import { newerThan, type FigureOutcome } from './figure-source.ts'
import { useFiguresStore } from './figures-store.ts'

/** A figure that a person left as it is, and why. */
type KeptFigure = Outputs['stale']['kept'][number]

/** What was kept on purpose, so that no place shows as left behind what a person decided to leave. */
export const useKeptStore = defineStore('kept figures', () => {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const kept = shallowRef<readonly KeptFigure[]>([])
  const byFigure = computed(() => new Map(kept.value.map(each => [figureId(each, each), each])))
  const readings = computed(() => new Set(kept.value.map(readingOf)))

  const reading = createLatest<void, readonly KeptFigure[]>({
    ask: () => api.stale.kept.query(),
    take: answer => {
      kept.value = answer
      figures.redraw()
    },
    fail: session.tellProblem,
  })

  /**
   * Why this very figure goes on printing its words; undefined where nobody decided so, or the data said
   * something else then. Where it stands is asked only if anything that reads so was kept.
   */
  function keptOf(
    figure: FigureWords,
    at: () => FigureAt | undefined,
    outcome: FigureOutcome | undefined,
  ): KeptFigure | undefined {
    const against = newerThan(figure.printed, outcome)
    if (against === undefined || !readings.value.has(readingOf(figure))) return undefined
    const place = at()
    const decision = place && byFigure.value.get(figureId(place, figure))
    return decision?.against === against ? decision : undefined
  }

  session.onLeft(() => {
    kept.value = []
  })
  session.onChange(['figure', 'workspace'], () => void reading.ask())
  void reading.ask()

  return { kept, keptOf }
})

const readingOf = ({ expression, printed }: FigureWords): string => JSON.stringify([expression, printed])

/** Why a person left a figure as it is; undefined where nobody did. */
export type WhyKept = (
  figure: FigureWords,
  at: () => FigureAt | undefined,
  outcome: FigureOutcome | undefined,
) => string | undefined

export function useKept(): WhyKept {
  const store = useKeptStore()
  return (...figure) => store.keptOf(...figure)?.reason
}
