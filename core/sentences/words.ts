import type { Facts } from '../problem.ts'

type Words = Readonly<Record<string, string>>

const rights: Readonly<Record<'zh' | 'en', Words>> = {
  zh: { enter: '录入', check: '复核', publish: '发布' },
  en: { enter: 'enter', check: 'check', publish: 'publish' },
}
const nobody = { zh: '未指明人员', en: 'Nobody named' } as const

/** A fact that is one of the product's own words, as a sentence says it; any other as it is. */
export function worded(name: string, fact: Facts[string], language: 'zh' | 'en'): Facts[string] {
  if (name === 'right' && typeof fact === 'string') return rights[language][fact] ?? fact
  return name === 'person' && fact === '' ? nobody[language] : fact
}
