import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../../../core/reading/table/index.ts'
import { docx, read, xlsx } from './files.ts'

/** A cell in few words: its text, its mark, and whether all of it is struck. */
const said = ({ text, mark, struck, uncomputed, unit, scaled }: Cell): string =>
  [
    text,
    mark && `mark ${mark}`,
    struck && 'struck',
    uncomputed && 'uncomputed',
    unit && `unit ${unit}`,
    scaled && 'scaled',
  ]
    .filter(Boolean)
    .join(' · ')
const first = ([table]: Table[]): string[] => table!.rows[0]!.map(said)

const inline = (inside: string): string => `<c t="inlineStr"><is>${inside}</is></c>`
const run = (text: string, look = ''): string =>
  `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}<t>${text}</t></r>`
const raised = '<vertAlign val="superscript"/>'
const sheetRow = (...cells: string[]): string => `<row r="1">${cells.join('')}</row>`

describe('a cell of a workbook', () => {
  it.each([
    ['a raised mark', run('295') + run('1', raised), '295 · mark 1'],
    ['a raised mark with a bracket', run('56') + run('2)', raised), '56 · mark 2)'],
    ['the raised digit of a unit', run('56 μg/m') + run('3', raised), '56 μg/m3'],
    ['a power of ten', run('3.45×10') + run('8', raised), '3.45×10^8'],
    ['what is lowered', run('PM') + run('2.5', '<vertAlign val="subscript"/>'), 'PM2.5'],
    ['struck words before others', run('295', '<strike/>') + run('298'), '298'],
    ['struck words alone', run('295', '<strike/>'), '295 · struck'],
    ['words that are not struck after all', run('295', '<strike val="0"/>'), '295'],
    ['a reading aid', '<t>泸州市</t><rPh sb="0" eb="3"><t>luzhoushi</t></rPh>', '泸州市'],
    ['a line break as Excel escapes it', '<t>优良_x000D_\n天数</t>', '优良\n天数'],
    ['an escaped underscore', '<t>a_x005F_x000D_b</t>', 'a_x000D_b'],
  ])('holds %s', (_what, inside, expected) => {
    expect(first(read(xlsx({ rows: sheetRow(inline(inside)) })))).toEqual([expected])
    expect(
      first(read(xlsx({ rows: sheetRow('<c t="s"><v>0</v></c>'), strings: `<si>${inside}</si>` }))),
    ).toEqual([expected])
  })

  it('may be struck whole by its format, and hold no result of its formula', () => {
    const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>'
    const rows = sheetRow(
      '<c s="1"><v>111</v></c>',
      '<c s="0"><v>112</v></c>',
      '<c><f>1+1</f><v></v></c>',
      '<c s="1" t="str"><v>名</v></c>',
    )
    expect(first(read(xlsx({ rows, styles })))).toEqual([
      '111 · struck',
      '112',
      '= · uncomputed',
      '名 · struck',
    ])
  })

  it.each([
    ['0"吨"', '5吨 · unit 吨'],
    ['#,##0.0\\ "万元"', '5万元 · unit 万元'],
    ['0"月"', '5月 · unit 月'],
    ['0.00_ ', '5'],
    [';;;', '5 · scaled'],
    ['0;-0', '5'],
  ])('shows the unit that %s prints', (code, expected) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`
    expect(first(read(xlsx({ rows: sheetRow('<c s="0"><v>5</v></c>'), styles })))).toEqual([expected])
  })

  it('stands in rows and columns that may be hidden', () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>'
    const [sheet] = read(
      xlsx({
        rows,
        extra: {
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData>${rows}</sheetData></worksheet>`,
        },
      }),
    )
    expect([[...sheet!.hidden!.rows], [...sheet!.hidden!.columns]]).toEqual([[1], [1, 2]])
  })
})

describe('a cell of a Word table', () => {
  const wordRun = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`
  const cellOf = (inside: string, row = ''): string[] =>
    first(
      read(
        docx(
          `<w:tbl><w:tr>${row}<w:tc><w:p>${inside}</w:p></w:tc><w:tc><w:p><w:r><w:t>旁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
        ),
        'a.docx',
      ),
    )

  it.each([
    ['a raised mark', wordRun('295') + wordRun('1', '<w:vertAlign w:val="superscript"/>'), '295 · mark 1'],
    ['a line break between numbers', '<w:r><w:t>295</w:t><w:br/><w:t>298</w:t></w:r>', '295\n298'],
    ['two paragraphs', '<w:r><w:t>295</w:t></w:r></w:p><w:p><w:r><w:t>298</w:t></w:r>', '295\n298'],
    ['a tab', '<w:r><w:t>295</w:t><w:tab/><w:t>298</w:t></w:r>', '295\t298'],
    ['a minus that ends no line', '<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>', '-5'],
    ['struck words', wordRun('295', '<w:strike/>') + wordRun('298'), '298'],
    ['words struck twice', wordRun('295', '<w:dstrike/>') + wordRun('298'), '298'],
    ['nothing but struck words', wordRun('295', '<w:strike/>'), '295 · struck'],
    ['hidden words', wordRun('295') + wordRun('7', '<w:vanish/>'), '295'],
    [
      'words struck before a change of format',
      wordRun('295', '<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>'),
      '295',
    ],
    ['deleted words', '<w:del><w:r><w:delText>295</w:delText></w:r></w:del>' + wordRun('298'), '298'],
    ['deleted words written as text', '<w:del><w:r><w:t>295</w:t></w:r></w:del>' + wordRun('298'), '298'],
    [
      'words moved away, and words moved here',
      `<w:moveFrom>${wordRun('295')}</w:moveFrom><w:moveTo>${wordRun('298')}</w:moveTo>`,
      '298',
    ],
    ['a deleted end of a paragraph', `<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${wordRun('298')}`, '298'],
    [
      'a reading aid',
      '<w:r><w:ruby><w:rt><w:r><w:t>aid</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '字',
    ],
  ])('holds %s', (_what, inside, expected) => {
    expect(cellOf(inside)[0]).toBe(expected)
  })

  it.each([
    [
      'words struck by their style',
      '<w:r><w:rPr><w:rStyle w:val="gone"/></w:rPr><w:t>295</w:t></w:r><w:r><w:t>298</w:t></w:r>',
      '298',
    ],
    [
      'words struck by the style theirs is based on',
      '<w:r><w:rPr><w:rStyle w:val="goneToo"/></w:rPr><w:t>295</w:t></w:r><w:r><w:t>298</w:t></w:r>',
      '298',
    ],
    [
      'words that are not struck after all',
      '<w:r><w:rPr><w:rStyle w:val="gone"/><w:strike w:val="0"/></w:rPr><w:t>298</w:t></w:r>',
      '298',
    ],
    [
      'a paragraph struck by its style',
      '<w:pPr><w:pStyle w:val="goneLine"/></w:pPr><w:r><w:t>295</w:t></w:r></w:p><w:p><w:r><w:t>298</w:t></w:r>',
      '298',
    ],
    [
      'words struck by two styles, which is by none',
      '<w:pPr><w:pStyle w:val="goneLine"/></w:pPr><w:r><w:rPr><w:rStyle w:val="gone"/></w:rPr><w:t>298</w:t></w:r>',
      '298',
    ],
    [
      'words hidden and raised by styles',
      '<w:r><w:t>298</w:t></w:r><w:r><w:rPr><w:rStyle w:val="hid"/></w:rPr><w:t>7</w:t></w:r><w:r><w:rPr><w:rStyle w:val="note"/></w:rPr><w:t>1</w:t></w:r>',
      '298 · mark 1',
    ],
    [
      "a struck mark of a paragraph's end",
      '<w:pPr><w:rPr><w:rStyle w:val="gone"/></w:rPr></w:pPr><w:r><w:t>298</w:t></w:r>',
      '298',
    ],
  ])('holds %s', (_what, inside, expected) => {
    const style = (id: string, kind: string, look: string, more = ''): string =>
      `<w:style w:type="${kind}" w:styleId="${id}">${more}<w:rPr>${look}</w:rPr></w:style>`
    const styles =
      style('gone', 'character', '<w:strike/>') +
      style('goneToo', 'character', '<w:color/>', '<w:basedOn w:val="gone"/>') +
      style('goneLine', 'paragraph', '<w:strike/>') +
      style('hid', 'character', '<w:vanish/>') +
      style('note', 'character', '<w:vertAlign w:val="superscript"/>') +
      style('goneTable', 'table', '<w:strike/>')
    const row = `<w:tr><w:tc><w:p>${inside}</w:p></w:tc></w:tr>`
    expect(first(read(docx(`<w:tbl>${row}</w:tbl>`, styles), 'a.docx'))).toEqual([expected])
    expect(
      first(
        read(
          docx(
            '<w:tbl><w:tblPr><w:tblStyle w:val="goneTable"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>295</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
            styles,
          ),
          'a.docx',
        ),
      ),
    ).toEqual(['295 · struck'])
  })

  it('is empty where its row was deleted, and hidden where its row is', () => {
    const deleted = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>${wordRun('295')}</w:p></w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>${wordRun('298')}</w:p></w:tc></w:tr></w:tbl>`
    const [table] = read(docx(deleted), 'a.docx')
    expect(table!.rows.map(row => row.map(said))).toEqual([[''], ['298']])
    expect([...table!.hidden!.rows]).toEqual([1])
  })
})
