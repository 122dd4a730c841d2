import { unmarked } from './lookup.ts'
import type { Cell, AssumedField } from './model.ts'
import type { Beside } from './place.ts'
import { standingAlone } from './provisional.ts'
import { isQualifierAlone, qualifierIn, type Qualified } from './qualifiers.ts'
import type { Field, Reading } from './reading.ts'
import { isPlaceLike } from './region-words.ts'
import { overReader } from './over-rows.ts'
import { roleNamed, unitOfTime } from './words.ts'
import { headerPath } from './shape.ts'

const fields: readonly Field[] = ['indicator', 'region', 'period', 'year', 'unit']

/** The same as above. */
const ditto = /^(?:〃|″|"|同上|同前)$/u

/** A pure number's unit is written as a dash. */
const isDash = (text: string): boolean => /^([-–—/]+|无)$/.test(text)

/**
 * 2022.1 in a cell of numbers may be January or October, which lost its nought; no other month can have lost
 * one.
 */
const timeText = (cell: Cell): string => (/^\d{4}\.1$/.test(cell.value) ? `${cell.text}?` : cell.text.trim())

/** A column of months or quarters may hold bare numbers, and days that stand for their month. */
function timeReader({ grid, mapping }: Reading, column: number): (cell: Cell) => string {
  const unit = headerPath(grid, mapping.header, column)
    .map(unitOfTime)
    .findLast(found => found !== undefined)
  return remembering(cell => {
    const text = timeText(cell)
    const day = /^(\d{4})[-/.](\d{1,2})[-/.]\d{1,2}$/.exec(text)
    const isFirst = unit === undefined && /^\d{4}([-/.])\d{1,2}\1(?:0?1)$/.test(text)
    if (day === null && isFirst) return `${text}?`
    if (day === null)
      return unit !== undefined && unit !== '日' && /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u.test(text)
        ? `${text.replace(/^0(?=\d)/, '')}${unit}`
        : text
    if (unit === '月') return `${day[1]}-${day[2]!.padStart(2, '0')}`
    if (unit === '季度') return `${day[1]}-Q${Math.ceil(Number(day[2]) / 3)}`
    return (cell.day === true || isFirst) && unit !== '日' ? `${text}?` : text
  })
}

const nameText = (cell: Cell): string => cell.text.trim()
const unitText = (cell: Cell): string => withoutAround(cell.text.trim())
const withoutAround = (text: string): string =>
  !/^[（([]/u.test(text) ? text : text.replace(/^[（([]\s*(.*?)\s*[)）\]]$/u, '$1')

const mostKnown = 5000

/** One cell stands for all that say the same, so it is read once. */
function remembering(read: (cell: Cell) => string): (cell: Cell) => string {
  const known = new Map<Cell, string>()
  return cell => {
    const text = known.get(cell) ?? read(cell)
    if (known.size < mostKnown) known.set(cell, text)
    return text
  }
}

/**
 * Reads what rows say beside their values. A blank below a name goes on with it, as long as the row names
 * something else.
 */
export function besideReader(reading: Reading): (row: number) => Beside {
  const { grid, columnsOf } = reading
  const columns = fields.flatMap(field =>
    (columnsOf.get(field) ?? []).map(column => {
      const isTime = field === 'period' || field === 'year'
      const read = isTime ? timeReader(reading, column) : field === 'unit' ? unitText : nameText
      return { field, column, read }
    }),
  )
  const last = new Map<number, string>()
  const overAt = overReader(reading)
  let [lastRow, lastNames, isAmongPlaces] = [-1, '', false]
  const isSame = (names: readonly string[]): boolean => names.length > 0 && names.join('\n') === lastNames
  return row => {
    if (row !== lastRow + 1 && isApart(reading, lastRow, row)) {
      last.clear()
      lastNames = ''
    }
    lastRow = row
    const texts: Record<Field, string[]> = { indicator: [], region: [], period: [], year: [], unit: [] }
    const continued: AssumedField[] = []
    const over = overAt(row)
    for (const [field, text] of over.places) {
      texts[field].push(text)
      continued.push(field)
    }
    const own = columns.map(({ column, read }) => read(grid.joined(row, column)))
    for (const [index, { field, column }] of columns.entries()) {
      const mayBePlace = !over.isLine && field === 'indicator' && last.has(column)
      const place = mayBePlace ? partPlace(reading, own[index]!, isAmongPlaces) : ''
      if (field === 'indicator' && own[index]! !== '') isAmongPlaces = place !== ''
      if (place !== '') texts.region.push(place)
      const isAgain = place !== '' || ditto.test(own[index]!)
      const text = isAgain ? '' : own[index]!
      const isBlank = text === ''
      const goes = isAgain || (field === 'unit' ? isSame(texts.indicator) : goesOn(own, columns, index))
      const said = isBlank && goes ? (last.get(column) ?? '') : text
      if (!isBlank || (field === 'unit' && !goes)) last.set(column, text)
      if (said === '' || (field === 'unit' && isDash(said))) continue
      texts[field].push(said)
      if (isBlank) continued.push(field === 'year' ? 'period' : (field as AssumedField))
    }
    lastNames = texts.indicator.join('\n')
    const { qualified, unit: unitOver, unitElsewhere } = over
    const remarks = withRemark(remarksIn(reading, row), over.remark)
    return { texts, continued, qualified, unitOver, unitElsewhere, remarks }
  }
}

/**
 * The place that stands in the column of indicators, below one of them: 其中：云溪市 is that indicator's number
 * there, whether the register knows the place or not. A name that ends like a place is one only among places.
 */
function partPlace({ lookup }: Reading, text: string, isAmongPlaces: boolean): string {
  if (text === '' || lookup.indicator(text).ok) return ''
  const mayBe = isAmongPlaces || /其中/u.test(text)
  return lookup.region(text).ok || (mayBe && isPlaceLike(unmarked(text))) ? unmarked(text) : ''
}

const noRemarks: Beside['remarks'] = []

/** What the row says in its columns of notes and sources. */
function remarksIn({ grid, columnsOf }: Reading, row: number): Beside['remarks'] {
  const columns = (['note', 'source'] as const).flatMap(role =>
    (columnsOf.get(role) ?? []).map(column => ({ role, text: grid.joined(row, column).text.trim() })),
  )
  const said = columns.filter(({ text }) => text !== '')
  return said.length === 0 ? noRemarks : said
}

const withRemark = (remarks: Beside['remarks'], text: string): Beside['remarks'] =>
  text === '' ? remarks : [...remarks, { role: 'note', text }]

/** A row between that says nothing ends what stood above it. */
function isApart({ grid }: Reading, from: number, to: number): boolean {
  for (let row = Math.max(0, from + 1); row < to; row += 1) if (grid.textsIn(row).length < 2) return true
  return false
}

/** Something other than this name is said in the row, so the row is no remainder of its own. */
const goesOn = (own: readonly string[], columns: readonly { field: Field }[], index: number): boolean =>
  own.some((text, other) => other !== index && text !== '' && columns[other]!.field !== 'unit')

const alone = /^(年度)?(目标|计划|规划|任务|预计|预测|预估|预报|预算|估计|估算|预)(值|数|数据)?$/u
const aloneInColumn =
  /^(同比|环比|增长|增速|增幅|增减|排名|位次|占比|比重|得分|评分|权重|上年同期|上年|去年同期)(值|数|率)?(（%）|\(%\))?$/u

/** 增长 in a remark may tell how things went; 增长率 says what the number is. */
const aloneInRemark = (text: string): boolean =>
  isQualifierAlone(text) &&
  /(?:率|幅|排名|位次|名次|得分|评分|占比|比重)(?:[（(][^（()）]*[)）])?$/u.test(text)

/** A word in a row that makes its number a target, a forecast or a change: a column 类型 with 预计 in it. */
export function qualifiedBeside({ grid, mapping, columnsOf }: Reading, row: number): Qualified | undefined {
  for (const role of ['ignore', 'dimension', 'note'] as const) {
    for (const column of columnsOf.get(role) ?? []) {
      const text = grid.joined(row, column).text.trim()
      if (
        text.length > 8 ||
        headerPath(grid, mapping.header, column).some(head => roleNamed(head) === 'source')
      )
        continue
      const isAlone = role === 'note' ? aloneInRemark(text) : aloneInColumn.test(text)
      if (alone.test(text) || isAlone) return qualifierIn(text)
    }
  }
  return undefined
}

/** A word in a row that says how sure its number is: a column 数据性质 with 快报 in it. */
export const standingBeside = ({ grid, columnsOf }: Reading, row: number): readonly string[] =>
  (['ignore', 'dimension'] as const).flatMap(role =>
    (columnsOf.get(role) ?? []).flatMap(column => standingAlone(grid.joined(row, column).text) ?? []),
  )
