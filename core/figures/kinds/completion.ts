import { done, type Outcome } from '../../problem.ts'
import type { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, writeOperand, type FigureKind, type Print, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf, quantity } from '../quantity.ts'
import { rateOf } from '../ratio.ts'
import { roundingWords } from '../rounding-words.ts'
import { shareable } from '../share-of.ts'

/** 完成1533项，完成率98.0%，剩余31项 */
export interface CompletionFigure extends Printed {
  readonly kind: 'completion'
  readonly part: Operand
  readonly whole: Operand
}

/**
 * `{{a@2022/b@2022:完成}}` prints 完成1533项，完成率98.0%，剩余31项, M÷N and N−M in one phrase, and 1564项全部完成 where
 * nothing remains. What remains is never said beside 100%. B1 rows 6, 19, 20, 23 and 46.
 */
export const completion: FigureKind<CompletionFigure> = {
  kind: 'completion',
  join: '/',
  label: { zh: '完成情况', en: 'Completion' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'completion',
      group: 'parts',
      label: { zh: '完成情况（完成、完成率、剩余）', en: 'Completion (done, rate, rest)' },
      fields: [whole({ zh: '任务总数', en: 'Total to be done' })],
      build: ({ of, whole: all }) => all && { kind: 'completion', part: of, whole: all },
      take: ({ part, whole: all }) => takePair(part, all),
    },
  ],
  asks: [
    {
      name: 'completion',
      words: ['完成情况', '完成率', '完成', 'wcl', 'completion'],
      takes: 'whole',
      propose: ({ of, wholes }) => wholes.map(all => ({ kind: 'completion', part: of, whole: all })),
    },
  ],
  read: ({ keyword, argument, operands: [part, whole, ...more] }) =>
    (keyword === '完成' || keyword === 'completion') &&
    part &&
    whole &&
    more.length === 0 &&
    argument === undefined
      ? { kind: 'completion', part, whole }
      : undefined,
  write: ({ part, whole }) => `${writeOperand(part)}/${writeOperand(whole)}:完成`,
  operands: ({ part, whole }) => [part, whole],
  honours: (_expression, option) => option === 'scale' || option === 'decimals',
  accepts: onlyExact,
  render: (expression, [part, whole], { data, language }) => {
    const shared = shareable(part!, whole!, data)
    if (!shared.ok) return shared
    return phrase(expression, part!, whole!, language)
  },
}

function phrase(
  { print }: CompletionFigure,
  part: Reading,
  whole: Reading,
  language: Language,
): Outcome<Print> {
  const { decimals: asked, ...amounts } = print
  const shown = rateOf(part, whole, asked === undefined ? {} : { decimals: asked })
  if (!shown.ok) return shown
  const { exact, decimals, number } = shown.value
  const say = (value: Decimal): string => quantity(value, formatOf(whole.indicator, amounts), language).text
  const left = printedValue(whole).minus(printedValue(part))
  const some =
    language === 'zh'
      ? `完成${say(part.value)}，完成率${number}%，剩余${say(left)}`
      : `${say(part.value)} completed, a rate of ${number}%, with ${say(left)} remaining`
  return done({
    text: part.value.eq(whole.value) ? allOf(whole, say(whole.value), language) : some,
    number,
    unit: '%',
    exact,
    formula: `${term(part.value)} ÷ ${term(whole.value)} × 100, ${term(whole.value)} − ${term(part.value)}`,
    rounding: roundingWords(decimals, part.indicator.rounding, language),
    direction: 'none',
  })
}

/** 1564项全部完成; all 3 items, the one item. */
function allOf({ value }: Reading, said: string, language: Language): string {
  if (language === 'zh') return `${said}全部完成`
  return value.eq(1) ? `the one ${said.replace(/^1 /, '')} completed` : `all ${said} completed`
}
