import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createChangeListeners, type Change } from '../../../renderer/features/session/changes.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Follow = ReturnType<typeof createChangeListeners>['follow']
interface Feed {
  onStarted(): void
  onData(told: { data: Change }): void
}

/** A feed that the test speaks for, and what a view of the given topics hears of it. */
function listen(
  topics: Parameters<ReturnType<typeof createChangeListeners>['onChange']>[0],
  entered: Promise<unknown> = Promise.resolve(),
) {
  const heard: (readonly Change[])[] = []
  const told: string[] = []
  const changes = createChangeListeners()
  let feed: Feed | undefined
  const api = {
    changes: {
      subscribe: (_input: undefined, speaks: Feed) => {
        feed = speaks
        return { unsubscribe: () => undefined }
      },
    },
  }
  changes.follow(api as unknown as Parameters<Follow>[0], () => {
    told.push('workspace')
    return entered
  })
  const stop = changes.onChange(topics, gathered => heard.push(gathered))
  feed!.onStarted()
  const say = (change: Change): void => feed!.onData({ data: change })
  return { feed: feed!, say, heard, told, stop }
}

it('hears a burst of changes to its topics at once, and of nothing else', async () => {
  const { say, heard } = listen(['block', 'script.saved'])
  for (const type of ['block.saved', 'script.removed', 'script.saved', 'blocks.saved']) say({ type, id: '1' })
  await vi.runAllTimersAsync()
  expect(heard).toEqual([
    [
      { type: 'block.saved', id: '1' },
      { type: 'script.saved', id: '1' },
    ],
  ])
})

it('fetches again where nobody can tell what was missed, whatever its topics are', async () => {
  const { say, heard, told } = listen(['chart'])
  say({ type: 'feed.gap', id: '' })
  await vi.runAllTimersAsync()
  expect([heard.length, told]).toEqual([1, ['workspace']])
})

it('fetches, when it is connected again, what it is told was done meanwhile, and no more', async () => {
  const { feed, say, heard, told } = listen(['chart', 'block'])
  feed.onStarted()
  say({ type: 'feed.here', id: '' })
  say({ type: 'block.saved', id: '1' })
  await vi.runAllTimersAsync()
  expect([heard, told]).toEqual([[[{ type: 'block.saved', id: '1' }]], ['workspace']])
})

it('leaves a workspace opened or closed to the session', async () => {
  const { say, heard, told } = listen(['workspace', 'block'])
  say({ type: 'workspace.opened', id: '1' })
  await vi.runAllTimersAsync()
  expect([heard, told]).toEqual([[], ['workspace']])
})

it('tells views of one workspace nothing of what happens in another, and of everything once the window is in it', async () => {
  const entered = Promise.withResolvers<undefined>()
  const { say, heard } = listen(['block'], entered.promise)
  say({ type: 'workspace.opened', id: '1' })
  say({ type: 'block.saved', id: '1' })
  await vi.runAllTimersAsync()
  const before = [...heard]
  entered.resolve(undefined)
  await vi.runAllTimersAsync()
  expect([before, heard.length]).toEqual([[], 1])
})

it('tells whoever outlives a workspace that another was entered', async () => {
  const changes = createChangeListeners()
  const heard: (readonly Change[])[] = []
  changes.onChange(['workspace'], gathered => heard.push(gathered))
  changes.onChange(['block'], () => {
    throw new Error('no block changed')
  })
  changes.entered('1')
  await vi.runAllTimersAsync()
  expect(heard).toEqual([[{ type: 'workspace.opened', id: '1' }]])
})

it('hears nothing any more once it stopped, not even what was gathered', async () => {
  const { say, heard, stop } = listen(['block'])
  say({ type: 'block.saved', id: '1' })
  stop()
  await vi.runAllTimersAsync()
  expect(heard).toEqual([])
})
