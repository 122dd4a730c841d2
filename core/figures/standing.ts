import { done, refused, type Outcome } from '../problem.ts'
import { leadEn, leadZh, levelZh } from './change-words.ts'
import type { Decimal } from './decimal.ts'
import { directionOf } from './direction.ts'
import { amountVerbs, courseVerbs } from './english-verbs.ts'
import { difference, term } from './formula.ts'
import { placeOf, type Print, type Reading } from './kind.ts'
import type { Indicator, Language, PrintOptions, VerbPair } from './model.ts'
import { levelThroughout, namedPeriods } from './period-names.ts'
import { duringPeriod } from './period-words.ts'
import { formatOf, quantity } from './quantity.ts'
import { placeWithin } from './place-words.ts'
import { roundingWords } from './rounding-words.ts'
import { boundedChange, boundedMode } from './stated.ts'
import { ordinalEn } from './words-en.ts'
import { verbsZh } from './words-zh.ts'

/** A rank or a class, of which the first is the best: it has neither percentages nor sums. */
export const isOrdinal = ({ type }: Pick<Indicator, 'type'>): boolean => type === 'place' || type === 'class'

/** What a rank counts in: 第7位, or 第7名 where the unit says so. */
const measureWord = ({ unit }: Indicator): string => unit || '位'

/** 第7位, Ⅱ类; 7th. Refuses what is no place, or no class of the indicator (`no-such-place`). */
function said({ indicator, value, operand }: Reading, language: Language): Outcome<string> {
  const isPlace = value.isInteger() && value.gte(1)
  const name =
    indicator.type === 'class'
      ? indicator.classes[value.toNumber() - 1]
      : language === 'zh'
        ? `第${value.toFixed()}${measureWord(indicator)}`
        : ordinalEn(value.toNumber())
  return isPlace && name !== undefined
    ? done(name)
    : refused('no-such-place', {
        indicator: indicator.key,
        region: operand.region,
        period: operand.period,
        value: operand.value,
      })
}

const exactWords = (language: Language): string =>
  language === 'zh' ? '照来源，不舍入' : 'as its source states it'

/**
 * 居全省第7位, in other words with 式 and 量, or 第7位 where nobody says among whom; Ⅱ类. A rank that a notice states
 * is a value with a source, not a computation.
 */
export function standing(reading: Reading, print: PrintOptions, language: Language): Outcome<Print> {
  const { indicator, value } = reading
  const name = said(reading, language)
  if (!name.ok) return name
  const among = {
    name: language === 'zh' ? indicator.within : indicator.withinEn,
    own: measureWord(indicator),
  }
  return done({
    text: indicator.type === 'class' ? name.value : placeWithin(value.toNumber(), among, print, language),
    number: value.toFixed(),
    unit: indicator.type === 'class' ? '' : language === 'zh' ? measureWord(indicator) : '',
    exact: value,
    formula: term(value),
    rounding: exactWords(language),
    direction: 'none',
  })
}

interface Moved {
  readonly amount: string
  readonly steps: Decimal
  readonly direction: 'up' | 'down' | 'level'
}

/** What classes are counted in: Ⅲ类 to Ⅱ类 is 1个类别, 三级 to 二级 1级. */
const classUnit = ({ classes }: Indicator): string =>
  classes.every(name => name.endsWith('类')) ? '个类别' : '级'

/** How many places or classes, and which way: from 7th to 6th is up. */
function moved(now: Reading, before: Reading, language: Language): Moved {
  const steps = before.value.minus(now.value)
  const count = steps.abs().toFixed()
  const noun = now.indicator.type === 'class' ? 'class' : 'place'
  const plural = count === '1' ? noun : noun === 'class' ? 'classes' : 'places'
  const unit = now.indicator.type === 'class' ? classUnit(now.indicator) : measureWord(now.indicator)
  return {
    steps,
    direction: directionOf(steps.comparedTo(0)),
    amount: language === 'zh' ? `${count}${unit}` : `${count} ${plural}`,
  }
}

/** Better and worse are up and down of a place already. */
const rising = (verbs: PrintOptions['verbs']): VerbPair =>
  verbs === undefined || verbs === 'improve-worsen' ? 'rise-fall' : verbs

/** 同比下降1位, never a percentage; 同比持平. `base` as for a change. */
export function standingChange(
  now: Reading,
  before: Reading,
  asked: { readonly period: string; readonly base: string | undefined; readonly print: PrintOptions },
  language: Language,
): Outcome<Print> {
  for (const reading of [now, before]) {
    const known = said(reading, language)
    if (!known.ok) return known
  }
  const { period, base, print } = asked
  const { amount, steps, direction } = moved(now, before, language)
  const verbs = language === 'zh' ? verbsZh[rising(print.verbs)] : amountVerbs(rising(print.verbs), print)
  const word = direction === 'level' ? '' : verbs[direction === 'up' ? 0 : 1]
  const zh =
    direction === 'level'
      ? levelZh(print, period, base)
      : `${leadZh(print.lead, period, base)}${word}${print.completed ? '了' : ''}${amount}`
  const en = `${direction === 'level' ? 'unchanged' : `${word} ${amount}`}${leadEn(print.lead, period, base)}`
  return done({
    text: language === 'zh' ? zh : en,
    number: steps.abs().toFixed(),
    unit: language === 'zh' ? amount.replace(/^\d+/, '') : amount.replace(/^\d+ /, ''),
    exact: steps,
    formula: difference(before.value, now.value),
    rounding: exactWords(language),
    direction,
  })
}

/** How the way from one place or class to another is said. */
export interface StandingCourse {
  readonly from: string
  readonly to: string
  /** 从 or 由; '' where only the end is said. */
  readonly opening: '从' | '由' | ''
  readonly until: '到' | '至'
  readonly hasExtent: boolean
  readonly print: PrintOptions
}

/** 从2021年的第6位下降到2022年的第7位，下降1位; 由第7位上升到第4位; 上升至第4位; 2021年和2022年均为Ⅱ类，持平. */
export function standingCourse(
  from: Reading,
  to: Reading,
  asked: StandingCourse,
  language: Language,
): Outcome<Print> {
  const [first, last] = [said(from, language), said(to, language)]
  if (!first.ok) return first
  if (!last.ok) return last
  const change = moved(to, from, language)
  const text = (language === 'zh' ? courseZh : courseInEnglish)(first.value, last.value, change, asked)
  return done({
    text,
    number: change.steps.abs().toFixed(),
    unit: '',
    exact: change.steps,
    formula: difference(from.value, to.value),
    rounding: exactWords(language),
    direction: change.direction,
  })
}

function courseZh(
  first: string,
  last: string,
  { direction, amount }: Moved,
  { from, to, opening, until, hasExtent, print }: StandingCourse,
): string {
  if (direction === 'level' && opening === '') return `仍为${last}`
  if (direction === 'level') return levelThroughout({ from, to, print }, last)
  const verb = verbsZh[rising(print.verbs)][direction === 'up' ? 0 : 1]
  const ending = hasExtent ? `，${verb}${amount}` : ''
  const course = `${verb}${until}${print.completed ? '了' : ''}`
  if (opening === '') return `${course}${last}${ending}`
  const [began, ended] = namedPeriods({ from, to, print }, 'zh')
  return `${opening}${began}${first}${course}${ended}${last}${ending}`
}

function courseInEnglish(
  first: string,
  last: string,
  { direction, amount }: Moved,
  { from, to, opening, hasExtent, print }: StandingCourse,
): string {
  if (direction === 'level')
    return opening === ''
      ? `still ${last}`
      : `${last} both ${duringPeriod(from)} and ${duringPeriod(to)}, unchanged`
  const pair = print.verbs ?? (opening === '' || print.englishVerbs ? 'rise-fall' : undefined)
  const course = pair ? courseVerbs(rising(pair), print)[direction === 'up' ? 0 : 1] : ''
  const ending = hasExtent ? `, ${direction} ${amount}` : ''
  if (opening === '') return `${course}to ${last}${ending}`
  const [began, ended] = namedPeriods({ from, to, print }, 'en')
  return `${course}from ${first}${began} to ${last}${ended}${ending}`
}

/**
 * 同比增长5.8%, 同比下降2.3个百分点: a change that its source states. Nothing is computed but the words, which go by its
 * sign.
 */
export function statedChange(
  reading: Reading,
  { period, print }: { readonly period: string; readonly print: PrintOptions },
  language: Language,
): Outcome<Print> {
  const { indicator, value } = reading
  const mode = boundedMode(reading.operand.bound, indicator.rounding)
  const {
    number,
    unit,
    text: plain,
    rounded,
    power,
    places,
  } = quantity(value.abs(), formatOf(indicator, print, mode), language)
  const bounded = boundedChange(plain, reading, language)
  if (!bounded.ok) return bounded
  const text = bounded.value
  if (rounded.isZero() && !value.isZero())
    return refused('prints-as-zero', { ...placeOf(reading), value: reading.operand.value })
  const direction = directionOf(value.comparedTo(0))
  const pair = print.verbs ?? 'grow-fall'
  const signed = pair === 'improve-worsen' ? 'grow-fall' : pair
  const verbs = language === 'zh' ? verbsZh[signed] : amountVerbs(signed, print)
  const word = direction === 'level' ? '' : verbs[direction === 'up' ? 0 : 1]
  const zh =
    direction === 'level'
      ? levelZh(print, period, undefined)
      : `${leadZh(print.lead, period, undefined)}${word}${print.completed ? '了' : ''}${text}`
  const en = `${direction === 'level' ? 'unchanged' : `${word} ${text}`}${leadEn(print.lead, period, undefined)}`
  return done({
    text: language === 'zh' ? zh : en,
    number,
    unit,
    exact: value.times(`1e${-power}`),
    formula: term(value),
    rounding: roundingWords(places, mode, language),
    direction,
  })
}
