import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import {
  documentKinds,
  editable,
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
import { createInHand } from '../documents/index.ts'
import { useSessionStore } from '../session/index.ts'
import { printedBy, readWholeEvent, type WholeEvent } from './whole-event.ts'

type Loaded = Outputs['events']['get']
/** `updatedBy` is said only where another save came first. */
export type OpenEvent = Loaded['event'] & { readonly updatedBy: string }
export type EventChanges = NonNullable<Inputs['events']['save']['changes']>

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
  const rest = shallowRef<Pick<Loaded, 'questions' | 'charts'>>({ questions: [], charts: [] })
  const sketches = shallowRef<readonly ScriptSketch[]>([])
  const stale = shallowRef<Outputs['stale']['list']>([])
  const isMissing = ref(false)

  const inHand = createInHand<OpenEvent, EventChanges>({
    fields: editable.event,
    async latest() {
      const [event, [last]] = await Promise.all([
        api.events.head.query({ id }),
        api.log.list.query({ record: { kind: 'event', id }, limit: 1 }),
      ])
      return { ...event, updatedBy: last?.person ?? '' }
    },
    save: async (expected, difference) => ({
      ...(await api.events.save.mutate({ id, expected, difference })),
      updatedBy: '',
    }),
  })

  const reading = createLatest<void, [WholeEvent, Outputs['stale']['list']]>({
    ask: readAll,
    take: ([whole, places]) => {
      inHand.take({ ...whole.event, updatedBy: '' })
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

  /** What is typed into one field without a rest is one act. */
  const edit = (changes: EventChanges): void => inHand.edit(changes, Object.keys(changes).join())

  const scriptOf = (kind: ScriptKind): ScriptSketch | undefined =>
    sketches.value.find(each => each.script.kind === kind)

  session.onChange([...documentKinds, 'observation', 'indicator', 'figure'], () => void load())
  onBeforeUnmount(inHand.leave)

  return {
    event: inHand.document,
    theirs: inHand.theirs,
    questions: computed(() => rest.value.questions),
    charts: computed(() => rest.value.charts),
    sketches,
    staleHere: stale,
    isMissing,
    load,
    edit,
    flush: inHand.flush,
    keepMine: inHand.keepMine,
    keepTheirs: inHand.keepTheirs,
    scriptOf,
  }
}
