import { done, refused, type Outcome } from '../problem.ts'
import type { Indicator, RenderedFigure, VerbPair } from './model.ts'

export type Direction = RenderedFigure['direction']

/** The direction of the printed number: what prints as zero is level. */
export function directionOf(sign: number): 'up' | 'down' | 'level' {
  return sign > 0 ? 'up' : sign < 0 ? 'down' : 'level'
}

/** Whether a direction is good news. */
export function toneOf(direction: Direction, { polarity, type }: Indicator): RenderedFigure['tone'] {
  if (type === 'place' || type === 'class')
    return direction === 'up' ? 'good' : direction === 'down' ? 'bad' : 'neutral'
  if (direction === 'none' || direction === 'level' || polarity === 'neutral') return 'neutral'
  return (direction === 'up') === (polarity === 'higher-is-better') ? 'good' : 'bad'
}

/**
 * Picks the verb of a pair. 改善 and 转差 go by polarity, the other pairs by the sign; an indicator that is
 * neither good nor bad when it rises is refused with `no-polarity`.
 */
export function chooseVerb(
  verbs: readonly [string, string],
  pair: VerbPair,
  direction: 'up' | 'down',
  indicator: Indicator,
): Outcome<string> {
  if (pair !== 'improve-worsen') return done(verbs[direction === 'up' ? 0 : 1])
  const tone = toneOf(direction, indicator)
  return tone === 'neutral'
    ? refused('no-polarity', { indicator: indicator.key })
    : done(verbs[tone === 'good' ? 0 : 1])
}
