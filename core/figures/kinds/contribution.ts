import { done, refused, type Outcome } from '../../problem.ts'
import { amount, percentFormat, pointsFormat } from '../amount.ts'
import { basePeriod } from '../base.ts'
import { decimal, roundTo } from '../decimal.ts'
import { difference, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice, saidAs, takePair, whole as wholeField } from '../picking.ts'
import { printedValue, tellingDecimals } from '../printed-value.ts'
import { shareable } from '../share-of.ts'

/**
 * What a part gave to the growth of its whole on the year before: `share` the share of the rise that is its
 * own, `points` the points of the growth.
 */
export interface ContributionFigure extends Printed {
  readonly kind: 'contribution'
  readonly part: Operand
  readonly whole: Operand
  readonly form: Form
}

type Form = 'share' | 'points'

const keywords: Readonly<Record<string, Form>> = {
  贡献率: 'share',
  拉动: 'points',
  contribution: 'share',
  'contributed-points': 'points',
}
const written: Readonly<Record<Form, string>> = { share: '贡献率', points: '拉动' }
const form = choice<Form>(
  {
    share: { zh: '贡献率', en: 'Share of the growth' },
    points: { zh: '拉动几个百分点', en: 'Points of the growth' },
  },
  'form',
  saidAs,
)

/**
 * `{{a@2022/b@2022:贡献率}}` prints 57.2%: of what b rose by on the year before, so much is the rise of a,
 * Δa÷Δb×100. `:拉动` prints 2.1个百分点, Δa÷p×100 with p the whole of the year before, so that the points of all
 * parts make its growth. Both are measured on the full values. Refused unless both have risen, as printed
 * (`not-an-increase`), and where a is no part of b in either year, as 占比 is. Of a gross domestic product at
 * current prices it is the nominal contribution; that at constant prices is what a notice states.
 */
export const contribution: FigureKind<ContributionFigure> = {
  kind: 'contribution',
  join: '/',
  canBeListed: () => true,
  label: { zh: '贡献率、拉动', en: 'Contribution to growth' },
  ways: [
    {
      name: 'contribution',
      group: 'change',
      label: { zh: '对增长的贡献率、拉动几个百分点', en: 'Contribution to the growth of a total' },
      fields: [wholeField(), form],
      build: chosen =>
        chosen.whole && {
          kind: 'contribution',
          part: chosen.of,
          whole: chosen.whole,
          form: form.read(chosen),
        },
      take: ({ part, whole, form: said }) => {
        const taken = takePair(part, whole)
        return taken && { ...taken, more: { form: said } }
      },
    },
  ],
  asks: [
    {
      name: 'contribution',
      words: ['贡献率', '增长贡献率', 'contribution'],
      takes: 'whole',
      propose: ({ of, wholes }) =>
        wholes.map(whole => ({ kind: 'contribution', part: of, whole, form: 'share' })),
    },
    {
      name: 'contributed-points',
      words: ['拉动', '拉动增长', 'contributed-points'],
      takes: 'whole',
      propose: ({ of, wholes }) =>
        wholes.map(whole => ({ kind: 'contribution', part: of, whole, form: 'points' })),
    },
  ],
  plottedIn: ({ form: said }) => (said === 'share' ? 'percent' : 'points'),
  read: ({ keyword, argument, operands: [part, whole, ...more] }) => {
    const said = keywords[keyword]
    return said && part && whole && more.length === 0 && argument === undefined
      ? { kind: 'contribution', part, whole, form: said }
      : undefined
  },
  write: ({ part, whole, form: said }) => `${writeOperand(part)}/${writeOperand(whole)}:${written[said]}`,
  operands: ({ part, whole }) =>
    [part, whole].flatMap(operand => [
      operand,
      { ...operand, period: basePeriod(operand.period, undefined) },
    ]),
  honours: (_expression, option) => option === 'decimals' || option === 'trimmed' || option === 'qualifier',
  accepts: onlyExact,
  render: (expression, [part, partBefore, whole, wholeBefore], { data, language }) => {
    for (const [some, all] of [
      [part!, whole!],
      [partBefore!, wholeBefore!],
    ] as const) {
      const shared = shareable(some, all, data)
      if (!shared.ok) return shared
    }
    for (const [now, before] of [
      [whole!, wholeBefore!],
      [part!, partBefore!],
    ] as const) {
      const rose = hasRisen(now, before)
      if (!rose.ok) return rose
    }
    return gave(
      expression,
      { part: part!, partBefore: partBefore!, whole: whole!, wholeBefore: wholeBefore! },
      language,
    )
  },
}

interface Both {
  readonly part: Reading
  readonly partBefore: Reading
  readonly whole: Reading
  readonly wholeBefore: Reading
}

function hasRisen(now: Reading, before: Reading): Outcome<true> {
  return printedValue(now).gt(printedValue(before))
    ? done(true)
    : refused('not-an-increase', { ...placeOf(now), value: now.operand.value, base: before.operand.value })
}

const all = decimal('100')

function gave(
  { form: said, print }: ContributionFigure,
  { part, partBefore, whole, wholeBefore }: Both,
  language: Language,
): Outcome<Print> {
  const isShare = said === 'share'
  const by = isShare ? whole.value.minus(wholeBefore.value) : wholeBefore.value
  const exact = part.value.minus(partBefore.value).dividedBy(by).times(all)
  const mode = part.indicator.rounding
  const decimals = print.decimals ?? tellingDecimals(exact, 1, mode, all)
  const facts = { ...placeOf(part), value: exact.toSignificantDigits(4).toFixed() }
  const shown = roundTo(exact, decimals, mode)
  if (shown.isZero()) return refused('prints-as-zero', facts)
  if (isShare && shown.eq(all) && !exact.eq(all)) return refused('prints-as-whole', facts)
  const format = isShare
    ? percentFormat(decimals, mode, print)
    : pointsFormat({ unit: '%' }, decimals, mode, print)
  const printed = amount(exact, { format, language, print, facts })
  if (!printed.ok) return printed
  const { text, number, unit, rule } = printed.value
  return done({
    text,
    number,
    unit,
    exact,
    formula: `(${difference(part.value, partBefore.value)}) ÷ ${isShare ? `(${difference(whole.value, wholeBefore.value)})` : term(wholeBefore.value)} × 100`,
    rounding: rule,
    direction: 'up',
  })
}
