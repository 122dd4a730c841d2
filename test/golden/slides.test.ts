import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDeck } from '../../backend/export/slides/index.ts'
import { lightLook, planChart } from '../../core/charts/index.ts'
import { spec } from '../unit/charts/examples.ts'

const specs = [
  spec('bar', ['2021年', '2022年'], { 泸州市: ['6.0', '6.2'] }),
  spec(
    'horizontal-bar',
    ['江阳区', '=2+3'],
    { '2021年': ['12', ''], '2022年': ['-3', '4'] },
    { title: '一升一降 <&>', decimals: 0 },
  ),
  spec('line', ['2020年', '2021年', '2022年'], {
    泸州市: ['0.255', '0.2', '0.043'],
    全省: ['0.3', '0.25', '0.2'],
  }),
  spec('doughnut', ['优良', '污染'], { 天数: ['80.8', '19.2'] }),
]
const deck = { title: '生态环境保护发布会', subtitle: '2023年8月11日', specs, date: '2023-08-11' }

let bytes: Uint8Array
let files: Record<string, string>
const partsIn = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, strFromU8(content)]))
const texts = (name: string) => [...files[name]!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(match => match[1])
const workbook = (number: number) =>
  partsIn(unzipSync(bytes)[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]!)
const cells = (sheet: string) =>
  [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g)].map(
    ([, name, text, value]) => [name, text ?? Number(value)],
  )
const codes = (chart: string) =>
  [...chart.matchAll(/<c:dLbls?>.*?<c:numFmt formatCode="([^"]*)"/g)].map(match => match[1])

beforeAll(() => {
  bytes = writeDeck(deck)
  files = partsIn(bytes)
})

describe('a deck', () => {
  it('has a cover and one slide a chart, each with its title in the title placeholder', () => {
    const slides = Object.keys(files)
      .filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .toSorted()
    const titles = slides.map(name => /type="title".*?<a:t>([^<]*)<\/a:t>/s.exec(files[name]!)?.[1])
    expect(titles).toEqual([
      '生态环境保护发布会',
      '空气保持优良',
      '一升一降 &lt;&amp;&gt;',
      '空气保持优良',
      '空气保持优良',
    ])
  })

  it('says measure, unit and source on every chart slide', () => {
    expect(texts('ppt/slides/slide2.xml')).toEqual([
      '空气保持优良',
      '优良天数比例（%）',
      '来源：市生态环境局。数据时期：2021年—2022年',
      '2',
    ])
  })

  it('says what is missing above the source', () => {
    expect(texts('ppt/slides/slide3.xml')).toContain('无数据：2021年=2+3')
  })

  it('numbers every chart slide with a field that follows its place', () => {
    expect(
      [2, 3, 4, 5].map(
        number => /type="slidenum">.*?<a:t>(\d+)<\/a:t>/.exec(files[`ppt/slides/slide${number}.xml`]!)?.[1],
      ),
    ).toEqual(['2', '3', '4', '5'])
  })

  it('gives the speaker the sentence, its values and its sources', () => {
    expect(texts('ppt/notesSlides/notesSlide2.xml')).toEqual([
      '空气保持优良。',
      '优良天数比例（%）',
      '泸州市：2021年 6.0，2022年 6.2',
      '来源：市生态环境局。数据时期：2021年—2022年',
    ])
  })

  it('names every shape, and tells who cannot see a chart its values', () => {
    const names = [...files['ppt/slides/slide2.xml']!.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(
      match => [Number(match[1]), match[2]],
    )
    expect(names).toEqual([
      [1, ''],
      [2, '标题'],
      [3, '指标和单位'],
      [4, '图表'],
      [5, '分隔线'],
      [6, '来源'],
      [7, '页码'],
    ])
    const told = [2, 3, 4, 5].map(
      number => /descr="([^"]*)"/.exec(files[`ppt/slides/slide${number}.xml`]!)?.[1],
    )
    expect(told).toEqual([
      '空气保持优良。柱形图，优良天数比例（%）。泸州市：2021年 6.0，2022年 6.2。',
      '一升一降 &lt;&amp;&gt;。条形图，优良天数比例（%）。2021年：江阳区 12，=2+3 无数据；2022年：江阳区 -3，=2+3 4。无数据：2021年=2+3。',
      '空气保持优良。折线图，优良天数比例（%）。泸州市：2020年 0.255，2021年 0.2，2022年 0.043；全省：2020年 0.3，2021年 0.25，2022年 0.2。',
      '空气保持优良。环形图，优良天数比例（%）。天数：优良 80.8，污染 19.2。',
    ])
  })

  it('holds native charts of each kind', () => {
    const kinds = [1, 2, 3, 4].map(
      number => /<c:(barChart|lineChart|doughnutChart)>/.exec(files[`ppt/charts/chart${number}.xml`]!)?.[1],
    )
    expect(kinds).toEqual(['barChart', 'barChart', 'lineChart', 'doughnutChart'])
  })

  it('embeds in each chart a workbook with the plotted cells and nothing else', () => {
    expect(cells(workbook(1)['xl/worksheets/sheet1.xml']!)).toEqual([
      ['B1', '泸州市'],
      ['A2', '2021年'],
      ['B2', 6],
      ['A3', '2022年'],
      ['B3', 6.2],
    ])
    expect(Object.keys(workbook(1)).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(files['ppt/charts/_rels/chart1.xml.rels']).toContain(
      '../embeddings/Microsoft_Excel_Worksheet1.xlsx',
    )
  })

  it('keeps names that look like formulas as text, and leaves a gap empty', () => {
    expect(cells(workbook(2)['xl/worksheets/sheet1.xml']!)).toEqual([
      ['B1', '2021年'],
      ['C1', '2022年'],
      ['A2', '江阳区'],
      ['B2', 12],
      ['C2', -3],
      ['A3', '=2+3'],
      ['C3', 4],
    ])
  })

  it('prints 6.2 as 6.2: the number format comes from the printed label', () => {
    expect(codes(files['ppt/charts/chart1.xml']!)).toEqual(['0.0'])
    expect(workbook(1)['xl/styles.xml']).toContain('formatCode="0.0"')
  })

  it('writes the digits of a label even where they end in zero', () => {
    expect(
      [...files['ppt/charts/chart1.xml']!.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(match => match[1]),
    ).toEqual(['6.0', '6.2'])
  })

  it('prints the digits of each label, and adds no zero', () => {
    expect([...new Set(codes(files['ppt/charts/chart3.xml']!))]).toEqual(['0.000', '0.0', '0.00'])
  })

  it('starts bars at zero, and names lines at their ends and slices beside their ring instead of in a legend', () => {
    expect(files['ppt/charts/chart1.xml']).toContain('<c:min val="0"/>')
    expect(
      [1, 2, 3, 4].map(number => files[`ppt/charts/chart${number}.xml`]!.includes('<c:legend>')),
    ).toEqual([false, true, false, false])
    expect(files['ppt/charts/chart3.xml']).toContain('<c:showSerName val="1"/>')
    expect(files['ppt/charts/chart4.xml']).toContain('<c:showVal val="1"/><c:showCatName val="1"/>')
  })

  it('sets Chinese in 微软雅黑 through the theme', () => {
    const theme = files['ppt/theme/theme1.xml']!
    expect(
      [
        ...theme.matchAll(
          /<a:(?:major|minor)Font>\s*<a:latin typeface="([^"]*)"[^>]*\/>\s*<a:ea typeface="([^"]*)"/g,
        ),
      ].map(match => match.slice(1, 3)),
    ).toEqual([
      ['Microsoft YaHei', '微软雅黑'],
      ['Microsoft YaHei', '微软雅黑'],
    ])
    expect(files['ppt/charts/chart1.xml']).toContain('<a:ea typeface="+mn-ea"/>')
  })

  it('names no author, no program and no time but its date', () => {
    const all = [
      ...Object.values(files),
      ...[1, 2, 3, 4].flatMap(number => Object.values(workbook(number))),
    ].join('\n')
    expect(all.match(/pptxgenjs|creator|lastModifiedBy|<Application>|<Company>/gi)).toBeNull()
    expect(
      [...files['docProps/core.xml']!.matchAll(/\d{4}-\d{2}-\d{2}T[^<]*/g)].map(match => match[0]),
    ).toEqual(['2023-08-11T00:00:00Z', '2023-08-11T00:00:00Z'])
  })

  it('declares and relates only parts that are there', () => {
    const declared = [...files['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map(
      match => match[1]!,
    )
    const related = Object.entries(files)
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, text]) =>
        [...text.matchAll(/Target="([^"]*)"/g)].map(match =>
          new URL(match[1]!, `file:///${name.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1),
        ),
      )
    expect([...declared, ...related].filter(name => !(name in files))).toEqual([])
  })

  it('is the same bytes when written again', () => {
    expect(Buffer.compare(writeDeck(deck), bytes)).toBe(0)
  })

  it('numbers the shapes of a slide each once', () => {
    const ids = [1, 2, 3, 4, 5].map(number =>
      [...files[`ppt/slides/slide${number}.xml`]!.matchAll(/<p:cNvPr id="(\d+)"/g)].map(match => match[1]),
    )
    expect(ids.map(each => new Set(each).size)).toEqual(ids.map(each => each.length))
  })

  it('counts large numbers on an axis in 万 and 亿, as the picture does', () => {
    const axisOf = (labels: string[], language: 'zh' | 'en' = 'zh') => {
      const deckOf = writeDeck({
        ...deck,
        specs: [spec('line', ['2021', '2022'], { 泸州市: labels }, { language, unit: '元' })],
      })
      return /<c:valAx>.*?formatCode="([^"]*)"/
        .exec(partsIn(deckOf)['ppt/charts/chart1.xml']!)?.[1]
        ?.replaceAll('&quot;', '"')
    }
    expect([
      axisOf(['5', '80']),
      axisOf(['500000', '800000']),
      axisOf(['5000000000', '8000000000']),
      axisOf(['50000000', '80000000'], 'en'),
    ]).toEqual(['0', '0\\.0,"万";-0\\.0,"万";0', '0\\.00,,"亿";-0\\.00,,"亿";0', '0.0,,"m";-0.0,,"m";0'])
  })

  it('marks the labels the picture marks, no more', () => {
    const years = Array.from({ length: 24 }, (_, index) => `${1999 + index}年`)
    const line = spec('line', years, {
      泸州市: years.map((_, index) => (80 + 8 * Math.sin(index * 1.3)).toFixed(1)),
    })
    const chart = partsIn(writeDeck({ ...deck, specs: [line] }))['ppt/charts/chart1.xml']!
    const { labels } = planChart(line, { width: 1920, height: 1080 }, lightLook)
    expect([...chart.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>/g)].map(match => Number(match[1]))).toEqual(
      labels.map(({ index }) => index).toSorted((a, b) => a - b),
    )
    expect(labels.length).toBeLessThan(years.length)
  })

  it('sets more than four series of bars side by side under their names', () => {
    const years = Array.from({ length: 6 }, (_, index) => `${2017 + index}年`)
    const series = Object.fromEntries(
      ['甲', '乙', '丙', '丁', '戊'].map((name, at) => [
        name,
        years.map((_, index) => String(50 + at + index)),
      ]),
    )
    const all = writeDeck({ ...deck, specs: [spec('bar', years, series)] })
    const chart = partsIn(all)['ppt/charts/chart1.xml']!
    const [inner, outer] = [...chart.matchAll(/<c:lvl>(.*?)<\/c:lvl>/g)].map(match =>
      [...match[1]!.matchAll(/idx="(\d+)"><c:v>([^<]*)/g)].map(([, index, text]) => [Number(index), text]),
    )
    expect(outer).toEqual([
      [0, '甲'],
      [7, '乙'],
      [14, '丙'],
      [21, '丁'],
      [28, '戊'],
    ])
    expect(inner!.slice(0, 8).map(([, text]) => text)).toEqual([...years, '', '2017年'])
    expect(
      cells(
        partsIn(unzipSync(all)['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']!)[
          'xl/worksheets/sheet1.xml'
        ]!,
      ).slice(0, 6),
    ).toEqual([
      ['C1', ''],
      ['A2', '甲'],
      ['B2', '2017年'],
      ['C2', 50],
      ['B3', '2018年'],
      ['C3', 51],
    ])
  })
})
