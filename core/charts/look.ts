/** A mark's fill, and the colour of text that belongs to it; a light fill needs darker text. */
export interface MarkPaint {
  readonly fill: string
  readonly text: string
  /** Lengths of stroke and space of a broken line, in its own widths; a whole line has none. */
  readonly dash?: readonly number[]
}

/** Colours and typeface of a chart. One family of hues; red is not among them. */
export interface ChartLook {
  /** A CSS family that holds weights 400, 500 and 700 of a typeface with Chinese. */
  readonly family: string
  readonly background: string
  readonly ink: string
  readonly inkSoft: string
  readonly grid: string
  readonly baseline: string
  /** Paints of one, two, three and four series. */
  readonly series: readonly (readonly MarkPaint[])[]
  /** First and last fill of a ring; the slices between are mixed. */
  readonly ring: readonly [string, string]
}

const deep = { fill: '#0e5a6b', text: '#0e5a6b' }
const pale = { fill: '#8dbdc6', text: '#3f7f8c' }

export const lightLook: ChartLook = {
  family: '"Noto Sans SC"',
  background: '#ffffff',
  ink: '#1d2126',
  inkSoft: '#565c66',
  grid: '#e2ded4',
  baseline: '#565c66',
  series: [
    [deep],
    [deep, pale],
    [deep, { fill: '#4d97a6', text: '#33788a' }, { fill: '#b4b9bf', text: '#6b717a' }],
    [
      deep,
      { fill: '#4d97a6', text: '#33788a' },
      { fill: '#a9cfd6', text: '#4f8791' },
      { fill: '#b4b9bf', text: '#6b717a' },
    ],
  ],
  ring: ['#0e5a6b', '#cde1e5'],
}

const period = /^\d{4}/

/** Ways to break a line that are told apart at a glance. */
const dashes: readonly (readonly number[] | undefined)[] = [undefined, [4, 2], [1.2, 1.8], [6, 1.5, 1.2, 1.5]]

/** From the darkest to the palest grey of lines that are there for comparison. */
const greys = ['#737a84', '#b9bec4'] as const

/**
 * One in colour and the others grey; each grey line has a tone and a stroke of its own, and its name at its
 * end.
 */
function oneAmongMany(count: number): MarkPaint[] {
  const tones = Math.ceil((count - 1) / dashes.length)
  const others = Array.from({ length: count - 1 }, (_, index): MarkPaint => {
    const dash = dashes[index % dashes.length]
    const fill = mix(...greys, tones < 2 ? 0 : Math.floor(index / dashes.length) / (tones - 1))
    return { fill, text: '#5c636d', ...(dash && { dash }) }
  })
  return [deep, ...others]
}

/**
 * The paints of named series, no two alike. The first is the strongest, except where the series are periods:
 * there the latest is what the chart is about.
 */
export function seriesPaints(look: ChartLook, names: readonly string[]): MarkPaint[] {
  const set =
    names.length > look.series.length
      ? oneAmongMany(names.length)
      : look.series[Math.max(names.length, 1) - 1]!
  const paints = set.slice(0, names.length)
  return names.length > 1 && names.every(name => period.test(name)) ? paints.toReversed() : paints
}

const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  return `#${channels(from)
    .map((value, at) =>
      Math.round(value + (target[at]! - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Fills of a ring's slices, darkest first. Two slices are the thing and the rest. */
export function ringFills(look: ChartLook, count: number): string[] {
  return Array.from({ length: count }, (_, index) => mix(...look.ring, count < 2 ? 0 : index / (count - 1)))
}
