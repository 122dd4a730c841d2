import { done, refused } from '../../problem.ts'
import { basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { difference, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { base } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { roundedFirstWords } from '../rounding-words.ts'

/** Whether a value went through zero; `base` as for a change. */
export interface TurnFigure extends Printed {
  readonly kind: 'turn'
  readonly of: Operand
  readonly base?: string
}

const keywords = new Set(['正负', '-turn', 'turn'])

/**
 * `{{k@2022:正负}}` prints 由正转负 or 由负转正, as the printed values have it; refuses what kept its sign or was zero (`not-a-turn`). What a
 * percentage cannot say of a profit that became a loss.
 */
export const turn: FigureKind<TurnFigure> = {
  kind: 'turn',
  join: '',
  label: { zh: '正负转换', en: 'Turn' },
  ways: [
    {
      name: 'turn',
      group: 'change',
      label: { zh: '由正转负、由负转正', en: 'Turned negative or positive' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'turn', of, ...on }),
      take: ({ of, base: on = '' }) => ({ ...of, base: on }),
    },
  ],
  asks: [
    {
      name: 'turn',
      words: ['正负', '由正转负', '由负转正', '扭亏为盈', '转正', '转负'],
      propose: ({ of, base: on }) => [{ kind: 'turn', of, ...on }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const { base: on, rest } = readLed(keyword) ?? { base: undefined, rest: keyword }
    if (!of || !keywords.has(rest) || argument !== undefined || (on === undefined && rest !== keyword)) return undefined
    return { kind: 'turn', of, ...(on === undefined ? {} : { base: on }) }
  },
  write: ({ of, base: on }) => `${writeOperand(of)}:${writeBase(on, '')}正负`,
  operands: basedOperands,
  reach: basedReach,
  peers: (expression, scene) => done(basedPeers(expression, scene)),
  honours: () => false,
  compares: ({ of, base: on }) => comparablePeriods(of.period, basePeriod(of.period, on)),
  accepts: onlyExact,
  render: (_expression, [now, before], { language }) => {
    const [to, from] = [printedValue(now!), printedValue(before!)]
    if (!to.times(from).lt(0)) return refused('not-a-turn', { ...placeOf(now!), value: now!.operand.value, base: before!.operand.value })
    const direction = to.lt(0) ? 'down' : 'up'
    const zh = { down: '由正转负', up: '由负转正' }
    const en = { down: 'turned negative', up: 'turned positive' }
    const { decimals, rounding } = now!.indicator
    return done({
      text: (language === 'zh' ? zh : en)[direction],
      number: term(to.minus(from).abs()),
      unit: now!.indicator.unit,
      exact: to.minus(from),
      formula: difference(to, from),
      rounding: roundedFirstWords(decimals, decimals, rounding, language),
      direction,
    })
  },
}
