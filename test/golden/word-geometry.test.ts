import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWord } from '../../backend/export/word/index.ts'
import { figures, gridPlan, hanText, speechPlan } from './word-documents.ts'
import type { Row } from './pages.ts'
import { canPaginate, inkBelow, openPress, pagesOf } from './pages.ts'

const isReady = await canPaginate()
if (!isReady)
  process.stdout.write('Word pages are not checked: LibreOffice (soffice) or pdftotext is not installed.\n')

/** Type area of GB/T 9704 in mm: 156 by 225 on A4. */
const area = { left: 28, right: 184, bottom: 262 }
/** One character of the page number, 14 pt. */
const character = (14 * 25.4) / 72

const isPageNumber = (row: Row): boolean => /^(—\d+—|\d+\/\d+)$/.test(row.text)
const textRows = (page: readonly Row[] | undefined): Row[] => (page ?? []).filter(row => !isPageNumber(row))

describe.runIf(isReady)('pages as LibreOffice sets them', () => {
  let press: Awaited<ReturnType<typeof openPress>>
  let grid: string
  beforeAll(async () => {
    press = await openPress()
    grid = await press.print(await writeWord(gridPlan(22 * 2 + 1)))
  })
  afterAll(() => press.close())

  it('hold 22 lines of 28 characters', async () => {
    const pages = await pagesOf(grid)
    const whole = `　　${hanText(45 * 28 - 2)}`
    const lines = Array.from({ length: 45 }, (_, line) => whole.slice(line * 28, line * 28 + 28).trim())
    expect(pages.map(page => textRows(page).map(row => row.text))).toEqual([
      lines.slice(0, 22),
      lines.slice(22, 44),
      lines.slice(44),
    ])
  })

  it('fill the type area from edge to edge', async () => {
    const [, page] = await pagesOf(grid)
    const rows = textRows(page)
    expect([Math.min(...rows.map(row => row.left)), Math.max(...rows.map(row => row.right))]).toEqual([
      expect.closeTo(area.left, 0),
      expect.closeTo(area.right, 0),
    ])
  })

  it('print the number 7 mm below the type area, one character in from the outer edge', async () => {
    const [odd, even] = await Promise.all([inkBelow(grid, 1, area.bottom), inkBelow(grid, 2, area.bottom)])
    const numbers = (await pagesOf(grid)).map(page => page.find(isPageNumber)?.text)
    expect(numbers).toEqual(['—1—', '—2—', '—3—'])
    expect(Math.abs(odd.firstColumnTop - area.bottom - 7)).toBeLessThan(0.3)
    expect(Math.abs(odd.right - (area.right - character))).toBeLessThan(0.6)
    expect(Math.abs(even.left - (area.left + character))).toBeLessThan(0.6)
  })

  it('keep a speech within 22 lines of 28 characters and print its figures', async () => {
    const pages = await pagesOf(await press.print(await writeWord(speechPlan('official'))))
    const rows = pages.map(textRows)
    expect(rows[1]?.length).toBe(22)
    expect(rows.flat().filter(row => row.right > area.right + 0.7 || row.left < area.left - 0.7)).toEqual([])
    const whole = rows
      .flat()
      .map(row => row.text)
      .join('')
    expect(figures.filter(figure => !whole.includes(figure))).toEqual([])
  })

  it('leave the bottom third of a reading copy empty and split no sentence between pages, no number from its unit', async () => {
    const pages = await pagesOf(await press.print(await writeWord(speechPlan('large-print'))))
    const rows = pages.map(textRows)
    expect(rows.flat().filter(row => row.middle > (297 * 2) / 3)).toEqual([])
    expect(
      rows.filter(page => !/[。！？”：]$/.test(page.at(-1)?.text ?? '')).map(page => page.at(-1)?.text),
    ).toEqual([])
    expect(
      rows
        .flat()
        .filter(row => /\d$/.test(row.text))
        .map(row => row.text),
    ).toEqual([])
    expect(pages.map(page => page.find(isPageNumber)?.text)).toEqual(
      pages.map((_, index) => `${index + 1}/${pages.length}`),
    )
  })
})
