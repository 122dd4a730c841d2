import type { Language } from '../figures/model.ts'
import type { ChartKind } from './model.ts'

/** Words a chart says of itself, beside those it was given. */
export interface ChartWords {
  readonly comma: string
  readonly listed: string
  readonly semicolon: string
  readonly colon: string
  readonly stop: string
  readonly missing: string
  readonly noData: string
  readonly more: (count: number) => string
  readonly notAll: string
  readonly leftOut: (whole: string, parts: string) => string
  readonly sum: (sum: string) => string
  readonly kinds: Readonly<Record<ChartKind, string>>
  readonly parts: {
    readonly cover: string
    readonly chart: string
    readonly measure: string
    readonly source: string
    readonly rule: string
    readonly centre: string
    readonly number: string
    readonly title: string
    readonly subtitle: string
    readonly notes: string
    readonly slide: string
  }
}

export const chartWords: Readonly<Record<Language, ChartWords>> = {
  zh: {
    comma: '，',
    listed: '、',
    semicolon: '；',
    colon: '：',
    stop: '。',
    missing: '无数据：',
    noData: '无数据',
    more: count => `等${count}项`,
    notAll: '缺的部分没有画入，环形不是全部',
    leftOut: (whole, parts) => `环形不是${whole}的全部，未画入：${parts}`,
    sum: sum => `各部分合计${sum}，不是100%`,
    kinds: { bar: '柱形图', 'horizontal-bar': '条形图', line: '折线图', doughnut: '环形图' },
    parts: {
      cover: '封面',
      chart: '图表',
      measure: '指标和单位',
      source: '来源',
      rule: '分隔线',
      centre: '环心',
      number: '页码',
      title: '标题',
      subtitle: '副标题',
      notes: '备注',
      slide: '幻灯片',
    },
  },
  en: {
    comma: ', ',
    listed: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '. ',
    missing: 'No data: ',
    noData: 'no data',
    more: count => `, ${count} in all`,
    notAll: 'missing parts are not drawn, so the ring is not the whole',
    leftOut: (whole, parts) => `The ring is not all of ${whole}; left out: ${parts}`,
    sum: sum => `The parts add up to ${sum}, not 100%`,
    kinds: {
      bar: 'Column chart',
      'horizontal-bar': 'Bar chart',
      line: 'Line chart',
      doughnut: 'Doughnut chart',
    },
    parts: {
      cover: 'Cover',
      chart: 'Chart',
      measure: 'Measure and unit',
      source: 'Source',
      rule: 'Rule',
      centre: 'Centre',
      number: 'Slide number',
      title: 'Title',
      subtitle: 'Subtitle',
      notes: 'Notes',
      slide: 'Slide',
    },
  },
}
