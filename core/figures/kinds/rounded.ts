import { done, refused } from '../../problem.ts'
import { placeFor } from '../asking.ts'
import { decimal, toMultiple, type Decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import { limitQuantity, readPlace } from '../limit.ts'
import type { Bound, Language, Operand, Printed } from '../model.ts'
import { asWritten, choice, place } from '../picking.ts'
import { formatOf, type Format, type Quantity } from '../quantity.ts'
import { placeWords } from '../rounding-words.ts'

/** 超 and 余 floor to `place`, 近 ceils; `place` is a decimal in the indicator's unit, e.g. '10000'. */
export interface RoundedFigure extends Printed {
  readonly kind: 'rounded'
  readonly of: Operand
  readonly word: '超' | '余' | '近'
  readonly place: string
}

type Word = RoundedFigure['word']

const keywords: Readonly<Record<string, Word>> = { 超: '超', 余: '余', 近: '近', over: '超', odd: '余', nearly: '近' }
const english: Readonly<Record<Word, string>> = { 超: 'more than', 余: 'over', 近: 'nearly' }

const word = choice(asWritten('超', '余', '近'))

/** `{{k@2022:超(10000)|计=万}}` prints 超28万户, `:余(1000)` 15.5万余次, `:近(10000)` 近30万户. */
export const rounded: FigureKind<RoundedFigure> = {
  kind: 'rounded',
  join: '',
  label: { zh: '概数', en: 'Rounded' },
  ways: [
    {
      name: 'rounded',
      group: 'amount',
      label: { zh: '概数（超、余、近）', en: 'Rounded (over, odd, nearly)' },
      fields: [word, place],
      build: (chosen) => {
        const [of, at] = [chosen.of, place.read(chosen)]
        return at === undefined ? undefined : { kind: 'rounded', of, word: word.read(chosen), place: at }
      },
      take: ({ of, word: said, place: at }) => ({ ...of, more: { word: said, place: at } }),
    },
  ],
  asks: [
    {
      name: 'over',
      words: ['over'],
      alone: ['超过', '超'],
      numbered: ['超过', '超'],
      inWan: true,
      propose: (subject) => [{ kind: 'rounded', of: subject.of, word: '超', place: placeFor(subject) }],
    },
    {
      name: 'odd',
      words: [],
      alone: ['余'],
      inWan: true,
      propose: (subject) => [{ kind: 'rounded', of: subject.of, word: '余', place: placeFor(subject) }],
    },
    {
      name: 'nearly',
      words: ['nearly'],
      alone: ['近'],
      numbered: ['近'],
      inWan: true,
      propose: (subject) => [{ kind: 'rounded', of: subject.of, word: '近', place: placeFor(subject) }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [word, place] = [keywords[keyword], readPlace(argument)]
    return word && of && place !== undefined ? { kind: 'rounded', of, word, place } : undefined
  },
  write: ({ of, word, place }) => `${writeOperand(of)}:${word}(${decimal(place).toFixed()})`,
  operands: ({ of }) => [of],
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  accepts: (bound) => bound === 'exact' || bound === 'above',
  render: (expression, [reading], { language }) => {
    const { value, operand, indicator } = reading!
    const { word, place } = expression
    const facts = { indicator: operand.indicator, region: operand.region, period: operand.period }
    if (word === '近' && operand.bound !== 'exact') return refused('bound-operand', { ...facts, bound: operand.bound })
    const limit = toMultiple(value, decimal(place), word === '近' ? 'up' : 'down')
    if (!holds(value, limit, operand.bound)) return refused(word === '近' ? 'not-below' : 'not-above', { ...facts, value: operand.value, place })
    if (!isNear(value, limit, word)) return refused('not-near', { ...facts, value: operand.value, limit: limit.toFixed() })
    const { text, number, unit, power } = print(expression, limit, formatOf(indicator, expression.print), language)
    return done({
      text,
      number,
      unit,
      exact: value.times(`1e${-power}`),
      formula: scaled(term(value), power),
      rounding: placeWords(word === '近' ? 'up' : 'down', place, language),
      direction: 'none',
    })
  },
}

/** 超, 余 and 近 exclude the number they print, except where the source itself only says 超. */
function holds(value: Decimal, limit: Decimal, bound: Bound): boolean {
  return limit.gt(0) && (bound === 'above' || !limit.eq(value))
}

/** 近 is said within 5% below, 余 up to 10% above (GONGWEN B1 rows 40 and 41); 超 says only that there is more. */
function isNear(value: Decimal, limit: Decimal, word: Word): boolean {
  const away = value.minus(limit).abs()
  return word === '超' || away.lte(limit.times(word === '近' ? '0.05' : '0.1'))
}

/** 余 stands between number and unit. */
function print({ word }: RoundedFigure, limit: Decimal, format: Format, language: Language): Quantity {
  const plain = limitQuantity(limit, format, language)
  if (language === 'en') return { ...plain, text: `${english[word]} ${plain.text}` }
  return { ...plain, text: word === '余' ? `${plain.parts[0]}余${plain.parts[1]}` : `${word}${plain.text}` }
}
