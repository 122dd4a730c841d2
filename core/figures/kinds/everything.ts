import { done, refused, type Outcome } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { choice, whole } from '../picking.ts'
import { unroundedWords } from '../rounding-words.ts'
import { shareOf } from '../share-of.ts'

/** That it was all of them, in words: of a part and its whole, or of a rate that is 100%. */
export interface EverythingFigure extends Printed {
  readonly kind: 'everything'
  readonly part: Operand
  readonly whole?: Operand
  readonly word: Word
}

type Word = 'all' | 'each' | 'covered'

const keywords: Readonly<Record<string, Word>> = {
  全部: 'all',
  均: 'each',
  全覆盖: 'covered',
  all: 'all',
  each: 'each',
  covered: 'covered',
}
const zh: Readonly<Record<Word, string>> = { all: '全部', each: '均', covered: '全覆盖' }
const en: Readonly<Record<Word, string>> = { all: 'all', each: 'each', covered: 'fully covered' }

const word = choice<Word>({
  all: { zh: '全部', en: 'all' },
  each: { zh: '均', en: 'each' },
  covered: { zh: '全覆盖', en: 'fully covered' },
})

const join = (part: Operand, of: Operand | undefined): string =>
  of ? `${writeOperand(part)}/${writeOperand(of)}` : writeOperand(part)

/**
 * `{{a@2022/b@2022:全部}}` prints 全部, `:均` 均 and `:全覆盖` 全覆盖: that the part is the whole, or with one operand
 * that a rate is 100%, exactly and as stored. Anything less is refused (`not-all`), also what would print as
 * 100%. B1 rows 6, 23 and 46.
 */
export const everything: FigureKind<EverythingFigure> = {
  kind: 'everything',
  join: '/',
  orAlone: true,
  label: { zh: '全部', en: 'All' },
  ways: [
    {
      name: 'everything',
      group: 'parts',
      label: { zh: '全部、均（部分等于总数）', en: 'All (the part is the whole)' },
      fields: [whole(), word],
      build: chosen =>
        chosen.whole && { kind: 'everything', part: chosen.of, whole: chosen.whole, word: word.read(chosen) },
      take: ({ part, whole: of, word: said }) =>
        of && of.region === part.region && of.period === part.period
          ? { ...part, whole: of.indicator, more: { word: said } }
          : undefined,
    },
    {
      name: 'everything-rate',
      group: 'parts',
      label: { zh: '全部、全覆盖（比率为100%）', en: 'All (the rate is 100%)' },
      fields: [word],
      build: chosen => ({ kind: 'everything', part: chosen.of, word: word.read(chosen) }),
      take: ({ part, whole: of, word: said }) => (of ? undefined : { ...part, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'everything',
      words: ['全覆盖', 'everything'],
      alone: ['全部', '均', '都'],
      takes: 'whole',
      propose: ({ of, indicator, wholes, word: asked }) => {
        const said = keywords[asked] ?? 'all'
        if (indicator.unit === '%') return [{ kind: 'everything', part: of, word: said }]
        return wholes.map(each => ({ kind: 'everything' as const, part: of, whole: each, word: said }))
      },
    },
  ],
  read: ({ keyword, argument, operands: [part, of, ...more] }) => {
    const said = keywords[keyword]
    return said && part && more.length === 0 && argument === undefined
      ? { kind: 'everything', part, ...(of ? { whole: of } : {}), word: said }
      : undefined
  },
  write: ({ part, whole: of, word: said }) => `${join(part, of)}:${zh[said]}`,
  operands: ({ part, whole: of }) => (of ? [part, of] : [part]),
  honours: () => false,
  accepts: onlyExact,
  render: ({ word: said }, readings, { data, language }) => {
    const rate = shareOf(readings, data)
    if (!rate.ok) return rate
    if (!rate.value.exact.eq(100)) return notAll(readings)
    return done({
      text: language === 'zh' ? zh[said] : en[said],
      number: '100',
      unit: '%',
      exact: decimal('100'),
      formula: `${readings.map(({ value }) => term(value)).join(' = ')}${readings.length === 1 ? ' = 100' : ''}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}

function notAll([part, of]: Parameters<typeof shareOf>[0]): Outcome<never> {
  return refused('not-all', {
    ...placeOf(part!),
    value: part!.operand.value,
    whole: of?.operand.value ?? '100',
  })
}
