import type { Language, PlaceStyle, PrintOptions, Region } from './model.ts'
import type { PrintOption } from './print-options.ts'
import { regionsCounted } from './region-noun.ts'
import { genericName, regionNameOf } from './region.ts'
import { hanNumber } from './spoken.ts'
import { ordinalEn } from './words-en.ts'

const verbsZh: Readonly<Record<PlaceStyle, string>> = {
  holding: '位居',
  standing: '位列',
  ranked: '排名',
  listed: '列',
  being: '居',
  joining: '跻身',
  firmly: '稳居',
  leaping: '跃居',
  plain: '',
  bare: '',
}
const verbsEn: Readonly<Record<PlaceStyle, string>> = {
  holding: 'holding ',
  standing: 'standing ',
  ranked: 'ranked ',
  listed: 'listed ',
  being: 'ranking ',
  joining: 'joining ',
  firmly: 'firmly ',
  leaping: 'leapt to ',
  plain: '',
  bare: '',
}

/** The print options that a place is said by. */
export const placeOptions: readonly PrintOption[] = ['style', 'generic', 'counter', 'tied']

const countersZh = { name: '名', none: '' } as const

/**
 * What is said of a place: where it stands, held against where it stood or not, that it is among the first so
 * many, or that it has been kept to.
 */
export type PlaceClaim = 'place' | 'risen' | 'top' | 'kept'

const stylesOf: Readonly<Record<PlaceClaim, readonly PlaceStyle[]>> = {
  place: ['holding', 'standing', 'ranked', 'listed', 'plain', 'bare'],
  risen: ['holding', 'standing', 'ranked', 'listed', 'leaping', 'plain', 'bare'],
  top: ['holding', 'standing', 'ranked', 'listed', 'being', 'joining', 'plain', 'bare'],
  kept: ['holding', 'standing', 'ranked', 'listed', 'firmly', 'plain', 'bare'],
}

/**
 * Whether a verb can be said: 进入 and 跻身 of the first so many, 稳居 of what has been kept to, 跃居 where the place
 * of the year before is known.
 */
export const styleFits = ({ style }: Pick<PrintOptions, 'style'>, claim: PlaceClaim): boolean =>
  style === undefined || stylesOf[claim].includes(style)

/** What a place counts in: its own measure word, or another one that is asked for. */
const counterZh = ({ counter }: PrintOptions, own = '位'): string =>
  counter === undefined || counter === 'head' ? own : countersZh[counter]

/** 第3位, 第三名, 首位. */
const ordinalZh = (place: number, print: PrintOptions, own?: string): string =>
  print.counter === 'head' && place === 1 ? '首位' : `第${place}${counterZh(print, own)}`

/** 居四川省第7位, 排名全省第三, 位列全省并列第3名; ranking 7th in Sichuan. `isTied` says that another region shares the place. */
export function placeSaid(
  place: number,
  scope: Region,
  isTied: boolean,
  print: PrintOptions,
  language: Language,
  among: readonly Region[] = [],
): string {
  const shared = print.tied === true && isTied
  if (print.ofAll) return placeAmong(place, scope, shared, print, language, among)
  const name = scopeName(scope, print, language)
  if (language === 'zh') {
    const before = print.style === 'bare' ? '' : `${print.style ? verbsZh[print.style] : '居'}${name}`
    return `${before}${shared ? '并列' : ''}${ordinalZh(place, print)}`
  }
  const ordinal = `${shared ? 'joint ' : ''}${ordinalEn(place)}`
  return print.style === 'bare'
    ? ordinal
    : `${print.style ? verbsEn[print.style] : 'ranking '}${ordinal} in ${name}`
}

/** 在全省6个市中排名第2位; ranking 2nd of the 6 cities in Linjiang. */
function placeAmong(
  place: number,
  scope: Region,
  isShared: boolean,
  print: PrintOptions,
  language: Language,
  among: readonly Region[],
): string {
  const [name, counted] = [scopeName(scope, print, language), regionsCounted(among, language)]
  if (language === 'zh') {
    const verb = print.style ? verbsZh[print.style] : '居'
    return `在${name}${print.inWords ? hanNumber(counted, String(among.length)) : counted}中${verb}${isShared ? '并列' : ''}${ordinalZh(place, print)}`
  }
  const verb = print.style ? verbsEn[print.style] : 'ranking '
  return `${verb}${isShared ? 'joint ' : ''}${ordinalEn(place)} of the ${counted} in ${name}`
}

/** 进入四川省前10位, 位居全省前三; among the top 10 in Sichuan. */
export function topSaid(
  places: number,
  scope: Region,
  print: PrintOptions,
  language: Language,
  among: readonly Region[] = [],
): string {
  const name = scopeName(scope, print, language)
  if (print.ofAll) {
    const counted = regionsCounted(among, language)
    return language === 'en'
      ? `${topVerbEn(print)}the top ${places} of the ${counted} in ${name}`
      : `在${name}${counted}中${print.style ? verbsZh[print.style] : '进入'}前${places}${counterZh(print)}`
  }
  if (language === 'en') return `${topVerbEn(print)}the top ${places} in ${name}`
  const before = print.style === 'bare' ? '' : `${print.style ? verbsZh[print.style] : '进入'}${name}`
  return `${before}前${places}${counterZh(print)}`
}

/** Among the top 10, or joining and firmly among it. */
const topVerbEn = ({ style }: PrintOptions): string =>
  style === 'joining' ? 'joining ' : style === 'firmly' ? 'firmly among ' : 'among '

/** 居全省前列, 位居全省前列; in the first third of the province, which is what 前列 is said of. */
export function foremostSaid(scope: Region, print: PrintOptions, language: Language): string {
  const name = scopeName(scope, print, language)
  if (language === 'en') return `in the first third in ${name}`
  return `${print.style === 'bare' ? '' : `${print.style ? verbsZh[print.style] : '居'}${name}`}前列`
}

const scopeName = (scope: Region, { generic }: PrintOptions, language: Language): string =>
  (generic ? genericName(scope, language) : undefined) ?? regionNameOf(scope, language)

/** Among whom, as the indicator says it: in the province, among coastal cities. */
function amongEn(name: string): string {
  if (name === '') return ''
  return /^(among|of) /.test(name) ? ` ${name}` : ` in ${name}`
}

/**
 * A place that a source states, among whom as the indicator says it: 居全省第3位, 排名全省第三; ranking 3rd in the
 * province. Where nobody says among whom, it is the place alone unless a verb is asked for.
 */
export function placeWithin(
  place: number,
  { name, own }: { readonly name: string; readonly own: string },
  print: PrintOptions,
  language: Language,
): string {
  const isAlone = print.style === 'bare' || (name === '' && print.style === undefined)
  if (language === 'zh')
    return `${isAlone ? '' : `${print.style ? verbsZh[print.style] : '居'}${name}`}${ordinalZh(place, print, own)}`
  if (isAlone) return ordinalEn(place)
  return `${print.style ? verbsEn[print.style] : 'ranking '}${ordinalEn(place)}${amongEn(name)}`
}

/** As `placeWithin`, of the first so many places: 居全省前3位, 位居全省前三; among the top 3 in the province. */
export function topWithin(
  places: number,
  { name, own }: { readonly name: string; readonly own: string },
  print: PrintOptions,
  language: Language,
  usual: '居' | '进入' = '居',
): string {
  if (language === 'en') return `${topVerbEn(print)}the top ${places}${amongEn(name)}`
  const before = print.style === 'bare' ? '' : `${print.style ? verbsZh[print.style] : usual}${name}`
  return `${before}前${places}${counterZh(print, own)}`
}
