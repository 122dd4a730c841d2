import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { comparePeriods, parseExpression, writeExpression } from '../../../core/figures/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import { problemOf, useApi, type Outputs } from '../../api.ts'
import { createLatest, type Fate } from '../../latest.ts'
import { braced } from '../prose-schema/index.ts'
import { draftOf, EMPTY_DRAFT, expressionOf, type FigureDraft } from './figure-expressions.ts'
import type { FigureOutcome } from './figure-source.ts'

export type PickedIndicator = Outputs['indicators']['list'][number]
type Observed = Outputs['observations']['table'][number]

/** Rest before the result of a choice is asked for; short, because it is looked at while choosing. */
const REST = 60

/** What is chosen in the picker, what may be chosen, and what it would print. */
export function useFigurePicker(language: Ref<Language>, homeRegion: Ref<string>) {
  const api = useApi()
  const draft = shallowRef<FigureDraft>(EMPTY_DRAFT)
  const typed = ref('')
  const found = shallowRef<PickedIndicator[]>([])
  const all = shallowRef<PickedIndicator[]>([])
  const indicator = shallowRef<PickedIndicator>()
  const observed = shallowRef<Observed[]>([])
  const outcome = shallowRef<FigureOutcome>()
  /** How often a person has chosen something. */
  let choices = 0
  /** The written form that `outcome` answers. */
  const answered = ref('')

  /** What the values of the chosen indicator are, once it is known. */
  const type = computed(() =>
    indicator.value?.key === draft.value.indicator ? indicator.value.type : undefined,
  )
  const written = computed(() => {
    const expression = expressionOf(draft.value, type.value)
    return expression ? writeExpression(expression) : ''
  })
  const regions = computed(() => [...new Set(observed.value.map(each => each.region))])
  const periods = computed(() =>
    observed.value
      .filter(each => each.region === (draft.value.region || homeRegion.value))
      .map(each => each.period)
      .sort((left, right) => comparePeriods(right, left)),
  )

  /** What a share or remainder may be taken of: the indicator's own topic first. */
  const wholes = computed(() => {
    const topic = indicator.value?.topic
    return [...all.value]
      .filter(each => each.key !== indicator.value?.key)
      .sort((left, right) => Number(right.topic === topic) - Number(left.topic === topic))
  })

  const searching = createLatest<string, PickedIndicator[]>({
    ask: query => api.indicators.list.query(query === '' ? {} : { query }),
    take: (indicators, query) => {
      found.value = indicators
      if (query === '') all.value = indicators
    },
    isSame: (left, right) => left === right,
  })

  async function search(query: string): Promise<Fate> {
    const fate = await searching.ask(query)
    if (all.value.length === 0) all.value = await api.indicators.list.query({})
    return fate
  }

  const observing = createLatest<string, Observed[]>({
    ask: key => api.observations.table.query({ indicators: [key] }),
    take: observations => {
      observed.value = observations
    },
  })

  /**
   * Takes an indicator; region and period go to where it has its latest value, unless the present ones have
   * one.
   */
  async function pick(chosen: PickedIndicator) {
    indicator.value = chosen
    if ((await observing.ask(chosen.key)) !== 'taken') return
    const region = regions.value.includes(draft.value.region || homeRegion.value)
      ? draft.value.region
      : (regions.value[0] ?? '')
    draft.value = { ...draft.value, indicator: chosen.key, region: region === homeRegion.value ? '' : region }
    if (!periods.value.includes(draft.value.period))
      draft.value = { ...draft.value, period: periods.value[0] ?? '' }
  }

  function choose(change: Partial<FigureDraft>) {
    choices += 1
    draft.value = { ...draft.value, ...change }
    if (change.region !== undefined && !periods.value.includes(draft.value.period))
      draft.value = { ...draft.value, period: periods.value[0] ?? '' }
  }

  /** Takes up a written form, with or without its braces; false where the choices cannot show it. */
  async function take(text: string): Promise<boolean> {
    const parsed = parseExpression(braced(text))
    const taken = parsed.ok ? draftOf(parsed.value) : undefined
    if (!taken) return false
    const before = choices
    draft.value = taken
    await pick(await api.indicators.get.query({ key: taken.indicator }))
    // What a person chose while the indicator was being read stands.
    if (choices === before) draft.value = taken
    return true
  }

  const rendering = createLatest<string, Record<string, FigureOutcome>>({
    ask: expression => api.figures.render.query({ expressions: [expression], language: language.value }),
    take: (answer, expression) => show(expression, answer[expression]),
    fail: (error, expression) =>
      show(expression, { ok: false, problem: { code: problemOf(error).code, facts: {} } }),
    isSame: (left, right) => left === right,
  })

  function show(expression: string, answer: FigureOutcome | undefined): void {
    outcome.value = answer
    answered.value = expression
  }

  /** Settles once the newest choice has its answer, so that what is inserted is what is chosen. */
  async function settled(): Promise<void> {
    await observing.settled()
    if (wanted.value !== '' && wanted.value !== answered.value) await rendering.ask(wanted.value)
  }

  const wanted = computed(() => (typed.value.trim() === '' ? written.value : braced(typed.value)))
  watch([wanted, language], ([expression], _old, onCleanup) => {
    // What was asked for is not what is chosen any more, nor is the answer to it what would be inserted.
    rendering.drop()
    answered.value = ''
    if (expression === '') {
      show('', undefined)
      return
    }
    const timer = setTimeout(() => void rendering.ask(expression), REST)
    onCleanup(() => clearTimeout(timer))
  })

  return {
    draft,
    typed,
    found,
    wholes,
    indicator,
    type,
    regions,
    periods,
    outcome,
    wanted,
    search,
    pick,
    choose,
    take,
    settled,
  }
}
