import type { Decimal } from './decimal.ts'
import type { Bilingual, Indicator, Language } from './model.ts'

/**
 * On which side of the limit the values are; `within` is `at-most` said as 以内, `met` the good one of both.
 */
export type HeldSide = 'at-least' | 'at-most' | 'within' | 'above' | 'below' | 'level' | 'met'

/**
 * How often: so many in a row (run, and kept in other words), at least three (stable, steady), this one and
 * the last (stay).
 */
export type HeldForm = 'run' | 'kept' | 'stable' | 'steady' | 'stay'

/** One way to say that values keep to a limit. */
export interface HeldWords {
  readonly side: HeldSide
  readonly form: HeldForm
}

/** Chinese and English names of what can be said. */
const names: readonly (readonly [zh: string, en: string, side: HeldSide, form: HeldForm])[] = [
  ['连续不低于', 'run-at-least', 'at-least', 'run'],
  ['连续不高于', 'run-at-most', 'at-most', 'run'],
  ['连续超过', 'run-above', 'above', 'run'],
  ['连续低于', 'run-below', 'below', 'run'],
  ['连续保持', 'run-level', 'level', 'run'],
  ['连续达标', 'run-met', 'met', 'run'],
  ['连续保持在以上', 'kept-at-least', 'at-least', 'kept'],
  ['连续保持在以下', 'kept-at-most', 'at-most', 'kept'],
  ['连续保持在以内', 'kept-within', 'within', 'kept'],
  ['连续稳定达标', 'kept-met', 'met', 'kept'],
  ['稳定在以上', 'stable-at-least', 'at-least', 'stable'],
  ['稳定在以下', 'stable-at-most', 'at-most', 'stable'],
  ['稳定在以内', 'stable-within', 'within', 'stable'],
  ['稳定保持', 'steady-level', 'level', 'steady'],
  ['稳定保持在以上', 'steady-at-least', 'at-least', 'steady'],
  ['稳定保持在以下', 'steady-at-most', 'at-most', 'steady'],
  ['稳定保持在以内', 'steady-within', 'within', 'steady'],
  ['稳定达标', 'steady-met', 'met', 'steady'],
  ['保持', 'stay-level', 'level', 'stay'],
  ['保持在以上', 'stay-at-least', 'at-least', 'stay'],
  ['保持在以下', 'stay-at-most', 'at-most', 'stay'],
  ['保持在以内', 'stay-within', 'within', 'stay'],
]

export function heldNamed(keyword: string): HeldWords | undefined {
  const found = names.find(([zh, en]) => zh === keyword || en === keyword)
  return found && { side: found[2], form: found[3] }
}

export const heldName = ({ side, form }: HeldWords): string =>
  names.find(each => each[2] === side && each[3] === form)![0]

/** Whether it says how many there are in a row, and so may claim more than is known. */
export const countsPeriods = (form: HeldForm): boolean => form === 'run' || form === 'kept'

/** Fewer periods in a row are no run, fewer than three not stable. */
export const leastHeld: Readonly<Record<HeldForm, number>> = {
  run: 2,
  kept: 2,
  stable: 3,
  steady: 3,
  stay: 2,
}

interface Side {
  readonly run: string
  readonly end: string
  readonly en: string
  readonly sign: string
  holds(value: Decimal, limit: Decimal): boolean
}

const sides: Readonly<Record<Exclude<HeldSide, 'met'>, Side>> = {
  'at-least': {
    run: '不低于',
    end: '以上',
    en: 'at or above',
    sign: '≥',
    holds: (value, limit) => value.gte(limit),
  },
  'at-most': {
    run: '不高于',
    end: '以下',
    en: 'at or below',
    sign: '≤',
    holds: (value, limit) => value.lte(limit),
  },
  within: { run: '不超过', end: '以内', en: 'within', sign: '≤', holds: (value, limit) => value.lte(limit) },
  above: { run: '超过', end: '以上', en: 'above', sign: '>', holds: (value, limit) => value.gt(limit) },
  below: { run: '低于', end: '以下', en: 'below', sign: '<', holds: (value, limit) => value.lt(limit) },
  level: { run: '保持', end: '', en: 'at', sign: '=', holds: (value, limit) => value.eq(limit) },
}

/** How values are held against the limit; `met` by polarity, and undefined where there is none. */
export function heldSide(
  side: HeldSide,
  { polarity }: Pick<Indicator, 'polarity'>,
): Pick<Side, 'sign' | 'holds'> | undefined {
  if (side !== 'met') return sides[side]
  return polarity === 'neutral' ? undefined : sides[polarity === 'higher-is-better' ? 'at-least' : 'at-most']
}

/** 连续3年, and what goes before it where the run is as long as its series. */
export interface HeldCount {
  readonly count: string
  readonly start: string
}

/**
 * 连续3年不低于80%, 连续3年保持在90%以上, 稳定在84%以上, 稳定保持100%, 连续3年达标. Of classes, where better is above: 稳定保持Ⅱ类及以上.
 */
export function heldSaid(
  { side, form }: HeldWords,
  limit: string,
  { count, start }: HeldCount,
  isClass: boolean,
  language: Language,
): string {
  if (language === 'en') return inEnglish({ side, form }, limit, { count, start }, isClass)
  const often = countsPeriods(form) ? `${start}连续${count}` : form === 'stay' ? '' : '稳定'
  if (side === 'met') return `${often}${form === 'kept' ? '稳定' : ''}达标`
  const { run, end } = sides[side]
  if (side === 'level') return `${often}保持${limit}`
  if (form === 'run') return `${often}${run}${limit}`
  const verb = form === 'stable' ? '' : '保持'
  return isClass ? `${often}${verb || '在'}${limit}及${end}` : `${often}${verb}在${limit}${end}`
}

const oftenEn: Readonly<Record<HeldForm, string>> = {
  run: '',
  kept: '',
  stable: 'stable ',
  steady: 'steady ',
  stay: 'still ',
}

/**
 * What the picker offers: what counts how many in a row, or what does not. A run that is kept up is told from
 * the plain one.
 */
export const heldChoices = (isCounted: boolean): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(
    names
      .filter(([, , , form]) => countsPeriods(form) === isCounted)
      .map(([zh, , side, form]) => [
        zh,
        {
          zh: zh.replace(/在(?=以)/u, '在……'),
          en: `${form === 'kept' ? 'kept ' : oftenEn[form]}${stateEn(side)}`,
        },
      ]),
  )

const stateEn = (side: HeldSide): string => (side === 'met' ? 'up to standard' : sides[side].en)

function inEnglish(
  { side, form }: HeldWords,
  limit: string,
  { count, start }: HeldCount,
  isClass: boolean,
): string {
  const tail = countsPeriods(form) ? ` for ${count}${start === '' ? '' : `, ${start}`}` : ''
  const state =
    side === 'met'
      ? stateEn(side)
      : isClass && side === 'at-least'
        ? `at ${limit} or better`
        : `${stateEn(side)} ${limit}`
  return `${oftenEn[form]}${state}${tail}`
}
