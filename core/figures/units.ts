import { Decimal } from './decimal.ts'
import type { Indicator } from './model.ts'
import { bareEn, powerOf, splitUnit } from './unit.ts'
import { unitNames, type UnitName } from './unit-names.ts'

/**
 * Units in the forms they are printed in. One unit has a name and a sign (微克/立方米, 微克每立方米, μg/m³), a scale of
 * 万, 亿 or 万亿 may stand before it, and units are composed by a stroke or 每. What is no known unit counts as a
 * thing of its own: 户 converts to 万户 and to nothing else.
 */
interface Atom {
  /** The spelling that prints. */
  readonly printed: string
  readonly dimension: string
  readonly size: Decimal
  readonly scale: string
  readonly known: UnitName | undefined
  readonly isSign: boolean
}

interface Composed {
  readonly over: readonly Atom[]
  readonly under: readonly Atom[]
  /** How over and under are joined: `/`, 每, or '' where there is nothing under. */
  readonly join: string
}

/** What a unit measures and how many of the dimension's first units it is. */
export interface Measure {
  readonly dimension: string
  readonly size: Decimal
}

const byName = new Map(
  unitNames.toReversed().flatMap(unit => [unit.name, ...unit.names].map(name => [name, unit] as const)),
)
const bySign = new Map(
  unitNames.flatMap(unit =>
    [unit.sign, ...unit.signs].filter(sign => sign !== '').map(sign => [foldSigns(sign), unit] as const),
  ),
)

/** Superscripts, the micro sign and full-width letters as plain ones. */
function foldSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\^|\*\*/g, '')
}

const sizeOf = ({ over, under }: Pick<UnitName, 'over' | 'under'>): Decimal =>
  new Decimal(over).dividedBy(under)

function atom(text: string): Atom {
  const whole = found(text)
  if (whole) return whole
  const { scale, base } = splitUnit(text)
  const unscaled = found(base) ?? {
    printed: base,
    dimension: `as written: ${base}`,
    size: new Decimal(1),
    known: undefined,
    isSign: false,
    scale: '',
  }
  return {
    ...unscaled,
    printed: `${scale ?? ''}${unscaled.printed}`,
    size: unscaled.size.times(`1e${powerOf(scale)}`),
    scale: scale ?? '',
  }
}

function found(text: string): Atom | undefined {
  const [named, signed] = [byName.get(text), bySign.get(foldSigns(text))]
  const known = named ?? signed
  if (!known) return undefined
  return {
    printed: named ? text : known.sign,
    dimension: known.dimension,
    size: sizeOf(known),
    scale: '',
    known,
    isSign: named === undefined,
  }
}

/** 吨/(日·个) → 吨 over 日 and 个 */
function composed(unit: string): Composed {
  const plain = unit.trim().replace(/\s+/g, '')
  const [, over = plain, join = '', under = ''] = /^([^/每]+)([/每])(.+)$/.exec(plain) ?? []
  return {
    over: atomsIn(over),
    under:
      under === '' ? [] : under.split(/[/每]/).flatMap(part => atomsIn(part.replace(/^\((.*)\)$/, '$1'))),
    join,
  }
}

const atomsIn = (text: string): Atom[] => text.split('·').map(atom)

/** What a unit measures; '' measures a pure number. */
export function measureOf(unit: string): Measure {
  const { over, under } = composed(unit)
  const powers = new Map<string, number>()
  const count = (atoms: readonly Atom[], by: number): void => {
    for (const { dimension } of atoms) powers.set(dimension, (powers.get(dimension) ?? 0) + by)
  }
  count(over, 1)
  count(under, -1)
  const size = [
    ...over.map(each => each.size),
    ...under.map(each => new Decimal(1).dividedBy(each.size)),
  ].reduce((all, each) => all.times(each), new Decimal(1))
  return { dimension: writeDimension(powers), size }
}

/** `length 1, time -1`; a pure number is ''. */
function writeDimension(powers: ReadonlyMap<string, number>): string {
  const kept = [...powers].filter(([dimension, power]) => power !== 0 && dimension !== 'as written: ')
  return kept
    .map(([dimension, power]) => `${dimension} ${power}`)
    .toSorted()
    .join(', ')
}

/** The dimension of one measure divided by another. */
export function dimensionPer(of: string, per: string): string {
  const powers = new Map<string, number>()
  for (const [dimensions, sign] of [
    [of, 1],
    [per, -1],
  ] as const) {
    for (const written of dimensions === '' ? [] : dimensions.split(', ')) {
      const [, dimension = '', power = '0'] = /^(.*) (-?\d+)$/.exec(written) ?? []
      powers.set(dimension, (powers.get(dimension) ?? 0) + sign * Number(power))
    }
  }
  return writeDimension(powers)
}

/**
 * What a value in one unit is multiplied by to be in another; undefined where they measure different things.
 */
export function conversion(from: string, to: string): Decimal | undefined {
  const [given, wanted] = [measureOf(from), measureOf(to)]
  return given.dimension === wanted.dimension ? given.size.dividedBy(wanted.size) : undefined
}

/** A unit in the spelling that prints (ug/m3 → μg/m³), or undefined where the text can be no unit. */
export function printedUnit(text: string): string | undefined {
  if (!/^(?!\d)[\p{L}\p{N}%‰℃°²³·/()]{1,20}$/u.test(text.replace(/\s+/g, ''))) return undefined
  const { over, under, join } = composed(text)
  const [above, below] = [over, under].map(atoms => atoms.map(({ printed }) => printed).join('·')) as [
    string,
    string,
  ]
  return join === '' ? above : `${above}${join}${under.length > 1 ? `(${below})` : below}`
}

/**
 * A unit in English: a sign stays itself, a stroke joins signs (微克/立方米 → μg/m³), everything else is in words
 * (微克每立方米 → micrograms per cubic metre). The scale is left out, because English moves the point instead.
 * undefined where a part is unknown.
 */
export function englishUnit(unit: string): string | undefined {
  const { over, under, join } = composed(unit)
  const atoms = [...over, ...under]
  if (atoms.some(({ known }) => known === undefined)) return undefined
  if (
    atoms.every(({ isSign }) => isSign) ||
    (join === '/' && atoms.every(({ known }) => known!.sign !== ''))
  ) {
    const signs = (part: readonly Atom[]): string => part.map(({ known }) => known!.sign).join('·')
    return join === ''
      ? signs(over)
      : `${signs(over)}/${under.length > 1 ? `(${signs(under)})` : signs(under)}`
  }
  const words = over.map(({ known }) => known!.english).join(' ')
  return join === ''
    ? words
    : `${words} per ${under.map(({ known }) => known!.english.replace(/people$/, 'person').replace(/s$/, '')).join(' and ')}`
}

/**
 * What an indicator is counted in in English, without a scale: as it says, or else as its unit is called; an
 * unknown unit stays Chinese.
 */
export const unitInEnglish = ({ unit, unitEn }: Pick<Indicator, 'unit' | 'unitEn'>): string =>
  unitEn === '' ? (englishUnit(unit) ?? splitUnit(unit).base) : bareEn(unitEn)
