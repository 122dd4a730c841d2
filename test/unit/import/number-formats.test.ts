import { write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../../../core/reading/table/index.ts'
import { readNumber } from '../../../core/reading/table/index.ts'
import { read, xlsx } from './files.ts'
import { ods, spreadsheetMl } from './old-files.ts'

const escaped = (code: string): string =>
  code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One number under one format, as each kind of file writes it. */
const kinds: Readonly<Record<string, (code: string, value: number) => Table[]>> = {
  xlsx: (code, value) =>
    read(
      xlsx({
        rows: `<row><c s="0"><v>${value}</v></c></row>`,
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${escaped(code)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      }),
    ),
  xls: (code, value) => {
    const sheet = { '!ref': 'A1:A1', A1: { t: 'n', v: value, z: code } }
    return read(
      new Uint8Array(
        write(
          { SheetNames: ['表'], Sheets: { 表: sheet as never } },
          { bookType: 'biff8', type: 'array' },
        ) as ArrayBuffer,
      ),
      '报表.xls',
    )
  },
  xml: (code, value) =>
    read(
      spreadsheetMl(
        `<Worksheet ss:Name="表"><Table><Row><Cell ss:StyleID="s"><Data ss:Type="Number">${value}</Data></Cell></Row></Table></Worksheet>`,
        `<Style ss:ID="s"><NumberFormat ss:Format="${escaped(code)}"/></Style>`,
      ),
      '报表.xml',
    ),
}

/** What is read of the cell, and whether it is seen as something else than it holds. */
function understood(cell: Cell | undefined): string {
  if (!cell) return 'nothing'
  if (cell.scaled) return 'other than held'
  const number = readNumber(cell)
  if (number.kind !== 'number') return number.kind === 'none' ? 'no value' : number.why
  return [number.value, number.unit, number.bound === 'exact' ? '' : number.bound].filter(Boolean).join(' ')
}

describe.each(Object.keys(kinds))('a number format of %s', kind => {
  it.each([
    ['"约"0', 12, '12 about'],
    ['"不足"0', 12, '12 below'],
    ['"近"0"%"', 12, '12 % about'],
    ['">"0', 12, '12 above'],
    ['"超过"#,##0"吨"', 1200, '1200 吨 above'],
    ['"约"0.0%', 0.125, '12.5 % about'],
    ['0"余"', 12, '12 above'],
    ['0"%以上"', 90, '90 % at-least'],
    ['0"人左右"', 12, '12 人 about'],
    ['"≥"0', 12, '12 at-least'],
    ['约0', 12, '12 about'],
    ['\\约0', 12, '12 about'],
    ['"约"General', 12, '12 about'],
    ['General"吨"', 12.5, '12.5 吨'],
    ['"约"0', -5, '-5 about'],
    ['[>=100]"超"0;0', 120, '120 above'],
    ['[>=100]"超"0;0', 80, '80'],
    ['"约"0;"约"-0', 12, '12 about'],
  ])('keeps the word that bounds the number: %s of %d', (code, value, expected) => {
    expect(understood(kinds[kind]!(code, value)[0]?.rows[0]?.[0])).toBe(expected)
  })

  it.each([
    ['0;"▲"0', -5, '-5'],
    ['0;△0', -5, '-5'],
    ['0;(0)', -5, '-5'],
    ['#,##0_);[Red](#,##0)', -5, '-5'],
    ['0;[Red]0', -5, '-5'],
    ['0;-0', -5, '-5'],
    ['0;"负"0', -5, '-5'],
    ['0;▼0', -5, '-5'],
    ['▲0;▼0', 5, '5'],
    ['▲0;▼0', -5, '-5'],
    ['+0;-0', 5, '5'],
    ['[Red]0', 5, '5'],
    ['0"吨";"▲"0"吨"', -5, '-5 吨'],
    ['¥#,##0.00', 5, '5'],
    ['(0)', -5, '-5'],
  ])('reads its signs and colours: %s of %d', (code, value, expected) => {
    expect(understood(kinds[kind]!(code, value)[0]?.rows[0]?.[0])).toBe(expected)
  })

  it.each([
    ['"▲"0', 5],
    ['(0)', 5],
    ['"-"0', 5],
    ['0;0', -5],
    ['0"0"', 12],
    ['"28"0', 12],
    ['0"."0', 12],
    ['000-0000', 3190000],
    ['0;-0;', 0],
    [';;;', 5],
    ['0!.0,"万"', 280000],
    ['h:mm', 0.5],
  ])('takes no number that is seen otherwise than it is held: %s of %d', (code, value) => {
    expect(understood(kinds[kind]!(code, value)[0]?.rows[0]?.[0])).toBe('other than held')
  })

  it.each([
    ['0;-0;"无"', 0, 'no value'],
    ['0;-0;"-"', 0, '0'],
    ['"达标"', 1, 'not-a-number'],
    ['"第"0"名"', 7, 'not-a-number'],
    ['0.00E+00', 1234, '1234'],
    ['# ?/?', 0.5, '0.5'],
    ['#,##0 ', 5, '5'],
  ])('reads what else stands in its place: %s of %d', (code, value, expected) => {
    expect(understood(kinds[kind]!(code, value)[0]?.rows[0]?.[0])).toBe(expected)
  })
})

describe('a number style of an OpenDocument spreadsheet', () => {
  const styles = `<number:number-style style:name="P0"><number:text>约</number:text><number:number/></number:number-style>
    <number:number-style style:name="N1"><number:text>▲</number:text><number:number/><style:map style:condition="value()&gt;=0" style:apply-style-name="P0"/></number:number-style>
    <number:number-style style:name="P2"><number:number/></number:number-style>
    <number:number-style style:name="N2"><style:text-properties fo:color="#ff0000"/><number:number/><style:map style:condition="value()&gt;=0" style:apply-style-name="P2"/></number:number-style>
    <number:number-style style:name="N3"><number:text>▲</number:text><number:number/></number:number-style>
    ${[1, 2, 3].map(at => `<style:style style:name="s${at}" style:family="table-cell" style:data-style-name="N${at}"/>`).join('')}`
  const cell = (style: number, value: string): Cell | undefined =>
    read(
      ods(
        `<table:table table:name="数据"><table:table-row><table:table-cell table:style-name="s${style}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell></table:table-row></table:table>`,
        styles,
      ),
      'a.ods',
    )[0]?.rows[0]?.[0]

  it.each([
    [1, '12', '12 about'],
    [1, '-5', '-5'],
    [2, '12', '12'],
    [2, '-5', '-5'],
    [3, '5', 'other than held'],
  ])('prints each number as its part has it: style %d of %s', (style, value, expected) => {
    expect(understood(cell(style, value))).toBe(expected)
  })
})
