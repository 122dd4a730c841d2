import { done, refused, type Outcome } from '../problem.ts'
import type { Scene } from './kind.ts'
import type { Bilingual, Operand, Origin, PrintOptions } from './model.ts'
import { declaredStart, since } from './series.ts'
import { seriesStart } from './definition.ts'
import { beginsBefore } from './period.ts'

/** What a series is said to begin with, in the order it is offered. */
export const originWords: Readonly<Record<Origin, Bilingual>> = {
  records: { zh: '有记录以来', en: 'since records began' },
  monitoring: { zh: '有监测记录以来', en: 'since monitoring began' },
  monitored: { zh: '有监测以来', en: 'since monitoring began' },
  observations: { zh: '有观测记录以来', en: 'since observations began' },
  statistics: { zh: '有统计以来', en: 'since statistics began' },
  history: { zh: '历史', en: 'on record' },
}

/**
 * Since when a claim over a whole series holds: 2015年以来, or 有监测记录以来 where it is asked for. That claims that
 * nothing was recorded before, so it is refused unless the series is declared to begin with its first record
 * (`not-first-record`), by a definition that has not changed since. `oldest` is the first period of the
 * series.
 */
export function sinceBeginning(
  of: Operand,
  oldest: string,
  { origin }: PrintOptions,
  { data, language }: Scene,
): Outcome<string> {
  if (!origin) return done(since(oldest, of.period, language))
  const start = declaredStart(of, data)
  const indicator = data.indicator(of.indicator)
  const changed = indicator && seriesStart(indicator, of.period, data)
  const isWhole = start?.isFirst === true && (changed === undefined || !beginsBefore(start.since, changed))
  if (!isWhole)
    return refused('not-first-record', {
      indicator: of.indicator,
      region: of.region || data.homeRegion,
      period: oldest,
    })
  return done(originWords[origin][language])
}
