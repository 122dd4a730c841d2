import { done, refused, type Outcome } from '../problem.ts'
import type { Indicator, Region } from './model.ts'

/** What a name in a figure may hold: no sign of the written form. */
const written = /^[\p{L}\p{N}][\p{L}\p{N} .·%()“”-]{0,29}$/u

/** Reads a name as an option holds it; undefined where it can be none. */
export const readName = (text: string | undefined): string | undefined =>
  text !== undefined && written.test(text) ? text : undefined

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Whether a text is a name of something, or a part of one of its names. */
const isPart = (text: string, names: readonly string[]): boolean =>
  names.some(name => folded(name).includes(folded(text)))

const namesOf = ({ key, name, nameEn, aliases }: Indicator): readonly string[] =>
  [key, name, nameEn, ...aliases].filter(each => each !== '')

/**
 * A short name of an indicator that the writer chose: 城镇居民 for 城镇居民人均可支配收入. Refuses what is no part of its
 * registered names (`not-its-name`), so that no figure is said of something else; an alias in the register
 * makes it one.
 */
export function indicatorNamed(text: string, indicator: Indicator): Outcome<string> {
  return isPart(text, namesOf(indicator))
    ? done(text)
    : refused('not-its-name', { name: text, indicator: indicator.key })
}

/** A short name of a region: 泸州 for 泸州市. Refuses what is no part of its names (`not-its-region`). */
export function regionNamed(text: string, { key, name, nameEn }: Region): Outcome<string> {
  return isPart(
    text,
    [name, nameEn].filter(each => each !== ''),
  )
    ? done(text)
    : refused('not-its-region', { name: text, region: key })
}

const holding = [
  '拥有',
  '配有',
  '配备',
  '占有',
  '享有',
  '使用',
  '消耗',
  '耗用',
  '产出',
  '创造',
  '实现',
  '产生',
  '排放',
  '新增',
  '有',
]

/**
 * What is counted, as it stands inside a figure: 拥有执业医师, 用水量. What is left behind such a verb is a name of
 * its indicator.
 */
export function wordingNamed(text: string, indicator: Indicator): Outcome<string> {
  const verb = holding.find(each => text.startsWith(each)) ?? ''
  const rest = text.slice(verb.length)
  return rest === '' || isPart(rest, namesOf(indicator)) ? done(text) : indicatorNamed(text, indicator)
}
