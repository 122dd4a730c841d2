import { afterEach, beforeEach, expect, it } from 'vitest'
import { MAIN_LINE, type FigureAt } from '../../core/documents/index.ts'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const days = { indicator: '优良天数', region: 'yunxi', period: '2022' }

it('gives every figure on screen its newer words when the data change', async () => {
  const source = desk.use('useFiguresStore').sourceIn('zh')
  const written = '{{优良天数[yunxi]@2022}}'
  const text = (): string => {
    const outcome = source.current(written)
    return outcome?.ok === true ? outcome.value.text : ''
  }
  const stop = source.subscribe(written, () => undefined)
  await expect.poll(text).toBe('314天')
  const [seen] = await desk.other.api.observations.history.query(days)
  await desk.other.api.values.store.mutate({
    changes: [{ ...days, value: '315', source: '更正', note: '更正', expected: seen!.revision }],
  })
  await expect.poll(text).toBe('315天')
  stop()
})

it('says of a file that could not be written why, and lets it be asked for again', async () => {
  const exports = desk.use('useExportsStore')
  const request = { kind: 'chart', chart: 'no-such-chart' as never, width: 1920 } as const
  expect(await exports.make(request)).toBe(false)
  expect([exports.of(request)?.state, exports.running, desk.told().length]).toEqual(['failed', [], 1])
})

it('writes a file with progress, and says under which name it was saved', async () => {
  const exports = desk.use('useExportsStore')
  const charts = desk.use('useChartsStore')
  await charts.fetch()
  const request = { kind: 'chart', chart: charts.charts[0]!.chart.id, width: 1920 } as const
  const made = exports.make(request)
  expect(exports.running.length).toBe(1)
  expect([await made, exports.of(request)?.state, exports.running.length]).toEqual([true, 'saved', 0])
  expect(desk.told().at(-1)).toContain('.png')
})

it('knows which very figure another person kept on purpose, and why', async () => {
  const kept = desk.use('useKeptStore')
  const { api } = desk.other
  const figure = { expression: '{{优良天数[yunxi]@2022}}', printed: '295天' }
  const [event] = await api.events.list.query()
  const { id } = await api.questions.create.mutate({
    event: event!.id,
    question: '空气怎么样？',
    mainLine: [{ type: 'figure', ...figure }],
  })
  const at = (): FigureAt => ({ place: 'question', id, version: 0, item: MAIN_LINE, nth: 0 })
  const { [figure.expression]: outcome } = await api.figures.render.query({
    expressions: [figure.expression],
    language: 'zh',
  })
  expect(kept.keptOf(figure, at, outcome)).toBeUndefined()
  await api.stale.keep.mutate({
    place: 'question',
    id,
    expression: figure.expression,
    current: '314天',
    reason: '当时已公布',
  })
  await expect.poll(() => kept.keptOf(figure, at, outcome)?.reason).toBe('当时已公布')
  const other = (): FigureAt => ({ ...at(), nth: 1 })
  expect(kept.keptOf(figure, other, outcome)).toBeUndefined()
})
