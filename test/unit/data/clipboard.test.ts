// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { readClipboard, readPlain, writeHtml, writePlain } from '../../../renderer/features/data/clipboard.ts'

describe('a range on the clipboard', () => {
  it('is rows and columns, without the line break at its end', () => {
    expect(readPlain('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })

  it('keeps a cell of several lines as one cell', () => {
    expect(readPlain('"一\n二"\t3\n"他说""好"""\t4')).toEqual([
      ['一\n二', '3'],
      ['他说"好"', '4'],
    ])
  })

  it('leaves a quotation mark that opens nothing', () => {
    expect(readPlain('"一\t2\n5\t6')).toEqual([
      ['"一', '2'],
      ['5', '6'],
    ])
  })

  it('takes the whole number where a sheet program shows a rounded one', () => {
    const html =
      '<table><tr><td x:num>12</td><td x:num="12345.678">12,345.68</td><td x:num="0.80822">80.8%</td><td x:num="-0.5">-50%</td></tr></table>'
    expect(readClipboard('', html)).toEqual([['12', '12345.678', '80.822%', '-50%']])
  })

  it('keeps the words that a number format prints around it', () => {
    const html =
      '<table><tr><td x:num="12.4">约12</td><td x:num="1234.5">1,235 吨</td><td x:num="-5">▲5</td><td x:num="-5">(5)</td><td x:num="1234.5">¥1,234.50</td></tr></table>'
    expect(readClipboard('', html)).toEqual([['约12.4', '1234.5吨', '▲5', '-5', '1234.5']])
  })

  it('leaves out what is struck or hidden, and keeps raised digits raised', () => {
    const html = `<style><!-- .xl65 {text-decoration:line-through;} span.out {mso-hide:all} --></style><table><tr><td><s>295</s>298</td><td class=xl65>111</td>
      <td>298<span class="out">7</span></td><td>295<sup>1</sup></td><td>3 km<sup>2</sup></td><td><span style="text-decoration:line-through">60</span> 56</td><td x:num="12"><del>11</del>12</td></tr></table>`
    expect(readClipboard('', html)).toEqual([['298', '~~111~~', '298', '295¹', '3 km²', '56', '12']])
  })

  it('gives joined cells their room', () => {
    expect(
      readClipboard(
        '',
        '<table><tr><td rowspan="2">甲</td><td colspan="2">1</td></tr><tr><td>2</td><td>3</td></tr></table>',
      ),
    ).toEqual([
      ['甲', '1', ''],
      ['', '2', '3'],
    ])
  })

  it('falls back to the plain text where the markup has no table', () => {
    expect(readClipboard('5', '<p>5</p>')).toEqual([['5']])
  })

  it('reads back what it writes', () => {
    const table = [
      ['名称', '1.5'],
      ['两\n行', '>28'],
      ['"引"', ''],
    ]
    expect(readPlain(writePlain(table))).toEqual(table)
  })

  it('writes texts as texts, so that none becomes a formula', () => {
    expect(writeHtml([['=1+1', '2', '<b>']])).toBe(
      '<table><tr><td style="mso-number-format:\'\\@\'">=1+1</td><td>2</td><td style="mso-number-format:\'\\@\'">&lt;b&gt;</td></tr></table>',
    )
  })
})
