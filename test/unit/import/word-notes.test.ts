import { expect, it } from 'vitest'
import { docx, read, texts } from './files.ts'

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const table = (text: string): string => `<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`

it('has the notes that follow a table at once below it, and what heads the next above that', () => {
  const [first, second] = read(
    docx(
      [
        paragraph('表1'),
        table('甲'),
        paragraph('注：单位为吨。'),
        paragraph(' '),
        paragraph('数据来源：云溪市统计局'),
        paragraph('表2'),
        paragraph('注：下表含县'),
        table('乙'),
      ].join(''),
    ),
    'a.docx',
  )
  expect(texts(first)).toEqual([['甲'], ['注：单位为吨。'], ['数据来源：云溪市统计局']])
  expect(first!.caption).toBe('表1')
  expect(texts(second)).toEqual([['乙']])
  expect(second!.caption).toBe('表2\n注：下表含县')
})

it('has the line of a unit that follows a table below it, where no other table follows at once', () => {
  const [first, second, third] = read(
    docx(
      [
        table('甲'),
        paragraph('单位：吨'),
        paragraph('①含县'),
        paragraph('表2'),
        table('乙'),
        paragraph('单位：万吨'),
        table('丙'),
        paragraph('（单位：吨）'),
      ].join(''),
    ),
    'a.docx',
  )
  expect([texts(first), texts(second), texts(third)]).toEqual([
    [['甲'], ['单位：吨'], ['①含县']],
    [['乙']],
    [['丙'], ['（单位：吨）']],
  ])
  expect([first, second, third].map(each => each!.caption)).toEqual(['', '表2', '单位：万吨'])
})
