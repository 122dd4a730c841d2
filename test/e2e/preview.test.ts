import { afterEach, expect, it } from 'vitest'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { EventId, ScriptId, type Script, type ScriptItem } from '../../core/documents/model.ts'
import { planScript } from '../../core/layout/index.ts'
import { canPaginate, openPress, pagesOf } from '../golden/pages.ts'
import { hanText } from '../golden/word-documents.ts'
import { heading, nothingPlaced, prose, script, text } from '../unit/documents/builders.ts'
import { openApp, type App } from './app.ts'
import { writable } from '../writable.ts'

let app: App
afterEach(() => app.close())

const terms = [
  'PM2.5',
  '2023年8月11日',
  '35微克/立方米',
  'COVID-19',
  '26.76亿立方米',
  'Yunhe Water Bureau',
  '98.3%',
  '1—6月',
  '“一河一策”',
  '《水污染防治法》',
  'state-of-the-art',
  '（见附件）',
]
const url = 'https://www.yunhe.gov.cn/water/2023/quality-of-surface-water-in-all-counties/index.html'

/**
 * Text of full-width characters, or mixed with what stands among them, of as many paragraphs as asked for.
 */
function items(count: number, isMixed: boolean): ScriptItem[] {
  return Array.from({ length: count }, (_, index): ScriptItem[] => {
    const words = Array.from(
      { length: 9 },
      (_, place) =>
        hanText(5 + ((index * 7 + place * 5) % 13)) +
        (isMixed ? terms[(index + place) % terms.length]! : '') +
        (place % 2 === 0 ? '，' : '。'),
    )
    return [
      ...(index % 4 === 0 ? [heading(`h${index}`, index % 8 === 0 ? 1 : 2, hanText(4 + (index % 20)))] : []),
      prose(`p${index}`, text(words.join(''))),
    ]
  }).flat()
}

const shown = (title: string, parts: Partial<Script>): Script => ({
  ...script({ title, salutation: '各位记者朋友：', ...parts }),
  id: ScriptId.parse(title),
  event: EventId.parse('preview'),
  kind: 'main-speech',
  rate: 220,
})

const scripts = [
  shown('full-width', { items: items(30, false) }),
  shown('mixed', { items: items(30, true) }),
  shown('long-words', {
    items: [
      prose('a', text(`${hanText(20)}${url}${hanText(9)}。`)),
      prose('b', text('A'.repeat(190))),
      prose('c', text('9'.repeat(120))),
    ],
  }),
  shown('English', {
    language: 'en',
    salutation: 'Good morning.',
    items: [
      heading('h', 1, 'Results'),
      prose('a', text(`The quality of surface water improved again, and ${url} says where. `.repeat(14))),
    ],
  }),
]

/** What the preview shows: the lines of each page, and those whose text runs over the margin. */
async function preview(id: string): Promise<{ pages: string[][]; over: string[] }> {
  const { page } = app
  await page.goto(`${new URL(page.url()).origin}/#/events/preview/scripts/${id}`)
  await page.reload()
  await page.locator('.segment', { hasText: '预览' }).click()
  await page.getByRole('document', { name: '页面预览' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const over: string[] = []
    const pages = [...document.querySelectorAll('.preview .page')].map(sheet => {
      const area = sheet.querySelector('.area')!.getBoundingClientRect()
      return [...sheet.querySelectorAll<HTMLElement>('.line')]
        .map(line => {
          const range = document.createRange()
          range.selectNodeContents(line)
          const ink = range.getBoundingClientRect()
          if (ink.width > 0 && (ink.right > area.right + 0.5 || ink.left < area.left - 0.5))
            over.push(line.textContent ?? '')
          return (line.textContent ?? '').replace(/\s/g, '')
        })
        .filter(words => words !== '')
    })
    return { pages, over }
  })
}

/** Where lines and pages end, in signs from the beginning. */
function ends(pages: readonly (readonly string[])[]): { lines: Set<number>; pages: Set<number> } {
  const found = { lines: new Set<number>(), pages: new Set<number>() }
  let signs = 0
  for (const lines of pages) {
    for (const line of lines) found.lines.add((signs += line.length))
    found.pages.add(signs)
  }
  return found
}

it('shows the pages that are printed, with nothing over the margin', async () => {
  app = await openApp({
    before: async ({ office }) => {
      const workspace = writable(office.workspace())
      await workspace.saveEvent(
        {
          id: EventId.parse('preview'),
          title: '预览',
          date: '',
          place: '',
          podium: [],
          revision: 0,
          updatedAt: '',
        },
        0,
      )
      for (const one of scripts) await workspace.saveScript(one, 0)
    },
  })
  const press = (await canPaginate()) ? await openPress() : undefined
  try {
    for (const one of scripts) {
      const seen = await preview(one.id)
      expect(seen.over).toEqual([])
      if (!press || one.title === 'long-words') continue
      const printed = await pagesOf(
        await press.print(
          await writeWord(planScript(one, nothingPlaced, layoutProfile('official', one.language))),
        ),
      )
      const rows = printed.map(rowsOnPage =>
        rowsOnPage.map(row => row.text.replace(/\s/g, '')).filter(row => !/^(—\d+—|\d)$/.test(row)),
      )
      const [mine, theirs] = [ends(seen.pages), ends(rows)]
      expect([...mine.pages]).toEqual([...theirs.pages])
      expect(
        [...mine.lines].filter(end => theirs.lines.has(end)).length / mine.lines.size,
      ).toBeGreaterThanOrEqual(one.title === 'full-width' ? 1 : 0.96)
    }
  } finally {
    await press?.close()
  }
})
