/** One unit: what it measures, how many of the dimension's first unit it is, and the forms it prints in. */
export interface UnitName {
  readonly dimension: string
  /** As a fraction, because 15 亩 are a hectare. */
  readonly over: string
  readonly under: string
  /** The Chinese name and the sign that prints; '' where it has none. */
  readonly name: string
  readonly sign: string
  /** The English words, in the plural. */
  readonly english: string
  /** Further spellings: [of the name, of the sign]. */
  readonly names: readonly string[]
  readonly signs: readonly string[]
}

type Row = readonly [
  name: string,
  sign: string,
  english: string,
  over: string,
  under?: string,
  names?: readonly string[],
  signs?: readonly string[],
]

function dimension(named: string, ...rows: readonly Row[]): UnitName[] {
  return rows.map(([name, sign, english, over, under = '1', names = [], signs = []]) => ({
    dimension: named,
    over,
    under,
    name,
    sign,
    english,
    names,
    signs,
  }))
}

/**
 * Legal units of measurement by GB 3100 with 亩 and 斤, which offices use beside them, and what people and
 * money are counted in.
 */
export const unitNames: readonly UnitName[] = [
  ...dimension(
    'mass',
    ['微克', 'μg', 'micrograms', '1', '1000000', [], ['ug']],
    ['毫克', 'mg', 'milligrams', '1', '1000'],
    ['克', 'g', 'grams', '1'],
    ['千克', 'kg', 'kilograms', '1000', '1', [], ['KG', 'Kg']],
    ['公斤', '', 'kilograms', '1000'],
    ['斤', '', 'jin', '500'],
    ['吨', 't', 'tonnes', '1000000'],
  ),
  ...dimension(
    'length',
    ['毫米', 'mm', 'millimetres', '1', '1000'],
    ['厘米', 'cm', 'centimetres', '1', '100'],
    ['米', 'm', 'metres', '1'],
    ['千米', 'km', 'kilometres', '1000', '1', [], ['KM', 'Km']],
    ['公里', '', 'kilometres', '1000'],
    ['里', '', 'li', '500'],
  ),
  ...dimension(
    'area',
    ['平方米', 'm²', 'square metres', '1', '1', ['平米', '平方'], ['m2']],
    ['亩', '', 'mu', '10000', '15'],
    ['公顷', 'hm²', 'hectares', '10000', '1', [], ['hm2']],
    ['公顷', 'ha', 'hectares', '10000'],
    ['平方公里', 'km²', 'square kilometres', '1000000', '1', ['平方千米'], ['km2']],
  ),
  ...dimension(
    'volume',
    ['毫升', 'mL', 'millilitres', '1', '1000000', [], ['ml']],
    ['升', 'L', 'litres', '1', '1000', [], ['l']],
    ['立方米', 'm³', 'cubic metres', '1', '1', ['立方', '方'], ['m3']],
  ),
  ...dimension(
    'time',
    ['小时', 'h', 'hours', '1', '24', ['时']],
    ['天', 'd', 'days', '1', '1'],
    ['日', '', 'days', '1'],
  ),
  ...dimension('year', ['年', 'a', 'years', '1']),
  ...dimension(
    'energy',
    ['千瓦时', 'kWh', 'kilowatt-hours', '1', '1', ['度'], ['kwh', 'KWh', 'KWH']],
    ['兆瓦时', 'MWh', 'megawatt-hours', '1000'],
  ),
  ...dimension(
    'power',
    ['瓦', 'W', 'watts', '1', '1000'],
    ['千瓦', 'kW', 'kilowatts', '1', '1', [], ['kw', 'KW']],
    ['兆瓦', 'MW', 'megawatts', '1000'],
  ),
  ...dimension(
    'rate',
    ['百分比', '%', 'percent', '1', '1', ['百分率']],
    ['千分比', '‰', 'per mille', '1', '10'],
  ),
  ...dimension('temperature', ['摄氏度', '℃', 'degrees Celsius', '1', '1', ['度C'], ['°C', '°c']]),
  ...dimension('sound', ['分贝', 'dB', 'decibels', '1', '1', [], ['db', 'dB(A)']]),
  ...dimension('money', ['元', '', 'yuan', '1', '1', ['人民币元', '元人民币']]),
  ...dimension('people', ['人', '', 'people', '1'], ['名', '', 'people', '1'], ['口', '', 'people', '1']),
]
