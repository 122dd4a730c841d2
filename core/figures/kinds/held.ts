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
import { periodCount, unbrokenHistory } from '../series.ts'

/** How many periods in a row have kept to one side of `limit` (run), or that at least three have (stable). */
export interface HeldFigure extends Printed {
  readonly kind: 'held'
  readonly of: Operand
  readonly side: 'at-least' | 'at-most'
  readonly form: 'run' | 'stable'
  readonly limit: string
}

const keywords: Readonly<Record<string, Pick<HeldFigure, 'side' | 'form'>>> = {
  连续不低于: { side: 'at-least', form: 'run' }, 连续不高于: { side: 'at-most', form: 'run' },
  稳定在以上: { side: 'at-least', form: 'stable' }, 稳定在以下: { side: 'at-most', form: 'stable' },
  'run-at-least': { side: 'at-least', form: 'run' }, 'run-at-most': { side: 'at-most', form: 'run' },
  'stable-at-least': { side: 'at-least', form: 'stable' }, 'stable-at-most': { side: 'at-most', form: 'stable' },
}
const sides: Readonly<Record<HeldFigure['side'], { readonly run: string; readonly end: string; readonly en: string; readonly sign: string }>> = {
  'at-least': { run: '不低于', end: '以上', en: 'at or above', sign: '≥' },
  'at-most': { run: '不高于', end: '以下', en: 'at or below', sign: '≤' },
}
/** Fewer periods in a row are no run, fewer than three not stable. */
const least: Readonly<Record<HeldFigure['form'], number>> = { run: 2, stable: 3 }

const word = choice<HeldFigure['side']>({ 'at-least': { zh: '不低于（以上）', en: 'at least' }, 'at-most': { zh: '不高于（以下）', en: 'at most' } })

/** The side named, or else the good one. */
function sideAsked({ word: asked, indicator }: Subject): HeldFigure['side'] {
  if (/不[低高]于$/u.test(asked)) return asked.endsWith('低于') ? 'at-least' : 'at-most'
  return indicator.polarity === 'lower-is-better' ? 'at-most' : 'at-least'
}

/**
 * `{{k@2022:连续不低于(80)}}` prints 连续3年不低于80%, the number of periods in a row up to this one that keep to the limit;
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
      label: { zh: '连续几年不低于、不高于', en: 'Consecutive years at least, at most' },
      fields: [word, limit],
      build: (chosen) => {
        const at = limit.read(chosen)
        return at === undefined ? undefined : { kind: 'held', of: chosen.of, side: word.read(chosen), form: 'run', limit: at }
      },
      take: ({ of, side, form, limit: at }) => (form === 'run' ? { ...of, more: { word: side, limit: at } } : undefined),
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
      words: ['连续不低于', '连续不高于', '连续达标'],
      numbered: ['连续不低于', '连续不高于'],
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
    const [asked, limit] = [keywords[keyword], readLimit(argument)]
    return asked && of && limit !== undefined ? { kind: 'held', of, ...asked, limit } : undefined
  },
  write: ({ of, side, form, limit }) =>
    `${writeOperand(of)}:${form === 'run' ? `连续${sides[side].run}` : `稳定在${sides[side].end}`}(${decimal(limit).toFixed()})`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: (expression, [own, ...earlier], { language }) => {
    const { side, form, limit, print } = expression
    const newestFirst = [own!, ...earlier.toReversed()]
    const length = lengthWithin(newestFirst, side, decimal(limit))
    if (length < least[form]) return refused('limit-not-held', { ...placeOf(own!), limit, length, needed: least[form] })
    const count = periodCount(length, own!.operand.period, language)
    const printed = limitQuantity(decimal(limit), formatOf(own!.indicator, print), language)
    const values = newestFirst.slice(0, length).reverse().map(({ value }) => term(value)).join(', ')
    const isRun = form === 'run'
    return done({
      text: words(expression, printed.text, count, language),
      number: isRun ? String(length) : printed.number,
      unit: isRun ? count.replace(/^\d+ ?/, '') : printed.unit,
      exact: isRun ? new Decimal(length) : decimal(limit).times(`1e${-printed.power}`),
      formula: `${values} ${sides[side].sign} ${decimal(limit).toFixed()}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}

function words({ side, form }: HeldFigure, limit: string, count: string, language: Language): string {
  const { run, end, en } = sides[side]
  if (language === 'en') return form === 'run' ? `${en} ${limit} for ${count}` : `stable ${en} ${limit}`
  return form === 'run' ? `连续${count}${run}${limit}` : `稳定在${limit}${end}`
}

function lengthWithin(newestFirst: readonly Reading[], side: HeldFigure['side'], limit: Decimal): number {
  const broken = newestFirst.findIndex(({ value }) => (side === 'at-least' ? value.lt(limit) : value.gt(limit)))
  return broken < 0 ? newestFirst.length : broken
}
