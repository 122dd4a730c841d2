import type { Language, Region } from './model.ts'

/** A region as printed. An invented one says so, unless its name already does. */
export function regionNameOf({ name, nameEn, invented }: Region, language: Language): string {
  if (language === 'zh') return invented && !name.includes('虚构') ? `${name}（虚构）` : name
  const english = nameEn === '' ? name : nameEn
  return invented && !/invented|fictional/i.test(english) ? `${english} (invented)` : english
}
