import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { scaled, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { divisorIn, eachWords, readPer, sizePower, writePer, type Per } from '../per-words.ts'
import { choice, takePair, whole } from '../picking.ts'
import { divisible } from '../together.ts'
import { powerOf, splitUnit } from '../unit.ts'
import { unitInEnglish } from '../units.ts'

/** How many there are to each of something, or to so many of it: 每万人28.4张, 每百户拥有家用汽车52辆. */
export interface EachFigure extends Printed {
  readonly kind: 'each'
  readonly of: Operand
  readonly per: Operand
  /** What is divided by, where it is said in brackets. */
  readonly by?: Per
}

const usualSizes = {
  '': ['每一个', 'One'],
  百: ['每百', '100'],
  千: ['每千', '1,000'],
  万: ['每万', '10,000'],
  十万: ['每十万', '100,000'],
  百万: ['每百万', '1,000,000'],
} as const

const size = choice<keyof typeof usualSizes>(
  Object.fromEntries(Object.entries(usualSizes).map(([value, [zh, en]]) => [value, { zh, en }])) as Record<
    keyof typeof usualSizes,
    { zh: string; en: string }
  >,
  'size',
  { zh: '每多少', en: 'For how many' },
)

const byOf = (by: Per | undefined): Pick<EachFigure, 'by'> => (by && writePer(by) !== '' ? { by } : {})

/** The size that 计 names where nothing stands in brackets. */
const sizeOf = ({ by, print: { scale } }: EachFigure): Per =>
  by ?? (scale === '万' || scale === '亿' ? { size: scale } : {})

/** Behind brackets 计 says how the amount is counted. */
const scaleOf = ({ by, print: { scale } }: EachFigure): Exclude<PrintOptions['scale'], 'auto'> =>
  by && scale !== 'auto' ? scale : undefined

/**
 * `{{a@2022/b@2022:每(千)}}` prints 每千人3.4张, `:每(百户)`, `:每(平方公里)`, `:每` for one: a÷b for so many of b, to one
 * decimal and without the 万 and 亿 of either unit; the divisor is converted to the unit in brackets. 名 and 语
 * say what both are (每千人口拥有执业医师3.4人), 称=无 leaves 每 out (万元地区生产总值用水量32.1立方米). Without brackets 计=万 is 每万人,
 * behind them it counts the amount in 万. A divisor that is not above zero is refused (`zero-base`), and names
 * that nobody registered (`not-its-name`). B1 row 60.
 */
export const each: FigureKind<EachFigure> = {
  kind: 'each',
  join: '/',
  label: { zh: '每', en: 'For each' },
  ways: [
    {
      name: 'each',
      group: 'parts',
      label: { zh: '每千人、每百户、每平方公里多少', en: 'How many to each, or to 1,000' },
      fields: [whole({ zh: '除以（每……）', en: 'Divided by (for each)' }), size],
      build: chosen => {
        const said = size.read(chosen)
        return (
          chosen.whole && {
            kind: 'each',
            of: chosen.of,
            per: chosen.whole,
            ...byOf(said === '' ? undefined : { size: said }),
          }
        )
      },
      take: ({ of, per, by }) => {
        const pair = by?.unit === undefined && (by?.size ?? '') in usualSizes ? takePair(of, per) : undefined
        return pair && { ...pair, more: { size: by?.size ?? '' } }
      },
    },
  ],
  asks: [
    {
      name: 'each',
      words: ['每千人', '每万人', '每百人', '每十万人', '每百户', '每平方公里', 'each'],
      alone: ['每个', '每人', '每户', '每亩', '每', '每百', '每千', '每万', '每十万', '每百万'],
      takes: 'several',
      propose: ({ of, others: [per], word }) =>
        per ? [{ kind: 'each', of, per, ...byOf(askedSize(word)) }] : [],
    },
  ],
  unitOf: () => 'first',
  plottedIn: () => 'operand',
  read: ({ keyword, argument, operands: [of, per, ...more] }) => {
    const isMeant = (keyword === '每' || keyword === 'each') && of && per && more.length === 0
    const by = argument === undefined ? undefined : readPer(argument)
    return isMeant && (argument === undefined || by) ? { kind: 'each', of, per, ...byOf(by) } : undefined
  },
  write: ({ of, per, by }) => `${writeOperand(of)}/${writeOperand(per)}:每${by ? `(${writePer(by)})` : ''}`,
  operands: ({ of, per }) => [of, per],
  honours: ({ print }, option) => {
    if (option === 'scale') return print.scale !== 'auto'
    if (option === 'lead') return print.lead === 'none'
    return (
      option === 'decimals' ||
      option === 'trimmed' ||
      option === 'qualifier' ||
      option === 'naming' ||
      option === 'wording'
    )
  },
  accepts: onlyExact,
  render: (expression, [of, per], { language }) => {
    const { print } = expression
    const related = divisible(of!, per!)
    if (!related.ok) return related
    if (!per!.value.gt(0)) return refused('zero-base', { ...placeOf(per!), value: per!.operand.value })
    const by = sizeOf(expression)
    const divisor = divisorIn(by, per!)
    if (!divisor.ok) return divisor
    const above = splitUnit(of!.indicator.unit)
    const power = powerOf(above.scale) - divisor.value.power + sizePower(by.size)
    const exact = of!.value.dividedBy(divisor.value.value).times(`1e${power}`)
    const format = {
      unit: above.base,
      unitEn: unitInEnglish(of!.indicator),
      scale: scaleOf(expression),
      unitless: false,
      decimals: decimalsOf(print, 1),
      mode: of!.indicator.rounding,
      ...(print.trimmed ? { trimmed: true } : {}),
    }
    const said = amount(exact, {
      format,
      language,
      print,
      facts: { ...placeOf(of!), value: of!.operand.value },
    })
    if (!said.ok) return said
    const { number, unit, rule } = said.value
    const text = eachWords(said.value.text, by, [of!.indicator, per!.indicator], print, language)
    if (!text.ok) return text
    const { factor } = divisor.value
    const below = factor ? `(${term(per!.value)} × ${term(factor)})` : term(per!.value)
    return done({
      text: text.value,
      number,
      unit,
      exact: exact.times(`1e${-said.value.power}`),
      formula: scaled(`${term(of!.value)} ÷ ${below}`, said.value.power - power),
      rounding: rule,
      direction: 'none',
    })
  },
}

/** 每千人 asks for 千, 每平方公里 for that unit. */
function askedSize(word: string): Per | undefined {
  const said = /^每(.+)$/.exec(word)?.[1]?.replace(/[人个]$/u, '') ?? ''
  const read = said === '' ? undefined : readPer(said)
  return read && (read.unit === undefined || read.unit === '平方公里' || read.size) ? read : undefined
}
