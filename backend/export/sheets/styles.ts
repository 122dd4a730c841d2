import type { SheetLook } from '../../../core/sheets/model.ts'
import { spreadsheetNamespace } from '../spreadsheet.ts'
import { element, part } from '../xml.ts'

interface Look {
  readonly font: number
  readonly fill: number
  readonly bordered: boolean
  readonly wraps: boolean
}

const looks: Readonly<Record<SheetLook, Look>> = {
  plain: { font: 0, fill: 0, bordered: true, wraps: false },
  title: { font: 1, fill: 0, bordered: false, wraps: false },
  hint: { font: 2, fill: 0, bordered: false, wraps: false },
  header: { font: 3, fill: 2, bordered: true, wraps: true },
  given: { font: 0, fill: 2, bordered: true, wraps: false },
  entry: { font: 0, fill: 3, bordered: true, wraps: false },
  wrong: { font: 4, fill: 4, bordered: true, wraps: false },
  reason: { font: 4, fill: 4, bordered: true, wraps: true },
}

const names = Object.keys(looks) as SheetLook[]
/**
 * How a cell's content is kept: a number, a percentage, text, or text that a spreadsheet might take for a
 * formula.
 */
const contents = ['general', 'percent', 'text', 'quoted'] as const
export type Content = (typeof contents)[number]

/** The index of a cell format; 0 is the format of what has none. */
export const styleOf = (look: SheetLook, content: Content): number =>
  1 + names.indexOf(look) * contents.length + contents.indexOf(content)

/** General, 0.00% and @ (ECMA-376 part 1, 18.8.30). */
const formats: Readonly<Record<Content, number>> = { general: 0, percent: 10, text: 49, quoted: 49 }

const ink = 'FF1F2328'
const font = (size: number, color: string, bold = false) =>
  element(
    'font',
    {},
    bold ? '<b/>' : '',
    element('sz', { val: size }),
    element('color', { rgb: color }),
    element('name', { val: '微软雅黑' }),
  )

const solid = (color: string) =>
  element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: color }),
      element('bgColor', { indexed: 64 }),
    ),
  )
const pattern = (type: string) => element('fill', {}, element('patternFill', { patternType: type }))

const side = (name: string) => element(name, { style: 'thin' }, element('color', { rgb: 'FFD0D7DE' }))

function cellFormat(look: Look, content: Content): string {
  const alignment = look.wraps
    ? element('alignment', { vertical: 'center', wrapText: 1 })
    : element('alignment', { vertical: 'center' })
  return element(
    'xf',
    {
      numFmtId: formats[content],
      fontId: look.font,
      fillId: look.fill,
      borderId: look.bordered ? 1 : 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      ...(content === 'quoted' ? { quotePrefix: 1 } : {}),
    },
    alignment,
  )
}

/** The styles part: one format for each look and each kind of content. */
export function stylesPart(): string {
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
  const cells = names.flatMap(name => contents.map(content => cellFormat(looks[name], content)))
  const fonts = [
    font(11, ink),
    font(14, ink, true),
    font(10, 'FF6E7781'),
    font(11, ink, true),
    font(11, 'FFB42318'),
  ]
  const fills = [pattern('none'), pattern('gray125'), solid('FFF0F3F6'), solid('FFFFF8E1'), solid('FFFDE7E5')]
  return part(
    element(
      'styleSheet',
      { xmlns: spreadsheetNamespace },
      element('fonts', { count: fonts.length }, ...fonts),
      element('fills', { count: fills.length }, ...fills),
      element(
        'borders',
        { count: 2 },
        element('border', {}, '<left/><right/><top/><bottom/><diagonal/>'),
        element('border', {}, side('left'), side('right'), side('top'), side('bottom'), '<diagonal/>'),
      ),
      element('cellStyleXfs', { count: 1 }, plain),
      element(
        'cellXfs',
        { count: cells.length + 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
        ...cells,
      ),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  )
}
