import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

it('shows a question in its new place at once, in the place another person gave it, and back where it was', async () => {
  const [questions, undo] = [desk.use('useQuestionsStore'), desk.use('useUndoStore')]
  await questions.fetch()
  const ids = () => questions.questions.map(({ id }) => id)
  const [first, second, third] = ids()
  const moving = questions.move(third!, 1)
  expect(ids().slice(0, 3)).toEqual([third, first, second])
  await moving
  await desk.other.api.questions.move.mutate({ id: second!, after: null })
  await expect.poll(() => ids().slice(0, 3)).toEqual([second, third, first])
  await undo.undo()
  await expect.poll(() => ids().slice(0, 3)).toEqual([second, first, third])
})

it('puts a question back that could not be moved, and says why', async () => {
  const questions = desk.use('useQuestionsStore')
  await questions.fetch()
  const before = questions.questions.map(({ id }) => id)
  const gone = await desk.other.api.questions.get.query({ id: before[1]! })
  await desk.other.api.questions.remove.mutate({ id: before[1]!, expected: gone.question.revision })
  const told = desk.told().length
  await questions.move(before[1]!, 1)
  await expect.poll(() => questions.questions.map(({ id }) => id)).toEqual(before.toSpliced(1, 1))
  expect(desk.told().length).toBeGreaterThan(told)
})

it('filters questions by department and state', async () => {
  const questions = desk.use('useQuestionsStore')
  await questions.fetch()
  const all = questions.questions.length
  questions.state = 'draft'
  expect(questions.shown.every(({ state }) => state === 'draft')).toBe(true)
  questions.state = ''
  questions.department = '无此部门'
  expect([questions.shown.length, questions.isFiltered, questions.questions.length]).toEqual([0, true, all])
})

it('draws a chart with the digits that stand now, and tells which are behind', async () => {
  const charts = desk.use('useChartsStore')
  await charts.fetch()
  const [first] = charts.charts
  expect(first!.spec.series[0]!.labels.length).toBeGreaterThan(0)
  const [point] = first!.chart.series[0]!.points
  const figure = first!.figures[point!.expression]!
  const operand = figure.ok ? figure.value.operands[0]! : undefined
  expect(charts.charts.some(({ isStale }) => isStale)).toBe(false)
  const { indicator, region, period, revision, value } = operand!
  await desk.other.api.values.store.mutate({
    changes: [
      {
        indicator,
        region,
        period,
        value: String(Number(value) + 1),
        source: '更正',
        note: '更正',
        expected: revision,
      },
    ],
  })
  await expect.poll(() => charts.charts[0]!.isStale).toBe(true)
})

it('moves a chart for everybody', async () => {
  const charts = desk.use('useChartsStore')
  await charts.fetch()
  const ids = () => charts.charts.map(({ chart }) => chart.id)
  const [first, second] = ids()
  await charts.move(second!, 1)
  expect(ids().slice(0, 2)).toEqual([second, first])
  const theirs = async () =>
    (await desk.other.api.charts.list.query({ event: charts.charts[0]!.chart.event }))
      .toSorted((left, right) => left.chart.position - right.chart.position)
      .map(({ chart }) => chart.id)
  await expect.poll(async () => (await theirs()).slice(0, 2)).toEqual([second, first])
})
