import { renderFigures } from '../../backend/store/figures-of.ts'
import type { NewRevision, WorkspaceReader, WorkspaceWriter } from '../../backend/store/index.ts'
import { noAdditions } from '../../core/documents/additions.ts'
import { approveBlock, editBlock, withdrawBlock } from '../../core/documents/review.ts'
import type { Inline } from '../../core/documents/model.ts'
import type { Language } from '../../core/figures/model.ts'
import {
  block,
  chart,
  figure,
  indicator,
  keptFigure,
  observation,
  paragraph,
  placement,
  prose,
  question,
  region,
  script,
  text,
} from './builders.ts'

/** Figures that read values in every way there is: by name, by scope, by series, by target, by formula. */
const expressions = [
  '{{优良天数@2022}}',
  '{{优良天数@2021}}',
  '{{优良天数@2022:同比}}',
  '{{优良天数@2022:较2019增减}}',
  '{{优良天数[r1]@2022}}',
  '{{优良天数[r2]@2022:同比}}',
  '{{优良天数[r1]@2022:排名(luzhou)}}',
  '{{优良天数@2022:目标差}}',
  '{{优良天数@2022:历史最高}}',
  '{{优良天数@2022:首次超(280)}}',
  '{{优良天数@2022:连续上升}}',
  '{{优良天数@2022:达到标准(二级标准)}}',
  '{{优良天数@2022/有效天数@2022:占比}}',
  '{{优良率@2022}}',
  '{{优良率@2022:同比百分点}}',
  '{{新指标@2022}}',
  '{{优良天数@2018→优良天数@2022:平均}}',
  '{{优良天数@2022:超(10)}}',
]

const keys = ['优良天数', '有效天数', '优良天数.目标', '优良天数.二级标准', '新指标']
const places = ['luzhou', 'r1', 'r2'] as const
const at = '2023-08-11T10:00:00.000Z'
const by = { by: '王', at }
const pick = <Item>(items: readonly Item[], some: number): Item => items[some % items.length]!

/** A figure that prints what it says now, or something made up. */
async function printing(reader: WorkspaceReader, some: number, language: Language): Promise<Inline> {
  const expression = pick(expressions, some)
  if (some % 3 === 0) return figure(expression, some % 2 === 0 ? '' : `${some}天`)
  const outcome = (await renderFigures(reader, [expression], language))[expression]
  return figure(expression, outcome?.ok ? outcome.value.text : '')
}

const languageOf = (some: number): Language => (some % 7 === 0 ? 'en' : 'zh')
const idOf = (some: number): string => `d${some % 4}`

async function inlinesOf(reader: WorkspaceReader, some: number): Promise<Inline[]> {
  return [
    text('全年'),
    await printing(reader, some, languageOf(some)),
    text('，'),
    await printing(reader, some * 5 + 1, languageOf(some)),
  ]
}

const useOf = (some: number) =>
  some % 3 === 0 ? ({ mode: 'pinned', version: 1 + (some % 2) } as const) : ({ mode: 'follow' } as const)

async function appendValue(writer: WorkspaceWriter, some: number): Promise<void> {
  const [key, place, period] = [pick(keys, some), pick(places, some >> 2), String(2018 + (some % 5))]
  const [latest] = await writer.history({ indicator: key, region: place, period })
  const value: NewRevision = {
    ...observation({ indicator: key, region: place, period, value: String(200 + (some % 120)) }),
    expected: latest === undefined || latest.withdrawn ? 0 : latest.revision,
    sheet: '',
    cell: '',
    withdrawn: some % 11 === 0,
  }
  await writer.appendObservations([value], '')
}

async function changeIndicator(writer: WorkspaceWriter, some: number): Promise<void> {
  const key = pick([...keys, '优良率'], some)
  const known = await writer.indicator(key)
  const changes = pick(
    [
      { name: `${key}${some}`.slice(0, 20) },
      { unit: some % 2 === 0 ? '天' : '日' },
      { decimals: some % 3 },
      { polarity: 'lower-is-better' as const },
      { definitionChanges: [{ from: '2021', definition: `口径${some}` }] },
      { seriesStarts: [{ region: 'luzhou', since: '2018' }] },
    ],
    some >> 3,
  )
  await writer.saveIndicator(
    { ...(known ?? indicator({ key, name: key })), ...changes },
    known?.revision ?? 0,
  )
}

async function saveBlock(writer: WorkspaceWriter, some: number): Promise<void> {
  const known = await writer.block(block({ id: idOf(some) }).id)
  const paragraphs = [paragraph(...(await inlinesOf(writer, some)))]
  const next = known
    ? { ...editBlock(known, { paragraphs }, by), language: languageOf(some) }
    : block({ id: idOf(some), paragraphs, language: languageOf(some) })
  await writer.saveBlock(next, known?.revision ?? 0, '')
}

async function reviewBlock(writer: WorkspaceWriter, some: number): Promise<void> {
  const known = await writer.block(block({ id: idOf(some) }).id)
  if (!known) return
  const next = known.state === 'approved' ? withdrawBlock(known, by) : approveBlock(known, by)
  await writer.saveBlock(next, known.revision, '')
}

async function saveScript(writer: WorkspaceWriter, some: number): Promise<void> {
  const { id } = script({ id: idOf(some) as never })
  const known = await writer.script(id)
  const items = [
    prose('own', ...(await inlinesOf(writer, some))),
    placement('placed', idOf(some >> 1), useOf(some)),
    placement('edited', idOf(some), {
      mode: 'edited',
      version: 1,
      paragraphs: [paragraph(...(await inlinesOf(writer, some + 3)))],
    }),
  ]
  await writer.saveScript(
    script({ ...known, id, title: `讲稿${some}`, items, language: languageOf(some) }),
    known?.revision ?? 0,
  )
}

async function saveQuestion(writer: WorkspaceWriter, some: number): Promise<void> {
  const { id } = question({ id: idOf(some) as never })
  const known = await writer.question(id)
  await writer.saveQuestion(
    question({
      ...known,
      id,
      mainLine: await inlinesOf(writer, some),
      answer: [placement('placed', idOf(some >> 1), useOf(some + 1))],
      language: languageOf(some),
    }),
    known?.revision ?? 0,
  )
}

async function saveChart(writer: WorkspaceWriter, some: number): Promise<void> {
  const { id } = chart({ id: idOf(some) as never })
  const known = await writer.chart(id)
  const points = [some, some + 7].map(each => ({
    label: String(each),
    expression: pick(expressions, each),
    printed: each % 2 === 0 ? '' : '295天',
    value: '',
  }))
  await writer.saveChart(
    chart({ ...known, id, series: [{ name: '列', points }], language: languageOf(some) }),
    known?.revision ?? 0,
  )
}

/** Keeps what the present answer calls old, or something nobody asked about. */
async function keep(writer: WorkspaceWriter, some: number): Promise<void> {
  const uses = await writer.figuresBehind()
  if (uses.length === 0) return
  const { place, id, item, version, expression, printed } = pick(uses, some)
  const outcome = (await renderFigures(writer, [expression], 'zh'))[expression]
  const against = outcome?.ok ? outcome.value.text : (outcome?.problem.code ?? '')
  await writer.keepFigure(keptFigure({ place, id, item, version, expression, printed, against }))
}

async function importRows(writer: WorkspaceWriter, some: number): Promise<void> {
  const batch = `batch-${some}`
  await writer.saveAdditions(batch, {
    ...noAdditions,
    regions: some % 2 === 0 ? [region({ key: `c${some % 5}`, name: `新县${some}`, parent: 'luzhou' })] : [],
    aliases: [{ indicator: '优良天数', alias: `别名${some}` }],
  })
  await appendValue(writer, some)
  await writer.saveImportBatch({
    id: batch,
    undoes: '',
    fileName: '年报.xlsx',
    sha256: '',
    importedBy: '王',
    importedAt: at,
    added: 1,
    revised: 0,
    withdrawn: 0,
    unchanged: 0,
    rejected: 0,
  })
}

async function undoImport(writer: WorkspaceWriter, some: number): Promise<void> {
  const batches = await writer.importBatches()
  if (batches.length > 0)
    await writer.undoImport(pick(batches, some).id, { id: `undo-${some}-${batches.length}`, by: '王', at })
}

const release = (writer: WorkspaceWriter, some: number): Promise<void> =>
  writer.saveRelease({
    id: `release-${some}`,
    kind: 'script',
    form: 'official',
    document: 'd0',
    title: '发布词',
    fileName: '发布词.docx',
    sha256: '',
    by: '王',
    at,
    figures: [some, some + 1].map(each => ({
      text: each % 2 === 0 ? '295天' : '296天',
      expression: pick(expressions, each),
      language: languageOf(each),
      operands: [],
      formula: '',
      rounding: '',
    })),
    held: [],
    overrideReason: '',
  })

const kinds = ['script', 'question', 'block', 'chart'] as const

const liveRevision = async (
  writer: WorkspaceWriter,
  place: (typeof kinds)[number],
  id: string,
): Promise<number | undefined> =>
  (
    await {
      script: () => writer.script(id as never),
      question: () => writer.question(id as never),
      block: () => writer.block(id as never),
      chart: () => writer.chart(id as never),
    }[place]()
  )?.revision

const things: readonly ((writer: WorkspaceWriter, some: number) => Promise<unknown>)[] = [
  appendValue,
  appendValue,
  changeIndicator,
  saveBlock,
  saveBlock,
  reviewBlock,
  saveScript,
  saveQuestion,
  saveChart,
  async (writer, some) => {
    const [place, id] = [pick(kinds, some), idOf(some >> 2)]
    await writer.remove(place, id, (await liveRevision(writer, place, id)) ?? 0)
  },
  async (writer, some) => {
    const [place, id] = [pick(kinds, some), idOf(some >> 2)]
    const trashed = (await writer.trash()).find(each => each.place === place && each.id === id)
    await writer.restore(place, id, trashed?.revision ?? 0)
  },
  keep,
  (writer, some) =>
    writer.saveRegion(
      region({
        key: pick(places, some),
        name: `地区${some}`,
        parent: pick(places, some) === 'luzhou' ? '' : pick(['luzhou', ''], some >> 1),
        complete: some % 2 === 0,
      }),
    ),
  (writer, some) => writer.removeEntry('region', `c${some % 5}`),
  async (writer, some) =>
    writer.saveSettings({ ...(await writer.settings()), homeRegion: some % 3 === 0 ? 'r1' : 'luzhou' }),
  importRows,
  undoImport,
  release,
]

/** How many different things there are to do. */
export const thingsToDo = things.length

/** Does one of many things that may leave figures behind; a refusal is nothing done. */
export const doSomething = async (writer: WorkspaceWriter, which: number, some: number): Promise<void> =>
  void (await things[which % things.length]!(writer, some))

/** The register that the figures read, with values enough that most of them can be rendered. */
export async function registerAll(writer: WorkspaceWriter): Promise<void> {
  await writer.saveRegion(region({ complete: true }))
  for (const key of places.slice(1)) await writer.saveRegion(region({ key, name: key, parent: 'luzhou' }))
  for (const key of keys.slice(0, 4)) await writer.saveIndicator(indicator({ key, name: key }), 0)
  const values = keys.slice(0, 2).flatMap(key =>
    places.flatMap(place =>
      [2018, 2019, 2020, 2021, 2022].map((year, step): NewRevision => ({
        ...observation({
          indicator: key,
          region: place,
          period: String(year),
          value: String((key === '优良天数' ? 260 : 360) + step + place.length),
        }),
        expected: 0,
        sheet: '',
        cell: '',
      })),
    ),
  )
  await writer.appendObservations(values, '')
  await writer.saveIndicator(
    indicator({
      key: '优良率',
      name: '优良率',
      unit: '%',
      decimals: 1,
      formula: { operation: 'ratio', operands: ['优良天数', '有效天数'] },
    }),
    0,
  )
}
