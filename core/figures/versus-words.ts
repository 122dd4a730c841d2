import { done, refused, type Outcome } from '../problem.ts'
import { isAverage } from './additive.ts'
import type { Comparison } from './comparison.ts'
import { toneOf } from './direction.ts'
import type { Reading, Scene } from './kind.ts'
import type { Language, PrintOptions, Region } from './model.ts'
import { indicatorNamed, regionNamed } from './naming.ts'
import { averageOf, genericName, regionNameOf } from './region.ts'

export type VersusWord = 'above' | 'faster' | 'more' | 'better' | 'beyond' | 'ahead' | 'far' | 'surpass'

type Pair = readonly [string, string]

/** [where it is more, where it is less] */
export const versusZh: Readonly<Record<VersusWord, Pair>> = {
  above: ['高于', '低于'],
  faster: ['快于', '慢于'],
  more: ['多于', '少于'],
  better: ['优于', '差于'],
  beyond: ['高出', '低于'],
  ahead: ['领先', '落后'],
  far: ['远高于', '远低于'],
  surpass: ['远超', '远低于'],
}
/** Which words stand before what the value is compared with, and have no form behind it. */
type Leading = 'ahead' | 'far' | 'surpass'
const leads = (word: VersusWord): word is Leading => word === 'ahead' || isFar(word)

/** 远高于 and 远超 say that much lies between. */
export const isFar = (word: VersusWord): boolean => word === 'far' || word === 'surpass'

/** Behind 比全省平均; 领先 and 远超 have none. */
export const versusBehindZh: Readonly<Record<Exclude<VersusWord, Leading>, Pair>> = {
  above: ['高', '低'],
  faster: ['快', '慢'],
  more: ['多', '少'],
  better: ['好', '差'],
  beyond: ['高出', '低'],
}
export const versusEn: Readonly<Record<VersusWord, Pair>> = {
  above: ['above', 'below'],
  faster: ['faster than', 'slower than'],
  more: ['more than', 'fewer than'],
  better: ['better than', 'worse than'],
  beyond: ['above', 'below'],
  ahead: ['ahead of', 'behind'],
  far: ['far above', 'far below'],
  surpass: ['far above', 'far below'],
}

/** Which of 比, 较 and 与……相比 may open it; 领先 and 远超 stand before what the value is compared with. */
export const versusLeadFits = (lead: PrintOptions['lead'], word: VersusWord): boolean =>
  !leads(word) && (lead === 'than' || lead === 'against' || lead === 'compared' || lead === 'compared-apart')

/** 高于全省平均水平1.2个百分点, 比四川省高2.3个百分点, 与全省平均持平; 1.2 percentage points above the provincial average. */
export function versusWords(
  word: VersusWord,
  print: PrintOptions,
  { direction, text }: Comparison,
  of: Reading,
  than: Reading,
  scene: Scene,
): Outcome<string> {
  const named = versusName(of, than, print, scene)
  if (!named.ok) return named
  const { language } = scene
  if (direction === 'level')
    return done(language === 'zh' ? `与${named.value}持平` : `level with ${named.value}`)
  const side = versusSide(word, direction, of)
  if (!side.ok) return side
  if (language === 'zh') return done(inChinese(word, side.value, named.value, text, print))
  return done(`${text}${text === '' ? '' : ' '}${versusEn[word][side.value]} ${named.value}`)
}

function inChinese(
  word: VersusWord,
  side: 0 | 1,
  name: string,
  text: string,
  { lead }: PrintOptions,
): string {
  if (leads(word) || lead === undefined) return `${versusZh[word][side]}${name}${text}`
  const verb = versusBehindZh[word][side]
  if (lead === 'compared' || lead === 'compared-apart')
    return `与${name}相比${lead === 'compared-apart' ? '，' : ''}${verb}${text}`
  return `${lead === 'against' ? '较' : '比'}${name}${verb}${text}`
}

/** Better and ahead go by polarity, everything else by the sign. */
export function versusSide(
  word: VersusWord,
  direction: 'up' | 'down',
  { indicator }: Reading,
): Outcome<0 | 1> {
  if (word !== 'better' && word !== 'ahead') return done(direction === 'up' ? 0 : 1)
  const tone = toneOf(direction, indicator)
  return tone === 'neutral'
    ? refused('no-polarity', { indicator: indicator.key })
    : done(tone === 'good' ? 0 : 1)
}

/**
 * Another region, or another indicator; 平均 is said of a region's value that is one, never of a total
 * (`not-an-average`).
 */
export function versusName(
  of: Reading,
  than: Reading,
  { naming, average, generic = false }: PrintOptions,
  { data, language }: Scene,
): Outcome<string> {
  const region = data.region(than.operand.region)
  const isElsewhere = of.operand.region !== than.operand.region
  if (average && !(isElsewhere && isAverage(than.indicator)))
    return refused('not-an-average', { indicator: than.operand.indicator, region: than.operand.region })
  if (of.indicator.key !== than.indicator.key)
    return naming === undefined ? done(than.operand.indicatorName) : indicatorNamed(naming, than.indicator)
  if (!region) return done(than.operand.regionName)
  const named = naming === undefined ? done(region) : shortened(region, naming)
  if (!named.ok) return named
  return done(
    average ? averageOf(named.value, average, generic, language) : placeName(named.value, generic, language),
  )
}

function shortened(region: Region, naming: string): Outcome<Region> {
  const named = regionNamed(naming, region)
  return named.ok ? done({ ...region, name: naming, nameEn: naming }) : named
}

const placeName = (region: Region, isGeneric: boolean, language: Language): string =>
  (isGeneric && genericName(region, language)) || regionNameOf(region, language)
