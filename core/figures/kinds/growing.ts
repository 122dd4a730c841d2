import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { isGrowth } from '../growth-rates.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { choice } from '../picking.ts'
import { unroundedWords } from '../rounding-words.ts'
import { periodCount, sinceStart, unbrokenHistory } from '../series.ts'
import { keepingZh } from '../words-zh.ts'

/**
 * How many periods in a row up to this one a growth has been above zero, below it, or ten percent and more.
 */
export interface GrowingFigure extends Printed {
  readonly kind: 'growing'
  readonly of: Operand
  readonly word: Word
}

type Word = 'positive' | 'negative' | 'double-digit'

interface Growing {
  readonly zh: string
  readonly en: string
  readonly name: string
  readonly sign: string
  holds(growth: Decimal): boolean
}

const words: Readonly<Record<Word, Growing>> = {
  positive: { zh: '正增长', en: 'growing', name: 'run-growing', sign: '> 0', holds: growth => growth.gt(0) },
  negative: {
    zh: '负增长',
    en: 'shrinking',
    name: 'run-shrinking',
    sign: '< 0',
    holds: growth => growth.lt(0),
  },
  'double-digit': {
    zh: '两位数增长',
    en: 'growing by 10% or more',
    name: 'run-double-digit',
    sign: '≥ 10',
    holds: growth => growth.gte(10),
  },
}
const all = Object.keys(words) as readonly Word[]

const named = (keyword: string): Word | undefined =>
  all.find(word => `连续${words[word].zh}` === keyword || words[word].name === keyword)

const word = choice<Word>({
  positive: { zh: '正增长', en: 'growth' },
  negative: { zh: '负增长', en: 'decline' },
  'double-digit': { zh: '两位数增长', en: 'growth of 10% or more' },
})

/**
 * `{{k@2022-06:连续正增长}}` prints 连续3个月正增长, with 带 连续3个月保持正增长, of an indicator whose values are growth; `:连续负增长`
 * and `:连续两位数增长` likewise. Values are compared as stored, and a gap ends the run. Refuses fewer than two
 * (`no-run`), as many as all that is known unless the series is declared to begin there, and what is no
 * growth (`not-a-growth`). B1 row 34.
 */
export const growing: FigureKind<GrowingFigure> = {
  kind: 'growing',
  join: '',
  label: { zh: '连续正增长', en: 'Growing in a row' },
  ways: [
    {
      name: 'growing',
      group: 'history',
      label: { zh: '连续几期正增长、负增长、两位数增长', en: 'Consecutive periods of growth, of decline' },
      fields: [word],
      build: chosen => ({ kind: 'growing', of: chosen.of, word: word.read(chosen) }),
      take: ({ of, word: said }) => ({ ...of, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'growing',
      words: ['连续正增长', '连续负增长', '连续两位数增长', '正增长', '负增长', '两位数增长', 'run-growing'],
      propose: ({ of, word: asked }) => [
        { kind: 'growing', of, word: all.find(each => asked.endsWith(words[each].zh)) ?? 'positive' },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const said = named(keyword)
    return said && of && argument === undefined ? { kind: 'growing', of, word: said } : undefined
  },
  write: ({ of, word: said }) => `${writeOperand(of)}:连续${words[said].zh}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: (_expression, option) => option === 'keeping',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: ({ of, word: said, print }, [own, ...earlier], { data, language }) => {
    if (!isGrowth(own!)) return refused('not-a-growth', { indicator: own!.indicator.key })
    const { zh, en, sign, holds } = words[said]
    const newestFirst = [own!, ...earlier.toReversed()]
    const broken = newestFirst.findIndex(({ value }) => !holds(value))
    const length = broken < 0 ? newestFirst.length : broken
    if (length < 2) return refused('no-run', { ...placeOf(own!), length })
    const start =
      broken < 0 ? sinceStart(of, newestFirst.at(-1)!.operand.period, { data, language }) : done('')
    if (!start.ok) return start
    const count = periodCount(length, of.period, language)
    return done({
      text:
        language === 'zh'
          ? `${start.value}连续${count}${keepingZh(print)}${zh}`
          : `${en} for ${count}${start.value === '' ? '' : `, ${start.value}`}`,
      number: String(length),
      unit: count.replace(/^\d+ ?/, ''),
      exact: new Decimal(length),
      formula: `${newestFirst
        .slice(0, length)
        .reverse()
        .map(({ value }) => term(value))
        .join(', ')} ${sign}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}
