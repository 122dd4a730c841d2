/** Plurals that no ending tells. */
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
}

/** What ends like a plural and is none: species, Celsius, glass, gas. */
const isSingularAlready = (word: string): boolean => /(ss|[^e]us|ius|is|species|series|news|gas)$/.test(word)

/**
 * From the ending to what it is of one; the first that fits. `houses` and `causes` keep their e, `buses` and
 * `viruses` do not.
 */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^aeiou])ies$/, 'y'],
  [/(?<=ch|sh|x|ss|zz)es$/, ''],
  [/(?<=[^aoe]us)es$/, ''],
  [/(?<=[a-z]{2})s$/, ''],
]

/** The singular of one word, or undefined where it is no plural. */
function ofWord(word: string): string | undefined {
  const known = irregular[word]
  if (known !== undefined || isSingularAlready(word)) return known
  const [ending, instead = ''] = endings.find(([plural]) => plural.test(word)) ?? []
  return ending && word.replace(ending, instead)
}

/** Behind these stands what the counted thing is of, which stays as it is. */
const link = /(?=\s(?:of|per|in|for|with|by|on|at|from|under|to|without|and)\s)|(?=\/)/

/** English after exactly one: 1 day, 1 household, 1 bus, 1 person trained, 1 tonne of waste, 1 species. */
export function singular(unitEn: string): string {
  const [counted = '', ...rest] = unitEn.split(link)
  const words = counted.split(' ')
  const at = words.findLastIndex(word => ofWord(word) !== undefined)
  const one = at < 0 ? words : words.with(at, ofWord(words[at]!)!)
  return [one.join(' '), ...rest].join('')
}
