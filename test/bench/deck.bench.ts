import loaded from 'pptxgenjs'
import { writeDeck } from '../../backend/export/slides/index.ts'
import { spec } from '../unit/charts/examples.ts'
import { compared, inTurn } from './in-turn.ts'

/**
 * A deck of ten native charts, by Lectern and by pptxgenjs with the same values, titles and sources, in turn,
 * in one process.
 */
type Writer = typeof loaded extends { default: infer Inner } ? Inner : typeof loaded
const PptxGenJS = loaded as unknown as Writer

const years = Array.from({ length: 8 }, (_, index) => `${2015 + index}年`)
const labels = (from: number) => years.map((_, index) => (from + ((index * 7) % 9)).toFixed(1))
const kinds = ['bar', 'line', 'horizontal-bar', 'doughnut'] as const
const specs = Array.from({ length: 10 }, (_, index) => {
  const kind = kinds[index % kinds.length]!
  return spec(
    kind,
    years,
    kind === 'doughnut' ? { 泸州市: labels(10) } : { 泸州市: labels(80), 宜宾市: labels(78) },
    { title: `第${index + 1}张图` },
  )
})

async function byPptxgenjs(): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.addSlide().addText('发布会', { x: 1, y: 2, w: 10, h: 1 })
  for (const { kind, title, subtitle, sourceLine, categories, series } of specs) {
    const slide = deck.addSlide()
    slide.addText(title, { x: 0.5, y: 0.4, w: 12, h: 0.6 })
    slide.addText(subtitle, { x: 0.5, y: 1, w: 12, h: 0.4 })
    slide.addText(sourceLine, { x: 0.5, y: 7, w: 12, h: 0.3 })
    slide.addChart(
      kind === 'horizontal-bar' ? 'bar' : kind,
      series.map(({ name, values }) => ({
        name,
        labels: [...categories],
        values: values.map(value => value ?? 0),
      })),
      { x: 0.5, y: 1.5, w: 12, h: 5.4 },
    )
  }
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array
}

const medians = await inTurn(
  {
    Lectern: () => writeDeck({ title: '发布会', subtitle: '2023年8月11日', specs, date: '2023-08-11' }),
    pptxgenjs: byPptxgenjs,
  },
  9,
)
console.log(`a deck of ten native charts, median of 9: ${compared(medians)}`)
