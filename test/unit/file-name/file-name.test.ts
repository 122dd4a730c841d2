import { describe, expect, it } from 'vitest'
import { fileName, titleOf } from '../../../core/file-name.ts'

const named = (title: string, suffix = '') => fileName({ title, suffix, extension: 'docx' })
const bytes = (name: string) => new TextEncoder().encode(name).length

describe('the name of a file', () => {
  it('keeps what it can of a title', () => {
    expect(named('在云河市新闻发布会上的发布词', '（大字版）（草稿）')).toBe(
      '在云河市新闻发布会上的发布词（大字版）（草稿）.docx',
    )
  })

  it('leaves out what a path means something by and what Windows refuses', () => {
    expect(named('../上半年/下半年\\a:b*c?d"e<f>g|h\u0000i\nj')).toBe(
      '上半年 下半年 a b c d e f g h i j.docx',
    )
    expect([named('.隐藏'), named('完了。…. .'), named(' '), named('..')]).toEqual([
      '隐藏.docx',
      '完了。….docx',
      'lectern.docx',
      'lectern.docx',
    ])
  })

  it('leaves out marks that turn or hide what follows', () => {
    expect(named('年报\u202excod\u2066甲\u2069\u200f\u061c\ufeff\u200b\u00ad\u2028乙\ufffe')).toBe(
      '年报xcod甲 乙.docx',
    )
  })

  it.each(['CON', 'nul', 'Com1', 'LPT³', 'aux.notes', 'PRN '])('is no device of Windows: %s', title => {
    expect(named(title)).toBe(`_${title.trim()}.docx`)
  })

  it('may begin like a device', () => {
    expect([named('Console'), named('com10'), named('NUL', '（草稿）')]).toEqual([
      'Console.docx',
      'com10.docx',
      'NUL（草稿）.docx',
    ])
  })

  it.each(['会', 'a', 'é', '𠮷', '👨‍👩‍👧‍👦', '🇨🇳', 'e\u0301\u0323'])(
    'stays within 255 bytes, of whole graphemes, with its suffix: %s',
    sign => {
      const sizes = Array.from({ length: 12 }, (_, extra) =>
        named('x'.repeat(extra) + sign.repeat(300), '（大字版）（草稿）'),
      )
      const whole = sign.normalize('NFC')
      expect(sizes.filter(name => bytes(name) > 255 || bytes(name) < 205)).toEqual([])
      expect(
        sizes.filter(
          name =>
            !name
              .replace(/^x*/, '')
              .replaceAll(whole, '')
              .match(/^（大字版）（草稿）\.docx$/),
        ),
      ).toEqual([])
    },
  )

  it('is well formed where a title is not', () => {
    expect(named('甲\ud800乙').isWellFormed()).toBe(true)
  })
})

describe('the title of a file from elsewhere', () => {
  it('is the last part of its path without its ending', () => {
    expect(['C:\\年报\\2023.6.xlsx', '../年报', '.lectern', '第3.5期'].map(name => titleOf(name))).toEqual([
      '2023.6',
      '年报',
      '.lectern',
      '第3.5期',
    ])
  })

  it('keeps a dot that is not the wanted ending', () => {
    expect([titleOf('新闻科2023.6', 'lectern'), titleOf('新闻科.LECTERN', 'lectern')]).toEqual([
      '新闻科2023.6',
      '新闻科',
    ])
  })
})
