import { refused } from '../../problem.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { yearBefore } from '../period.ts'
import { printedValue } from '../printed-value.ts'
import { qualifiedAsk, qualifiedValue, qualifiedWay, wordsField } from '../qualified-value.ts'
import { readQualifier, roundsTo, saysMuch, writeQualifier, type QualifierWord } from '../qualifier.ts'

const words = [
  '约',
  '左右',
  '不足',
  '不到',
  '低于',
  '以上',
  '不低于',
  '以下',
  '以内',
  '不超过',
  '最多',
  '达',
  '达到',
  '高达',
  '多达',
  '仅',
] as const satisfies readonly QualifierWord[]

type Word = (typeof words)[number]

/**
 * 约 and 左右 go to the nearest multiple of `place`; 不足, 不到, 低于, 以下, 以内, 不超过 and 最多 ceil; 以上 and 不低于
 * floor. 达, 达到, 高达, 多达 and 仅 print the value as it is and have no place.
 */
export interface BoundedFigure extends Printed {
  readonly kind: 'bounded'
  readonly of: Operand
  readonly word: Word
  readonly place?: string
}

const isWord = (word: QualifierWord): word is Word => (words as readonly QualifierWord[]).includes(word)
const ask = (said: Word, asked: Parameters<typeof qualifiedAsk>[2]) =>
  qualifiedAsk<'bounded', Word>('bounded', said, asked)

/**
 * `{{k@2022:以上(10)}}` prints 90%以上, `:不足(1000)` 不足2000户, `:以内(10)` 50家以内, `:左右(100)` 300人左右, `:仅` 仅3个. 以上,
 * 以下, 以内 and 不超过 include the number they print, 不足 and 低于 exclude it (GB/T 15835 practice, GONGWEN A4); 约, 左右
 * and 不足 are refused where more than 5% lies between (B1 rows 4, 41, 42). 仅 is said of what is less than the
 * year before (`not-little`), 高达 and 多达 of what is more (`not-much`).
 */
export const bounded: FigureKind<BoundedFigure> = {
  kind: 'bounded',
  join: '',
  label: { zh: '约数', en: 'Rough' },
  ways: [
    qualifiedWay('bounded', wordsField(words), {
      zh: '约数（约、左右、以上、以内、仅）',
      en: 'Rough (about, at least, within, only)',
    }),
  ],
  asks: [
    ask('约', { name: 'about', words: ['大约', 'about'], alone: ['约'] }),
    ask('左右', { name: 'around', alone: ['左右'] }),
    ask('不足', { name: 'under', words: ['under'], alone: ['不足'] }),
    ask('不到', { name: 'short-of', alone: ['不到'] }),
    ask('低于', { name: 'below', alone: ['少于'] }),
    ask('以上', { name: 'at-least', words: ['at-least'], alone: ['以上'] }),
    ask('不低于', { name: 'no-less-than', alone: ['不低于', '不少于'] }),
    ask('以下', { name: 'at-most', words: ['at-most'], alone: ['以下'] }),
    ask('以内', { name: 'within', alone: ['以内'] }),
    ask('不超过', { name: 'no-more-than', alone: ['不超过', '不高于'] }),
    ask('最多', { name: 'up-to', words: ['up-to'], alone: ['最多'] }),
    ask('达到', { name: 'as-much-as', alone: ['达到', '达'] }),
    ask('高达', { name: 'as-high-as', alone: ['高达'] }),
    ask('多达', { name: 'as-many-as', alone: ['多达'] }),
    ask('仅', { name: 'only', words: ['仅有'], alone: ['仅'] }),
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const found = readQualifier(argument === undefined ? keyword : `${keyword}(${argument})`)
    if (!of || !found || !isWord(found.word)) return undefined
    return takesPlace(found.word) === (found.place !== undefined)
      ? { kind: 'bounded', of, ...found, word: found.word }
      : undefined
  },
  write: ({ of, word, place }) =>
    `${writeOperand(of)}:${writeQualifier({ word, ...(place === undefined ? {} : { place }) })}`,
  operands: ({ of, word }) =>
    isHeldAgainstYearBefore(word) ? [of, { ...of, period: yearBefore(of.period) ?? of.period }] : [of],
  honours: ({ word }, option) =>
    option === 'scale' ||
    option === 'unitless' ||
    (!takesPlace(word) && (option === 'decimals' || option === 'trimmed')),
  accepts: onlyExact,
  render: (expression, [reading, before], { language }) => {
    const isMore = before ? printedValue(reading!).comparedTo(printedValue(before)) : 0
    if (before && (expression.word === '仅' ? isMore >= 0 : isMore <= 0)) {
      return refused(expression.word === '仅' ? 'not-little' : 'not-much', {
        ...placeOf(reading!),
        value: reading!.operand.value,
        base: before.operand.value,
      })
    }
    return qualifiedValue(reading!, expression, expression.print, language)
  },
}

/** 仅 says that it is little and 高达 that it is much: beside what it was. */
const isHeldAgainstYearBefore = (word: Word): boolean => word === '仅' || saysMuch(word)

const takesPlace = (word: Word): boolean => roundsTo(word) !== undefined
