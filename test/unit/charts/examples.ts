import type { Chart, ChartKind, ChartSeries, ChartSpec } from '../../../core/charts/index.ts'
import { ChartId, EventId } from '../../../core/documents/model.ts'
import {
  figureDataFrom,
  type FigureData,
  type FigureMap,
  type Indicator,
  type Language,
  type Region,
  renderWritten,
} from '../../../core/figures/index.ts'

const indicator = (key: string, unit: string, decimals: number, unitEn = ''): Indicator => ({
  key,
  name: key,
  nameEn: '',
  aliases: [],
  unit,
  unitEn,
  decimals,
  rounding: 'half-up',
  polarity: 'higher-is-better',
  topic: '',
  department: '',
  definition: '',
  definitionChanges: [],
  type: 'quantity',
  classes: [],
  within: '',
  withinEn: '',
  seriesStarts: [],
  formula: null,
  revision: 1,
})

const region = (key: string, name: string, invented = false): Region => ({
  key,
  name,
  nameEn: '',
  parent: '',
  invented,
  complete: false,
})

const values: readonly [string, string, string, string, string][] = [
  ['优良天数', 'luzhou', '2020', '302', '市生态环境局公报'],
  ['优良天数', 'luzhou', '2021', '312', '市生态环境局公报。'],
  ['优良天数', 'luzhou', '2022', '295', '市生态环境局发布会'],
  ['优良天数', 'yunchuan', '2021', '290', '云川市公报'],
  ['优良天数', 'yunchuan', '2022', '299', '云川市公报'],
  ['监测天数', 'luzhou', '2022', '365', '市生态环境局发布会'],
  ['达标率', 'luzhou', '2021', '6.04', '市水务局'],
  ['达标率', 'luzhou', '2022', '6.15', '市水务局'],
  ['户数', 'luzhou', '2022', '284000', '市统计局'],
]

export const indicators = [
  indicator('优良天数', '天', 0, 'days'),
  indicator('监测天数', '天', 0),
  indicator('达标率', '%', 1, '%'),
  indicator('户数', '户', 0),
]

const regions = [region('luzhou', '泸州市'), region('yunchuan', '云川市', true)]

/** An office that holds these values: indicator, region, period, value, source. */
export const officeWith = (rows: typeof values): FigureData =>
  figureDataFrom({
    homeRegion: 'luzhou',
    indicators,
    regions,
    observations: rows.map(([indicator, place, period, value, source]) => ({
      indicator,
      region: place,
      period,
      value,
      bound: 'exact',
      source,
      state: 'published',
      note: '',
      revision: 1,
      enteredBy: '',
      enteredAt: '',
    })),
  })

/** A small office: 泸州 is home, 云川 is invented. */
export const office = officeWith(values)

/** Rendered figures of a chart's points, as the workspace hands them to a drawing. */
export function figuresOf(
  series: readonly ChartSeries[],
  language: Language = 'zh',
  data: FigureData = office,
): FigureMap {
  return Object.fromEntries(
    series.flatMap(each =>
      each.points.map(point => [point.expression, renderWritten(point.expression, data, language)]),
    ),
  ) as FigureMap
}

/** Points pinned to what their expressions print now. */
export function pinned(
  labelled: Readonly<Record<string, string>>,
  name = '',
  language: Language = 'zh',
  data = office,
): ChartSeries {
  return {
    name,
    points: Object.entries(labelled).map(([label, expression]) => {
      const rendered = renderWritten(expression, data, language)
      return {
        label,
        expression,
        printed: rendered.ok ? rendered.value.text : '',
        value: rendered.ok ? rendered.value.number : '',
      }
    }),
  }
}

export const chart = (series: readonly ChartSeries[], given: Partial<Chart> = {}): Chart => ({
  id: ChartId.parse('chart'),
  event: EventId.parse('event'),
  position: 1,
  kind: 'bar',
  title: '空气保持优良',
  subtitle: '优良天数',
  language: 'zh',
  series: [...series],
  revision: 1,
  updatedBy: '',
  updatedAt: '',
  ...given,
})

/** A spec by its printed labels; an empty label is a gap. */
export function spec(
  kind: ChartKind,
  categories: readonly string[],
  series: Readonly<Record<string, readonly string[]>>,
  given: Partial<ChartSpec> = {},
): ChartSpec {
  return {
    kind,
    title: '空气保持优良',
    subtitle: '优良天数比例',
    unit: '%',
    decimals: 1,
    categories,
    series: Object.entries(series).map(([name, labels]) => ({
      name,
      values: labels.map(label => (label === '' ? null : Number(label))),
      labels,
    })),
    sourceLine: '来源：市生态环境局。数据时期：2021年—2022年',
    language: 'zh',
    ...given,
  }
}
