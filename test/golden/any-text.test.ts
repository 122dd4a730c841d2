import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { drawChart } from '../../backend/export/charts/index.ts'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeSheet } from '../../backend/export/sheets/index.ts'
import { writeDeck } from '../../backend/export/slides/index.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { planScript } from '../../core/layout/index.ts'
import { spec } from '../unit/charts/examples.ts'
import { figure, heading, nothingPlaced, prose, script, text } from '../unit/documents/builders.ts'

/**
 * Everything a text may hold that a file may not: control characters, half a pair, a non-character, markup,
 * line ends, marks that turn the direction of writing.
 */
const wild =
  '一\u0000\u0001\u0008\u000b\u001f二\ud800三\udc00四\ufffe\uffff五\u007f\u0085六\u202e\u2066\u200f\u061c<&>"\'\n七]]>'

const forbidden = new Set([
  ...Array.from({ length: 32 }, (_, code) => code).filter(code => ![9, 10, 13].includes(code)),
  ...[0x61c, 0x200e, 0x200f],
  ...Array.from({ length: 5 }, (_, code) => 0x202a + code),
  ...Array.from({ length: 4 }, (_, code) => 0x2066 + code),
  0x7f,
  0x85,
  0xfffe,
  0xffff,
])
const { DOMParser } = new JSDOM('').window

const isSound = (xml: string): boolean =>
  xml.isWellFormed() &&
  [...xml].every(sign => !forbidden.has(sign.codePointAt(0)!)) &&
  new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null

/** Parts of a package, and of the workbooks in it, that a reader would refuse. */
function broken(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    if (name.endsWith('.xlsx')) return broken(bytes).map(inner => `${name}/${inner}`)
    return isSound(strFromU8(bytes)) ? [] : [name]
  })
}

const chart = spec(
  'bar',
  [`${wild}1`, `${wild}2`],
  { [wild]: ['6.0', ''] },
  { title: wild, subtitle: wild, unit: wild, sourceLine: wild },
)

it('never breaks a slide', () => {
  const specs = (['bar', 'line', 'horizontal-bar', 'doughnut'] as const).map(kind => ({ ...chart, kind }))
  expect(broken(writeDeck({ title: wild, subtitle: wild, specs, date: '2023-08-11' }))).toEqual([])
})

it('never breaks a Word file', async () => {
  const plan = planScript(
    script({
      title: wild,
      salutation: wild,
      speaker: wild,
      items: [heading('h', 1, wild), prose('p', text(wild), figure('{{天数@2022}}', wild))],
    }),
    nothingPlaced,
    layoutProfile('official', 'zh'),
  )
  expect(broken(await writeWord(plan, { date: '2023-08-11T00:00:00Z' }))).toEqual([])
})

it('never breaks a sheet, nor tears a sign of its name', () => {
  const sheet = writeSheet({
    name: `${'名'.repeat(30)}𠮷${wild}`,
    widths: [10],
    frozen: 0,
    rows: [
      [
        { text: wild, look: 'plain' },
        { text: `=${wild}`, look: 'header' },
      ],
    ],
  })
  expect(broken(sheet)).toEqual([])
  expect(strFromU8(unzipSync(sheet)['xl/workbook.xml']!)).toContain(`name="${'名'.repeat(30)}"`)
})

it('is drawn as if what cannot be drawn were not there', () => {
  const clean = (given: string) =>
    given
      .toWellFormed()
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200f\u202e\u2066\ufffe\uffff]/g, sign =>
        sign === '\n' ? ' ' : '',
      )
  const plain = spec(
    'bar',
    [`${clean(wild)}1`, `${clean(wild)}2`],
    { [clean(wild)]: ['6.0', ''] },
    { title: clean(wild), subtitle: clean(wild), unit: clean(wild), sourceLine: clean(wild) },
  )
  expect(Buffer.compare(drawChart(chart, { width: 1920 }), drawChart(plain, { width: 1920 }))).toBe(0)
})
