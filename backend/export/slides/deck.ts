import loaded from 'pptxgenjs'
import { type ChartLook, type ChartSpec, lightLook, type PlanText, planChart, planFrame, type Rect } from '../../../core/charts/index.ts'
import { type ChartPlace, inches, points, sheet } from './geometry.ts'
import { cleanPackage } from './package.ts'

/** The slides of an event: a cover and one chart a slide. `date` (ISO) is the only time the file holds. */
export interface Deck {
  readonly title: string
  readonly subtitle: string
  readonly specs: readonly ChartSpec[]
  readonly date: string
}

/** The package's types describe a CommonJS module, while what is loaded is the ES one, whose default is the class itself. */
type Writer = typeof loaded extends { default: infer Inner } ? Inner : typeof loaded
const PptxGenJS = loaded as unknown as Writer
type Presentation = InstanceType<Writer>
type Slide = ReturnType<Presentation['addSlide']>
type TextOptions = NonNullable<Parameters<Slide['addText']>[1]>

const face = 'Microsoft YaHei'
const hex = (colour: string) => colour.slice(1).toUpperCase()

const box = (place: Rect) => ({ x: inches(place.left), y: inches(place.top), w: inches(place.right - place.left), h: inches(place.bottom - place.top) })

const setting = (size: number, colour: string, bold = false): TextOptions =>
  ({ lang: 'zh-CN', fontFace: face, fontSize: points(size), color: hex(colour), bold, margin: 0, valign: 'top', lineSpacingMultiple: 1.1 })

function defineMasters(deck: Presentation, look: ChartLook): void {
  const title = (place: Rect, size: number, valign: 'top' | 'bottom') => ({
    placeholder: { options: { name: 'title', type: 'title' as const, ...box(place), align: 'left' as const, valign, margin: 0, fontFace: face, fontSize: points(size), bold: true, color: hex(look.ink) }, text: '' },
  })
  deck.defineSlideMaster({ title: 'Chart', background: { color: hex(look.background) }, objects: [title({ left: 80, top: 56, right: 1840, bottom: 136 }, 52, 'top')] })
  deck.defineSlideMaster({ title: 'Cover', background: { color: hex(look.background) }, objects: [title({ left: 160, top: 300, right: 1760, bottom: 540 }, 80, 'bottom')] })
}

function addCover(deck: Presentation, { title, subtitle }: Deck, look: ChartLook): void {
  const slide = deck.addSlide({ masterName: 'Cover' })
  slide.addText(title, { placeholder: 'title', lang: 'zh-CN' })
  slide.addShape('line', { x: inches(160), y: inches(576), w: inches(1600), h: 0, line: { color: hex(look.grid), width: 1 } })
  if (subtitle !== '') slide.addText(subtitle, { ...box({ left: 160, top: 606, right: 1760, bottom: 680 }), ...setting(36, look.inkSoft) })
}

/** Texts of the frame that belong together, as one box: the lines of a measure or of a source. */
function frameText(slide: Slide, lines: readonly PlanText[], text: string): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const place = { left: first.x, top: first.y - first.size, right: sheet.width - 80, bottom: last.y + last.size * 0.6 }
  slide.addText(text, { ...box(place), ...setting(first.size, first.colour) })
}

/** The title in its placeholder, so that it stands in the outline and is read out; as high as the picture's. */
function addTitle(slide: Slide, lines: readonly PlanText[], text: string): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  slide.addText(text, { placeholder: 'title', lang: 'zh-CN', ...box({ left: first.x, top: first.y - first.size, right: sheet.width - 80, bottom: last.y + last.size * 0.4 }), fontSize: points(first.size) })
}

/** The number in the middle of a ring, as a text of its own. */
function addCentre(slide: Slide, { plan }: ChartPlace): void {
  const middle = (plan.area.left + plan.area.right) / 2
  for (const text of plan.texts.filter(each => each.align === 'center' && each.x === middle)) {
    const place = { left: plan.area.left, right: plan.area.right, top: text.y - text.size, bottom: text.y + text.size * 0.35 }
    slide.addText(text.text, { ...box(place), ...setting(text.size, text.colour, text.weight === 700), align: 'center', valign: 'middle' })
  }
}

/** The frame of a chart reaches to the slide's edges, so that turned or long names are not cut. */
const frameOf = (inner: Rect): Rect => ({ left: 40, top: inner.top - 24, right: sheet.width - 40, bottom: inner.bottom + 24 })

function addChart(deck: Presentation, spec: ChartSpec, look: ChartLook): ChartPlace {
  const slide = deck.addSlide({ masterName: 'Chart' })
  const { texts, lines, inner } = planFrame(spec, sheet.width, sheet.height, look)
  const place = { plan: planChart(spec, sheet, look), frame: frameOf(inner) }
  const set = (weight: number, size?: number) => texts.filter(text => text.weight === weight && (size === undefined || text.size === size))
  addTitle(slide, set(700), spec.title)
  frameText(slide, set(400, 30), set(400, 30).map(text => text.text).join(''))
  frameText(slide, set(400, 22), spec.sourceLine)
  for (const { from, to, colour } of lines) slide.addShape('line', { x: inches(from[0]), y: inches(from[1]), w: inches(to[0] - from[0]), h: 0, line: { color: hex(colour), width: 0.75 } })
  slide.addChart('bar', [{ name: '', labels: [''], values: [0] }], { ...box(place.frame), altText: `${spec.title}。${spec.subtitle}` })
  if (spec.kind === 'doughnut') addCentre(slide, place)
  return place
}

/** Writes the deck as .pptx. The same deck gives the same bytes. */
export async function writeDeck(content: Deck): Promise<Uint8Array> {
  const look = lightLook
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: face, bodyFontFace: face }
  defineMasters(deck, look)
  addCover(deck, content, look)
  const places = content.specs.map(spec => addChart(deck, spec, look))
  const written = await deck.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('the slide writer returned no bytes')
  return cleanPackage(written, content, places, look)
}
