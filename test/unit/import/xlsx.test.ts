import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { writeSheet } from '../../../backend/export/sheets/index.ts'
import type { SheetCell } from '../../../core/sheets/model.ts'
import { read, texts, xlsx } from './files.ts'

describe('a workbook', () => {
  it('is read cell by cell, each where it stands', () => {
    const [sheet] = read(
      xlsx({
        rows: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><r><t>产</t></r><r><t xml:space="preserve"> 值</t></r></is></c></row><row r="4"><c r="A4"><v>5</v></c><c><v>6</v></c></row>',
        strings: '<si><t>指标&amp;名</t><rPh sb="0" eb="1"><t>zhibiao</t></rPh></si>',
      }),
    )
    expect(texts(sheet)).toEqual([[], ['', '指标&名', '', '产 值'], [], ['5', '6']])
  })

  it('says numbers as people entered them, not as binary fractions keep them', () => {
    const rows = ['0.80800000000000005', '25.3', '1.0E-3', '12345678901234', '-0.30000000000000004', '1E+300']
      .map((value, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${value}</v></c></row>`)
      .join('')
    expect(read(xlsx({ rows }))[0]!.rows.map(([cell]) => [cell!.text, cell!.value])).toEqual([
      ['0.808', '0.808'],
      ['25.3', '25.3'],
      ['0.001', '0.001'],
      ['12345678901234', '12345678901234'],
      ['-0.3', '-0.3'],
      ['1E+300', ''],
    ])
  })

  it('keeps what number formats mean', () => {
    const formats = [
      '0.0%',
      '0.00',
      'yyyy"年"m"月"',
      'yyyy/m/d',
      '0!.0,"万"',
      '#,##0,',
      '#,##0.00_);[Red](#,##0.00)',
      '[$-804]yyyy"年"',
      'h:mm',
    ]
    const styles = `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs>`
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`
    const rows = `<row r="1">${cell(0, '0.808')}${cell(1, '0.80800000000000005')}${cell(2, '44742')}${cell(3, '0.5')}${cell(4, '44742')}${cell(5, '44713')}${cell(6, '44742')}${cell(7, '280000')}${cell(8, '280000')}${cell(9, '1234.5')}${cell(10, '44742')}${cell(11, '0.5')}</row>`
    const [cells] = read(xlsx({ rows, styles }))[0]!.rows
    expect(
      cells!.map(
        ({ text, percent, scaled }) => `${text}${percent ? ' percent' : ''}${scaled ? ' scaled' : ''}`,
      ),
    ).toEqual([
      '0.808',
      '80.8% percent',
      '2022-06-30',
      '50% percent',
      '44742',
      '2022-06',
      '2022-06-30',
      '280000 scaled',
      '280000 scaled',
      '1234.5',
      '2022',
      '0.5 scaled',
    ])
  })

  it('counts days from 1904 where it says so', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets>'
    expect(texts(read(xlsx({ rows: '<row><c s="0"><v>43280</v></c></row>', styles, workbook }))[0])).toEqual([
      ['2022-06-30'],
    ])
  })

  it('knows its joined cells, and no hidden sheet', () => {
    const [sheet] = read(
      xlsx({
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="B9"/></mergeCells>',
      }),
    )
    expect(sheet!.spans).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }])
    const workbook = '<sheets><sheet name="a" state="hidden" r:id="rId1"/></sheets>'
    expect(() => read(xlsx({ rows: '<row><c><v>1</v></c></row>', workbook }))).toThrow('file-without-table')
  })

  it('shows the results of formulas and the lack of one', () => {
    expect(
      texts(
        read(
          xlsx({
            rows: '<row><c><f>A2*2</f><v>4</v></c><c><f>A3</f></c><c t="e"><v>#DIV/0!</v></c><c t="str"><f>B1</f><v>天</v></c><c t="b"><v>1</v></c></row>',
          }),
        )[0],
      ),
    ).toEqual([['4', '=', '#DIV/0!', '天', 'TRUE']])
  })
})

it('reads back every sheet it writes, whatever its texts', () => {
  const cell = fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text): SheetCell => ({ text: text.replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, ''), look: 'plain' })),
    fc
      .constantFrom('=1+1', '+3', '-3', '@SUM', '<w>&"', ' 空 ')
      .map((text): SheetCell => ({ text, look: 'wrong' })),
    fc.integer({ min: -1e9, max: 1e9 }).map((number): SheetCell => ({
      text: String(number / 1000),
      value: String(number / 1000),
      look: 'plain',
    })),
    fc.integer({ min: 0, max: 100_000 }).map((number): SheetCell => ({
      text: `${number / 100}%`,
      value: String(number / 100),
      percent: true,
      look: 'plain',
    })),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      rows => {
        const written = writeSheet({
          name: '数据',
          widths: [10],
          frozen: 1,
          rows: [[{ text: '头', look: 'header' }], ...rows],
        })
        const found = texts(read(written)[0]).slice(1)
        rows.forEach((row, at) =>
          row.forEach((wanted, column) => expect(found[at]?.[column] ?? '').toBe(wanted.text)),
        )
      },
    ),
    { numRuns: 60 },
  )
})
