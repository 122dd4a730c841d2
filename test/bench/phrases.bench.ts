import { phrases, printed, type Phrase } from '../phrases/index.ts'

/** Of the phrases offices say figures in, the share that a figure prints whole, words and all. */
const share = (some: readonly Phrase[], all: readonly Phrase[]): string => `${some.length} of ${all.length} (${(some.length / all.length * 100).toFixed(1)} %)`

const whole = phrases.filter((phrase) => printed(phrase) === phrase.said)
const beyond = phrases.filter(({ isBare }) => !isBare)
const missed = phrases.filter((phrase) => !whole.includes(phrase))

console.log(`phrases printed whole: ${share(whole, phrases)}; beyond a bare value: ${share(whole.filter(({ isBare }) => !isBare), beyond)}`)
for (const phrase of missed) console.log(`not reached: ${phrase.said} (printed: ${printed(phrase)})`)
