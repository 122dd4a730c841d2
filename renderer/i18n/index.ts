import { createI18n } from 'vue-i18n'
import type { Facts, Problem } from '../../core/problem.ts'
import { wordedFacts } from '../../core/sentences/words.ts'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Each language is one file to fetch; only the one in use is. */
const loaders: Record<Locale, () => Promise<{ default: object }>> = {
  'zh-CN': () => import('./zh-CN/index.ts'),
  en: () => import('./en/index.ts'),
}

/**
 * Composed by features as `useI18n()`; sentences are keyed `<area>.<name>`, one file an area and language.
 */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  missingWarn: false,
  fallbackWarn: false,
  messages: {},
})

/** Shows the interface in another language, from now on and without a reload. */
export async function showLocale(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale as never))
    i18n.global.setLocaleMessage(locale, (await loaders[locale]()).default as never)
  ;(i18n.global.locale as unknown as { value: Locale }).value = locale
  document.documentElement.lang = locale
}

/** The language of the system where the person has not chosen one: Chinese wherever Chinese is understood. */
export function localeOf(systemLanguages: readonly string[]): Locale {
  const known = systemLanguages.find(language => /^(zh|en)\b/i.test(language))
  return known?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** What the register calls a region by its key. */
type RegionNames = (key: string) => string
const known: { regionName: RegionNames } = { regionName: key => key }

/** From here on sentences name regions as the open workspace does. */
export function nameRegions(regionName: RegionNames): void {
  known.regionName = regionName
}

/**
 * The facts of a problem as a sentence can hold them: lists are joined; names, periods and moments read as
 * people read them.
 */
export function factsFor(
  problem: Problem,
  locale: Locale,
  regionName: RegionNames = known.regionName,
): Record<string, string | number> {
  const shown = (name: string, fact: Facts[string]): string | number => {
    if (typeof fact === 'string' && (name === 'region' || name === 'scope')) return regionName(fact)
    if (typeof fact === 'object') return fact.join(locale === 'en' ? ', ' : '、')
    if (typeof fact === 'string' && MOMENT.test(fact))
      return new Date(fact).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
    return fact
  }
  const worded = wordedFacts(problem, locale === 'en' ? 'en' : 'zh')
  return Object.fromEntries(Object.entries(worded).map(([name, fact]) => [name, shown(name, fact)]))
}

/** What a problem says in the language shown. */
export function sentenceOf(problem: Problem): string {
  const { t, te, locale } = i18n.global
  const key = `problem.${problem.code}`
  const shown = locale as unknown as { value: Locale }
  return te(key) ? t(key, factsFor(problem, shown.value)) : t('problem.unexpected', { code: problem.code })
}
