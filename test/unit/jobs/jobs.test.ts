import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeSheet } from '../../../backend/export/sheets/index.ts'
import { createJobRoom, type JobRoom, type Jobs, type JobStatus } from '../../../backend/jobs/jobs.ts'
import type { SheetPlan } from '../../../core/sheets/model.ts'
import { AppError } from '../../../core/problem.ts'
import { spec } from '../charts/examples.ts'

let room: JobRoom
let jobs: Jobs
let reported: unknown[]

beforeEach(() => {
  reported = []
  room = createJobRoom(error => reported.push(error))
  jobs = room.begin()
})

afterEach(() => room.close())

const file = { name: '表.xlsx', mediaType: '' }
const sheet = (text: string): SheetPlan => ({
  name: text,
  widths: [10],
  frozen: 0,
  rows: [[{ text, look: 'plain' }]],
})
const write = (text: string): JobStatus => jobs.start({ kind: 'sheet', plan: sheet(text) }, file)

it('gives each job its own file, also where the one before was cut short', async () => {
  const [first, second] = [write('甲'), write('乙')]
  jobs.cancel(first.id)
  const bytes = await jobs.finished(second.id)
  await expect(jobs.ended(first.id)).rejects.toMatchObject({ code: 'job-cancelled' })
  expect(bytes).toEqual(writeSheet(sheet('乙')))
})

it('cancels what still waits without ever starting it', async () => {
  const [first, second] = [write('甲'), write('乙')]
  jobs.cancel(second.id)
  expect([jobs.status(second.id).state, (await jobs.finished(first.id)).length > 0]).toEqual([
    'cancelled',
    true,
  ])
})

it('tells a person the problem it knows, and the maintainers the one nobody foresaw', async () => {
  const known = jobs.follow(file, () => Promise.reject(new AppError('file-damaged', { name: 'a' })))
  const unknown = jobs.follow(file, () => Promise.reject(new Error('a fault of ours')))
  await expect(jobs.ended(known.id)).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(jobs.ended(unknown.id)).rejects.toMatchObject({ code: 'job-failed' })
  expect(reported).toEqual([new Error('a fault of ours')])
})

it('ends a watch at the signal without an error', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const job = jobs.follow(file, () => promise)
  const leaving = new AbortController()
  const seen: JobStatus['state'][] = []
  for await (const { state } of jobs.watch(job.id, leaving.signal)) {
    seen.push(state)
    leaving.abort()
  }
  resolve()
  expect(seen).toEqual(['running'])
})

it('closes once what was asked to stop has stopped', async () => {
  let stopped = false
  jobs.follow(
    file,
    (_progress, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true
          reject(signal.reason as Error)
        })
      }),
  )
  await jobs.close()
  expect([stopped, reported]).toEqual([true, []])
})

it('names the chart that keeps a deck from being written, and why', async () => {
  const ring = spec('doughnut', ['优良', '污染'], { 天数: ['0', '0'] }, { title: '各类占比' })
  const deck = jobs.start(
    {
      kind: 'deck',
      title: '发布会',
      subtitle: '',
      date: '2023-08-11',
      specs: [spec('bar', ['2022年'], { 泸州市: ['1'] }), ring],
    },
    file,
  )
  await expect(jobs.ended(deck.id)).rejects.toMatchObject({
    code: 'ring-of-zeros',
    facts: { title: '各类占比' },
  })
  expect(reported).toEqual([])
})

it('names the chart in which a writer failed, and tells the maintainers the fault itself', async () => {
  const broken = {
    ...spec('bar', ['2022年'], { 泸州市: ['1'] }, { title: '坏图' }),
    series: [{ name: '泸州市', values: null as never, labels: [] }],
  }
  const picture = jobs.start(
    {
      kind: 'bundle',
      files: [{ name: '1.png', task: { kind: 'chart-picture', spec: broken, width: 1920 } }],
    },
    file,
  )
  await expect(jobs.ended(picture.id)).rejects.toMatchObject({ code: 'part-failed', facts: { part: '坏图' } })
  expect(reported).toHaveLength(1)
})
