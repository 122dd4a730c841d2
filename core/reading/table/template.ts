import type { Indicator, Language, Region } from '../../figures/model.ts'
import { formatPeriod } from '../../figures/index.ts'
import type { SheetCell, SheetPlan } from '../../sheets/model.ts'
import { readPeriod } from './periods.ts'

/** What a department is asked for: every indicator for every region and period. */
export interface TemplateRequest {
  readonly title: string
  readonly indicators: readonly Indicator[]
  readonly regions: readonly Region[]
  /** Written forms. */
  readonly periods: readonly string[]
  readonly language: Language
}

const words = {
  zh: {
    hint: '请在“数值”一栏填数（单位以本表为准，没有数据的留空），在“来源”一栏写明出处。其余各栏请勿改动。',
    header: ['指标', '地区', '时期', '数值', '单位', '来源', '备注'],
  },
  en: {
    hint: 'Fill in the value in the unit given, leave it empty where there is none, and name its source. Please leave the other columns as they are.',
    header: ['Indicator', 'Region', 'Period', 'Value', 'Unit', 'Source', 'Note'],
  },
} as const

const columnWidths = [36, 18, 18, 14, 14, 36, 24]

const given = (text: string): SheetCell => ({ text, look: 'given' })
const entry: SheetCell = { text: '', look: 'entry' }

/** In words where they are read back as the same period. */
function periodWords(period: string, language: Language): string {
  const said = formatPeriod(period, language)
  return readPeriod(said) === period ? said : period
}

/** A blank table whose header names itself, so that it comes back without a mapping. */
export function templateSheet({ title, indicators, regions, periods, language }: TemplateRequest): SheetPlan {
  const { hint, header } = words[language]
  const rows = indicators.flatMap(indicator =>
    regions.flatMap(region =>
      periods.map(period => [
        given(language === 'zh' ? indicator.name : indicator.nameEn || indicator.name),
        given(language === 'zh' ? region.name : region.nameEn || region.name),
        given(periodWords(period, language)),
        entry,
        given(indicator.unit),
        entry,
        entry,
      ]),
    ),
  )
  return {
    name: language === 'zh' ? '数据填报' : 'Data',
    widths: columnWidths,
    frozen: 3,
    rows: [
      [{ text: title, look: 'title' }],
      [{ text: hint, look: 'hint' }],
      header.map(text => ({ text, look: 'header' as const })),
      ...rows,
    ],
  }
}
