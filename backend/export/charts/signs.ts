import { createCanvas } from '@napi-rs/canvas'
import { signProblems, type ChartSpec } from '../../../core/charts/index.ts'
import { AppError } from '../../../core/problem.ts'

/**
 * The typeface of pictures, then whatever the machine has for the signs it lacks: rare characters of names,
 * subscripts, emoji. The product's own comes first, so that everything it holds looks the same everywhere.
 */
export const familiesFrom = (own: string): string =>
  [
    own,
    'Noto Sans CJK SC',
    'Noto Sans CJK JP',
    'Source Han Sans SC',
    'Microsoft YaHei',
    'PingFang SC',
    'SimSun-ExtB',
    'DejaVu Sans',
    'Segoe UI Symbol',
    'Segoe UI Emoji',
    'Apple Color Emoji',
    'Noto Color Emoji',
  ]
    .map(family => `"${family}"`)
    .join(', ')

const size = 48

/** What a sign looks like, as a text that is the same for the same look. */
function lookOf(sign: string, families: string): string {
  const canvas = createCanvas(size * 2, size * 2)
  const context = canvas.getContext('2d')
  context.font = `400 ${size}px ${families}`
  context.fillText(sign, size / 4, size * 1.4)
  return canvas.data().toString('base64')
}

/** A noncharacter, which no font has: it is drawn as what stands for a missing sign. */
const missing = '\u{10fffe}'

/** Whether each sign asked about so far is drawn. */
const known = new Map<string, boolean>()

/** Whether a font at hand has a sign, so that it is not drawn as a box. */
export function isDrawn(sign: string, families: string): boolean {
  const present = known.get(sign) ?? lookOf(sign, families) !== lookOf(missing, families)
  known.set(sign, present)
  return present
}

/**
 * Refuses a picture with signs that no font at hand has, which would be drawn as boxes, and says which and
 * where (`signs-not-drawn`; the place is one of title, subtitle, categories, series, labels and source).
 */
export function assertDrawable(spec: ChartSpec, families: string): void {
  const [problem] = signProblems(spec, sign => isDrawn(sign, families))
  if (problem) throw new AppError('signs-not-drawn', problem.facts)
}
