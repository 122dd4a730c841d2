import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The tables as they are at this migration, as far as it reads them. */
interface Tables {
  workspace: { figuresIndexed: number }
  script: { id: string; event: string; items: string }
  question: { id: string; event: string; answer: string }
  chart: { id: string; event: string }
  keptFigure: {
    place: string
    document: string
    expression: string
    printed: string
    against: string
    keptAt: string
  }
  release: { id: string; kind: string; document: string; releasedAt: string; figures: string }
  audit: { at: string; person: string; action: string; subject: string; facts: string }
}
type Db = Kysely<Tables>

interface Item {
  id: string
  readonly type: string
  readonly block?: string
  readonly use?: unknown
}

/** What the parts of a document are called that are no items. */
const ownParts = ['main-line', 'question', 'fallback', 'avoid', 'title']

/** The same items, each with an id of its own within the document: the first of several keeps theirs. */
function withOwnIds(items: readonly Item[]): Item[] {
  const all = new Set(items.map(({ id }) => id))
  const taken = new Set(ownParts)
  return items.map(item => {
    const id = taken.has(item.id) ? unusedId(item.id, all) : item.id
    taken.add(id)
    all.add(id)
    return id === item.id ? item : { ...item, id }
  })
}

function unusedId(id: string, all: ReadonlySet<string>): string {
  for (let count = 2; ; count += 1) if (!all.has(`${id}-${count}`)) return `${id}-${count}`
}

/** What stands in a row is believed as little here as anywhere: a list that is none is left as it is. */
function listIn<Entry>(text: string): Entry[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? (list as Entry[]) : []
  } catch {
    return []
  }
}

const itemsOf = (text: string): Item[] => listIn<Item>(text)

/**
 * Gives doubled items an id of their own; where there were any, everything is indexed again when the
 * workspace is opened.
 */
async function nameItems(db: Db): Promise<void> {
  let isRenamed = false
  for (const { id, items } of await db.selectFrom('script').select(['id', 'items']).execute()) {
    const named = JSON.stringify(withOwnIds(itemsOf(items)))
    if (named === JSON.stringify(itemsOf(items))) continue
    await db.updateTable('script').set({ items: named }).where('id', '=', id).execute()
    isRenamed = true
  }
  for (const { id, answer } of await db.selectFrom('question').select(['id', 'answer']).execute()) {
    const named = JSON.stringify(withOwnIds(itemsOf(answer)))
    if (named === JSON.stringify(itemsOf(answer))) continue
    await db.updateTable('question').set({ answer: named }).where('id', '=', id).execute()
    isRenamed = true
  }
  if (isRenamed) await db.updateTable('workspace').set({ figuresIndexed: 0 }).execute()
}

interface Kept {
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly against: string
}
interface Figure {
  readonly text: string
  readonly expression: string
  readonly kept?: Kept
}

/** A decision to keep old words, as the audit trail has it. */
interface Decision {
  readonly document: string
  readonly expression: string
  readonly printed: readonly string[]
  readonly reason: string
  readonly by: string
  readonly at: string
}

const keyOf = (place: unknown, id: string): string => JSON.stringify([place, id])

async function decisionsIn(db: Db): Promise<Decision[]> {
  const entries = await db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'figure.kept')
    .orderBy('at', 'desc')
    .execute()
  return entries.flatMap(({ at, person, subject, facts }) => {
    const { place, expression, printed, reason } = factsIn(facts)
    return Array.isArray(printed)
      ? [
          {
            document: keyOf(place, subject),
            expression: String(expression),
            printed: printed as string[],
            reason: String(reason),
            by: person,
            at,
          },
        ]
      : []
  })
}

/** A row nobody can read says nothing, and keeps no workspace from being opened. */
function factsIn(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {}
  } catch {
    return {}
  }
}

/** The documents of an event, each with the placements in it. */
interface Content {
  readonly key: string
  readonly event: string
  readonly placements: readonly Item[]
}

const placementsIn = (text: string): Item[] => itemsOf(text).filter(({ type }) => type === 'placement')

async function contents(db: Db): Promise<Content[]> {
  const scripts = await db.selectFrom('script').select(['id', 'event', 'items']).execute()
  const questions = await db.selectFrom('question').select(['id', 'event', 'answer']).execute()
  const charts = await db.selectFrom('chart').select(['id', 'event']).execute()
  return [
    ...scripts.map(({ id, event, items }) => ({
      key: keyOf('script', id),
      event,
      placements: placementsIn(items),
    })),
    ...questions.map(({ id, event, answer }) => ({
      key: keyOf('question', id),
      event,
      placements: placementsIn(answer),
    })),
    ...charts.map(({ id, event }) => ({ key: keyOf('chart', id), event, placements: [] })),
  ]
}

type Release = Tables['release']

/** The documents that go into a file of this kind. */
function sourcesOf({ kind, document }: Release, all: readonly Content[]): Content[] {
  if (kind === 'script' || kind === 'chart') return all.filter(({ key }) => key === keyOf(kind, document))
  const place = kind === 'questions' ? 'question' : 'chart'
  return all.filter(({ key, event }) => event === document && key.startsWith(`["${place}"`))
}

/** Whose figures a file can hold: those of its documents and of the blocks in them. */
const ownersIn = (sources: readonly Content[]): Set<string> =>
  new Set(
    sources.flatMap(({ key, placements }) => [
      key,
      ...placements.map(({ block = '' }) => keyOf('block', block)),
    ]),
  )

/**
 * A block may have been placed when the file left and not be now; every other document is one of the file's,
 * or is not.
 */
const isElsewhere = (document: string, owners: ReadonlySet<string>): boolean =>
  !owners.has(document) && !document.startsWith('["block"')

/**
 * The figure with the reason its own document gave: the old one where it may be that, none where there was
 * none.
 */
function withOwnReason(
  figure: Figure,
  owners: ReadonlySet<string>,
  decisions: readonly Decision[],
  { releasedAt }: Release,
  againstOf: (own: Decision) => string | undefined,
): Figure {
  const { kept, text, expression } = figure
  if (!kept) return figure
  const about = decisions.filter(each => each.expression === expression && each.printed.includes(text))
  const origins = about.filter(
    ({ by, at, reason }) => by === kept.by && at === kept.at && reason === kept.reason,
  )
  if (origins.length === 0 || origins.some(({ document }) => owners.has(document))) return figure
  const own = about.find(({ document, at }) => owners.has(document) && at <= releasedAt)
  if (own)
    return {
      ...figure,
      kept: { reason: own.reason, by: own.by, at: own.at, against: againstOf(own) ?? kept.against },
    }
  const { kept: _, ...without } = figure
  return origins.every(({ document }) => isElsewhere(document, owners)) ? without : figure
}

async function repairReasons(db: Db, all: readonly Content[], now: string): Promise<void> {
  const decisions = await decisionsIn(db)
  const rows = await db.selectFrom('keptFigure').selectAll().execute()
  const againstOf = (own: Decision): string | undefined =>
    rows.find(
      row =>
        keyOf(row.place, row.document) === own.document &&
        row.expression === own.expression &&
        row.keptAt === own.at,
    )?.against
  for (const release of await db.selectFrom('release').selectAll().execute()) {
    const figures = listIn<Figure>(release.figures)
    const owners = ownersIn(sourcesOf(release, all))
    const repaired = figures.map(figure => withOwnReason(figure, owners, decisions, release, againstOf))
    const changed = repaired.flatMap((figure, index) =>
      figure === figures[index]
        ? []
        : [`${figure.text}: ${figures[index]!.kept!.reason} → ${figure.kept?.reason ?? ''}`],
    )
    if (changed.length === 0) continue
    await db
      .updateTable('release')
      .set({ figures: JSON.stringify(repaired) })
      .where('id', '=', release.id)
      .execute()
    await note(db, 'release.reasons-corrected', release.id, { figures: changed }, now)
  }
}

/**
 * Whether answers name placements alike that print different words: then files of them printed one for the
 * other.
 */
function areMixed(sources: readonly Content[]): boolean {
  const words = new Map<string, string>()
  return sources
    .flatMap(({ placements }) => placements)
    .some(({ id, block, use }) => {
      const own = JSON.stringify([block, use])
      const other = words.get(id)
      words.set(id, own)
      return other !== undefined && other !== own
    })
}

/**
 * The bytes of a file that has left cannot be changed, nor the record of what it printed: the trail says
 * which are in doubt. What the answers were when it left is not known, so they are judged as they stand now,
 * and the trail says that too.
 */
async function noteMixed(db: Db, all: readonly Content[], now: string): Promise<void> {
  for (const release of await db
    .selectFrom('release')
    .selectAll()
    .where('kind', '=', 'questions')
    .execute()) {
    if (areMixed(sourcesOf(release, all)))
      await note(
        db,
        'release.answers-in-doubt',
        release.id,
        { document: release.document, releasedAt: release.releasedAt, judgedBy: 'answers-at-upgrade' },
        now,
      )
  }
}

const note = async (db: Db, action: string, subject: string, facts: object, at: string): Promise<void> => {
  await db
    .insertInto('audit')
    .values({ at, person: '', action, subject, facts: JSON.stringify(facts) })
    .execute()
}

/**
 * Items are named within their document, and so are the reasons for keeping old words. Doubled items get
 * names of their own; in the records of released files a reason that was taken from a document that is not in
 * the file gives way to that of the file's own; and files of answers that may have printed one block for
 * another are named in the audit trail.
 */
export const keys: Migration = {
  async up(db) {
    const tables = db as Db
    const now = new Date().toISOString()
    const before = await contents(tables)
    await repairReasons(tables, before, now)
    await noteMixed(tables, before, now)
    await nameItems(tables)
  },
}
