import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { ref } from 'vue'
import { createSaveState } from '../../../renderer/features/session/save-state.ts'

const noon = new Date('2024-01-02T12:00:00Z')

it('says saved only after the store has acknowledged', async () => {
  const { state, track } = createSaveState(() => noon)
  const { promise, resolve } = Promise.withResolvers<string>()
  const tracked = track(promise)
  const before = state.value
  resolve('stored')
  expect([before, await tracked, state.value]).toEqual([
    { kind: 'saving' },
    'stored',
    { kind: 'saved', at: noon },
  ])
})

const refusal = (code: string) =>
  new TRPCClientError('refused', {
    result: { error: { message: 'refused', code: -32_000, data: { problem: { code, facts: {} } } } } as never,
  })

it.each(['figures-moved-on', 'import-already-undone'])(
  'does not say failed on %s, which leaves nothing to save',
  async code => {
    const { state, track } = createSaveState(() => noon)
    await track(Promise.reject(refusal(code))).catch(() => undefined)
    expect(state.value).toEqual({ kind: 'saved', at: undefined })
  },
)

it('keeps saying failed until a later save succeeds', async () => {
  const { state, track } = createSaveState(() => noon)
  await track(Promise.reject(refusal('disk-full'))).catch(() => undefined)
  const failed = state.value
  await track(Promise.resolve())
  expect([failed, state.value]).toEqual([
    { kind: 'failed', problem: { code: 'disk-full', facts: {} } },
    { kind: 'saved', at: noon },
  ])
})

it('does not say saved while something typed waits to be stored', async () => {
  const held = ref(false)
  const { state, track } = createSaveState(
    () => noon,
    () => held.value,
  )
  await track(Promise.resolve())
  held.value = true
  const waiting = state.value
  held.value = false
  expect([waiting, state.value]).toEqual([{ kind: 'saving' }, { kind: 'saved', at: noon }])
})

it('forgets a failure once nothing is left that had to be stored', async () => {
  const held = ref(true)
  const { state, track } = createSaveState(
    () => noon,
    () => held.value,
  )
  await track(Promise.reject(new Error('offline'))).catch(() => undefined)
  const failed = state.value.kind
  held.value = false
  expect([failed, state.value]).toEqual(['failed', { kind: 'saved', at: undefined }])
})

it('says that something waits where all else is stored, and not that it is being saved', async () => {
  const { state, track } = createSaveState(
    () => noon,
    () => false,
    () => true,
  )
  await track(Promise.resolve())
  expect(state.value).toEqual({ kind: 'waiting' })
})
