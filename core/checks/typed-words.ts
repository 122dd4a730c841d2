import type { Inline } from '../documents/model.ts'
import {
  decimal,
  parseExpression,
  writeExpression,
  type FigureExpression,
  type FigureMap,
  type RenderedFigure,
} from '../figures/index.ts'
import { doubledWord, type Side } from './doubled-words.ts'
import { rules, type Beside, type Rule } from './word-rules.ts'

/** A word that somebody typed beside a figure and that ought to come from it: 降至{{…}}, 仅{{…}}, {{…}}以上. */
export interface TypedWord {
  readonly word: string
  readonly side: Side
  /** Which of the inlines the figure is. */
  readonly at: number
  /** The figure beside it, as it is written, and what it printed. */
  readonly expression: string
  readonly printed: string
  /** The figure that would say the word itself, as it is written; '' where there is none. */
  readonly says: string
}

/** What the data say of a typed word. */
export interface JudgedWord extends TypedWord {
  /**
   * A word that agrees may stop agreeing with the next value; one that contradicts is untrue today; a doubled
   * one prints twice.
   */
  readonly verdict: 'agrees' | 'contradicts' | 'doubled'
  /** What the figure that says the word itself prints, where it can be said at all. */
  readonly instead: { readonly expression: string; readonly text: string } | undefined
}

/** `rule` is absent where the figure itself prints the word. */
interface Found {
  readonly typed: TypedWord
  readonly rule: Rule | undefined
  readonly beside: Beside
}

/** Whether a word has to go before the text may leave. */
export const isFaulty = ({ verdict }: JudgedWord): boolean => verdict !== 'agrees'

/** The words of a paragraph that depend on the data and were typed, in their order. */
export const typedWords = (inlines: readonly Inline[]): readonly TypedWord[] =>
  foundIn(inlines).map(({ typed }) => typed)

/** The figures somebody has to render before these words can be judged. */
export const wordsAsk = (inlines: readonly Inline[]): readonly string[] =>
  foundIn(inlines).flatMap(({ typed: { expression, says } }) =>
    says === '' ? [expression] : [expression, says],
  )

/**
 * Holds the typed words of a paragraph against the data. A word is left out where the data do not tell: where
 * a base is missing, the value is bounded by its source, or the number beside it is not what the word is
 * about.
 */
export function judgedWords(
  inlines: readonly Inline[],
  rendered: (expression: string) => FigureMap[string] | undefined,
): readonly JudgedWord[] {
  return foundIn(inlines).flatMap(({ typed, rule, beside }): readonly JudgedWord[] => {
    if (!rule)
      return [
        { ...typed, verdict: 'doubled', instead: { expression: typed.expression, text: typed.printed } },
      ]
    const [own, said] = [rendered(typed.expression), typed.says === '' ? undefined : rendered(typed.says)]
    if (!own?.ok || own.value.operands.some(({ bound }) => bound !== 'exact')) return []
    const holds = rule.holds(numbersOf(own.value), said, beside)
    if (holds === undefined) return []
    const instead = said?.ok ? { expression: typed.says, text: said.value.text } : undefined
    return [{ ...typed, verdict: holds ? ('agrees' as const) : ('contradicts' as const), instead }]
  })
}

/**
 * What a contradiction is shown as: 升至31.4微克/立方米 → 降至31.4微克/立方米, or without what it ought to be where no
 * figure says it.
 */
export function contradictionIn({ word, side, printed, instead }: JudgedWord): string {
  const typed = side === 'before' ? `${word}${printed}` : `${printed}${word}`
  return instead ? `${typed} → ${instead.text}` : typed
}

/** The paragraph with one typed word and its figure replaced by the figure that says the word itself. */
export function withFigureFor(
  inlines: readonly Inline[],
  { at, side, word, instead }: JudgedWord,
): readonly Inline[] {
  if (!instead) return inlines
  const neighbour = side === 'before' ? at - 1 : at + 1
  const replaced = inlines.map((inline, index): Inline => {
    if (index === at && inline.type === 'figure')
      return { ...inline, expression: instead.expression, printed: instead.text }
    if (index !== neighbour || inline.type !== 'text') return inline
    return {
      ...inline,
      text: side === 'before' ? inline.text.slice(0, -word.length) : inline.text.slice(word.length),
    }
  })
  return replaced.filter(inline => inline.type !== 'text' || inline.text !== '')
}

const numbersOf = ({ exact, number, unit, kind, operands }: RenderedFigure) => ({
  exact: decimal(exact).abs(),
  number: decimal(number).abs(),
  isNegative: decimal(exact).lt(0),
  unit,
  kind,
  operands,
})

function foundIn(inlines: readonly Inline[]): readonly Found[] {
  return inlines.flatMap((inline, at) => {
    const figure = inline.type === 'figure' ? read(inline.expression) : undefined
    if (inline.type !== 'figure' || !figure) return []
    const earlier = earlierFigures(inlines.slice(0, at))
    const sides: readonly Side[] = ['before', 'after']
    return sides.flatMap((side): Found[] => {
      const found = besideFigure(inlines, at, side, inline.printed)
      if (!found) return []
      const { rule, word, gap } = found
      const beside: Beside = { figure, word, printed: inline.printed, earlier }
      const says = rule ? rule.says(beside) : undefined
      const { expression, printed } = inline
      const typed = side === 'before' ? `${word}${gap}` : `${gap}${word}`
      return [
        {
          rule,
          beside,
          typed: { word: typed, side, at, expression, printed, says: says ? writeExpression(says) : '' },
        },
      ]
    })
  })
}

/**
 * The word directly before or after a figure: one that the figure prints itself, or else the longest that a
 * rule knows.
 */
function besideFigure(
  inlines: readonly Inline[],
  at: number,
  side: Side,
  printed: string,
): { rule: Rule | undefined; word: string; gap: string } | undefined {
  const neighbour = inlines[side === 'before' ? at - 1 : at + 1]
  if (neighbour?.type !== 'text') return undefined
  const [text, gap] = withoutGap(neighbour.text, side)
  const doubled = doubledWord(text, printed, side)
  if (doubled !== '') return { rule: undefined, word: doubled, gap }
  const found = rules
    .filter(rule => rule.side === side)
    .flatMap(rule => {
      const word = rule.pattern.exec(text)?.[0]
      return word === undefined ? [] : [{ rule, word, gap }]
    })
  return found.toSorted((left, right) => right.word.length - left.word.length)[0]
}

/** Spaces between Chinese and a figure come along with what is pasted, and hide no word. */
function withoutGap(text: string, side: Side): readonly [text: string, gap: string] {
  const pattern = side === 'before' ? /(?<=\p{Script=Han})\s+$/u : /^\s+(?=\p{Script=Han})/u
  return [text.replace(pattern, ''), pattern.exec(text)?.[0] ?? '']
}

/** The figures before another in its sentence, the nearest first. */
function earlierFigures(before: readonly Inline[]): readonly FigureExpression[] {
  const start = before.findLastIndex(inline => inline.type === 'text' && /[。；;！？]|\.\s/.test(inline.text))
  return before
    .slice(Math.max(0, start))
    .flatMap(inline => (inline.type === 'figure' ? (read(inline.expression) ?? []) : []))
    .toReversed()
}

function read(expression: string): FigureExpression | undefined {
  const parsed = parseExpression(expression)
  return parsed.ok ? parsed.value : undefined
}
