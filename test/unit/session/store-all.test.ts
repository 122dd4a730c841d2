import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { createAutosave } from '../../../renderer/features/documents/autosave.ts'
import { createFlushers } from '../../../renderer/features/session/flushers.ts'
import { createSaveState } from '../../../renderer/features/session/save-state.ts'
import { storeAll } from '../../../renderer/features/session/store-all.ts'

const refusal = (code: string) =>
  TRPCClientError.from({
    error: { message: code, code: -32_000, data: { problem: { code, facts: {} } } },
  } as never)

/** A view that holds back one change, and a session that follows its saves. */
function desk(save: () => Promise<number>) {
  const saves = createSaveState(() => new Date())
  const { onFlush, flush, isHolding, isHoldingHere } = createFlushers()
  const saver = createAutosave(1, { save: () => saves.track(save()) })
  onFlush(saver.flush, () => saver.state.value !== 'saved')
  saver.touch()
  return {
    flush,
    track: saves.track,
    get saveState() {
      return saves.state.value
    },
    get isHolding() {
      return isHolding.value
    },
    get isHoldingHere() {
      return isHoldingHere.value
    },
    onFlush,
    stop: saver.stop,
  }
}

it('has nothing to say where everything is stored', async () => {
  expect(await storeAll(desk(async () => 2))).toBeUndefined()
})

it('names what stood in the way, because a view that could not store what it holds says nothing', async () => {
  const session = desk(() => Promise.reject(refusal('disk-full')))
  const problem = await storeAll(session)
  session.stop()
  expect(problem).toEqual({ code: 'disk-full', facts: {} })
})

it('names a conflict that waits for a person, whatever else was stored since', async () => {
  const session = desk(() => Promise.reject(refusal('stale-revision')))
  await session.flush()
  await session.track(Promise.resolve())
  expect(await storeAll(session)).toEqual({ code: 'stale-revision', facts: {} })
})

it('names what waits for a person in a table, which no failed save tells of', async () => {
  const session = desk(async () => 2)
  session.onFlush(
    () => Promise.resolve(),
    () => true,
    'decided',
  )
  expect(await storeAll(session)).toEqual({ code: 'values-waiting', facts: {} })
})
