import { describe, expect, it } from 'vitest'
import { isOfValues, phrases, printed } from '../../phrases/index.ts'

describe('the ways offices say figures', () => {
  it('are a list of at least 150, of which a tenth is in English', () => {
    const english = phrases.filter(({ language }) => language === 'en')
    expect([phrases.length >= 150, english.length / phrases.length > 0.09, new Set(phrases.map(({ said }) => said)).size]).toEqual([true, true, phrases.length])
  })

  it.each(phrases)('$said', (phrase) => {
    expect(printed(phrase)).toBe(phrase.said)
  })

  it('are called bare only where nothing but values says them', () => {
    expect(phrases.filter((phrase) => phrase.isBare !== isOfValues(phrase) && phrase.isBare)).toEqual([])
  })
})
