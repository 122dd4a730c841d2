import { performance } from 'node:perf_hooks'
import { plainSource, readText } from '../../core/reading/text/index.ts'
import { verifyText } from '../../core/reading/verify/index.ts'
import { keyedTexts } from '../fixtures/texts/keyed-texts.ts'
import { f1, scored, together, type Scores } from '../fixtures/texts/scores.ts'

/**
 * How much of what a careful press officer would mark in a text is read in it, over the texts of
 * test/fixtures/texts; `LECTERN_FAULTS=1` lists what is not. Then how long 50,000 characters take.
 */
const texts = keyedTexts()
const results = texts.map(key => ({ key, ...scored(key, readText(plainSource(key.text)).reading) }))

if (process.env.LECTERN_FAULTS)
  for (const { key, faults } of results) for (const fault of faults) console.log(`${key.name}: ${fault}`)

const names: readonly (keyof Scores)[] = [
  'figures',
  'comparisons',
  'lists',
  'periods',
  'regions',
  'targets',
  'sections',
  'turns',
]
const groups = [false, true].flatMap(isHeld =>
  (['zh', 'en'] as const).map(language => ({ isHeld, language })),
)
for (const { isHeld, language } of groups) {
  const own = results.filter(({ key }) => key.language === language && key.isHeld === isHeld)
  const figures = own.reduce((sum, { key }) => sum + key.figures.length, 0)
  console.log(
    `${own.length} texts (${language}${isHeld ? ', written apart from the grammar' : ''}), ${figures} figures`,
  )
  for (const name of names) {
    const all = together(own.map(({ scores }) => scores[name]))
    if (all.keyed + all.said > 0)
      console.log(
        `  ${name.padEnd(12)} F1 ${f1(all).toFixed(3)}   ${all.right} right of ${all.keyed} in the keys and ${all.said} read`,
      )
  }
}

const long = texts
  .filter(({ language }) => language === 'zh')
  .map(({ text }) => text)
  .join('\n')
const fifty = long.repeat(Math.ceil(50_000 / long.length)).slice(0, 50_000)
const times = Array.from({ length: 5 }, () => {
  const begun = performance.now()
  verifyText(readText(plainSource(fifty)))
  return performance.now() - begun
})
console.log(
  `50,000 characters read and verified in ${times.toSorted((one, other) => one - other)[2]!.toFixed(0)} ms (median of 5)`,
)
