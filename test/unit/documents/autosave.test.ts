import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from '../../../renderer/features/documents/autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const refusal = (code: string) =>
  TRPCClientError.from({
    error: { message: code, code: -32_000, data: { problem: { code, facts: {} } } },
  } as never)

/** A store that counts its saves and refuses where the test says so. */
function desk(
  options: {
    composing?: () => boolean
    refuse?: () => string | undefined
    conflict?: () => Promise<void>
  } = {},
) {
  const expected: number[] = []
  let revision = 1
  const saver = createAutosave(1, {
    delay: 600,
    isComposing: options.composing ?? (() => false),
    conflict: options.conflict ?? (async () => undefined),
    save: async asked => {
      expected.push(asked)
      const code = options.refuse?.()
      if (code) throw refusal(code)
      return (revision = asked + 1)
    },
  })
  return { expected, saver, stored: () => revision }
}

it('does not ask again for what belongs to a workspace that is not open any more', async () => {
  const { expected, saver } = desk({ refuse: () => 'workspace-left' })
  saver.touch()
  await vi.advanceTimersByTimeAsync(60_000)
  await saver.flush()
  expect([expected, saver.state.value]).toEqual([[1], 'failed'])
})

describe('saving by itself', () => {
  it('waits until the author rests and saves once', async () => {
    const { expected, saver } = desk()
    saver.touch()
    await vi.advanceTimersByTimeAsync(400)
    saver.touch()
    await vi.advanceTimersByTimeAsync(400)
    const early = [...expected]
    await vi.advanceTimersByTimeAsync(200)
    expect([early, expected, saver.state.value]).toEqual([[], [1], 'saved'])
  })

  it('does not wait for ever where the author never rests', async () => {
    const { expected, saver } = desk()
    for (let typed = 0; typed < 20; typed += 1) {
      saver.touch()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(expected).toEqual([1])
  })

  it('builds each save on the revision of the one before', async () => {
    const { expected, saver } = desk()
    saver.touch()
    await saver.flush()
    saver.touch()
    await saver.flush()
    expect([expected, saver.revision()]).toEqual([[1, 2], 3])
  })

  it('waits for the end of a composition', async () => {
    let composing = true
    const { expected, saver } = desk({ composing: () => composing })
    saver.touch()
    await vi.advanceTimersByTimeAsync(3000)
    const during = [...expected]
    composing = false
    await vi.advanceTimersByTimeAsync(600)
    expect([during, expected]).toEqual([[], [1]])
  })

  it('never saves over a save that came first until a person decided', async () => {
    let refused: string | undefined = 'stale-revision'
    const { expected, saver } = desk({ refuse: () => refused })
    saver.touch()
    await saver.flush()
    saver.touch()
    await vi.advanceTimersByTimeAsync(10_000)
    const before = [[...expected], saver.state.value]
    refused = undefined
    saver.rebase(5)
    saver.touch()
    await vi.advanceTimersByTimeAsync(600)
    expect([before, expected, saver.state.value]).toEqual([[[1], 'conflict'], [1, 5], 'saved'])
  })

  it('tries again after a failure, with nothing lost', async () => {
    let refused: string | undefined = 'disk-full'
    const { expected, saver } = desk({ refuse: () => refused })
    saver.touch()
    await saver.flush()
    const failed = saver.state.value
    refused = undefined
    await vi.advanceTimersByTimeAsync(5000)
    expect([failed, expected, saver.state.value]).toEqual(['failed', [1, 1], 'saved'])
  })

  it('tries again where another save came first and could not be looked at', async () => {
    let isReadable = false
    const { expected, saver } = desk({
      refuse: () => 'stale-revision',
      conflict: async () => {
        if (!isReadable) throw refusal('disk-failed')
      },
    })
    saver.touch()
    await saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    const failed = saver.state.value
    isReadable = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect([failed, expected, saver.state.value]).toEqual(['failed', [1, 1], 'conflict'])
  })

  it('has nothing left to store once a stored revision was adopted', async () => {
    const { expected, saver } = desk()
    saver.touch()
    saver.adopt(9)
    await vi.advanceTimersByTimeAsync(1000)
    expect([expected, saver.revision()]).toEqual([[], 9])
  })
})
