import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Fate, Mapping } from '../../../../core/reading/table/model.ts'
import { useApi, type Outputs } from '../../../api.ts'
import { lackingOf } from '../../../../core/figures/lacking.ts'
import { noAdditions, type Additions } from '../../../../core/documents/additions.ts'
import { sentenceOf } from '../../../i18n/index.ts'
import { endOfJob } from '../../../job-end.ts'
import { saveFile } from '../../../shell/index.ts'
import { useSessionStore } from '../../session/index.ts'
import { createPages } from './import-pages.ts'
import { useImportsStore } from './imports-store.ts'

export type ImportTable = Outputs['imports']['tables']['tables'][number]
export type ImportRow = Outputs['imports']['preview']['rows'][number]
export type UnknownName = Outputs['imports']['unknown'][number]
export type Summary = Outputs['imports']['summary']
export type SheetRows = Outputs['imports']['preview']['sheets'][number]
/** Which rows are shown; '' for all. */
export type ShownRows = Fate | 'warned' | ''
type Job = Outputs['imports']['read']
type Stage = 'start' | 'reading' | 'mapping' | 'preview' | 'storing' | 'done'

interface Template {
  readonly department: string
  readonly periods: ReadonlySet<string> | undefined
}

/** As many rows as one question may ask for. */
const MOST_AT_ONCE = 10_000

const nothingShared: Summary = { assumed: [], asks: [], warnings: [], warned: 0, hidden: 0 }

/**
 * One file on its way in: read, mapped, looked through, stored as one step. Leaving it lets go of the file.
 */
export function useImport() {
  const { t } = useI18n()
  const api = useApi()
  const session = useSessionStore()
  const imports = useImportsStore()
  const stage = ref<Stage>('start')
  const fileName = ref('')
  const part = ref<number | null>(null)
  const tables = shallowRef<readonly ImportTable[]>([])
  /** How each table is read; a table without a mapping is left out. */
  const mappings = shallowRef<ReadonlyMap<number, Mapping>>(new Map())
  const source = ref('')
  /**
   * A pasted table has no file that could stand for its source: whoever pastes it says where its values come
   * from.
   */
  const isPasted = ref(false)
  const hasRowsWithoutSource = ref(false)
  const lacksSource = computed(
    () => isPasted.value && source.value.trim() === '' && hasRowsWithoutSource.value,
  )
  /**
   * Why values that stand are to be others. A file is a reason to be looked up; what was pasted is not, so
   * that its reason is said.
   */
  const reason = ref('')
  const lacksReason = computed(
    () =>
      isPasted.value &&
      lackingOf({ source: source.value, note: reason.value }, counts.value.revision > 0) === 'reason',
  )
  const fate = ref<ShownRows>('')
  const summary = shallowRef<Summary>(nothingShared)
  const unknown = shallowRef<readonly UnknownName[]>([])
  /** What the register gets with the import, if it is stored. */
  const additions = shallowRef<Additions>(noAdditions)
  const batch = ref('')
  /**
   * What the blank table is written for; nothing ticked yet: the newest period. Kept while files come and go.
   */
  const template = shallowRef<Template>({ department: '', periods: undefined })
  let reading = ''
  let job = ''

  const parts = computed(() =>
    [...mappings.value]
      .sort(([left], [right]) => left - right)
      .map(([table, mapping]) => ({ table, mapping })),
  )
  const isComplete = computed(
    () =>
      parts.value.length > 0 &&
      parts.value.every(({ table }) => tables.value[table]!.lacking.length === 0 || !isLacking(table)),
  )
  const planned = computed(() => ({
    reading,
    parts: parts.value,
    source: source.value.trim(),
    additions: additions.value,
  }))
  const pages = createPages((offset, limit) =>
    api.imports.preview.query({
      ...planned.value,
      fates: fate.value === '' ? [] : [fate.value],
      asking: true,
      offset,
      limit,
    }),
  )
  const { counts, total, sheets, rows, need } = pages

  /** What the person has given since the table was read may have filled what was lacking. */
  function isLacking(table: number): boolean {
    const mapping = mappings.value.get(table)!
    const gives = (role: 'indicator' | 'period'): boolean =>
      mapping.columns.includes(role) || mapping.levels.includes(role) || mapping.constants[role] !== ''
    return (
      !mapping.columns.includes('value') ||
      !gives('indicator') ||
      !(gives('period') || mapping.columns.includes('year') || mapping.levels.includes('year'))
    )
  }

  async function ended(started: Job): Promise<boolean> {
    job = started.id
    part.value = null
    const { state, problem } = await endOfJob(api, started.id, status => {
      part.value = status.part > 0 ? status.part : null
    })
    if (state === 'failed')
      session.tell({
        text: problem ? sentenceOf(problem) : t('data.import.failed'),
        tone: 'seal',
        lasting: true,
      })
    return state === 'done'
  }

  async function attempt(work: () => Promise<void>, otherwise: Stage): Promise<void> {
    try {
      await work()
    } catch (error) {
      session.tellProblem(error)
      stage.value = otherwise
    }
  }

  const read = (file: File, pasted = false): Promise<void> =>
    attempt(async () => {
      letGo()
      isPasted.value = pasted
      stage.value = 'reading'
      fileName.value = file.name
      const answer = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      })
      if (!answer.ok) {
        session.tell({
          text: t(answer.status === 413 ? 'data.import.tooLarge' : 'data.import.failed'),
          tone: 'seal',
          lasting: true,
        })
        stage.value = 'start'
        return
      }
      const { upload } = (await answer.json()) as { upload: string }
      const started = await api.imports.read.mutate({ upload })
      if (!(await ended(started))) {
        stage.value = 'start'
        return
      }
      reading = started.id
      const found = await api.imports.tables.query({ reading })
      tables.value = found.tables
      const legible = found.tables.flatMap((table, index) =>
        table.mapping && table.rows > 0
          ? [{ index, mapping: table.mapping as Mapping, isReady: table.lacking.length === 0 }]
          : [],
      )
      // Beside tables of data a file may hold others, of names and telephones: they are left out, in sight of
      // the person.
      const taken = legible.some(({ isReady }) => isReady)
        ? legible.filter(({ isReady }) => isReady)
        : legible
      mappings.value = new Map(taken.map(({ index, mapping }) => [index, mapping]))
      stage.value = 'mapping'
      if (isComplete.value && taken.length === legible.length) await preview()
    }, 'start')

  function map(table: number, mapping: Mapping | undefined): void {
    const next = new Map(mappings.value)
    if (mapping) next.set(table, mapping)
    else next.delete(table)
    mappings.value = next
  }

  /** Reads the header at another place, with what it then suggests. */
  const rehead = (table: number, first: number, last: number): Promise<void> =>
    attempt(async () => {
      map(
        table,
        (await api.imports.mapped.query({
          reading,
          table,
          map: { header: [first, Math.max(first, last)] },
        })) as Mapping,
      )
    }, 'mapping')

  const preview = (): Promise<void> =>
    attempt(async () => {
      stage.value = 'preview'
      await restart()
    }, 'mapping')

  async function restart(): Promise<void> {
    const mine = pages.clear()
    await need(0)
    if (!pages.isLatest(mine)) return
    const [shared, names, isUnsourced] = await Promise.all([
      api.imports.summary.query(planned.value),
      api.imports.unknown.query(planned.value),
      findsUnsourced(),
    ])
    if (!pages.isLatest(mine)) return
    hasRowsWithoutSource.value = isUnsourced
    summary.value = shared
    unknown.value = names
    if (fate.value !== '' && countOf(fate.value) === 0) {
      fate.value = ''
      await restart()
    }
  }

  /**
   * Whether a value that would be stored names no source of its own; the answer without one holds the file's
   * name in its stead.
   */
  async function findsUnsourced(): Promise<boolean> {
    if (!isPasted.value) return false
    const found = await api.imports.preview.query({
      ...planned.value,
      source: '',
      fates: ['new', 'revision'],
      asking: true,
      offset: 0,
      limit: MOST_AT_ONCE,
    })
    return found.total > found.rows.length || found.rows.some(isUnsourced)
  }

  const isUnsourced = (row: ImportRow): boolean => isPasted.value && row.source === fileName.value

  const countOf = (shown: Fate | 'warned'): number =>
    shown === 'warned' ? summary.value.warned : counts.value[shown]

  const show = (only: ShownRows): Promise<void> => {
    fate.value = only
    return attempt(restart, 'mapping')
  }

  /** Says what a name in the tables means; it is remembered with the shape of the table. */
  async function name(
    kind: 'indicators' | 'regions' | 'departments',
    text: string,
    key: string,
  ): Promise<void> {
    for (const [table, mapping] of mappings.value)
      map(table, {
        ...mapping,
        [kind]: [...mapping[kind].filter(known => known.text !== text), { text, key }],
      })
    await attempt(restart, 'mapping')
  }

  /**
   * One answer for every value that shares the question or the assumption, in the tables that have it and no
   * others.
   */
  async function assume(
    what: 'indicator' | 'region' | 'period' | 'unit',
    value: string,
    sheets: readonly string[],
  ): Promise<void> {
    const concerned = [...mappings.value].filter(([table]) =>
      sheets.includes(tables.value[table]?.name ?? ''),
    )
    for (const [table, mapping] of concerned)
      map(table, { ...mapping, constants: { ...mapping.constants, [what]: value } })
    await attempt(restart, 'mapping')
  }

  const readsHidden = computed(() => [...mappings.value.values()].some(mapping => mapping.readsHidden))

  async function readHidden(isRead: boolean): Promise<void> {
    for (const [table, mapping] of mappings.value) map(table, { ...mapping, readsHidden: isRead })
    await attempt(restart, 'mapping')
  }

  /** Adds to what the register gets with the import. */
  async function add(more: Partial<Additions>): Promise<void> {
    const known = additions.value
    additions.value = {
      regions: [...known.regions, ...(more.regions ?? [])],
      departments: [...known.departments, ...(more.departments ?? [])],
      topics: [...known.topics, ...(more.topics ?? [])],
      indicators: [...known.indicators, ...(more.indicators ?? [])],
      aliases: [...known.aliases, ...(more.aliases ?? [])],
    }
    await attempt(restart, 'mapping')
  }

  async function addNothing(): Promise<void> {
    additions.value = noAdditions
    await attempt(restart, 'mapping')
  }

  const store = (): Promise<void> =>
    attempt(async () => {
      stage.value = 'storing'
      const started = await session.track(
        api.imports.commit.mutate({ ...planned.value, reason: reason.value.trim() }),
      )
      if (!(await ended(started))) {
        stage.value = 'preview'
        return
      }
      batch.value = started.id
      stage.value = 'done'
      imports.offer(started.id, storedWords())
    }, 'preview')

  /** What came in, without what there was none of. */
  const storedWords = (): string => {
    const { new: added, revision: revised } = counts.value
    return [
      added > 0 ? t('data.import.storedNew', added) : '',
      revised > 0 ? t('data.import.storedRevised', revised) : '',
    ]
      .filter(Boolean)
      .join(t('data.told.join'))
  }

  async function undo(id: string): Promise<void> {
    if (!(await imports.undo(id)) || batch.value !== id) return
    again()
    batch.value = ''
  }

  async function download(start: () => Promise<Job>): Promise<void> {
    try {
      const started = await start()
      if (await ended(started)) await saveFile(started.file.name, `/download/${started.id}`)
    } catch (error) {
      session.tellProblem(error)
    }
  }

  /** The refused rows of every table that has any, each as a file to be corrected and imported again. */
  async function saveRejected(): Promise<void> {
    const sheets = new Set(
      [...rows.value.values()].filter(row => row.fate === 'rejected').map(row => row.sheet),
    )
    const wanted = parts.value.filter(
      ({ table }) => parts.value.length === 1 || sheets.has(tables.value[table]!.name),
    )
    for (const { table } of wanted)
      await download(() => api.imports.rejectedFile.mutate({ reading, table, language: session.language }))
  }

  const saveTemplate = (department: string, periods: string[], regions: string[]): Promise<void> =>
    download(() =>
      api.imports.templateFile.mutate({ department, periods, regions, language: session.language }),
    )

  const cancel = (): void => {
    if (job) void api.jobs.cancel.mutate({ id: job }).catch(session.tellProblem)
  }

  function letGo(): void {
    if (reading) void api.imports.discard.mutate({ reading }).catch(() => undefined)
    reading = ''
    tables.value = []
    mappings.value = new Map()
    fate.value = ''
    source.value = ''
    reason.value = ''
    isPasted.value = false
    hasRowsWithoutSource.value = false
    sheets.value = []
    additions.value = noAdditions
    summary.value = nothingShared
    unknown.value = []
  }

  function again(): void {
    letGo()
    stage.value = 'start'
  }

  const back = (): void => {
    stage.value = 'mapping'
  }
  const setTemplate = (chosen: Partial<Template>): void => {
    template.value = { ...template.value, ...chosen }
  }
  const setSource = (text: string): void => {
    source.value = text
  }
  const setReason = (text: string): void => {
    reason.value = text
  }

  onScopeDispose(letGo)

  return {
    stage,
    fileName,
    part,
    tables,
    mappings,
    source,
    lacksSource,
    isPasted,
    isUnsourced,
    reason,
    lacksReason,
    fate,
    counts,
    total,
    sheets,
    rows,
    batch,
    template,
    summary,
    unknown,
    additions,
    assume,
    readsHidden,
    readHidden,
    add,
    addNothing,
    storedWords,
    isComplete,
    isLacking,
    read,
    map,
    rehead,
    preview,
    need,
    isFailed: pages.isFailed,
    retry: pages.retry,
    show,
    name,
    store,
    undo,
    saveRejected,
    saveTemplate,
    cancel,
    back,
    setSource,
    setReason,
    setTemplate,
    again,
  }
}

export type Import = ReturnType<typeof useImport>
