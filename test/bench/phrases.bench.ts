import { phrases, printed, unreached, type Phrase } from '../phrases/index.ts'

/** Of the phrases offices say figures in, the share that a figure prints whole, words and all. */
const share = (some: readonly Phrase[], all: readonly Phrase[]): string => `${some.length} of ${all.length} (${(some.length / all.length * 100).toFixed(1)} %)`

const all = [...phrases, ...unreached]
const whole = all.filter((phrase) => printed(phrase) === phrase.said)
const beyond = all.filter(({ isBare }) => !isBare)
const missed = all.filter((phrase) => !whole.includes(phrase))

console.log(`phrases printed whole: ${share(whole, all)}; beyond a bare value: ${share(whole.filter(({ isBare }) => !isBare), beyond)}`)
for (const phrase of missed) console.log(`not reached: ${phrase.said} (printed: ${printed(phrase)})`)
