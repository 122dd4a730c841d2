import { done, refused, type Outcome } from '../../problem.ts'
import { limitFor, type Subject } from '../asking.ts'
import { decimal, Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading, type Scene } from '../kind.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import type { Indicator, Language, Operand, Printed } from '../model.ts'
import { choice, limit } from '../picking.ts'
import { placeWithin, topWithin } from '../place-words.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { periodCount, sinceStart, unbrokenHistory } from '../series.ts'
import { hanNumber } from '../spoken.ts'

/** How many periods in a row have kept to `limit` (run, and kept in other words), or that at least three have (stable). */
export interface HeldFigure extends Printed {
  readonly kind: 'held'
  readonly of: Operand
  readonly side: 'at-least' | 'at-most' | 'above' | 'below' | 'level'
  readonly form: 'run' | 'kept' | 'stable'
  readonly limit: string
}

type Said = Pick<HeldFigure, 'side' | 'form'>

/** Chinese and English names of what can be said. */
const names: readonly (readonly [zh: string, en: string, Said])[] = [
  ['连续不低于', 'run-at-least', { side: 'at-least', form: 'run' }],
  ['连续不高于', 'run-at-most', { side: 'at-most', form: 'run' }],
  ['连续超过', 'run-above', { side: 'above', form: 'run' }],
  ['连续低于', 'run-below', { side: 'below', form: 'run' }],
  ['连续保持', 'run-level', { side: 'level', form: 'run' }],
  ['连续保持在以上', 'kept-at-least', { side: 'at-least', form: 'kept' }],
  ['连续保持在以下', 'kept-at-most', { side: 'at-most', form: 'kept' }],
  ['稳定在以上', 'stable-at-least', { side: 'at-least', form: 'stable' }],
  ['稳定在以下', 'stable-at-most', { side: 'at-most', form: 'stable' }],
]

const named = (keyword: string): Said | undefined => names.find(([zh, en]) => zh === keyword || en === keyword)?.[2]
const nameOf = ({ side, form }: Said): string => names.find(([, , said]) => said.side === side && said.form === form)![0]

interface Side {
  readonly run: string
  readonly end: string
  readonly en: string
  readonly sign: string
  holds(value: Decimal, limit: Decimal): boolean
}

const sides: Readonly<Record<HeldFigure['side'], Side>> = {
  'at-least': { run: '不低于', end: '以上', en: 'at or above', sign: '≥', holds: (value, limit) => value.gte(limit) },
  'at-most': { run: '不高于', end: '以下', en: 'at or below', sign: '≤', holds: (value, limit) => value.lte(limit) },
  above: { run: '超过', end: '以上', en: 'above', sign: '>', holds: (value, limit) => value.gt(limit) },
  below: { run: '低于', end: '以下', en: 'below', sign: '<', holds: (value, limit) => value.lt(limit) },
  level: { run: '保持', end: '', en: 'at', sign: '=', holds: (value, limit) => value.eq(limit) },
}
/** Fewer periods in a row are no run, fewer than three not stable. */
const least: Readonly<Record<HeldFigure['form'], number>> = { run: 2, kept: 2, stable: 3 }

const runWord = choice(Object.fromEntries(names.filter(([, , { form }]) => form !== 'stable').map(([zh, en]) => [zh, { zh, en }])))
const word = choice<'at-least' | 'at-most'>({ 'at-least': { zh: '不低于（以上）', en: 'at least' }, 'at-most': { zh: '不高于（以下）', en: 'at most' } })

/** The side named, or else the good one. */
function sideAsked({ word: asked, indicator }: Subject): HeldFigure['side'] {
  if (/不[低高]于$/u.test(asked)) return asked.endsWith('低于') ? 'at-least' : 'at-most'
  if (asked === '连续超过' || asked === '连续低于') return asked === '连续超过' ? 'above' : 'below'
  return indicator.polarity === 'lower-is-better' ? 'at-most' : 'at-least'
}

/**
 * `{{k@2022:连续不低于(80)}}` prints 连续3年不低于80%, the number of periods in a row up to this one that keep to the limit;
 * `:连续超过(80)` 连续3年超过80%, `:连续保持在以上(90)` 连续3年保持在90%以上, `:连续保持(100)` 连续3年保持100%;
 * `:稳定在以上(84)` prints 稳定在84%以上 where at least three in a row do. The limit itself is within. Values are compared as stored;
 * a gap ends the run. Of places a source states, `:连续保持(1)` prints 连续3年居全省第1位, `:连续不高于(3)` 连续3年居全省前3位. Refuses with `limit-not-held`. B1 rows 5 and 34.
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
      fields: [runWord, limit],
      build: (chosen) => {
        const at = limit.read(chosen)
        return at === undefined ? undefined : { kind: 'held', of: chosen.of, ...named(runWord.read(chosen))!, limit: at }
      },
      take: ({ of, side, form, limit: at }) => (form === 'stable' ? undefined : { ...of, more: { word: nameOf({ side, form }), limit: at } }),
    },
    {
      name: 'held-stable',
      group: 'history',
      label: { zh: '稳定在……以上、以下', en: 'Stable at or above, at or below' },
      fields: [word, limit],
      build: (chosen) => {
        const at = limit.read(chosen)
        return at === undefined ? undefined : { kind: 'held', of: chosen.of, side: word.read(chosen), form: 'stable', limit: at }
      },
      take: ({ of, side, form, limit: at }) => (form === 'stable' ? { ...of, more: { word: side, limit: at } } : undefined),
    },
  ],
  asks: [
    {
      name: 'held',
      words: ['连续不低于', '连续不高于', '连续超过', '连续低于', '连续达标', '连续居', '连续位居'],
      numbered: ['连续不低于', '连续不高于', '连续超过', '连续低于'],
      propose: (subject) => [
        subject.indicator.type === 'place'
          ? { kind: 'held', of: subject.of, side: 'level', form: 'run', limit: subject.number ?? decimal(subject.value).toFixed() }
          : { kind: 'held', of: subject.of, side: sideAsked(subject), form: 'run', limit: limitFor(subject) },
      ],
    },
    {
      name: 'stable',
      words: ['稳定在', '稳定', '保持在', 'stable'],
      numbered: ['稳定在'],
      propose: (subject) => [{ kind: 'held', of: subject.of, side: sideAsked(subject), form: 'stable', limit: limitFor(subject) }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [asked, limit] = [named(keyword), readLimit(argument)]
    return asked && of && limit !== undefined ? { kind: 'held', of, ...asked, limit } : undefined
  },
  write: ({ of, side, form, limit }) => `${writeOperand(of)}:${nameOf({ side, form })}(${decimal(limit).toFixed()})`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: ({ form, side }, option) =>
    option === 'scale' || option === 'unitless' || (isOfPlace({ form, side }) && (option === 'style' || option === 'counter')),
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  ordinal: (expression, readings, scene) => {
    const { indicator } = readings[0]!
    if (indicator.type !== 'place' || !isOfPlace(expression)) return refused('not-a-quantity', { indicator: indicator.key })
    if (!/^[1-9]\d*$/.test(expression.limit)) return refused('no-such-place', { ...placeOf(readings[0]!), value: expression.limit })
    const stretch = stretchOf(expression, readings, scene)
    return stretch.ok ? done({ ...stretch.value, text: placeWords(expression, indicator, stretch.value, scene.language) }) : stretch
  },
  render: (expression, readings, scene) => {
    const { form, limit, print } = expression
    const stretch = stretchOf(expression, readings, scene)
    if (!stretch.ok) return stretch
    const printed = limitQuantity(decimal(limit), formatOf(readings[0]!.indicator, print), scene.language)
    const { count, start } = stretch.value
    const text = words(expression, printed.text, count, start, scene.language)
    if (form !== 'stable') return done({ ...stretch.value, text })
    return done({ ...stretch.value, text, number: printed.number, unit: printed.unit, exact: decimal(limit).times(`1e${-printed.power}`) })
  },
}

/** Of places only 连续居第1位 and 连续居前3位 are said. */
const isOfPlace = ({ form, side }: Said): boolean => form === 'run' && (side === 'level' || side === 'at-most')

/** How long it has held, as counted and in words, and since when where it has held from the start of its series. */
interface Stretch extends Omit<Print, 'text'> {
  readonly count: string
  readonly start: string
}

function stretchOf({ of, side, form, limit }: HeldFigure, [own, ...earlier]: readonly Reading[], { data, language }: Scene): Outcome<Stretch> {
  const newestFirst = [own!, ...earlier.toReversed()]
  const length = lengthWithin(newestFirst, side, decimal(limit))
  if (length < least[form]) return refused('limit-not-held', { ...placeOf(own!), limit, length, needed: least[form] })
  const isOpen = form !== 'stable' && length === newestFirst.length
  const start = isOpen ? sinceStart(of, newestFirst.at(-1)!.operand.period, { data, language }) : done('')
  if (!start.ok) return start
  const count = periodCount(length, of.period, language)
  const values = newestFirst.slice(0, length).reverse().map(({ value }) => term(value)).join(', ')
  return done({
    count,
    start: start.value,
    number: String(length),
    unit: count.replace(/^\d+ ?/, ''),
    exact: new Decimal(length),
    formula: `${values} ${sides[side].sign} ${decimal(limit).toFixed()}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}

/** 连续3年居全省第1位, 连续3年位居全省前3位; with 汉字 the place is in words too: 连续三年居全省第一. */
function placeWords({ side, limit, print }: HeldFigure, { within: zh, withinEn, unit }: Indicator, { count, start }: Stretch, language: Language): string {
  const among = { name: language === 'zh' ? zh : withinEn, own: unit || '位' }
  const place = side === 'level' ? placeWithin(Number(limit), among, print, language) : topWithin(Number(limit), among, print, language)
  const said = print.inWords && language === 'zh' ? hanNumber(place, limit) : place
  return language === 'zh' ? `${start}连续${count}${said}` : `${said} for ${count}${start === '' ? '' : `, ${start}`}`
}

function words({ side, form }: HeldFigure, limit: string, count: string, start: string, language: Language): string {
  const { run, end, en } = sides[side]
  if (language === 'en') return form === 'stable' ? `stable ${en} ${limit}` : `${en} ${limit} for ${count}${start === '' ? '' : `, ${start}`}`
  if (form === 'stable') return `稳定在${limit}${end}`
  return form === 'kept' ? `${start}连续${count}保持在${limit}${end}` : `${start}连续${count}${run}${limit}`
}

function lengthWithin(newestFirst: readonly Reading[], side: HeldFigure['side'], limit: Decimal): number {
  const broken = newestFirst.findIndex(({ value }) => !sides[side].holds(value, limit))
  return broken < 0 ? newestFirst.length : broken
}
