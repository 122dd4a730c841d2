import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { planScript, type PagePlan } from '../../core/layout/index.ts'
import { sayUnits } from '../../core/figures/index.ts'
import { heading, nothingPlaced, prose, script, text } from '../unit/documents/builders.ts'
import type { Row } from './pages.ts'
import { canPaginate, openPress, pagesOf } from './pages.ts'
import { hanText } from './word-documents.ts'

const isReady = await canPaginate()
if (!isReady)
  process.stdout.write(
    'Torn terms are not looked for: LibreOffice (soffice) or pdftotext is not installed.\n',
  )

const units = [
  '12个',
  '第7位',
  '26.5摄氏度',
  '35微克/立方米',
  '1564项',
  '26.76亿立方米',
  '3000多万',
  '210多家',
  '2.7个百分点',
  '98.3%',
  '−5',
]
const others = [
  'PM2.5',
  '2023—2025年',
  '1—6月',
  '15%～30%',
  '7.5:46.0:46.5',
  '8月11日',
  '3.45×10⁸',
  'COVID-19',
  '《水污染防治法》',
  '2023年8月11日',
  'O₃',
  '-5℃',
  '1/3',
  '第七位',
]

/** Each term at every place of a line, with a mark behind it and without. */
const sentences = (terms: readonly string[], upTo: number) =>
  terms.flatMap(term =>
    Array.from(
      { length: upTo },
      (_, before) => `${hanText(before + 2)}${term}${before % 2 === 0 ? '，' : ''}${hanText(7)}。`,
    ),
  )

const planOf = (template: PagePlan['template'], lines: readonly string[]): PagePlan =>
  planScript(
    script({ items: lines.map((line, index) => prose(`p${index}`, text(line))) }),
    nothingPlaced,
    layoutProfile(template, 'zh'),
  )

const isPageNumber = (row: Row): boolean => /^(—\d+—|\d+\/\d+)$/.test(row.text)
const rowsOf = (pages: readonly Row[][]): string[] =>
  pages
    .flat()
    .filter(row => !isPageNumber(row))
    .map(row => row.text.replace(/\s/g, ''))

/** The ends of lines at which a term begins on one line and ends on the next. */
function tornAt(rows: readonly string[], terms: readonly string[]): string[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1] ?? ''
    const isCut = (term: string) =>
      Array.from({ length: term.length - 1 }, (_, cut) => cut + 1).some(
        cut => row.endsWith(term.slice(0, cut)) && next.startsWith(term.slice(cut)),
      )
    return terms.filter(isCut).map(term => `${row}|${next}: ${term}`)
  })
}

describe.runIf(isReady)('terms at the ends of lines', () => {
  let press: Awaited<ReturnType<typeof openPress>>
  beforeAll(async () => {
    press = await openPress()
  })
  afterAll(() => press.close())
  const print = async (plan: PagePlan) => pagesOf(await press.print(await writeWord(plan)))

  it('are never torn in the reading copy', async () => {
    const terms = [...units, ...others]
    const rows = rowsOf(await print(planOf('large-print', sentences(terms, 42))))
    expect(rows.length).toBeGreaterThan(2000)
    expect(tornAt(rows, terms.map(sayUnits))).toEqual([])
  })

  it('hardly ever end a line of the official layout between a number and its unit, which moves no letter', async () => {
    const short = ['12个', '第7位', '1564项', '98.3%', '210多家', '3000多万']
    const plain = planOf('official', sentences(short, 60))
    const free = {
      ...plain,
      paragraphs: plain.paragraphs.map(one => ({
        ...one,
        runs: one.runs.map(({ spread: _spread, ...run }) => run),
      })),
    }
    const [torn, tornBefore] = [
      tornAt(rowsOf(await print(plain)), short).length,
      tornAt(rowsOf(await print(free)), short).length,
    ]
    expect(tornBefore).toBeGreaterThan(8)
    expect(torn).toBeLessThan(tornBefore / 3)
  })

  it('are the same letters in the file as in the text', async () => {
    const lines = sentences(units, 4)
    const plan = planOf('official', lines)
    expect(plan.paragraphs.slice(1).map(({ runs }) => runs.map(run => run.text).join(''))).toEqual(lines)
  })

  it('keep their pages with what they announce', async () => {
    const filler = Array.from({ length: 40 }, (_, index) => [
      prose(`f${index}`, text(`${hanText(12)}。`)),
      prose(`l${index}`, text(`下面是第${index}组三件事：`)),
      heading(`h${index}`, 1, '治水'),
      prose(`b${index}`, text(`${hanText(30)}。`)),
    ]).flat()
    const pages = await print(
      planScript(script({ items: filler }), nothingPlaced, layoutProfile('large-print', 'zh')),
    )
    const last = pages.map(page => page.filter(row => !isPageNumber(row)).at(-1)?.text ?? '')
    expect(last.filter(row => /：$|、治水$/.test(row))).toEqual([])
  })
})
