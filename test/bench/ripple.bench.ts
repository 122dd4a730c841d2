import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ripple, stalePlaces } from '../../backend/acts/stale/stale-places.ts'
import {
  createWorkspaceFile,
  openSqliteWorkspace,
  type NewRevision,
  type ReleasedFigure,
} from '../../backend/store/index.ts'
import { block, figure, indicator, observation, paragraph, region, text } from '../store/builders.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

/**
 * What one changed value leaves behind in a large library: every block that prints it or anything made of it,
 * through ranks, series, targets and computed indicators too, each with its old and new words; and what a
 * total leaves behind, of which many others are shares. Files that have left are found too, however many
 * figures each of them has. 100,000 values; LECTERN_BLOCKS sets how many blocks.
 */
const blocks = Number(process.env.LECTERN_BLOCKS ?? 100_000)
const indicators = 2000
const years = 50
const firstYear = 1974
const cities = ['luzhou', 'yibin', 'zigong']
const reach = 20
/** A total of which so many blocks say what share another indicator has. */
const shares = 200

const keyOf = (index: number): string => `指标${index % indicators}`
const yearOf = (index: number): number => firstYear + ((index * 7) % (years - 1)) + 1
const kinds: readonly ((key: string, year: number) => string)[] = [
  (key, year) => `{{${key}@${year}}}`,
  (key, year) => `{{${key}@${year}:同比}}`,
  (key, year) => `{{${key}@${year}:排名(四川)}}`,
  (key, year) => `{{${key}@${year}:连续上升}}`,
  (key, year) => `{{${key}@${year}:目标差}}`,
  (key, year) => `{{${key}@${firstYear}→${key}@${year}:从至}}`,
]
const expressionOf = (index: number): string =>
  kinds[index % kinds.length]!(keyOf(Math.floor(index / kinds.length)), yearOf(index))

async function register(workspace: WritableWorkspace): Promise<void> {
  await workspace.transaction(async writer => {
    await writer.saveRegion(region({ key: '四川', name: '四川省' }))
    for (const city of cities) await writer.saveRegion(region({ key: city, name: city, parent: '四川' }))
    for (let index = 0; index < indicators; index += 1)
      await writer.saveIndicator(indicator({ key: keyOf(index), name: keyOf(index) }), 0)
    await writer.saveIndicator(indicator({ key: '总量', name: '总量' }), 0)
    for (let index = 0; index < 50; index += 1) {
      await writer.saveIndicator(
        indicator({
          key: `和${index}`,
          name: `和${index}`,
          formula: { operation: 'sum', operands: [keyOf(index), keyOf(index + 50)] },
        }),
        0,
      )
    }
  })
  const revisions = Array.from({ length: indicators * years }, (_, index): NewRevision => ({
    ...observation({
      indicator: keyOf(index),
      period: String(firstYear + Math.floor(index / indicators)),
      value: String(200 + (index % 97)),
    }),
    expected: 0,
    sheet: '',
    cell: '',
  }))
  const totals = Array.from({ length: years }, (_, index) => ({
    ...revisions[0]!,
    indicator: '总量',
    period: String(firstYear + index),
    value: '100000',
  }))
  await workspace.transaction(writer => writer.appendObservations([...revisions, ...totals], 'filled'))
}

/** Blocks that say what share of the total of one year each of several indicators has. */
async function fillShares(workspace: WritableWorkspace): Promise<void> {
  await workspace.transaction(async writer => {
    for (let index = 0; index < shares; index += 1) {
      const written = `{{${keyOf(index * 17)}@2022/总量@2022:占比}}`
      await writer.saveBlock(
        block({ id: `share-${index}`, paragraphs: [paragraph(text('占'), figure(written, '1.0%'))] }),
        0,
        '',
      )
    }
  })
}

/** Files that have left, of so many figures each: most of the library, and one value over and over. */
const releases = 20
const releasedFigures = 2000
const everywhere = { indicator: keyOf(0), region: 'luzhou', period: '2022' }

const released = (expression: string): ReleasedFigure => ({
  text: '295天',
  expression,
  language: 'zh',
  operands: [{ ...everywhere, value: '295', unit: '天', bound: 'exact', source: '统计年鉴' }],
  formula: '295',
  rounding: '',
})

async function fillReleases(workspace: WritableWorkspace): Promise<void> {
  for (let file = 0; file < releases; file += 1) {
    const figures = Array.from({ length: releasedFigures }, (_, index) =>
      released(
        index % 2 === 0
          ? `{{${everywhere.indicator}@${everywhere.period}}}`
          : expressionOf(file * 500 + index),
      ),
    )
    await workspace.saveRelease({
      id: `release-${file}`,
      kind: 'script',
      form: 'official',
      document: 'speech',
      title: `发布词 ${file}`,
      fileName: '发布词.docx',
      sha256: '',
      by: '王',
      at: '2023-08-11T09:00:00.000Z',
      figures,
      held: [],
      overrideReason: '',
    })
  }
}

async function fill(workspace: WritableWorkspace): Promise<void> {
  await register(workspace)
  await fillShares(workspace)
  await fillReleases(workspace)
  for (let from = 0; from < blocks; from += 1000) {
    await workspace.transaction(async writer => {
      for (let index = from; index < Math.min(from + 1000, blocks); index += 1) {
        await writer.saveBlock(
          block({
            id: `block-${index}`,
            paragraphs: [
              paragraph(text('全年'), figure(expressionOf(index), '295天'), text('，比上年有所变化。')),
            ],
          }),
          0,
          '',
        )
      }
    })
  }
}

function report(what: string, taken: readonly number[], limit?: number): void {
  const sorted = taken.toSorted((left, right) => left - right)
  const [p50, p95] = [sorted[Math.floor(sorted.length * 0.5)]!, sorted[Math.floor(sorted.length * 0.95)]!]
  const verdict =
    limit === undefined ? '' : p95 <= limit ? `  (reach ${limit} ms)` : `  MISSED: reach ${limit} ms`
  console.log(
    `  ${what.padEnd(46)} p50 ${p50.toFixed(2).padStart(8)}  p95 ${p95.toFixed(2).padStart(8)} ms${verdict}`,
  )
  if (limit !== undefined && p95 > limit) process.exitCode = 1
}

async function measure(times: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now()
    await work(run)
    taken.push(performance.now() - begun)
  }
  return taken
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const path = join(folder, 'office.lectern')
try {
  const filling = writable(await createWorkspaceFile(path, { name: '新闻办', homeRegion: 'luzhou' }))
  await fill(filling)
  await filling.close()
  const workspace = writable(await openSqliteWorkspace(path))
  const operand = (run: number) => ({
    indicator: keyOf(run * 31),
    region: 'luzhou',
    period: String(yearOf(run)),
  })
  let found = 0
  report(
    'who reads one value',
    await measure(200, async run => {
      found += (await workspace.figureUses(operand(run))).length
    }),
    reach,
  )
  report('ripple of one value, rendered', await measure(200, run => ripple(workspace, operand(run))), reach)
  report(
    `ripple of a total, with ${shares} shares of it`,
    await measure(200, () => ripple(workspace, { indicator: '总量', region: 'luzhou', period: '2022' })),
    reach,
  )
  report(
    `ripple of a value in ${releases} released files`,
    await measure(200, () => ripple(workspace, everywhere)),
    reach,
  )
  report(
    'all that is stale in one of these files',
    await measure(20, run => stalePlaces(workspace, { place: 'release', id: `release-${run % releases}` })),
  )
  console.log(`  ${(found / 200).toFixed(1)} places read a value`)
  const revisions = new Map<string, number>()
  report(
    'save one value, and what is computed from it',
    await measure(100, async run => {
      const place = { ...operand(0), indicator: keyOf(run % 50) }
      const saved = await workspace.appendObservation(
        observation({ ...place, value: String(300 + run) }),
        revisions.get(place.indicator) ?? 1,
      )
      revisions.set(place.indicator, saved.revision)
    }),
  )
  await workspace.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
