import {
  type ChartSpec,
  composeChart,
  describeChart,
  type FrameBlock,
  type PlanText,
  type Rect,
  speakerNotes,
} from '../../../core/charts/index.ts'
import { chartXml } from './chart-xml.ts'
import { points, sheet, type ChartPlace } from './geometry.ts'
import {
  coverLooks,
  coverPlaces,
  type DeckStyle,
  notesLook,
  notesPlaces,
  numberLook,
  numberPlace,
  ownColours,
  shapeTree,
  slideNamespaces,
  titleLook,
} from './masters.ts'
import { chartShape, imageShape, numberShape, ruleShape, textShape } from './shapes.ts'
import { writeWorkbook } from './workbook.ts'
import { element, part } from '../xml.ts'

/** One slide with what is said beside it; a chart's part is found by the relationship `chart`. */
export interface Slide {
  readonly xml: string
  readonly notes: readonly string[]
  readonly chart?: { readonly xml: string; readonly workbook: Uint8Array }
}

export const chartRelationship = 'chart'

const slidePart = (shapes: readonly string[]): string =>
  part(element('p:sld', slideNamespaces, shapeTree(shapes), ownColours))

/** Numbers shapes in their order; 1 is the slide itself. */
const numbered = (shapes: readonly ((id: number) => string)[]): string[] =>
  shapes.map((shape, index) => shape(index + 2))

export function coverSlide(title: string, subtitle: string, { look, words, language }: DeckStyle): Slide {
  const looks = coverLooks(look)
  const rule = { from: [160, 576], to: [1760, 576] } as const
  const shapes = numbered([
    id =>
      textShape({
        id,
        name: words.title,
        place: coverPlaces.title,
        text: title,
        look: looks.title,
        language,
        placeholder: { type: 'title' },
      }),
    ...(subtitle === ''
      ? []
      : [
          (id: number) =>
            textShape({
              id,
              name: words.subtitle,
              place: coverPlaces.subtitle,
              text: subtitle,
              look: looks.subtitle,
              language,
              placeholder: { type: 'body', idx: 1 },
            }),
        ]),
    id => ruleShape({ id, name: words.rule }, rule.from, rule.to, look.grid, 1),
  ])
  return { xml: slidePart(shapes), notes: [title, subtitle].filter(Boolean) }
}

/** The frame of a chart reaches to the slide's edges, so that turned or long names are not cut. */
const frameOf = (inner: Rect): Rect => ({
  left: 40,
  top: inner.top - 24,
  right: sheet.width - 40,
  bottom: inner.bottom + 24,
})

/** The number in the middle of a ring: texts of their own, because a native chart has no place for them. */
function centreShapes(
  { plan, composition }: ChartPlace,
  { words, language }: DeckStyle,
): ((id: number) => string)[] {
  const middle = (plan.area.left + plan.area.right) / 2
  const texts =
    composition.kind === 'doughnut'
      ? plan.texts.filter(text => text.align === 'center' && text.x === middle)
      : []
  const place = (text: PlanText): Rect => ({
    left: plan.area.left,
    right: plan.area.right,
    top: text.y - text.size,
    bottom: text.y + text.size * 0.35,
  })
  return texts.map(
    text => id =>
      textShape({
        id,
        name: words.centre,
        place: place(text),
        text: text.text,
        language,
        look: {
          size: points(text.size),
          colour: text.colour,
          bold: text.weight === 700,
          align: 'ctr',
          anchor: 'ctr',
        },
      }),
  )
}

/**
 * A chart with its finding, measure and source as the picture has them, its number, and the words for who
 * cannot see it.
 */
export function chartSlide(spec: ChartSpec, number: number, style: DeckStyle): Slide {
  const { look, words, language } = style
  const { composition, frame, plan } = composeChart(spec, sheet, look)
  const place = { composition, plan, frame: frameOf(frame.inner) }
  const soft = (block: FrameBlock) => ({ size: points(block.size), colour: look.inkSoft })
  const textOf = (name: string, block: FrameBlock) =>
    block.text === ''
      ? []
      : [
          (id: number) =>
            textShape({
              id,
              name,
              place: block.place,
              text: block.text,
              look: soft(block),
              language,
            }),
        ]
  const title = { ...frame.title, place: { ...frame.title.place, top: frame.title.place.top - 4 } }
  const shapes = numbered([
    id =>
      textShape({
        id,
        name: words.title,
        place: title.place,
        text: title.text,
        look: titleLook(look, title.size),
        language,
        placeholder: { type: 'title' },
      }),
    ...textOf(words.measure, frame.measure),
    id =>
      chartShape({ id, name: words.chart }, place.frame, describeChart(composition.whole), chartRelationship),
    ...centreShapes(place, style),
    ...frame.lines.map(
      ({ from, to, colour }) =>
        (id: number) =>
          ruleShape({ id, name: words.rule }, from, to, colour, 0.75),
    ),
    ...textOf(words.source, frame.foot),
    id =>
      numberShape({ id, name: words.number, place: numberPlace, look: numberLook(look), language }, number),
  ])
  return {
    xml: slidePart(shapes),
    notes: speakerNotes(composition.whole),
    chart: { xml: chartXml(look, place), workbook: writeWorkbook(composition) },
  }
}

/** The notes page of a slide. */
export function notesPart(notes: readonly string[], { look, words, language }: DeckStyle): string {
  const shapes = [
    imageShape({ id: 2, name: words.slide }, notesPlaces.image),
    textShape({
      id: 3,
      name: words.notes,
      place: notesPlaces.body,
      text: notes.join('\n'),
      look: notesLook(look),
      language,
      placeholder: { type: 'body', idx: 1 },
    }),
  ]
  return part(element('p:notes', slideNamespaces, shapeTree(shapes), ownColours))
}
