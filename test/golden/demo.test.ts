import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedFigure } from '../../backend/api/demo.ts'
import { renderFigures } from '../../backend/api/figures-of.ts'
import { buildProgram } from '../../backend/doors/cli/program.ts'
import { openSqliteWorkspace, type Workspace } from '../../backend/store/index.ts'

/** Everything the sample writes, as one run of the command line writes it. */
const folder = mkdtempSync(join(tmpdir(), 'lectern-demo-'))
let figures: RecordedFigure[]
let workspace: Workspace
let made: string[]

beforeAll(async () => {
  const words = ['node', 'lectern', 'demo', '--out', folder]
  await (await buildProgram(words)).parseAsync(words)
  figures = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as RecordedFigure[]
  made = readdirSync(folder).toSorted()
  workspace = await openSqliteWorkspace(join(folder, 'luzhou.lectern'), { readOnly: true })
})

afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const unzip = (name: string) => unzipSync(new Uint8Array(readFileSync(join(folder, name))))

/** What a reader sees of a Word file or of the charts in a deck. */
function textOf(document: string): string {
  const entries = Object.entries(unzip(document)).filter(([name]) => /^word\/document\.xml$|^ppt\/charts\/chart\d+\.xml$/.test(name))
  return entries.map(([, bytes]) => [...strFromU8(bytes).matchAll(/<(?:w:t|c:v|a:t)(?: [^>]*)?>([^<]*)</g)].map(match => match[1]).join('')).join('\n')
}

describe('the sample, written out', () => {
  it('makes every document', () => {
    expect(made).toEqual(['charts', 'charts.pptx', 'figures.json', 'host-script.docx', 'luzhou.lectern', 'qa.docx', 'speech-large-print.docx', 'speech.docx'])
    expect(readdirSync(join(folder, 'charts')).toSorted()).toEqual(['1.png', '2.png', '3.png', '4.png', '5.png', '6.png', '7.png', '8.png'])
  })

  it('draws each chart at 3840 × 2160', () => {
    for (const name of readdirSync(join(folder, 'charts'))) {
      const header = readFileSync(join(folder, 'charts', name))
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([3840, 2160])
    }
  })

  it('records at least 40 figures of the speech and 120 in all', () => {
    expect(figures.filter(figure => figure.document === 'speech.docx').length).toBeGreaterThanOrEqual(40)
    expect(figures.length).toBeGreaterThanOrEqual(120)
  })

  it('gives every operand of every figure a source', () => {
    expect(figures.filter(figure => figure.operands.length === 0 || figure.operands.some(operand => operand.source === ''))).toEqual([])
  })

  it('prints each recorded figure letter for letter', () => {
    const texts = new Map([...new Set(figures.map(figure => figure.document))].map(document => [document, textOf(document)]))
    expect(figures.filter(figure => !texts.get(figure.document)!.includes(figure.text)).map(figure => `${figure.document} ${figure.text}`)).toEqual([])
  })

  it('computes each recorded figure again to the same words', async () => {
    const rendered = { ...await renderFigures(workspace, figures.map(figure => figure.expression), 'zh') }
    const differing = figures.filter(figure => {
      const outcome = rendered[figure.expression]
      return !outcome?.ok || outcome.value.text !== figure.text || outcome.value.formula !== figure.formula
    })
    expect(differing.map(figure => `${figure.document} ${figure.text} ${figure.expression}`)).toEqual([])
  })

  it('embeds a workbook for each chart of the deck', () => {
    const names = Object.keys(unzip('charts.pptx'))
    expect(names.filter(name => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length).toBe(8)
    expect(names.filter(name => /^ppt\/embeddings\/.*\.xlsx$/.test(name)).length).toBe(8)
  })
})
