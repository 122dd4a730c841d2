import {
  areComparable,
  comparePeriods,
  figureDataFrom,
  renderWritten,
  type Bound,
  type FigureData,
  type Indicator,
  type Language,
  type Observation,
  type ObservationState,
  type Region,
} from '../../../core/figures/index.ts'

/** What matters about an observation; the rest is filled in. */
export type Stated =
  | string
  | { readonly value: string; readonly bound?: Bound; readonly state?: ObservationState }

export interface Office {
  readonly indicators: readonly Indicator[]
  readonly regions?: readonly Region[]
  /** By operand as written: `优良天数@2022`, `优良天数[chengdu]@2022`. */
  readonly values: Readonly<Record<string, Stated>>
  /**
   * Whether every series is declared to begin with its oldest value, and every scope to be whole; they are,
   * unless a test says otherwise.
   */
  readonly declared?: boolean
}

export function indicator(key: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  return {
    key,
    name: key,
    nameEn: '',
    aliases: [],
    unit,
    unitEn: '',
    decimals: 0,
    rounding: 'half-up',
    polarity: 'neutral',
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
    ...more,
  }
}

export function region(key: string, name: string, nameEn: string, parent = ''): Region {
  return { key, name, nameEn, parent, invented: false, complete: false }
}

export const luzhou = region('luzhou', '泸州市', 'Luzhou', 'sichuan')
export const sichuan = region('sichuan', '四川省', 'Sichuan')

/** An office at home in 泸州 that knows these indicators and values and nothing else. */
export function office({
  indicators,
  regions = [luzhou, sichuan],
  values,
  declared = true,
}: Office): FigureData {
  const observations = Object.entries(values).map(([written, stated]) => {
    const [, key = '', place = 'luzhou', period = ''] = /^([^[@]+)(?:\[(.+)\])?@(.+)$/.exec(written) ?? []
    return observation(key, place, period, stated)
  })
  return figureDataFrom({
    homeRegion: 'luzhou',
    indicators: declared
      ? indicators.map(known => ({ ...known, seriesStarts: startsOf(known.key, observations) }))
      : indicators,
    regions: regions.map(known => ({ ...known, complete: declared })),
    observations,
  })
}

function startsOf(key: string, observations: readonly Observation[]): Indicator['seriesStarts'] {
  const own = observations
    .filter(({ indicator: of }) => of === key)
    .toSorted((left, right) => comparePeriods(left.period, right.period))
  const oldest = own.filter(
    ({ region: of, period }, at) =>
      !own.slice(0, at).some(other => other.region === of && areComparable(other.period, period)),
  )
  return oldest.map(({ region: of, period }) => ({ region: of, since: period }))
}

function observation(key: string, place: string, period: string, stated: Stated): Observation {
  const {
    value,
    bound = 'exact',
    state = 'published',
  } = typeof stated === 'string' ? { value: stated } : stated
  return {
    indicator: key,
    region: place,
    period,
    value,
    bound,
    state,
    source: '统计年报',
    note: '',
    revision: 1,
    enteredBy: '数据员',
    enteredAt: '2023-08-01T09:00:00Z',
  }
}

/** What a written figure prints, or the code and facts it is refused with. */
export function says(text: string, data: FigureData, language: Language = 'zh'): string {
  const rendered = renderWritten(text, data, language)
  return rendered.ok
    ? rendered.value.text
    : `${rendered.problem.code} ${JSON.stringify(rendered.problem.facts)}`
}

/** A yearly series by its last year: `yearly('k', 2022, ['1', '2'])` holds 2021 and 2022. */
export function yearly(key: string, last: number, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value, index) => [`${key}@${last - values.length + 1 + index}`, value]),
  )
}
