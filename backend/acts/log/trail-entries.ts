import { printingKinds } from '../../../core/documents/kinds.ts'
import { actSummary, linesBetween } from '../../../core/acts/index.ts'
import type { Language, Operand } from '../../../core/figures/model.ts'
import type { Facts } from '../../../core/problem.ts'
import type { TrailEntry, WorkspaceReader } from '../../store/index.ts'
import { valueName } from '../rights.ts'
import type { LoggedAct } from './logged-act.ts'

/** What was written down before the log began, as acts that came before its first; none can be taken back. */
export async function trailEntries(
  reader: WorkspaceReader,
  entries: readonly TrailEntry[],
  language: Language,
  valueTitle: (operand: Operand) => string,
): Promise<LoggedAct[]> {
  const titles = await documentTitles(reader, entries)
  return entries.map(entry => {
    const { number, id, at, person, action, subject, facts } = entry
    const value = operandOf(entry)
    const title = value
      ? valueTitle(value)
      : (titles.get(subject) ?? textIn(facts, 'name', 'file') ?? subject)
    const { from, to } = sidesOf(facts)
    return {
      id: `audit/${id}`,
      number,
      at,
      person,
      origin: '',
      name: action,
      summary: actSummary({ name: action }, title === '' ? [] : [title], language),
      undoes: '',
      undoneBy: '',
      standing: false,
      changes: [
        {
          record: value ? `value/${valueName(value)}` : `audit/${id}`,
          title,
          from,
          to,
          lines: linesBetween(from, to, language),
          ...(value ? { value } : {}),
        },
      ],
    }
  })
}

/** `优良天数[home]@2022`, where that is what an entry is about. */
function operandOf({ action, subject }: TrailEntry): Operand | undefined {
  const parts = action.startsWith('value.') ? /^(.*)\[([^\]]*)\]@(.*)$/s.exec(subject) : null
  return parts ? { indicator: parts[1]!, region: parts[2]!, period: parts[3]! } : undefined
}

const textIn = (facts: Facts, ...names: string[]): string | undefined =>
  names.map(name => facts[name]).find(fact => typeof fact === 'string')

/** Facts name what was there before by words of their own. */
function sidesOf({ before, figures, ...facts }: Facts): Record<'from' | 'to', Facts> {
  return {
    from: before === undefined ? {} : { value: before },
    to: figures === undefined ? facts : { ...facts, printed: figures },
  }
}

/** What the documents are called that entries are about. */
async function documentTitles(
  reader: WorkspaceReader,
  entries: readonly TrailEntry[],
): Promise<Map<string, string>> {
  const heads = await Promise.all(
    printingKinds.map(place =>
      reader.documentHeads(
        place,
        entries.filter(({ facts }) => facts['place'] === place).map(({ subject }) => subject),
      ),
    ),
  )
  return new Map(heads.flat().map(({ id, title }) => [id, title]))
}
