import { done, refused } from '../../problem.ts'
import { placeFor } from '../asking.ts'
import { decimal, roundTo, toMultiple, type Decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { limitQuantity, readPlace } from '../limit.ts'
import type { Operand, Printed } from '../model.ts'
import { asWritten, choice, place } from '../picking.ts'
import { formatOf } from '../quantity.ts'
import { placeWords } from '../rounding-words.ts'
import { isCounted } from '../unit.ts'
import { boundEn } from '../words-en.ts'
import { boundsZh } from '../words-zh.ts'

/** 约 goes to the nearest multiple of `place`, 不足 and 以下 ceil, 以上 floors; 以上 and 以下 include the number they print. */
export interface BoundedFigure extends Printed {
  readonly kind: 'bounded'
  readonly of: Operand
  readonly word: '约' | '不足' | '以上' | '以下'
  readonly place: string
}

type Word = BoundedFigure['word']

const keywords: Readonly<Record<string, Word>> = {
  约: '约', 不足: '不足', 以上: '以上', 以下: '以下', about: '约', under: '不足', 'at-least': '以上', 'at-most': '以下',
}
const modes = { 约: 'nearest', 不足: 'up', 以上: 'down', 以下: 'up' } as const
const zh: Readonly<Record<Word, readonly [string, string]>> = { 约: boundsZh.about, 不足: boundsZh.below, 以上: boundsZh['at-least'], 以下: ['', '以下'] }
const en = (word: Word, isCounted: boolean): string =>
  (word === '以下' ? 'at most ' : boundEn(({ 约: 'about', 不足: 'below', 以上: 'at-least' } as const)[word], isCounted))

/** 约 and 不足 stay within 5% of the value. */
const nearness = '0.05'

const word = choice(asWritten('约', '不足', '以上', '以下'))

/**
 * `{{k@2022:以上(10)}}` prints 90%以上, `:不足(1000)` 不足2000户, `:约(1000)|计=万` 约1.5万次. 以上 and 以下 include the number they
 * print, 不足 excludes it (GB/T 15835 practice, GONGWEN A4); 约 is refused where more than 5% lies between (B1 rows 4, 41, 42).
 */
export const bounded: FigureKind<BoundedFigure> = {
  kind: 'bounded',
  join: '',
  label: { zh: '约数', en: 'Rough' },
  ways: [
    {
      name: 'bounded',
      group: 'amount',
      label: { zh: '约数（约、不足、以上、以下）', en: 'Rough (about, under, at least, at most)' },
      fields: [word, place],
      build: (chosen) => {
        const [of, at] = [chosen.of, place.read(chosen)]
        return at === undefined ? undefined : { kind: 'bounded', of, word: word.read(chosen), place: at }
      },
      take: ({ of, word: said, place: at }) => ({ ...of, more: { word: said, place: at } }),
    },
  ],
  asks: [
    {
      name: 'about',
      words: ['大约', 'about'],
      alone: ['约'],
      numbered: ['约'],
      inWan: true,
      propose: (subject) => [{ kind: 'bounded', of: subject.of, word: '约', place: placeFor(subject) }],
    },
    {
      name: 'under',
      words: ['under'],
      alone: ['不足'],
      numbered: ['不足'],
      inWan: true,
      propose: (subject) => [{ kind: 'bounded', of: subject.of, word: '不足', place: placeFor(subject) }],
    },
    {
      name: 'at-least',
      words: ['at-least'],
      alone: ['以上'],
      numbered: ['以上'],
      inWan: true,
      propose: (subject) => [{ kind: 'bounded', of: subject.of, word: '以上', place: placeFor(subject) }],
    },
    {
      name: 'at-most',
      words: ['at-most'],
      alone: ['以下'],
      numbered: ['以下'],
      inWan: true,
      propose: (subject) => [{ kind: 'bounded', of: subject.of, word: '以下', place: placeFor(subject) }],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [word, place] = [keywords[keyword], readPlace(argument)]
    return word && of && place !== undefined ? { kind: 'bounded', of, word, place } : undefined
  },
  write: ({ of, word, place }) => `${writeOperand(of)}:${word}(${decimal(place).toFixed()})`,
  operands: ({ of }) => [of],
  honours: (_expression, option) => option === 'scale' || option === 'unitless',
  accepts: onlyExact,
  render: ({ word, place, print }, [reading], { language }) => {
    const { value, indicator } = reading!
    const limit = limitOf(value, decimal(place), word)
    const facts = { ...placeOf(reading!), value: reading!.operand.value, place }
    if (word === '不足' && limit.eq(value)) return refused('not-below', facts)
    if (!limit.gt(0)) return refused('not-about', facts)
    const isFar = value.minus(limit).abs().gt(limit.times(nearness))
    if (isFar && word === '约') return refused('not-about', facts)
    if (isFar && word === '不足') return refused('not-near', { ...placeOf(reading!), value: reading!.operand.value, limit: limit.toFixed() })
    const { text, number, unit, power } = limitQuantity(limit, formatOf(indicator, print), language)
    const [before, after] = zh[word]
    return done({
      text: language === 'zh' ? `${before}${text}${after}` : `${en(word, isCounted(indicator))}${text}`,
      number,
      unit,
      exact: value.times(`1e${-power}`),
      formula: scaled(term(value), power),
      rounding: placeWords(modes[word], place, language),
      direction: 'none',
    })
  },
}

function limitOf(value: Decimal, place: Decimal, word: Word): Decimal {
  const mode = modes[word]
  return mode === 'nearest' ? roundTo(value.dividedBy(place), 0, 'half-up').times(place) : toMultiple(value, place, mode)
}
