import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bigrams,
  highlight,
  initials,
  normalise,
  queryTerms,
  queryTokens,
} from '../../../core/search/index.ts'

describe('bigrams', () => {
  it('begins a word at each character, of two characters in Chinese and three elsewhere', () => {
    expect(bigrams('优良天数，PM2.5')).toBe('优良 良天 天数 数 pm2 m2 2 5')
  })

  it('has none for a text without letters', () => {
    expect(bigrams('，。%')).toBe('')
  })
})

describe('queryTokens', () => {
  it.each([
    ['优良', [{ text: '优良', prefix: false }]],
    ['优', [{ text: '优', prefix: true }]],
    [
      '优良天',
      [
        { text: '优良', prefix: false },
        { text: '良天', prefix: false },
      ],
    ],
    ['pm', [{ text: 'pm', prefix: true }]],
    [
      'PM2.5',
      [
        { text: 'pm2', prefix: false },
        { text: '5', prefix: true },
      ],
    ],
    ['%', []],
  ])('asks for the words every text with %s holds', (query, tokens) => {
    expect(queryTokens(query)).toEqual(tokens)
  })

  it('asks for nothing that a text holding the query lacks', () => {
    const piece = fc.string({
      unit: fc.constantFrom('优', '良', '天', 'p', 'M', '2', '.', '，', ' ', '５', '𠮷'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(piece, piece, piece, (before, query, after) => {
        const words = bigrams(before + query + after).split(' ')
        return queryTokens(query).every(token =>
          words.some(word => (token.prefix ? word.startsWith(token.text) : word === token.text)),
        )
      }),
    )
  })
})

describe('initials', () => {
  it.each([
    ['优良天数', 'ylts'],
    ['PM2.5 浓度', 'pm25nd'],
    ['重庆市', 'cqs'],
    ['', ''],
  ])('of %s are %s', (text, letters) => {
    expect(initials(text)).toBe(letters)
  })
})

describe('normalise', () => {
  it('makes widths, ligatures and cases one', () => {
    expect([normalise('ＰＭ２．５ ℃'), queryTerms(' 优良　PM ')]).toEqual(['pm2.5 °c', ['优良', 'pm']])
  })
})

describe('highlight', () => {
  const marked = (text: string, query: string): string[] =>
    highlight(text, query).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['a word wherever it stands', '优良天数与优良率', '优良', ['优良', '优良']],
    ['each word of the query', '空气优良，水质达标', '达标 空气', ['空气', '达标']],
    ['other widths and cases', '细颗粒物（ＰＭ２．５）', 'pm2.5', ['ＰＭ２．５']],
    ['words that overlap once', '优良天数', '优良天 天数', ['优良天数']],
    ['a character that becomes several', '26℃以上', 'c', ['℃']],
    ['nothing where nothing is asked', '优良', ' ', []],
  ])('marks %s', (_what, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })
})
