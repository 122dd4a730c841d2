import type { Problem } from '../problem.ts'
import type { FigureData, FigureMap, Language } from './model.ts'

type Facts = Extract<FigureMap[string], { ok: false }>['problem']['facts']

/** Why a figure cannot be rendered, with the names of indicators instead of their keys; a key nobody registered stays. */
export function namedProblem({ code, facts }: Problem, data: Pick<FigureData, 'indicator'>, language: Language): { code: string; facts: Facts } {
  const nameOf = (key: string): string => {
    const known = data.indicator(key)
    return (language === 'en' && known?.nameEn) || known?.name || key
  }
  const named = (name: string, fact: Problem['facts'][string]): Facts[string] => {
    if (typeof fact === 'object') return name === 'indicators' ? fact.map(nameOf) : [...fact]
    return name === 'indicator' && typeof fact === 'string' ? nameOf(fact) : fact
  }
  return { code, facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, named(name, fact)])) }
}
