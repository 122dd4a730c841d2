import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TextReading } from '../../core/reading/text/index.ts'
import { runCommand } from './command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-texts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const given = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = async (path: string): Promise<TextReading> => {
  const { code, said, complaint } = await runCommand('read', path, '--json')
  expect([code, complaint]).toEqual([0, ''])
  return JSON.parse(said) as TextReading
}
const quotes = ({ figures }: TextReading): string[] =>
  figures.map(({ indicator, quote }) => `${indicator} ${quote}`)

const changed = { id: 1, author: '林青', date: '2023-08-11T00:00:00Z' }
const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })

/**
 * A speech as an office's word processor writes it: headings by style, numerals by lists, changes
 * tracked.
 */
const speech = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'levels',
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: '在公园建设会议上的讲话', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: '主要成效', numbering: { reference: 'levels', level: 0 } }),
            new Paragraph({
              children: [
                new TextRun('2022年，全市共有公园'),
                new DeletedTextRun({ ...changed, text: '9' }),
                new InsertedTextRun({ ...changed, text: '12' }),
                new TextRun('个，步道'),
                new TextRun({ text: '5', strike: true }),
                new TextRun({ text: '6', vanish: true }),
                new TextRun('30公里。'),
              ],
            }),
            new Paragraph({ text: '下一步工作', numbering: { reference: 'levels', level: 0 } }),
            new Paragraph('力争新建公园5个。'),
            new Table({ rows: [new TableRow({ children: [cell('指标'), cell('2022年')] })] }),
          ],
        },
      ],
    }),
  )

describe('reading a text on the command line', () => {
  it('takes a Word document as it stands: changes accepted, struck and hidden words out, numerals of lists written', async () => {
    const reading = await read(given('speech.docx', await speech()))
    expect(reading.text).toBe(
      '在公园建设会议上的讲话\n一、主要成效\n2022年，全市共有公园12个，步道30公里。\n二、下一步工作\n力争新建公园5个。\n指标\t2022年',
    )
    expect(reading.title).toBe('在公园建设会议上的讲话')
    expect(reading.sections.map(({ level, heading }) => [level, heading])).toEqual([
      [1, '主要成效'],
      [1, '下一步工作'],
    ])
    expect(reading.figures.map(({ quote, period, target }) => [quote, period, target])).toEqual([
      ['12个', '2022', false],
      ['30公里', '2022', false],
      ['5个', '2022', true],
    ])
  })

  it('takes a web page, with its headings, its tables and none of what nobody sees', async () => {
    const page =
      '<html><head><title>不算</title><style>p{}</style></head><body><div>首页 &gt; 新闻</div><h1>公园建设情况通报</h1><p>全市共有公园12个，<s>9个</s>步道<span style="display:none">5</span>30公里。</p><table><tr><td>指标</td><td>数值</td></tr></table></body></html>'
    const reading = await read(given('page.html', page))
    expect(reading.text).toBe('首页 > 新闻\n公园建设情况通报\n全市共有公园12个，步道30公里。\n指标\t数值')
    expect([reading.title, quotes(reading)]).toEqual([
      '公园建设情况通报',
      ['全市共有公园 12个', '步道 30公里'],
    ])
  })

  it('takes a text file in the encodings of Windows', async () => {
    const gb = Uint8Array.from([0xb9, 0xab, 0xd4, 0xb0, 0x31, 0x32, 0xb8, 0xf6, 0xa1, 0xa3])
    expect(quotes(await read(given('gb.txt', gb)))).toEqual(['公园 12个'])
    expect(quotes(await read(given('utf16.txt', Buffer.from('\uFEFF公园12个。', 'utf16le'))))).toEqual([
      '公园 12个',
    ])
  })

  it('says in a few lines what it found, where nobody asks for more', async () => {
    const { said } = await runCommand(
      'read',
      given('a.txt', '公园建设情况通报\n一、数量\n2022年，全市公园12个。'),
    )
    expect(said).toBe(
      '公园建设情况通报\n  数量\n1 sections, 0 turns, 1 figures, 2 other numbers, 0 pieces of noise\n全市公园  12个  2022  全市\n',
    )
  })

  it.each([
    ['a.pdf', '%PDF-1.7', 'text-kind-unread'],
    ['a.rtf', '{\\rtf1}', 'text-kind-unread'],
    ['empty.txt', ' \n', 'text-empty'],
    ['broken.docx', 'PK\u0003\u0004 broken', 'file-damaged'],
  ])('says what it cannot do with %s', async (name, content, problem) => {
    expect(await runCommand('read', given(name, content), '--json')).toMatchObject({
      code: 2,
      said: '',
      complaint: expect.stringMatching(new RegExp(`^${problem}: .*${name.replace('.', '\\.')}`)),
    })
  })

  it('says that there is no such file', async () => {
    expect(await runCommand('read', join(folder, 'none.txt'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('not-found'),
    })
  })
})

describe('verifying a text on the command line', () => {
  it('lists what its own numbers rule out, with the arithmetic and what it would have to be', async () => {
    const text = '反馈问题共1564项，完成整改1533项，整改完成率89%。'
    const { said } = await runCommand('verify', given('a.txt', text), '--json')
    expect(JSON.parse(said)).toEqual({
      recognised: 1,
      findings: [
        {
          rule: 'rate',
          verdict: 'cannot-be',
          start: text.indexOf('89%'),
          end: text.indexOf('89%') + 3,
          quote: '89%',
          arithmetic: '1533项 ÷ 1564项 = 98%',
          fix: '98%',
        },
      ],
    })
    expect((await runCommand('verify', given('a.txt', text))).said).toBe(
      'rate  cannot-be  89%  1533项 ÷ 1564项 = 98%  → 98%\n1 statements held against others, 1 found\n',
    )
  })
})
