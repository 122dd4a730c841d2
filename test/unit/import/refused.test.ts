import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../backend/import/limits.ts'
import { docx, pack, refusal, xlsx } from './files.ts'

const ole = (...words: string[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      ...words.map(word => Buffer.from(word, 'utf16le')),
    ]),
  )

describe('what is no table file', () => {
  it.each([
    ['an old spreadsheet that is cut short', ole('Workbook'), 'a.xls', ['file-damaged', { name: 'a.xls' }]],
    [
      'an old spreadsheet that is cut short, under a new name',
      ole('Workbook'),
      'a.xlsx',
      ['file-damaged', { name: 'a.xlsx' }],
    ],
    ['an old document', ole('WordDocument'), 'a.doc', ['file-kind-old', { name: 'a.doc', kind: 'doc' }]],
    [
      'a file with a password',
      ole('EncryptionInfo', 'EncryptedPackage'),
      'a.xlsx',
      ['file-encrypted', { name: 'a.xlsx' }],
    ],
    [
      'a page of several parts called a spreadsheet',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'a.xls',
      ['file-kind-old', { name: 'a.xls', kind: 'MHTML' }],
    ],
    [
      'a page without a table called a spreadsheet',
      strToU8('<html><p>1</p></html>'),
      'a.xls',
      ['file-without-table', { name: 'a.xls' }],
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      'a.png',
      ['file-kind-unknown', { name: 'a.png' }],
    ],
    [
      'another package',
      pack({ mimetype: 'application/vnd.oasis.opendocument.presentation' }),
      'a.odp',
      ['file-kind-unknown', { name: 'a.odp' }],
    ],
    [
      'a spreadsheet without its content',
      pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'a.ods',
      ['file-damaged', { name: 'a.ods' }],
    ],
    ['an empty file', new Uint8Array(), 'a.xlsx', ['file-damaged', { name: 'a.xlsx' }]],
    ['a document without a table', docx('<w:p/>'), 'a.docx', ['file-without-table', { name: 'a.docx' }]],
    ['a text without a line', strToU8('\n\n'), 'a.csv', ['file-without-table', { name: 'a.csv' }]],
  ])('is refused: %s', (_what, bytes, name, expected) => {
    expect(refusal(bytes, name)).toEqual(expected)
  })
})

describe('what is built to do harm', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const hostile = (reason: string) => ['file-hostile', { name: '报表.xlsx', reason }]

  it('is refused: a document type, which could define entities that grow', () => {
    expect(refusal(xlsx({ rows: row, prolog: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' }))).toEqual(
      hostile('DOCTYPE'),
    )
  })

  it('is refused: an entry that grows without end', () => {
    expect(
      refusal(xlsx({ rows: `<row r="1"><c r="A1" t="str"><v>${' '.repeat(5_000_000)}</v></c></row>` })),
    ).toEqual(hostile('> 4 MB'))
  })

  it('is refused: more entries than any office file has', () => {
    const bytes = xlsx({ rows: row })
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 12, limits.entries + 1, true)
    expect(refusal(bytes)).toEqual(hostile(`entries > ${limits.entries}`))
  })

  it('is refused: two entries of one name', () => {
    const bytes = Buffer.from(zipSync({ 'a/xl1': strToU8('1'), 'a/xl2': strToU8('2') }))
    const text = bytes.toString('latin1').replaceAll('a/xl2', 'a/xl1')
    expect(refusal(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual(hostile('two entries “a/xl1”'))
  })

  it('is refused: elements without a bottom', () => {
    expect(refusal(docx(`${'<w:sdt>'.repeat(1000)}${'</w:sdt>'.repeat(1000)}`), '报表.xlsx')).toEqual(
      hostile(`depth > ${limits.depth}`),
    )
  })

  it('is refused: a cell beyond every table', () => {
    const facts = {
      name: '报表.xlsx',
      table: '数据',
      rows: limits.rows,
      columns: limits.columns,
      cells: limits.cells,
    }
    expect(refusal(xlsx({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }))).toEqual([
      'table-too-large',
      facts,
    ])
    expect(refusal(xlsx({ rows: '<row r="99999999"><c><v>1</v></c></row>' }))).toEqual([
      'table-too-large',
      facts,
    ])
  })

  it.each(['__proto__', 'constructor', '../../etc/passwd', 'C:\\x'])(
    'means nothing as the name of an entry: %s',
    name => {
      const bytes = Buffer.from(zipSync({ ['x'.repeat(name.length)]: strToU8('1') }))
        .toString('latin1')
        .replaceAll('x'.repeat(name.length), name)
      expect(refusal(new Uint8Array(Buffer.from(bytes, 'latin1')))).toEqual([
        'file-kind-unknown',
        { name: '报表.xlsx' },
      ])
      expect(({} as Record<string, unknown>).polluted).toBe(undefined)
    },
  )

  it('leads nowhere outside the file', () => {
    const workbook = '<sheets><sheet name="a" r:id="rId9"/></sheets>'
    const extra = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId9" Type="x/worksheet" TargetMode="External" Target="http://example.org/s.xml"/></Relationships>',
    }
    expect(refusal(xlsx({ rows: row, workbook, extra }))).toEqual([
      'file-without-table',
      { name: '报表.xlsx' },
    ])
  })
})
