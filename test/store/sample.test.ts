import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample, reviseSample } from '../../backend/sample/index.ts'
import { createWorkspaceFile } from '../../backend/store/index.ts'
import type { Chart } from '../../core/charts/model.ts'
import { contentOf, plainText, textOf } from '../../core/documents/index.ts'
import type {
  AnswerItem,
  Block,
  BlockVersion,
  Inline,
  Paragraph,
  Question,
  Script,
  ScriptItem,
} from '../../core/documents/model.ts'
import { figureDataFrom, renderWritten } from '../../core/figures/index.ts'
import type { FigureData, Language } from '../../core/figures/model.ts'
import { writable, type WritableWorkspace } from '../writable.ts'

interface Loaded {
  readonly blocks: readonly Block[]
  readonly versions: readonly BlockVersion[]
  readonly scripts: readonly Script[]
  readonly questions: readonly Question[]
  readonly charts: readonly Chart[]
  readonly data: FigureData
}

let folder: string
let workspace: WritableWorkspace
let loaded: Loaded

async function dataOf(workspace: WritableWorkspace): Promise<FigureData> {
  const [{ homeRegion }, regions, indicators, observations] = await Promise.all([
    workspace.settings(),
    workspace.regions(),
    workspace.indicators(),
    workspace.observations(),
  ])
  return figureDataFrom({ homeRegion, regions, indicators, observations })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'))
  workspace = writable(await createWorkspaceFile(join(folder, 'sample.lectern'), { name: '示例' }))
  await workspace.transaction(writer => loadSample(writer, '2023-08-11T09:00:00.000Z'))
  await workspace.transaction(writer => reviseSample(writer, '2023-08-11T10:00:00.000Z'))
  const { blocks } = await workspace.blocks({ limit: 1000 })
  const versions = (await Promise.all(blocks.map(({ id }) => workspace.blockVersions(id)))).flat()
  const [scripts, questions, charts, data] = await Promise.all([
    workspace.scripts(),
    workspace.questions(),
    workspace.charts(),
    dataOf(workspace),
  ])
  loaded = { blocks, versions, scripts, questions, charts, data }
})

afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true })
})

function paragraphsOf(item: ScriptItem | AnswerItem): readonly Paragraph[] {
  if (item.type === 'paragraph') return [item]
  if (item.type !== 'placement') return []
  const content = contentOf(
    item,
    loaded.blocks.find(({ id }) => id === item.block),
    loaded.versions,
  )
  if (!content) throw new Error(`nothing to print for ${item.block}`)
  return content.paragraphs
}

type Figure = Extract<Inline, { type: 'figure' }>
const figuresOf = (paragraphs: readonly Paragraph[]): Figure[] =>
  paragraphs.flatMap(({ inlines }) => inlines.filter(inline => inline.type === 'figure'))
const printedBy = (script: Script): readonly Paragraph[] => script.items.flatMap(paragraphsOf)
const printedByQuestion = ({ mainLine, answer }: Question): readonly Paragraph[] => [
  { inlines: mainLine },
  ...answer.flatMap(paragraphsOf),
]
const pointsOf = (chart: Chart) => chart.series.flatMap(({ points }) => points)
const lengthOf = (paragraphs: readonly Paragraph[]): number => plainText(paragraphs).replace(/\s/g, '').length
const outside = (length: number, least: number, most: number): boolean => length < least || length > most
const scriptOf = (kind: Script['kind']): Script => loaded.scripts.find(script => script.kind === kind)!

const everyParagraph = (): readonly Paragraph[] => [
  ...loaded.versions.flatMap(({ paragraphs }) => paragraphs),
  ...loaded.scripts.flatMap(printedBy),
  ...loaded.questions.flatMap(printedByQuestion),
]

describe('the sample workspace', () => {
  it('has at least 40 blocks over 7 topics, each of 60 to 220 characters and with a figure', () => {
    expect(loaded.blocks.length).toBeGreaterThanOrEqual(40)
    expect(new Set(loaded.blocks.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(7)
    expect(
      loaded.blocks.filter(
        ({ paragraphs }) => outside(lengthOf(paragraphs), 60, 220) || figuresOf(paragraphs).length === 0,
      ),
    ).toEqual([])
  })

  it('has drafts and internal blocks, and places only approved public ones', () => {
    const placed = new Set(
      [
        ...loaded.scripts.flatMap(({ items }) => items),
        ...loaded.questions.flatMap(({ answer }) => answer),
      ].flatMap(item => (item.type === 'placement' ? [item.block] : [])),
    )
    const kept = loaded.blocks.filter(
      ({ state, releaseLevel }) => state === 'draft' || releaseLevel !== 'public',
    )
    expect(new Set(kept.map(({ state }) => state))).toEqual(new Set(['draft', 'approved']))
    expect(kept.filter(({ id }) => placed.has(id))).toEqual([])
  })

  it('has a main speech of two parts with six and five sections and at least 40 figures', () => {
    const speech = scriptOf('main-speech')
    expect(speech.items.flatMap(item => (item.type === 'heading' ? [item.level] : []))).toEqual([
      1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2,
    ])
    expect(figuresOf(printedBy(speech)).length).toBeGreaterThanOrEqual(40)
    expect(outside(lengthOf(printedBy(speech)), 2500, 3300)).toBe(false)
    expect(
      speech.items
        .flatMap(item => (item.type === 'placement' ? [item.use.mode] : []))
        .sort()
        .filter((mode, index, all) => mode !== all[index - 1]),
    ).toEqual(['edited', 'follow', 'pinned'])
  })

  it('prints only published values in the main speech and the host script', () => {
    const states = loaded.scripts
      .flatMap(printedBy)
      .flatMap(({ inlines }) => figuresOf([{ inlines }]))
      .map(({ expression }) => renderWritten(expression, loaded.data, 'zh'))
    expect(states.filter(rendered => !rendered.ok || rendered.value.state !== 'published')).toEqual([])
  })

  it('has a host script of 400 to 700 characters with stage directions', () => {
    const host = scriptOf('host-script')
    expect(outside(lengthOf(printedBy(host)), 400, 700)).toBe(false)
    expect(host.items.filter(({ type }) => type === 'direction').length).toBeGreaterThanOrEqual(3)
  })

  it('has 12 questions over the six departments, with answers of 250 to 450 characters', () => {
    expect(loaded.questions.map(({ position }) => position)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    )
    expect([...new Set(loaded.questions.map(({ department }) => department))].sort()).toEqual([
      'agriculture',
      'city',
      'development',
      'ecology',
      'planning',
      'water',
    ])
    expect(
      loaded.questions.filter(
        ({ answer, fallback, avoid }) =>
          outside(lengthOf(answer.flatMap(paragraphsOf)), 250, 450) || fallback === '' || avoid === '',
      ),
    ).toEqual([])
  })

  it('has 8 charts of all four kinds, which name the invented city where they show it', () => {
    expect(loaded.charts).toHaveLength(8)
    expect([...new Set(loaded.charts.map(({ kind }) => kind))].sort()).toEqual([
      'bar',
      'doughnut',
      'horizontal-bar',
      'line',
    ])
    const showing = loaded.charts.filter(chart =>
      pointsOf(chart).some(({ expression }) => expression.includes('[yunxi]')),
    )
    expect(showing.filter(({ title }) => !title.includes('云溪市（虚构）'))).toEqual([])
  })

  it('brings in a table as a file, with one row that could not be read', async () => {
    const [batch, ...others] = await workspace.importBatches()
    expect(others).toEqual([])
    expect(batch).toMatchObject({
      fileName: '云溪市（虚构）2023年上半年数据.csv',
      added: 6,
      revised: 0,
      rejected: 1,
      importedBy: '大气科数据员',
    })
    const [latest] = await workspace.history({ indicator: '化肥使用量', region: 'yunxi', period: '2023-H1' })
    expect(latest).toMatchObject({
      value: '3.08',
      state: 'entered',
      origin: { batch: batch!.id, cell: 'D7' },
    })
  })

  it('prints at least 120 figures at the event', () => {
    const paragraphs = [...loaded.scripts.flatMap(printedBy), ...loaded.questions.flatMap(printedByQuestion)]
    expect(figuresOf(paragraphs).length + loaded.charts.flatMap(pointsOf).length).toBeGreaterThanOrEqual(120)
  })

  it('prints every figure as it is rendered from the stored values, but for what one value revised afterwards left behind in one block', () => {
    const differing = (figures: readonly { expression: string; printed: string }[], language: Language) =>
      figures.filter(({ expression, printed }) => {
        const rendered = renderWritten(expression, loaded.data, language)
        return !rendered.ok || rendered.value.text !== printed
      })
    const stale = loaded.blocks.filter(
      ({ paragraphs, language }) => differing(figuresOf(paragraphs), language).length > 0,
    )
    expect(stale.map(({ id }) => id).sort()).toEqual(['trend-buses'])
    expect(
      stale
        .flatMap(({ paragraphs }) => figuresOf(paragraphs))
        .filter(({ expression }) => !expression.includes('公交车数[yunxi]@2022')),
    ).toEqual([])
    expect(
      differing(
        figuresOf([...loaded.scripts.flatMap(printedBy), ...loaded.questions.flatMap(printedByQuestion)]),
        'zh',
      ),
    ).toEqual([])
    expect(differing(loaded.charts.flatMap(pointsOf), 'zh')).toEqual([])
  })

  it('holds no number typed by hand but years and the names of pollutants', () => {
    const typed = everyParagraph().map(({ inlines }) => textOf(inlines.filter(({ type }) => type === 'text')))
    expect(typed.filter(text => /\d/.test(text.replace(/PM2\.5|PM10|20\d{2}年|\b2022\b/g, '')))).toEqual([])
  })

  it('states figures in twenty ways', () => {
    const kinds = everyParagraph()
      .flatMap(({ inlines }) => figuresOf([{ inlines }]))
      .map(({ expression }) => renderWritten(expression, loaded.data, 'zh'))
    expect(
      [...new Set(kinds.flatMap(rendered => (rendered.ok ? [rendered.value.kind] : [])))].sort(),
    ).toEqual([
      'change',
      'completion',
      'first',
      'from-to',
      'grown',
      'growth',
      'increase',
      'median',
      'rank',
      'reaching',
      'record',
      'remainder',
      'respectively',
      'rounded',
      'run',
      'share',
      'target',
      'top',
      'total',
      'value',
    ])
  })

  it('shows three people with rights of their own, a changed definition, a formula, targets, and a value in every state', async () => {
    const [people, indicators, observations] = await Promise.all([
      workspace.people(),
      workspace.indicators(),
      workspace.observations(),
    ])
    expect(people.map(({ rights }) => rights)).toEqual([['enter', 'publish'], ['enter'], ['check']])
    expect(
      indicators.filter(({ definitionChanges }) => definitionChanges.length > 0).map(({ key }) => key),
    ).toEqual(['农村污水治理率'])
    expect(
      observations.find(
        ({ indicator, region, period }) =>
          indicator === '优良天数率' && region === 'luzhou' && period === '2022',
      )?.value,
    ).toMatch(/^80\.8/)
    expect(indicators.map(({ key }) => key)).toContain('PM2.5年均浓度.目标')
    expect([...new Set(observations.map(({ state }) => state))].sort()).toEqual([
      'checked',
      'entered',
      'published',
      'returned',
    ])
  })
})

it('files every entry, indicator, person and text under what there is, each of its own kind', async () => {
  const [regions, departments, topics, indicators, people, { blocks }, questions, events, settings] =
    await Promise.all([
      workspace.regions(),
      workspace.departments(),
      workspace.topics(),
      workspace.indicators(),
      workspace.people(),
      workspace.blocks(),
      workspace.questions(),
      workspace.events(),
      workspace.settings(),
    ])
  const named = {
    region: [settings.homeRegion, ...regions.map(({ parent }) => parent)],
    department: [
      ...departments.map(({ parent }) => parent),
      ...[indicators, people, blocks, questions, events.flatMap(({ podium }) => podium)]
        .flat()
        .map(({ department }) => department),
    ],
    topic: [...topics.map(({ parent }) => parent), ...[indicators, blocks].flat().map(({ topic }) => topic)],
  }
  const known = { region: regions, department: departments, topic: topics }
  const missing = (['region', 'department', 'topic'] as const).flatMap(kind => {
    const keys = new Set(['', ...known[kind].map(({ key }) => key)])
    return named[kind].filter(key => !keys.has(key)).map(key => `${kind} ${key}`)
  })
  expect(missing).toEqual([])
})
