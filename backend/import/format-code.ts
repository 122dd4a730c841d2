/** One part of a number format's code: what it prints around a number, and how. */
export interface FormatSection {
  /** The part as it is written. */
  readonly code: string
  /** Texts before, between and behind the digits. */
  readonly before: string
  readonly within: string
  readonly behind: string
  /** It prints the number; otherwise its text is all that is seen. */
  readonly hasNumber: boolean
  readonly isColoured: boolean
  readonly condition: Condition | undefined
}

interface Condition {
  readonly sign: string
  readonly than: number
}

/**
 * Quoted and escaped text, widths and fillings that print nothing readable, what stands in brackets, and
 * single signs (ECMA-376 part 1, 18.8.31). An exclamation mark escapes as a backslash does.
 */
const token = /"[^"]*"?|\\.|!.|_.|\*.|\[[^\]]*\]|general|g\/通用格式|e[+-]|[\s\S]/giu

const tokensOf = (code: string): string[] => code.match(token) ?? []

/** The parts of a code; a semicolon in a text parts nothing. */
function partsOf(code: string): string[][] {
  const parts: string[][] = [[]]
  for (const each of tokensOf(code)) {
    if (each === ';') parts.push([])
    else parts.at(-1)!.push(each)
  }
  return parts
}

const isDigits = (each: string): boolean => /^(?:[0#?@]|general|g\/通用格式)$/iu.test(each)

/** The text that a token prints as it stands; undefined where it prints none. */
function literal(each: string): string | undefined {
  if (each.startsWith('"')) return each.replace(/^"|"$/gu, '')
  if (/^[\\!]./u.test(each)) return each.slice(1)
  return /^(?:_.|\*.|\[.*\])$/u.test(each) ? undefined : each
}

/** Points and commas, powers of ten and the line of a fraction belong to the number. */
const isOfNumber = (each: string): boolean => /^(?:[.,/]|e[+-])$/i.test(each)

const colour =
  /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+|[黑蓝青绿红白黄]色?|洋红|颜色\s*\d+)\]$/iu

function conditionIn(parts: readonly string[]): Condition | undefined {
  const found = parts
    .map(each => /^\[(>=|<=|<>|=|>|<)\s*(-?\d+(?:\.\d+)?)\]$/u.exec(each))
    .find(each => each !== null)
  return found ? { sign: found[1]!, than: Number(found[2]) } : undefined
}

function sectionOf(parts: readonly string[]): FormatSection {
  const [first, last] = [parts.findIndex(isDigits), parts.findLastIndex(isDigits)]
  const hasNumber = first >= 0
  const said = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .flatMap(each => (hasNumber && isOfNumber(each) ? [] : (literal(each) ?? [])))
      .join('')
      .trim()
  return {
    code: parts.join(''),
    hasNumber,
    before: said(0, hasNumber ? first : parts.length),
    within: hasNumber
      ? said(first, last + 1)
          .replace(/[0#?@]|general|g\/通用格式/giu, '')
          .trim()
      : '',
    behind: hasNumber ? said(last + 1, parts.length) : '',
    isColoured: parts.some(each => colour.test(each)),
    condition: conditionIn(parts),
  }
}

/** The parts of a code, in their order. */
export const sectionsOf = (code: string): FormatSection[] => partsOf(code).map(sectionOf)

const holds: Readonly<Record<string, (value: number, than: number) => boolean>> = {
  '>=': (value, than) => value >= than,
  '<=': (value, than) => value <= than,
  '<>': (value, than) => value !== than,
  '=': (value, than) => value === than,
  '>': (value, than) => value > than,
  '<': (value, than) => value < than,
}

/**
 * The place of the part that prints a number. Without conditions they are those of positive numbers, negative
 * ones and zero; -1 where none prints it.
 */
export function sectionFor(sections: readonly FormatSection[], value: number): number {
  const numeric = sections.slice(0, 3)
  if (numeric.every(({ condition }) => condition === undefined)) {
    if (numeric.length === 1 || value > 0 || (value === 0 && numeric.length === 2)) return 0
    return value < 0 ? 1 : 2
  }
  return numeric.findIndex(({ condition }, index) =>
    condition === undefined ? index > 0 || value > 0 : holds[condition.sign]!(value, condition.than),
  )
}

/** Whether a part prints a negative number without a minus of its own: whoever wrote it gave it its sign. */
export function isUnsigned(sections: readonly FormatSection[], index: number): boolean {
  const condition = sections[index]?.condition
  if (condition === undefined) return index > 0
  return condition.sign.startsWith('<') && condition.sign !== '<>' && condition.than <= 0
}
