import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleFates } from '../../../../core/reading/table/fates.ts'
import { interpret, startSettling, type Current } from '../../../../core/reading/table/index.ts'
import { portionsOf } from '../../../../core/reading/table/portions.ts'
import { guess, register, table } from './tables.ts'

const names = ['优良天数', '优良率', '产值', '月相']
const places = ['云溪市', '东岭区', '西河县']
const times = ['2021', '2022', '2022年3月', '去年']

const row = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom(...places),
  fc.constantFrom(...times),
  fc.constantFrom('7', '80', '900', '—', '较好'),
)
const rows = fc.array(row, { maxLength: 60 }).map(each => table([['指标', '地区', '时期', '数值'], ...each]))

const held = fc
  .uniqueArray(
    fc.record({
      indicator: fc.constantFrom('优良天数', '优良率', '产值'),
      region: fc.constantFrom('yunxi', 'dongling', 'xihe'),
      period: fc.constantFrom('2019', '2021', '2022', '2022-03', '2023'),
      value: fc.constantFrom('7', '80', '9000'),
    }),
    { selector: ({ indicator, region, period }) => `${indicator}${region}${period}` },
  )
  .map(values => values.map((value): Current => ({ ...value, bound: 'exact', source: '公报', revision: 1 })))

it('decides the same a portion at a time as all at once, whatever is cut where', () => {
  fc.assert(
    fc.property(rows, held, (read, current) => {
      const entries = interpret(read, guess(read)!, register, '')
      const settling = startSettling(entries)
      for (const portion of settling.asked.keys()) settling.settle(portion, current)
      expect(settling.rows).toEqual(settleFates(entries, current))
    }),
  )
})

it('cuts no series in two, leaves no value out, and keeps to the size that was asked for', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (read, most) => {
      const entries = interpret(read, guess(read)!, register, '')
      const portions = portionsOf(entries, most)
      const seriesOf = (at: number): string => `${entries[at]!.indicator} ${entries[at]!.region}`
      const series = portions.map(({ at }) => new Set(at.map(seriesOf)))
      const stated = [...entries.keys()].filter(
        at => entries[at]!.problem === undefined && entries[at]!.standing === 'value',
      )
      expect(portions.flatMap(({ at }) => at).toSorted((one, other) => one - other)).toEqual(stated)
      expect(series.reduce((count, each) => count + each.size, 0)).toBe(new Set(stated.map(seriesOf)).size)
      expect(portions.filter(({ at }, index) => at.length > most && series[index]!.size > 1)).toEqual([])
    }),
  )
})
