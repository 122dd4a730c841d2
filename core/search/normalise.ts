/** Most text is its own normal form already. */
const plain = /^[\u4e00-\u9fff\u3400-\u4dbfa-z0-9 \n。、]*$/
const others = /[^\u4e00-\u9fff\u3400-\u4dbfa-z0-9 \n。、]/gu

/** The form in which a character is indexed and compared: width, ligatures and case do not matter. */
export const normaliseCharacter = (character: string): string =>
  plain.test(character) ? character : inNormalForm(character)

const inNormalForm = (character: string): string => character.normalize('NFKC').toLowerCase()

/** Text as it is indexed and compared: ＰＭ２．５ and PM2.5 are the same word. */
export const normalise = (text: string): string => text.replace(others, inNormalForm)

/** The words of a query; each must occur in what is found. */
export const queryTerms = (query: string): string[] =>
  normalise(query)
    .split(/\s+/u)
    .filter(term => term !== '')
