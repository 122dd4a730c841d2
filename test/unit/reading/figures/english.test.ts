import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../../core/reading/figures/index.ts'

const context = { date: '2023-08-11', region: '' }
const figures = (text: string): string[] =>
  findFigures(text, context).figures.map(({ indicator, quote, qualifier, period, comparison }) =>
    [
      indicator,
      `${qualifier} ${quote}`.trim(),
      period,
      comparison && `${comparison.type} ${comparison.value} ${comparison.unit}`.trim(),
    ]
      .filter(part => part !== null && part !== '')
      .join(' | '),
  )
const values = (text: string): string[] =>
  findFigures(text, context).figures.map(({ value, unit }) => `${value} ${unit}`.trim())
const left = (text: string): string[] =>
  findFigures(text, context).numbers.map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`)

describe('a number in English prose', () => {
  it.each([
    ['Revenue was $3.45 billion.', '3.45 billion dollars'],
    ['The city invested 2.5 billion yuan.', '2.5 billion yuan'],
    ['Output reached 1,234.5 tonnes.', '1234.5 tonnes'],
    ['The rate stood at 84.9 per cent.', '84.9 percent'],
    ['It covers seventy-two towns.', '72'],
    ['Two-thirds of the schools reopened.', '2/3'],
    ['It rose to 1.2 million people.', '1.2 million people'],
    ['It was 31.4 micrograms per cubic meter.', '31.4 micrograms per cubic meter'],
  ])('is read with its unit: %s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it('is none where it says nothing of how much there is', () => {
    const text =
      'On April 24, 2020, at 10:30 a.m., COVID-19, PM2.5 and 5G were discussed under Article 12 of the 14th Five-Year Plan; see Annex 2.'
    expect(values(text)).toEqual([])
    expect(left(text)).toEqual([
      'April 24, 2020 date',
      '10:30 a.m. time',
      'COVID-19 name',
      'PM2.5 name',
      '5G name',
      'Article 12 law',
      '14th Five-Year Plan plan',
      'Annex 2 attachment',
    ])
  })
})

describe('what an English figure says', () => {
  it('is of its subject, its period and what it is compared with', () => {
    expect(figures('In 2022, the mean level was 31.4 mg/L, down 5.4 percent from a year earlier.')).toEqual([
      'mean level | 31.4 mg/L | 2022 | percent -5.4 percent',
    ])
    expect(figures('Exports grew by 8.6 percent in the first half of 2023.')).toEqual([
      'Exports | 8.6 percent | 2023-H1 | percent 8.6 percent',
    ])
    expect(figures('Nickel fell from 0.255 mg/L in 2012 to 0.0043 mg/L in 2022.')).toEqual([
      'Nickel | 0.255 mg/L | 2012',
      'Nickel | 0.0043 mg/L | 2022 | from 0.255 mg/L',
    ])
    expect(figures('Coal, oil and gas output grew by 4, 5 and 6 percent respectively.')).toHaveLength(3)
  })

  it('is aimed at where the sentence says so', () => {
    const aimed = (text: string): boolean[] => findFigures(text, context).figures.map(({ target }) => target)
    expect(aimed('By 2030, the city aims to plant 1.2 million trees. It has planted 300,000 trees.')).toEqual(
      [true, false],
    )
  })
})
