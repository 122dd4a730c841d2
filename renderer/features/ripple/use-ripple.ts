import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { printedPlaces } from '../../../core/documents/index.ts'
import { useApi, type Outputs } from '../../api.ts'
import { sentenceOf } from '../../i18n/index.ts'
import { endOfJob } from '../../job-end.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { useUndoStore } from '../undo/index.ts'
import { acceptableIn, type KeptSeen, type SeenFigure, type StalePlace } from './ripple-rows.ts'

/** Whatever may make a figure stale, or bring it up to date. */
const RIPPLE_TOPICS = ['observation', 'indicator', ...printedPlaces, 'figure'] as const

/** So many are taken over before anybody wonders what is going on. */
const FEW = 200

interface Decided {
  readonly act: string
  readonly text: string
}

/**
 * Decisions about stale figures. `decided` is called after each, refused ones too, so that whoever shows them
 * reads again; `stored` before, because what is decided about is what stands in the stored text.
 */
export function useRippleDecisions(
  decided: () => Promise<unknown>,
  stored: () => Promise<unknown> = () => Promise.resolve(),
) {
  const api = useApi()
  const session = useSessionStore()
  const undo = useUndoStore()
  const { t } = useI18n()
  const isBusy = ref(false)
  /** The job that takes many figures over, and which part of it is done, from 0 to 1. */
  const taking = shallowRef<{ readonly job: string; readonly part: number }>()

  async function decide(work: () => Promise<Decided | undefined>): Promise<void> {
    isBusy.value = true
    try {
      await stored()
      const done = await work().finally(decided)
      if (done) undo.report(done.act, { text: done.text })
    } catch (error) {
      session.tellProblem(error)
    } finally {
      isBusy.value = false
    }
  }

  /** Takes the newer words that were shown. */
  const accept = (figures: readonly SeenFigure[]): Promise<void> =>
    decide(async () => {
      if (figures.length > FEW) return acceptMany(figures)
      const { act, accepted } = await session.track(api.stale.accept.mutate({ places: [...figures] }))
      return { act, text: t('ripple.accepted', { count: accepted }, accepted) }
    })

  /** As a job that can be stopped: all of them, or all stay as they were. */
  async function acceptMany(figures: readonly SeenFigure[]): Promise<Decided | undefined> {
    const { id } = await session.track(api.stale.acceptMany.mutate({ places: [...figures] }))
    const { state, problem } = await endOfJob(api, id, ({ part }) => {
      taking.value = { job: id, part }
    }).finally(() => {
      taking.value = undefined
    })
    if (state === 'done')
      return { act: id, text: t('ripple.accepted', { count: figures.length }, figures.length) }
    const text = problem ? sentenceOf(problem) : t('ripple.notTaken')
    if (state === 'cancelled') session.tell({ text: t('ripple.stopped') })
    else session.tell({ text, tone: 'seal', lasting: true })
    return undefined
  }

  async function stop(): Promise<void> {
    if (taking.value) await api.jobs.cancel.mutate({ id: taking.value.job })
  }

  /** Lets the place go on saying what it says, with a reason. */
  const keep = (figure: KeptSeen, reason: string): Promise<void> =>
    decide(async () => {
      const { act } = await session.track(api.stale.keep.mutate({ ...figure, reason }))
      return { act, text: t('ripple.kept') }
    })

  return { isBusy, taking, accept, stop, keep }
}

/** Every stale place of the workspace and what was kept, read again whenever anything changes. */
export function useRipple() {
  const api = useApi()
  const session = useSessionStore()
  const places = shallowRef<readonly StalePlace[]>([])
  const kept = shallowRef<Outputs['stale']['kept']>([])

  const reading = createLatest<void, [readonly StalePlace[], Outputs['stale']['kept']]>({
    ask: () => Promise.all([api.stale.list.query(), api.stale.kept.query()]),
    take: answers => {
      ;[places.value, kept.value] = answers
    },
  })
  const load = () => reading.ask()

  const { accept, ...decisions } = useRippleDecisions(load)

  session.onChange(RIPPLE_TOPICS, () => {
    void load().catch(session.tellProblem)
  })
  /** Accepts what is named, or with null all that is shown. */
  return {
    places,
    kept,
    load,
    ...decisions,
    accept: (figures: readonly SeenFigure[] | null) => accept(figures ?? acceptableIn(places.value)),
  }
}
