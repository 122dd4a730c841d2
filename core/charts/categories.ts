import { baselineOf, type PlanText } from './plan.ts'
import { textWidth, truncate, wrapEvenly } from './text-metrics.ts'

/** How the names under an axis are set: in level lines, or turned where even small lines do not fit. */
export interface CategorySetting {
  readonly size: number
  readonly lines: readonly (readonly string[])[]
  readonly turned: boolean
  /** Every how many names one is printed, counted from the last. */
  readonly every: number
  /** The same for names that are printed whole, where the setting shortens them. */
  readonly everyWhole: number
  readonly height: number
}

const leading = 1.3
/** How long a turned name may be before it is cut. */
const turnedLength = 300
const period = /^\d{4}(年|-|$)|^\d{1,2}月$/

const level = (names: readonly string[], size: number, slot: number) =>
  names.map(name => (name === '' ? [] : wrapEvenly(name, size, 400, slot * 0.92)))

const fits = (lines: readonly (readonly string[])[], size: number, slot: number) =>
  lines.every(set => set.length <= 3 && set.every(line => textWidth(line, size) <= slot * 0.96))

const partOfYear = /^(\d{4}年)(.+)$/

/** 2021年1月, 2021年2月 … are set as 1月, 2月 …, with the year once beneath the first of them. */
function underYears(names: readonly string[], slot: number): CategorySetting | undefined {
  const parts = names.map(name => partOfYear.exec(name))
  if (!parts.every(part => part !== null) || new Set(parts.map(part => part[1])).size === names.length)
    return undefined
  const lines = parts.map(([, year, rest], index) =>
    year === parts[index - 1]?.[1] ? [rest!] : [rest!, year!],
  )
  const size = [26, 24, 22].find(tried => lines.every(([first]) => textWidth(first!, tried) <= slot * 0.96))
  if (size === undefined) return undefined
  const widest = Math.max(...names.map(name => textWidth(name, size)))
  return {
    size,
    lines,
    turned: false,
    every: 1,
    everyWhole: Math.ceil((widest * 1.1) / slot),
    height: 2 * size * leading,
  }
}

/** Periods in a row may be thinned out, because the reader can count between them; names may not. */
function thinned(names: readonly string[], slot: number): CategorySetting | undefined {
  if (!names.every(name => period.test(name))) return undefined
  const size = 24
  const widest = Math.max(...names.map(name => textWidth(name, size)))
  const every = Math.ceil((widest * 1.15) / slot)
  return {
    size,
    lines: names.map(name => [name]),
    turned: false,
    every,
    everyWhole: every,
    height: size * leading,
  }
}

function turned(names: readonly string[], slot: number, most: number): CategorySetting {
  const size = Math.max(16, Math.min(22, slot * 0.9))
  const lines = names.map(name => [truncate(name, size, 400, most)])
  const longest = Math.max(...lines.map(([line]) => textWidth(line!, size)))
  /** Slots narrower than the smallest name: names are left out rather than printed over one another. */
  const every = Math.max(1, Math.ceil((size * 1.05) / slot))
  return { size, lines, turned: true, every, everyWhole: every, height: longest * Math.SQRT1_2 + size }
}

/** Chooses the largest setting in which no name touches its neighbour. `slot` is the room of one category. */
export function setCategories(
  names: readonly string[],
  slot: number,
  mostTurned = turnedLength,
): CategorySetting {
  const years = underYears(names, slot)
  if (years) return years
  for (const size of [28, 25, 22]) {
    const lines = level(names, size, slot)
    if (fits(lines, size, slot)) {
      return {
        size,
        lines,
        turned: false,
        every: 1,
        everyWhole: 1,
        height: Math.max(0, ...lines.map(set => set.length)) * size * leading,
      }
    }
  }
  return thinned(names, slot) ?? turned(names, slot, mostTurned)
}

/**
 * The names as texts below `top`, each centred at its place. `before`: how many slots lie between the first
 * and other names to its left.
 */
export function categoryTexts(
  setting: CategorySetting,
  centres: readonly number[],
  top: number,
  colour: string,
  before = Infinity,
): PlanText[] {
  const { size } = setting
  const shown = (index: number) =>
    (centres.length - 1 - index) % setting.every === 0 && index + before >= setting.every
  const room = (index: number) => (centres[index]! - size) * Math.SQRT2
  return setting.lines.flatMap((lines, index) =>
    !shown(index)
      ? []
      : lines.map((text, row): PlanText =>
          setting.turned
            ? {
                x: centres[index]! + size * 0.35,
                y: top + size,
                text: truncate(text, size, 400, room(index)),
                size,
                weight: 400,
                colour,
                align: 'right',
                angle: 45,
              }
            : {
                x: centres[index]!,
                y: baselineOf(top + (row + 0.5) * size * leading, size),
                text,
                size,
                weight: 400,
                colour,
                align: 'center',
              },
        ),
  )
}

/** How far the last name reaches to the right of its place; a turned one reaches to the left. */
export const lastReach = ({ turned, lines, size }: CategorySetting): number =>
  turned ? 0 : Math.max(0, ...(lines.at(-1) ?? []).map(line => textWidth(line, size) / 2))

/**
 * How much narrower `total` slots have to be than `width`, so that what reaches beyond the middle of the last
 * one stays within.
 */
export const overhang = (reach: number, width: number, total: number): number =>
  Math.max(0, (reach - width / total / 2) / (1 - 0.5 / total))
