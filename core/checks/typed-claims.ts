import type { Inline } from '../documents/model.ts'
import { parseExpression, writeExpression, type FigureExpression, type FigureMap } from '../figures/index.ts'
import type { Problem } from '../problem.ts'

/**
 * A claim over a set, typed in a sentence with a figure that does not say it: 首次, 历史新高, 连续三年, 全省最高, 唯一, 最低.
 */
export interface TypedClaim {
  readonly word: string
  /** Which of the inlines the figure is that stands nearest, as it is written, and what it printed. */
  readonly at: number
  readonly expression: string
  readonly printed: string
  /**
   * Figures that would prove and say it, as they are written; none where it takes a limit or a scope that
   * only a person can name.
   */
  readonly proofs: readonly string[]
}

/**
 * A typed claim and the figure that proves it; where none does, why the first of those that might does not.
 */
export interface JudgedClaim extends TypedClaim {
  readonly proof: { readonly expression: string; readonly text: string } | undefined
  readonly refusal: Problem | undefined
}

/**
 * A family of claims: the words, the kinds of figure that prove one, and those that may be proposed in place
 * of a value.
 */
interface Family {
  readonly pattern: RegExp
  readonly kinds: readonly FigureExpression['kind'][]
  /** What a figure of any other kind prints that says it too: a place that a notice states. */
  readonly prints?: RegExp
  proofs(word: string, figure: Extract<FigureExpression, { kind: 'value' }>): readonly FigureExpression[]
}

const some = String.raw`[0-9一二三四五六七八九十两几多]+`
const superlative = '最[高低好优多少大小快]'
const among = '(?:全国|全省|全市|全县|全区|省内|国内|市内)'

const superlativeOf = (word: string): 'best' | 'highest' | 'lowest' => {
  if (/好|优|best/i.test(word)) return 'best'
  return /低|少|小|low/i.test(word) ? 'lowest' : 'highest'
}

const families: readonly Family[] = [
  {
    pattern: /首次(?:超过?|突破|达到?|低于|高于|[升降]至|[升降]到|跨过|迈上|站上|$)|\bfor the first time\b/g,
    kinds: ['first', 'record', 'standard'],
    proofs: () => [],
  },
  {
    pattern: new RegExp(
      `创[^，。；、]{0,12}(?:新高|新低|${superlative})|(?:历史|有记录以来|同期|年来|以来)的?(?:新高|新低|${superlative})` +
        String.raw`|\brecord (?:high|low)\b|\bthe (?:highest|lowest|best) (?:on record|ever|since)\b`,
      'g',
    ),
    kinds: ['record', 'recent', 'historic'],
    proofs: (word, { of }) => [{ kind: 'record', of, word: superlativeOf(word), print: {} }],
  },
  {
    pattern: new RegExp(
      String.raw`连续${some}个?(?:年|季度|月|期|届)|\b(?:\w+) consecutive (?:years|quarters|months)\b`,
      'g',
    ),
    kinds: ['run', 'held', 'standard', 'streak', 'growing', 'steady'],
    proofs: (_word, { of }) =>
      (['up', 'down'] as const).map(direction => ({ kind: 'run', of, direction, print: {} })),
  },
  {
    pattern: new RegExp(
      `${among}的?(?:第一|首位|唯一|${superlative})|唯一|\\bthe only\\b|\\bfirst in the (?:country|province|city)\\b`,
      'g',
    ),
    kinds: ['rank', 'top', 'held', 'sole', 'leaders'],
    prints: /第[\d一二三四五六七八九十]+|\branking \d/,
    proofs: () => [],
  },
  {
    // The end of a clause, or what is the most of something; 最高气温 and 最低生活保障 are names.
    pattern: new RegExp(`${superlative.replace(']', '差]')}(?=[，。；、！]|$|水平|值(?!得)|的)`, 'g'),
    kinds: ['record', 'recent', 'historic', 'rank', 'top', 'sole', 'leaders', 'alike'],
    proofs: (word, { of }) => [{ kind: 'record', of, word: superlativeOf(word), print: {} }],
  },
]

/** The claims of a paragraph that nothing proves, in their order. Quoted words claim nothing. */
export function typedClaims(inlines: readonly Inline[]): readonly TypedClaim[] {
  return sentencesOf(inlines).flatMap(pieces => {
    const figures = pieces.flatMap(({ inline, index }) => {
      const figure = inline.type === 'figure' ? read(inline.expression) : undefined
      return figure && inline.type === 'figure' ? [{ figure, index, inline }] : []
    })
    if (figures.length === 0) return []
    return pieces.flatMap(({ inline, index, text }) =>
      inline.type === 'text' ? claimsIn(text, index, figures) : [],
    )
  })
}

/** The figures somebody has to render before the claims can be judged. */
export const claimsAsk = (inlines: readonly Inline[]): readonly string[] =>
  typedClaims(inlines).flatMap(({ proofs }) => proofs)

/**
 * Holds typed claims against the figures that would prove them: a remark, because the office may know what
 * the data do not tell.
 */
export function judgedClaims(
  inlines: readonly Inline[],
  rendered: (expression: string) => FigureMap[string] | undefined,
): readonly JudgedClaim[] {
  return typedClaims(inlines).map(claim => {
    const outcomes = claim.proofs.flatMap(expression => {
      const outcome = rendered(expression)
      return outcome ? [{ expression, outcome }] : []
    })
    const proofs = outcomes.flatMap(({ expression, outcome }) =>
      outcome.ok ? [{ expression, text: outcome.value.text }] : [],
    )
    const refusals = outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.problem]))
    return { ...claim, proof: proofs[0], refusal: proofs.length > 0 ? undefined : refusals[0] }
  })
}

interface Standing {
  readonly figure: FigureExpression
  readonly index: number
  readonly inline: Extract<Inline, { type: 'figure' }>
}

function claimsIn(text: string, index: number, figures: readonly Standing[]): TypedClaim[] {
  const unquoted = text.replace(/[“「《‘][^”」》’]*[”」》’]/g, quoted => '\u3000'.repeat(quoted.length))
  const taken: (readonly [from: number, to: number])[] = []
  return families.flatMap(family => {
    const found = [...unquoted.matchAll(family.pattern)].filter(
      ({ 0: word, index: from }) => !taken.some(([start, end]) => from < end && start < from + word.length),
    )
    taken.push(...found.map(({ 0: word, index: from }) => [from, from + word.length] as const))
    if (figures.some(standing => saysItself(standing, family))) return []
    return found.map(([word]): TypedClaim => {
      const nearest = figures.toSorted(
        (left, right) => Math.abs(left.index - index) - Math.abs(right.index - index),
      )[0]!
      const {
        figure,
        inline: { expression, printed },
      } = nearest
      const proofs =
        figure.kind === 'value' ? family.proofs(word, figure).map(proof => writeExpression(proof)) : []
      return { word, at: nearest.index, expression, printed, proofs }
    })
  })
}

const saysItself = ({ figure, inline }: Standing, { kinds, prints }: Family): boolean =>
  kinds.includes(figure.kind) || prints?.test(inline.printed) === true

interface Piece {
  readonly inline: Inline
  readonly index: number
  /** The part of a text that belongs to the sentence. */
  readonly text: string
}

/**
 * The paragraph in sentences; a text that ends one and begins the next stands in both, each with its part.
 */
function sentencesOf(inlines: readonly Inline[]): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [[]]
  inlines.forEach((inline, index) => {
    if (inline.type !== 'text') {
      sentences.at(-1)!.push({ inline, index, text: '' })
      return
    }
    inline.text.split(/(?<=[。；;！？!?\n])|(?<=\.)\s/).forEach((text, part) => {
      if (part > 0) sentences.push([])
      sentences.at(-1)!.push({ inline, index, text })
    })
  })
  return sentences
}

function read(expression: string): FigureExpression | undefined {
  const parsed = parseExpression(expression)
  return parsed.ok ? parsed.value : undefined
}
