import { done, refused, type Outcome } from '../../problem.ts'
import { limitFor, type Ask, type Subject } from '../asking.ts'
import { classPlace } from '../class-name.ts'
import { decimal, Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import {
  heldChoices,
  heldName,
  heldNamed,
  heldSaid,
  heldSide,
  leastHeld,
  countsPeriods,
  type HeldCount,
  type HeldSide,
  type HeldWords,
} from '../held-words.ts'
import {
  onlyExact,
  placeOf,
  writeOperand,
  type FigureKind,
  type Print,
  type Reading,
  type Scene,
} from '../kind.ts'
import { isClassName, limitQuantity, readLimit } from '../limit.ts'
import type { Indicator, Operand, Printed, PrintOptions } from '../model.ts'
import { choice, limitOrClass } from '../picking.ts'
import { placeWithin, styleFits, topWithin } from '../place-words.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { periodCount, sinceStart, unbrokenHistory } from '../series.ts'
import { hanNumber } from '../spoken.ts'

/** How long values have kept to `limit`, a decimal or the name of a class. */
export interface HeldFigure extends Printed, HeldWords {
  readonly kind: 'held'
  readonly of: Operand
  readonly limit: string
}

const counted = choice(heldChoices(true))
const uncounted = choice(heldChoices(false))

/** The side named, or else the good one. */
function sideAsked({ word: asked, indicator }: Subject): HeldSide {
  if (/不[低高]于$/u.test(asked)) return asked.endsWith('低于') ? 'at-least' : 'at-most'
  if (asked === '连续保持') return 'level'
  if (asked === '连续超过' || asked === '连续低于') return asked === '连续超过' ? 'above' : 'below'
  return indicator.polarity === 'lower-is-better' ? 'at-most' : 'at-least'
}

type Made = Omit<HeldFigure, 'print'>

/** What is held of a place or a class is the place or the class itself. */
function ofStanding({ of, indicator, number, value }: Subject, form: HeldWords['form']): Made[] {
  const own = decimal(value)
  const named = indicator.type === 'class' ? indicator.classes[own.toNumber() - 1] : (number ?? own.toFixed())
  return named === undefined ? [] : [{ kind: 'held', of, side: 'level', form, limit: named }]
}

const isStanding = ({ indicator: { type } }: Subject): boolean => type === 'place' || type === 'class'

/** Where all is reached it is held level, otherwise on the good side of a round number. */
function ofNumber(subject: Subject, form: HeldWords['form']): Made[] {
  const { of, indicator, value, number } = subject
  const isAll = number === undefined && indicator.unit === '%' && decimal(value).eq(100)
  return [
    {
      kind: 'held',
      of,
      side: isAll ? 'level' : sideAsked(subject),
      form,
      limit: isAll ? '100' : limitFor(subject),
    },
  ]
}

const asks: readonly Ask<HeldFigure>[] = [
  {
    name: 'held',
    words: ['连续不低于', '连续不高于', '连续超过', '连续低于', '连续居', '连续位居'],
    numbered: ['连续不低于', '连续不高于', '连续超过', '连续低于', '连续保持'],
    propose: subject =>
      isStanding(subject)
        ? ofStanding(subject, 'run')
        : [{ kind: 'held', of: subject.of, side: sideAsked(subject), form: 'run', limit: limitFor(subject) }],
  },
  {
    name: 'held-met',
    words: ['连续达标', '稳定达标', '连续稳定达标'],
    numbered: ['连续达标', '稳定达标'],
    propose: subject =>
      isStanding(subject)
        ? []
        : [{ kind: 'held', of: subject.of, ...heldNamed(subject.word)!, limit: limitFor(subject) }],
  },
  {
    name: 'stable',
    words: ['稳定在', '稳定', 'stable'],
    numbered: ['稳定在'],
    propose: subject =>
      isStanding(subject)
        ? ofStanding(subject, 'steady')
        : [
            {
              kind: 'held',
              of: subject.of,
              side: sideAsked(subject),
              form: 'stable',
              limit: limitFor(subject),
            },
          ],
  },
  {
    name: 'steady',
    words: ['稳定保持', '稳定保持在'],
    numbered: ['稳定保持在'],
    propose: subject => (isStanding(subject) ? ofStanding(subject, 'steady') : ofNumber(subject, 'steady')),
  },
  {
    name: 'stay',
    words: ['保持在', '继续保持', '仍保持'],
    alone: ['保持'],
    numbered: ['保持在'],
    propose: subject => (isStanding(subject) ? ofStanding(subject, 'stay') : ofNumber(subject, 'stay')),
  },
]

/**
 * `{{k@2022:连续不低于(80)}}` prints 连续3年不低于80%, the number of periods in a row up to this one that keep to the
 * limit; `:连续超过(80)` 连续3年超过80%, `:连续保持在以上(90)` 连续3年保持在90%以上, `:连续保持(100)` 连续3年保持100%, `:连续达标(35)` 连续3年达标 by
 * polarity; `:稳定在以上(84)` prints 稳定在84%以上 and `:稳定保持(100)` 稳定保持100% where at least three in a row do,
 * `:保持在以上(90)` 保持在90%以上 where this one and the one before do. The limit itself is within, and may be a class:
 * 稳定保持Ⅱ类及以上. Values are compared as stored; a gap ends the run. Of places a source states, `:连续保持(1)` prints
 * 连续3年居全省第1位, `:连续不高于(3)` 连续3年居全省前3位, `:保持(1)` 保持全省第1位. Refuses with `limit-not-held`. B1 rows 5, 34 and 43.
 */
export const held: FigureKind<HeldFigure> = {
  kind: 'held',
  join: '',
  label: { zh: '保持', en: 'Held' },
  ways: [
    {
      name: 'held-run',
      group: 'history',
      label: { zh: '连续几年不低于、超过、保持', en: 'Consecutive years at least, above, at' },
      fields: [counted, limitOrClass],
      build: chosen => {
        const at = limitOrClass.read(chosen)
        return at === undefined
          ? undefined
          : { kind: 'held', of: chosen.of, ...heldNamed(counted.read(chosen))!, limit: at }
      },
      take: ({ of, side, form, limit: at }) =>
        countsPeriods(form) ? { ...of, more: { word: heldName({ side, form }), limit: at } } : undefined,
    },
    {
      name: 'held-stable',
      group: 'history',
      label: { zh: '稳定在……以上、稳定保持、保持在……以上', en: 'Stable at or above, still at' },
      fields: [uncounted, limitOrClass],
      build: chosen => {
        const at = limitOrClass.read(chosen)
        return at === undefined
          ? undefined
          : { kind: 'held', of: chosen.of, ...heldNamed(uncounted.read(chosen))!, limit: at }
      },
      take: ({ of, side, form, limit: at }) =>
        countsPeriods(form) ? undefined : { ...of, more: { word: heldName({ side, form }), limit: at } },
    },
  ],
  asks,
  read: ({ keyword, argument, operands: [of] }) => {
    const asked = heldNamed(keyword)
    const limit =
      readLimit(argument) ?? (argument !== undefined && isClassName(argument) ? argument : undefined)
    return asked && of && limit !== undefined ? { kind: 'held', of, ...asked, limit } : undefined
  },
  write: ({ of, side, form, limit }) => `${writeOperand(of)}:${heldName({ side, form })}(${limit})`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: ({ form, side, print }, option) => {
    if (option === 'scale' || option === 'unitless') return side !== 'met'
    return (
      isOfPlace({ form, side }) &&
      (option === 'counter' || (option === 'style' && styleIsSaid({ form, side }, print)))
    )
  },
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  ordinal: (expression, readings, scene) =>
    (readings[0]!.indicator.type === 'class' ? ofClass : ofPlace)(expression, readings, scene),
  render: (expression, readings, scene) => {
    const { form, side, limit, print } = expression
    if (readLimit(limit) === undefined)
      return refused('not-a-class', {
        ...placeOf(readings[0]!),
        value: readings[0]!.operand.value,
        class: limit,
      })
    const stretch = stretchOf(expression, decimal(limit), readings, scene)
    if (!stretch.ok) return stretch
    const printed = limitQuantity(decimal(limit), formatOf(readings[0]!.indicator, print), scene.language)
    const text = heldSaid({ side, form }, printed.text, stretch.value, false, scene.language)
    if (countsPeriods(form)) return done({ ...stretch.value, text })
    return done({
      ...stretch.value,
      text,
      number: printed.number,
      unit: printed.unit,
      exact: decimal(limit).times(`1e${-printed.power}`),
    })
  },
}

/** Of places 连续居第1位, 连续居前3位 and 保持第1位 are said. */
const isOfPlace = ({ form, side }: HeldWords): boolean =>
  (form === 'run' && side === 'at-most') || (side === 'level' && form !== 'kept')

/** 稳居 is said of a place that was kept, every other verb after how long it was. */
const styleIsSaid = ({ form, side }: HeldWords, print: PrintOptions): boolean =>
  print.style === 'firmly' ? form === 'run' || side === 'level' : form === 'run' && styleFits(print, 'kept')

/** Of classes what they are and what they are at least, in which the first is the best. */
const isOfClass = ({ form, side }: HeldWords): boolean =>
  side === 'level' || (side === 'at-least' && form !== 'run')

function ofPlace(expression: HeldFigure, readings: readonly Reading[], scene: Scene): Outcome<Print> {
  const { indicator } = readings[0]!
  if (!isOfPlace(expression)) return refused('not-a-quantity', { indicator: indicator.key })
  if (!/^[1-9]\d*$/.test(expression.limit))
    return refused('no-such-place', { ...placeOf(readings[0]!), value: expression.limit })
  const stretch = stretchOf(expression, decimal(expression.limit), readings, scene)
  return stretch.ok
    ? done({ ...stretch.value, text: placeWords(expression, indicator, stretch.value, scene.language) })
    : stretch
}

function ofClass(expression: HeldFigure, readings: readonly Reading[], scene: Scene): Outcome<Print> {
  const { indicator, operand } = readings[0]!
  const { side, form, limit } = expression
  if (!isOfClass(expression)) return refused('not-a-quantity', { indicator: indicator.key })
  const place = classPlace(limit, indicator.classes)
  if (place === 0)
    return refused('not-a-class', { ...placeOf(readings[0]!), value: operand.value, class: limit })
  const named = indicator.classes[place - 1]!
  const stretch = stretchOf(
    { ...expression, limit: named, side: side === 'at-least' ? 'at-most' : side },
    new Decimal(place),
    readings,
    scene,
  )
  return stretch.ok
    ? done({ ...stretch.value, text: heldSaid({ side, form }, named, stretch.value, true, scene.language) })
    : stretch
}

/**
 * How long it has held, as counted and in words, and since when where it has held from the start of its
 * series.
 */
type Stretch = HeldCount & Omit<Print, 'text'>

function stretchOf(
  { of, side, form, limit: named }: HeldFigure,
  limit: Decimal,
  [own, ...earlier]: readonly Reading[],
  { data, language }: Scene,
): Outcome<Stretch> {
  const against = heldSide(side, own!.indicator)
  if (!against) return refused('no-polarity', { indicator: own!.indicator.key })
  const newestFirst = [own!, ...earlier.toReversed()]
  // Stored and printed, so that 80.04, printed 80.0, has not been above 80.
  const broken = newestFirst.findIndex(
    reading => !against.holds(reading.value, limit) || !against.holds(printedValue(reading), limit),
  )
  const length = broken < 0 ? newestFirst.length : broken
  if (length < leastHeld[form])
    return refused('limit-not-held', { ...placeOf(own!), limit: named, length, needed: leastHeld[form] })
  const isOpen = countsPeriods(form) && length === newestFirst.length
  const start = isOpen ? sinceStart(of, newestFirst.at(-1)!.operand.period, { data, language }) : done('')
  if (!start.ok) return start
  const count = periodCount(length, of.period, language)
  const read = newestFirst.slice(0, countsPeriods(form) || form !== 'stay' ? length : leastHeld.stay)
  return done({
    count,
    start: start.value,
    number: String(length),
    unit: count.replace(/^\d+ ?/, ''),
    exact: new Decimal(length),
    formula: `${read
      .toReversed()
      .map(({ value }) => term(value))
      .join(', ')} ${against.sign} ${limit.toFixed()}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}

/** 连续3年居全省第1位, 连续3年位居全省前3位, 保持全省第1位, 稳居全省第1位; with 汉字 the place is in words too: 连续三年居全省第一. */
function placeWords(
  { side, form, limit, print }: HeldFigure,
  { within: zh, withinEn, unit }: Indicator,
  { count, start }: Stretch,
  language: 'zh' | 'en',
): string {
  const among = { name: language === 'zh' ? zh : withinEn, own: unit || '位' }
  const isFirm = print.style === 'firmly'
  const options = countsPeriods(form) || isFirm ? print : { ...print, style: 'plain' as const }
  const place =
    side === 'level'
      ? placeWithin(Number(limit), among, options, language)
      : topWithin(Number(limit), among, options, language)
  const said = print.inWords && language === 'zh' ? hanNumber(place, limit) : place
  if (!countsPeriods(form) && isFirm) return said
  if (!countsPeriods(form))
    return language === 'zh'
      ? `${form === 'stay' ? '' : '稳定'}保持${said}`
      : `${form === 'stay' ? 'still' : 'steady at'} ${said}`
  return language === 'zh'
    ? `${start}连续${count}${said}`
    : `${said} for ${count}${start === '' ? '' : `, ${start}`}`
}
