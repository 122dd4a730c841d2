import { done, refused } from '../../problem.ts'
import { sinceBeginning } from '../beginning.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions } from '../model.ts'
import { choice } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { formatOf, quantity } from '../quantity.ts'
import { isLowest, rivalOf, type Superlative } from '../record-claim.ts'
import { comparedWords } from '../rounding-words.ts'
import { completeHistory } from '../series.ts'

/** The best by polarity, the highest or the lowest of all values up to this one. */
export interface RecordFigure extends Printed {
  readonly kind: 'record'
  readonly of: Operand
  readonly word: Superlative
  /** 创……以来新高, without the value itself. */
  readonly form?: 'set'
}

type Word = Superlative

const keywords: Readonly<Record<string, Word>> = {
  历史最好: 'best',
  历史最高: 'highest',
  历史最低: 'lowest',
  best: 'best',
  highest: 'highest',
  lowest: 'lowest',
}
const zh: Readonly<Record<Word, string>> = { best: '历史最好', highest: '历史最高', lowest: '历史最低' }
const set: Readonly<Record<string, Word>> = {
  创最好: 'best',
  创新高: 'highest',
  创新低: 'lowest',
  'set-best': 'best',
  'set-high': 'highest',
  'set-low': 'lowest',
}
const setZh: Readonly<Record<Word, readonly [string, string]>> = {
  best: ['创最好', '最好水平'],
  highest: ['创新高', '新高'],
  lowest: ['创新低', '新低'],
}
const setEn: Readonly<Record<Word, string>> = {
  best: 'the best',
  highest: 'the highest',
  lowest: 'the lowest',
}

const word = choice<Word>({
  best: { zh: '最好', en: 'best' },
  highest: { zh: '最高', en: 'highest' },
  lowest: { zh: '最低', en: 'lowest' },
})

/**
 * `{{k@2022:历史最好}}` prints 295天，为2015年以来历史最好水平: as printed, better than every earlier value of its series, at
 * least two of them; better by polarity. It names the start of the series, because no more is known. Refuses
 * a tie or less (`not-a-record`), a series with gaps (`series-incomplete`) or too few values
 * (`series-too-short`), and the best of an indicator without polarity (`no-polarity`). `:创新高` prints
 * 创2015年以来新高 without the value; 始=有监测记录 says since when in words. B1 row 32.
 */
export const record: FigureKind<RecordFigure> = {
  kind: 'record',
  join: '',
  label: { zh: '历史之最', en: 'Record' },
  ways: [
    {
      name: 'record-set',
      group: 'history',
      label: { zh: '创新高、新低、最好水平（不带数）', en: 'Set a record (without the value)' },
      fields: [word],
      build: chosen => ({ kind: 'record', of: chosen.of, word: word.read(chosen), form: 'set' }),
      take: ({ of, word: said, form }) => (form === 'set' ? { ...of, more: { word: said } } : undefined),
    },
    {
      name: 'record',
      group: 'history',
      label: { zh: '历史最好、最高、最低', en: 'Best, highest, lowest so far' },
      fields: [word],
      build: chosen => ({ kind: 'record', of: chosen.of, word: word.read(chosen) }),
      take: ({ of, word: said, form }) => (form === 'set' ? undefined : { ...of, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'best',
      words: ['历史最好', '最好', '历史最优', '最优', 'lszh', 'best'],
      propose: ({ of }) => [{ kind: 'record', of, word: 'best' }],
    },
    {
      name: 'highest',
      words: ['历史最高', '最高', '新高', 'highest'],
      propose: ({ of }) => [{ kind: 'record', of, word: 'highest' }],
    },
    {
      name: 'record-set',
      words: ['创新高', '创新低', '创最好', '创历史新高', '创历史新低'],
      propose: ({ of, word: asked }) => [
        {
          kind: 'record',
          of,
          word: asked.endsWith('低') ? 'lowest' : asked.endsWith('好') ? 'best' : 'highest',
          form: 'set',
        },
      ],
    },
    {
      name: 'lowest',
      words: ['历史最低', '最低', '新低', 'lowest'],
      propose: ({ of }) => [{ kind: 'record', of, word: 'lowest' }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [word, setWord] = [keywords[keyword], set[keyword]]
    if (!of || argument !== undefined) return undefined
    return setWord ? { kind: 'record', of, word: setWord, form: 'set' } : word && { kind: 'record', of, word }
  },
  write: ({ of, word, form }) => `${writeOperand(of)}:${form === 'set' ? setZh[word][0] : zh[word]}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: ({ form }, option) =>
    option === 'origin' ||
    (form !== 'set' &&
      (option === 'scale' || option === 'unitless' || option === 'decimals' || option === 'trimmed')),
  accepts: onlyExact,
  peers: ({ of }, scene) => completeHistory(of, 2, scene),
  render: ({ of, word, form, print }, [own, ...earlier], scene) => {
    const { language } = scene
    const { indicator } = own!
    if (word === 'best' && indicator.polarity === 'neutral')
      return refused('no-polarity', { indicator: indicator.key })
    const isLow = isLowest(word, indicator)
    const rival = rivalOf(word, own!, earlier)
    if (rival)
      return refused('not-a-record', {
        ...placeOf(own!),
        value: own!.operand.value,
        rival: rival.operand.period,
        record: rival.operand.value,
      })
    const shown = quantity(own!.value, formatOf(indicator, print, indicator.rounding, own!.value), language)
    const telling = tellingPrint(own!, shown)
    if (!telling.ok) return telling
    const { text, number, unit, power } = shown
    const start = sinceBeginning(of, earlier[0]!.operand.period, print, scene)
    if (!start.ok) return start
    return done({
      text:
        form === 'set'
          ? setWords(word, start.value, language)
          : `${text}${valueWords(word, start.value, print, language)}`,
      number,
      unit,
      exact: own!.value.times(`1e${-power}`),
      formula: `${term(own!.value)} ${isLow ? '<' : '>'} ${earlier.map(({ value }) => term(value)).join(', ')}`,
      rounding: comparedWords(indicator.decimals, indicator.rounding, language),
      direction: 'none',
    })
  },
}

/** ，为2015年以来历史最好水平; ，为有监测记录以来最好水平 */
const valueWords = (word: Word, start: string, { origin }: PrintOptions, language: Language): string =>
  language === 'zh'
    ? `，为${start}${origin ? zh[word].replace('历史', '') : zh[word]}水平`
    : `, the ${word} ${start}`

/** 创2015年以来新高, 创历史新低 */
const setWords = (word: Word, start: string, language: Language): string =>
  language === 'zh' ? `创${start}${setZh[word][1]}` : `${setEn[word]} ${start}`
