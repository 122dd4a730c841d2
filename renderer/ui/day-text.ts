const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day, `2023-08-11`, as people read it: 2023年8月11日, 11 Aug 2023; '' where there is none. */
export function dayText(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return ''
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

const bigFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const inOne = /^(\d{4})(\d{2})(\d{2})$/
const dayFirst = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i

const monthNamed = (name: string): number =>
  months.findIndex(month => name.slice(0, 3).toLowerCase() === month.toLowerCase()) + 1

function parts(text: string): readonly [number, number, number] | undefined {
  const inOrder = bigFirst.exec(text) ?? inOne.exec(text)
  if (inOrder) return [Number(inOrder[1]), Number(inOrder[2]), Number(inOrder[3])]
  const named = dayFirst.exec(text)
  if (named) return [Number(named[3]), monthNamed(named[2]!), Number(named[1])]
  const american = monthFirst.exec(text)
  return american ? [Number(american[3]), monthNamed(american[1]!), Number(american[2])] : undefined
}

/**
 * The day somebody typed; '' for nothing, undefined for what names no day, 3/4/2023 among it, which two
 * readers read differently.
 */
export function dayTyped(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return ''
  const [year, month, date] = parts(typed) ?? [0, 0, 0]
  const found = new Date(Date.UTC(year, month - 1, date))
  const isReal =
    year > 0 &&
    found.getUTCFullYear() === year &&
    found.getUTCMonth() === month - 1 &&
    found.getUTCDate() === date
  return isReal ? found.toISOString().slice(0, 10) : undefined
}
