import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import {
  figuresInParagraphs,
  outline,
  plainText,
  speakingOfScript,
  type EventId,
  type Placement,
  type Script,
  type ScriptKind,
} from '../../../core/documents/index.ts'
import { isAwaited } from '../../../core/rolling/index.ts'
import { problemOf, useApi, type Inputs, type Outputs } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { useSessionStore } from '../session/index.ts'
import { printedBy, readWholeEvent, type WholeEvent } from './whole-event.ts'

type Loaded = Outputs['events']['get']
export type OpenEvent = Loaded['event']
export type EventChanges = Inputs['events']['save']['changes']

/** A script as its event shows it. */
export interface ScriptSketch {
  readonly script: Loaded['scripts'][number]
  readonly seconds: number
  readonly words: number
  /** How it begins: spoken text and stage directions. */
  readonly opening: readonly { readonly id: string; readonly text: string; readonly isDirection: boolean }[]
  readonly headings: readonly {
    readonly id: string
    readonly number: string
    readonly text: string
    readonly level: number
    readonly seconds: number
  }[]
  readonly figures: number
  readonly stale: number
}

/** Rest before what was typed is stored. */
const REST = 600

/** As much as fills a first page seen from afar. */
const OPENING = 8

function openingOf(
  script: WholeEvent['scripts'][number],
  content: WholeEvent['content'],
): ScriptSketch['opening'] {
  return script.items.slice(0, OPENING).flatMap(item => {
    if (item.type === 'heading') return []
    const text = item.type === 'direction' ? `（${item.text}）` : plainText(printedBy([item], content))
    return text === '' ? [] : [{ id: item.id, text, isDirection: item.type === 'direction' }]
  })
}

function sketchOf(script: WholeEvent['scripts'][number], { content, figures }: WholeEvent): ScriptSketch {
  const contents = (placement: Placement) => content(placement)?.paragraphs
  const { seconds, words } = speakingOfScript(script as Script, contents)
  const headings = outline(script as Script, contents).filter(
    section => section.level === 1 || section.level === 2,
  )
  const printed = figuresInParagraphs(printedBy(script.items, content))
  return {
    script,
    seconds,
    words,
    opening: openingOf(script, content),
    figures: printed.length,
    stale: printed.filter(figure => isBehind(figure, figures[script.language][figure.expression])).length,
    headings: headings.map(({ id, number, text, level, whole }) => ({
      id,
      number,
      text,
      level,
      seconds: whole.seconds,
    })),
  }
}

const isBehind = (
  figure: { printed: string },
  outcome: WholeEvent['figures']['zh'][string] | undefined,
): boolean =>
  outcome !== undefined && (outcome.ok ? outcome.value.text !== figure.printed : !isAwaited(figure.printed))

/** The documents that belong to an event. */
const placesOf = ({ scripts, questions, charts }: Loaded) => [
  ...scripts.map(({ id }) => ({ place: 'script' as const, id })),
  ...questions.map(({ id }) => ({ place: 'question' as const, id })),
  ...charts.map(({ id }) => ({ place: 'chart' as const, id })),
]

/** One event with what belongs to it; its header is stored as it is typed. */
export function useEvent(id: EventId) {
  const api = useApi()
  const session = useSessionStore()
  const event = shallowRef<OpenEvent>()
  const rest = shallowRef<Pick<Loaded, 'questions' | 'charts'>>({ questions: [], charts: [] })
  const sketches = shallowRef<readonly ScriptSketch[]>([])
  const stale = shallowRef<Outputs['stale']['list']>([])
  const isMissing = ref(false)
  const pending = shallowRef<EventChanges>({})
  let timer: ReturnType<typeof setTimeout> | undefined
  let storing: Promise<void> = Promise.resolve()
  let isStoring = false

  const isWaiting = (): boolean => Object.keys(pending.value).length > 0
  const reading = createLatest<void, [WholeEvent, Outputs['stale']['list']]>({
    ask: readAll,
    take: ([whole, places]) => {
      takeHeader(whole.event)
      rest.value = { questions: whole.questions, charts: whole.charts }
      sketches.value = whole.scripts.map(script => sketchOf(script, whole))
      stale.value = places
    },
    fail: error => {
      if (problemOf(error).code === 'not-found') isMissing.value = true
      else session.tellProblem(error)
    },
  })
  const load = () => reading.ask()

  /** What is stale in what belongs to the event. */
  async function readAll(): Promise<[WholeEvent, Outputs['stale']['list']]> {
    const whole = await readWholeEvent(api, id)
    return [whole, await api.stale.among.query({ places: placesOf(whole) })]
  }

  /** What was read before the last save came back says less than what stands here. */
  function takeHeader(read: OpenEvent): void {
    const isNewer = !event.value || read.revision > event.value.revision
    if (isNewer && !isWaiting() && !isStoring) event.value = read
  }

  function edit(changes: EventChanges): void {
    if (!event.value) return
    event.value = { ...event.value, ...changes } as OpenEvent
    pending.value = { ...pending.value, ...changes }
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), REST)
  }

  /**
   * Fields nobody here touched keep what another save gave them; a field both touched is told, and kept as
   * typed here.
   */
  async function store(): Promise<void> {
    if (!event.value || !isWaiting()) return
    const sent = pending.value
    pending.value = {}
    isStoring = true
    try {
      const saved = await session.track(
        api.events.save.mutate({ id, expected: event.value.revision, changes: sent }),
      )
      event.value = { ...saved, ...pending.value } as OpenEvent
    } catch (error) {
      pending.value = { ...sent, ...pending.value }
      session.tellProblem(error)
      if (problemOf(error).code === 'stale-revision') await takeNewer()
    } finally {
      isStoring = false
    }
  }

  async function takeNewer(): Promise<void> {
    const stored = await api.events.head.query({ id })
    event.value = { ...stored, ...pending.value } as OpenEvent
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    storing = storing.then(store)
    return storing
  }

  const scriptOf = (kind: ScriptKind): ScriptSketch | undefined =>
    sketches.value.find(each => each.script.kind === kind)

  session.onChange(
    ['event', 'script', 'question', 'chart', 'observation', 'indicator', 'figure', 'block'],
    () => void load(),
  )
  session.onFlush(flush, isWaiting)
  onBeforeUnmount(() => void flush())

  return {
    event,
    questions: computed(() => rest.value.questions),
    charts: computed(() => rest.value.charts),
    sketches,
    staleHere: stale,
    isMissing,
    load,
    edit,
    flush,
    scriptOf,
  }
}
