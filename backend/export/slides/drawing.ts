import { element } from '../xml.ts'

export const hex = (colour: string) => colour.slice(1).toUpperCase()

export const solid = (colour: string) =>
  element('a:solidFill', {}, element('a:srgbClr', { val: hex(colour) }))

/**
 * How a line is broken: DrawingML takes lengths of stroke and space in thousandths of a percent of the line's
 * width.
 */
const broken = (dash: readonly number[]) =>
  element(
    'a:custDash',
    {},
    ...Array.from({ length: dash.length / 2 }, (_, index) =>
      element('a:ds', { d: dash[index * 2]! * 100_000, sp: dash[index * 2 + 1]! * 100_000 }),
    ),
  )

/** Lines are measured in EMU, 12700 a point. */
export const stroke = (colour: string, width: number, dash?: readonly number[]) =>
  element(
    'a:ln',
    { w: Math.round(width * 12700), cap: 'flat' },
    solid(colour),
    dash ? broken(dash) : '',
    element('a:round'),
  )

export const noStroke = '<a:ln><a:noFill/></a:ln>'
export const noFill = `<c:spPr><a:noFill/>${noStroke}</c:spPr>`
