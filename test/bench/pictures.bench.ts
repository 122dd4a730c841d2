import { createCanvas, loadImage } from '@napi-rs/canvas'
import { drawChart } from '../../backend/export/charts/index.ts'
import { encodePng } from '../../backend/export/charts/png.ts'
import { spec } from '../unit/charts/examples.ts'
import { inTurn } from './in-turn.ts'

/** A chart as a picture, and its pixels alone through our encoder and through the canvas's own. */
const years = Array.from({ length: 12 }, (_, index) => `${2011 + index}年`)
const labels = (from: number) => years.map((_, index) => (from + ((index * 7) % 9)).toFixed(1))
const example = spec('bar', years, { 泸州市: labels(80), 宜宾市: labels(78) })

for (const width of [1920, 3840] as const) {
  const image = await loadImage(await drawChart(example, { width }))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  const pixels = { width: canvas.width, height: canvas.height, rgba: canvas.data() }
  const medians = await inTurn(
    {
      'drawn and encoded': () => drawChart(example, { width }),
      'encoded alone': () => encodePng(pixels, 144),
      'by the canvas itself': () => canvas.encode('png'),
    },
    9,
  )
  console.log(
    `${width} pixels, median of 9: ${Object.entries(medians)
      .map(([name, took]) => `${name} ${took.toFixed(0)} ms`)
      .join(', ')}`,
  )
}
