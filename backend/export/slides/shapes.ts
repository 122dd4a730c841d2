import type { Rect } from '../../../core/charts/index.ts'
import { printable } from '../../../core/printable.ts'
import { solid, stroke } from './drawing.ts'
import { emu } from './geometry.ts'
import { element, escapeXml } from '../xml.ts'

/**
 * The typeface of digits and Latin, and its Chinese name for Chinese: a copied slide keeps both in another
 * deck.
 */
export const latinFace = 'Microsoft YaHei'
export const eastAsianFace = '微软雅黑'

export const faces =
  element('a:latin', { typeface: latinFace }) +
  element('a:ea', { typeface: eastAsianFace }) +
  element('a:cs', { typeface: latinFace })

export type SlideLanguage = 'zh-CN' | 'en-US'

/** How text is set. `size` in points. */
export interface TextLook {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly align?: 'l' | 'ctr' | 'r'
  readonly anchor?: 't' | 'ctr' | 'b'
}

/** A shape's name is what the selection pane and a screen reader say. */
interface Named {
  readonly id: number
  readonly name: string
}

/** A place that a layout keeps for a kind of content. */
export interface Placeholder {
  readonly type: 'title' | 'body' | 'sldNum' | 'sldImg'
  readonly idx?: number
}

const transform = (tag: 'a:xfrm' | 'p:xfrm', { left, top, right, bottom }: Rect): string =>
  element(
    tag,
    {},
    element('a:off', { x: emu(left), y: emu(top) }),
    element('a:ext', { cx: Math.max(emu(right - left), 0), cy: Math.max(emu(bottom - top), 0) }),
  )

const rectangle = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))

export function runProperties(
  tag: string,
  { size, colour, bold = false }: TextLook,
  language?: SlideLanguage,
): string {
  return element(tag, { lang: language, sz: Math.round(size * 100), b: bold ? 1 : 0 }, solid(colour), faces)
}

const paragraphProperties = ({ align = 'l' }: TextLook): string =>
  element('a:pPr', { marL: 0, indent: 0, algn: align }, element('a:buNone'))

function paragraph(text: string, look: TextLook, language: SlideLanguage): string {
  const run =
    text === ''
      ? ''
      : element('a:r', {}, runProperties('a:rPr', look, language), element('a:t', {}, escapeXml(text)))
  return element(
    'a:p',
    {},
    paragraphProperties(look),
    run,
    run === '' ? element('a:endParaRPr', { lang: language }) : '',
  )
}

const body = ({ anchor = 't' }: TextLook): string =>
  element(
    'a:bodyPr',
    { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor },
    element('a:normAutofit'),
  )

const lines = (text: string): string[] => printable(text).split(/[\n\r\u2028\u2029]+/)

interface TextShape extends Named {
  readonly place: Rect
  readonly text: string
  readonly look: TextLook
  readonly language: SlideLanguage
  readonly placeholder?: Placeholder
}

const placeholderMark = (placeholder: Placeholder | undefined): string =>
  element(
    'p:nvPr',
    {},
    placeholder
      ? element('p:ph', {
          type: placeholder.type,
          sz: placeholder.type === 'sldNum' ? 'quarter' : undefined,
          idx: placeholder.idx,
        })
      : '',
  )

function shape({ id, name }: Named, placeholder: Placeholder | undefined, place: Rect, text: string): string {
  const isBox = placeholder === undefined
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', isBox ? { txBox: 1 } : {}, element('a:spLocks', { noGrp: isBox ? undefined : 1 })),
      placeholderMark(placeholder),
    ),
    element('p:spPr', {}, transform('a:xfrm', place), rectangle, element('a:noFill')),
    text,
  )
}

/** Text in a box or in a layout's place for it; each line is a paragraph. */
export function textShape({ id, name, place, text, look, language, placeholder }: TextShape): string {
  const paragraphs = lines(text).map(line => paragraph(line, look, language))
  return shape(
    { id, name },
    placeholder,
    place,
    element('p:txBody', {}, body(look), element('a:lstStyle'), ...paragraphs),
  )
}

/**
 * A place of a master or layout: its text is what a person is asked for, its list style how every slide's
 * text is set.
 */
export function placeholderShape({ id, name, place, text, look, language, placeholder }: TextShape): string {
  const style = element(
    'a:lstStyle',
    {},
    element(
      'a:lvl1pPr',
      { marL: 0, indent: 0, algn: look.align ?? 'l' },
      element('a:buNone'),
      runProperties('a:defRPr', look),
    ),
  )
  const content =
    placeholder?.type === 'sldNum'
      ? numberParagraph('‹#›', language)
      : element(
          'a:p',
          {},
          element('a:r', {}, element('a:rPr', { lang: language }), element('a:t', {}, escapeXml(text))),
        )
  return shape({ id, name }, placeholder, place, element('p:txBody', {}, body(look), style, content))
}

/** The field's own id is any; it is the same in every file. */
const numberParagraph = (shown: string, language: SlideLanguage, look?: TextLook): string =>
  element(
    'a:p',
    {},
    look ? paragraphProperties(look) : '',
    element(
      'a:fld',
      { id: '{6D2B7C1A-3F0E-4A55-9C1E-2B8F4D7A9E10}', type: 'slidenum' },
      look ? runProperties('a:rPr', look, language) : element('a:rPr', { lang: language }),
      element('a:t', {}, shown),
    ),
  )

/** The number of a slide, as a field that follows its place. */
export function numberShape(
  { id, name, place, look, language }: Omit<TextShape, 'text' | 'placeholder'>,
  number: number,
): string {
  return shape(
    { id, name },
    { type: 'sldNum', idx: 12 },
    place,
    element(
      'p:txBody',
      {},
      body(look),
      element('a:lstStyle'),
      numberParagraph(String(number), language, look),
    ),
  )
}

/** A level line, which says nothing to a screen reader. */
export function ruleShape(
  { id, name }: Named,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
): string {
  const decorative = element(
    'a:extLst',
    {},
    element(
      'a:ext',
      { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
      element('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ),
  )
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      element('p:cNvPr', { id, name }, decorative),
      element('p:cNvCxnSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:spPr',
      {},
      transform('a:xfrm', { left: from[0], top: from[1], right: to[0], bottom: to[1] }),
      element('a:prstGeom', { prst: 'line' }, element('a:avLst')),
      stroke(colour, width),
    ),
  )
}

/** A native chart in its frame; `description` is what is said in its place. */
export function chartShape(
  { id, name }: Named,
  place: Rect,
  description: string,
  relationship: string,
): string {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    transform('p:xfrm', place),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
        element('c:chart', {
          'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
          'r:id': relationship,
        }),
      ),
    ),
  )
}

/** The miniature of the slide on its notes page. */
export function imageShape({ id, name }: Named, place: Rect): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg' })),
    ),
    element('p:spPr', {}, transform('a:xfrm', place), rectangle),
  )
}
