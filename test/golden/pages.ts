import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const millimetresPerPoint = 25.4 / 72

/** A line of print; lengths in millimetres from the upper left corner of the page. */
export interface Row {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Middle of the line. */
  readonly middle: number
}

/** Whether this machine can turn a Word file into pages and read them. */
export async function canPaginate(): Promise<boolean> {
  try {
    await run('soffice', ['--version'])
    await run('pdftotext', ['-v'])
    return true
  } catch {
    return false
  }
}

const officialFonts = ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体']

/**
 * Maps the official font names to the Chinese font that ships with the product: like them it is one em wide.
 */
async function fontMapping(folder: string): Promise<void> {
  const font = fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  )
  const aliases = officialFonts.map(
    name =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="same"><string>Noto Sans SC</string></edit></match>`,
  )
  const settings = join(folder, 'fontconfig', 'conf.d')
  await mkdir(settings, { recursive: true })
  await writeFile(
    join(settings, '10-official.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dirname(font)}</dir>${aliases.join('')}</fontconfig>`,
  )
}

/** A folder of its own, with LibreOffice's profile and fonts in it. */
export async function openPress(): Promise<{
  print: (file: Uint8Array, kind?: 'docx' | 'pptx') => Promise<string>
  close: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'))
  await fontMapping(folder)
  let printed = 0
  return {
    print: async (file, kind = 'docx') => {
      const name = `file-${(printed += 1)}`
      await writeFile(join(folder, `${name}.${kind}`), file)
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'office')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, `${name}.${kind}`),
        ],
        { env: { ...process.env, XDG_CONFIG_HOME: folder } },
      )
      return join(folder, `${name}.pdf`)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly middle: number
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function wordsOf(page: string): Word[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  return [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replace(/&(lt|gt|quot|amp);/g, entity => entities[entity] ?? entity),
    left: Number(left) * millimetresPerPoint,
    right: Number(right) * millimetresPerPoint,
    middle: ((Number(top) + Number(bottom)) / 2) * millimetresPerPoint,
  }))
}

/** Words less than 2 mm apart in height stand on one line. */
function rowsOf(words: readonly Word[]): Row[] {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1)
    if (row?.[0] && word.middle - row[0].middle < 2) row.push(word)
    else rows.push([word])
  }
  return rows.map(row => ({
    text: row
      .toSorted((a, b) => a.left - b.left)
      .map(word => word.text)
      .join(''),
    left: Math.min(...row.map(word => word.left)),
    right: Math.max(...row.map(word => word.right)),
    middle: row[0]?.middle ?? 0,
  }))
}

/** The lines of each page, from the top. */
export async function pagesOf(pdf: string): Promise<Row[][]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 1 << 26 })
  return stdout
    .split('<page ')
    .slice(1)
    .map(page => rowsOf(wordsOf(page)))
}

/** Where ink lies in a strip of a page, in millimetres from its upper left corner. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly firstColumnTop: number
}

/**
 * The ink below `from` mm: its left and right edge, and the upper edge of the first sign, which of — 1 — is
 * the dash.
 */
export async function inkBelow(pdf: string, page: number, from: number): Promise<Ink> {
  const dotsPerMillimetre = 300 / 25.4
  const target = `${pdf}-${page}`
  await run('pdftoppm', [
    '-gray',
    '-r',
    '300',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    target,
  ])
  const image = await readFile(`${target}.pgm`)
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 40))
  const width = Number(header?.[1])
  const pixels = image.subarray(header?.[0].length ?? 0)
  const dark = [...pixels.subarray(Math.floor(from * dotsPerMillimetre) * width).entries()].filter(
    ([, value]) => value < 128,
  )
  const columns = dark.map(([index]) => index % width)
  const left = columns.reduce((least, column) => Math.min(least, column), width)
  const right = columns.reduce((most, column) => Math.max(most, column), 0)
  const top = dark.find(([index]) => index % width < left + 1.5 * dotsPerMillimetre)?.[0] ?? 0
  return {
    left: left / dotsPerMillimetre,
    right: (right + 1) / dotsPerMillimetre,
    firstColumnTop: Math.floor(from * dotsPerMillimetre + top / width) / dotsPerMillimetre,
  }
}
