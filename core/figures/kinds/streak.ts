import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { choice } from '../picking.ts'
import { comparedWords } from '../rounding-words.ts'
import { runLength } from '../run-length.ts'
import { sinceStart, unbrokenHistory } from '../series.ts'
import { readNumber } from '../spoken.ts'

/** A run of rises or falls by its name: 七连降. */
export interface StreakFigure extends Printed {
  readonly kind: 'streak'
  readonly of: Operand
  readonly word: Word
}

type Word = 'fall' | 'rise' | 'growth' | 'gain'

const keywords: Readonly<Record<string, Word>> = {
  连降: 'fall',
  连升: 'rise',
  连增: 'growth',
  连涨: 'gain',
  'falls-in-a-row': 'fall',
  'rises-in-a-row': 'rise',
  'increases-in-a-row': 'growth',
  'gains-in-a-row': 'gain',
}
const zh: Readonly<Record<Word, string>> = { fall: '连降', rise: '连升', growth: '连增', gain: '连涨' }
const en: Readonly<Record<Word, string>> = {
  fall: 'falls',
  rise: 'rises',
  growth: 'increases',
  gain: 'gains',
}

const word = choice<Word>({
  fall: { zh: '连降', en: 'falls' },
  rise: { zh: '连升', en: 'rises' },
  growth: { zh: '连增', en: 'increases' },
  gain: { zh: '连涨', en: 'gains' },
})

/**
 * `{{k@2022:连降}}` prints 七连降 of seven falls in a row, as printed and without a gap, `:连升`, `:连增` and `:连涨` of
 * rises. Refused as 连续下降 is: fewer than two (`no-run`), and as many as all that is known unless the series is
 * declared to begin there (`series-not-declared`), which it then says; 期=无 leaves that to the sentence.
 */
export const streak: FigureKind<StreakFigure> = {
  kind: 'streak',
  join: '',
  label: { zh: '几连降', en: 'Streak' },
  ways: [
    {
      name: 'streak',
      group: 'history',
      label: { zh: '几连降、几连升', en: 'So many falls, rises in a row' },
      fields: [word],
      build: chosen => ({ kind: 'streak', of: chosen.of, word: word.read(chosen) }),
      take: ({ of, word: said }) => ({ ...of, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'streak',
      words: [
        ...Object.values(zh).map(said => `几${said}`),
        'falls-in-a-row',
        'rises-in-a-row',
        'increases-in-a-row',
        'gains-in-a-row',
      ],
      propose: ({ of, word: asked }) => [{ kind: 'streak', of, word: keywords[asked.replace(/^几/u, '')]! }],
    },
  ],
  hasManyNumbers: true,
  read: ({ keyword, argument, operands: [of] }) => {
    const said = keywords[keyword]
    return said && of && argument === undefined ? { kind: 'streak', of, word: said } : undefined
  },
  write: ({ of, word: said }) => `${writeOperand(of)}:${zh[said]}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: ({ print }, option) => option === 'periods' && print.periods === 'none',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: ({ of, word: said, print }, [own, ...earlier], { data, language }) => {
    const direction = said === 'fall' ? 'down' : 'up'
    const newestFirst = [own!, ...earlier.toReversed()]
    const length = runLength(newestFirst, direction)
    if (length < 2) return refused('no-run', { ...placeOf(own!), length })
    const start =
      length === earlier.length
        ? sinceStart(of, newestFirst.at(-1)!.operand.period, { data, language })
        : done('')
    if (!start.ok) return start
    const { decimals, rounding } = own!.indicator
    const since = print.periods === 'none' ? '' : start.value
    return done({
      text:
        language === 'zh'
          ? `${since}${readNumber(String(length))}${zh[said]}`
          : `${length} ${en[said]} in a row${since === '' ? '' : `, ${since}`}`,
      number: String(length),
      unit: '',
      exact: new Decimal(length),
      formula: newestFirst
        .slice(0, length + 1)
        .toReversed()
        .map(({ value }) => term(value))
        .join(direction === 'up' ? ' < ' : ' > '),
      rounding: comparedWords(decimals, rounding, language),
      direction,
    })
  },
}
