import type { RouteLocationRaw } from 'vue-router'
import { isPrintingKind, type PrintingKind } from '../../../core/documents/index.ts'
import type { Outputs } from '../../api.ts'
import { routeOfPlace, routeOfValue } from '../places/index.ts'

type LoggedAct = Outputs['log']['undo']
type LoggedChange = LoggedAct['changes'][number]

const sections: Readonly<Record<string, string>> = {
  region: 'regions',
  department: 'departments',
  topic: 'topics',
  person: 'people',
  settings: 'person',
}
const lists: Readonly<Record<PrintingKind, string>> = {
  block: 'library',
  script: 'events',
  question: 'questions',
  chart: 'charts',
}

const kindOf = (record: string): string => record.split('/', 1)[0]!

/** Whether a side of a change has the record where people find it: it is there, and not in the trash. */
export const isFound = (side: LoggedChange['from']): boolean =>
  side !== null && !(typeof side === 'object' && 'removedAt' in side && side['removedAt'] !== '')

/** Where all that an act did is seen at once, for acts that change many documents. */
const overMany: Readonly<Record<string, RouteLocationRaw>> = {
  'stale.accept': { name: 'release', query: { view: 'stale' } },
}

/**
 * Where a person sees what was undone, or done again: the document, the cell, the section. What went with it
 * is seen to be gone in its list. Each of the places where the act did something, the one to show first.
 */
export function routesOfAct(
  { name, changes }: Pick<LoggedAct, 'name' | 'changes'>,
  step: 'undo' | 'redo',
): RouteLocationRaw[] {
  const routes = changes.flatMap(
    change => routeOfRecord(change, isFound(step === 'undo' ? change.from : change.to)) ?? [],
  )
  const documents = changes.filter(({ record }) => isPrintingKind(kindOf(record)))
  return documents.length > 1 && overMany[name] ? [overMany[name], ...routes] : routes
}

/** Where a person sees a record, or its list where it is not there any more. */
export function routeOfRecord(
  { record, value, indicator }: Pick<LoggedChange, 'record' | 'value' | 'indicator'>,
  isThere: boolean,
): RouteLocationRaw | undefined {
  const at = record.indexOf('/')
  const [kind, id] = at < 0 ? [record, ''] : [record.slice(0, at), record.slice(at + 1)]
  if (value) return routeOfValue(value)
  if (kind === 'value' || kind === 'import') return { name: 'data' }
  if (kind === 'indicator') return { name: 'data', params: isThere ? { indicator: indicator ?? id } : {} }
  if (kind === 'event') return { name: 'events', params: isThere ? { event: id } : {} }
  if (sections[kind]) return { name: 'settings', params: { section: sections[kind] } }
  if (!isPrintingKind(kind)) return undefined
  return isThere ? routeOfPlace({ place: kind, id }) : { name: lists[kind] }
}
