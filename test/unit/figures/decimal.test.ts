import { describe, expect, it } from 'vitest'
import {
  compareDecimals,
  groupThousands,
  isDecimal,
  readDecimal,
  roundDecimal,
} from '../../../core/figures/index.ts'

describe('a decimal', () => {
  it.each([
    ['1564', '1564'],
    [' 1,564.50 ', '1564.50'],
    ['1 564', '1564'],
    ['１５６４．５', '1564.5'],
    ['−3.2', '-3.2'],
    ['+7', '7'],
    ['1,56', undefined],
    ['1564,000', undefined],
    ['1.2.3', undefined],
    ['', undefined],
    ['28万', undefined],
    ['1e5', undefined],
    ['.5', undefined],
  ])('typed as %j is %j', (typed, read) => {
    expect(readDecimal(typed)).toBe(read)
  })

  it('is never a binary fraction', () => {
    expect([
      roundDecimal('1.005', 2),
      roundDecimal('1.005', 2, 'half-even'),
      roundDecimal('12345678901234567890.5', 0),
      roundDecimal('-0.4', 0),
    ]).toEqual(['1.01', '1.00', '12345678901234567891', '0'])
  })

  it('compares by value', () => {
    expect(['10', '9.9', '9.90', '-1', '0.1'].toSorted(compareDecimals)).toEqual([
      '-1',
      '0.1',
      '9.9',
      '9.90',
      '10',
    ])
  })

  it('is told from other texts', () => {
    expect(['0', '-1.50', '1.', '1,000', 'NaN', ''].map(isDecimal)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('is grouped by thousands in English', () => {
    expect(['999', '1000', '1234567.1234', '-45678'].map(groupThousands)).toEqual([
      '999',
      '1,000',
      '1,234,567.1234',
      '-45,678',
    ])
  })
})
