import { createOffice } from '../../backend/office/office.ts'
import { indicator } from '../store/builders.ts'
import { writable } from '../writable.ts'

/** How large a table is: so many rows, each a series of one indicator in the home region, and its periods. */
export interface TableSize {
  readonly rows: number
  readonly periods: number
  readonly topics: number
}

/** So many rows are written in one go. */
const AT_ONCE = 500
const STATES = ['published', 'published', 'published', 'entered', 'checked'] as const
const now = (): string => '2024-03-01T08:00:00.000Z'

const keyOf = (index: number): string => `指标${index}`
const periodOf = (index: number): string =>
  `${2018 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`

/** Makes a workspace whose every row has a value in every period. */
export async function writeWideTable(folder: string, file: string, size: TableSize): Promise<void> {
  const { rows, periods, topics } = size
  const office = createOffice({ dataFolder: folder, now, remembers: false })
  await office.create({ path: file, name: '测速', region: '云溪市', person: '王' })
  await writable(office.workspace()).transaction(async writer => {
    for (let topic = 0; topic < topics; topic += 1)
      await writer.saveTopic({ key: `t${topic}`, name: `第${topic + 1}主题`, nameEn: '', parent: '' })
    for (let index = 0; index < rows; index += 1)
      await writer.saveIndicator(
        indicator({
          key: keyOf(index),
          name: `第${index + 1}项监测指标年均浓度`,
          topic: `t${Math.floor((index / rows) * topics)}`,
          decimals: 1,
        }),
        0,
      )
    for (let from = 0; from < rows; from += AT_ONCE)
      await writer.appendObservations(valuesOf(from, Math.min(AT_ONCE, rows - from), periods), '')
  })
  await office.shutDown()
}

const valuesOf = (from: number, rows: number, periods: number) =>
  Array.from({ length: rows * periods }, (_, at) => ({
    indicator: keyOf(from + Math.floor(at / periods)),
    region: 'home',
    period: periodOf(at % periods),
    value: String((((from * 7 + at * 13) % 9973) / 10).toFixed(1)),
    bound: 'exact' as const,
    source: '统计月报',
    state: STATES[at % STATES.length]!,
    note: '',
    enteredBy: '王',
    enteredAt: now(),
    expected: 0,
    sheet: '',
    cell: '',
  }))
