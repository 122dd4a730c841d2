import { done, refused } from '../../problem.ts'
import { decimal, toMultiple, type Decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind, type FigureOf } from '../kind.ts'
import type { Bound, Language } from '../model.ts'
import { formatOf, quantity, scalePower, type Format, type Quantity } from '../quantity.ts'

type Word = FigureOf<'rounded'>['word']

const keywords: Readonly<Record<string, Word>> = { 超: '超', 余: '余', 近: '近', over: '超', odd: '余', nearly: '近' }
const english: Readonly<Record<Word, string>> = { 超: 'more than', 余: 'over', 近: 'nearly' }

/** `{{k@2022:超(10000)|计=万}}` prints 超28万户, `:余(1000)` 15.5万余次, `:近(10000)` 近30万户. */
export const rounded: FigureKind<'rounded'> = {
  kind: 'rounded',
  join: '',
  read: ({ keyword, argument, operands: [of] }) => {
    const word = keywords[keyword]
    return word && of && isPlace(argument) ? { kind: 'rounded', of, word, place: decimal(argument).toFixed() } : undefined
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
    const { text, number, unit, power } = print(expression, limit, formatOf(indicator, expression.print), language)
    return done({
      text,
      number,
      unit,
      exact: value.times(`1e${-power}`),
      formula: scaled(term(value), power),
      rounding: roundingOf(word, place, language),
      direction: 'none',
    })
  },
}

/** 超, 余 and 近 exclude the number they print, except where the source itself only says 超. */
function holds(value: Decimal, limit: Decimal, bound: Bound): boolean {
  return limit.gt(0) && (bound === 'above' || !limit.eq(value))
}

/** A rounded number prints without trailing zeros: 16万余, not 16.0万余. 余 stands between number and unit. */
function print({ word }: FigureOf<'rounded'>, limit: Decimal, format: Format, language: Language): Quantity {
  const decimals = limit.times(`1e${-scalePower(format)}`).decimalPlaces()
  const plain = quantity(limit, { ...format, decimals }, language)
  if (language === 'en') return { ...plain, text: `${english[word]} ${plain.text}` }
  return { ...plain, text: word === '余' ? `${plain.parts[0]}余${plain.parts[1]}` : `${word}${plain.text}` }
}

function roundingOf(word: Word, place: string, language: Language): string {
  const down = word !== '近'
  if (language === 'zh') return `${down ? '向下' : '向上'}取到${decimal(place).toFixed()}的整数倍`
  return `${down ? 'down' : 'up'} to a multiple of ${decimal(place).toFixed()}`
}

function isPlace(argument: string | undefined): argument is string {
  return argument !== undefined && /^\d{1,15}(\.\d{1,8})?$/.test(argument) && decimal(argument).gt(0)
}
