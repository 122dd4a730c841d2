import { done, refused } from '../../problem.ts'
import { amount } from '../amount.ts'
import { ownPower, unitPer } from '../compound-unit.ts'
import { scaled, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { divisible } from '../together.ts'
import { splitUnit, type Scale } from '../unit.ts'

/** per-head prints 人均36.4次, ratio 36.4次/人: the unit is composed of both. */
export interface QuotientFigure extends Printed {
  readonly kind: 'quotient'
  readonly of: Operand
  readonly per: Operand
  readonly form: 'per-head' | 'ratio'
}

const forms: Readonly<Record<string, QuotientFigure['form']>> = { 人均: 'per-head', 比率: 'ratio', 'per-head': 'per-head', ratio: 'ratio' }
const written: Readonly<Record<QuotientFigure['form'], string>> = { 'per-head': '人均', ratio: '比率' }
const people = new Set(['人', '名', '口', '人次'])

/**
 * `{{a@2022/b@2022:人均}}` prints 人均36.4次, `:比率` 36.4次/人: a÷b in the unit composed of both, without their 万 and 亿, to one
 * decimal. 人均 of what is not people is refused (`not-people`). GB 3100 for the composed unit, B1 row 60 (每).
 */
export const quotient: FigureKind<QuotientFigure> = {
  kind: 'quotient',
  join: '/',
  label: { zh: '比率', en: 'Ratio' },
  ways: [
    {
      name: 'quotient-ratio',
      group: 'parts',
      label: { zh: '比率（每……多少）', en: 'Ratio (so many for each)' },
      fields: [whole({ zh: '除以（每……）', en: 'Divided by' })],
      build: ({ of, whole: per }) => per && { kind: 'quotient', of, per, form: 'ratio' },
      take: ({ of, per, form }) => (form === 'ratio' ? takePair(of, per) : undefined),
    },
    {
      name: 'quotient-per-head',
      group: 'parts',
      label: { zh: '人均', en: 'Per head' },
      fields: [whole({ zh: '人口数', en: 'Population' })],
      build: ({ of, whole: per }) => per && { kind: 'quotient', of, per, form: 'per-head' },
      take: ({ of, per, form }) => (form === 'per-head' ? takePair(of, per) : undefined),
    },
  ],
  asks: [
    {
      name: 'ratio',
      words: ['比率', '之比', 'ratio'],
      takes: 'several',
      usual: { several: 4 },
      propose: ({ of, others: [per] }) => (per ? [{ kind: 'quotient', of, per, form: 'ratio' }] : []),
    },
    {
      name: 'per-head',
      words: ['人均', 'rj', 'per-head'],
      takes: 'several',
      propose: ({ of, others: [per] }) => (per ? [{ kind: 'quotient', of, per, form: 'per-head' }] : []),
    },
  ],
  isOfOwnUnit: true,
  read: ({ keyword, argument, operands: [of, per, ...more] }) => {
    const form = forms[keyword]
    return form && of && per && more.length === 0 && argument === undefined ? { kind: 'quotient', of, per, form } : undefined
  },
  write: ({ of, per, form }) => `${writeOperand(of)}/${writeOperand(per)}:${written[form]}`,
  operands: ({ of, per }) => [of, per],
  honours: ({ print }, option) =>
    (option === 'scale' && print.scale !== 'auto') || option === 'decimals' || option === 'trimmed' || option === 'qualifier',
  accepts: onlyExact,
  render: ({ form, print }, [of, per], { language }) => {
    if (form === 'per-head' && !people.has(splitUnit(per!.indicator.unit).base)) return refused('not-people', { indicator: per!.indicator.key, unit: per!.indicator.unit })
    const related = divisible(of!, per!)
    if (!related.ok) return related
    if (!per!.value.gt(0)) return refused('zero-base', { ...placeOf(per!), value: per!.operand.value })
    const own = ownPower(of!.indicator, per!.indicator)
    const exact = of!.value.dividedBy(per!.value).times(`1e${own}`)
    const decimals = decimalsOf(print, 1)
    const format = { ...unitPer(of!.indicator, per!.indicator, form), scale: scaleOf(print), unitless: false, decimals, mode: of!.indicator.rounding, trimmed: print.trimmed ?? false }
    const said = amount(exact, { format, language, print, facts: { ...placeOf(of!), value: of!.operand.value } })
    if (!said.ok) return said
    const { text, number, unit, power, rule } = said.value
    return done({
      text: form === 'per-head' ? (language === 'zh' ? `人均${text}` : `${text} per head`) : text,
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(`${term(of!.value)} ÷ ${term(per!.value)}`, power - own),
      rounding: rule,
      direction: 'none',
    })
  },
}

const scaleOf = ({ scale }: PrintOptions): Scale | undefined => (scale === 'auto' ? undefined : scale)
