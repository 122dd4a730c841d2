import { formatPeriod } from '../figures/period-words.ts'
import { parsePeriod } from '../figures/period.ts'
import type { Facts, Problem } from '../problem.ts'

type Words = Readonly<Record<string, string>>

const rights: Readonly<Record<'zh' | 'en', Words>> = {
  zh: { enter: '录入', check: '复核', publish: '发布' },
  en: { enter: 'enter', check: 'check', publish: 'publish' },
}
const chartParts: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    title: '标题',
    subtitle: '副标题',
    categories: '类别名',
    series: '系列名',
    labels: '数字',
    source: '来源和注',
  },
  en: {
    title: 'title',
    subtitle: 'subtitle',
    categories: 'categories',
    series: 'names of series',
    labels: 'labels',
    source: 'source and notes',
  },
}
const nobody = { zh: '未指明人员', en: 'Nobody named' } as const

/** Facts that hold periods. */
const periods = new Set(['period', 'earlier', 'rival', 'since', 'missing', 'broken'])
/** The problems whose base is a period; that of the others is a value. */
const onPeriods = new Set(['period-not-comparable', 'not-several-years'])

/**
 * The facts of a problem as a sentence says them: names in the language of the sentence where they are known
 * in both, periods in words, and the product's own words. Everything else stays as it is.
 */
export function wordedFacts({ code, facts }: Problem, language: 'zh' | 'en'): Record<string, Facts[string]> {
  const said = ([name, given]: [string, Facts[string]]): [string, Facts[string]] => {
    const fact = (language === 'en' ? facts[`${name}En`] : undefined) ?? given
    const isPeriod = periods.has(name) || (name === 'base' && onPeriods.has(code))
    return [name, isPeriod ? inWords(fact, language) : worded(name, fact, language)]
  }
  return Object.fromEntries(Object.entries(facts).map(said))
}

function inWords(fact: Facts[string], language: 'zh' | 'en'): Facts[string] {
  const say = (text: string): string => (parsePeriod(text) ? formatPeriod(text, language) : text)
  return typeof fact === 'number' ? fact : typeof fact === 'string' ? say(fact) : fact.map(say)
}

/** A fact that is one of the product's own words, as a sentence says it; any other as it is. */
function worded(name: string, fact: Facts[string], language: 'zh' | 'en'): Facts[string] {
  if (name === 'right' && typeof fact === 'string') return rights[language][fact] ?? fact
  if (name === 'chartPart' && typeof fact === 'string') return chartParts[language][fact] ?? fact
  return name === 'person' && fact === '' ? nobody[language] : fact
}
