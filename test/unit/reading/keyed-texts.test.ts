import { describe, expect, it } from 'vitest'
import { plainSource, readText } from '../../../core/reading/text/index.ts'
import { keyedText, keyedTexts } from '../../fixtures/texts/keyed-texts.ts'
import { f1, scored, together, type Scores } from '../../fixtures/texts/scores.ts'

/** Those whose faults the grammar was worked out on; the others are the bench's to measure. */
const results = keyedTexts()
  .filter(({ isHeld }) => !isHeld)
  .map(key => ({
    key,
    scores: scored(key, readText(plainSource(key.text)).reading).scores,
  }))
const over = (language: 'zh' | 'en', name: keyof Scores): number =>
  f1(together(results.filter(({ key }) => key.language === language).map(({ scores }) => scores[name])))

describe('texts with keys written by hand', () => {
  it.each(['zh', 'en'] as const)('are read as their keys say (%s)', language => {
    expect(over(language, 'figures')).toBeGreaterThanOrEqual(0.92)
    expect(over(language, 'comparisons')).toBeGreaterThanOrEqual(0.9)
    expect(over(language, 'lists')).toBeGreaterThanOrEqual(0.85)
    expect(over(language, 'periods')).toBeGreaterThanOrEqual(0.88)
  })

  it('are of the region that they name', () => {
    expect(over('zh', 'regions')).toBeGreaterThanOrEqual(0.88)
  })

  it.each(results.map(({ key, scores }) => [key.name, scores] as const))(
    'have every section and every turn: %s',
    (_name, { sections, turns }) => {
      expect([sections, turns]).toEqual([
        { right: sections.keyed, said: sections.keyed, keyed: sections.keyed },
        { right: turns.keyed, said: turns.keyed, keyed: turns.keyed },
      ])
    },
  )
})

describe('the scores', () => {
  const key = keyedText(
    'a',
    'title: 公园通报\nsections: 1 数量\n---\n公园通报\n一、数量\n公园{12个|公园|12|个|p=2022;c=percent:5:%}，增长[5%]。',
  )
  const [figure] = readText(plainSource('公园通报\n一、数量\n2022年，公园12个。')).reading.figures

  it('count what is found, what is said and what is in the key', () => {
    const { reading } = readText(plainSource(key.text))
    expect(scored(key, reading).scores).toMatchObject({
      figures: { right: 1, said: 1, keyed: 1 },
      comparisons: { right: 1, said: 1, keyed: 1 },
      periods: { right: 0, said: 1, keyed: 1 },
      sections: { right: 1, said: 1, keyed: 1 },
    })
    expect(scored(key, { ...reading, figures: [] }).scores.figures).toEqual({ right: 0, said: 0, keyed: 1 })
    expect(scored(key, { ...reading, figures: [figure!, ...reading.figures] }).scores.figures).toEqual({
      right: 1,
      said: 2,
      keyed: 1,
    })
  })

  it('say what is wrong, in lines to work from', () => {
    const { reading } = readText(plainSource(key.text))
    const [first] = reading.figures
    expect(scored(key, { ...reading, figures: [{ ...first!, value: '21' }] }).faults[0]).toMatch(
      /^wrong: 12个/,
    )
    expect(scored(key, { ...reading, figures: [] }).faults[0]).toMatch(/^missed: 12个/)
  })

  it('refuse a key that leaves a number out', () => {
    expect(() => keyedText('a', 'title: 通报\n---\n公园12个。')).toThrow('the key says nothing of')
  })

  it('are harmonic means', () => {
    expect([f1({ right: 1, said: 2, keyed: 1 }), f1({ right: 0, said: 0, keyed: 3 })]).toEqual([2 / 3, 0])
  })
})
