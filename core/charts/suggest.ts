import { formatPeriod, regionNameOf, renderFigure, signedNumber, writeExpression } from '../figures/index.ts'
import type { FigureData, FigureExpression, Indicator, Language, PrintOptions } from '../figures/model.ts'
import { done, type Outcome, refused } from '../problem.ts'
import type { ChartPoint, ChartSeries } from './model.ts'

type Dimension = 'period' | 'region' | 'indicator'

/** What to plot: every combination of the three, one of them along the axis. */
export interface PointsRequest {
  readonly indicators: readonly string[]
  /** Region keys; '' is the home region. */
  readonly regions: readonly string[]
  readonly periods: readonly string[]
  readonly by: Dimension
}

type Place = Readonly<Record<Dimension, string>>

const dimensions = ['indicator', 'region', 'period'] as const

const valuesAlong = (request: PointsRequest, dimension: Dimension) =>
  ({ indicator: request.indicators, region: request.regions, period: request.periods })[dimension]

function regionName(key: string, data: FigureData, language: Language): string {
  const region = data.region(key === '' ? data.homeRegion : key)
  return region ? regionNameOf(region, language) : key
}

function indicatorName(key: string, data: FigureData, language: Language): string {
  const indicator = data.indicator(key)
  if (!indicator) return key
  return language === 'en' && indicator.nameEn !== '' ? indicator.nameEn : indicator.name
}

/** A period as a label: prose says "the first half of 2022", an axis "First half of 2022". */
function periodName(period: string, language: Language): string {
  const name = formatPeriod(period, language).replace(/^the /, '')
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

function nameOf(dimension: Dimension, value: string, data: FigureData, language: Language): string {
  if (dimension === 'period') return periodName(value, language)
  return dimension === 'region' ? regionName(value, data, language) : indicatorName(value, data, language)
}

/** The places of the series: every combination of the two dimensions that are not the axis. */
function seriesPlaces(request: PointsRequest): Place[] {
  const blank: Place = { indicator: '', region: '', period: '' }
  return dimensions
    .filter(dimension => dimension !== request.by)
    .reduce<Place[]>(
      (places, dimension) =>
        places.flatMap(place =>
          valuesAlong(request, dimension).map(value => ({ ...place, [dimension]: value })),
        ),
      [blank],
    )
}

/** A series is named by what tells it apart from the others; a lone one by its indicator. */
function seriesName(place: Place, request: PointsRequest, data: FigureData, language: Language): string {
  const others = dimensions.filter(dimension => dimension !== request.by)
  const telling = others.filter(dimension => valuesAlong(request, dimension).length > 1)
  const naming = telling.length > 0 ? telling : others.slice(0, 1)
  return naming
    .map(dimension => nameOf(dimension, place[dimension], data, language))
    .join(language === 'zh' ? '，' : ', ')
}

/**
 * The axis names a Chinese unit and %; an English unit changes with its number (1 day, 2 days) and stays with
 * it.
 */
function printOf(indicator: Indicator | undefined, language: Language): PrintOptions {
  return language === 'zh' || indicator?.unit === '%' ? { unitless: true } : {}
}

function pointAt(place: Place, label: string, data: FigureData, language: Language): ChartPoint {
  const region = place.region === data.homeRegion ? '' : place.region
  const expression: FigureExpression = {
    kind: 'value',
    of: { indicator: place.indicator, region, period: place.period },
    print: printOf(data.indicator(place.indicator), language),
  }
  const rendered = renderFigure(expression, data, language)
  return {
    label,
    expression: writeExpression(expression),
    printed: rendered.ok ? rendered.value.text : '',
    value: rendered.ok ? signedNumber(rendered.value) : '',
  }
}

/**
 * Series for a new chart, as written expressions, each pinned to what it prints now. A value that is not
 * there stays in its place as a gap. Refused: `chart-units-differ`, because one axis cannot measure two
 * things, and `chart-without-data`.
 */
export function suggestPoints(
  request: PointsRequest,
  data: FigureData,
  language: Language,
): Outcome<ChartSeries[]> {
  const units = [...new Set(request.indicators.flatMap(key => data.indicator(key)?.unit ?? []))]
  if (units.length > 1) return refused('chart-units-differ', { units })
  const series = seriesPlaces(request).map(place => ({
    name: seriesName(place, request, data, language),
    points: valuesAlong(request, request.by).map(value =>
      pointAt({ ...place, [request.by]: value }, nameOf(request.by, value, data, language), data, language),
    ),
  }))
  const isEmpty = series.every(each => each.points.every(point => point.value === ''))
  return isEmpty ? refused('chart-without-data') : done(series)
}
