import type { ChartLook, ChartWords } from '../../../core/charts/index.ts'
import { solid } from './drawing.ts'
import { points } from './geometry.ts'
import { imageShape, placeholderShape, runProperties, type SlideLanguage, type TextLook } from './shapes.ts'
import { element, part } from '../xml.ts'

export const slideNamespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

const group =
  element(
    'p:nvGrpSpPr',
    {},
    element('p:cNvPr', { id: 1, name: '' }),
    element('p:cNvGrpSpPr'),
    element('p:nvPr'),
  ) +
  element(
    'p:grpSpPr',
    {},
    element(
      'a:xfrm',
      {},
      element('a:off', { x: 0, y: 0 }),
      element('a:ext', { cx: 0, cy: 0 }),
      element('a:chOff', { x: 0, y: 0 }),
      element('a:chExt', { cx: 0, cy: 0 }),
    ),
  )

/** Everything on a slide, in reading order. */
export const shapeTree = (shapes: readonly string[], name?: string, background = ''): string =>
  element('p:cSld', { name }, background, element('p:spTree', {}, group, ...shapes))

export const ownColours = element('p:clrMapOvr', {}, element('a:masterClrMapping'))

const colourMap = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
})

/** What masters, layouts and slides share. */
export interface DeckStyle {
  readonly look: ChartLook
  readonly words: ChartWords['parts']
  readonly language: SlideLanguage
}

const ground = (look: ChartLook): string =>
  element('p:bg', {}, element('p:bgPr', {}, solid(look.background), element('a:effectLst')))

/** Where the number of a slide stands, in the margin below the source. */
export const numberPlace = { left: 1640, top: 1036, right: 1840, bottom: 1064 }
export const numberLook = (look: ChartLook): TextLook => ({
  size: points(18),
  colour: look.inkSoft,
  align: 'r',
  anchor: 'ctr',
})

export const titlePlace = { left: 80, top: 56, right: 1840, bottom: 136 }
export const titleLook = (look: ChartLook, size = 54): TextLook => ({
  size: points(size),
  colour: look.ink,
  bold: true,
})

export const coverPlaces = {
  title: { left: 160, top: 300, right: 1760, bottom: 540 },
  subtitle: { left: 160, top: 606, right: 1760, bottom: 760 },
} as const
export const coverLooks = (look: ChartLook) =>
  ({
    title: { size: points(80), colour: look.ink, bold: true, anchor: 'b' },
    subtitle: { size: points(36), colour: look.inkSoft },
  }) as const satisfies Record<string, TextLook>

const titleOf = ({ look, words, language }: DeckStyle) =>
  placeholderShape({
    id: 2,
    name: words.title,
    place: titlePlace,
    text: words.title,
    look: titleLook(look),
    language,
    placeholder: { type: 'title' },
  })

const numberOf = ({ look, words, language }: DeckStyle, id: number) =>
  placeholderShape({
    id,
    name: words.number,
    place: numberPlace,
    text: '',
    look: numberLook(look),
    language,
    placeholder: { type: 'sldNum', idx: 12 },
  })

function subtitleOf({ look, words, language }: DeckStyle): string {
  const { subtitle: place } = coverPlaces
  return placeholderShape({
    id: 3,
    name: words.subtitle,
    place,
    text: words.subtitle,
    look: coverLooks(look).subtitle,
    language,
    placeholder: { type: 'body', idx: 1 },
  })
}

const level = (look: TextLook): string =>
  element(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: 'l' },
    element('a:buNone'),
    runProperties('a:defRPr', look),
  )

/** ppt/slideMasters/slideMaster1.xml, which its layouts follow under these relationships. */
export function masterPart(style: DeckStyle, layouts: readonly string[]): string {
  const { look } = style
  const text = { size: points(30), colour: look.inkSoft }
  return part(
    element(
      'p:sldMaster',
      slideNamespaces,
      shapeTree([titleOf(style), subtitleOf(style), numberOf(style, 4)], undefined, ground(look)),
      colourMap,
      element(
        'p:sldLayoutIdLst',
        {},
        ...layouts.map((id, index) => element('p:sldLayoutId', { id: 2147483649 + index, 'r:id': id })),
      ),
      element(
        'p:txStyles',
        {},
        element('p:titleStyle', {}, level(titleLook(look))),
        element('p:bodyStyle', {}, level(text)),
        element('p:otherStyle', {}, level(text)),
      ),
    ),
  )
}

const layout = (name: string, shapes: readonly string[]): string =>
  part(
    element(
      'p:sldLayout',
      { ...slideNamespaces, preserve: 1, userDrawn: 1 },
      shapeTree(shapes, name),
      ownColours,
    ),
  )

export function coverLayout(style: DeckStyle): string {
  const { look, words, language } = style
  const title = placeholderShape({
    id: 2,
    name: words.title,
    place: coverPlaces.title,
    text: words.title,
    look: coverLooks(look).title,
    language,
    placeholder: { type: 'title' },
  })
  return layout(words.cover, [title, subtitleOf(style)])
}

export const chartLayout = (style: DeckStyle): string =>
  layout(style.words.chart, [titleOf(style), numberOf(style, 3)])

/** Places on a notes page, in the units of the sheet: 1080 wide, 1440 high. */
export const notesPlaces = {
  image: { left: 108, top: 108, right: 972, bottom: 594 },
  body: { left: 108, top: 684, right: 972, bottom: 1332 },
} as const
export const notesSize = { width: 1080, height: 1440 }
export const notesLook = (look: ChartLook): TextLook => ({ size: 12, colour: look.ink })

/** ppt/notesMasters/notesMaster1.xml: the slide in small, and below it what is said. */
export function notesMasterPart({ look, words, language }: DeckStyle): string {
  const shapes = [
    imageShape({ id: 2, name: words.slide }, notesPlaces.image),
    placeholderShape({
      id: 3,
      name: words.notes,
      place: notesPlaces.body,
      text: words.notes,
      look: notesLook(look),
      language,
      placeholder: { type: 'body', idx: 1 },
    }),
  ]
  return part(
    element(
      'p:notesMaster',
      slideNamespaces,
      shapeTree(shapes, undefined, ground(look)),
      colourMap,
      element('p:notesStyle', {}, level(notesLook(look))),
    ),
  )
}
