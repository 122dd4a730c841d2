import { describe, expect, it } from 'vitest'
import { createSeriesReader } from '../../../renderer/features/data/held/series-reader.ts'
import type { RowAt } from '../../../renderer/features/data/rows.ts'

const row = (indicator: number | string): RowAt => ({ indicator: String(indicator), region: 'home' })
const rowsFrom = (first: number, count: number): RowAt[] =>
  Array.from({ length: count }, (_, index) => row(first + index))
const named = (rows: readonly RowAt[]): string => rows.map(({ indicator }) => indicator).join(' ')

/** A reader whose questions are answered when they are told to be. */
function reading(held: readonly RowAt[] = []) {
  const questions: { rows: string; answer: () => Promise<void>; fail: () => Promise<void> }[] = []
  const taken: string[] = []
  const forgotten: string[] = []
  const failures: unknown[] = []
  /** Longer than any chain of what follows an answer. */
  const settled = () => new Promise<void>(resolve => setTimeout(resolve))
  const reader = createSeriesReader<string>({
    room: 1000,
    ask(rows) {
      const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>()
      questions.push({
        rows: named(rows),
        answer: () => (resolve([]), settled()),
        fail: () => (reject(new Error('gone')), settled()),
      })
      return promise
    },
    take: (rows, _values, isAwaited) => taken.push(`${named(rows)}${isAwaited ? '' : ' ahead'}`),
    forget: ({ indicator }) => forgotten.push(indicator),
    held: () => held,
    idle: () => Promise.resolve(),
    fail: error => failures.push(error),
  })
  const answerAll = async (): Promise<void> => {
    for (let next = 0; next < questions.length; next += 1) await questions[next]!.answer()
  }
  return { reader, questions, taken, forgotten, failures, answerAll }
}

describe('the rows somebody looks at', () => {
  it('are read first, then those around them, each once', async () => {
    const { reader, questions, taken, answerAll } = reading()
    reader.want([row(1), row(2)], [row(3), row(2)])
    await answerAll()
    expect(questions.map(({ rows }) => rows)).toEqual(['1 2', '3'])
    expect(taken).toEqual(['1 2', '3 ahead'])
    reader.want([row(2), row(3)], [])
    expect(questions).toHaveLength(2)
  })

  it('are asked for where the person is when an answer comes, not on the way there', async () => {
    const { reader, questions, answerAll } = reading()
    reader.want([row(1)], [])
    for (const passed of [20, 30, 40]) reader.want([row(passed)], [row(passed + 1)])
    await answerAll()
    expect(questions.map(({ rows }) => rows)).toEqual(['1', '40', '41'])
  })

  it('are followed by all others while nobody asks for anything', async () => {
    const { reader, questions, answerAll } = reading()
    const all = rowsFrom(0, 70)
    reader.want([row(50)], [row(51)], all)
    await answerAll()
    expect(questions.map(({ rows }) => rows.split(' ').length)).toEqual([1, 1, 30, 30, 8])
    expect(all.every(reader.isRead)).toBe(true)
  })

  it('are read before what was asked for ahead of them has been answered', async () => {
    const { reader, questions } = reading()
    reader.want([row(1)], [row(2)])
    await questions[0]!.answer()
    reader.want([row(90)], [])
    expect(questions.map(({ rows }) => rows)).toEqual(['1', '2', '90'])
  })

  it('are read ahead in parts that are worth a question', async () => {
    const { reader, questions, answerAll } = reading()
    reader.want([row(0)], rowsFrom(1, 60))
    await answerAll()
    for (let first = 1; first <= 31; first += 1) reader.want([row(first)], rowsFrom(first + 1, 60))
    await answerAll()
    expect(questions.map(({ rows }) => rows.split(' ').length)).toEqual([1, 30, 30, 30])
  })

  it('are let go of when many others were looked at since, but for those in hand', async () => {
    const { reader, forgotten, answerAll } = reading([row('in hand')])
    reader.want([row('in hand')], [])
    await answerAll()
    for (let first = 0; first < 1200; first += 100) {
      reader.want(rowsFrom(first, 100), [])
      await answerAll()
    }
    expect(reader.isRead(row('in hand'))).toBe(true)
    expect([reader.isRead(row(0)), reader.isRead(row(1199))]).toEqual([false, true])
    expect(forgotten).toHaveLength(201)
  })

  it('are asked for again after an answer that failed, which is told once', async () => {
    const { reader, questions, failures } = reading()
    reader.want([row(1)], [])
    await questions[0]!.fail()
    reader.want([row(1)], [])
    await questions[1]!.answer()
    expect([failures.length, reader.isRead(row(1))]).toEqual([1, true])
  })
})

describe('the rows somebody works with', () => {
  it('are all there when they are needed, also those that were on their way', async () => {
    const { reader, questions, answerAll } = reading()
    reader.want([row(1)], [])
    const needed = reader.need(rowsFrom(1, 70))
    await answerAll()
    await needed
    expect(rowsFrom(1, 70).every(reader.isRead)).toBe(true)
    expect(questions.map(({ rows }) => rows.split(' ').length)).toEqual([1, 60, 9])
  })

  it('are read again where they changed, and only they', async () => {
    const { reader, questions, answerAll } = reading()
    reader.want([row(1), row(2)], [])
    await answerAll()
    const again = reader.again(['2', '3'])
    await answerAll()
    await again
    expect(questions.map(({ rows }) => rows)).toEqual(['1 2', '2'])
  })

  it('are nobody else’s once the workspace was left', async () => {
    const { reader, questions, taken } = reading()
    reader.want([row(1)], [])
    reader.clear()
    await questions[0]!.answer()
    expect([taken, reader.isRead(row(1))]).toEqual([[], false])
  })
})
