import { describe, expect, it } from 'vitest'
import { docx, read, texts } from './files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 指标,数值 and 优良率,80 as Chinese systems write them. */
const gbk = Uint8Array.from([
  0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0a, 0xd3, 0xc5, 0xc1, 0xbc, 0xc2, 0xca, 0x2c, 0x38,
  0x30,
])

describe('a text file', () => {
  it.each([
    ['UTF-8', bytes('指标,数值\n优良率,80')],
    ['UTF-8 with a mark', bytes('\ufeff指标,数值\r\n优良率,80\r\n')],
    ['GB18030', gbk],
    [
      'UTF-16 as Excel writes it, between tabs',
      new Uint8Array(Buffer.from('\ufeff指标\t数值\n优良率\t80', 'utf16le')),
    ],
    ['semicolons', bytes('指标;数值\n优良率;80')],
  ])('in %s is read', (_name, file) => {
    expect(texts(read(file, 'a.csv')[0])).toEqual([
      ['指标', '数值'],
      ['优良率', '80'],
    ])
  })

  it('may hold separators, quotes and line ends between quotes', () => {
    expect(texts(read(bytes('a,"b, ""c""\nd",e\n"",f"g,"h"i\n'), 'a.csv')[0])).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['', 'f"g', 'hi'],
    ])
  })

  it('keeps the place of every row', () => {
    expect(texts(read(bytes('a,b\n\n,,\nc,1\n'), 'a.csv')[0])).toEqual([['a', 'b'], [], [], ['c', '1']])
  })

  it('in no known encoding is refused', () => {
    expect(() => read(Uint8Array.from([0x41, 0xff, 0xff, 0x00]), 'a.csv')).toThrow('text-encoding-unknown')
  })
})

describe('a Word file', () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

  it('has its tables read with the lines before them', () => {
    const tables = read(
      docx(`${paragraph('前言')}${paragraph('表1 2022年产值')}${paragraph('单位：亿元')}<w:tbl>${row(cell('区县'), cell('产值'))}${row(cell('东岭区'), cell('1.5'))}</w:tbl>
      <w:tbl>${row(cell('a'), cell('b'))}</w:tbl>`),
      'a.docx',
    )
    expect(tables.map(({ name, caption }) => [name, caption])).toEqual([
      ['表1', '表1 2022年产值\n单位：亿元'],
      ['表2', ''],
    ])
    expect(texts(tables[0])).toEqual([
      ['区县', '产值'],
      ['东岭区', '1.5'],
    ])
  })

  it('keeps joined cells', () => {
    const [table] = read(
      docx(
        `<w:tbl>${row(cell('地区', '<w:vMerge w:val="restart"/>'), cell('PM2.5', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('2021'), cell('2022'))}</w:tbl>`,
      ),
      'a.docx',
    )
    expect(texts(table)).toEqual([
      ['地区', 'PM2.5', ''],
      ['', '2021', '2022'],
    ])
    expect(table!.spans).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ])
  })

  it('is read as it stands: without deleted words, with inserted ones', () => {
    const changed =
      '<w:tc><w:p><w:r><w:t>2</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins><w:r><w:t>95</w:t></w:r></w:ins></w:p></w:tc>'
    expect(texts(read(docx(`<w:tbl>${row(changed, cell('天'))}</w:tbl>`), 'a.docx')[0])).toEqual([
      ['295', '天'],
    ])
  })

  it('may have tables within tables', () => {
    const inner = `<w:tbl>${row(cell('内'))}</w:tbl>`
    const tables = read(
      docx(`<w:tbl>${row(`<w:tc>${paragraph('外')}${inner}${paragraph('后')}</w:tc>`, cell('旁'))}</w:tbl>`),
      'a.docx',
    )
    expect(tables.map(texts)).toEqual([[['内']], [['外\n后', '旁']]])
  })
})
