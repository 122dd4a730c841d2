import { done, refused } from '../../problem.ts'
import { limitFor, type Subject } from '../asking.ts'
import { decimal, Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice, limit } from '../picking.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { periodCount, sinceStart, unbrokenHistory } from '../series.ts'

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
 * a gap ends the run. Refuses with `limit-not-held`. B1 rows 5 and 34.
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
      words: ['连续不低于', '连续不高于', '连续超过', '连续低于', '连续达标'],
      numbered: ['连续不低于', '连续不高于', '连续超过', '连续低于'],
      propose: (subject) => [{ kind: 'held', of: subject.of, side: sideAsked(subject), form: 'run', limit: limitFor(subject) }],
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
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: (expression, [own, ...earlier], { data, language }) => {
    const { side, form, limit, print } = expression
    const newestFirst = [own!, ...earlier.toReversed()]
    const length = lengthWithin(newestFirst, side, decimal(limit))
    if (length < least[form]) return refused('limit-not-held', { ...placeOf(own!), limit, length, needed: least[form] })
    const isOpen = form !== 'stable' && length === newestFirst.length
    const open = isOpen ? sinceStart(expression.of, newestFirst.at(-1)!.operand.period, { data, language }) : done('')
    if (!open.ok) return open
    const count = periodCount(length, expression.of.period, language)
    const printed = limitQuantity(decimal(limit), formatOf(own!.indicator, print), language)
    const values = newestFirst.slice(0, length).reverse().map(({ value }) => term(value)).join(', ')
    const isRun = form !== 'stable'
    return done({
      text: words(expression, printed.text, count, open.value, language),
      number: isRun ? String(length) : printed.number,
      unit: isRun ? count.replace(/^\d+ ?/, '') : printed.unit,
      exact: isRun ? new Decimal(length) : decimal(limit).times(`1e${-printed.power}`),
      formula: `${values} ${sides[side].sign} ${decimal(limit).toFixed()}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
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
