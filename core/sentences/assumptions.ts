import type { AssumedField, AssumedFrom, Assumption } from '../reading/table/index.ts'

type Words<Name extends string> = Readonly<Record<'zh' | 'en', Readonly<Record<Name, string>>>>

/** Why a part of a value's place is taken to hold though its row does not say it. */
export const assumedFrom: Words<AssumedFrom> = {
  zh: {
    'home-region': '表里没写，按本地',
    'register-unit': '表里没写，按指标单位',
    'sheet-name': '取自表名',
    title: '取自标题',
    'line-above': '取自表上方',
    corner: '取自表的左上角',
    header: '取自表头',
    note: '取自表注',
    'number-format': '取自单元格格式',
    'continued-from-above': '沿用上一行',
    mapping: '由人指定',
  },
  en: {
    'home-region': 'not written; the home region',
    'register-unit': 'not written; the indicator’s unit',
    'sheet-name': 'from the sheet’s name',
    title: 'from the title',
    'line-above': 'from above the table',
    corner: 'from the table’s corner',
    header: 'from the header',
    note: 'from a note',
    'number-format': 'from the cell’s format',
    'continued-from-above': 'as in the row above',
    mapping: 'as you said',
  },
}

const fields: Words<AssumedField> = {
  zh: { indicator: '指标', region: '地区', period: '时期', unit: '单位' },
  en: { indicator: 'indicator', region: 'region', period: 'period', unit: 'unit' },
}

/** What is taken to hold of one value, as a line of text says it. */
export function assumptionWords({ what, value, why }: Assumption, language: 'zh' | 'en'): string {
  const reason = assumedFrom[language][why]
  return language === 'zh'
    ? `推定${fields.zh[what]} ${value}（${reason}）`
    : `assumed ${fields.en[what]} ${value} (${reason})`
}
