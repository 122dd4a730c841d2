import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { write } from '@e965/xlsx'
import { ods, oleOf, spreadsheetMl, workbookStream, xls, type OldCell } from './old-files.ts'
import { read, refusal, texts, xlsx } from './files.ts'
import type { Cell, Table } from '../../../core/reading/table/index.ts'

/** A cell in few words: its text, and what else is known of it. */
const said = ({ text, mark, struck, percent, unit, day, uncomputed }: Cell): string =>
  [
    text,
    mark && `mark ${mark}`,
    struck && 'struck',
    percent && 'percent',
    unit && `unit ${unit}`,
    day && 'day',
    uncomputed && 'uncomputed',
  ]
    .filter(Boolean)
    .join(' · ')
const cells = (table: Table | undefined): string[][] => (table?.rows ?? []).map(row => row.map(said))
const hidden = ({ hidden }: Table): number[][] => [[...(hidden?.rows ?? [])], [...(hidden?.columns ?? [])]]

const header: OldCell[] = ['指标', '数值']

const readOld = (file: Uint8Array, name = '报表.xls'): Table[] => read(file, name)

describe('a workbook of Excel 97 to 2003', () => {
  it('is read with marks, struck words and what its formats mean', () => {
    const [table] = readOld(
      xls({
        name: '数据',
        rows: [
          header,
          ['优良天数', { runs: [['295'], ['1', 2]] }],
          ['PM2.5', { runs: [['60', 1], ['56'], ['2)', 2]] }],
          ['作废', { runs: [['111', 1]] }],
          ['划掉', { number: 111, struck: true }],
          ['覆盖率', { number: 0.512, format: 0 }],
          ['固废', { number: 1250000, format: 1 }],
          ['某日', { number: 44713, format: 2 }],
          ['某月', { number: 44713, format: 3 }],
          ['面积（km', { runs: [['3 km'], ['2', 2]] }],
        ],
      }),
    )
    expect(cells(table)).toEqual([
      ['指标', '数值'],
      ['优良天数', '295 · mark 1'],
      ['PM2.5', '56 · mark 2)'],
      ['作废', '111 · struck'],
      ['划掉', '111 · struck'],
      ['覆盖率', '51.2% · percent'],
      ['固废', '1250000吨 · unit 吨'],
      ['某日', '2022-06-01 · day'],
      ['某月', '2022-06'],
      ['面积（km', '3 km2'],
    ])
  })

  it('keeps hidden rows and columns, joined cells and the names of its sheets, and reads no hidden sheet', () => {
    const tables = readOld(
      xls(
        {
          name: '甲',
          rows: [['标题', null], header, ['优良天数', 295]],
          hiddenRows: [2],
          hiddenColumns: [1],
          merges: [[0, 0, 0, 1]],
        },
        { name: '乙', rows: [header, ['优良率', 80]] },
        { name: '丙', rows: [header, ['优良率', 81]], isHidden: true },
      ),
    )
    expect(tables.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(hidden(tables[0]!)).toEqual([[2], [1]])
    expect(tables[0]!.spans).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }])
  })

  it('is read through strings that go on in further records', () => {
    const rows = Array.from({ length: 900 }, (_, index): OldCell[] => [
      `很长的名称${'乙'.repeat(index % 40)}${index}`,
      { runs: [[`${index}5`], ['①', 2]] },
    ])
    const [table] = readOld(xls({ name: '长', rows: [header, ...rows] }))
    expect(cells(table).slice(1)).toEqual(rows.map(([name], index) => [name, `${index}5 · mark ①`]))
  })

  it('is read whole beside the values that a chart on its sheet keeps, and where a cell is written twice', () => {
    const rows: OldCell[][] = [header, ['优良天数', 295]]
    const tables = readOld(
      xls({ name: '甲', rows, chart: [1, 2, 3], again: [[1, 1, 296]] }, { name: '乙', rows }),
    )
    expect(tables.map(cells)).toEqual([
      [
        ['指标', '数值'],
        ['优良天数', '296'],
      ],
      [
        ['指标', '数值'],
        ['优良天数', '295'],
      ],
    ])
  })

  it.each([
    ['zeros', 0],
    ['anything', 0x77],
  ])('is read whole where %s stand behind its records', (_what, filling) => {
    const stream = workbookStream([{ name: '甲', rows: [header, ['优良天数', 295]] }])
    const padded = Buffer.concat([stream, Buffer.alloc(4096 - (stream.length % 4096), filling)])
    expect(readOld(oleOf({ '/Workbook': padded })).map(cells)).toEqual([
      [
        ['指标', '数值'],
        ['优良天数', '295'],
      ],
    ])
  })

  it('is read with a document among its objects', () => {
    const stream = workbookStream([{ name: '甲', rows: [header, ['优良天数', 295]] }])
    const file = oleOf({ '/MBD0001/WordDocument': Buffer.alloc(5000, 1), '/Workbook': stream })
    expect(readOld(file).map(cells)).toEqual([
      [
        ['指标', '数值'],
        ['优良天数', '295'],
      ],
    ])
  })

  it('is told from a document that holds a workbook', () => {
    expect(
      refusal(
        oleOf({ '/ObjectPool/Workbook': Buffer.alloc(10, 1), '/WordDocument': Buffer.alloc(5000, 1) }),
        'a.doc',
      ),
    ).toEqual(['file-kind-old', { name: 'a.doc', kind: 'doc' }])
  })

  it('is known where its folder lies far behind in a large file', () => {
    const rows: OldCell[][] = [header, ['优良天数', 295]]
    const file = oleOf({
      '/A/Large': Buffer.alloc(9_000_000, 1),
      '/A/WordDocument': Buffer.alloc(10),
      '/Workbook': workbookStream([{ name: '甲', rows }]),
    })
    expect(readOld(file).map(cells)).toEqual([
      [
        ['指标', '数值'],
        ['优良天数', '295'],
      ],
    ])
  })

  it.each(['biff8', 'biff5'] as const)('is read as another program writes it: %s', bookType => {
    const sheet = {
      '!ref': 'A1:B2',
      A1: { t: 's', v: 'indicator' },
      B1: { t: 's', v: 'value' },
      A2: { t: 's', v: 'Good days' },
      B2: { t: 'n', v: 295 },
    }
    const file = write(
      { SheetNames: ['表'], Sheets: { 表: sheet as never } },
      { bookType, type: 'array' },
    ) as ArrayBuffer
    expect(texts(readOld(new Uint8Array(file))[0])).toEqual([
      ['indicator', 'value'],
      ['Good days', '295'],
    ])
  })
})

describe('an OpenDocument spreadsheet', () => {
  const styles = `<style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <style:style style:name="out" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <number:number-style style:name="N1"><number:number/><number:text>吨</number:text></number:number-style>
    <style:style style:name="tons" style:family="table-cell" style:data-style-name="N1"/>
    <number:date-style style:name="N2"><number:year/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
    <style:style style:name="month" style:family="table-cell" style:data-style-name="N2"/>
    <style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>`
  const text = (inside: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`
  const row = (...inside: string[]): string => `<table:table-row>${inside.join('')}</table:table-row>`

  it('is read with marks, struck words, formats, repeated and joined cells', () => {
    const [table] = readOld(
      ods(
        `<table:table table:name="数据"><table:table-column/><table:table-column table:visibility="collapse"/>
      ${row('<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>标题</text:p></table:table-cell><table:covered-table-cell/>')}
      ${row(text('优良天数'), text('295<text:span text:style-name="sup">1</text:span>'))}
      ${row(text('PM2.5<office:annotation><text:p>批注</text:p></office:annotation>'), text('<text:span text:style-name="gone">60</text:span>56'))}
      ${row('<table:table-cell table:style-name="out" office:value-type="float" office:value="111"><text:p>111</text:p></table:table-cell>', '<table:table-cell table:style-name="tons" office:value-type="float" office:value="1250000"><text:p>1250000吨</text:p></table:table-cell>')}
      ${row('<table:table-cell office:value-type="percentage" office:value="0.512"><text:p>51.2%</text:p></table:table-cell>', '<table:table-cell table:style-name="month" office:value-type="date" office:date-value="2022-06-01"><text:p>2022年6月</text:p></table:table-cell>')}
      <table:table-row table:visibility="collapse" table:number-rows-repeated="2">${text('甲')}</table:table-row>
      ${row('<table:table-cell table:formula="of:=1+1"/>', text('一<text:line-break/>二'), '<table:table-cell table:number-columns-repeated="1000"/>')}
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      <table:table table:name="隐" table:style-name="off">${row(text('不读'))}</table:table>`,
        styles,
      ),
      'a.ods',
    )
    expect(cells(table)).toEqual([
      ['标题'],
      ['优良天数', '295 · mark 1'],
      ['PM2.5', '56'],
      ['111 · struck', '1250000吨 · unit 吨'],
      ['51.2% · percent', '2022-06'],
      ['甲'],
      ['甲'],
      ['= · uncomputed', '一\n二'],
    ])
    expect(hidden(table!)).toEqual([[5, 6], [1]])
    expect(table!.spans).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }])
  })
})

describe('a number in an OpenDocument spreadsheet', () => {
  const styles = `<style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <number:number-style style:name="N1"><number:text>约</number:text><number:number/></number:number-style>
    <number:number-style style:name="N2"><number:text>超</number:text><number:number/><number:text>万</number:text><number:text>吨</number:text></number:number-style>
    <number:number-style style:name="N3"><number:text>(</number:text><number:number/><number:text>吨</number:text></number:number-style>
    <number:percentage-style style:name="N4"><number:text>近</number:text><number:number/><number:text>%</number:text></number:percentage-style>
    ${[1, 2, 3, 4].map(at => `<style:style style:name="s${at}" style:family="table-cell" style:data-style-name="N${at}"/>`).join('')}`
  const cell = (type: string, value: string, inside: string, style = ''): string =>
    `<table:table-cell ${style && `table:style-name="${style}"`} office:value-type="${type}" office:${type === 'date' ? 'date-value' : 'value'}="${value}"><text:p>${inside}</text:p></table:table-cell>`

  it.each([
    ['struck', cell('float', '12', '<text:span text:style-name="gone">12</text:span>'), '12 · struck'],
    [
      'a struck share',
      cell('percentage', '0.12', '<text:span text:style-name="gone">12%</text:span>'),
      '12% · struck · percent',
    ],
    [
      'a struck day',
      cell('date', '2022-06-01', '<text:span text:style-name="gone">2022-06-01</text:span>'),
      '2022-06-01 · struck · day',
    ],
    [
      'a number with a mark',
      cell('float', '12', '12<text:span text:style-name="sup">①</text:span>'),
      '12 · mark ①',
    ],
    [
      'a share with a mark',
      cell('percentage', '0.12', '12%<text:span text:style-name="sup">①</text:span>'),
      '12% · mark ① · percent',
    ],
    ['a bound before the number', cell('float', '12', '约12', 's1'), '约12'],
    ['a bound and a unit', cell('float', '12', '超12万吨', 's2'), '超12万吨'],
    ['a sign before the number', cell('float', '12', '(12吨', 's3'), '12吨 · unit 吨'],
    ['a bound before a share', cell('percentage', '0.12', '近12%', 's4'), '近12%'],
  ])('keeps what is seen of it: %s', (_what, inside, expected) => {
    expect(
      cells(
        readOld(
          ods(
            `<table:table table:name="数据"><table:table-row>${inside}</table:table-row></table:table>`,
            styles,
          ),
          'a.ods',
        )[0],
      ),
    ).toEqual([[expected]])
  })
})

describe('an XML spreadsheet of Excel 2003', () => {
  const data = (type: string, inside: string, attributes = ''): string =>
    `<Cell ${attributes}><Data ss:Type="${type}">${inside}</Data></Cell>`

  it('is read with marks, struck words, formats, gaps and joined cells', () => {
    const styles =
      '<Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="0&quot;吨&quot;"/></Style><Style ss:ID="s4"><NumberFormat ss:Format="Short Date"/></Style>'
    const [table, ...others] = readOld(
      spreadsheetMl(
        `<Worksheet ss:Name="数据"><Table><Column/><Column ss:Hidden="1"/>
      <Row>${data('String', '标题', 'ss:MergeAcross="1"')}${data('String', '后')}</Row>
      <Row ss:Index="3">${data('String', '优良天数')}<Cell ss:Index="3"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><Font>295</Font><Sup>1</Sup></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>
      <Row ss:Hidden="1">${data('Number', '111', 'ss:StyleID="s1"')}${data('Number', '0.512', 'ss:StyleID="s2"')}${data('Number', '1250000', 'ss:StyleID="s3"')}</Row>
      <Row>${data('DateTime', '2022-06-01T00:00:00.000', 'ss:StyleID="s4"')}<Cell ss:Formula="=1+1"/>${data('String', '<S>60</S>56')}</Row></Table></Worksheet>
      <Worksheet ss:Name="隐"><Table><Row>${data('String', '不读')}</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
        styles,
      ),
    )
    expect(cells(table)).toEqual([
      ['标题', '', '后'],
      [],
      ['优良天数', '', '295 · mark 1'],
      ['111 · struck', '51.2% · percent', '1250000吨 · unit 吨'],
      ['2022-06-01 · day', '= · uncomputed', '56'],
    ])
    expect([hidden(table!), table!.spans, others]).toEqual([
      [[3], [1]],
      [{ row: 0, column: 0, rows: 1, columns: 2 }],
      [],
    ])
  })
})

describe('an XML spreadsheet of Excel 2003 with rows that stand for several', () => {
  it('hides all of them, and counts on behind them', () => {
    const row = (text: string): string => `<Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row>`
    const tables = readOld(
      spreadsheetMl(`<Worksheet ss:Name="甲"><Table>${row('指标')}<Row ss:Hidden="1" ss:Span="2"/>${row('优良天数')}</Table></Worksheet>
      <Worksheet ss:Name="乙"><Table>${row('指标')}</Table></Worksheet>`),
    )
    expect(tables.map(table => [cells(table), hidden(table)])).toEqual([
      [
        [['指标'], [], [], [], ['优良天数']],
        [[1, 2, 3], []],
      ],
      [[['指标']], [[], []]],
    ])
  })
})

describe('a file called .xls', () => {
  it('is read as the web page it is', () => {
    const page = `<html xmlns:x="urn:x"><head><meta charset="utf-8"><style>td{}</style><title>不读</title></head><body><p>2022年主要指标</p>
      <table border=1><tr><td colspan="2">标题<td rowspan=2>单位</tr><tr><th>优良天数<th>295<sup>1</sup></tr>
      <tr style="display:none"><td>隐<td><del>60</del>56&nbsp;<td>μg/m<sup>3</sup></td></tr><tr><td>1&lt;2<br>二<td>5<span style="display:none">9</span></table></body></html>`
    const [table] = readOld(strToU8(page))
    expect(cells(table)).toEqual([
      ['标题', '', '单位'],
      ['优良天数', '295 · mark 1'],
      ['隐', '56', 'μg/m3'],
      ['1<2\n二', '5'],
    ])
    expect([table!.caption, hidden(table!), table!.spans]).toEqual([
      '2022年主要指标',
      [[2], []],
      [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 0, column: 2, rows: 2, columns: 1 },
      ],
    ])
  })

  it('is read as the web page it is, with words that its style sheet strikes, raises or hides', () => {
    const page = `<html><head><style><!--\n.xl65 {text-decoration:line-through;}\ntd.up, .up2 {vertical-align:super}\n.off {display:none}\n--></style></head>
      <table><tr><td class=xl65>111<td>298<span class="up2">1</span><td>5<span class='off'>9</span><td class="xl66">7</table></html>`
    expect(cells(readOld(strToU8(page))[0])).toEqual([['111 · struck', '298 · mark 1', '5', '7']])
  })

  it.each([
    ['styles in capitals', '<STYLE>td{}</STYLE>', ''],
    ['styles in either case', '<Style>a<b</sTyLe >', ''],
    ['a sign in the quotes of a value', '<p title="a > b">', ' title=\'"1>2"\' data-x = "3>4"'],
    ['quotes that never close', '', " title='1"],
    ['quotes where no value begins', `<p it's "so>`, ` '`],
  ])('is read as the web page it is, with %s', (_what, before, within) => {
    expect(
      cells(readOld(strToU8(`<html>${before}<TABLE><tr><td>指标<td${within}>数值</TABLE></html>`))[0]),
    ).toEqual([['指标', '数值']])
  })

  it.each([
    ['text between commas', strToU8('指标,数值\n优良天数,295')],
    ['text between tabs', strToU8('指标\t数值\n优良天数\t295')],
    [
      'text of a Chinese system',
      Uint8Array.from([
        0xd6, 0xb8, 0xb1, 0xea, 0x09, 0xca, 0xfd, 0xd6, 0xb5, 0x0a, 0xd3, 0xc5, 0xc1, 0xbc, 0xcc, 0xec, 0xca,
        0xfd, 0x09, 0x32, 0x39, 0x35,
      ]),
    ],
    [
      'a newer workbook',
      xlsx({
        rows: '<row><c t="str"><v>指标</v></c><c t="str"><v>数值</v></c></row><row><c t="str"><v>优良天数</v></c><c><v>295</v></c></row>',
      }),
    ],
  ])('is read as the %s it is', (_what, file) => {
    expect(texts(readOld(file)[0])).toEqual([
      ['指标', '数值'],
      ['优良天数', '295'],
    ])
  })
})
