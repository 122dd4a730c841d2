import { done } from '../../problem.ts'
import { amount } from '../amount.ts'
import { decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { scopeOfAll } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { regionsCounted } from '../region-noun.ts'
import { allWithin, regionsOf } from '../scope.ts'
import { isCounted } from '../unit.ts'

/** The mean over the regions directly within `scope`, each counting once; `of` names no region. */
export interface AverageFigure extends Printed {
  readonly kind: 'average'
  readonly of: Operand
  readonly scope: string
}

/**
 * `{{k@2022:各地平均(四川)}}` prints 21个市（州）平均306天: the mean of all regions directly within the scope, each
 * counting once however large it is, so that it says of how many it is and never passes for the value of the
 * whole. Every one of them must have a value (`regions-missing`).
 */
export const average: FigureKind<AverageFigure> = {
  kind: 'average',
  join: '',
  label: { zh: '各地平均', en: 'Mean of the regions' },
  ways: [
    {
      name: 'average',
      group: 'regions',
      label: { zh: '各地平均（各市平均）', en: 'Mean of the regions' },
      fields: [scopeOfAll],
      build: ({ of, scope }) =>
        scope === undefined ? undefined : { kind: 'average', of: { ...of, region: '' }, scope },
      take: ({ of, scope }) => ({ ...of, scope }),
    },
  ],
  asks: [
    {
      name: 'average',
      words: ['各地平均', '各市平均', 'average-of'],
      propose: ({ of, scope }) =>
        scope === '' ? [] : [{ kind: 'average', of: { ...of, region: '' }, scope }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '各地平均' || keyword === 'average-of') &&
    of?.region === '' &&
    Key.safeParse(argument).success
      ? { kind: 'average', of, scope: argument! }
      : undefined,
  write: ({ of, scope }) => `${writeOperand(of)}:各地平均(${scope})`,
  operands: () => [],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: (_expression, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier',
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => allWithin(of, scope, scene),
  render: ({ print }, readings, { data, language }) => {
    const first = readings[0]!
    const { indicator } = first
    const exact = readings
      .reduce((sum, { value }) => sum.plus(value), decimal('0'))
      .dividedBy(readings.length)
    const said = amount(exact, {
      format: formatOf(indicator, print, indicator.rounding, exact),
      language,
      print,
      facts: { ...placeOf(first), value: exact.toSignificantDigits(4).toFixed() },
      isCounted: isCounted(indicator),
    })
    if (!said.ok) return said
    const telling = tellingPrint({ ...first, value: exact }, said.value)
    if (!telling.ok) return telling
    const { text, number, unit, power, rule } = said.value
    const counted = regionsCounted(regionsOf(readings, data), language)
    return done({
      text: language === 'zh' ? `${counted}平均${text}` : `${text} on average across ${counted}`,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(
        `(${readings.map(({ value }) => term(value)).join(' + ')}) ÷ ${readings.length}`,
        power,
      ),
      rounding: rule,
      direction: 'none',
    })
  },
}
