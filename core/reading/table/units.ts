import { decimal } from '../../figures/index.ts'

interface Atom {
  readonly dimension: string
  /** How many of its dimension's first unit it is, as a fraction: 亩 is 10000/15 square metres. */
  readonly over: string
  readonly under: string
}

const atom = (dimension: string, over = '1', under = '1'): Atom => ({ dimension, over, under })

/** Units by every form they are written in, as `spelling` leaves them. 15 亩 are a hectare (GB 3100 leaves 亩 beside SI). */
const atoms = new Map<string, Atom>([
  ...named(atom('mass'), '克', 'g'),
  ...named(atom('mass', '1', '1000'), '毫克', 'mg'),
  ...named(atom('mass', '1', '1000000'), '微克', 'μg', 'ug'),
  ...named(atom('mass', '1000'), '千克', '公斤', 'kg'),
  ...named(atom('mass', '500'), '斤'),
  ...named(atom('mass', '1000000'), '吨', 't'),
  ...named(atom('length'), '米', 'm'),
  ...named(atom('length', '1000'), '千米', '公里', 'km'),
  ...named(atom('length', '1', '100'), '厘米', 'cm'),
  ...named(atom('length', '1', '1000'), '毫米', 'mm'),
  ...named(atom('area'), '平方米', '平米', 'm2'),
  ...named(atom('area', '1000000'), '平方公里', '平方千米', 'km2'),
  ...named(atom('area', '10000'), '公顷', 'ha', 'hm2'),
  ...named(atom('area', '10000', '15'), '亩', 'mu'),
  ...named(atom('volume'), '升', 'l'),
  ...named(atom('volume', '1', '1000'), '毫升', 'ml'),
  ...named(atom('volume', '1000'), '立方米', '立方', '方', 'm3'),
  ...named(atom('day'), '天', '日', 'd', 'day', 'days'),
  ...named(atom('day', '1', '24'), '小时', '时', 'h'),
  ...named(atom('year'), '年', 'a'),
  ...named(atom('energy'), '千瓦时', '度', 'kwh'),
  ...named(atom('energy', '1000'), '兆瓦时', 'mwh'),
  ...named(atom('power'), '千瓦', 'kw'),
  ...named(atom('power', '1000'), '兆瓦', 'mw'),
  ...named(atom('percent'), '%', '百分比', '百分率'),
  ...named(atom('percent', '1', '10'), '‰', '千分比'),
  ...named(atom('point'), '百分点', '个百分点'),
  ...named(atom('money'), '元', '人民币元', '元人民币'),
  ...named(atom('person'), '人', '名'),
  ...named(atom('temperature'), '°c', '摄氏度'),
])

function named(unit: Atom, ...names: readonly string[]): [string, Atom][] {
  return names.map(name => [name, unit])
}

const powers: readonly [string, number][] = [['万亿', 12], ['千万', 7], ['百万', 6], ['十万', 5], ['亿', 8], ['万', 4], ['千', 3], ['百', 2], ['十', 1]]

/** One spelling of a unit: μg/m³, ug/m3 and 微克每立方米 differ in signs only. */
const spelling = (unit: string): string =>
  unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase().replace(/\^|\*\*/g, '').replace(/每/g, '/').replace(/^\/|\/$/g, '')

interface Part {
  readonly power: number
  readonly dimension: string
  readonly over: string
  readonly under: string
}

function part(text: string): Part {
  const known = atoms.get(text)
  if (known) return { power: 0, ...known }
  const scale = powers.find(([word]) => text.startsWith(word))
  const rest = scale ? text.slice(scale[0].length) : text
  return { power: scale?.[1] ?? 0, ...(atoms.get(rest) ?? atom(`as written: ${rest}`)) }
}

const parts = (unit: string): Part[] => spelling(unit).split('/').map(part)

/** Whether a unit is nothing but a scale: 万, 亿. */
export const isScale = (unit: string): boolean => powers.some(([word]) => word === unit.trim())

/** Whether the text is a unit known by name, with or without a scale. */
export const isUnit = (text: string): boolean => text.trim() !== '' && (isScale(text) || parts(text).every(({ dimension }) => !dimension.startsWith('as written')))

const hasScale = (unit: string): boolean => parts(unit)[0]!.power > 0

/**
 * The unit of a number that stands with one text of its own and below another: 28万 in a column of 元 counts 万元. A scale
 * on both says two things at once, so there is none.
 */
export function unitOf(own: string, around: string): string | undefined {
  if (own === '' || around === '') return own || around
  if (!isScale(own)) return own
  return hasScale(around) ? undefined : own + around
}

/**
 * A decimal in one unit as a decimal in another; undefined where they measure different things. An empty unit is the wanted
 * one, a scale alone counts in it. Fractions that never end keep twenty digits.
 */
export function convert(value: string, from: string, to: string): string | undefined {
  if (from === '' || from === to || spelling(from) === spelling(to)) return value
  const wanted = parts(to)
  const given = isScale(from) ? [{ ...wanted[0]!, power: part(spelling(from)).power }, ...wanted.slice(1)] : parts(from)
  if (given.length !== wanted.length || given.some(({ dimension }, index) => dimension !== wanted[index]!.dimension)) return undefined
  return converted(value, given, wanted)
}

function converted(value: string, given: readonly Part[], wanted: readonly Part[]): string {
  let [over, under] = [decimal(value), decimal('1')]
  given.forEach((from, index) => {
    const to = wanted[index]!
    const [top, bottom] = index === 0 ? [from, to] : [to, from]
    over = over.times(top.over).times(bottom.under).times(decimal('10').pow(top.power))
    under = under.times(top.under).times(bottom.over).times(decimal('10').pow(bottom.power))
  })
  return over.dividedBy(under).toSignificantDigits(20).toFixed()
}
