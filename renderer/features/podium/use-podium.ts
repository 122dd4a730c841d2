import { ref, shallowRef } from 'vue'
import type { EventId, Inline, Paragraph } from '../../../core/documents/model.ts'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import { useApi, type Outputs } from '../../api.ts'
import { dateOf, printedBy, readWholeEvent, type WholeEvent } from '../events/index.ts'
import { useSessionStore } from '../session/index.ts'
import { indexed, type Entry } from './look-up.ts'

type Block = Outputs['blocks']['list']['blocks'][number]

/** How many blocks are brought along to the podium. */
const BLOCKS = 500
/** How many blocks are prepared before the screen is let go again. */
const SLICE = 25

function entryOfQuestion(question: WholeEvent['questions'][number], content: WholeEvent['content']): Entry {
  return {
    key: `question-${question.id}`,
    kind: 'question',
    number: question.position,
    title: question.question,
    department: question.department,
    state: question.state,
    line: question.mainLine as Inline[],
    fallback: question.fallback,
    avoid: question.avoid,
    language: question.language,
    paragraphs: printedBy(question.answer, content),
  }
}

const entryOfBlock = (block: Block): Entry => ({
  key: `block-${block.id}`,
  kind: 'block',
  number: 0,
  title: block.title,
  department: block.department,
  state: block.state,
  line: [],
  paragraphs: block.paragraphs as Paragraph[],
  fallback: '',
  avoid: '',
  language: block.language,
})

/** What is not for the public, or no longer valid, never comes up on the podium. */
const mayBeSaid = (block: Block, today: string): boolean =>
  block.releaseLevel === 'public' && (block.validTo === '' || block.validTo >= today)

/** Everything that may be said at an event, ready to be looked up without asking anyone. */
export function usePodium(event: () => EventId | undefined, departmentName: (key: string) => string) {
  const api = useApi()
  const session = useSessionStore()
  const entries = shallowRef<ReturnType<typeof indexed>[]>([])
  const figures = shallowRef<Record<Language, FigureMap>>({ zh: {}, en: {} })
  const isLoaded = ref(false)
  let turn = 0
  /** The event whose answers are shown. */
  let shown: EventId | undefined

  const named = (entry: Entry): Entry => ({
    ...entry,
    department: entry.department === '' ? '' : departmentName(entry.department),
  })

  async function load(): Promise<void> {
    const mine = (turn += 1)
    const id = event()
    const whole = id ? await readWholeEvent(api, id) : undefined
    if (mine !== turn) return
    const answers = (whole?.questions ?? [])
      .map(question => indexed(named(entryOfQuestion(question, whole!.content))))
      .toSorted((left, right) => left.entry.number - right.entry.number)
    // At first the answers are there at once; later, nothing that is being read out goes away before all is
    // there again.
    if (!isLoaded.value || id !== shown) show(whole, answers)
    shown = id
    await addBlocks(mine, whole, answers)
  }

  function show(whole: WholeEvent | undefined, found: ReturnType<typeof indexed>[]): void {
    figures.value = { zh: whole?.figures.zh ?? {}, en: whole?.figures.en ?? {} }
    entries.value = found
    isLoaded.value = true
  }

  /** The library follows in small portions. */
  async function addBlocks(
    mine: number,
    whole: WholeEvent | undefined,
    answers: ReturnType<typeof indexed>[],
  ): Promise<void> {
    const { blocks } = await api.blocks.list.query({ limit: BLOCKS })
    const sayable = blocks.filter(block => mayBeSaid(block, dateOf(new Date())))
    const prepared = [...answers]
    for (let from = 0; from < sayable.length; from += SLICE) {
      prepared.push(...sayable.slice(from, from + SLICE).map(block => indexed(named(entryOfBlock(block)))))
      await new Promise(resolve => setTimeout(resolve, 0))
      if (mine !== turn) return
    }
    show(whole, prepared)
  }

  /** Asks what the figures of a passage would print now, so that one left behind says so. */
  async function lookAt(entry: Entry): Promise<void> {
    const known = figures.value[entry.language]
    const expressions = [...entry.line, ...entry.paragraphs.flatMap(paragraph => paragraph.inlines)].flatMap(
      inline => (inline.type === 'figure' && !known[inline.expression] ? [inline.expression] : []),
    )
    if (expressions.length === 0) return
    const mine = turn
    const answers = await api.figures.render.query({ expressions, language: entry.language })
    // What is read anew meanwhile knows the figures as they are by now.
    if (mine !== turn) return
    figures.value = { ...figures.value, [entry.language]: { ...figures.value[entry.language], ...answers } }
  }

  session.onChange(
    ['question', 'block', 'observation', 'indicator'],
    () => void load().catch(session.tellProblem),
  )

  return { entries, figures, isLoaded, load, lookAt }
}
