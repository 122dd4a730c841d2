import { type ChartSpec, chartWords, lightLook } from '../../../core/charts/index.ts'
import { printableLine } from '../../../core/printable.ts'
import { writeChart } from '../named-part.ts'
import type { DeckStyle } from './masters.ts'
import { packDeck } from './package.ts'
import { chartSlide, coverSlide, type Slide } from './slides.ts'

/** The slides of an event: a cover and one chart a slide. `date` (ISO) is the only time the file holds. */
export interface Deck {
  readonly title: string
  readonly subtitle: string
  readonly specs: readonly ChartSpec[]
  readonly date: string
}

function styleOf(specs: readonly ChartSpec[]): DeckStyle {
  const language = specs[0]?.language ?? 'zh'
  return {
    look: lightLook,
    words: chartWords[language].parts,
    language: language === 'zh' ? 'zh-CN' : 'en-US',
  }
}

/**
 * Writes the deck as .pptx. The same deck gives the same bytes. Throws what `writeChart` does, with the
 * chart's name.
 */
export function writeDeck({ title, subtitle, specs, date }: Deck): Uint8Array<ArrayBuffer> {
  const style = styleOf(specs)
  const charts = specs.map((spec, index): Slide => writeChart(spec, () => chartSlide(spec, index + 2, style)))
  return packDeck(
    [coverSlide(printableLine(title), printableLine(subtitle), style), ...charts],
    printableLine(title),
    date,
    style,
  )
}
