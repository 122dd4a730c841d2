import { describe, expect, it } from 'vitest'
import { characterCount, spokenSyllables, spokenWords } from '../../../core/documents/index.ts'
import { readAloud, sayUnits } from '../../../core/figures/index.ts'

describe('readAloud', () => {
  it.each([
    ['26.76亿立方米', '二十六点七六亿立方米'],
    ['98.3%', '百分之九十八点三'],
    ['0.0043mg/L', '零点零零四三毫克每升'],
    ['PM2.5为40.6μg/m3', 'PM二点五为四十点六微克每立方米'],
    ['1564项', '一千五百六十四项'],
    ['10,279名', '一万零二百七十九名'],
    ['20300', '二万零三百'],
    ['100050', '十万零五十'],
    ['2022年', '二零二二年'],
    ['2023—2025年', '二零二三至二零二五年'],
    ['1—6月', '一至六月'],
    ['15%～30%', '百分之十五至百分之三十'],
    ['5万吨/日', '五万吨每日'],
    ['Ⅲ类', '三类'],
    ['12345热线', '一二三四五热线'],
    ['0.5', '零点五'],
    ['110', '一百一十'],
  ])('reads %s as %s', (printed, spoken) => {
    expect(readAloud(printed)).toBe(spoken)
  })
})

describe('spokenSyllables', () => {
  it('counts what is said, not what is printed', () => {
    expect(['26.76亿立方米', '98.3%', 'mg/L', 'PM2.5', '大家好，各位！'].map(spokenSyllables)).toEqual([
      10, 8, 4, 5, 5,
    ])
  })

  it('counts capitals as letters and lower-case words by their vowels', () => {
    expect(['VOCs治理', 'app', 'hmm'].map(spokenSyllables)).toEqual([5, 1, 1])
  })
})

it('says Latin unit signs in words and leaves the number alone', () => {
  expect(sayUnits('从0.255mg/L到20μg/m³，治理3km2')).toBe('从0.255毫克每升到20微克每立方米，治理3平方公里')
})

it('counts English words, with per cent and currency as words', () => {
  expect(spokenWords('Up 2.7 percent, to 80.8% of a $3 budget — well-known.')).toBe(12)
})

it('counts 字 as Word does', () => {
  expect(characterCount('优良天数295天，占80.8%。 OK')).toBe(11)
})
