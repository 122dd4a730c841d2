import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import type { ChosenFigure } from './figure-at.ts'
import type { FigureOutcome } from './figure-source.ts'
import { useFiguresStore } from './figures-store.ts'

/** What the data say of a figure in hand, in its own language, as long as it is in hand. */
export function useOutcome(
  asked: () => Pick<ChosenFigure, 'expression' | 'language'> | undefined,
): Readonly<ShallowRef<FigureOutcome | undefined>> {
  const figures = useFiguresStore()
  const outcome = shallowRef<FigureOutcome>()
  let stop = (): void => {}
  watch(
    asked,
    figure => {
      stop()
      stop = () => {}
      outcome.value = undefined
      if (!figure) return
      const source = figures.sourceIn(figure.language)
      const read = (): void => {
        outcome.value = source.current(figure.expression)
      }
      stop = source.subscribe(figure.expression, read)
      read()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => stop())
  return outcome
}
