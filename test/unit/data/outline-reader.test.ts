import { describe, expect, it } from 'vitest'
import { createOutlineReader, type OutlinePart } from '../../../renderer/features/data/held/outline-reader.ts'

const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index))
const settled = () => new Promise<void>(resolve => setTimeout(resolve))

function outlining() {
  const asked: OutlinePart[] = []
  const taken: number[] = []
  const failures: unknown[] = []
  let told = 0
  let isDown = false
  const reader = createOutlineReader<void>({
    async ask(part) {
      asked.push(part)
      if (isDown) throw new Error('gone')
    },
    take: part => taken.push(part.indicators.length),
    taken: () => (told += 1),
    fail: error => failures.push(error),
  })
  return { reader, asked, taken, failures, told: () => told, goDown: (down: boolean) => (isDown = down) }
}

describe('the outline of a table', () => {
  it('is read in parts, and once', async () => {
    const { reader, taken } = outlining()
    reader.read({ indicators: keys(600), regions: ['home'] })
    reader.read({ indicators: keys(600), regions: ['home'] })
    await settled()
    expect(taken).toEqual([250, 250, 100])
  })

  it('is counted at its first part, at some between, and at its last', async () => {
    const { reader, taken, told } = outlining()
    reader.read({ indicators: keys(2500), regions: ['home'] })
    await settled()
    expect([taken.length, told()]).toEqual([10, 4])
  })

  it('is read again, before what is still to come, of what changed and was asked for', async () => {
    const { reader, asked } = outlining()
    reader.read({ indicators: keys(600), regions: ['home'] })
    reader.again(['3', 'unknown'])
    await settled()
    expect(asked.map(({ indicators }) => indicators.length)).toEqual([250, 1, 250, 100])
  })

  it('is asked for again when the table is shown again, where it could not be read', async () => {
    const { reader, taken, failures, goDown } = outlining()
    goDown(true)
    reader.read({ indicators: keys(2), regions: ['home'] })
    await settled()
    goDown(false)
    reader.read({ indicators: keys(2), regions: ['home'] })
    await settled()
    expect([failures.length, taken]).toEqual([1, [2]])
  })

  it('says nothing of a workspace that was left', async () => {
    const { reader, taken } = outlining()
    reader.read({ indicators: keys(600), regions: ['home'] })
    reader.clear()
    await settled()
    expect(taken).toEqual([])
  })
})
