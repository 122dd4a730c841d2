import { middles, valuesOf } from './bar-plan.ts'
import { categoryTexts, lastReach, overhang, setCategories } from './categories.ts'
import type { ChartFrame } from './frame.ts'
import { endBlocks, endRoom, placeEnds } from './line-ends.ts'
import { placeLabels, type Track } from './line-labels.ts'
import { type ChartLook, seriesPaints } from './look.ts'
import type { ChartSpec } from './model.ts'
import type { ChartPlan, PlanText, Rect } from './plan.ts'
import { lineScale, tickLabels, type ValueScale } from './scale.ts'
import { textWidth } from './text-metrics.ts'
import { heightAt, valueGrid } from './value-grid.ts'

function tracksOf(spec: ChartSpec, scale: ValueScale, area: Rect, look: ChartLook): Track[] {
  const paints = seriesPaints(
    look,
    spec.series.map(series => series.name),
  )
  const centres = middles(area.left, area.right, spec.categories.length)
  return spec.series.map(({ values, labels }, at): Track => ({
    points: values.map((value, index) =>
      value === null ? undefined : [centres[index]!, heightAt(value, scale, area)],
    ),
    labels,
    paint: paints[at]!,
  }))
}

/** The box of a text that starts at its left. */
const boxOfText = ({ x, y, text, size, weight }: PlanText): Rect => ({
  left: x,
  right: x + textWidth(text, size, weight),
  top: y - size,
  bottom: y,
})

/** Lines with their names at their ends, a sparse grid, and as many labels as stand freely. */
export function planLines(spec: ChartSpec, frame: ChartFrame, look: ChartLook): ChartPlan {
  const { inner } = frame
  const total = Math.max(spec.categories.length, 1)
  const values = valuesOf(spec)
  const scale = lineScale(values.length === 0 ? [0] : values, 5)
  const tickNames = tickLabels(scale, spec.language)
  const left = inner.left + Math.max(...tickNames.map(text => textWidth(text, 22))) + 20
  const wide = setCategories(spec.categories, (inner.right - left) / total)
  const blocks = endBlocks(spec, inner.bottom - inner.top - wide.height - 30)
  const right = inner.right - overhang(Math.max(endRoom(blocks), lastReach(wide)), inner.right - left, total)
  const names = setCategories(spec.categories, (right - left) / total)
  const area: Rect = { left, top: inner.top + 44, right, bottom: inner.bottom - names.height - 18 }
  const centres = middles(area.left, area.right, total)
  const tracks = tracksOf(spec, scale, area, look)
  const ends = placeEnds(blocks, tracks, area, total)
  const grid = valueGrid(
    scale,
    tickNames,
    area,
    [inner.left, blocks.length === 0 ? area.right : centres.at(-1)!],
    look,
  )
  const points = placeLabels(tracks, area, [
    ...ends.boxes,
    ...grid.texts.map(boxOfText),
    { ...frame.inner, left: inner.right + 40, right: Infinity },
  ])
  return {
    area,
    scale,
    barThickness: 0,
    lineWidth: spec.series.length > 4 ? 4 : 5,
    pointRadius: total > 16 || spec.series.length > 4 ? 5 : 7,
    beneath: grid.lines,
    above: [],
    chips: [],
    texts: [
      ...grid.texts,
      ...points.texts,
      ...ends.texts,
      ...categoryTexts(names, centres, area.bottom + 18, look.ink),
    ],
    labelled: points.labels.length + ends.ends.length === values.length,
    names,
    negativeRoom: 0,
    ticks: scale.ticks,
    labels: points.labels,
    ends: ends.ends,
    slices: [],
  }
}
