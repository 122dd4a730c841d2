import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { Chart as Drawing, type ChartConfiguration, type ChartItem, registerables } from 'chart.js'
import { type ChartSpec, chartJsConfig, lightLook } from '../../../core/charts/index.ts'
import { writeChart } from '../named-part.ts'
import { encodePng } from './png.ts'
import { assertDrawable, familiesFrom, isDrawn } from './signs.ts'

/** Pixels of an exported picture: a full-HD slide, or twice that for print and large screens. */
export type PictureWidth = 1920 | 3840

const family = 'Lectern Sans SC'
const sheet = { width: 1920, height: 1080 }
const faces = ['400Regular', '500Medium', '700Bold']

Drawing.register(...registerables)

/**
 * The typeface ships with the product: a picture looks the same on a machine without any Chinese font. It is
 * read here, because native code cannot read inside the packed app.
 */
function registerFaces(): void {
  if (GlobalFonts.has(family)) return
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  )
  for (const face of faces)
    GlobalFonts.register(readFileSync(join(folder, face, `NotoSansSC_${face}.ttf`)), family)
}

/** A picture is meant to fill a slide, which is 13⅓ inches wide. */
const slideInches = 40 / 3

function draw(spec: ChartSpec, width: PictureWidth): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(sheet.width, sheet.height)
  const config = chartJsConfig(spec, sheet, { ...lightLook, family: familiesFrom(family) })
  const options = { ...config.options, devicePixelRatio: width / sheet.width, events: [] }
  const drawing = new Drawing(
    canvas as unknown as ChartItem,
    { ...config, options } as unknown as ChartConfiguration,
  )
  const bytes = encodePng(
    { width: canvas.width, height: canvas.height, rgba: canvas.data() },
    width / slideInches,
  )
  drawing.destroy()
  return bytes
}

/**
 * Draws a chart as PNG, 16:9. The same spec gives the same bytes. Throws what `writeChart` does, with the
 * chart's name, and `signs-not-drawn` where no font at hand has a sign of it.
 */
export function drawChart(spec: ChartSpec, { width }: { width: PictureWidth }): Uint8Array<ArrayBuffer> {
  registerFaces()
  return writeChart(spec, () => {
    assertDrawable(spec, familiesFrom(family))
    return draw(spec, width)
  })
}

/** Which of these signs no font at hand has: a picture that holds one is not drawn. */
export function undrawnSigns(signs: readonly string[]): readonly string[] {
  registerFaces()
  return signs.filter(sign => !isDrawn(sign, familiesFrom(family)))
}
