import type { Facts, Problem } from '../problem.ts'
import { problemsEn } from './problems-en.ts'
import { problemsZh } from './problems-zh.ts'
import { wordedFacts } from './words.ts'

export { boundSigns } from './bound-signs.ts'
export { assumptionWords } from './assumptions.ts'
export { problemsEn, problemsZh, wordedFacts }

/**
 * What a problem says, for doors without an interface; a code without a sentence says that something
 * unforeseen happened.
 */
export function problemSentence(problem: Problem, language: 'zh' | 'en'): string {
  const sentences = language === 'zh' ? problemsZh : problemsEn
  return filled(
    sentences[problem.code] ?? sentences.unexpected ?? '',
    wordedFacts(problem, language),
    language,
  )
}

const filled = (sentence: string, facts: Facts, language: 'zh' | 'en'): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? ''
    return typeof fact === 'object' ? fact.join(language === 'zh' ? '、' : ', ') : String(fact)
  })
