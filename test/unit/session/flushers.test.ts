import { expect, it } from 'vitest'
import { ref } from 'vue'
import { createFlushers } from '../../../renderer/features/session/flushers.ts'

it('holds something while any view does, and forgets a view that is gone', () => {
  const { onFlush, isHolding } = createFlushers()
  const held = ref(false)
  const stop = onFlush(
    () => Promise.resolve(),
    () => held.value,
  )
  const states = [isHolding.value]
  held.value = true
  states.push(isHolding.value)
  stop()
  states.push(isHolding.value)
  expect(states).toEqual([false, true, false])
})

it('asks every view to store what it holds back', async () => {
  const { onFlush, flush } = createFlushers()
  const stored: string[] = []
  onFlush(async () => {
    stored.push('讲稿')
  })
  onFlush(async () => {
    stored.push('素材')
  })
  await flush()
  expect(stored).toEqual(['讲稿', '素材'])
})

it('tells what is lost with a place from what is only lost with the window', () => {
  const { onFlush, isHolding, isHoldingHere, isStoring } = createFlushers()
  const state = () => [isHolding.value, isHoldingHere.value, isStoring.value]
  const hold = (until: 'place-left' | 'stored' | 'decided') =>
    onFlush(
      () => Promise.resolve(),
      () => true,
      until,
    )
  const states = (['decided', 'stored', 'place-left'] as const).map(until => {
    const stop = hold(until)
    const held = state()
    stop()
    return held
  })
  expect([...states, state()]).toEqual([
    [true, false, false],
    [true, false, true],
    [true, true, true],
    [false, false, false],
  ])
})
