import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { FigureAt } from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'

/** A figure somebody wants to know the origin of, and where on the screen it stands. */
export interface AskedFigure {
  readonly expression: string
  readonly printed: string
  /** Which one of its document; undefined where it stands in words that are stored nowhere. */
  readonly at: FigureAt | undefined
  readonly language: Language
}

/**
 * Which figure's card is open over whatever view is shown. Drawn by the frame, so that any view may ask for
 * it.
 */
export const useFigureCard = defineStore('figure-card', () => {
  const asked = shallowRef<AskedFigure>()
  const anchor = shallowRef<HTMLElement>()

  function open(figure: AskedFigure, at: HTMLElement): void {
    asked.value = figure
    anchor.value = at
  }

  function close(): void {
    asked.value = undefined
  }

  return { asked, anchor, open, close }
})
