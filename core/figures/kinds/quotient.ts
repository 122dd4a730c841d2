import { done, refused, type Outcome } from '../../problem.ts'
import { amount } from '../amount.ts'
import { ownPower, unitPer } from '../compound-unit.ts'
import type { Decimal } from '../decimal.ts'
import { scaled, term } from '../formula.ts'
import { decimalsOf, onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Indicator, Language, Operand, Printed, PrintOptions } from '../model.ts'
import { countsPeople, wordedAs } from '../per-words.ts'
import { choice, takePair, whole } from '../picking.ts'
import { divisible } from '../together.ts'
import { splitUnit, type Scale } from '../unit.ts'
import { conversion } from '../units.ts'

/** per-head prints 人均36.4次, per-household 户均3.2万元, ratio 36.4次/人: the unit is composed of both. */
export interface QuotientFigure extends Printed {
  readonly kind: 'quotient'
  readonly of: Operand
  readonly per: Operand
  readonly form: Form
}

type Share = 'per-head' | 'per-household' | 'per-mu' | 'per-visit' | 'per-village'
type Form = Share | 'ratio'

const written: Readonly<Record<Form, string>> = {
  'per-head': '人均',
  'per-household': '户均',
  'per-mu': '亩均',
  'per-visit': '次均',
  'per-village': '村均',
  ratio: '比率',
}
const forms = new Map(
  (Object.entries(written) as [Form, string][]).flatMap(
    ([form, zh]) =>
      [
        [zh, form],
        [form, form],
      ] as const,
  ),
)

/** Of what each is said: in units that count just that, or that convert to it. */
const units: Readonly<Record<Exclude<Share, 'per-head'>, readonly string[]>> = {
  'per-household': ['户'],
  'per-mu': ['亩'],
  'per-visit': ['次', '人次'],
  'per-village': ['村', '个村'],
}
const englishOf: Readonly<Record<Share, string>> = {
  'per-head': 'per head',
  'per-household': 'per household',
  'per-mu': 'per mu',
  'per-visit': 'per visit',
  'per-village': 'per village',
}

const share = choice<Share>({
  'per-head': { zh: '人均', en: 'per head' },
  'per-household': { zh: '户均', en: 'per household' },
  'per-mu': { zh: '亩均', en: 'per mu' },
  'per-visit': { zh: '次均', en: 'per visit' },
  'per-village': { zh: '村均', en: 'per village' },
})

/**
 * `{{a@2022/b@2022:人均}}` prints 人均36.4次, `:户均` 户均3.2万元, `:亩均` 亩均15.3万元, `:比率` 36.4次/人: a÷b in the unit
 * composed of both, without their 万 and 亿, to one decimal; land is converted to 亩. 语 says what of:
 * 人均公园绿地面积14.2平方米. 人均 of what is not people is refused (`not-people`), as are the others of what they are not
 * said of (`not-shared-by`). GB 3100 for the composed unit, B1 row 60 (每).
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
      label: { zh: '人均、户均、亩均', en: 'Per head, per household' },
      fields: [whole({ zh: '人口、户数、亩数', en: 'People, households' }), share],
      build: chosen =>
        chosen.whole && { kind: 'quotient', of: chosen.of, per: chosen.whole, form: share.read(chosen) },
      take: ({ of, per, form }) => {
        const pair = form === 'ratio' ? undefined : takePair(of, per)
        return pair && { ...pair, more: { word: form } }
      },
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
      words: ['人均', '户均', '亩均', '次均', '村均', 'rj', 'per-head'],
      takes: 'several',
      propose: ({ of, others: [per], word }) =>
        per ? [{ kind: 'quotient', of, per, form: forms.get(word) ?? 'per-head' }] : [],
    },
  ],
  unitOf: ({ form }) => (form === 'ratio' ? 'nothing' : 'first'),
  read: ({ keyword, argument, operands: [of, per, ...more] }) => {
    const form = forms.get(keyword)
    return form && of && per && more.length === 0 && argument === undefined
      ? { kind: 'quotient', of, per, form }
      : undefined
  },
  write: ({ of, per, form }) => `${writeOperand(of)}/${writeOperand(per)}:${written[form]}`,
  operands: ({ of, per }) => [of, per],
  honours: ({ form, print }, option) =>
    (option === 'scale' && print.scale !== 'auto') ||
    (option === 'wording' && form !== 'ratio') ||
    option === 'decimals' ||
    option === 'trimmed' ||
    option === 'qualifier',
  accepts: onlyExact,
  render: ({ form, print }, [of, per], { language }) => {
    const below = sharedBy(form, per!)
    if (!below.ok) return below
    const related = divisible(of!, per!)
    if (!related.ok) return related
    if (!per!.value.gt(0)) return refused('zero-base', { ...placeOf(per!), value: per!.operand.value })
    const own = ownPower(of!.indicator, below.value.indicator)
    const exact = of!.value.dividedBy(below.value.value).times(`1e${own}`)
    const decimals = decimalsOf(print, 1)
    const format = {
      ...unitPer(of!.indicator, per!.indicator, form === 'ratio' ? 'ratio' : 'per-head'),
      scale: scaleOf(print),
      unitless: false,
      decimals,
      mode: of!.indicator.rounding,
      trimmed: print.trimmed ?? false,
    }
    const said = amount(exact, {
      format,
      language,
      print,
      facts: { ...placeOf(of!), value: of!.operand.value },
    })
    if (!said.ok) return said
    const { text, number, unit, power, rule } = said.value
    const worded = wordedAs(print, of!.indicator)
    if (!worded.ok) return worded
    return done({
      text: form === 'ratio' ? text : sharedWords(form, text, worded.value, language),
      number,
      unit,
      exact: exact.times(`1e${-power}`),
      formula: scaled(`${term(of!.value)} ÷ ${below.value.formula}`, power - own),
      rounding: rule,
      direction: 'none',
    })
  },
}

const scaleOf = ({ scale }: PrintOptions): Scale | undefined => (scale === 'auto' ? undefined : scale)

interface Divisor {
  readonly value: Decimal
  /** In whose unit the value is. */
  readonly indicator: Indicator
  readonly formula: string
}

/** What is divided by, in the unit the word says: land in 亩. */
function sharedBy(form: Form, per: Reading): Outcome<Divisor> {
  const { indicator, value } = per
  const asItIs = done({ value, indicator, formula: term(value) })
  if (form === 'ratio') return asItIs
  if (form === 'per-head')
    return countsPeople(indicator.unit)
      ? asItIs
      : refused('not-people', { indicator: indicator.key, unit: indicator.unit })
  const wanted = units[form]
  if (wanted.includes(splitUnit(indicator.unit).base)) return asItIs
  const factor = conversion(indicator.unit, wanted[0]!)
  if (!factor)
    return refused('not-shared-by', { indicator: indicator.key, unit: indicator.unit, word: written[form] })
  return done({
    value: value.times(factor),
    indicator: { ...indicator, unit: wanted[0]! },
    formula: `(${term(value)} × ${term(factor)})`,
  })
}

const sharedWords = (form: Share, amount: string, wording: string, language: Language): string =>
  language === 'zh'
    ? `${written[form]}${wording}${amount}`
    : `${wording === '' ? '' : `${wording} of `}${amount} ${englishOf[form]}`
