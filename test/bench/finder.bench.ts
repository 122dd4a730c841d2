import { performance } from 'node:perf_hooks'
import { openOffice } from '../api/office.ts'
import { finderQueries, placeOf } from '../fixtures/finder-queries.ts'
import { newerFinderQueries } from '../fixtures/newer-finder-queries.ts'
import { officeEnglishQueries, officeFinderQueries } from '../fixtures/office-finder-queries.ts'
import { unforeseenEnglishQueries, unforeseenFinderQueries } from '../fixtures/unforeseen-finder-queries.ts'

/**
 * How often the figure that is meant by a phrase of everyday speech comes first, or among the first three,
 * over the sample workspace.
 */
const office = await openOffice()
await office.api.workspace.openSample.mutate()

const asked = [
  ['phrases', 'zh', [...finderQueries, ...newerFinderQueries]],
  ['phrases nobody had in mind', 'zh', unforeseenFinderQueries],
  ['phrases in English', 'en', unforeseenEnglishQueries],
  ['phrases of a press office', 'zh', officeFinderQueries],
  ['of its in English', 'en', officeEnglishQueries],
] as const

for (const [name, language, queries] of asked) {
  const places: number[] = []
  const times: number[] = []
  for (const [query, ...meant] of queries) {
    const begun = performance.now()
    const found = await office.api.figures.suggest.query({ query, language })
    times.push(performance.now() - begun)
    const place = placeOf(
      found.map(({ expression }) => expression),
      meant,
    )
    places.push(place)
    if (place > 3) console.log(`not among three: ${query} → ${found[0]?.expression ?? 'nothing'}`)
  }
  const share = (most: number): string =>
    `${((100 * places.filter(place => place <= most).length) / places.length).toFixed(1)} %`
  const middle = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
  console.log(
    `${places.length} ${name}   first ${share(1)}   among three ${share(3)}   p50 ${middle.toFixed(1)} ms through the handler`,
  )
}
await office.close()
