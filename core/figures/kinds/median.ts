import { done } from '../../problem.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import { Key, type Language, type Printed, type Operand } from '../model.ts'
import { scopeOfAll } from '../picking.ts'
import { formatOf, quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { allWithin } from '../scope.ts'

/** The middle value of the regions directly within `scope`; `of` names no region. */
export interface MedianFigure extends Printed {
  readonly kind: 'median'
  readonly of: Operand
  readonly scope: string
}

/**
 * `{{k@2022:中位(四川)}}` prints 38.5微克/立方米: the middle value of all regions directly within the scope, or the
 * mean of the middle two. Every one of them must have a value (`regions-missing`). The operand names no
 * region, for the scope does.
 */
export const median: FigureKind<MedianFigure> = {
  kind: 'median',
  join: '',
  label: { zh: '中位数', en: 'Median' },
  ways: [
    {
      name: 'median',
      group: 'regions',
      label: { zh: '各地中位数', en: 'Median of the regions' },
      fields: [scopeOfAll],
      build: ({ of, scope }) =>
        scope === undefined ? undefined : { kind: 'median', of: { ...of, region: '' }, scope },
      take: ({ of, scope }) => ({ ...of, scope }),
    },
  ],
  asks: [
    {
      name: 'median',
      words: ['中位数', '中位', 'zws', 'median'],
      propose: ({ of, scope }) =>
        scope === '' ? [] : [{ kind: 'median', of: { ...of, region: '' }, scope }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '中位' || keyword === 'median') && of?.region === '' && Key.safeParse(argument).success
      ? { kind: 'median', of, scope: argument! }
      : undefined,
  write: ({ of, scope }) => `${writeOperand(of)}:中位(${scope})`,
  operands: () => [],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: (_expression, option) => option === 'scale' || option === 'unitless' || option === 'decimals',
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => allWithin(of, scope, scene),
  render: ({ print }, readings, { language }) => {
    const { indicator } = readings[0]!
    const middle = middleOf(readings.map(({ value }) => value))
    const exact = middle.reduce((sum, value) => sum.plus(value), decimal('0')).dividedBy(middle.length)
    const format = formatOf(indicator, print)
    const { text, number, unit, power, places } = quantity(exact, format, language)
    return done({
      text,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(middle.length === 1 ? term(exact) : `(${middle.map(term).join(' + ')}) ÷ 2`, power),
      rounding: `${countWords(readings.length, language)}${roundingWords(places, format.mode, language)}`,
      direction: 'none',
    })
  },
}

/** The middle value, or the middle two of an even number, the lower first. */
function middleOf(values: readonly Decimal[]): readonly Decimal[] {
  const sorted = values.toSorted((left, right) => left.comparedTo(right))
  const last = sorted.length / 2
  return sorted.slice(Math.ceil(last) - 1, Math.floor(last) + 1)
}

const countWords = (count: number, language: Language): string =>
  language === 'zh' ? `${count}个地区的中位数，` : `median of ${count} regions, `
