import { done, refused } from '../../problem.ts'
import { limitFor, type Subject } from '../asking.ts'
import { sinceBeginning } from '../beginning.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import { limitQuantity, readLimit } from '../limit.ts'
import { markEn } from '../mark-words.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { choice, limit } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf, type Quantity } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { completeHistory } from '../series.ts'
import { verbsZh } from '../words-zh.ts'

/** The first value beyond `limit`, a decimal in the indicator's unit. */
export interface FirstFigure extends Printed {
  readonly kind: 'first'
  readonly of: Operand
  readonly word: '超' | '突破' | '达到' | '低于' | '降至以下' | '降至以内'
  readonly limit: string
}

type Word = FirstFigure['word']

const keywords: Readonly<Record<string, Word>> = {
  首次超: '超',
  首次突破: '突破',
  首次达到: '达到',
  首次低于: '低于',
  首次降至以下: '降至以下',
  首次降至以内: '降至以内',
  'first-over': '超',
  'first-past': '突破',
  'first-reaching': '达到',
  'first-below': '低于',
  'first-down-to': '降至以下',
  'first-down-within': '降至以内',
}

interface Beyond {
  readonly zh: readonly [before: string, after: string]
  readonly en: string
  readonly signs: readonly [own: string, earlier: string]
  holds(value: Decimal, limit: Decimal): boolean
}

const words: Readonly<Record<Word, Beyond>> = {
  超: { zh: ['首次超过', ''], en: 'more than', signs: ['>', '≤'], holds: (value, limit) => value.gt(limit) },
  突破: { zh: ['首次突破', ''], en: 'past', signs: ['>', '≤'], holds: (value, limit) => value.gt(limit) },
  达到: {
    zh: ['首次达到', '以上'],
    en: 'at or above',
    signs: ['≥', '<'],
    holds: (value, limit) => value.gte(limit),
  },
  低于: { zh: ['首次低于', ''], en: 'below', signs: ['<', '≥'], holds: (value, limit) => value.lt(limit) },
  降至以下: {
    zh: ['首次降至', '以下'],
    en: 'at or below',
    signs: ['≤', '>'],
    holds: (value, limit) => value.lte(limit),
  },
  降至以内: {
    zh: ['首次降至', '以内'],
    en: 'within',
    signs: ['≤', '>'],
    holds: (value, limit) => value.lte(limit),
  },
}

const word = choice<Word>({
  超: { zh: '超过', en: words.超.en },
  突破: { zh: '突破', en: words.突破.en },
  达到: { zh: '达到……以上', en: words.达到.en },
  低于: { zh: '低于', en: words.低于.en },
  降至以下: { zh: '降至……以下', en: words.降至以下.en },
  降至以内: { zh: '降至……以内', en: words.降至以内.en },
})

/** 首次低于 of 首次低于35; 超 where the query does not say. */
const wordAsked = (subject: Subject): Word =>
  (['突破', '达到', '低于'] as const).find(each => subject.word.endsWith(each)) ?? '超'

/**
 * `{{k@2022:首次超(80)}}` prints 自2015年以来首次超过80%: this value is beyond the limit, as stored and as printed, and
 * every earlier one of its series is not. 超过, 突破 and 低于 exclude the limit; 达到…以上 and 降至…以下 include it. 期=无
 * leaves since when to the sentence. Refuses a value that is not beyond (`limit-not-passed`), one that is not
 * the first (`not-first`), a series not declared to begin anywhere (`series-not-declared`), with gaps
 * (`series-incomplete`) or without an earlier value (`series-too-short`). B1 row 33.
 */
export const first: FigureKind<FirstFigure> = {
  kind: 'first',
  join: '',
  label: { zh: '首次', en: 'First time' },
  ways: [
    {
      name: 'first',
      group: 'history',
      label: { zh: '首次超过、突破、低于', en: 'For the first time over, past, below' },
      fields: [word, limit],
      build: chosen => {
        const at = limit.read(chosen)
        return at === undefined
          ? undefined
          : { kind: 'first', of: chosen.of, word: word.read(chosen), limit: at }
      },
      take: ({ of, word: said, limit: at }) => ({ ...of, more: { word: said, limit: at } }),
    },
  ],
  asks: [
    {
      name: 'first',
      words: ['首次超', '首次突破', '首次超过', '首次达到', '首次低于', '首次', '首超', 'first'],
      numbered: ['首次超', '首次超过', '首次突破', '首次达到', '首次低于'],
      propose: subject => [
        { kind: 'first', of: subject.of, word: wordAsked(subject), limit: limitFor(subject) },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [word, limit] = [keywords[keyword], readLimit(argument)]
    return word && of && limit !== undefined ? { kind: 'first', of, word, limit } : undefined
  },
  write: ({ of, word, limit }) => `${writeOperand(of)}:首次${word}(${decimal(limit).toFixed()})`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: ({ word: said, print }, option) => {
    if (option === 'periods')
      return print.origin === undefined && (print.periods === undefined || print.periods === 'none')
    if (option === 'verbs')
      return comesDown(said) && print.verbs !== 'improve-worsen' && print.verbs !== 'rebound-ease'
    if (option === 'completed' || option === 'asMark') return isOverIt(said)
    return option === 'scale' || option === 'unitless' || option === 'origin'
  },
  accepts: onlyExact,
  peers: ({ of }, scene) => completeHistory(of, 1, scene),
  render: ({ of, word, limit: given, print }, [own, ...earlier], scene) => {
    const { language } = scene
    const limit = decimal(given)
    const { zh, signs, holds } = words[word]
    const isBeyond = (value: Decimal): boolean => holds(value, limit)
    const facts = { ...placeOf(own!), limit: given }
    if (!isBeyond(own!.value) || !isBeyond(printedValue(own!)))
      return refused('limit-not-passed', { ...facts, value: own!.operand.value })
    const before = earlier.find(({ value }) => isBeyond(value))
    if (before) return refused('not-first', { ...facts, earlier: before.operand.period })
    const start = sinceBeginning(of, earlier[0]!.operand.period, print, scene)
    if (!start.ok) return start
    const printed = limitQuantity(limit, formatOf(own!.indicator, print), language)
    const { text, number, unit, power } = printed
    const isBare = print.periods === 'none'
    return done({
      text:
        language === 'zh'
          ? `${isBare ? '' : opening(start.value, print)}${firstZh(word, print)}${print.completed ? '了' : ''}${text}${print.asMark ? '大关' : zh[1]}`
          : `${beyondEn(word, printed, print)} for the first time${isBare ? '' : ` ${start.value}`}`,
      number,
      unit,
      exact: own!.value.times(`1e${-power}`),
      formula: `${term(own!.value)} ${signs[0]} ${term(limit)}; ${listOf(earlier)} ${signs[1]} ${term(limit)}`,
      rounding: `${start.value}${language === 'zh' ? '，' : ', '}${unroundedWords(language)}`,
      direction: 'none',
    })
  },
}

const comesDown = (word: Word): boolean => word === '降至以下' || word === '降至以内'

/** 首次降至, or 首次降低到 with a verb of choice: what is the first at or below its limit has fallen to it. */
const firstZh = (word: Word, { verbs }: PrintOptions): string =>
  verbs && comesDown(word) ? `首次${verbsZh[verbs][1]}到` : words[word].zh[0]

/** 突破 and 超过 are verbs that can be over and done with, and what they pass may be a mark. */
const isOverIt = (word: Word): boolean => word === '突破' || word === '超'

/** past 500 billion yuan, surpassed 500 billion yuan, crossed the 500-billion-yuan mark */
function beyondEn(word: Word, limit: Quantity, { completed, asMark }: PrintOptions): string {
  if (asMark) return `${completed ? 'crossed' : 'past'} ${markEn(limit)}`
  const verb = completed ? (word === '突破' ? 'surpassed' : 'exceeded') : words[word].en
  return `${verb} ${limit.text}`
}

/** 自2015年以来, 有监测记录以来, 历史上 */
const opening = (start: string, { origin }: PrintOptions): string =>
  origin === undefined ? `自${start}` : `${start}${origin === 'history' ? '上' : ''}`

const listOf = (readings: readonly Reading[]): string => readings.map(({ value }) => term(value)).join(', ')
