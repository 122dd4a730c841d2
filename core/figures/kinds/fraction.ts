import { done, refused, type Facts, type Outcome } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions } from '../model.ts'
import { fractionSaid } from '../parts-said.ts'
import { choice, whole } from '../picking.ts'
import { roundsTo } from '../qualifier.ts'
import { shareOf, type Rate } from '../share-of.ts'
import { tenthsSaid, type Said } from '../tenths.ts'

/** A share in words: of a part and its whole, or a rate that is stored. */
export interface FractionFigure extends Printed {
  readonly kind: 'fraction'
  readonly part: Operand
  readonly whole?: Operand
  readonly form: Form
}

type Form = 'fraction' | 'tenths' | 'majority' | 'halves'

const keywords: Readonly<Record<string, Form>> = {
  分数: 'fraction',
  成: 'tenths',
  过半: 'majority',
  半数: 'halves',
  fraction: 'fraction',
  tenths: 'tenths',
  majority: 'majority',
  halves: 'halves',
}
const written: Readonly<Record<Form, string>> = {
  fraction: '分数',
  tenths: '成',
  majority: '过半',
  halves: '半数',
}

const form = choice<Form>(
  {
    tenths: { zh: '八成、六成五', en: 'Eight in ten' },
    fraction: { zh: '三分之二', en: 'Two thirds' },
    majority: { zh: '过半', en: 'More than half' },
    halves: { zh: '半数（半数以上、近半数）', en: 'Half of them' },
  },
  'form',
  { zh: '说成', en: 'Said as' },
)

/**
 * `{{a@2022/b@2022:分数}}` prints 三分之二, `:成` 八成 or 六成五, `:过半` 过半, `:半数` 半数以上 with its word; with one operand of
 * a rate. Said plainly, the share lies within half a point of what is said; 限=近, 约 or 超 say more or less of
 * it, and are checked as everywhere. Refused where no such fraction lies near (`no-such-fraction`), and 过半 of
 * half or less (`not-above`). B1 row 57.
 */
export const fraction: FigureKind<FractionFigure> = {
  kind: 'fraction',
  join: '/',
  orAlone: true,
  label: { zh: '几成、几分之几', en: 'Fraction' },
  ways: [
    {
      name: 'fraction',
      group: 'parts',
      label: { zh: '几成、几分之几、过半（部分与总数）', en: 'Fraction of a total' },
      fields: [whole(), form],
      build: chosen =>
        chosen.whole && { kind: 'fraction', part: chosen.of, whole: chosen.whole, form: form.read(chosen) },
      take: ({ part, whole: of, form: said }) =>
        of && of.region === part.region && of.period === part.period
          ? { ...part, whole: of.indicator, more: { form: said } }
          : undefined,
    },
    {
      name: 'fraction-rate',
      group: 'parts',
      label: { zh: '几成、几分之几、过半（比率）', en: 'A rate as a fraction' },
      fields: [form],
      build: chosen => ({ kind: 'fraction', part: chosen.of, form: form.read(chosen) }),
      take: ({ part, whole: of, form: said }) => (of ? undefined : { ...part, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'fraction',
      words: ['几成', '几分之几', '分数', '过半', '半数', 'fraction'],
      alone: ['成'],
      numbered: ['几成', '几分之几'],
      takes: 'whole',
      propose: ({ of, indicator, wholes, word, qualifier }) => {
        const said =
          word === '过半'
            ? 'majority'
            : word === '半数'
              ? 'halves'
              : word === '几成' || word === '成'
                ? 'tenths'
                : 'fraction'
        const asked = { kind: 'fraction', part: of, form: said } as const
        const print: PrintOptions = qualifier === undefined ? {} : { qualifier: { word: qualifier } }
        if (indicator.unit === '%') return [{ ...asked, print }]
        return wholes.map(each => ({ ...asked, whole: each, print }))
      },
    },
  ],
  plottedIn: () => 'percent',
  read: ({ keyword, argument, operands: [part, of, ...more] }) => {
    const said = keywords[keyword]
    return said && part && more.length === 0 && argument === undefined
      ? { kind: 'fraction', part, ...(of ? { whole: of } : {}), form: said }
      : undefined
  },
  write: ({ part, whole: of, form: said }) =>
    `${writeOperand(part)}${of ? `/${writeOperand(of)}` : ''}:${written[said]}`,
  operands: ({ part, whole: of }) => (of ? [part, of] : [part]),
  honours: ({ form: said, print }, option) =>
    (option === 'inDigits' && said === 'fraction') ||
    (option === 'qualifier' &&
      said !== 'majority' &&
      (print.qualifier === undefined || roundsTo(print.qualifier.word) !== undefined)),
  accepts: onlyExact,
  render: ({ form: said, print }, readings, { data, language }) => {
    const rate = shareOf(readings, data)
    if (!rate.ok) return rate
    const facts = { ...placeOf(readings[0]!), value: `${rate.value.exact.toSignificantDigits(4).toFixed()}%` }
    const found = say(said, rate.value, print, facts, language)
    if (!found.ok) return found
    const { text, percent } = found.value
    return done({
      text,
      number: percent.toDecimalPlaces(1).toFixed(),
      unit: '%',
      exact: rate.value.exact,
      formula: rate.value.formula,
      rounding: language === 'zh' ? '以分数说出' : 'said as a fraction',
      direction: 'none',
    })
  },
}

function say(said: Form, rate: Rate, print: PrintOptions, facts: Facts, language: Language): Outcome<Said> {
  const { qualifier } = print
  if (said === 'majority') return majority(rate, facts, language)
  if (said === 'tenths') return tenthsSaid(rate, qualifier, facts, language)
  return fractionSaid(rate, print, said === 'halves' ? 'halves' : 'parts', facts, language)
}

function majority({ exact, seen }: Rate, facts: Facts, language: Language): Outcome<Said> {
  if (!exact.gt(50) || !seen.gt(50)) return refused('not-above', { ...facts, place: '50' })
  return done({ text: language === 'zh' ? '过半' : 'more than half', percent: decimal('50') })
}
