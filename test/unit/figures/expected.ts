import {
  compared,
  minus,
  per,
  plus,
  read,
  root,
  rounded,
  sign,
  ten,
  times,
  unsigned,
  whole,
  written,
  type Fraction,
  type Rounding,
} from './rational.ts'

/** One figure to recompute: everything its rule in docs/figures.md goes by. */
export interface Case {
  readonly kind: string
  readonly values: readonly string[]
  readonly decimals: number
  readonly rounding: 'half-up' | 'half-even'
  readonly unit: string
  /** 位数, where it is asked for. */
  readonly asked: number | undefined
  /** The power of ten of 计. */
  readonly power: number
  readonly bound: 'exact' | 'above' | 'at-least' | 'below' | 'about'
  readonly place: number
  /** Of a whole year, whose period before is the year before. */
  readonly isYear: boolean
}

const zero = whole(0)
const hundred = whole(100)
const isZero = (value: Fraction): boolean => sign(value) === 0
const printed = ({ decimals, rounding }: Case, value: Fraction): Fraction =>
  rounded(value, decimals, rounding)

/** The number as it prints, or the code of a refusal, by the rules of docs/figures.md. */
export function expected(given: Case): string {
  return rules[given.kind]!(given, given.values.map(read))
}

type Rule = (given: Case, values: readonly Fraction[]) => string

/** An amount to its decimals, which never loses it. */
function amount(given: Case, value: Fraction, mode: Rounding = given.rounding): string {
  const places = given.asked ?? given.decimals
  const shown = rounded(times(value, ten(-given.power)), places, mode)
  return isZero(shown) && !isZero(value) ? 'prints-as-zero' : written(shown, places)
}

const boundModes: Readonly<Record<Case['bound'], Rounding | undefined>> = {
  exact: undefined,
  about: undefined,
  above: 'down',
  'at-least': 'down',
  below: 'up',
}

/** A bounded value prints no zeros its source does not state: 85%以上, not 85.0%以上. */
function asBounded(given: Case): Case {
  const isAsWritten = given.bound !== 'exact' && given.asked === undefined && given.power === 0
  return isAsWritten
    ? { ...given, decimals: Math.min(given.decimals, (given.values[0]!.split('.')[1] ?? '').length) }
    : given
}

function valueOf(stated: Case, value: Fraction): string {
  const given = asBounded(stated)
  const mode = boundModes[given.bound] ?? given.rounding
  const shown = rounded(times(value, ten(-given.power)), given.asked ?? given.decimals, mode)
  const isAll = given.unit === '%' && compared(shown, hundred) === 0 && compared(value, hundred) < 0
  return isAll ? 'prints-as-whole' : amount(given, value, mode)
}

/** One decimal, or a second where one says nothing. */
function placesOf({ asked, rounding }: Case, exact: Fraction, all?: Fraction): number {
  const once = rounded(exact, 1, rounding)
  const isLost =
    (isZero(once) && !isZero(exact)) ||
    (all !== undefined && compared(once, all) === 0 && compared(exact, all) !== 0)
  return asked ?? (isLost ? 2 : 1)
}

/** What a percentage is measured on is above zero, stored and printed; empty where it is. */
function refusedBase(given: Case, base: Fraction): string {
  if (sign(base) <= 0) return 'zero-base'
  return isZero(printed(given, base)) ? 'prints-as-zero' : ''
}

/** A change in percent: neither 0 of what moved nor a fall of 100 to what is still there. */
function changed(given: Case, exact: Fraction): string {
  const places = placesOf(given, exact, minus(zero, hundred))
  const shown = rounded(exact, places, given.rounding)
  if (isZero(shown) && !isZero(exact)) return 'prints-as-zero'
  return compared(shown, minus(zero, hundred)) === 0 && compared(exact, shown) !== 0
    ? 'prints-as-gone'
    : written(unsigned(shown), places)
}

function percent(given: Case, now: Fraction, base: Fraction): string {
  if (compared(printed(given, now), printed(given, base)) === 0) return changed(given, zero)
  const refusal = refusedBase(given, base)
  if (refusal !== '') return refusal
  return sign(now) < 0 ? 'crosses-zero' : changed(given, times(per(minus(now, base), base), hundred))
}

const difference = (given: Case, now: Fraction, base: Fraction): string =>
  amount(given, unsigned(minus(printed(given, now), printed(given, base))))

function share(given: Case, part: Fraction, all: Fraction): string {
  const refusal = refusedBase(given, all)
  if (refusal !== '') return refusal
  if (sign(part) < 0) return 'negative-part'
  if (compared(part, all) > 0) return 'parts-exceed-whole'
  const exact = times(per(part, all), hundred)
  const places = placesOf(given, exact, hundred)
  const shown = rounded(exact, places, given.rounding)
  if (isZero(shown) && !isZero(exact)) return 'prints-as-zero'
  return compared(shown, hundred) === 0 && compared(exact, hundred) !== 0
    ? 'prints-as-whole'
    : written(shown, places)
}

function growth(given: Case, from: Fraction, to: Fraction): string {
  const refusal = refusedBase(given, from)
  if (refusal !== '') return refusal
  if (sign(to) <= 0) return 'zero-base'
  const isLevel = compared(printed(given, from), printed(given, to)) === 0
  return changed(given, isLevel ? zero : times(minus(root(per(to, from), 4), whole(1)), hundred))
}

function multiple(given: Case, of: Fraction, base: Fraction): string {
  const refusal = refusedBase(given, base)
  if (refusal !== '') return refusal
  const places = given.asked ?? 1
  const shown = rounded(per(of, base), places, given.rounding)
  return compared(shown, whole(1)) > 0 ? written(shown, places) : 'not-a-multiple'
}

function elasticity(given: Case, [of, ofBase, on, onBase]: readonly Fraction[]): string {
  const refusal = refusedBase(given, ofBase!) || refusedBase(given, onBase!)
  if (refusal !== '') return refusal
  if (compared(on!, onBase!) === 0) return 'zero-growth'
  const exact = per(per(minus(of!, ofBase!), ofBase!), per(minus(on!, onBase!), onBase!))
  const places = given.asked ?? 2
  const shown = rounded(exact, places, given.rounding)
  return isZero(shown) && !isZero(exact) ? 'prints-as-zero' : written(shown, places)
}

/** What the rise of a part is of the rise of its whole, or of what the whole was. */
const contributed =
  (isOfRise: boolean): Rule =>
  (given, [part, partBefore, all, allBefore]) => {
    for (const [some, every] of [
      [part!, all!],
      [partBefore!, allBefore!],
    ] as const) {
      const refusal = refusedBase(given, every)
      if (refusal !== '') return refusal
      if (sign(some) < 0) return 'negative-part'
      if (compared(some, every) > 0) return 'parts-exceed-whole'
    }
    const hasRisen = (now: Fraction, before: Fraction): boolean =>
      compared(now, before) > 0 && compared(printed(given, now), printed(given, before)) > 0
    if (!hasRisen(all!, allBefore!) || !hasRisen(part!, partBefore!)) return 'not-an-increase'
    const exact = times(
      per(minus(part!, partBefore!), isOfRise ? minus(all!, allBefore!) : allBefore!),
      hundred,
    )
    const places = placesOf(given, exact, hundred)
    const shown = rounded(exact, places, given.rounding)
    if (isOfRise && compared(shown, hundred) === 0 && compared(exact, hundred) !== 0) return 'prints-as-whole'
    return isZero(shown) ? 'prints-as-zero' : written(shown, places)
  }

function structure(given: Case, parts: readonly Fraction[]): string {
  if (parts.some(part => sign(part) < 0)) return 'negative-part'
  const all = parts.reduce(plus)
  if (sign(all) <= 0) return 'zero-base'
  const places = given.asked ?? 1
  const texts: string[] = []
  for (const part of parts) {
    const exact = times(per(part, all), hundred)
    const shown = rounded(exact, places, given.rounding)
    if (isZero(shown) && !isZero(exact)) return 'prints-as-zero'
    if (compared(shown, hundred) === 0 && compared(exact, hundred) < 0) return 'prints-as-whole'
    texts.push(written(shown, places))
  }
  return texts.join(' ')
}

function equalTo(given: Case, [of, base]: readonly Fraction[]): string {
  const refusal = refusedBase(given, base!)
  if (refusal !== '') return refusal
  if (sign(of!) < 0) return 'negative-part'
  const exact = times(per(of!, base!), hundred)
  const places = placesOf(given, exact, hundred)
  const shown = rounded(exact, places, given.rounding)
  if (isZero(shown) && !isZero(exact)) return 'prints-as-zero'
  return compared(shown, hundred) === 0 && compared(exact, hundred) < 0
    ? 'prints-as-whole'
    : written(shown, places)
}

function counted(given: Case, [rate, of]: readonly Fraction[]): string {
  const half = per(ten(-(given.values[0]!.split('.')[1] ?? '').length), whole(2))
  const most = Number(of!.over)
  const fits = Array.from({ length: most + 1 }, (_, count) => count).filter(count => {
    const stated = times(per(whole(count), of!), hundred)
    return compared(stated, minus(rate!, half)) >= 0 && compared(stated, plus(rate!, half)) < 0
  })
  return fits.length === 0 ? 'rate-not-reachable' : fits.length > 1 ? 'rate-ambiguous' : String(fits[0])
}

const multipleOf = (value: Fraction, place: Fraction, mode: Rounding): Fraction =>
  times(rounded(per(value, place), 0, mode), place)
const away = (value: Fraction, limit: Fraction, part: string): boolean =>
  compared(unsigned(minus(value, limit)), times(limit, read(part))) > 0

/** Up to a tenth above; below 100 within its place without being near the next. */
/** From 100 up to 1000: not beyond the middle of the number and the next of as many digits. */
const isHalfWay = (value: Fraction, limit: Fraction): boolean => {
  const digits = written(limit, 0)
  if (digits.length !== 3) return false
  const place = ten(digits.length - digits.replace(/0+$/, '').length)
  return compared(minus(value, limit), per(place, whole(2))) <= 0
}

const isOdd = (value: Fraction, limit: Fraction, place: number): boolean =>
  !away(value, limit, '0.1') ||
  isHalfWay(value, limit) ||
  (compared(limit, hundred) < 0 && away(value, plus(limit, whole(place)), '0.05'))

/** Whether a value lies off a limit on one side, stored as printed. */
const isOff = (given: Case, value: Fraction, limit: Fraction): boolean =>
  compared(value, limit) !== 0 && compared(value, limit) === compared(printed(given, value), limit)

function over(word: '超' | '余' | '近'): Rule {
  return (given, [value]) => {
    const { place } = given
    const limit = multipleOf(value!, whole(place), word === '近' ? 'up' : 'down')
    if (sign(limit) <= 0 || !isOff(given, value!, limit)) return word === '近' ? 'not-below' : 'not-above'
    const isClose =
      word === '超' || (word === '近' ? !away(value!, limit, '0.05') : isOdd(value!, limit, place))
    return isClose ? written(limit, 0) : 'not-near'
  }
}

function within(word: '约' | '不足' | '以上' | '以下'): Rule {
  const modes = { 约: 'half-up', 不足: 'up', 以上: 'down', 以下: 'up' } as const
  return (given, [value]) => {
    const { place } = given
    const limit = multipleOf(value!, whole(place), modes[word])
    if (word === '不足' && !isOff(given, value!, limit)) return 'not-below'
    if (sign(limit) <= 0) return word === '约' ? 'not-about' : word === '以上' ? 'not-above' : 'not-below'
    if (word === '约' && away(value!, limit, '0.05')) return 'not-about'
    return word === '不足' && away(value!, limit, '0.05') ? 'not-near' : written(limit, 0)
  }
}

/** What the values, as they print, add up to. */
function total(given: Case, values: readonly Fraction[]): string {
  const sum = values.map(value => printed(given, value)).reduce(plus, zero)
  return sign(sum) === 0 && values.some(value => sign(value) !== 0) ? 'prints-as-zero' : amount(given, sum)
}

function median(given: Case, values: readonly Fraction[]): string {
  const sorted = values.toSorted(compared)
  const at = sorted.length / 2
  return amount(given, per(plus(sorted[Math.ceil(at) - 1]!, sorted[Math.floor(at)]!), whole(2)))
}

const meanOf = (given: Case, values: readonly Fraction[]): string =>
  amount(given, per(values.reduce(plus, zero), whole(values.length)))

const isNumber = (said: string): boolean => /^-?\d/.test(said)
const way = (direction: number): string => (direction > 0 ? '↑' : direction < 0 ? '↓' : '=')

/** On the year before and on the period before: one verb where both went one way, otherwise each its own. */
function both(one: (given: Case, now: Fraction, base: Fraction) => string): Rule {
  return (given, [now, ...bases]) => {
    if (given.isYear) return 'one-base'
    const sizes = bases.map(base => one(given, now!, base))
    const refusal = sizes.find(size => !isNumber(size))
    if (refusal !== undefined) return refusal
    const ways = bases.map(base => way(compared(printed(given, now!), printed(given, base))))
    const isOneWay = ways[0] === ways[1]
    const said = ways.flatMap((each, at) => [
      ...(isOneWay && at > 0 ? [] : [each]),
      ...(each === '=' ? [] : [sizes[at]!]),
    ])
    return said.join(' ')
  }
}

/** Which way it went beside how much, of two values as they print. */
const sided =
  (one: (given: Case, now: Fraction, base: Fraction) => string): Rule =>
  (given, [now, base]) =>
    told(compared(printed(given, now!), printed(given, base!)), one(given, now!, base!))

/** What is level has no number. */
const told = (direction: number, size: string): string =>
  direction === 0 ? '=' : isNumber(size) ? `${way(direction)} ${size}` : size

/** The difference of both ends as they print, over the four years between them. */
function yearly(given: Case, [from, to]: readonly Fraction[]): string {
  const change = minus(printed(given, to!), printed(given, from!))
  return told(sign(change), amount(given, unsigned(per(change, whole(4)))))
}

/** The growth of this year less that of last year, each as 同比 prints it; where both fall, of the falls. */
function pace(given: Case, values: readonly Fraction[]): string {
  const pairs = [0, 1].map(at => [values[at]!, values[at + 1]!] as const)
  const refusal = pairs.map(([, base]) => refusedBase(given, base)).find(each => each !== '')
  if (refusal !== undefined) return refusal
  if (pairs.some(([now]) => sign(now) < 0)) return 'crosses-zero'
  const places = given.asked ?? 1
  const [now, last] = pairs.map(([after, before]) =>
    compared(printed(given, after), printed(given, before)) === 0
      ? zero
      : rounded(times(per(minus(after, before), before), hundred), places, given.rounding),
  )
  const areFalls = sign(now!) < 0 && sign(last!) < 0
  const change = areFalls ? minus(unsigned(now!), unsigned(last!)) : minus(now!, last!)
  return told(sign(change), written(unsigned(change), places))
}

/** Both shares as they print, and what lies between them. */
function shareThatChanged(given: Case, [part, all, before, allBefore]: readonly Fraction[]): string {
  const shares = [share(given, part!, all!), share(given, before!, allBefore!)]
  const refusal = shares.find(each => !isNumber(each))
  if (refusal !== undefined) return refusal
  const [now, earlier] = shares.map(read)
  const change = minus(now!, earlier!)
  const places = Math.max(...shares.map(each => (each.split('.')[1] ?? '').length))
  return told(sign(change), written(unsigned(change), places))
}

/** What a rise may not be, to be called a leap; empty where it is one, or no rise. */
function refusedLeap(given: Case, from: Fraction, to: Fraction): string {
  const [before, now] = [printed(given, from), printed(given, to)]
  if (compared(now, before) <= 0) return ''
  if (given.kind === 'leap for the worse') return 'leap-for-the-worse'
  if (given.kind === 'leap of a temperature') return 'not-proportional'
  return (
    refusedBase(given, from) ||
    (compared(times(now, whole(2)), times(before, whole(3))) < 0 ? 'not-a-leap' : '')
  )
}

/** A course shows both its ends, without zeros their sources do not state, and is said of the second. */
function leap(given: Case, [from, to]: readonly Fraction[]): string {
  const refusal = refusedLeap(given, from!, to!)
  if (refusal !== '') return refusal
  const shown = [from!, to!].map((value, at) => {
    const stated = (given.values[at]!.split('.')[1] ?? '').length + given.power
    const places = given.asked ?? Math.min(given.decimals, stated)
    const number = rounded(times(value, ten(-given.power)), places, given.rounding)
    return { number, text: written(number, places), isLost: isZero(number) && !isZero(value) }
  })
  if (shown.some(({ isLost }) => isLost)) return 'prints-as-zero'
  const direction = compared(printed(given, to!), printed(given, from!))
  const seen = compared(shown[1]!.number, shown[0]!.number)
  return seen === direction ? `${way(direction)} ${shown[1]!.text}` : 'shown-values-disagree'
}

/** Three places forward or more; backward is as it is, and no place is a part of one. */
function leapOfPlace(_given: Case, [from, to]: readonly Fraction[]): string {
  const forward = minus(from!, to!)
  if (sign(forward) > 0 && compared(forward, whole(3)) < 0) return 'not-a-leap'
  const isPlace = (value: Fraction): boolean => sign(value) > 0 && value.over % value.under === 0n
  return isPlace(from!) && isPlace(to!) ? `${way(sign(forward))} ${written(to!, 0)}` : 'no-such-place'
}

const rules: Readonly<Record<string, Rule>> = {
  value: (given, [value]) => valueOf(given, value!),
  percent: (given, [now, base]) => percent(given, now!, base!),
  difference: (given, [now, base]) => difference(given, now!, base!),
  points: (given, [now, base]) => difference(given, now!, base!),
  net: (given, [now, base]) => {
    const rise = compared(printed(given, now!), printed(given, base!))
    const shown = difference(given, now!, base!)
    return shown === 'prints-as-zero' ? shown : rise > 0 ? shown : 'not-an-increase'
  },
  share: (given, [part, all]) => share(given, part!, all!),
  completion: (given, [part, all]) => share(given, part!, all!),
  remainder: (given, [all, part]) => {
    const left = minus(printed(given, all!), printed(given, part!))
    return sign(left) < 0 ? 'parts-exceed-whole' : amount(given, left)
  },
  sum: total,
  total,
  growth: (given, [from, to]) => growth(given, from!, to!),
  multiple: (given, [of, base]) => multiple(given, of!, base!),
  grown: (given, [of, base]) => multiple(given, of!, base!),
  elasticity,
  contribution: contributed(true),
  'contributed points': contributed(false),
  structure,
  'equal to': equalTo,
  ratio: (given, [of, by]) =>
    sign(by!) <= 0 ? 'zero-base' : amount({ ...given, decimals: 1 }, per(of!, by!)),
  daily: (given, [value]) => {
    const exact = per(value!, whole(90))
    const isSmall = compared(times(unsigned(exact), ten(-given.power)), whole(10)) < 0
    return amount({ ...given, decimals: Math.max(given.decimals, isSmall ? 1 : 0) }, exact)
  },
  counted,
  超: over('超'),
  余: over('余'),
  近: over('近'),
  约: within('约'),
  不足: within('不足'),
  以上: within('以上'),
  以下: within('以下'),
  gap: (given, [value, aim]) => difference(given, value!, aim!),
  exceeded: (given, [value, aim]) => {
    const shown = percent(given, value!, aim!)
    return /^\d/.test(shown) && compared(printed(given, value!), printed(given, aim!)) <= 0
      ? 'target-not-exceeded'
      : shown
  },
  median,
  rank: (_given, [own, ...others]) => String(1 + others.filter(other => compared(other, own!) > 0).length),
  reaching: (given, values) => {
    const isReached = (value: Fraction): boolean => compared(value, whole(given.place)) >= 0
    const isOnEdge = values.some(value => isReached(value) !== isReached(printed(given, value)))
    return isOnEdge ? 'limit-within-rounding' : String(values.filter(isReached).length)
  },
  'both in percent': both(percent),
  'both by amount': both(difference),
  'both in points': both((given, now, base) =>
    given.unit === '%' ? difference(given, now, base) : 'not-a-percentage',
  ),
  mean: meanOf,
  average: meanOf,
  each: (given, [of, by]) =>
    sign(by!) <= 0 ? 'zero-base' : amount({ ...given, decimals: 1 }, times(per(of!, by!), whole(1000))),
  'a year by amount': yearly,
  'a year in points': yearly,
  pace,
  'share that changed': shareThatChanged,
  'above by amount': sided(difference),
  'above in points': sided(difference),
  'above in percent': sided(percent),
  leap,
  'leap for the worse': leap,
  'leap of a temperature': leap,
  'leap of a place': leapOfPlace,
}
