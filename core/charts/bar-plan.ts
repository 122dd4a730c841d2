import { categoryTexts, type CategorySetting, lastReach, overhang, setCategories } from './categories.ts'
import type { Composition } from './compose.ts'
import type { ChartFrame } from './frame.ts'
import { planLegend } from './legend.ts'
import { type ChartLook, seriesPaints } from './look.ts'
import type { ChartSpec } from './model.ts'
import { baselineOf, type ChartPlan, type PlanLine, type PlanText, type Rect } from './plan.ts'
import { barScale, tickLabels, tightBarScale, type ValueScale } from './scale.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'
import { heightAt, valueGrid } from './value-grid.ts'
import { chartWords } from './words.ts'

const labelSizes = [30, 27, 24, 21, 19]
const gap = 10

/** Every value that is drawn. */
export const valuesOf = (spec: ChartSpec) =>
  spec.series.flatMap(series => series.values.filter(value => value !== null))

/** The least that stands where a bar has no value. */
const absent = '–'

const labelsOf = (spec: ChartSpec) =>
  spec.series.flatMap(({ labels, values }) =>
    labels.map((label, index) => (values[index] === null ? absent : label)),
  )

/**
 * The largest size in which every label is no wider than `room`, undefined where the smallest is too wide.
 */
function labelSize(spec: ChartSpec, room: number, tallest: number): number | undefined {
  return labelSizes.find(
    size => size <= tallest && labelsOf(spec).every(label => textWidth(label, size, 500) <= room),
  )
}

/**
 * Thickness of one bar: a group leaves about a third of its slot empty, and a lone bar never becomes a slab.
 */
const thicknessOf = (slot: number, count: number, most: number) =>
  Math.min((slot * (count === 1 ? 0.62 : 0.76)) / count, most)

/** Centres of the bars of one category. */
const centresOf = (middle: number, thickness: number, count: number) =>
  Array.from({ length: count }, (_, index) => middle + (index - (count - 1) / 2) * thickness)

export const middles = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + ((index + 0.5) * (to - from)) / count)

function legendOf(spec: ChartSpec, look: ChartLook, inner: Rect) {
  const names = spec.series.length < 2 ? [] : spec.series.map(series => series.name)
  return planLegend(
    names,
    seriesPaints(
      look,
      spec.series.map(series => series.name),
    ),
    inner.left,
    inner.right,
    inner.top - 10,
    look.inkSoft,
  )
}

/** What stands in place of a bar that has no value: in words where they fit. */
const missingMark = (spec: ChartSpec, size: number, room: number) =>
  [chartWords[spec.language].noData].find(text => textWidth(text, size) <= room) ?? absent

/**
 * One label a bar, at its end, for values of either sign; where a value is missing, it says so at the foot.
 */
function barLabels(
  spec: Composition,
  size: number,
  room: number,
  look: ChartLook,
  place: (category: number, series: number, value: number) => Pick<PlanText, 'x' | 'y' | 'align'>,
): PlanText[] {
  const isPlace = (series: number, index: number) => spec.origin({ series, index }) !== undefined
  return spec.series.flatMap(({ values, labels }, at) =>
    values.flatMap((value, category): PlanText[] => {
      if (value !== null)
        return [
          {
            ...place(category, at, value),
            text: labels[category]!,
            size,
            weight: 500,
            colour: look.ink,
          },
        ]
      return isPlace(at, category)
        ? [
            {
              ...place(category, at, 0),
              text: missingMark(spec, size, room),
              size,
              weight: 400,
              colour: look.inkSoft,
            },
          ]
        : []
    }),
  )
}

/** Names under the columns, and under those the names of their groups. */
interface Feet {
  readonly names: CategorySetting
  readonly groups: CategorySetting | undefined
  readonly height: number
}

/** Two rows of turned names share the height one may take. */
const shortTurned = 190

function setFeet(spec: Composition, slot: number): Feet {
  const { groups } = spec
  const [first] = groups
  if (!first) {
    const names = setCategories(spec.categories, slot)
    return { names, groups: undefined, height: names.height }
  }
  const names = setCategories(spec.categories.slice(0, first.count), slot, shortTurned)
  const named = setCategories(
    groups.map(({ name }) => name),
    slot * (first.count + 1),
    shortTurned,
  )
  return { names, groups: named, height: names.height + 12 + named.height }
}

function feetTexts(
  spec: Composition,
  { names, groups }: Feet,
  centres: readonly number[],
  top: number,
  look: ChartLook,
): PlanText[] {
  if (!groups) return categoryTexts(names, centres, top, look.ink)
  const own = spec.groups.map(({ from, count }) => centres.slice(from, from + count))
  const middlesOfGroups = own.map(each => (each[0]! + each.at(-1)!) / 2)
  return [
    ...own.flatMap((each, at) => categoryTexts(names, each, top, look.inkSoft, at === 0 ? Infinity : 2)),
    ...categoryTexts(groups, middlesOfGroups, top + names.height + 12, look.ink),
  ]
}

/** Columns: labels at their ends and no axis, or an axis with a sparse grid where labels do not fit. */
export function planBars(spec: Composition, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const legend = legendOf(spec, look, inner)
  const values = valuesOf(spec)
  const count = Math.max(spec.series.length, 1)
  const total = Math.max(spec.categories.length, 1)
  const width = inner.right - inner.left
  const most = count === 1 ? 150 : 110
  const labelRoom = count === 1 ? (width / total) * 0.96 : thicknessOf(width / total, count, most) - 8
  const size = labelSize(spec, labelRoom, 30)
  const scale = size === undefined ? barScale(values, 5) : tightBarScale(values)
  const tickWidth =
    size === undefined
      ? Math.max(0, ...tickLabels(scale, spec.language).map(text => textWidth(text, 22))) + 24
      : 0
  const beyond = overhang(
    lastReach(setFeet(spec, (width - tickWidth) / total).names),
    width - tickWidth,
    total,
  )
  const slot = (width - tickWidth - beyond) / total
  const feet = setFeet(spec, slot)
  const room = size === undefined ? 0 : size + gap * 1.5
  const negativeRoom = scale.min < 0 ? room : 0
  const area: Rect = {
    left: inner.left + tickWidth,
    top: legend.end + (size === undefined ? 24 : room),
    right: inner.right - beyond,
    bottom: inner.bottom - feet.height - 14 - negativeRoom,
  }
  const grid = valueGrid(scale, tickLabels(scale, spec.language), area, [inner.left, area.right], look)
  const y = (value: number) => heightAt(value, scale, area)
  const bars = thicknessOf(slot, count, most)
  const centres = middles(area.left, area.right, total)
  const labels =
    size === undefined
      ? []
      : barLabels(spec, size, labelRoom, look, (category, series, value) => ({
          x: centresOf(centres[category]!, bars, count)[series]!,
          y: value < 0 ? y(value) + gap + size * 0.8 : y(value) - gap,
          align: 'center',
        }))
  return {
    area,
    scale,
    barThickness: bars,
    lineWidth: 0,
    pointRadius: 0,
    beneath: size === undefined ? grid.lines : [],
    above: [{ from: [inner.left, y(0)], to: [area.right, y(0)], width: 2, colour: look.baseline }],
    chips: legend.chips,
    texts: [
      ...legend.texts,
      ...(size === undefined ? grid.texts : []),
      ...labels,
      ...feetTexts(spec, feet, centres, area.bottom + 14 + negativeRoom, look),
    ],
    labelled: size !== undefined,
    names: feet.names,
    negativeRoom,
    ticks: scale.ticks,
    labels: [],
    ends: [],
    slices: [],
  }
}

/** Names beside horizontal bars, broken into as many lines as their slot holds. */
function sideNames(spec: ChartSpec, slot: number, most: number) {
  const size =
    [28, 25, 22, 19].find(tried => {
      const rows = spec.categories.map(name => wrapEvenly(name, tried, 400, most))
      return rows.every(lines => lines.length * tried * 1.25 <= slot * 0.96)
    }) ?? 16
  const lines = spec.categories.map(name => wrapEvenly(name, size, 400, most))
  return { size, lines, width: Math.max(0, ...lines.flat().map(line => textWidth(line, size))) }
}

/** The names themselves, from the left edge, centred on their bars. */
function sideNameTexts(
  names: ReturnType<typeof sideNames>,
  left: number,
  centres: readonly number[],
  colour: string,
): PlanText[] {
  const { size, lines } = names
  return lines.flatMap((set, index) =>
    set.map((text, row): PlanText => ({
      x: left,
      y: baselineOf(centres[index]! + (row - (set.length - 1) / 2) * size * 1.25, size),
      text,
      size,
      weight: 400,
      colour,
      align: 'left',
    })),
  )
}

function horizontalGrid(scale: ValueScale, spec: ChartSpec, area: Rect, look: ChartLook) {
  const x = (value: number) =>
    area.left + ((value - scale.min) / (scale.max - scale.min)) * (area.right - area.left)
  const names = tickLabels(scale, spec.language)
  const lines = scale.ticks.map((tick): PlanLine => ({
    from: [x(tick), area.top],
    to: [x(tick), area.bottom],
    width: 1.5,
    colour: look.grid,
  }))
  const texts = scale.ticks.map((tick, index): PlanText => ({
    x: x(tick),
    y: area.bottom + 34,
    text: names[index]!,
    size: 22,
    weight: 400,
    colour: look.inkSoft,
    align: 'center',
  }))
  return { lines, texts, x }
}

/** Room for the labels that stand beyond the ends of bars of one sign. */
function labelRoom(spec: ChartSpec, size: number | undefined, sign: 1 | -1): number {
  if (size === undefined) return 0
  return Math.max(
    0,
    ...spec.series.flatMap(series =>
      series.values.map((value, at) =>
        value === null || sign < 0 !== value < 0 ? 0 : textWidth(series.labels[at]!, size, 500) + gap * 1.4,
      ),
    ),
  )
}

/** Horizontal bars: the kind for long names. Labels stand at the ends; an axis only where they do not fit. */
export function planHorizontalBars(spec: Composition, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const legend = legendOf(spec, look, inner)
  const count = Math.max(spec.series.length, 1)
  const total = Math.max(spec.categories.length, 1)
  const height = Math.min(inner.bottom - legend.end, total * (count === 1 ? 150 : 190))
  const slot = height / total
  const most = count === 1 ? 76 : 60
  const size = labelSize(spec, (inner.right - inner.left) * 0.3, thicknessOf(slot, count, most) * 1.25)
  const scale = size === undefined ? barScale(valuesOf(spec), 5) : tightBarScale(valuesOf(spec))
  const names = sideNames(spec, slot, (inner.right - inner.left) * 0.32)
  const negativeRoom = labelRoom(spec, size, -1)
  const tickRoom = size === undefined ? 40 : 0
  const area: Rect = {
    left: inner.left + names.width + 20 + negativeRoom,
    top: legend.end,
    right: inner.right - labelRoom(spec, size, 1) - tickRoom,
    bottom: legend.end + height - tickRoom,
  }
  const barThickness = thicknessOf((area.bottom - area.top) / total, count, most)
  const grid = horizontalGrid(scale, spec, area, look)
  const centres = middles(area.top, area.bottom, total)
  const labels =
    size === undefined
      ? []
      : barLabels(spec, size, area.right - grid.x(0) - gap, look, (category, series, value) => ({
          x: grid.x(value) + (value < 0 ? -gap : gap),
          y: baselineOf(centresOf(centres[category]!, barThickness, count)[series]!, size),
          align: value < 0 ? 'right' : 'left',
        }))
  return {
    area,
    scale,
    barThickness,
    lineWidth: 0,
    pointRadius: 0,
    beneath: grid.lines,
    above: [{ from: [grid.x(0), area.top], to: [grid.x(0), area.bottom], width: 2, colour: look.baseline }],
    chips: legend.chips,
    texts: [
      ...legend.texts,
      ...sideNameTexts(names, inner.left, centres, look.ink),
      ...grid.texts,
      ...labels,
    ],
    labelled: size !== undefined,
    names: {
      size: names.size,
      turned: false,
      everyWhole: 1,
    },
    negativeRoom,
    ticks: scale.ticks,
    labels: [],
    ends: [],
    slices: [],
  }
}
