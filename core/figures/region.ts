import type { Language, Region } from './model.ts'

/** A region as printed. An invented one says so, unless its name already does. */
export function regionNameOf({ name, nameEn, invented }: Region, language: Language): string {
  if (language === 'zh') return invented && !name.includes('虚构') ? `${name}（虚构）` : name
  const english = nameEn === '' ? name : nameEn
  return invented && !/invented|fictional/i.test(english) ? `${english} (invented)` : english
}

const levels: readonly (readonly [RegExp, string, string])[] = [
  [/^中国$|^全国$|国$/u, '全国', 'the country'],
  [/(省|自治区)$/u, '全省', 'the province'],
  [/市$/u, '全市', 'the city'],
  [/[县旗]$/u, '全县', 'the county'],
  [/州$/u, '全州', 'the prefecture'],
  [/区$/u, '全区', 'the district'],
]

/**
 * 全省 for the name of a province, as a text says it that has named the province before; undefined where its
 * kind is not known.
 */
export function genericName({ name }: Region, language: Language): string | undefined {
  const found = levels.find(([pattern]) => pattern.test(name.replace(/（.*）$/u, '')))
  const said = /自治区/u.test(name) ? '全区' : found?.[1]
  return language === 'zh' ? said : found?.[2]
}

const adjectives: Readonly<Record<string, string>> = {
  'the country': 'national',
  'the province': 'provincial',
  'the city': 'city',
  'the county': 'county',
  'the prefecture': 'prefectural',
  'the district': 'district',
}

/** 全省平均水平, 四川省平均; the provincial average, the Sichuan average. */
export function averageOf(
  region: Region,
  said: 'plain' | 'level',
  isGeneric: boolean,
  language: Language,
): string {
  const generic = isGeneric ? genericName(region, language) : undefined
  if (language === 'zh')
    return `${generic ?? regionNameOf(region, language)}平均${said === 'level' ? '水平' : ''}`
  return `the ${(generic && adjectives[generic]) ?? regionNameOf(region, language)} average`
}
