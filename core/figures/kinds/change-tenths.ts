import { done, refused } from '../../problem.ts'
import type { Proposed, Subject } from '../asking.ts'
import { basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { changeWords, leadFits } from '../change-words.ts'
import { comparablePeriods } from '../compared-periods.ts'
import { compare } from '../comparison.ts'
import { roundTo } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { fractionSaid } from '../parts-said.ts'
import { base, choice } from '../picking.ts'
import { roundsTo } from '../qualifier.ts'
import { tenthsSaid } from '../tenths.ts'
import { isRate } from '../unit.ts'

/** A change in tenths or a fraction of what there was: 下降近四成, 下降三分之一. `base` as of a change. */
export interface ChangeTenthsFigure extends Printed {
  readonly kind: 'change-tenths'
  readonly of: Operand
  readonly base?: string
  /** Absent: in tenths. */
  readonly form?: 'fraction'
}

const endings: Readonly<Record<string, Pick<ChangeTenthsFigure, 'form'>>> = {
  几成: {},
  '-tenths': {},
  几分之几: { form: 'fraction' },
  '-fraction': { form: 'fraction' },
}

const form = choice<'tenths' | 'fraction'>(
  {
    tenths: { zh: '三成、近四成', en: 'Three in ten' },
    fraction: { zh: '三分之一', en: 'A third' },
  },
  'form',
  { zh: '说成', en: 'Said as' },
)

const formOf = (said: 'tenths' | 'fraction'): Pick<ChangeTenthsFigure, 'form'> =>
  said === 'fraction' ? { form: said } : {}

/**
 * `{{k@2022:同比几成}}` prints 同比增长三成, `{{k@2022:较2018几成|限=近}}` 较2018年下降近四成,
 * `{{k@2022:同比几分之几}}` 同比下降三分之一: the change in percent, said in tenths or as a fraction as a share is
 * (`no-such-fraction`); 限=近, 超 and 多 say more or less of it. Refused as a change in
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
      fields: [base, form],
      build: chosen => ({
        kind: 'change-tenths',
        of: chosen.of,
        ...chosen.base,
        ...formOf(form.read(chosen)),
      }),
      take: ({ of, base: on = '', form: said = 'tenths' }) => ({ ...of, base: on, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'change-tenths',
      words: ['同比几成', '增长几成', '下降几成', '减少几成', '增加几成', 'yoy-tenths'],
      numbered: ['同比几成'],
      propose: subject => proposed(subject, {}),
    },
    {
      name: 'change-fraction',
      words: ['同比几分之几', 'yoy-fraction'],
      numbered: ['同比几分之几'],
      propose: subject => proposed(subject, { form: 'fraction' }),
    },
  ],
  isSigned: true,
  hasManyNumbers: true,
  plottedIn: () => 'percent',
  read: ({ keyword, argument, operands: [of] }) => {
    const led = readLed(keyword)
    const said = led && endings[led.rest]
    if (!of || !said || argument !== undefined) return undefined
    return { kind: 'change-tenths', of, ...(led.base === undefined ? {} : { base: led.base }), ...said }
  },
  write: ({ of, base: on, form: said }) =>
    `${writeOperand(of)}:${writeBase(on, '同比')}${said ? '几分之几' : '几成'}`,
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
  render: ({ of, base: on, form: as, print }, [now, before], { language }) => {
    const { indicator } = now!
    if (isRate(indicator)) return refused('points-expected', { indicator: indicator.key })
    const compared = compare(now!, before!, 'percent', {}, language)
    if (!compared.ok) return compared
    const { exact, direction, formula } = compared.value
    const size = exact.abs()
    const facts = { ...placeOf(now!), value: `${size.toSignificantDigits(4).toFixed()}%` }
    if (direction === 'level') return refused('no-such-fraction', facts)
    const rate = { exact: size, seen: roundTo(size, 1, indicator.rounding) }
    const said = as
      ? fractionSaid(rate, print, 'parts', facts, language)
      : tenthsSaid(rate, print.qualifier, facts, language)
    if (!said.ok) return said
    const { text: amount, percent } = said.value
    const text = changeWords(
      { indicator, direction, amount, period: of.period, base: on, print, verbs: 'grow-fall' },
      language,
    )
    return text.ok
      ? done({
          text: text.value,
          number: percent.toDecimalPlaces(1).toFixed(),
          unit: '%',
          exact,
          formula,
          rounding: roundingOf(as, language),
          direction,
        })
      : text
  },
}

const roundingOf = (form: ChangeTenthsFigure['form'], language: Language): string =>
  form
    ? { zh: '以分数说出', en: 'said as a fraction' }[language]
    : { zh: '以成数说出', en: 'said in tenths' }[language]

/** The change as it was asked for, by a word for how it stands to the fraction, or as one that is true. */
function proposed(
  { of, indicator, base: on, qualifier: word }: Subject,
  said: Pick<ChangeTenthsFigure, 'form'>,
): Proposed<ChangeTenthsFigure>[] {
  if (isRate(indicator)) return []
  const words = word === undefined ? ([undefined, '超', '近'] as const) : [word]
  return words.map(each => ({
    kind: 'change-tenths',
    of,
    ...on,
    ...said,
    print: each === undefined ? {} : { qualifier: { word: each } },
  }))
}
