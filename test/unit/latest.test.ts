import fc from 'fast-check'
import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import { createLatest } from '../../renderer/latest.ts'

/** A desk that answers when the test says so. */
function desk({
  isSame,
  fail,
}: { isSame?: (left: string, right: string) => boolean; fail?: (error: unknown) => void } = {}) {
  const waiting: PromiseWithResolvers<string>[] = []
  const taken: string[] = []
  const latest = createLatest<string, string>({
    ask: () => {
      const answer = Promise.withResolvers<string>()
      waiting.push(answer)
      return answer.promise
    },
    take: answer => {
      taken.push(answer)
    },
    ...(isSame ? { isSame } : {}),
    ...(fail ? { fail } : {}),
  })
  return { latest, waiting, taken }
}

it('takes the answer to the newest question and no other, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 1, max: 6 })
        .chain(count => fc.shuffledSubarray([...Array(count).keys()], { minLength: count })),
      async order => {
        const { latest, waiting, taken } = desk()
        const fates = order.map((_, index) => latest.ask(String(index)))
        for (const index of order) waiting[index]!.resolve(String(index))
        const newest = String(order.length - 1)
        expect(await Promise.all(fates)).toEqual(
          order.map((_, index) => (String(index) === newest ? 'taken' : 'overtaken')),
        )
        expect([taken, latest.isPending.value]).toEqual([[newest], false])
      },
    ),
  )
})

it('asks once for what is being asked already, and says the same to both', async () => {
  const { latest, waiting } = desk({ isSame: (left, right) => left === right })
  const fates = [latest.ask('占比'), latest.ask('占比')]
  waiting[0]!.resolve('80.8%')
  expect([await Promise.all(fates), waiting.length]).toEqual([['taken', 'taken'], 1])
  void latest.ask('占比')
  expect(waiting).toHaveLength(2)
})

it('asks anew where data may have changed, and tells why the newest question was not answered', async () => {
  const told: unknown[] = []
  const { latest, waiting, taken } = desk({
    fail: error => {
      told.push(error)
    },
  })
  const [first, second] = [latest.ask('同'), latest.ask('同')]
  waiting[1]!.reject('no answer')
  waiting[0]!.reject('too late')
  expect([await first, await second, told, taken]).toEqual(['overtaken', 'failed', ['no answer'], []])
})

it('leaves a failure to whoever asked where nobody else is told', async () => {
  const { latest, waiting } = desk()
  const asked = latest.ask('a')
  waiting[0]!.reject(new Error('no answer'))
  await expect(asked).rejects.toThrow('no answer')
})

it('takes nothing any more once it is dropped or the view that asked is gone', async () => {
  const scope = effectScope()
  const { latest, waiting, taken } = scope.run(() => desk())!
  const [dropped, left] = [latest.ask('a'), (latest.drop(), latest.ask('b'))]
  scope.stop()
  waiting.forEach(answer => answer.resolve('late'))
  expect([await dropped, await left, taken, latest.isPending.value]).toEqual([
    'overtaken',
    'overtaken',
    [],
    false,
  ])
})

it('is settled when the newest question is answered, whoever asked it', async () => {
  const { latest, waiting, taken } = desk()
  void latest.ask('a')
  const settled = latest.settled().then(() => [...taken])
  void latest.ask('b')
  waiting[0]!.resolve('a')
  waiting[1]!.resolve('b')
  expect(await settled).toEqual(['b'])
})
