import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { createAutosave } from '../../../renderer/features/prose/autosave.ts'
import { createFlushers } from '../../../renderer/features/session/flushers.ts'
import { createSaveState } from '../../../renderer/features/session/save-state.ts'
import { storeAll } from '../../../renderer/features/session/store-all.ts'

const refusal = TRPCClientError.from({ error: { message: 'disk-full', code: -32_000, data: { problem: { code: 'disk-full', facts: {} } } } } as never)

/** A view that holds back one change, and a session that follows its saves. */
function desk(save: () => Promise<number>) {
  const saves = createSaveState(() => new Date())
  const { onFlush, flush } = createFlushers()
  const saver = createAutosave(1, { save: () => saves.track(save()) })
  onFlush(saver.flush)
  saver.touch()
  return { flush, get saveState() { return saves.state.value }, stop: saver.stop }
}

it('has nothing to say where everything is stored', async () => {
  expect(await storeAll(desk(async () => 2))).toBeUndefined()
})

it('names what stood in the way, because a view that could not store what it holds says nothing', async () => {
  const session = desk(() => Promise.reject(refusal))
  const problem = await storeAll(session)
  session.stop()
  expect(problem).toEqual({ code: 'disk-full', facts: {} })
})
