import { parseExpression } from '../figures/index.ts'
import type { Indicator } from '../figures/model.ts'
import type { Chart, LeftOut } from './model.ts'

/**
 * A whole as the register declares it: by a sum of its parts, or by a remainder that is what the others leave
 * of it.
 */
interface Whole {
  readonly key: string
  readonly parts: readonly string[]
}

function wholeOf({ key, formula }: Indicator): readonly Whole[] {
  if (formula?.operation === 'sum') return [{ key, parts: formula.operands }]
  if (formula?.operation !== 'difference') return []
  const [minuend = '', ...subtrahends] = formula.operands
  return [{ key: minuend, parts: [key, ...subtrahends] }]
}

/** The indicators whose values a ring shows; undefined where a slice is anything else. */
function plotted({ series: [series] }: Chart): ReadonlySet<string> | undefined {
  const keys = (series?.points ?? []).map(({ expression }) => {
    const parsed = parseExpression(expression)
    return parsed.ok && parsed.value.kind === 'value' ? parsed.value.of.indicator : undefined
  })
  return keys.includes(undefined) ? undefined : new Set(keys.flatMap(key => key ?? []))
}

/**
 * The parts of a declared whole that a ring of some of them leaves out, so that it says it is not all.
 * `computed` are the register's indicators with a formula, `nameOf` gives what an indicator is called.
 * Undefined where the ring holds all parts of a whole, or is of nothing that the register declares one.
 */
export function leftOutOf(
  chart: Chart,
  computed: readonly Indicator[],
  nameOf: (key: string) => string,
): LeftOut | undefined {
  const shown = chart.kind === 'doughnut' ? plotted(chart) : undefined
  if (!shown || shown.size < 2) return undefined
  const wholes = computed.flatMap(wholeOf).filter(({ parts }) => [...shown].every(key => parts.includes(key)))
  const lacking = wholes
    .map(({ key, parts }) => ({ key, parts: parts.filter(part => !shown.has(part)) }))
    .toSorted((left, right) => left.parts.length - right.parts.length)[0]
  if (!lacking || lacking.parts.length === 0) return undefined
  return { whole: nameOf(lacking.key), parts: lacking.parts.map(nameOf) }
}
