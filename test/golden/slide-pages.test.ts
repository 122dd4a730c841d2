import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDeck } from '../../backend/export/slides/index.ts'
import { spec } from '../unit/charts/examples.ts'
import { canPaginate, openPress, pagesOf, type Row } from './pages.ts'

const isReady = await canPaginate()
if (!isReady)
  process.stdout.write('Slides are not looked at: LibreOffice (soffice) or pdftotext is not installed.\n')

const years = Array.from({ length: 6 }, (_, index) => `${2017 + index}年`)
const regions = ['泸州市', '宜宾市', '自贡市', '内江市', '乐山市', '眉山市', '遂宁市']
const labels = (from: number) => years.map((_, index) => (from + 6 * Math.sin(index + from)).toFixed(1))
const series = (count: number) =>
  Object.fromEntries(regions.slice(0, count).map((name, at) => [name, labels(60 + at * 4)]))

const specs = [
  spec(
    'line',
    years,
    { 泸州市: labels(80), 宜宾市: [...labels(70).slice(0, 5), ''] },
    { title: '到二〇二一年为止' },
  ),
  spec('line', years, series(7), { title: '七条线' }),
  spec('bar', years, series(7), { title: '七组柱形' }),
  spec('bar', years, { 泸州市: [...labels(50).slice(0, 5), ''] }, { title: '缺一根柱' }),
  spec('horizontal-bar', regions, { '2022年': labels(40).concat('33.3') }, { title: '条形' }),
  spec('doughnut', ['河流', '湖库', '地下水'], { 占比: ['45.2', '30.1', '4.1'] }, { title: '不是全部' }),
]

const bare = (text: string) => text.replace(/\s/g, '')
const textOf = (page: readonly Row[] | undefined) => bare((page ?? []).map(row => row.text).join(''))

describe.runIf(isReady)('a deck as LibreOffice shows it', () => {
  let press: Awaited<ReturnType<typeof openPress>>
  let pages: readonly (readonly Row[])[]
  beforeAll(async () => {
    press = await openPress()
    pages = await pagesOf(
      await press.print(writeDeck({ title: '发布会', subtitle: '', specs, date: '2023-08-11' }), 'pptx'),
    )
  })
  afterAll(() => press.close())

  it('has a cover and a page for each chart, with its title and its number', () => {
    expect(pages.length).toBe(specs.length + 1)
    expect(
      specs.map(({ title }, index) => [
        textOf(pages[index + 1]).includes(title),
        pages[index + 1]!.some(row => row.text.trim() === String(index + 2)),
      ]),
    ).toEqual(specs.map(() => [true, true]))
  })

  it('names every series and every slice on the page itself', () => {
    const names = [
      ['泸州市', '宜宾市'],
      regions,
      regions,
      ['无数据：2022年'],
      regions,
      ['河流', '湖库', '地下水', '各部分合计79.4%，不是100%'],
    ]
    expect(names.map((each, index) => each.filter(name => !textOf(pages[index + 1]).includes(name)))).toEqual(
      names.map(() => []),
    )
  })

  it('names a line that ends in 2021 beside 2021, the fifth of six years', () => {
    const row = (text: string) => pages[1]!.find(each => bare(each.text).includes(text))!
    const axis = row('2017年')
    const share = (row('宜宾市').left - axis.left) / (axis.right - axis.left)
    expect([share > 0.75, share < 0.95]).toEqual([true, true])
  })
})
