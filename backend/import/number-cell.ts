import { textCell } from '../../core/reading/table/index.ts'
import type { Cell } from '../../core/reading/table/index.ts'
import { isUnsigned, sectionFor, sectionsOf, type FormatSection } from './format-code.ts'
import { dateText, decimalOf, meaningOf, percentOf, type FormatMeaning } from './number-format.ts'
import { shownBy } from './shown-number.ts'

/**
 * What becomes of the numbers of one format: `stored` as the file keeps it, days counted from 1900 or 1904.
 */
export type NumberFormat = (stored: string, from1904: boolean) => Cell

/** One part of a format, ready to make cells. */
interface Part {
  readonly meaning: FormatMeaning
  readonly cell: (value: string, isPercent: boolean) => Cell
}

const plain = (value: string, isPercent: boolean): Cell => ({
  text: isPercent ? `${value}%` : value,
  value,
  percent: isPercent,
  scaled: false,
})

/** A sign or an arrow before numbers of the other sign. */
const hasOtherSign = (sections: readonly FormatSection[], index: number): boolean =>
  index === 0 && sections.length > 1 && /^[-−–▼▽↓(]/u.test(sections[1]!.before)

function partOf(sections: readonly FormatSection[], index: number): Part {
  const section = sections[index]!
  const around = {
    ...section,
    isUnsigned: isUnsigned(sections, index),
    isContrasted: hasOtherSign(sections, index),
  }
  return { meaning: meaningOf(-1, section.code), cell: shownBy(around) }
}

function cellOf(value: string, { meaning, cell }: Part, from1904: boolean): Cell {
  switch (meaning) {
    case 'percent':
      return cell(percentOf(value), true)
    case 'scaled':
      return { ...plain(value, false), scaled: true }
    case 'plain':
      return cell(value, false)
    default: {
      const date = dateText(Number(value), meaning, from1904)
      if (date === undefined) return plain(value, false)
      return meaning === 'date' ? { ...textCell(date), day: true } : textCell(date)
    }
  }
}

/** A number that no part of its format prints is seen as a row of signs. */
const nowhere: Part = { meaning: 'scaled', cell: plain }

function partsOf(code: string): (value: string) => Part {
  const sections = sectionsOf(code)
  const known = new Map<number, Part>([[-1, nowhere]])
  return value => {
    const index =
      sections.length === 1 && sections[0]!.condition === undefined ? 0 : sectionFor(sections, Number(value))
    const part = known.get(index) ?? partOf(sections, index)
    known.set(index, part)
    return part
  }
}

/**
 * A number format as what it makes of numbers. What a person sees is what the sheet states: a word that
 * bounds the number (约, 不足) stays with it, as if it were typed there, and a number that is seen as another
 * one is said to be.
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const own = code === undefined || code === '' ? undefined : partsOf(code)
  const standard: Part = { meaning: meaningOf(id, undefined), cell: plain }
  return (stored, from1904) => {
    const value = decimalOf(stored)
    return value === undefined ? textCell(stored) : cellOf(value, own?.(value) ?? standard, from1904)
  }
}
