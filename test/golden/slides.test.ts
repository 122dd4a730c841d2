import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDeck } from '../../backend/export/slides/index.ts'
import { spec } from '../unit/charts/examples.ts'

const specs = [
  spec('bar', ['2021年', '2022年'], { 泸州市: ['6.0', '6.2'] }),
  spec('horizontal-bar', ['江阳区', '=2+3'], { '2021年': ['12', ''], '2022年': ['-3', '4'] }, { title: '一升一降 <&>', decimals: 0 }),
  spec('line', ['2020年', '2021年', '2022年'], { 泸州市: ['0.255', '0.2', '0.043'], 全省: ['0.3', '0.25', '0.2'] }),
  spec('doughnut', ['优良', '污染'], { 天数: ['80.8', '19.2'] }),
]
const deck = { title: '生态环境保护发布会', subtitle: '2023年8月11日', specs, date: '2023-08-11' }

let bytes: Uint8Array
let files: Record<string, string>
const textsOf = (zip: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, strFromU8(content)]))
const workbook = (number: number) => textsOf(unzipSync(bytes)[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]!)
const cells = (sheet: string) => [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g)].map(([, name, text, value]) => [name, text ?? Number(value)])
const codes = (chart: string) => [...chart.matchAll(/<c:dLbls?>.*?<c:numFmt formatCode="([^"]*)"/g)].map(match => match[1])

beforeAll(async () => {
  bytes = await writeDeck(deck)
  files = textsOf(bytes)
})

describe('a deck', () => {
  it('has a cover and one slide a chart, each with its title in the title placeholder', () => {
    const slides = Object.keys(files).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name)).toSorted()
    const titles = slides.map(name => /type="title".*?<a:t>([^<]*)<\/a:t>/s.exec(files[name]!)?.[1])
    expect(titles).toEqual(['生态环境保护发布会', '空气保持优良', '一升一降 &lt;&amp;&gt;', '空气保持优良', '空气保持优良'])
  })

  it('says measure, unit and source on every chart slide', () => {
    const texts = [...files['ppt/slides/slide2.xml']!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(match => match[1])
    expect(texts).toEqual(['空气保持优良', '优良天数比例（%）', '来源：市生态环境局。数据时期：2021年—2022年'])
  })

  it('holds native charts of each kind', () => {
    const kinds = [1, 2, 3, 4].map(number => /<c:(barChart|lineChart|doughnutChart)>/.exec(files[`ppt/charts/chart${number}.xml`]!)?.[1])
    expect(kinds).toEqual(['barChart', 'barChart', 'lineChart', 'doughnutChart'])
  })

  it('embeds in each chart a workbook with the plotted cells and nothing else', () => {
    expect(cells(workbook(1)['xl/worksheets/sheet1.xml']!)).toEqual([['B1', '泸州市'], ['A2', '2021年'], ['B2', 6], ['A3', '2022年'], ['B3', 6.2]])
    expect(Object.keys(workbook(1)).toSorted()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
    expect(files['ppt/charts/_rels/chart1.xml.rels']).toContain('../embeddings/Microsoft_Excel_Worksheet1.xlsx')
  })

  it('keeps names that look like formulas as text, and leaves a gap empty', () => {
    expect(cells(workbook(2)['xl/worksheets/sheet1.xml']!)).toEqual([
      ['B1', '2021年'], ['C1', '2022年'], ['A2', '江阳区'], ['B2', 12], ['C2', -3], ['A3', '=2+3'], ['C3', 4],
    ])
  })

  it('prints 6.2 as 6.2: the number format comes from the printed label', () => {
    expect(codes(files['ppt/charts/chart1.xml']!)).toEqual(['0.0'])
    expect(workbook(1)['xl/styles.xml']).toContain('formatCode="0.0"')
  })

  it('writes the digits of a label even where they end in zero', () => {
    expect([...files['ppt/charts/chart1.xml']!.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(match => match[1])).toEqual(['6.0', '6.2'])
  })

  it('gives a label with other decimals its own format', () => {
    expect(codes(files['ppt/charts/chart3.xml']!)).toEqual(['0.000', '0.0'])
  })

  it('starts bars at zero and names lines at their ends instead of in a legend', () => {
    expect(files['ppt/charts/chart1.xml']).toContain('<c:min val="0"/>')
    expect([1, 2, 3, 4].map(number => files[`ppt/charts/chart${number}.xml`]!.includes('<c:legend>'))).toEqual([false, true, false, true])
    expect(files['ppt/charts/chart3.xml']).toContain('<c:showSerName val="1"/>')
  })

  it('sets Chinese in 微软雅黑 through the theme', () => {
    const theme = files['ppt/theme/theme1.xml']!
    expect([...theme.matchAll(/<a:(?:major|minor)Font>\s*<a:latin typeface="([^"]*)"[^>]*\/>\s*<a:ea typeface="([^"]*)"/g)].map(match => match.slice(1, 3)))
      .toEqual([['Microsoft YaHei', '微软雅黑'], ['Microsoft YaHei', '微软雅黑']])
    expect(files['ppt/charts/chart1.xml']).toContain('<a:ea typeface="+mn-ea"/>')
  })

  it('names no author, no program and no time but its date', () => {
    const all = [...Object.values(files), ...[1, 2, 3, 4].flatMap(number => Object.values(workbook(number)))].join('\n')
    expect(all.match(/pptxgenjs|creator|lastModifiedBy|<Application>|<Company>/gi)).toBeNull()
    expect([...files['docProps/core.xml']!.matchAll(/\d{4}-\d{2}-\d{2}T[^<]*/g)].map(match => match[0])).toEqual(['2023-08-11T00:00:00Z', '2023-08-11T00:00:00Z'])
  })

  it('declares and relates only parts that are there', () => {
    const declared = [...files['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map(match => match[1]!)
    const related = Object.entries(files).filter(([name]) => name.endsWith('.rels')).flatMap(([name, text]) =>
      [...text.matchAll(/Target="([^"]*)"/g)].map(match => new URL(match[1]!, `file:///${name.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1)))
    expect([...declared, ...related].filter(name => !(name in files))).toEqual([])
  })

  it('is the same bytes when written again', async () => {
    expect(Buffer.compare(await writeDeck(deck), bytes)).toBe(0)
  })
})
