import { done, refused, type Outcome } from '../../problem.ts'
import { amount, type Amount } from '../amount.ts'
import { scaled, term } from '../formula.ts'
import { placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { parts, takeSeveral } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { qualifierStandsAfter } from '../qualifier.ts'
import { formatOf } from '../quantity.ts'
import { respectivelyEn, respectivelyZh } from '../respectively-words.ts'
import { roundingWords } from '../rounding-words.ts'
import { statedValue } from '../stated.ts'
import { isCounted } from '../unit.ts'
import { listEn } from '../words-en.ts'
import { listZh } from '../words-zh.ts'

/** Several values in a row: 分别为10.2万亩、7.7万亩、3.5万亩. */
export interface RespectivelyFigure extends Printed {
  readonly kind: 'respectively'
  readonly of: readonly Operand[]
}

/**
 * `{{a@2022,b@2022,c@2022:分别}}` prints 分别为10.2万亩、7.7万亩、3.5万亩: several values, each with its own unit and
 * decimals, in the order written; 顿号 between parallel words (GB/T 15834). With 限=达到 and other words before a
 * number 分别达到10.2万亩、7.7万亩. Its number is that of the first. B1 rows 48 and 49.
 */
export const respectively: FigureKind<RespectivelyFigure> = {
  kind: 'respectively',
  join: ',',
  label: { zh: '分别', en: 'List' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'respectively',
      group: 'parts',
      label: { zh: '分别为……', en: 'Respectively' },
      fields: [parts()],
      build: ({ of, parts: more }) =>
        more.length > 0 ? { kind: 'respectively', of: [of, ...more] } : undefined,
      take: ({ of }) => takeSeveral(of),
    },
  ],
  asks: [
    {
      name: 'respectively',
      words: ['分别', 'fb', 'respectively'],
      takes: 'several',
      usual: { several: 1 },
      propose: ({ of, others }) => (others.length > 0 ? [{ kind: 'respectively', of: [of, ...others] }] : []),
    },
  ],
  read: ({ keyword, argument, operands: of }) =>
    (keyword === '分别' || keyword === 'respectively') && argument === undefined
      ? { kind: 'respectively', of }
      : undefined,
  write: ({ of }) => `${of.map(writeOperand).join(',')}:分别`,
  operands: ({ of }) => of,
  honours: ({ print }, option) => {
    if (option === 'qualifier')
      return print.qualifier === undefined || !qualifierStandsAfter(print.qualifier.word)
    return (
      option === 'scale' ||
      option === 'unitless' ||
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'joined' ||
      option === 'respectively'
    )
  },
  accepts: () => true,
  spansDefinitions: true,
  render: ({ print }, readings, { language }) => {
    const said = print.qualifier
      ? qualifiedAll(readings, print, language)
      : statedAll(readings, print, language)
    if (!said.ok) return said
    const [first] = said.value
    const texts = said.value.map(({ text }) => text)
    return done({
      text:
        language === 'zh'
          ? `${respectivelyZh(print)}${print.qualifier ? '' : '为'}${print.joined ? listZh(texts) : texts.join('、')}`
          : `${listEn(texts)}${respectivelyEn(print)}`,
      number: first!.number,
      unit: first!.unit,
      exact: readings[0]!.value.times(`1e${-first!.power}`),
      formula: readings.map(({ value }, index) => scaled(term(value), said.value[index]!.power)).join(', '),
      rounding: [...new Set(said.value.map(({ rule }) => rule))].join(language === 'zh' ? '；' : '; '),
      direction: 'none',
    })
  },
}

type Print = RespectivelyFigure['print']

function statedAll(readings: readonly Reading[], print: Print, language: Language): Outcome<Amount[]> {
  const values = readings.map(reading => statedValue(reading, print, language))
  const misprint = readings
    .map((reading, index) => tellingPrint(reading, values[index]!))
    .find(({ ok }) => !ok)
  if (misprint && !misprint.ok) return misprint
  return done(values.map(value => ({ ...value, rule: roundingWords(value.places, value.mode, language) })))
}

/** The word is said once, before the first: 分别达到1073.6亿元和638.7亿元. It is true of each. */
function qualifiedAll(readings: readonly Reading[], print: Print, language: Language): Outcome<Amount[]> {
  const said: Amount[] = []
  for (const reading of readings) {
    const { indicator, operand, value } = reading
    if (operand.bound !== 'exact')
      return refused('bound-operand', { ...placeOf(reading), bound: operand.bound })
    const facts = { ...placeOf(reading), value: operand.value }
    const one = amount(value, {
      format: formatOf(indicator, print),
      language,
      print,
      facts,
      isCounted: isCounted(indicator),
    })
    if (!one.ok) return one
    const telling = tellingPrint(reading, one.value)
    if (!telling.ok) return telling
    said.push(said.length === 0 ? one.value : { ...one.value, text: one.value.text.replace(/^[^\d-]+/, '') })
  }
  return done(said)
}
