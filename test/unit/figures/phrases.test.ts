import { describe, expect, it } from 'vitest'
import {
  collected,
  isOfValues,
  phrases,
  printed,
  reportPhrases,
  reportsUnreached,
  unforeseenPhrases,
  unreached,
} from '../../phrases/index.ts'

describe('the ways offices say figures', () => {
  it('are a list of at least 150, of which a tenth is in English', () => {
    const english = phrases.filter(({ language }) => language === 'en')
    expect([
      phrases.length >= 150,
      english.length / phrases.length > 0.09,
      new Set(collected.map(({ said }) => said)).size,
    ]).toEqual([true, true, collected.length])
  })

  it.each(phrases)('$said', phrase => {
    expect(printed(phrase)).toBe(phrase.said)
  })

  it.each([...unreached, ...reportsUnreached])('$said is not said yet', phrase => {
    expect(printed(phrase)).not.toBe(phrase.said)
  })

  it('count those that were written down before any figure was tried, whether they are said or not', () => {
    const english = unforeseenPhrases.filter(({ language }) => language === 'en')
    expect([
      unforeseenPhrases.length >= 80,
      english.length >= 8,
      new Set(unforeseenPhrases.map(({ said }) => said)).size,
    ]).toEqual([true, true, unforeseenPhrases.length])
  })

  it('are told as reports tell them, shape by shape, whether they are said or not', () => {
    expect([reportPhrases.length >= 60, new Set(reportPhrases.map(({ said }) => said)).size]).toEqual([
      true,
      reportPhrases.length,
    ])
  })

  it('are called bare only where nothing but values says them', () => {
    expect(phrases.filter(phrase => phrase.isBare !== isOfValues(phrase) && phrase.isBare)).toEqual([])
  })
})
