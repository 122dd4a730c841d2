import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspaceFile, openSqliteWorkspace } from '../../backend/store/index.ts'
import { block, figure, indicator, observation, paragraph, region, text } from '../store/builders.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

/**
 * Search, and the ripple of one observation, in a large library of made-up blocks. LECTERN_BLOCKS sets how
 * large.
 */
const blocks = Number(process.env.LECTERN_BLOCKS ?? 100_000)
const indicators = 500
const years = 20
const lettersEach = 300

/** The same numbers on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = numbers(2023)
const below = (limit: number): number => Math.floor(random() * limit)
/** As in language, a few are everywhere and most are rare. */
const common = (limit: number): number => Math.floor(limit ** random()) - 1

const characters = Array.from({ length: 2500 }, (_, index) => String.fromCodePoint(0x4e00 + index * 8))
const word = (): string =>
  Array.from({ length: 2 + below(2) }, () => characters[common(characters.length)]!).join('')
const words = Array.from({ length: 8000 }, word)

function prose(): string {
  let written = ''
  while (written.length < lettersEach) written += words[common(words.length)]! + (below(8) === 0 ? '，' : '')
  return written
}

const keyOf = (index: number): string => `指标${index}`
const expression = (): string =>
  `{{${keyOf(below(indicators))}@${2004 + below(years)}${below(3) === 0 ? ':同比' : ''}}}`

const makeBlock = (index: number) =>
  block({
    id: `block-${index}`,
    title: words[below(words.length)]! + words[below(words.length)]!,
    paragraphs: [
      paragraph(text(prose()), figure(expression(), '295天'), text('。')),
      paragraph(figure(expression(), '12%')),
    ],
    updatedAt: `2023-08-01T00:00:${String(index % 60).padStart(2, '0')}.000Z`,
  })

async function fill(workspace: WritableWorkspace): Promise<void> {
  await workspace.transaction(async writer => {
    await writer.saveRegion(region())
    for (let index = 0; index < indicators; index += 1)
      await writer.saveIndicator(indicator({ key: keyOf(index), name: keyOf(index) }), 0)
  })
  for (let from = 0; from < blocks; from += 1000) {
    await workspace.transaction(async writer => {
      for (let index = from; index < Math.min(from + 1000, blocks); index += 1)
        await writer.saveBlock(makeBlock(index), 0, '')
    })
  }
}

interface Times {
  readonly p50: number
  readonly p95: number
  readonly most: number
}

async function measure(times: number, work: (run: number) => Promise<unknown>): Promise<Times> {
  const taken: number[] = []
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now()
    await work(run)
    taken.push(performance.now() - begun)
  }
  taken.sort((a, b) => a - b)
  return { p50: taken[Math.floor(times * 0.5)]!, p95: taken[Math.floor(times * 0.95)]!, most: taken.at(-1)! }
}

function report(what: string, { p50, p95, most }: Times, reach?: number): void {
  const verdict =
    reach === undefined ? '' : p95 <= reach ? `  (reach ${reach} ms)` : `  MISSED: reach ${reach} ms`
  console.log(
    `  ${what.padEnd(46)} p50 ${p50.toFixed(2).padStart(8)}  p95 ${p95.toFixed(2).padStart(8)}  most ${most.toFixed(2).padStart(8)} ms${verdict}`,
  )
  if (reach !== undefined && p95 > reach) process.exitCode = 1
}

const anywhere = (length: number): string => {
  const written = prose().replaceAll('，', '')
  const at = below(written.length - length)
  return written.slice(at, at + length)
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const path = join(folder, 'office.lectern')
try {
  const begun = performance.now()
  const filling = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await fill(filling)
  await filling.close()
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `  ${blocks} blocks of ${lettersEach} characters saved in ${seconds.toFixed(0)} s, ${(statSync(path).size / 1e6).toFixed(0)} MB`,
  )

  report('open', await measure(5, async () => writable(await openSqliteWorkspace(path)).close()))
  const workspace = writable(await openSqliteWorkspace(path))
  const search = (query: string) => workspace.blocks({ query, limit: 50 })
  report('first page of the library', await measure(20, () => workspace.blocks({ limit: 50 })))
  report('search, a rare word', await measure(200, () => search(words[4000 + below(4000)]!)), 10)
  report('search, two characters of any text', await measure(200, () => search(anywhere(2))), 10)
  report('search, four characters of any text', await measure(200, () => search(anywhere(4))), 10)
  report('search, one character', await measure(100, () => search(characters[common(characters.length)]!)))
  report('search, the most common words', await measure(100, () => search(words[below(10)]!)))
  report('search, pinyin initials', await measure(100, () => search('sdf')))
  const operand = () => ({
    indicator: keyOf(below(indicators)),
    region: '',
    period: String(2004 + below(years)),
  })
  report('ripple of one observation', await measure(200, () => workspace.figureUses(operand())), 20)
  let revision = 0
  const append = () =>
    workspace.appendObservation(observation({ indicator: keyOf(0) }), revision).then(saved => {
      revision = saved.revision
    })
  report('save one observation', await measure(100, append))
  report(
    'save one block',
    await measure(100, run => workspace.saveBlock({ ...makeBlock(run), revision: 1 }, 1, '')),
  )
  await workspace.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
