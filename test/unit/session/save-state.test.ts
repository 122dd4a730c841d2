import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { createSaveState } from '../../../renderer/features/session/save-state.ts'

const noon = new Date('2024-01-02T12:00:00Z')

it('says saved only after the store has acknowledged', async () => {
  const { state, track } = createSaveState(() => noon)
  const { promise, resolve } = Promise.withResolvers<string>()
  const tracked = track(promise)
  const before = state.value
  resolve('stored')
  expect([before, await tracked, state.value]).toEqual([{ kind: 'saving' }, 'stored', { kind: 'saved', at: noon }])
})

it('keeps saying failed until a later save succeeds', async () => {
  const { state, track } = createSaveState(() => noon)
  const refusal = new TRPCClientError('refused', { result: { error: { message: 'refused', code: -32_000, data: { problem: { code: 'disk-full', facts: {} } } } } as never })
  await track(Promise.reject(refusal)).catch(() => undefined)
  const failed = state.value
  await track(Promise.resolve())
  expect([failed, state.value]).toEqual([{ kind: 'failed', problem: { code: 'disk-full', facts: {} } }, { kind: 'saved', at: noon }])
})
