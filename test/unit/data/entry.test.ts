import { describe, expect, it } from 'vitest'
import { cellText, readEntry, readTable } from '../../../renderer/features/data/entry.ts'

describe('a value typed into a cell', () => {
  it.each([
    ['1564', '1564', 'exact'],
    ['1,564', '1564', 'exact'],
    ['１５６．４', '156.4', 'exact'],
    ['-3.2', '-3.2', 'exact'],
    ['超28', '28', 'above'],
    ['28余', '28', 'above'],
    ['>28', '28', 'above'],
    ['85以上', '85', 'at-least'],
    ['≥85', '85', 'at-least'],
    ['>=85', '85', 'at-least'],
    ['不足5', '5', 'below'],
    ['约3.5', '3.5', 'about'],
  ])('reads %s as %s, %s', (typed, value, bound) => {
    expect(readEntry(typed)).toEqual({ value, bound })
  })

  it.each(['', 'abc', '12项', '1,56', '超'])('reads no number in “%s”', typed => {
    expect(readEntry(typed)).toBeUndefined()
  })

  it('reads back what a cell shows, whatever the bound', () => {
    const entries = (['exact', 'above', 'at-least', 'below', 'about'] as const).map(bound => ({ value: '28.5', bound }))
    expect(entries.map(entry => readEntry(cellText(entry)))).toEqual(entries)
  })

  it('takes rows and columns from a copied range and ignores its last line break', () => {
    expect(readTable('1\t2\r\n3\t\r\n')).toEqual([['1', '2'], ['3', '']])
  })
})
