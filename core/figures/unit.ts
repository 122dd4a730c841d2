import type { Indicator, PrintOptions } from './model.ts'

export type Scale = Exclude<NonNullable<PrintOptions['scale']>, 'auto'>

/** Powers of ten that a Chinese scale stands for. */
const powers: Readonly<Record<Scale, number>> = { 万: 4, 亿: 8, 万亿: 12 }

/** A Chinese unit taken apart: 万户 is the scale 万 over the unit 户. */
export function splitUnit(unit: string): { scale: Scale | undefined; base: string } {
  const scale = (['万亿', '万', '亿'] as const).find(candidate => unit.startsWith(candidate))
  return { scale, base: scale ? unit.slice(scale.length) : unit }
}

export function powerOf(scale: Scale | undefined): number {
  return scale ? powers[scale] : 0
}

/** Words that count things one by one. */
const classifiers = new Set([
  '',
  '个',
  '项',
  '件',
  '家',
  '户',
  '人',
  '名',
  '人次',
  '次',
  '处',
  '座',
  '条',
  '起',
  '宗',
  '例',
  '场',
  '所',
  '辆',
  '台',
  '套',
  '支',
  '批',
  '篇',
  '份',
  '头',
  '只',
  '株',
  '棵',
  '张',
  '块',
  '期',
  '艘',
  '天',
  '日',
  '县',
  '区',
  '镇',
  '乡',
  '村',
  '街道',
  '社区',
  '断面',
])

type Counted = Pick<Indicator, 'unit' | 'decimals'>

export function isCount({ unit, decimals }: Counted): boolean {
  return decimals === 0 && classifiers.has(unit)
}

/** Counted in either word, they are the same things. */
const sameThings: Readonly<Record<string, string>> = { 名: '人', 日: '天' }

/**
 * Whether one may be a part of the other: both in one unit. Firms (家) are no part of the parks (个) they
 * stand in, though both are counts.
 */
export function canBePart(part: Counted, whole: Counted): boolean {
  const [of, all] = [part.unit, whole.unit].map(unit => sameThings[unit] ?? unit)
  return of === all
}

export function isPercentage({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === '%'
}

/** In per cent or per mille: what changes by points. */
export function isRate({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === '%' || unit === '‰'
}

const scaleEn =
  /^(?:\d{1,3}(?:,\d{3})+|\d+|hundred|thousand|million|billion|trillion)(?:\s+(?:thousand|million|billion|trillion))?\s+(?=\S)/i

/**
 * An English unit without the scale it opens with (10,000 households, 100 million m³): the Chinese unit says
 * what a value counts, and English moves the point itself.
 */
export const bareEn = (unitEn: string): string => unitEn.replace(scaleEn, '')

/** Whether what is counted comes one by one, so that English says fewer of it, not less. */
export const isCounted = ({ unit }: Pick<Indicator, 'unit'>): boolean => classifiers.has(splitUnit(unit).base)
