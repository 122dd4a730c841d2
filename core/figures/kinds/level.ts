import { done, refused, type Outcome } from '../../problem.ts'
import { addsUp } from '../additive.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { parsePeriod, periodPattern, yearBefore, yearsBetween } from '../period.ts'
import { formatPeriod } from '../period-words.ts'
import { base as baseField, choice } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { canBeBase } from '../proportion.ts'
import { unroundedWords } from '../rounding-words.ts'

/** A value beside the level of an earlier period; of a part of a year, also beside that of a whole one. */
export interface LevelFigure extends Printed {
  readonly kind: 'level'
  readonly of: Operand
  readonly base: string
  readonly word: Word
}

type Word = 'near' | 'past' | 'back'

const zh: Readonly<Record<Word, string>> = { near: '接近', past: '超过', back: '恢复到' }
const en: Readonly<Record<Word, string>> = { near: 'close to', past: 'above', back: 'back to' }
const word = choice<Word>({
  near: { zh: '接近', en: en.near },
  past: { zh: '超过', en: en.past },
  back: { zh: '恢复到', en: en.back },
})

const written = new RegExp(
  `^(?:(接近|超过|恢复到)(${periodPattern})水平|(near|past|back)-(${periodPattern})-level)$`,
)
const words: Readonly<Record<string, Word>> = {
  接近: 'near',
  超过: 'past',
  恢复到: 'back',
  near: 'near',
  past: 'past',
  back: 'back',
}

/**
 * How the two periods stand together: alike in different years, or a part of one year beside an earlier one
 * as a whole.
 */
function relation(of: string, base: string): 'alike' | 'whole' | undefined {
  const years = yearsBetween(base, of)
  if (years !== undefined) return years > 0 ? 'alike' : undefined
  const [own, other] = [parsePeriod(of), parsePeriod(base)]
  const isPart =
    own !== undefined && own.type !== 'date' && (own.type !== 'range' || own.from.year === own.to.year)
  return isPart && other?.type === 'year' && base < of.slice(0, 4) ? 'whole' : undefined
}

/**
 * What had to be below for a value to have come back: the same of the year before, or that year as a whole.
 */
const before = (of: string, base: string): string =>
  relation(of, base) === 'whole' ? String(Number(of.slice(0, 4)) - 1) : (yearBefore(of) ?? of)

/**
 * `{{k@2022-01/2022-09:接近2018水平}}` prints 接近2018年全年水平: below the value of that year and within 5% of it, as 近
 * is. `:超过2018水平` prints 超过2018年水平 of what is above it, stored and printed (`not-at-level`), `:恢复到2018水平`
 * 恢复到2018年水平 of what has come up to it while the year before was below. A part of a year is set beside a
 * whole one only of what adds up (`not-additive`).
 */
export const level: FigureKind<LevelFigure> = {
  kind: 'level',
  join: '',
  label: { zh: '某年水平', en: 'The level of a year' },
  ways: [
    {
      name: 'level',
      group: 'change',
      label: { zh: '接近、超过、恢复到某年水平', en: 'Close to, above, back to the level of a year' },
      fields: [baseField, word],
      build: chosen => {
        const { base } = chosen.base
        return base === undefined || !parsePeriod(base)
          ? undefined
          : { kind: 'level', of: chosen.of, base, word: word.read(chosen) }
      },
      take: ({ of, base, word: said }) => ({ ...of, base, more: { word: said } }),
    },
  ],
  asks: [
    {
      name: 'level',
      words: ['接近水平', '超过水平', '恢复水平', '恢复到水平', '恢复至水平', '回到水平'],
      propose: ({ of, base: { base }, word: asked }) => {
        if (base === undefined || !parsePeriod(base)) return []
        return [
          {
            kind: 'level',
            of,
            base,
            word: /^[恢回]/u.test(asked) ? 'back' : asked.startsWith('超过') ? 'past' : 'near',
          },
        ]
      },
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument, operands: [of] }) => {
    const [, chinese, zhBase, english, enBase] = written.exec(keyword) ?? []
    const [said, base] = [words[chinese ?? english ?? ''], (zhBase ?? enBase)?.toUpperCase()]
    return of && said && base && argument === undefined && parsePeriod(base)
      ? { kind: 'level', of, base, word: said }
      : undefined
  },
  write: ({ of, base, word: said }) => `${writeOperand(of)}:${zh[said]}${base}水平`,
  operands: ({ of, base, word: said }) => [
    of,
    { ...of, period: base },
    ...(said === 'back' ? [{ ...of, period: before(of.period, base) }] : []),
  ],
  honours: () => false,
  compares: ({ of, base }) =>
    relation(of.period, base) ? done(true) : refused('period-not-comparable', { period: of.period, base }),
  accepts: onlyExact,
  render: ({ of, base, word: said }, [own, other, earlier], { language }) => {
    const { indicator, operand } = own!
    const isWhole = relation(of.period, base) === 'whole'
    if (isWhole && !addsUp(indicator)) return refused('not-additive', { indicator: indicator.key })
    const based = canBeBase(other!)
    if (!based.ok) return based
    const stands = standsSo(said, own!, other!, earlier)
    if (!stands.ok) return stands
    const named = periodNamed(of.period, base, isWhole, language)
    const signs = { near: '<', past: '>', back: '≥' } as const
    return done({
      text: language === 'zh' ? `${zh[said]}${named}水平` : `${en[said]} the ${named}`,
      number: operand.value,
      unit: indicator.unit,
      exact: own!.value,
      formula: `${earlier ? `${term(earlier.value)} < ${term(other!.value)}; ` : ''}${term(own!.value)} ${signs[said]} ${term(other!.value)}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}

/** 近 stays within 5% of its number (GONGWEN B1 row 41). */
const near = '0.05'

function standsSo(said: Word, own: Reading, other: Reading, earlier: Reading | undefined): Outcome<true> {
  const facts = { ...placeOf(own), value: own.operand.value, base: other.operand.value }
  const [stored, printed] = [
    own.value.comparedTo(other.value),
    printedValue(own).comparedTo(printedValue(other)),
  ]
  if (said === 'back') {
    const isBack =
      stored >= 0 &&
      earlier !== undefined &&
      earlier.value.lt(other.value) &&
      printedValue(earlier).lt(printedValue(other))
    return isBack ? done(true) : refused('not-back', { ...facts, earlier: earlier?.operand.value ?? '' })
  }
  const isNear = other.value.minus(own.value).lte(other.value.times(near))
  const isSo = said === 'past' ? stored > 0 && printed > 0 : stored < 0 && printed < 0 && isNear
  return isSo ? done(true) : refused('not-at-level', facts)
}

/** 2018年全年, 2018年同期, 2018年; full-year level of 2018. */
function periodNamed(of: string, base: string, isWhole: boolean, language: Language): string {
  const type = parsePeriod(of)?.type
  const isYear = type === 'year'
  if (language === 'en')
    return isWhole ? `full-year level of ${base}` : `level of ${formatPeriod(base, 'en')}`
  if (type === 'date') return formatPeriod(base, 'zh')
  return `${base.slice(0, 4)}年${isWhole ? '全年' : isYear ? '' : '同期'}`
}
