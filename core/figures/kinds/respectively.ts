import { done } from '../../problem.ts'
import { scaled, term } from '../formula.ts'
import { writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { parts, takeSeveral } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { roundingWords } from '../rounding-words.ts'
import { statedValue } from '../stated.ts'
import { listEn } from '../words-en.ts'
import { listZh } from '../words-zh.ts'

/** Several values in a row: 分别为10.2万亩、7.7万亩、3.5万亩. */
export interface RespectivelyFigure extends Printed {
  readonly kind: 'respectively'
  readonly of: readonly Operand[]
}

/**
 * `{{a@2022,b@2022,c@2022:分别}}` prints 分别为10.2万亩、7.7万亩、3.5万亩: several values, each with its own unit and decimals, in the
 * order written; 顿号 between parallel words (GB/T 15834). Its number is that of the first. B1 rows 48 and 49.
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
      build: ({ of, parts: more }) => (more.length > 0 ? { kind: 'respectively', of: [of, ...more] } : undefined),
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
    ((keyword === '分别' || keyword === 'respectively') && argument === undefined ? { kind: 'respectively', of } : undefined),
  write: ({ of }) => `${of.map(writeOperand).join(',')}:分别`,
  operands: ({ of }) => of,
  honours: (_expression, option) => option === 'scale' || option === 'unitless' || option === 'decimals' || option === 'trimmed' || option === 'joined',
  accepts: () => true,
  spansDefinitions: true,
  render: ({ print }, readings, { language }) => {
    const values = readings.map((reading) => statedValue(reading, print, language))
    const misprint = readings.map((reading, index) => tellingPrint(reading, values[index]!)).find(({ ok }) => !ok)
    if (misprint && !misprint.ok) return misprint
    const texts = values.map(({ text }) => text)
    const { number, unit, power } = values[0]!
    const rules = values.map(({ places, mode }) => roundingWords(places, mode, language))
    return done({
      text: language === 'zh' ? `分别为${print.joined ? listZh(texts) : texts.join('、')}` : `${listEn(texts)} respectively`,
      number,
      unit,
      exact: readings[0]!.value.times(`1e${-power}`),
      formula: readings.map(({ value }, index) => scaled(term(value), values[index]!.power)).join(', '),
      rounding: [...new Set(rules)].join(language === 'zh' ? '；' : '; '),
      direction: 'none',
    })
  },
}
