import { done, refused, type Outcome } from '../../problem.ts'
import { amount, type Amount } from '../amount.ts'
import { scaled, term } from '../formula.ts'
import { onlyExact, placeOf, unitsOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { choice, parts, saidAs, takeSeveral } from '../picking.ts'
import { printedValue, tellingPrint } from '../printed-value.ts'
import { qualifierStandsAfter, roundsTo, staysClose, type QualifierWord } from '../qualifier.ts'
import { formatOf, quantity, type Quantity } from '../quantity.ts'
import { roundingWords } from '../rounding-words.ts'
import { isCounted } from '../unit.ts'

/**
 * What several values have in common: that they are the same, that all keep to a number, or between what they
 * lie.
 */
export interface AlikeFigure extends Printed {
  readonly kind: 'alike'
  readonly of: readonly Operand[]
  readonly form: Form
}

type Form = 'same' | 'range'

const keywords: Readonly<Record<string, Form>> = {
  均为: 'same',
  范围: 'range',
  alike: 'same',
  range: 'range',
}
const written: Readonly<Record<Form, string>> = { same: '均为', range: '范围' }

const form = choice<Form>(
  {
    same: { zh: '均为、均超过', en: 'All alike' },
    range: { zh: '从最低到最高', en: 'From lowest to highest' },
  },
  'form',
  saidAs,
)

/**
 * `{{a@2022,b@2022:均为}}` prints 均为100% where all print the same, and with 限 what is true of each: 均超过85%,
 * 均在35微克/立方米以内; `:范围` prints 31.4～34.1微克/立方米, 15%～30%. One unit throughout (`unit-mismatch`); values that
 * differ are refused with `not-alike`, a range of what prints the same with `no-range`.
 */
export const alike: FigureKind<AlikeFigure> = {
  kind: 'alike',
  join: ',',
  label: { zh: '均为、范围', en: 'All alike, range' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'alike',
      group: 'parts',
      label: { zh: '均为、均超过、范围', en: 'All alike, or a range' },
      fields: [parts(), form],
      build: chosen =>
        chosen.parts.length > 0
          ? { kind: 'alike', of: [chosen.of, ...chosen.parts], form: form.read(chosen) }
          : undefined,
      take: ({ of, form: said }) => {
        const taken = takeSeveral(of)
        return taken && { ...taken, more: { form: said } }
      },
    },
  ],
  asks: [
    {
      name: 'alike',
      words: ['均为', '均超过', 'alike', 'range'],
      alone: ['都是', '范围', '之间'],
      takes: 'several',
      propose: ({ of, others, word }) =>
        others.length > 0
          ? [
              {
                kind: 'alike',
                of: [of, ...others],
                form: word === '范围' || word === '之间' || word === 'range' ? 'range' : 'same',
              },
            ]
          : [],
    },
  ],
  spansDefinitions: true,
  read: ({ keyword, argument, operands: of }) => {
    const said = keywords[keyword]
    return said && argument === undefined ? { kind: 'alike', of, form: said } : undefined
  },
  write: ({ of, form: said }) => `${of.map(writeOperand).join(',')}:${written[said]}`,
  operands: ({ of }) => of,
  honours: ({ form: said, print }, option) => {
    if (option === 'qualifier')
      return said === 'same' && (print.qualifier === undefined || canBeAlike(print.qualifier.word))
    return option === 'scale' || option === 'unitless' || option === 'decimals' || option === 'trimmed'
  },
  accepts: onlyExact,
  render: ({ form: said, print }, readings, { language }) => {
    const stranger = readings.find(({ indicator }) => indicator.unit !== readings[0]!.indicator.unit)
    if (stranger) return refused('unit-mismatch', unitsOf(readings[0]!, stranger))
    const [low, high] = endsOf(readings)
    const found = said === 'range' ? range(low, high, print, language) : same(low, high, print, language)
    if (!found.ok) return found
    const { number, unit, power, rule, text } = found.value
    const formula = readings.map(({ value }) => scaled(term(value), power)).join(', ')
    return done({
      text,
      number,
      unit,
      exact: low.value.times(`1e${-power}`),
      formula,
      rounding: rule,
      direction: 'none',
    })
  },
}

/** 均超过, 均在…以内 of the lowest or the highest, and 均达到 of what is the same. */
const canBeAlike = (word: Parameters<typeof roundsTo>[0]): boolean =>
  isOneSided(word) || word === '达到' || word === '达'

const isOneSided = (word: Parameters<typeof roundsTo>[0]): boolean =>
  roundsTo(word) === 'down' || roundsTo(word) === 'up'

function endsOf(readings: readonly Reading[]): readonly [Reading, Reading] {
  const ordered = readings.toSorted((left, right) => left.value.comparedTo(right.value))
  return [ordered[0]!, ordered.at(-1)!]
}

type Options = AlikeFigure['print']

/** What is true of the lowest is true of all that exceed, and of the highest of all that stay within. */
function same(low: Reading, high: Reading, print: Options, language: Language): Outcome<Amount> {
  const [one, far] = print.qualifier && roundsTo(print.qualifier.word) === 'up' ? [high, low] : [low, high]
  const said = amountOf(one, print, language)
  if (!said.ok) return said
  if (print.qualifier && isOneSided(print.qualifier.word))
    return keptByAll(said.value, far, print.qualifier.word, print, language)
  const other = quantity(high.value, formatOf(high.indicator, print), language)
  const plain = quantity(one.value, formatOf(one.indicator, print), language)
  const telling = tellingEnds(
    [low, quantity(low.value, formatOf(low.indicator, print), language)],
    [high, other],
  )
  if (!telling.ok) return telling
  if (other.text !== plain.text)
    return refused('not-alike', { ...placeOf(high), value: high.operand.value, other: low.operand.value })
  const is = print.qualifier ? '均' : '均为'
  return done({
    ...said.value,
    text: language === 'zh' ? `${is}${said.value.text}` : `all ${said.value.text}`,
  })
}

const amountOf = (reading: Reading, print: Options, language: Language): Outcome<Amount> => {
  const { indicator, value, operand } = reading
  return amount(value, {
    format: formatOf(indicator, print),
    language,
    print,
    facts: { ...placeOf(reading), value: operand.value },
    isCounted: isCounted(indicator),
    seen: printedValue(reading),
  })
}

/** 近 and 余 keep close to their number, so they have to be true of the value farthest from it too. */
function keptByAll(
  said: Amount,
  far: Reading,
  word: QualifierWord,
  print: Options,
  language: Language,
): Outcome<Amount> {
  const other = staysClose(word) ? amountOf(far, print, language) : done(said)
  if (!other.ok) return other
  if (other.value.text !== said.text)
    return refused('not-alike', { ...placeOf(far), value: far.operand.value, other: said.text })
  return done({ ...said, text: keeping(said.text, qualifierStandsAfter(word), language) })
}

function keeping(text: string, standsAfter: boolean, language: Language): string {
  if (language === 'en') return `all ${text}`
  return `均${standsAfter ? '在' : ''}${text}`
}

/** Neither end prints as nothing or as all where it is not. */
const tellingEnds = (...ends: readonly (readonly [Reading, Quantity])[]): Outcome<true> =>
  ends.map(([reading, said]) => tellingPrint(reading, said)).find(({ ok }) => !ok) ?? done(true)

/** A range repeats %, 万 and 亿 and says a plain unit once (GB/T 15835). */
function range(low: Reading, high: Reading, print: Options, language: Language): Outcome<Amount> {
  const format = formatOf(low.indicator, print, low.indicator.rounding, high.value)
  const [first, last] = [
    quantity(low.value, format, language),
    quantity(high.value, formatOf(high.indicator, print), language),
  ]
  const telling = tellingEnds([low, first], [high, last])
  if (!telling.ok) return telling
  if (first.text === last.text) return refused('no-range', { ...placeOf(high), value: high.operand.value })
  const rule = roundingWords(Math.max(first.places, last.places), format.mode, language)
  const begin =
    first.unit.startsWith('%') || (language === 'zh' && first.parts[0] !== first.number)
      ? beginning(first.parts[0], first.unit)
      : first.number
  return done({ ...first, text: `${begin}${language === 'zh' ? '～' : '–'}${last.text}`, rule })
}

const beginning = (amountOf: string, unit: string): string =>
  unit.startsWith('%') ? `${amountOf.replace(/%$/, '')}%` : amountOf
