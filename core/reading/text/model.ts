/** A place in the text of a reading, in UTF-16 units; `end` is behind its last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Why a piece of a text is none of what the office wrote. */
export type NoiseKind =
  | 'stray-comma'
  | 'pinyin'
  | 'navigation'
  | 'share'
  | 'page-mark'
  | 'picture'
  | 'meta'
  | 'copyright'
  | 'advertisement'
  | 'markup'
  | 'blank'

export interface Noise extends Span {
  readonly kind: NoiseKind
}

/** A heading and what stands under it, up to the next of its level or above. */
export interface Section extends Span {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: number
  /** Without its numeral. */
  readonly heading: string
}

/** What one person says, up to the next who speaks. */
export interface Turn extends Span {
  readonly role: 'question' | 'answer'
  /** As named in the text; '' where nobody is. */
  readonly speaker: string
  readonly post: string
}

/**
 * How a figure stands to another value, as the text says it; its place is that of the number that says
 * so.
 */
export interface ReadComparison extends Span {
  /**
   * `percent` 增长5.4%, `points` 提高2.7个百分点, `absolute` 增加12天, `from` 由23降至20, `times`
   * 是…的2倍, `rank` 居全省第七, `share` 占47%, `part` 其中12个.
   */
  readonly quote: string
  readonly type: 'percent' | 'points' | 'absolute' | 'from' | 'times' | 'rank' | 'share' | 'part'
  /** As a decimal; below zero where the text says that something fell. */
  readonly value: string
  readonly unit: string
  /** What it is compared with, as said: 同比, 比2015年, 全省. '' where the text says nothing. */
  readonly base: string
}

/** A number of a text that says how much of something there was, is or will be. */
export interface ReadFigure extends Span {
  /** The number with its unit, as it stands. */
  readonly quote: string
  /** What is counted or measured, as said here or before; '' where the text does not tell. */
  readonly indicator: string
  /** As a decimal, in `unit`. */
  readonly value: string
  /** With its scale: 亿立方米, 微克/立方米, %. */
  readonly unit: string
  /** 超, 近, 左右, 以上 … as said; '' for none. */
  readonly qualifier: string
  /** A period as figures write it; '' where the text does not tell. */
  readonly period: string
  readonly region: string
  /** Aimed at, not reached. */
  readonly target: boolean
  readonly comparison: ReadComparison | null
  /** What else it is compared with: 由23降至20，下降13%. */
  readonly further: readonly ReadComparison[]
}

/** Why a number is no figure. */
export type NumberReason =
  | 'date'
  | 'time'
  | 'ordinal'
  | 'plan'
  | 'law'
  | 'document'
  | 'standard'
  | 'class'
  | 'name'
  | 'scheme'
  | 'attachment'
  | 'telephone'
  | 'address'
  | 'identifier'
  | 'list'
  | 'count-of-text'
  | 'idiom'

export interface LeftNumber extends Span {
  readonly reason: NumberReason
}

/** A text as it was read: offsets are of `text`, which keeps all that stands in the file. */
export interface TextReading {
  readonly title: string
  /** The day it was said or published, `2023-08-11`; '' where it does not tell. */
  readonly date: string
  readonly byline: string
  readonly noise: readonly Noise[]
  readonly text: string
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly figures: readonly ReadFigure[]
  readonly numbers: readonly LeftNumber[]
}

/**
 * What is left of a text once noise is out and its signs are those of simplified Chinese prose: what the
 * grammar of figures reads. `offsets[i]` says where its unit `i` stands in the text it came from, and one
 * more says where it ends.
 */
export interface CleanText {
  readonly text: string
  readonly offsets: readonly number[]
}
