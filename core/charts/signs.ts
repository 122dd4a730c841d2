import { printableLine } from '../printable.ts'
import type { Problem } from '../problem.ts'
import type { ChartSpec } from './model.ts'
import { chartNotes } from './notes.ts'

/** Signs of one part of a chart: its title, subtitle, categories, series, labels or source. */
interface PartSigns {
  readonly part: string
  readonly signs: readonly string[]
}

/** The texts of a picture by the part they stand in. */
const textsOf = (spec: ChartSpec): readonly (readonly [part: string, texts: readonly string[]])[] => [
  ['title', [spec.title]],
  ['subtitle', [spec.subtitle, spec.unit]],
  ['categories', spec.categories],
  ['series', spec.series.map(({ name }) => name)],
  ['labels', spec.series.flatMap(({ labels }) => labels)],
  ['source', [spec.sourceLine, chartNotes(spec)]],
]

/**
 * Letters, digits, the punctuation of both languages, the signs of units and the Han characters of GB/T 2312
 * and about: the typeface of pictures, which ships with the product, holds them on every machine.
 */
const surelyDrawn =
  /[\u00a0-\u00ff\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2025-\u2027\u2030\u2032\u2033\u2103\u2160-\u216b\u2264\u2265\u2460-\u24ff\s\u0020-\u007e\u3000-\u303f\u4e00-\u9fa5\uff00-\uff5e]|\p{Default_Ignorable_Code_Point}|\p{M}/u

function partsWith(spec: ChartSpec, isMeant: (sign: string) => boolean): readonly PartSigns[] {
  return textsOf(spec).flatMap(([part, texts]) => {
    const signs = [...new Set(texts.flatMap(text => [...printableLine(text)]))].filter(isMeant)
    return signs.length > 0 ? [{ part, signs }] : []
  })
}

/** The signs of a picture that a machine may have no font for; only the machine that draws can tell. */
export const doubtfulSigns = (spec: ChartSpec): readonly string[] => [
  ...new Set(partsWith(spec, sign => !surelyDrawn.test(sign)).flatMap(({ signs }) => signs)),
]

/**
 * What keeps a picture from being drawn where no font has some of its signs, one problem a part
 * (`signs-undrawable`): they would be drawn as boxes.
 */
export const signProblems = (spec: ChartSpec, isDrawn: (sign: string) => boolean): readonly Problem[] =>
  partsWith(spec, sign => !surelyDrawn.test(sign) && !isDrawn(sign)).map(({ part, signs }) => ({
    code: 'signs-undrawable',
    facts: { title: spec.title, chartPart: part, signs: [...signs] },
  }))
