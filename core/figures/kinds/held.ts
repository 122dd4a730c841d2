import { done, refused } from '../../problem.ts'
import { decimal, Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type FigureOf, type Reading } from '../kind.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import type { Language } from '../model.ts'
import { formatOf } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { periodCount, unbrokenHistory } from '../series.ts'

type Held = FigureOf<'held'>

const keywords: Readonly<Record<string, Pick<Held, 'side' | 'form'>>> = {
  连续不低于: { side: 'at-least', form: 'run' }, 连续不高于: { side: 'at-most', form: 'run' },
  稳定在以上: { side: 'at-least', form: 'stable' }, 稳定在以下: { side: 'at-most', form: 'stable' },
  'run-at-least': { side: 'at-least', form: 'run' }, 'run-at-most': { side: 'at-most', form: 'run' },
  'stable-at-least': { side: 'at-least', form: 'stable' }, 'stable-at-most': { side: 'at-most', form: 'stable' },
}
const sides: Readonly<Record<Held['side'], { readonly run: string; readonly end: string; readonly en: string; readonly sign: string }>> = {
  'at-least': { run: '不低于', end: '以上', en: 'at or above', sign: '≥' },
  'at-most': { run: '不高于', end: '以下', en: 'at or below', sign: '≤' },
}
/** Fewer periods in a row are no run, fewer than three not stable. */
const least: Readonly<Record<Held['form'], number>> = { run: 2, stable: 3 }

/**
 * `{{k@2022:连续不低于(80)}}` prints 连续3年不低于80%, the number of periods in a row up to this one that keep to the limit;
 * `:稳定在以上(84)` prints 稳定在84%以上 where at least three in a row do. The limit itself is within. Values are compared as stored;
 * a gap ends the run. Refuses with `limit-not-held`. B1 rows 5 and 34.
 */
export const held: FigureKind<'held'> = {
  kind: 'held',
  join: '',
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

function words({ side, form }: Held, limit: string, count: string, language: Language): string {
  const { run, end, en } = sides[side]
  if (language === 'en') return form === 'run' ? `${en} ${limit} for ${count}` : `stable ${en} ${limit}`
  return form === 'run' ? `连续${count}${run}${limit}` : `稳定在${limit}${end}`
}

function lengthWithin(newestFirst: readonly Reading[], side: Held['side'], limit: Decimal): number {
  const broken = newestFirst.findIndex(({ value }) => (side === 'at-least' ? value.lt(limit) : value.gt(limit)))
  return broken < 0 ? newestFirst.length : broken
}
