import type { Facts, Problem } from '../problem.ts'
import { problemsEn } from './problems-en.ts'
import { problemsZh } from './problems-zh.ts'

export { problemsEn, problemsZh }

/** What a problem says, for doors without an interface; a code without a sentence says that something unforeseen happened. */
export function problemSentence(problem: Problem, language: 'zh' | 'en'): string {
  const sentences = language === 'zh' ? problemsZh : problemsEn
  return filled(sentences[problem.code] ?? sentences.unexpected ?? '', problem.facts, language === 'zh' ? '、' : ', ')
}

const filled = (sentence: string, facts: Facts, separator: string): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    return typeof fact === 'object' ? fact.join(separator) : String(fact ?? '')
  })
