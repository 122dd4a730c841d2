import { done, refused } from '../../problem.ts'
import { basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { changeClaims } from '../change-claims.ts'
import { leadEn, leadFits, leadZh } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare, type Comparison } from '../comparison.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { base } from '../picking.ts'
import { isSeveralBack } from '../series.ts'
import { isRate } from '../unit.ts'

/** 净增 is v−p of a rise, 增幅 (v−p)/p×100 as a noun; `base` as for a change. */
export interface IncreaseFigure extends Printed {
  readonly kind: 'increase'
  readonly of: Operand
  readonly form: 'net' | 'extent'
  readonly base?: string
}

const endings: Readonly<Record<string, IncreaseFigure['form']>> = {
  净增: 'net',
  增幅: 'extent',
  'net-increase': 'net',
  extent: 'extent',
  '-net-increase': 'net',
  '-extent': 'extent',
}
const written: Readonly<Record<IncreaseFigure['form'], string>> = { net: '净增', extent: '增幅' }

/**
 * `{{k@2022:净增}}` prints 净增21天, v−p, and refuses what has not increased (`not-an-increase`); `:增幅` prints
 * 增幅11.1%, or 降幅5.4% of a fall, (v−p)/p×100. Also on the period before (`:环比净增`) and on a period of choice
 * (`:较2015增幅`). B1 rows 16 and 17.
 */
export const increase: FigureKind<IncreaseFigure> = {
  kind: 'increase',
  join: '',
  canBeListed: () => true,
  label: { zh: '增幅', en: 'Increase' },
  ways: [
    {
      name: 'increase-net',
      group: 'change',
      label: { zh: '净增', en: 'Net increase' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'increase', of, form: 'net', ...on }),
      take: ({ of, form, base: on = '' }) => (form === 'net' ? { ...of, base: on } : undefined),
    },
    {
      name: 'increase-extent',
      group: 'change',
      label: { zh: '增幅、降幅', en: 'Extent of the change' },
      fields: [base],
      build: ({ of, base: on }) => ({ kind: 'increase', of, form: 'extent', ...on }),
      take: ({ of, form, base: on = '' }) => (form === 'extent' ? { ...of, base: on } : undefined),
    },
  ],
  asks: [
    {
      name: 'net',
      words: ['净增', '净增加', 'jz', 'net'],
      propose: ({ of, base: on }) => [{ kind: 'increase', of, form: 'net', ...on }],
    },
    {
      name: 'extent',
      words: ['增幅', '降幅', '增长率', '增速', 'zf', 'jf'],
      propose: ({ of, base: on }) => [{ kind: 'increase', of, form: 'extent', ...on }],
    },
  ],
  isSigned: true,
  weighsLittle: true,
  read: ({ keyword, argument, operands: [of] }) => {
    const { base, rest } = readLed(keyword) ?? { base: undefined, rest: keyword }
    const form = endings[rest]
    // 同比净增 is written as an option, so that one figure has one form.
    if (!of || !form || argument !== undefined || (base === undefined && rest !== keyword)) return undefined
    return { kind: 'increase', of, form, ...(base === undefined ? {} : { base }) }
  },
  write: ({ of, form, base }) => `${writeOperand(of)}:${writeBase(base, '')}${written[form]}`,
  operands: basedOperands,
  reach: basedReach,
  peers: (expression, scene) => done(basedPeers(expression, scene)),
  honours: ({ of, form, base, print }, option) => {
    if (option === 'cumulative') return form === 'net' && base !== undefined && isSeveralBack(base, of.period)
    if (option === 'lead') return leadFits(print.lead, base)
    if (option === 'asPrinted') return form === 'extent'
    return (
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'qualifier' ||
      (form === 'net' && (option === 'scale' || option === 'unitless'))
    )
  },
  compares: ({ of, base }) => comparablePeriods(of.period, basePeriod(of.period, base)),
  accepts: onlyExact,
  render: (expression, [now, before], { language }) => {
    if (expression.form === 'net' && isRate(now!.indicator))
      return refused('points-expected', { indicator: now!.indicator.key })
    const claimed = changeClaims(now!, before!, undefined, expression.print)
    if (!claimed.ok) return claimed
    const compared = compare(
      now!,
      before!,
      expression.form === 'net' ? 'absolute' : 'percent',
      expression.print,
      language,
    )
    if (!compared.ok) return compared
    if (expression.form === 'net' && compared.value.direction !== 'up') {
      return refused('not-an-increase', {
        ...placeOf(now!),
        value: now!.operand.value,
        base: before!.operand.value,
      })
    }
    return done({ ...compared.value, text: words(expression, compared.value, language) })
  },
}

/** The year before goes without saying, unless 称 asks for it. */
function words(
  { of, form, base, print }: IncreaseFigure,
  { direction, text }: Comparison,
  language: Language,
): string {
  const lead = base === undefined ? (print.lead ?? 'none') : print.lead
  if (language === 'zh') {
    const noun =
      form === 'net' ? `${print.cumulative ? '累计' : ''}净增` : direction === 'up' ? '增幅' : '降幅'
    return `${leadZh(lead, of.period, base)}${direction === 'level' ? '持平' : `${noun}${text}`}`
  }
  const noun =
    form === 'net'
      ? `a ${print.cumulative ? 'cumulative ' : ''}net increase`
      : direction === 'up'
        ? 'an increase'
        : 'a decrease'
  return `${direction === 'level' ? 'unchanged' : `${noun} of ${text}`}${leadEn(lead, of.period, base)}`
}
