import { TRPCClientError } from '@trpc/client'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Problem } from '../../../core/problem.ts'
import { inOpening, problemOf, useApi, workIn } from '../../api.ts'
import type { Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { i18n, localeOf, nameRegions, sentenceOf, showLocale } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/index.ts'
import { readPreferences, writePreferences } from '../../shell/index.ts'
import { createChangeListeners } from './changes.ts'
import { createElsewhere } from './elsewhere.ts'
import { createFlushers } from './flushers.ts'
import { createNotices } from './notices.ts'
import { createSaveState } from './save-state.ts'

export type Theme = 'light' | 'dark' | 'system'
type Info = Outputs['workspace']['open']
type Settings = Outputs['workspace']['settings']

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

/** The workspace at hand, how it is shown, and what became of the last save. */
export const useSessionStore = defineStore('session', () => {
  const api = useApi()
  const info = shallowRef<Info>()
  /** Why the app could not start at all. */
  const failure = shallowRef<Problem>()
  /** A damaged file that was left, for the start screen to say what can be done. */
  const left = shallowRef<Problem>()
  let warnedOfBackup = ''
  /** Grows with each workspace entered, so that views of the former one leave the screen. */
  const visit = ref(0)
  const settings = shallowRef<Settings>({ homeRegion: '', office: '', selfCheck: false })
  const regions = shallowRef<Outputs['register']['regions']>([])
  const departments = shallowRef<Outputs['register']['departments']>([])
  const topics = shallowRef<Outputs['register']['topics']>([])
  const theme = ref<Theme>(readPreferences().theme ?? 'system')
  const locale = ref<Locale>(readPreferences().locale ?? localeOf(navigator.languages))
  const flushers = createFlushers()
  const saves = createSaveState(
    () => new Date(),
    () => flushers.isStoring.value,
    () => flushers.isHolding.value,
  )
  const changes = createChangeListeners()
  const notices = createNotices()
  const elsewhere = createElsewhere({
    api,
    name: () => info.value?.name ?? '',
    tell: notices.tell,
    dismiss: notices.dismiss,
    moveOn,
  })
  /** The start screen begins with the form of a new workspace. */
  const isBeginning = ref(false)
  let unfollow: (() => void) | undefined
  let entering = 0

  const isOpen = computed(() => info.value !== undefined)
  const isReadOnly = computed(() => info.value?.readOnly ?? false)
  const language = computed(() => (locale.value === 'en' ? ('en' as const) : ('zh' as const)))

  /** The name a register entry goes by in the language shown. */
  const nameOf = (entry: { name: string; nameEn: string }): string =>
    (language.value === 'en' && entry.nameEn) || entry.name
  const nameByKey = (
    entries: readonly { key: string; name: string; nameEn: string }[],
    key: string,
  ): string => {
    const entry = entries.find(candidate => candidate.key === key)
    return entry ? nameOf(entry) : key
  }
  const regionName = (key: string): string => nameByKey(regions.value, key || settings.value.homeRegion)
  nameRegions(regionName)
  const departmentName = (key: string): string => nameByKey(departments.value, key)
  const topicName = (key: string): string => nameByKey(topics.value, key)

  const readRegister = (opening: string) =>
    Promise.all([
      api.workspace.settings.query(undefined, inOpening(opening)),
      api.register.regions.query(undefined, inOpening(opening)),
      api.register.departments.query(undefined, inOpening(opening)),
      api.register.topics.query(undefined, inOpening(opening)),
    ])
  const reading = createLatest<string, Awaited<ReturnType<typeof readRegister>>>({
    ask: readRegister,
    take: answers => {
      ;[settings.value, regions.value, departments.value, topics.value] = answers
    },
  })

  /**
   * What a store holds of a workspace is let go of before anything of the next one is asked for, so that
   * nobody meets the numbers of one office in the workspace of another.
   */
  const onLeft = (forget: () => void): void => {
    watch(visit, forget, { flush: 'sync' })
  }

  /** Where workspaces follow each other quickly, the last one is entered. */
  async function enter(opened: Info | null): Promise<void> {
    entering += 1
    const mine = entering
    saves.forget()
    if (opened) await reading.ask(opened.opening)
    if (mine !== entering) return
    // It is told twice where it was opened from here: by the answer, and by the feed.
    if (opened && opened.opening === info.value?.opening) return moveOn(opened)
    info.value = opened ?? undefined
    workIn(opened?.opening ?? '')
    notices.withdrawOffers()
    visit.value += 1
    if (opened) warnOfPlace(opened)
    if (opened) changes.entered(opened.id)
  }

  /** The opening at hand goes on in another file: what waits to be stored is stored there. */
  async function moveOn(opened: Info): Promise<void> {
    if (opened.location === info.value?.location) return
    info.value = opened
    await flushers.flush()
  }

  /** Once for each opening, however often its page is loaded. */
  function warnOfPlace({ opening, location, onlyReadable, surroundings }: Info): void {
    const { service, conflictCopies } = surroundings
    if (onlyReadable)
      notices.tell({ text: sentenceOf({ code: 'opened-to-read', facts: { path: location } }), lasting: true })
    if (readPreferences().warnedOpening === opening) return
    writePreferences({ warnedOpening: opening })
    const facts = { service: service?.zh ?? '', serviceEn: service?.en ?? '', names: conflictCopies }
    if (service) notices.tell({ text: sentenceOf({ code: 'in-cloud-folder', facts }), lasting: true })
    if (conflictCopies.length > 0)
      notices.tell({ text: sentenceOf({ code: 'conflict-copies', facts }), lasting: true })
  }

  /** Once for each opening: a drive that is not there today is not there in a quarter of an hour either. */
  async function warnOfBackup(): Promise<void> {
    const opening = info.value?.opening ?? ''
    const { problem } = await api.workspace.secondPlace.query()
    if (!problem || warnedOfBackup === opening) return
    warnedOfBackup = opening
    notices.tell({ text: sentenceOf(problem), tone: 'seal', lasting: true })
  }

  async function start(): Promise<void> {
    showTheme()
    const spoken = showLocale(locale.value)
    let seen = ''
    const entered = api.workspace.info.query().then(async now => {
      seen = now?.place ?? ''
      // What is told of the file on entering is told in words.
      await spoken
      await enter(now)
      tellCondition(now)
    })
    await Promise.all([
      spoken,
      entered.then(
        () => {
          failure.value = undefined
        },
        error => {
          failure.value = problemOf(error)
        },
      ),
    ])
    if (failure.value) return
    darkSystem.addEventListener('change', showTheme)
    changes.onChange(['settings', 'region', 'department', 'topic'], () => {
      if (info.value) void reading.ask(info.value.opening).catch(tellProblem)
    })
    changes.onChange(['backup'], () => void warnOfBackup().catch(tellProblem))
    follow(seen)
  }

  function follow(seen?: string): void {
    unfollow?.()
    unfollow = changes.follow(api, () => meetOthers().catch(tellProblem), seen)
  }

  /** This window has a session again: what was typed meanwhile is stored, and what others did is fetched. */
  async function readmit(): Promise<void> {
    if (failure.value) return start()
    await flushers.flush()
    follow()
    changes.missed()
    await meetOthers().catch(tellProblem)
  }

  /**
   * Another window of this desk may have opened or closed a workspace, or opened the same again with other
   * content.
   */
  async function meetOthers(): Promise<void> {
    const now = await api.workspace.info.query()
    const isOther = now?.opening !== info.value?.opening
    if (isOther) await giveUp()
    if (isOther || now?.location !== info.value?.location) await enter(now)
    tellCondition(now)
  }

  /**
   * What is typed here and not stored belongs to a workspace that is not open any more: it is refused, and
   * said, before the next one is shown, which must not get it.
   */
  async function giveUp(): Promise<void> {
    const isHolding = flushers.isHolding.value
    await flushers.flush().catch(tellProblem)
    if (isHolding) elsewhere.tellProblem({ code: 'workspace-left', facts: {} })
  }

  /** What became of the file while it was open. */
  function tellCondition(now: Outputs['workspace']['info']): void {
    if (now?.displaced) elsewhere.tellProblem({ code: now.displaced, facts: { path: now.location } })
    if (now?.isDamaged)
      notices.tell({
        text: sentenceOf({ code: 'workspace-damaged', facts: { path: now.location } }),
        tone: 'seal',
        lasting: true,
        action: i18n.global.t('shell.rescue'),
        act: () => void leaveDamaged(now.location).catch(tellProblem),
      })
  }

  /** Closes a damaged file: the start screen offers its backups, and what can be read of it. */
  async function leaveDamaged(path: string): Promise<void> {
    await flushers.flush()
    left.value = { code: 'workspace-damaged', facts: { path } }
    await close()
  }

  function showTheme(): void {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && darkSystem.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }

  function setTheme(chosen: Theme): void {
    theme.value = chosen
    writePreferences({ theme: chosen })
    showTheme()
  }

  async function setLocale(chosen: Locale): Promise<void> {
    await showLocale(chosen)
    locale.value = chosen
    writePreferences({ locale: chosen })
  }

  const open = async (path: string, readOnly = false): Promise<void> =>
    enter(await api.workspace.open.mutate({ path, readOnly }))
  const openSample = async (): Promise<void> => enter(await api.workspace.openSample.mutate())
  const create = async (wanted: {
    path: string
    name: string
    region: string
    person: string
  }): Promise<void> => enter(await api.workspace.create.mutate(wanted))
  const close = async (): Promise<void> => {
    await api.workspace.close.mutate()
    await enter(null)
  }
  const saveSettings = async (
    wanted: Omit<Settings, 'selfCheck'> & { selfCheck?: boolean },
    seen: Settings = settings.value,
  ): Promise<void> => {
    settings.value = await saves.track(api.workspace.saveSettings.mutate({ ...wanted, seen }))
  }

  /** Tells the person why something did not work. */
  const tellProblem = (error: unknown): void => {
    if (!(error instanceof TRPCClientError)) reportError(error)
    const problem = problemOf(error)
    // Another workspace is open by now, and shown next: nobody asks this of it.
    if (problem.code !== 'asked-of-another') elsewhere.tellProblem(problem)
  }

  return {
    info,
    failure,
    left,
    visit,
    settings,
    regions,
    departments,
    topics,
    theme,
    locale,
    language,
    isOpen,
    isReadOnly,
    nameOf,
    regionName,
    departmentName,
    topicName,
    saveState: saves.state,
    savesBegun: saves.begun,
    track: saves.track,
    onChange: changes.onChange,
    onLeft,
    onFlush: flushers.onFlush,
    flush: flushers.flush,
    isHolding: flushers.isHolding,
    isHoldingHere: flushers.isHoldingHere,
    isStoring: flushers.isStoring,
    notices: notices.notices,
    earlierNotices: notices.earlier,
    tell: notices.tell,
    dismissNotice: notices.dismiss,
    actOnNotice: notices.act,
    tellProblem,
    tellUnsaved: elsewhere.tellProblem,
    isBeginning,
    start,
    readmit,
    enter,
    open,
    openSample,
    create,
    close,
    saveSettings,
    setTheme,
    setLocale,
  }
})
