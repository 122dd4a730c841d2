import { printableLine } from '../printable.ts'
import type { ChartSpec } from './model.ts'

/** A mark of a chart: which series, and which of its values. */
export interface Mark {
  readonly series: number
  readonly index: number
}

/** Neighbouring categories under one name: one series of many, beside the others instead of among them. */
export interface CategoryGroup {
  readonly name: string
  readonly from: number
  readonly count: number
}

/** A chart as it is drawn. */
export interface Composition extends ChartSpec {
  /** [] where the categories stand for themselves. */
  readonly groups: readonly CategoryGroup[]
  /** The chart itself, its series and categories as they were given. */
  readonly whole: ChartSpec
  /** The mark of the chart that one of the drawing shows; undefined for the space between groups. */
  readonly origin: (drawn: Mark) => Mark | undefined
}

type Arranged = Omit<Composition, 'whole'>

/** More series than this in one group of bars cannot be told apart by their colours. */
const mostColours = 4

/** More horizontal bars than this leave their names no readable size; upright, names are turned. */
const mostRows = 28

const cleaned = (spec: ChartSpec): ChartSpec => ({
  ...spec,
  title: printableLine(spec.title),
  subtitle: printableLine(spec.subtitle),
  unit: printableLine(spec.unit),
  sourceLine: printableLine(spec.sourceLine),
  categories: spec.categories.map(printableLine),
  series: spec.series.map(({ name, values, labels }) => ({
    name: printableLine(name),
    values,
    labels: labels.map(printableLine),
  })),
  ...(spec.leftOut
    ? { leftOut: { whole: printableLine(spec.leftOut.whole), parts: spec.leftOut.parts.map(printableLine) } }
    : {}),
})

const asItIs = (spec: ChartSpec): Arranged => ({ ...spec, groups: [], origin: drawn => drawn })

/** Series and categories change places: twelve regions in two years are twelve groups of two bars. */
function transposed(spec: ChartSpec): Arranged {
  const series = spec.categories.map((name, at) => ({
    name,
    values: spec.series.map(({ values }) => values[at] ?? null),
    labels: spec.series.map(({ labels }) => labels[at] ?? ''),
  }))
  const measure = [spec.subtitle, ...(series.length === 1 ? [series[0]!.name] : [])]
    .filter(Boolean)
    .join(spec.language === 'zh' ? '，' : ', ')
  return {
    ...spec,
    subtitle: measure,
    categories: spec.series.map(({ name }) => name),
    series,
    groups: [],
    origin: ({ series: index, index: at }) => ({ series: at, index }),
  }
}

/**
 * Each series by itself, one beside the other on the same scale, a space between them: small multiples of one
 * colour.
 */
function grouped(spec: ChartSpec): Arranged {
  const count = spec.categories.length
  const step = count + 1
  const laid = <Value>(
    of: (series: ChartSpec['series'][number]) => readonly Value[],
    space: Value,
  ): Value[] => spec.series.flatMap((series, at) => [...(at === 0 ? [] : [space]), ...of(series)])
  return {
    ...spec,
    categories: laid(() => spec.categories, ''),
    series: [
      {
        name: '',
        values: laid(({ values }) => values, null),
        labels: laid(({ labels }) => labels, ''),
      },
    ],
    groups: spec.series.map(({ name }, at) => ({ name, from: at * step, count })),
    origin: ({ index }) =>
      index % step < count
        ? {
            series: Math.floor(index / step),
            index: index % step,
          }
        : undefined,
  }
}

function arranged(spec: ChartSpec): Arranged {
  const areBars = spec.kind === 'bar' || spec.kind === 'horizontal-bar'
  if (!areBars || spec.series.length <= mostColours) return asItIs(spec)
  return spec.categories.length <= mostColours ? transposed(spec) : grouped(spec)
}

const upright = (spec: Arranged): Arranged =>
  spec.kind === 'horizontal-bar' && (spec.groups.length > 0 || spec.categories.length > mostRows)
    ? { ...spec, kind: 'bar' }
    : spec

/**
 * What is drawn of a chart, as a picture and as a slide: text any file can hold, the digits of the speech,
 * and no more series among the same bars than can be told apart.
 */
export function composeSpec(spec: ChartSpec): Composition {
  const given = cleaned(spec)
  const drawn = upright(arranged(given))
  return { ...drawn, whole: { ...given, subtitle: drawn.subtitle } }
}
