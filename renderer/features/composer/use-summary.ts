import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { judgedClaims, type JudgedClaim } from '../../../core/checks/typed-claims.ts'
import { judgedWords, type JudgedWord } from '../../../core/checks/typed-words.ts'
import {
  figuresAt,
  textInBlock,
  type Contents,
  type FigureAt,
  type Inline,
  type OutlineSection,
  type ScriptItem,
  type TextAt,
} from '../../../core/documents/index.ts'
import type { FigureMap, Language } from '../../../core/figures/model.ts'
import type { Problem } from '../../../core/problem.ts'
import { figureStatus, useFiguresStore, useKeptStore, type FigureWords } from '../prose/index.ts'
import { keyOf, type PlacedSource } from './placed.ts'
import type { OutlineMark } from './ScriptOutline.vue'
import {
  ownerOf,
  proseOf,
  summarise,
  worstOf,
  type FigureInScript,
  type ScriptSummary,
} from './script-summary.ts'
import { sectionsByItem } from './section-name.ts'
import { headingsTyped, type TypedHeading } from './typed-headings.ts'
import type { OpenScript } from './use-script.ts'

/** A figure that the data has left behind, and what it would print now. */
export interface StaleFigureInScript extends ShownFigure {
  readonly current: string
  readonly language: Language
}

/** A figure that cannot be worked out, and why. */
export interface RefusedFigureInScript extends ShownFigure {
  readonly problem: Problem
}

/** A figure of the script, and which one of those that read alike. */
export interface ShownFigure extends FigureInScript {
  readonly at: FigureAt
}

/** Where something typed stands in a script. */
interface TypedInScript {
  readonly item: string
  /** '' where it stands in the script's own text. */
  readonly block: string
  /** Which of the paragraphs of its item. */
  readonly paragraph: number
  /** The very figure it was typed beside. */
  readonly beside: ShownFigure
}

/** A word typed beside a figure that depends on it, and what the data say of it. */
export interface WordInScript extends JudgedWord, TypedInScript {}

/** A claim typed beside a figure that does not say it. */
export interface ClaimInScript extends JudgedClaim, TypedInScript {}

type Judge<Judged> = (
  inlines: readonly Inline[],
  rendered: (expression: string) => FigureMap[string] | undefined,
) => readonly Judged[]

/** Long enough that no key waits for it, short enough that the counts are never seen to lag. */
const REST = 250

const EMPTY: ScriptSummary = { sections: [], seconds: 0, characters: 0, figures: [], typed: [] }

/** Outline, times and counts of the script, worked out when the author rests. */
export function useSummary(
  script: () => OpenScript | undefined,
  items: () => readonly ScriptItem[] | undefined,
  contents: Contents,
  placed: PlacedSource,
) {
  const figures = useFiguresStore()
  const kept = useKeptStore()
  const summary = shallowRef<ScriptSummary>(EMPTY)
  const stale = shallowRef<readonly StaleFigureInScript[]>([])
  const unpublished = shallowRef<readonly ShownFigure[]>([])
  const unsaid = shallowRef<readonly RefusedFigureInScript[]>([])
  const sectionOf = shallowRef<ReadonlyMap<string, OutlineSection>>(new Map())
  const words = shallowRef<readonly WordInScript[]>([])
  const claims = shallowRef<readonly ClaimInScript[]>([])
  const headings = shallowRef<readonly TypedHeading[]>([])
  const marks = shallowRef<ReadonlyMap<string, OutlineMark>>(new Map())
  const used = shallowRef<ReadonlySet<string>>(new Set())
  let timer: ReturnType<typeof setTimeout> | undefined

  function soon(rest = REST) {
    clearTimeout(timer)
    timer = setTimeout(() => requestIdleCallback(() => now(), { timeout: 1000 }), rest)
  }

  function now() {
    clearTimeout(timer)
    const present = script()
    const list = items() ?? present?.items
    if (!present || !list) return
    summary.value = summarise(present, list, contents)
    headings.value = headingsTyped(list, present.language)
    used.value = new Set(list.flatMap(item => (item.type === 'placement' ? [item.block] : [])))
    readStates(present, list)
  }

  function readStates(present: OpenScript, list: readonly ScriptItem[]) {
    const spoken = blockLanguages(list)
    const places = list.flatMap(item => figuresAt(proseOf(item, contents), textsIn(present, item)))
    const states = summary.value.figures.map((words, index) => {
      const figure = { ...words, at: places[index]! }
      const language = spoken.get(figure.block) ?? present.language
      const outcome = figures.sourceIn(language).current(figure.expression)
      const isKept = kept.keptOf(figure, () => figure.at, outcome) !== undefined
      return {
        figure,
        language,
        status: figureStatus(figure.printed, outcome, isKept),
        current: outcome?.ok ? outcome.value.text : '',
        outcome,
      }
    })
    stale.value = states
      .filter(each => each.status === 'stale')
      .map(({ figure, current, language }) => ({ ...figure, current, language }))
    unpublished.value = states.filter(each => each.status === 'unpublished').map(({ figure }) => figure)
    unsaid.value = states.flatMap(({ figure, status, outcome }) =>
      status === 'problem' && outcome?.ok === false ? [{ ...figure, problem: outcome.problem }] : [],
    )
    words.value = typedIn(present, list, judgedWords)
    claims.value = typedIn(present, list, judgedClaims)
    sectionOf.value = sectionsByItem(summary.value.sections, list)
    marks.value = marksOf(summary.value.sections, sectionOf.value, states)
  }

  /** Names the texts that an item prints: the block's, or where it is the script's own, that of the item. */
  function textsIn({ id }: OpenScript, item: ScriptItem): (paragraph: number) => TextAt {
    if (item.type === 'placement' && item.use.mode !== 'edited')
      return textInBlock(item.block, placed.current(keyOf(item))?.words ?? 0)
    return () => ({ place: 'script', id, version: 0, item: item.id })
  }

  /** What was typed beside figures and ought to come from them, as far as the data tell. */
  function typedIn<Judged extends { readonly at: number }>(
    present: OpenScript,
    list: readonly ScriptItem[],
    judge: Judge<Judged>,
  ): (Judged & TypedInScript)[] {
    const spoken = blockLanguages(list)
    return list.flatMap(item => {
      const prose = proseOf(item, contents)
      const block = ownerOf(item)
      const source = figures.sourceIn(spoken.get(block) ?? present.language)
      const places = figuresAt(prose, textsIn(present, item)).values()
      return prose.flatMap(({ inlines }, paragraph) => {
        const shown = inlines.map(inline =>
          inline.type === 'figure'
            ? { ...figureWords(inline), item: item.id, block, at: places.next().value! }
            : undefined,
        )
        return judge(inlines, expression => source.current(expression)).map(found => ({
          ...found,
          item: item.id,
          block,
          paragraph,
          beside: shown[found.at]!,
        }))
      })
    })
  }

  /** A block's figures print in the block's language, whichever document they stand in. */
  function blockLanguages(list: readonly ScriptItem[]): Map<string, Language> {
    return new Map(
      list.flatMap(item => {
        const block =
          item.type === 'placement' && item.use.mode !== 'edited' ? placed.current(keyOf(item)) : undefined
        return item.type === 'placement' && block ? [[item.block, block.language] as const] : []
      }),
    )
  }

  /** The title of the block that an item places, '' where it is none. */
  function titleOf(id: string): string {
    const item = (items() ?? script()?.items ?? []).find(each => each.id === id)
    return item?.type === 'placement' ? (placed.current(keyOf(item))?.title ?? '') : ''
  }

  watch(
    () => kept.kept,
    () => soon(30),
  )
  const stops = [
    figures.sourceIn('zh').subscribeAll(() => soon(30)),
    figures.sourceIn('en').subscribeAll(() => soon(30)),
    placed.subscribeAll(() => soon(30)),
  ]
  onBeforeUnmount(() => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  })

  return {
    summary,
    stale,
    unpublished,
    unsaid,
    words,
    claims,
    headings,
    sectionOf,
    marks,
    used,
    titleOf,
    soon,
    now,
  }
}

const figureWords = ({ expression, printed }: FigureWords): FigureWords => ({ expression, printed })

/**
 * A mark beside each section whose own text needs a look: the nearest heading above the figure carries it, or
 * the closing words.
 */
function marksOf(
  sections: readonly OutlineSection[],
  sectionOfItem: ReadonlyMap<string, OutlineSection>,
  states: readonly { figure: FigureInScript; status: ReturnType<typeof figureStatus> }[],
): Map<string, OutlineMark> {
  const marks = new Map<string, OutlineMark>()
  for (const { id } of sections) {
    const own = states.filter(each => sectionOfItem.get(each.figure.item)?.id === id).map(each => each.status)
    const kind = worstOf(own)
    if (kind)
      marks.set(id, {
        kind,
        count: own.filter(status =>
          kind === 'stale' ? status === 'stale' || status === 'problem' : status === 'unpublished',
        ).length,
      })
  }
  return marks
}
