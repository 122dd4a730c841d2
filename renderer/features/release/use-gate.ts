import { computed, ref, shallowRef } from 'vue'
import {
  documentKinds,
  heldReasons,
  type BlockId,
  type EventId,
  type HeldReason,
  type Inline,
  type KindOfEvent,
  type Placement,
} from '../../../core/documents/index.ts'
import { useApi } from '../../api.ts'
import { createLatest } from '../../latest.ts'
import { printedBy, readWholeEvent, type WholeEvent } from '../events/index.ts'
import { useSessionStore } from '../session/index.ts'
import { numbersIn, sumOf, tallyOf, tallyOfProse, type Tally } from './gate.ts'

/** One document of the event and how its figures stand. */
export interface Weighed {
  readonly place: KindOfEvent
  readonly id: string
  readonly title: string
  readonly tally: Tally
}

/** A placed block that ought not to leave as it is. */
export interface HeldBlock {
  readonly id: BlockId
  readonly title: string
  readonly reasons: readonly HeldReason[]
}

function weighAll({ scripts, questions, charts, content, figures }: WholeEvent): Weighed[] {
  return [
    ...scripts.map(({ id, title, items, language }): Weighed => ({
      place: 'script',
      id,
      title,
      tally: tallyOfProse(printedBy(items, content), figures[language]),
    })),
    ...questions.map(({ id, question, mainLine, answer, language }): Weighed => ({
      place: 'question',
      id,
      title: question,
      tally: tallyOfProse(
        [{ inlines: mainLine as Inline[] }, ...printedBy(answer, content)],
        figures[language],
      ),
    })),
    ...charts.map(({ id, title, series, language }): Weighed => ({
      place: 'chart',
      id,
      title,
      tally: tallyOf(
        series.flatMap(each => each.points.filter(point => point.printed !== '')),
        figures[language],
      ),
    })),
  ]
}

/** Each placed block once, with every reason why it ought not to leave on the day. */
function heldIn({ event, scripts, questions, blocks, content }: WholeEvent, today: string): HeldBlock[] {
  const items: readonly { type: string }[] = [
    ...scripts.flatMap(script => script.items),
    ...questions.flatMap(question => question.answer),
  ]
  const placements = items.filter((item): item is Placement => item.type === 'placement')
  return [...Map.groupBy(placements, ({ block }) => block)].flatMap(([id, placed]) => {
    const block = blocks.get(id)
    const reasons = [
      ...new Set(placed.flatMap(placement => heldReasons(block, content(placement), event.date || today))),
    ]
    return reasons.length > 0 ? [{ id, title: block?.title ?? '', reasons }] : []
  })
}

/** What stands between an event and its release: figures by state, blocks and answers not cleared. */
export function useGate(event: () => EventId | undefined, today: string) {
  const api = useApi()
  const session = useSessionStore()
  const weighed = shallowRef<readonly Weighed[]>([])
  const held = shallowRef<readonly HeldBlock[]>([])
  const scripts = shallowRef<WholeEvent['scripts']>([])
  const questions = shallowRef<WholeEvent['questions']>([])
  const charts = shallowRef<WholeEvent['charts']>([])
  const isLoaded = ref(false)

  const tally = computed(() => sumOf(weighed.value.map(each => each.tally)))
  const drafts = computed(() => questions.value.filter(question => question.state === 'draft'))
  const isClear = computed(
    () =>
      numbersIn({ ...tally.value, bound: 0 }) === 0 &&
      tally.value.contradicted === 0 &&
      held.value.length === 0 &&
      drafts.value.length === 0,
  )

  function take(whole: WholeEvent | undefined): void {
    if (!whole) return
    weighed.value = weighAll(whole)
    held.value = heldIn(whole, today)
    ;[scripts.value, questions.value, charts.value] = [whole.scripts, whole.questions, whole.charts]
    isLoaded.value = true
  }

  const reading = createLatest<EventId | undefined, WholeEvent | undefined>({
    ask: async id => (id ? readWholeEvent(api, id) : undefined),
    take,
  })
  const load = () => reading.ask(event())

  session.onChange(
    [...documentKinds, 'observation', 'indicator'],
    () => void load().catch(session.tellProblem),
  )

  return { weighed, tally, held, drafts, scripts, questions, charts, isLoaded, isClear, load }
}
