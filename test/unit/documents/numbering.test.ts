import { describe, expect, it } from 'vitest'
import { chineseNumeral, headingNumbers } from '../../../core/documents/index.ts'
import { heading, prose } from './builders.ts'

describe('chineseNumeral', () => {
  it('writes counts the way documents number their sections', () => {
    expect([1, 10, 11, 19, 20, 21, 99, 100, 103, 110, 111, 215].map(chineseNumeral)).toEqual([
      '一', '十', '十一', '十九', '二十', '二十一', '九十九', '一百', '一百零三', '一百一十', '一百一十一', '二百一十五',
    ])
  })
})

describe('headingNumbers', () => {
  const items = [
    heading('a', 1), heading('b', 2), heading('c', 3), heading('d', 4), heading('e', 4), prose('p'),
    heading('f', 2), heading('g', 3), heading('h', 1), heading('i', 2),
  ]

  it('gives each level its form and starts again under each parent', () => {
    expect([...headingNumbers(items)]).toEqual([
      ['a', '一、'], ['b', '（一）'], ['c', '1.'], ['d', '（1）'], ['e', '（2）'],
      ['f', '（二）'], ['g', '1.'], ['h', '二、'], ['i', '（一）'],
    ])
  })

  it('numbers English documents I. A. 1. (a)', () => {
    expect([...headingNumbers(items, 'en').values()]).toEqual(['I.', 'A.', '1.', '(a)', '(b)', 'B.', '1.', 'II.', 'A.'])
  })

  it('keeps the form of a level whose parent level is skipped', () => {
    const skipping = [heading('a', 1), heading('b', 3), heading('c', 3), heading('d', 2), heading('e', 3), heading('f', 1), heading('g', 3)]
    expect([...headingNumbers(skipping).values()]).toEqual(['一、', '1.', '2.', '（一）', '1.', '二、', '1.'])
  })

  it('numbers deep headings before any shallow one', () => {
    expect([...headingNumbers([heading('a', 3), heading('b', 1), heading('c', 3)]).values()]).toEqual(['1.', '一、', '1.'])
  })
})
