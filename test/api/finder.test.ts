import { afterAll, beforeAll, expect, it } from 'vitest'
import { finderQueries, placeOf } from '../fixtures/finder-queries.ts'
import { newerFinderQueries } from '../fixtures/newer-finder-queries.ts'
import { officeEnglishQueries, officeFinderQueries } from '../fixtures/office-finder-queries.ts'
import { unforeseenEnglishQueries, unforeseenFinderQueries } from '../fixtures/unforeseen-finder-queries.ts'
import { openOffice, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.api.workspace.openSample.mutate()
})
afterAll(() => office.close())

it.each([
  ['everyday speech', 'nine of ten', 'zh', finderQueries, 0.1],
  ['the wordings added last', 'four of five', 'zh', newerFinderQueries, 0.2],
  ['what nobody had in mind', 'four of five', 'zh', unforeseenFinderQueries, 0.2],
  ['English', 'four of five', 'en', unforeseenEnglishQueries, 0.2],
  ['a press office', 'four of five', 'zh', officeFinderQueries, 0.2],
  ['a press office in English', 'four of five', 'en', officeEnglishQueries, 0.2],
] as const)(
  'ranks the figure that is meant first for phrases of %s, %s of them, and among the first three for nineteen of twenty',
  async (_manner, _share, language, queries, missed) => {
    const places = await Promise.all(
      queries.map(async ([query, ...meant]) => {
        const found = await office.api.figures.suggest.query({ query, language })
        return {
          query,
          first: found[0]?.expression ?? '',
          place: placeOf(
            found.map(({ expression }) => expression),
            meant,
          ),
        }
      }),
    )
    const beyond = (most: number) =>
      places.filter(({ place }) => place > most).map(({ query, first }) => `${query} → ${first}`)
    const few = (part: number) => expect.toSatisfy((all: string[]) => all.length <= places.length * part)
    expect({ first: beyond(1), three: beyond(3) }).toEqual({ first: few(missed), three: few(0.05) })
  },
)
