import type { Problem } from '../problem.ts'
import type { FigureData, FigureMap } from './model.ts'

type Facts = Extract<FigureMap[string], { ok: false }>['problem']['facts']
type Fact = Facts[string]
interface Entry {
  readonly name: string
  readonly nameEn: string
}

/** Which facts hold keys of the register, and of what. */
const indicators = new Set(['indicator', 'indicators'])
const regions = new Set(['region', 'scope', 'regions'])

/**
 * Why a figure cannot be rendered, with the names of indicators and regions instead of their keys: in
 * Chinese, and beside each fact the same in English (`indicatorEn`), because whoever reads it may read
 * another language than the figure is written in. A key nobody registered stays.
 */
export function namedProblem(
  { code, facts }: Problem,
  data: Pick<FigureData, 'indicator' | 'region'>,
): { code: string; facts: Facts } {
  const entryOf = (fact: string, key: string): Entry | undefined =>
    indicators.has(fact) ? data.indicator(key) : regions.has(fact) ? data.region(key) : undefined
  const named = (name: string, fact: Problem['facts'][string]): [string, Fact][] => {
    const say =
      (sayIn: (entry: Entry) => string) =>
      (key: string): string => {
        const entry = entryOf(name, key)
        return entry ? sayIn(entry) : key
      }
    const [zh, en] = [say(({ name: own }) => own), say(({ name: own, nameEn }) => nameEn || own)]
    if (!indicators.has(name) && !regions.has(name))
      return [[name, typeof fact === 'object' ? [...fact] : fact]]
    if (typeof fact === 'object')
      return [
        [name, fact.map(zh)],
        [`${name}En`, fact.map(en)],
      ]
    return typeof fact === 'string'
      ? [
          [name, zh(fact)],
          [`${name}En`, en(fact)],
        ]
      : [[name, fact]]
  }
  return {
    code,
    facts: Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => named(name, fact))),
  }
}
