import type { ChartLook } from './look.ts'
import type { PlanLine, PlanText, Rect } from './plan.ts'
import type { ValueScale } from './scale.ts'

/** Where a value stands in an area whose foot is the least of its scale. */
export const heightAt = (value: number, scale: ValueScale, area: Rect): number =>
  area.bottom - ((value - scale.min) / (scale.max - scale.min)) * (area.bottom - area.top)

/** The horizontal lines of a scale from `left` to `right`, each with its name above its beginning. */
export function valueGrid(
  scale: ValueScale,
  names: readonly string[],
  area: Rect,
  [left, right]: readonly [number, number],
  look: ChartLook,
): { lines: PlanLine[]; texts: PlanText[] } {
  const lines = scale.ticks.map((tick): PlanLine => {
    const y = heightAt(tick, scale, area)
    return { from: [left, y], to: [right, y], width: 1.5, colour: tick === 0 ? look.baseline : look.grid }
  })
  const texts = scale.ticks.map((tick, index): PlanText => ({
    x: left,
    y: heightAt(tick, scale, area) - 7,
    text: names[index]!,
    size: 22,
    weight: 400,
    colour: look.inkSoft,
    align: 'left',
  }))
  return { lines, texts }
}
