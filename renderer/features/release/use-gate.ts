import { computed, ref, shallowRef } from 'vue'
import type { BlockId, EventId, Paragraph } from '../../../core/documents/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { useSessionStore } from '../session/index.ts'
import { numbersIn, sumOf, tallyOf, tallyOfProse, type Tally } from './gate.ts'

type Script = Outputs['scripts']['get']
type Question = Outputs['questions']['get']
type Placed = Script['placed'][string]
type Chart = Outputs['charts']['list'][number]
type Block = Outputs['blocks']['get']['block']

/** One document of the event and how its figures stand. */
export interface Weighed {
  readonly place: 'script' | 'question' | 'chart'
  readonly id: string
  readonly title: string
  readonly tally: Tally
}

/** A placed block that ought not to leave as it is. */
export interface HeldBlock {
  readonly id: BlockId
  readonly title: string
  readonly reasons: readonly ('draft' | 'internal' | 'withheld' | 'expired')[]
}

function prose(items: readonly { type: string; id: string }[], placed: Readonly<Record<string, Placed>>): Paragraph[] {
  return items.flatMap(item => (item.type === 'paragraph' ? [item as unknown as Paragraph] : item.type === 'placement' ? [...placed[item.id]?.paragraphs ?? []] : []))
}

const weighScript = ({ script, placed, figures }: Script): Weighed =>
  ({ place: 'script', id: script.id, title: script.title, tally: tallyOfProse(prose(script.items, placed), figures) })

const weighQuestion = ({ question, placed, figures }: Question): Weighed =>
  ({ place: 'question', id: question.id, title: question.question, tally: tallyOfProse([{ inlines: question.mainLine }, ...prose(question.answer, placed)], figures) })

const weighChart = ({ chart, figures }: Chart): Weighed =>
  ({ place: 'chart', id: chart.id, title: chart.title, tally: tallyOf(chart.series.flatMap(series => series.points.filter(point => point.printed !== '')), figures) })

function reasonsOf(block: Block, placed: Placed | undefined, today: string): HeldBlock['reasons'] {
  return [
    ...placed?.state === 'draft' ? ['draft' as const] : [],
    ...block.releaseLevel === 'public' ? [] : [block.releaseLevel],
    ...block.validTo !== '' && block.validTo < today ? ['expired' as const] : [],
  ]
}

/** How many blocks one list may bring. */
const LISTED = 500

/** What stands between an event and its release: figures by state, blocks and answers not cleared. */
export function useGate(event: () => EventId | undefined, today: string) {
  const api = useApi()
  const session = useSessionStore()
  const weighed = shallowRef<readonly Weighed[]>([])
  const held = shallowRef<readonly HeldBlock[]>([])
  const scripts = shallowRef<readonly Script['script'][]>([])
  const questions = shallowRef<readonly Question['question'][]>([])
  const charts = shallowRef<readonly Chart['chart'][]>([])
  const isLoaded = ref(false)
  let turn = 0

  const tally = computed(() => sumOf(weighed.value.map(each => each.tally)))
  const drafts = computed(() => questions.value.filter(question => question.state === 'draft'))
  const isClear = computed(() => numbersIn({ ...tally.value, bound: 0 }) === 0 && held.value.length === 0 && drafts.value.length === 0)

  /** One list brings most libraries whole; what it leaves out is read by itself. */
  async function blocksOf(ids: readonly BlockId[]): Promise<Block[]> {
    const listed = new Map((await api.blocks.list.query({ limit: LISTED })).blocks.map(block => [block.id, block]))
    const others = await Promise.all(ids.filter(id => !listed.has(id)).map(id => api.blocks.get.query({ id }).then(answer => [answer.block], () => [])))
    return [...ids.flatMap(id => listed.get(id) ?? []), ...others.flat()]
  }

  async function heldAmong(placed: readonly Placed[]): Promise<HeldBlock[]> {
    const byBlock = new Map(placed.map(each => [each.block, each]))
    return (await blocksOf([...byBlock.keys()])).flatMap(block => {
      const reasons = reasonsOf(block, byBlock.get(block.id), today)
      return reasons.length > 0 ? [{ id: block.id, title: block.title, reasons }] : []
    })
  }

  async function load(): Promise<void> {
    const id = event()
    const mine = turn += 1
    if (!id) return
    const listed = await api.events.get.query({ id })
    if (mine !== turn) return
    ;[scripts.value, questions.value, charts.value] = [listed.scripts, listed.questions, listed.charts]
    const [openScripts, openQuestions, openCharts] = await Promise.all([
      Promise.all(listed.scripts.map(script => api.scripts.get.query({ id: script.id }))),
      Promise.all(listed.questions.map(question => api.questions.get.query({ id: question.id }))),
      api.charts.list.query({ event: id }),
    ])
    const blocks = await heldAmong([...openScripts, ...openQuestions].flatMap(each => Object.values(each.placed)))
    if (mine !== turn) return
    weighed.value = [...openScripts.map(weighScript), ...openQuestions.map(weighQuestion), ...openCharts.map(weighChart)]
    held.value = blocks
    isLoaded.value = true
  }

  session.onChange(['event', 'script', 'question', 'chart', 'block', 'observation', 'indicator'], () => void load().catch(session.tellProblem))

  return { weighed, tally, held, drafts, scripts, questions, charts, isLoaded, isClear, load }
}
