import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedFigure } from '../../backend/acts/exports/demo.ts'
import { renderFigures } from '../../backend/store/figures-of.ts'
import { buildProgram } from '../../backend/doors/cli/program.ts'
import { openSqliteWorkspace, type Workspace } from '../../backend/store/index.ts'
import type { AnswerItem, BlockId, ScriptItem } from '../../core/documents/model.ts'
import { saidBy, type Past } from '../own-words.ts'
import { answersIn, spokenIn } from '../word-text.ts'

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

const unzip = (name: string) => unzipSync(read(name))

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

const withoutMarks = (answers: ReadonlyMap<string, string>) =>
  new Map([...answers].map(([question, answer]) => [question, answer.replaceAll('〔待发布〕', '')]))

/** The blocks that some items place, with all their versions. */
async function libraryOf(items: readonly (ScriptItem | AnswerItem)[]): Promise<Map<string, Past>> {
  const ids = [
    ...new Set(items.flatMap((item): BlockId[] => (item.type === 'placement' ? [item.block] : []))),
  ]
  const blocks = await workspace.blocksById(ids)
  return new Map(
    await Promise.all(
      blocks.map(
        async block => [block.id, { block, versions: await workspace.blockVersions(block.id) }] as const,
      ),
    ),
  )
}

/** What a reader sees of a Word file or of the charts in a deck. */
function textOf(document: string): string {
  const entries = Object.entries(unzip(document)).filter(([name]) =>
    /^word\/document\.xml$|^ppt\/charts\/chart\d+\.xml$/.test(name),
  )
  return entries
    .map(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<(?:w:t|c:v|a:t)(?: [^>]*)?>([^<]*)</g)].map(match => match[1]).join(''),
    )
    .join('\n')
}

describe('the sample, written out', () => {
  it('makes every document', () => {
    expect(made).toEqual([
      'charts',
      'charts.pptx',
      'figures.json',
      'host-script.docx',
      'luzhou.lectern',
      'qa.docx',
      'speech-large-print.docx',
      'speech.docx',
    ])
    expect(readdirSync(join(folder, 'charts')).toSorted()).toEqual([
      '1.png',
      '2.png',
      '3.png',
      '4.png',
      '5.png',
      '6.png',
      '7.png',
      '8.png',
    ])
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
    expect(
      figures.filter(
        figure => figure.operands.length === 0 || figure.operands.some(operand => operand.source === ''),
      ),
    ).toEqual([])
  })

  it('prints each recorded figure letter for letter', () => {
    const texts = new Map(
      [...new Set(figures.map(figure => figure.document))].map(document => [document, textOf(document)]),
    )
    expect(
      figures
        .filter(figure => !texts.get(figure.document)!.includes(figure.text))
        .map(figure => `${figure.document} ${figure.text}`),
    ).toEqual([])
  })

  it('computes each recorded figure again to the same words', async () => {
    const rendered = {
      ...(await renderFigures(
        workspace,
        figures.map(figure => figure.expression),
        'zh',
      )),
    }
    const differing = figures.filter(figure => {
      const outcome = rendered[figure.expression]
      return !outcome?.ok || outcome.value.text !== figure.text || outcome.value.formula !== figure.formula
    })
    expect(differing.map(figure => `${figure.document} ${figure.text} ${figure.expression}`)).toEqual([])
  })

  it('prints in each answer exactly the text of its own blocks', async () => {
    const questions = await workspace.questions()
    const library = await libraryOf(questions.flatMap(({ answer }) => answer))
    const own = new Map(
      questions.map(({ question, answer }) => [question, answer.map(item => saidBy(item, library)).join('')]),
    )
    expect(own.size).toBeGreaterThan(10)
    expect(withoutMarks(answersIn(read('qa.docx'), '参考答复：'))).toEqual(own)
  })

  it('prints in each script exactly the text of its own blocks', async () => {
    for (const script of await workspace.scripts()) {
      const library = await libraryOf(script.items)
      const own = script.items.filter(({ type }) => type === 'placement').map(item => saidBy(item, library))
      const names = script.kind === 'host-script' ? ['host-script.docx'] : ['speech.docx']
      for (const name of names)
        expect(
          own.filter(
            text => !spokenIn(read(name), script.salutation).replaceAll('〔待发布〕', '').includes(text),
          ),
        ).toEqual([])
    }
  })

  it('embeds a workbook for each chart of the deck', () => {
    const names = Object.keys(unzip('charts.pptx'))
    expect(names.filter(name => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length).toBe(8)
    expect(names.filter(name => /^ppt\/embeddings\/.*\.xlsx$/.test(name)).length).toBe(8)
  })
})
