import { done, refused } from '../../problem.ts'
import { basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { changeWords, leadFits } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare } from '../comparison.ts'
import { decimal, roundTo } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { base } from '../picking.ts'
import { roundsTo } from '../qualifier.ts'
import { tenthsSaid } from '../tenths.ts'
import { isRate } from '../unit.ts'

/** A change in tenths of what there was: 下降近四成. `base` as of a change. */
export interface ChangeTenthsFigure extends Printed {
  readonly kind: 'change-tenths'
  readonly of: Operand
  readonly base?: string
}

/**
 * `{{k@2022:同比几成}}` prints 同比增长三成, `{{k@2022:较2018几成|限=近}}` 较2018年下降近四成: the change in percent, said in
 * tenths as a share is (`no-such-fraction`); 限=近, 超 and 多 say more or less of it. Refused as a change in
 * percent is, of rates (`points-expected`), and of what is level (`no-such-fraction`).
 */
export const changeTenths: FigureKind<ChangeTenthsFigure> = {
  kind: 'change-tenths',
  join: '',
  label: { zh: '增减几成', en: 'Change in tenths' },
  ways: [
    {
      name: 'change-tenths',
      group: 'change',
      label: { zh: '增减几成（下降近四成）', en: 'Change in tenths (nearly four in ten)' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'change-tenths', of, ...on }),
      take: ({ of, base: on = '' }) => ({ ...of, base: on }),
    },
  ],
  asks: [
    {
      name: 'change-tenths',
      words: ['同比几成', '增长几成', '下降几成', '减少几成', '增加几成', 'yoy-tenths'],
      numbered: ['同比几成'],
      propose: ({ of, indicator, base: on, qualifier: word }) =>
        isRate(indicator)
          ? []
          : [{ kind: 'change-tenths', of, ...on, print: word === undefined ? {} : { qualifier: { word } } }],
    },
  ],
  isSigned: true,
  hasManyNumbers: true,
  plottedIn: () => 'percent',
  read: ({ keyword, argument, operands: [of] }) => {
    const led = readLed(keyword)
    if (!of || !led || argument !== undefined || (led.rest !== '几成' && led.rest !== '-tenths'))
      return undefined
    return { kind: 'change-tenths', of, ...(led.base === undefined ? {} : { base: led.base }) }
  },
  write: ({ of, base: on }) => `${writeOperand(of)}:${writeBase(on, '同比')}几成`,
  operands: basedOperands,
  reach: basedReach,
  peers: (expression, scene) => done(basedPeers(expression, scene)),
  honours: ({ base: on, print }, option) => {
    if (option === 'lead') return leadFits(print.lead, on)
    if (option === 'verbs') return print.verbs !== 'rebound-ease'
    if (option === 'qualifier')
      return print.qualifier === undefined || roundsTo(print.qualifier.word) !== undefined
    return option === 'completed'
  },
  compares: ({ of, base: on }) => comparablePeriods(of.period, basePeriod(of.period, on)),
  accepts: onlyExact,
  render: ({ of, base: on, print }, [now, before], { language }) => {
    const { indicator } = now!
    if (isRate(indicator)) return refused('points-expected', { indicator: indicator.key })
    const compared = compare(now!, before!, 'percent', {}, language)
    if (!compared.ok) return compared
    const { exact, direction, formula } = compared.value
    const size = exact.abs()
    const facts = { ...placeOf(now!), value: `${size.toSignificantDigits(4).toFixed()}%` }
    if (direction === 'level') return refused('no-such-fraction', facts)
    const said = tenthsSaid(
      { exact: size, seen: roundTo(size, 1, indicator.rounding) },
      print.qualifier,
      facts,
      language,
    )
    if (!said.ok) return said
    const { text: amount, percent } = said.value
    const text = changeWords(
      { indicator, direction, amount, period: of.period, base: on, print, verbs: 'grow-fall' },
      language,
    )
    return text.ok
      ? done({
          text: text.value,
          number: decimal(percent.toFixed()).toFixed(),
          unit: '%',
          exact,
          formula,
          rounding: language === 'zh' ? '以成数说出' : 'said in tenths',
          direction,
        })
      : text
  },
}
