import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { problemSentence, problemsEn, problemsZh } from '../../../core/sentences/index.ts'

const sources = globSync(['core/**/*.ts', 'backend/**/*.ts'])
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')
const raised = [
  ...new Set([...sources.matchAll(/(?:AppError|refused)\('([a-z-]+)'/g)].map(match => match[1]!)),
].toSorted()

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).toSorted()

it('has a sentence in both languages for every problem the product can raise', () => {
  expect(raised.filter(code => !problemsZh[code])).toEqual([])
  expect(raised.filter(code => !problemsEn[code])).toEqual([])
})

it('says the same facts in both languages', () => {
  const facts = (sentences: Readonly<Record<string, string>>): Record<string, string[]> =>
    Object.fromEntries(Object.keys(problemsZh).map(code => [code, placeholders(sentences[code] ?? '')]))
  expect(facts(problemsEn)).toEqual(facts(problemsZh))
})

it('joins lists as each language does', () => {
  const problem = { code: 'peers-missing', facts: { regions: ['甲市', '乙市'] } }
  expect(problemSentence(problem, 'zh')).toBe('缺少甲市、乙市的数据，排不出位次。')
  expect(problemSentence(problem, 'en')).toBe('There is no value for 甲市, 乙市, so no rank can be made.')
})

it('names a right and a person nobody named in words', () => {
  const problem = { code: 'right-missing', facts: { person: '赵主任', right: 'enter' } }
  expect([problemSentence(problem, 'zh'), problemSentence(problem, 'en')]).toEqual([
    '“赵主任”没有录入的权限，没有改动。请换人操作，或在设置中授权。',
    '“赵主任” does not have the right to enter. Nothing was changed. Let someone else do it, or give the right in the settings.',
  ])
  expect(problemSentence({ code: 'right-missing', facts: { person: '', right: 'check' } }, 'zh')).toBe(
    '“未指明人员”没有复核的权限，没有改动。请换人操作，或在设置中授权。',
  )
})
