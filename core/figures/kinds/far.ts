import { done, refused } from '../../problem.ts'
import { limitFor } from '../asking.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { far as times, isFarBeyond } from '../far-apart.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { limitQuantity, readPlace } from '../limit.ts'
import type { Operand, Printed } from '../model.ts'
import { choice, limit } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { canBeBase } from '../proportion.ts'
import { formatOf } from '../quantity.ts'
import { comparedWords } from '../rounding-words.ts'

/** A value far from a number that the writer names; `limit` is a decimal in the indicator's unit. */
export interface FarFigure extends Printed {
  readonly kind: 'far'
  readonly of: Operand
  readonly word: Word
  readonly limit: string
}

type Word = 'beyond' | 'above' | 'below'

const zh: Readonly<Record<Word, string>> = { beyond: '远超', above: '远高于', below: '远低于' }
const en: Readonly<Record<Word, string>> = { beyond: 'far more than', above: 'far above', below: 'far below' }
const keywords: Readonly<Record<string, Word>> = {
  远超: 'beyond',
  远高于: 'above',
  远低于: 'below',
  'far-beyond': 'beyond',
  'far-above': 'above',
  'far-below': 'below',
}
const word = choice<Word>({
  beyond: { zh: zh.beyond, en: en.beyond },
  above: { zh: zh.above, en: en.above },
  below: { zh: zh.below, en: en.below },
})

/**
 * `{{k@2022:远超(20)}}` prints 远超20家 of a value that is one and a half times the number or more,
 * `:远低于(35)` 远低于35微克/立方米 of one of two thirds or less, stored and printed (`not-far`): what 远 is between
 * two values, it is beside a number too. Of temperatures and growth rates nothing is far from anything
 * (`not-proportional`).
 */
export const far: FigureKind<FarFigure> = {
  kind: 'far',
  join: '',
  label: { zh: '远超一个数', en: 'Far from a number' },
  ways: [
    {
      name: 'far',
      group: 'amount',
      label: { zh: '远超、远低于一个数', en: 'Far above or below a number' },
      fields: [word, limit],
      build: chosen => {
        const at = readPlace(limit.read(chosen))
        return at === undefined
          ? undefined
          : { kind: 'far', of: chosen.of, word: word.read(chosen), limit: at }
      },
      take: ({ of, word: said, limit: at }) => ({ ...of, more: { word: said, limit: at } }),
    },
  ],
  asks: [
    {
      name: 'far',
      words: [],
      numbered: Object.values(zh),
      propose: subject => [
        { kind: 'far', of: subject.of, word: keywords[subject.word] ?? 'beyond', limit: limitFor(subject) },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [said, at] = [keywords[keyword], readPlace(argument)]
    return said && of && at !== undefined ? { kind: 'far', of, word: said, limit: at } : undefined
  },
  write: ({ of, word: said, limit: at }) => `${writeOperand(of)}:${zh[said]}(${decimal(at).toFixed()})`,
  operands: ({ of }) => [of],
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  accepts: onlyExact,
  render: ({ word: said, limit: given, print }, [reading], { language }) => {
    const { indicator, operand, value } = reading!
    const based = canBeBase(reading!)
    if (!based.ok) return based
    const at = decimal(given)
    const isFar = (own: Decimal): boolean => (said === 'below' ? isFarBeyond(at, own) : isFarBeyond(own, at))
    if (!isFar(value) || !isFar(printedValue(reading!)))
      return refused('not-far', { ...placeOf(reading!), value: operand.value, base: given })
    const { text, number, unit, power } = limitQuantity(
      at,
      formatOf(indicator, print, indicator.rounding, at),
      language,
    )
    const [greater, lesser] = said === 'below' ? [at, value] : [value, at]
    return done({
      text: language === 'zh' ? `${zh[said]}${text}` : `${en[said]} ${text}`,
      number,
      unit,
      exact: value.times(`1e${-power}`),
      formula: `${term(greater)} ≥ ${times} × ${term(lesser)}`,
      rounding: comparedWords(indicator.decimals, indicator.rounding, language),
      direction: 'none',
    })
  },
}
