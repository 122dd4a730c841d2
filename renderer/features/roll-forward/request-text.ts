import { formatPeriod } from '../../../core/figures/index.ts'
import type { Language } from '../../../core/figures/model.ts'
import type { Outputs } from '../../api.ts'

export type DataRequests = Outputs['events']['requests']
type Item = DataRequests[number]['items'][number]

/** How names stand in the language shown. */
export interface Names {
  readonly language: Language
  department(key: string): string
  region(key: string): string
}

/** 2023年 优良天数（天），泸州市: one wanted value in a line. */
export function requestLine(
  { indicatorName, indicatorNameEn, unit: own, unitEn, region, period }: Item,
  { language, region: nameOf }: Names,
): string {
  const isEnglish = language === 'en'
  const [name, unit] = [(isEnglish && indicatorNameEn) || indicatorName, (isEnglish && unitEn) || own]
  const measured = unit === '' ? name : isEnglish ? `${name} (${unit})` : `${name}（${unit}）`
  return [formatPeriod(period, language), nameOf(region), measured].join(isEnglish ? ', ' : '，')
}

/** What is wanted of one department, or of all, as text for a letter or a message. */
export const requestText = (requests: DataRequests, names: Names): string =>
  requests
    .map(({ department, items }) =>
      [
        names.department(department),
        ...items.map((item, index) => `${index + 1}. ${requestLine(item, names)}`),
      ].join('\n'),
    )
    .join('\n\n')

/** How many values are wanted in all. */
export const wantedIn = (requests: DataRequests): number =>
  requests.reduce((sum, { items }) => sum + items.length, 0)
