import { plainSource, readText } from '../../core/reading/text/index.ts'
import { verifyText } from '../../core/reading/verify/index.ts'
import { plantedTexts } from '../fixtures/planted/texts.ts'

/**
 * How many of 1,000 planted errors are found, those counted as missed that were not recognised as statements
 * at all, and how often a clean text is called wrong. `LECTERN_FAULTS=1` lists the misses and the false
 * alarms.
 */
const texts = plantedTexts(1000)
const verify = (text: string) => verifyText(readText(plainSource(text)))

const results = texts.map(planted => ({
  planted,
  wrong: verify(planted.wrong),
  clean: verify(planted.clean),
}))
const recognised = results.filter(({ wrong }) => wrong.recognised > 0).length
const found = results.filter(({ wrong }) => wrong.findings.length > 0).length
const alarmed = results.filter(({ clean }) => clean.findings.length > 0).length
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

console.log(`${texts.length} texts with an error and their clean twins`)
console.log(`  recognised   ${percent(recognised, texts.length)}`)
console.log(`  sensitivity  ${percent(found, texts.length)}, what was not recognised counted as missed`)
console.log(
  `  precision    ${percent(found, found + alarmed)}; ${alarmed} of ${texts.length} clean texts alarmed`,
)
for (const kind of new Set(texts.map(({ kind }) => kind))) {
  const own = results.filter(({ planted }) => planted.kind === kind)
  const hits = own.filter(({ wrong }) => wrong.findings.length > 0).length
  const alarms = own.filter(({ clean }) => clean.findings.length > 0).length
  console.log(
    `  ${kind.padEnd(12)} ${percent(hits, own.length)} of ${own.length} found, ${alarms} false alarms`,
  )
}
if (process.env.LECTERN_FAULTS)
  for (const { planted, wrong, clean } of results) {
    if (wrong.findings.length === 0) console.log(`missed ${planted.kind}: ${planted.wrong}`)
    for (const { rule, quote, arithmetic } of clean.findings)
      console.log(`alarm ${rule} in ${planted.kind}: ${quote}: ${arithmetic}   ${planted.clean}`)
  }
