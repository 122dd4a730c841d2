import { done, refused } from '../../problem.ts'
import { numberAsked, type Subject } from '../asking.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { limitQuantity, readPlace } from '../limit.ts'
import { markEn } from '../mark-words.ts'
import type { Operand, Printed } from '../model.ts'
import { yearBefore } from '../period.ts'
import { choice, limit } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf, type Format } from '../quantity.ts'
import { unroundedWords } from '../rounding-words.ts'
import { powerOf, splitUnit } from '../unit.ts'

/**
 * A round number that a value has come past since the year before; `limit` is a decimal in the indicator's
 * unit.
 */
export interface MilestoneFigure extends Printed {
  readonly kind: 'milestone'
  readonly of: Operand
  readonly word: Word
  readonly limit: string
}

type Word = 'mark' | 'step' | 'onto' | 'stand'

const keywords: Readonly<Record<string, Word>> = {
  大关: 'mark',
  台阶: 'step',
  跨上: 'onto',
  站上: 'stand',
  mark: 'mark',
  step: 'step',
  onto: 'onto',
  stand: 'stand',
}
const zh: Readonly<Record<Word, readonly [string, before: string, after: string]>> = {
  mark: ['大关', '突破', '大关'],
  step: ['台阶', '迈上', '台阶'],
  onto: ['跨上', '跨上', ''],
  stand: ['站上', '站上', ''],
}
const en: Readonly<Record<Word, string>> = {
  mark: 'past the mark of',
  step: 'up to the level of',
  onto: 'up to',
  stand: 'at or above',
}

const word = choice<Word>({
  mark: { zh: '突破……大关', en: 'past the mark of (大关)' },
  step: { zh: '迈上……台阶', en: 'up to the level of (台阶)' },
  onto: { zh: '跨上', en: 'up to (跨上)' },
  stand: { zh: '站上', en: 'at or above (站上)' },
})

/**
 * `{{k@2022:大关(100)}}` prints 突破百亿元大关, `:台阶(1000)` 迈上千亿元台阶, `:跨上(10000)` 跨上万亿元: as stored and as printed,
 * this value is beyond the limit (`limit-not-passed`) and that of the year before was not (`not-crossed`),
 * for it is news only once. 大关 excludes the limit, the others include it. A power of ten is said in words,
 * any other limit in figures.
 */
export const milestone: FigureKind<MilestoneFigure> = {
  kind: 'milestone',
  join: '',
  label: { zh: '大关、台阶', en: 'Milestone' },
  ways: [
    {
      name: 'milestone',
      group: 'history',
      label: { zh: '突破大关、迈上台阶', en: 'Past a round number' },
      fields: [word, limit],
      build: chosen => {
        const at = readPlace(limit.read(chosen))
        return at === undefined
          ? undefined
          : { kind: 'milestone', of: chosen.of, word: word.read(chosen), limit: at }
      },
      take: ({ of, word: said, limit: at }) => ({ ...of, more: { word: said, limit: at } }),
    },
  ],
  asks: [
    {
      name: 'milestone',
      words: ['大关', '关口', '台阶', '迈上', '跨上', '站上'],
      numbered: ['大关', '台阶', '跨上', '站上'],
      propose: subject => [
        {
          kind: 'milestone',
          of: subject.of,
          word: keywords[subject.word] ?? (subject.word === '迈上' ? 'step' : 'mark'),
          limit: roundLimit(subject),
        },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const [said, at] = [keywords[keyword], readPlace(argument)]
    return said && of && at !== undefined ? { kind: 'milestone', of, word: said, limit: at } : undefined
  },
  write: ({ of, word: said, limit: at }) => `${writeOperand(of)}:${zh[said][0]}(${decimal(at).toFixed()})`,
  operands: ({ of }) => [of, { ...of, period: yearBefore(of.period) ?? of.period }],
  honours: ({ word: said }, option) =>
    option === 'scale' || option === 'unitless' || (option === 'completed' && said === 'mark'),
  accepts: onlyExact,
  render: ({ word: said, limit: given, print }, [own, before], { language }) => {
    const at = decimal(given)
    const isBeyond = (value: Decimal): boolean => (said === 'mark' ? value.gt(at) : value.gte(at))
    const { indicator, operand } = own!
    const facts = { ...placeOf(own!), value: operand.value, limit: given }
    if (!isBeyond(own!.value) || !isBeyond(printedValue(own!))) return refused('limit-not-passed', facts)
    if (isBeyond(before!.value) || isBeyond(printedValue(before!)))
      return refused('not-crossed', { ...facts, base: before!.operand.value })
    const format = formatOf(indicator, print, indicator.rounding, at)
    const printed = limitQuantity(at, format, language)
    const { text, number, unit, power } = printed
    const english = print.completed ? `crossed ${markEn(printed)}` : `${en[said]} ${text}`
    const [, opening, ending] = zh[said]
    const [sign, opposite] = said === 'mark' ? ['>', '≤'] : ['≥', '<']
    return done({
      text:
        language === 'zh'
          ? `${opening}${print.completed ? '了' : ''}${roundWords(at, format) ?? text}${ending}`
          : english,
      number,
      unit,
      exact: own!.value.times(`1e${-power}`),
      formula: `${term(own!.value)} ${sign} ${term(at)}; ${term(before!.value)} ${opposite} ${term(at)}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}

const tens: Readonly<Record<string, string>> = { 1: '', 10: '十', 100: '百', 1000: '千' }

/** 百亿元, 千万人次, 万亿元; undefined where the limit is no power of ten, or one that nobody says in words. */
function roundWords(limit: Decimal, { unit, unitless }: Format): string | undefined {
  const { scale: own, base } = splitUnit(unit)
  if (/^[%‰]/.test(base)) return undefined
  const whole = limit.times(`1e${powerOf(own)}`)
  const scale = (['万亿', '亿', '万'] as const).find(each => whole.gte(`1e${powerOf(each)}`))
  const digit = tens[whole.times(`1e${-powerOf(scale)}`).toFixed()]
  return digit === undefined || `${digit}${scale ?? ''}` === ''
    ? undefined
    : `${digit}${scale ?? ''}${unitless ? '' : base}`
}

/** The limit named, or else the largest power of ten that the value reaches. */
function roundLimit(subject: Subject): string {
  const asked = numberAsked(subject)
  if (asked !== undefined) return asked
  const power = Math.max(0, decimal(subject.value).abs().truncated().toFixed().length - 1)
  return decimal('10').pow(power).toFixed()
}
