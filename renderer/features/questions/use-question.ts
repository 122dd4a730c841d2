import { computed, shallowRef, watch } from 'vue'
import {
  contentOf,
  editable,
  placeId,
  speakingOfAnswer,
  type PlacedContent,
  type PlaceId,
  type Placement,
  type QuestionId,
} from '../../../core/documents/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import { useApi, type Inputs, type Outputs } from '../../api.ts'
import { useDocument } from '../documents/index.ts'
import { useFiguresStore } from '../prose/index.ts'
import type { SeenFigure } from '../ripple/index.ts'
import { isOwnSave, useSessionStore } from '../session/index.ts'
import { useQuestionsStore } from './questions-store.ts'

type Loaded = Outputs['questions']['get']
export type OpenQuestion = Loaded['question']
export type QuestionChanges = Omit<Inputs['questions']['create'], 'event'>
/** What a placed block prints, with the names it is known by. */
export type PlacedBlock = PlacedContent & {
  readonly title: string
  readonly department: string
  readonly language: Language
}
type PlacedBlocks = Readonly<Record<PlaceId, PlacedBlock>>

/**
 * Syllables a minute in an answer, which is spoken a little faster than a speech is read; words in English.
 */
const PACE = { zh: 240, en: 150 }

/** One question with its answer at hand, stored as it is edited. */
export function useQuestion(id: QuestionId, isComposing: () => boolean) {
  const api = useApi()
  const session = useSessionStore()
  const figures = useFiguresStore()
  const listed = useQuestionsStore()
  /** What was only just placed, until the next reading brings it along. */
  const justPlaced = shallowRef<PlacedBlocks>({})
  const opened = useDocument<OpenQuestion, QuestionChanges, Pick<Loaded, 'figures' | 'stale' | 'placed'>>({
    fields: editable.question,
    async read() {
      const { question, ...about } = await api.questions.get.query({ id })
      figures.receive(question.language, about.figures)
      return { document: question, about }
    },
    async save(expected, difference) {
      const { stale, ...saved } = await api.questions.save.mutate({ id, expected, difference })
      if (stale && opened.about.value) opened.about.value = { ...opened.about.value, stale }
      if (opened.document.value) listed.show({ ...opened.document.value, ...saved })
      return saved
    },
    isComposing,
  })

  const placed = computed<PlacedBlocks>(() => ({ ...justPlaced.value, ...opened.about.value?.placed }))
  const blockIn = (placement: Placement): PlacedBlock | undefined =>
    placed.value[placeId({ place: 'question', id }, placement.id)]
  const contentIn = (placement: Placement) =>
    placement.use.mode === 'edited' ? placement.use.paragraphs : blockIn(placement)?.paragraphs
  const speaking = computed(() => {
    const question = opened.document.value
    return question
      ? speakingOfAnswer(question.answer, contentIn, {
          language: question.language,
          rate: PACE[question.language],
        })
      : undefined
  })

  /** What a new placement of a block will print, so that it is seen at once. */
  async function show(placement: Placement): Promise<void> {
    const [{ block, figures: rendered }, versions] = await Promise.all([
      api.blocks.get.query({ id: placement.block }),
      api.blocks.versions.query({ id: placement.block }),
    ])
    const content = contentOf(placement, block, versions)
    figures.receive(block.language, rendered)
    if (!content) return
    justPlaced.value = {
      ...justPlaced.value,
      [placeId({ place: 'question', id }, placement.id)]: {
        ...content,
        title: block.title,
        department: block.department,
        language: block.language,
      },
    }
  }

  /**
   * Takes the newer words; those printed through a block are taken in the block. Gives how many changed, and
   * the act.
   */
  async function accept(seen: readonly SeenFigure[]) {
    await opened.flush()
    return session.track(api.stale.accept.mutate({ places: [...seen] })).finally(opened.load)
  }

  const review = (verb: 'approve' | 'withdraw'): Promise<boolean> =>
    opened.afterSave(expected => api.questions[verb].mutate({ id, expected }))

  watch(
    () => opened.about.value?.placed,
    () => {
      justPlaced.value = {}
    },
  )
  session.onChange(['question'], changes => {
    if (changes.some(change => change.id === id && !isOwnSave(change, 'question', id))) void opened.load()
  })
  session.onChange(['block', 'observation', 'indicator'], () => void opened.load())

  return { ...opened, blockIn, contentIn, speaking, show, accept, review }
}
