import { afterAll, beforeAll, expect, it } from 'vitest'
import { finderQueries, placeOf } from '../fixtures/finder-queries.ts'
import { openOffice, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.api.workspace.openSample.mutate()
})
afterAll(() => office.close())

it('ranks the figure that is meant first for nine of ten phrases of everyday speech, and among the first three for nineteen of twenty', async () => {
  const places = await Promise.all(finderQueries.map(async ([query, ...meant]) => {
    const found = await office.api.figures.suggest.query({ query, language: 'zh' })
    return { query, first: found[0]?.expression ?? '', place: placeOf(found.map(({ expression }) => expression), meant) }
  }))
  const beyond = (most: number) => places.filter(({ place }) => place > most).map(({ query, first }) => `${query} → ${first}`)
  const few = (part: number) => expect.toSatisfy((missed: string[]) => missed.length <= places.length * part)
  expect({ first: beyond(1), three: beyond(3) }).toEqual({ first: few(0.1), three: few(0.05) })
})
