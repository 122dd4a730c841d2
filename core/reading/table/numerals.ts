const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (sign, value) => [sign, value] as const),
  ...Array.from('零壹贰叁肆伍陆柒捌玖', (sign, value) => [sign, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
])

const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])

/**
 * A number below 10,000 in words; undefined where it is not written as one says it. 二百九 is left alone: some
 * mean 290. `isWhole`: nothing stands before it that its last digit could belong to.
 */
function belowTenThousand(words: string, isWhole: boolean): number | undefined {
  let [sum, digit, last] = [0, undefined as number | undefined, 10_000]
  let isAfterZero = isWhole
  for (const sign of words) {
    const ten = tens.get(sign)
    if (ten === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      isAfterZero = digit === 0 || last === 10 || (isWhole && last === 10_000)
      digit = digits.get(sign)
      if (digit === undefined) return undefined
      continue
    }
    if (ten >= last || digit === 0 || (digit === undefined && (ten !== 10 || sum > 0))) return undefined
    sum += (digit ?? 1) * ten
    digit = undefined
    last = ten
  }
  return digit && !isAfterZero ? undefined : sum + (digit ?? 0)
}

/** 二百九十五, 一万二千: every part below the scale before it. */
function wholeNumber(words: string): number | undefined {
  const parts = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/u.exec(words)
  if (!parts) return undefined
  const [yi, wan, rest] = [1, 2, 3].map(index => {
    const said = parts[index] ?? ''
    return said === '' ? 0 : belowTenThousand(said, words.startsWith(said))
  })
  return yi === undefined || wan === undefined || rest === undefined ? undefined : yi * 1e8 + wan * 1e4 + rest
}

const positional = (words: string): string | undefined => {
  const read = Array.from(words, sign => digits.get(sign))
  return read.every(digit => digit !== undefined) ? read.join('') : undefined
}

const numeral = /^[零一二三四五六七八九壹贰叁肆伍陆柒捌玖〇○两十拾百佰千仟万亿]+/u

/**
 * The number that a text begins with in Chinese numerals, as digits, and the rest behind it: 二百九十五天, 三点五,
 * 二〇二二. A lone 一 may be a dash, so it is none.
 */
export function numeralIn(text: string): { readonly digits: string; readonly rest: string } | undefined {
  const words = numeral.exec(text)?.[0]
  if (words === undefined || text === '一') return undefined
  const fraction = /^点([零一二三四五六七八九〇]+)/u.exec(text.slice(words.length))
  const spoken = /[十拾百佰千仟万亿]/u.test(words)
    ? wholeNumber(words)?.toString()
    : words.length === 1 || words.length > 2 || fraction
      ? positional(words)
      : undefined
  if (spoken === undefined) return undefined
  const behind = fraction ? positional(fraction[1]!) : undefined
  return {
    digits: behind === undefined ? spoken : `${spoken}.${behind}`,
    rest: text.slice(words.length + (fraction?.[0].length ?? 0)),
  }
}

/** Years in numerals as digits: 二〇二二年 is 2022年. */
export const withYearInDigits = (text: string): string =>
  text.replace(/[一二][零〇○一二三四五六七八九]{3}(?=年|$)/gu, year => positional(year) ?? year)
