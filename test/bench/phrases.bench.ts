import { collected, printed, reportPhrases, unforeseenPhrases, type Phrase } from '../phrases/index.ts'

/** Of the phrases offices say figures in, the share that a figure prints whole, words and all. */
const share = (some: readonly Phrase[], all: readonly Phrase[]): string =>
  `${some.length} of ${all.length} (${((some.length / all.length) * 100).toFixed(1)} %)`

const isWhole = (phrase: Phrase): boolean => printed(phrase) === phrase.said

function print(name: string, phrases: readonly Phrase[]): void {
  const beyond = phrases.filter(({ isBare }) => !isBare)
  console.log(
    `${name} printed whole: ${share(phrases.filter(isWhole), phrases)}; beyond a bare value: ${share(beyond.filter(isWhole), beyond)}`,
  )
  for (const phrase of phrases.filter(each => !isWhole(each)))
    console.log(`not reached: ${phrase.said} (printed: ${printed(phrase)})`)
}

print('phrases', collected)
print('phrases written down before any figure was tried', unforeseenPhrases)
print('phrases of reports, shape by shape as they follow each other', reportPhrases)
