import type { decimal } from '../../figures/index.ts'
import type { ReadComparison, ReadFigure } from '../text/model.ts'
import type { Verified } from './model.ts'

/** The figures of one sentence, in order. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly figures: readonly ReadFigure[]
}

const SENTENCE = /[^。！？!?\n]+[。！？!?\n]?/gu

/**
 * A text sentence by sentence, with the figures of each; an English full stop ends one, a decimal point
 * does not.
 */
export function statementsOf({ text, figures }: Verified): readonly Statement[] {
  let at = 0
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: whole, index }) =>
    partsOf(whole, index).map(({ start, end }) => {
      const from = at
      while (at < figures.length && figures[at]!.start < end) at += 1
      return { start, end, text: text.slice(start, end), figures: figures.slice(from, at) }
    }),
  )
}

function partsOf(sentence: string, index: number): { start: number; end: number }[] {
  const ends = [...sentence.matchAll(/(?<=[a-z\d%)])\.(?=\s+[A-Z“"]|$)/gu)].map(({ index: at }) => at + 1)
  return [0, ...ends].flatMap((from, place) => {
    const to = ends[place] ?? sentence.length
    return from < to ? [{ start: index + from, end: index + to }] : []
  })
}

export const comparisonsIn = ({ comparison, further }: ReadFigure): readonly ReadComparison[] =>
  comparison ? [comparison, ...further] : further

/** A decimal as it is printed: so many places, without zeros behind. */
export const printed = (value: ReturnType<typeof decimal>, places: number): string =>
  value.toDecimalPlaces(places).toFixed()

export const placesOf = (value: string): number => value.split('.')[1]?.length ?? 0
