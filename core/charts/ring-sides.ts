import type { ChartLook } from './look.ts'
import { baselineOf, type PlanLine, type PlanText, type Rect, type SliceLabel } from './plan.ts'
import { spread } from './spread.ts'
import { textWidth, wrapEvenly } from './text-metrics.ts'

export interface Slice {
  readonly index: number
  readonly name: string
  readonly label: string
  /** Angle of the middle, clockwise from the top, in radians. */
  readonly angle: number
  readonly share: number
}

export interface Ring {
  readonly x: number
  readonly y: number
  readonly radius: number
}

type Direction = 1 | -1

/** How slices are named: the value above the name, or before it where many share a side. */
interface Setting {
  readonly value: number
  readonly name: number
  readonly beside: boolean
}

const stacked: readonly Setting[] = [
  { value: 32, name: 26, beside: false },
  { value: 27, name: 22, beside: false },
  { value: 22, name: 18, beside: false },
]
const beside: readonly Setting[] = [24, 20, 17, 14, 11].map(size => ({
  value: size,
  name: size,
  beside: true,
}))

const leading = 1.28
const gap = 14

/** Name and value of one slice, as they will be set. */
interface Words {
  readonly slice: Slice
  readonly setting: Setting
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

function wordsOf(slice: Slice, setting: Setting, room: number): Words {
  const valueWidth = textWidth(slice.label, setting.value, 700)
  const lines = wrapEvenly(slice.name, setting.name, 400, setting.beside ? room - valueWidth - gap : room)
  const nameWidth = Math.max(0, ...lines.map(line => textWidth(line, setting.name)))
  const nameHeight = lines.length * setting.name * leading
  return setting.beside
    ? { slice, setting, lines, width: valueWidth + gap + nameWidth, height: nameHeight }
    : {
        slice,
        setting,
        lines,
        width: Math.max(valueWidth, nameWidth),
        height: setting.value * 1.2 + nameHeight + 2,
      }
}

const fits = (words: readonly Words[], room: number, height: number): boolean =>
  words.every(({ width }) => width <= room) && words.reduce((sum, each) => sum + each.height, 0) <= height

/**
 * The largest setting in which both sides find room; five slices a side are named in two lines each at the
 * most.
 */
function settingFor(sides: readonly (readonly Slice[])[], room: number, height: number): Setting {
  const tried = sides.some(side => side.length > 5) ? beside : [...stacked, ...beside]
  return (
    tried.find(setting =>
      sides.every(side =>
        fits(
          side.map(slice => wordsOf(slice, setting, room)),
          room,
          height,
        ),
      ),
    ) ?? tried.at(-1)!
  )
}

function textsOf(words: Words, x: number, middle: number, direction: Direction, look: ChartLook): PlanText[] {
  const {
    slice,
    setting: { value, name, beside: isBeside },
    lines,
    height,
  } = words
  const align = direction === 1 ? 'left' : 'right'
  const valueMiddle = isBeside ? middle : middle - height / 2 + value * 0.6
  const nameTop = isBeside ? middle - height / 2 : middle - height / 2 + value * 1.2
  const nameX = isBeside ? x + direction * (textWidth(slice.label, value, 700) + gap) : x
  return [
    {
      x,
      y: baselineOf(valueMiddle, value),
      text: slice.label,
      size: value,
      weight: 700,
      colour: look.ink,
      align,
    },
    ...lines.map((text, row): PlanText => ({
      x: nameX,
      y: baselineOf(nameTop + (row + 0.5) * name * leading, name),
      text,
      size: name,
      weight: 400,
      colour: look.inkSoft,
      align,
    })),
  ]
}

function leader(
  { angle }: Slice,
  ring: Ring,
  x: number,
  y: number,
  direction: Direction,
  look: ChartLook,
): PlanLine[] {
  const at = (radius: number): [number, number] => [
    ring.x + Math.sin(angle) * radius,
    ring.y - Math.cos(angle) * radius,
  ]
  const knee: [number, number] = [
    ring.x + direction * Math.max(Math.abs(at(ring.radius + 22)[0] - ring.x), ring.radius * 0.35),
    y,
  ]
  const bend: [number, number] = [
    Math.abs(knee[0] - ring.x) > ring.radius + 40 ? knee[0] : x - direction * 26,
    y,
  ]
  const line = (from: readonly [number, number], to: readonly [number, number]): PlanLine => ({
    from,
    to,
    width: 1.5,
    colour: look.baseline,
  })
  return [line(at(ring.radius + 8), bend), line(bend, [x, y])]
}

/** The box of words that start at `x` and run away from the ring. */
const boxOf = ({ width, height }: Words, x: number, middle: number, direction: Direction): Rect => ({
  left: direction === 1 ? x : x - width,
  right: direction === 1 ? x + width : x,
  top: middle - height / 2,
  bottom: middle + height / 2,
})

export interface SideWords {
  readonly words: readonly PlanText[]
  readonly lines: readonly PlanLine[]
  readonly labels: readonly SliceLabel[]
}

function planSide(
  words: readonly Words[],
  direction: Direction,
  ring: Ring,
  inner: Rect,
  look: ChartLook,
): SideWords {
  const x = ring.x + direction * (ring.radius + 70)
  const middles = spread(
    words.map(({ slice }) => ring.y - Math.cos(slice.angle) * ring.radius * 1.08),
    words.map(({ height }) => height),
    inner.top,
    inner.bottom,
  )
  const valueMiddle = (each: Words, at: number) =>
    each.setting.beside ? middles[at]! : middles[at]! - each.height / 2 + each.setting.value * 0.6
  return {
    words: words.flatMap((each, at) => textsOf(each, x, middles[at]!, direction, look)),
    lines: words.flatMap((each, at) =>
      leader(each.slice, ring, x - direction * 12, valueMiddle(each, at), direction, look),
    ),
    labels: words.map((each, at) => ({
      index: each.slice.index,
      size: each.setting.name,
      box: boxOf(each, x, middles[at]!, direction),
    })),
  }
}

/** Names and values of the slices in a column on either side, each tied to its slice by a hairline. */
export function planSides(slices: readonly Slice[], ring: Ring, inner: Rect, look: ChartLook): SideWords {
  const sides = [
    slices.filter(slice => slice.angle < Math.PI),
    slices.filter(slice => slice.angle >= Math.PI),
  ]
  const room = (inner.right - inner.left) / 2 - ring.radius - 70
  const setting = settingFor(sides, room, inner.bottom - inner.top)
  const planned = sides.map((side, at) =>
    planSide(
      side.map(slice => wordsOf(slice, setting, room)),
      at === 0 ? 1 : -1,
      ring,
      inner,
      look,
    ),
  )
  return {
    words: planned.flatMap(({ words }) => words),
    lines: planned.flatMap(({ lines }) => lines),
    labels: planned.flatMap(({ labels }) => labels),
  }
}
