import type { ChartLook } from '../../../core/charts/index.ts'
import { hex } from './drawing.ts'
import { eastAsianFace, latinFace } from './shapes.ts'
import { element, part } from '../xml.ts'

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'

const colour = (name: string, value: string): string =>
  element(`a:${name}`, {}, element('a:srgbClr', { val: hex(value) }))

function colours(look: ChartLook): string {
  const accents = [...look.series[3]!.map(({ fill }) => fill), look.ring[1], look.inkSoft]
  return element(
    'a:clrScheme',
    { name: 'Lectern' },
    colour('dk1', look.ink),
    colour('lt1', look.background),
    colour('dk2', look.inkSoft),
    colour('lt2', look.grid),
    ...accents.map((fill, index) => colour(`accent${index + 1}`, fill)),
    colour('hlink', accents[0]!),
    colour('folHlink', look.inkSoft),
  )
}

/** Chinese in the theme's own typeface: without it, applications pick one by the system's language. */
const face = (name: string): string =>
  element(
    `a:${name}`,
    {},
    element('a:latin', { typeface: latinFace }),
    element('a:ea', { typeface: eastAsianFace }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: eastAsianFace }),
  )

const own = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
const line = (width: number): string =>
  element(
    'a:ln',
    { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    own,
    element('a:prstDash', { val: 'solid' }),
  )
const plain = element('a:effectStyle', {}, element('a:effectLst'))

/** Flat fills and lines, three of each as the schema asks. */
const formats = element(
  'a:fmtScheme',
  { name: 'Lectern' },
  element('a:fillStyleLst', {}, own, own, own),
  element('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
  element('a:effectStyleLst', {}, plain, plain, plain),
  element('a:bgFillStyleLst', {}, own, own, own),
)

/** ppt/theme/theme1.xml: the colours of the charts, and the typefaces. */
export const themePart = (look: ChartLook): string =>
  part(
    element(
      'a:theme',
      { 'xmlns:a': drawingNamespace, name: 'Lectern' },
      element(
        'a:themeElements',
        {},
        colours(look),
        element('a:fontScheme', { name: 'Lectern' }, face('majorFont'), face('minorFont')),
        formats,
      ),
    ),
  )
