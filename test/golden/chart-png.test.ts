import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../backend/export/charts/index.ts'
import { encodePng } from '../../backend/export/charts/png.ts'
import type { ChartKind } from '../../core/charts/index.ts'
import { textWidth } from '../../core/charts/text-metrics.ts'
import { spec } from '../unit/charts/examples.ts'

const example = (kind: ChartKind, title = '空气保持优良') =>
  spec(kind, ['2021年', '2022年'], { 泸州市: ['84.9', '80.8'] }, { title })

async function pixels(
  bytes: Uint8Array,
  [x, y, width, height]: readonly [number, number, number, number],
): Promise<string> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(await loadImage(bytes), -x, -y)
  return Buffer.from(context.getImageData(0, 0, width, height).data.buffer).toString('latin1')
}

/** Share of pixels in exactly this colour. */
async function coverage(bytes: Uint8Array, colour: readonly [number, number, number]): Promise<number> {
  const image = await loadImage(bytes)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let count = 0
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === colour[0] && data[at + 1] === colour[1] && data[at + 2] === colour[2]) count++
  return count / (image.width * image.height)
}

const titleArea = [80, 56, 400, 80] as const

describe('a chart as a picture', () => {
  it.each([1920, 3840] as const)('is %i pixels wide, 16:9', async width => {
    const image = await loadImage(await drawChart(example('bar'), { width }))
    expect([image.width, image.height]).toEqual([width, (width * 9) / 16])
  })

  it.each([
    [1920, 144],
    [3840, 288],
  ] as const)('of %i pixels is as wide as a slide: %i an inch', async (width, perInch) => {
    const bytes = Buffer.from(await drawChart(example('bar'), { width }))
    const at = bytes.indexOf('pHYs')
    const metre = Math.round(perInch / 0.0254)
    expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([
      metre,
      metre,
      1,
    ])
  })

  it('has the pixels the canvas has', async () => {
    const rgba = Uint8Array.from({ length: 5 * 3 * 4 }, (_, index) => (index % 4 === 3 ? 255 : index * 37))
    const read = createCanvas(5, 3).getContext('2d')
    read.drawImage(await loadImage(encodePng({ width: 5, height: 3, rgba }, 144)), 0, 0)
    expect([...read.getImageData(0, 0, 5, 3).data]).toEqual([...rgba])
  })

  it.each(['bar', 'horizontal-bar', 'line', 'doughnut'] as const)(
    'draws a %s in teal on white',
    async kind => {
      const bytes = await drawChart(example(kind), { width: 1920 })
      expect(await coverage(bytes, [0x0e, 0x5a, 0x6b])).toBeGreaterThan(0.002)
      expect(await coverage(bytes, [0xff, 0xff, 0xff])).toBeGreaterThan(0.4)
    },
  )

  it('borrows a sign that its typeface lacks, and says which one no font has and where, instead of drawing a box', () => {
    const failing = (given: Parameters<typeof drawChart>[0]) => {
      try {
        return drawChart(given, { width: 1920 }).length > 0
      } catch (error) {
        return error
      }
    }
    expect(failing(example('bar', 'CO₂排放保持下降'))).toBe(true)
    expect(failing(example('bar', '空气保持优良\u{10fffd}'))).toMatchObject({
      code: 'signs-not-drawn',
      facts: { title: '空气保持优良\u{10fffd}', chartPart: 'title', signs: ['\u{10fffd}'] },
    })
    expect(failing(spec('bar', ['甲\u{10fffd}'], { 乙: ['1'] }))).toMatchObject({
      code: 'signs-not-drawn',
      facts: { chartPart: 'categories' },
    })
  })

  it('sets Chinese in the typeface that ships with the product, not in empty boxes', async () => {
    const [one, other] = ['空气保持优良', '江河湖泊清澈'].map(title =>
      drawChart(example('bar', title), { width: 1920 }),
    )
    expect(await pixels(one!, titleArea)).not.toEqual(await pixels(other!, titleArea))
    expect(GlobalFonts.has('Lectern Sans SC')).toBe(true)
  })

  it('measures words as the composition does', async () => {
    await drawChart(example('bar'), { width: 1920 })
    const context = createCanvas(10, 10).getContext('2d')
    const widths = ([400, 500, 700] as const).map(weight => {
      context.font = `${weight} 100px "Lectern Sans SC"`
      return [
        weight,
        Math.abs(
          context.measureText('优良天数 80.8% PM2.5').width - textWidth('优良天数 80.8% PM2.5', 100, weight),
        ) < 2,
      ]
    })
    expect(widths).toEqual([
      [400, true],
      [500, true],
      [700, true],
    ])
  })

  it('is the same bytes when drawn again', async () => {
    const [first, second] = [
      await drawChart(example('line'), { width: 1920 }),
      await drawChart(example('line'), { width: 1920 }),
    ]
    expect(Buffer.compare(first, second)).toBe(0)
  })
})
