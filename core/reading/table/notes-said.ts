import { plain, type Grid } from './cells.ts'
import type { Lookup } from './lookup.ts'
import { withoutMarks } from './marks.ts'
import { markedNotes, signOf } from './marks-explained.ts'
import type { Mapping } from './model.ts'
import { convert, isOffice, isUnit } from './units.ts'
import { isNote, withoutBrackets } from './words.ts'

/** A unit that a note states of some values: of those it names, or of nobody knows which. */
export interface UnitSaid {
  readonly unit: string
  /** As written, so that a person sees what is unclear. */
  readonly text: string
  /** Keys of indicators, and names as the table writes them; undefined where nobody knows which are meant. */
  readonly names: ReadonlySet<string> | undefined
  /** The mark of the names it is about, '' where it has none. */
  readonly mark: string
}

/** What notes say of a unit that neither row, header nor title states. */
export type NotedUnit =
  | { readonly kind: 'said'; readonly unit: string }
  | { readonly kind: 'unclear'; readonly unit: string; readonly text: string }

/** So few that a long table is not read once more for its notes. */
const rowsBelow = 200
const signs = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2460-\u2473]/u
const longestNote = 300
/** A line that says the unit of a whole table. */
export const unitLine = /^\s*[（(]?\s*(?:计量|数据|数值)?单位\s*[:：]/u

/**
 * The lines of one text each below the last values of a table: its notes, however they begin. A line of a
 * unit between rows is not among them.
 */
export function linesBelow(grid: Grid, { first, count }: Mapping['header']): string[] {
  const lines: string[] = []
  let isBelow = true
  for (let row = grid.height - 1; row >= Math.max(first + count, grid.height - rowsBelow); row -= 1) {
    const said = grid.textsIn(row)
    if (said.length > 1) isBelow = false
    if (said.length !== 1) continue
    const text = said[0]!
    // Such a line is about the rows behind it alone.
    if (/^以下/u.test(clausesOf(text)[0] ?? '')) continue
    if (isNote(text) || (isBelow && (unitLine.test(text) || markedNotes(text).length > 0)))
      lines.unshift(text)
  }
  return lines
}

const head = /^\s*[（(]?(?:注(?:释)?|备注|说明|附注|note)\s*\d*\s*[)）]?\s*[:：、.]\s*/iu

/** 注：1.本表为2019年数据；2.单位：吨。 The parts of a note, without the word for notes and their numbers. */
export const clausesOf = (note: string): string[] =>
  note
    .slice(0, longestNote)
    .replace(head, '')
    .split(/[。；;，,\n]/u)
    .map(part =>
      part
        .trim()
        .replace(/^(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）])\s*/u, '')
        .replace(head, ''),
    )
    .filter(part => part !== '')

const stated =
  /^(.*?)的?\s*(?:计量|数据|数值)?单位\s*(?:均|都|皆|统一)*\s*(?:[:：]|[为是])\s*([^\s:：]+?)\s*$/u
const counted =
  /^(.*?)的?\s*(?:数据|数值)?\s*(?:均|都|皆)?[以按]\s*([^\s\d以按]{1,8}?)\s*(?:为(?:计量)?单位|计)$/u
const named = /(?:计量|数据|数值)?单位\s*(?:均|都|皆|统一)*\s*(?:[:：]|[为是])\s*([^\s:：（(]+)/u

/** Words for the whole of a table. */
const whole =
  /^(?:(?:本表|此表|该表|上表|表中|表内|以上|上述|所列|全部|所有|各项|各|数据|数值|数字|指标|统计|的|中|内|均|都)\s*)*$/u

const bareUnit = (text: string): string => withoutBrackets(text).name.replace(/[)）]$/u, '')

/** What one part of a note states of a unit, about whom: '' is the whole table. */
function unitIn(clause: string): { subject: string; unit: string } | undefined {
  const counts = counted.exec(clause)
  const [, subject, unit] = stated.exec(clause) ?? (counts && isUnit(counts[2]!) ? counts : [])
  const said = unit ?? named.exec(clause)?.[1]
  if (said === undefined || isOffice(said) || /^[填报编制上送]+$/u.test(subject?.slice(-2) ?? ''))
    return undefined
  return { subject: subject ?? clause, unit: bareUnit(said) }
}

/** Whether what a note is about is the whole of a table. */
export const isOfAll = (subject: string): boolean => whole.test(subject)

/** The unit that a part of a note states of the whole table. */
export function unitOfAll(clause: string): string | undefined {
  const said = unitIn(clause)
  return said !== undefined && whole.test(said.subject) ? said.unit : undefined
}

/** What a remark beside a number says of its unit: 单位：吨, 以吨计, 吨. */
export function unitRemarked(remark: string): NotedUnit | undefined {
  const parts = clausesOf(remark)
  const alone = remark.trim().replace(/^[（(]\s*|\s*[)）]$/gu, '')
  if (isUnit(alone)) return { kind: 'said', unit: alone }
  const said = parts.flatMap(part => {
    const found = unitIn(part.replace(/^[（(]\s*|\s*[)）]$/gu, ''))
    return found === undefined ? [] : [{ ...found, text: part.slice(0, 60) }]
  })
  const [first] = said
  if (first === undefined) return undefined
  return said.every(({ subject, unit }) => whole.test(subject) && unit === first.unit)
    ? { kind: 'said', unit: first.unit }
    : { kind: 'unclear', unit: first.unit, text: first.text }
}

/** The unit that a line says of the numbers below it; the word and the unit may stand in two cells. */
export function unitOfLine(said: readonly string[]): string | undefined {
  if (said.length === 0 || said.length > 2) return undefined
  const text = said.join('').trim()
  if (!unitLine.test(text)) return undefined
  const unit = bareUnit(text.replace(unitLine, '').trim())
  return unit === '' || isOffice(unit) ? undefined : unit
}

/** Whether a line is of notes with marks; numbers alone may count its notes. */
export const isMarked = (line: string): boolean =>
  signs.test(line) || markedNotes(line).some(([mark]) => !/^\d+$/u.test(mark))

/** The names that a subject lists; undefined where one of them is neither registered nor in the table. */
export function namesIn(subject: string, lookup: Lookup, grid: Grid): Set<string> | undefined {
  const bare = subject.replace(/^(?:其中|表中|本表)[:：的]?/u, '').trim()
  const known = (text: string): string | undefined => {
    const found = lookup.indicator(text)
    return found.ok ? found.value : standsIn(grid, text) ? plain(text) : undefined
  }
  const keys = known(bare) === undefined ? bare.split(/[、和与及]/u).map(known) : [known(bare)]
  return keys.every(key => key !== undefined) ? new Set(keys) : undefined
}

const nameOf = (text: string): string => plain(withoutBrackets(withoutMarks(text).text).name)

function someText(grid: Grid, test: (text: string) => boolean): boolean {
  for (let row = 0; row < grid.height; row += 1)
    if (grid.textsIn(row).length > 1 && grid.textsIn(row).some(test)) return true
  return false
}

const standsIn = (grid: Grid, name: string): boolean =>
  name !== '' && someText(grid, text => nameOf(text) === plain(name))

const marksOf = (text: string): string => {
  const behind = withoutMarks(text).mark
  return behind === '' ? '' : signOf(behind)
}

/** What the notes below a table state of the units of single indicators. */
export function unitsNoted(lines: readonly string[], lookup: Lookup, grid: Grid): UnitSaid[] {
  return lines.flatMap(line => {
    const marked = markedNotes(line)
    const parts = marked.length > 0 ? marked : [['', line] as const]
    return parts.flatMap(([mark, note]) =>
      clausesOf(note).flatMap((clause): UnitSaid[] => {
        const said = unitIn(clause)
        if (said === undefined) return []
        const text = clause.slice(0, 60)
        if (!whole.test(said.subject))
          return [{ unit: said.unit, text, names: namesIn(said.subject, lookup, grid), mark: '' }]
        if (mark === '') return []
        const isUsed = someText(grid, each => marksOf(each) === mark)
        if (!isUsed && !isMarked(line)) return []
        return [{ unit: said.unit, text, names: isUsed ? new Set() : undefined, mark }]
      }),
    )
  })
}

/**
 * The unit that notes state for one indicator. A note of which nobody knows what it is about is unclear for
 * all that can be counted in its unit.
 *
 * @param texts What the table calls it, marks included.
 * @param unit The unit that the register counts it in.
 */
export function notedUnit(
  noted: readonly UnitSaid[],
  key: string,
  texts: readonly string[],
  unit: string,
): NotedUnit | undefined {
  const about = noted.filter(
    ({ names, mark }) =>
      names !== undefined &&
      (names.has(key) ||
        texts.some(text => names.has(nameOf(text)) || (mark !== '' && marksOf(text) === mark))),
  )
  const units = new Set(about.map(each => each.unit))
  if (units.size === 1) return { kind: 'said', unit: about[0]!.unit }
  const unclear = about[0] ?? noted.find(each => each.names === undefined && mayCount(each.unit, unit))
  return unclear && { kind: 'unclear', unit: unclear.unit, text: unclear.text }
}

/** Whether a unit may be meant for an indicator that the register counts in another. */
export const mayCount = (said: string, unit: string): boolean =>
  said !== unit && convert('1', said, unit) !== undefined
