import { done, refused, type Outcome } from '../../problem.ts'
import { amount, percentFormat } from '../amount.ts'
import { term } from '../formula.ts'
import {
  onlyExact,
  placeOf,
  unitsOf,
  writeOperand,
  type FigureKind,
  type Reading,
  type Scene,
} from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { takePair, whole } from '../picking.ts'
import { roundsTo, saysMuch } from '../qualifier.ts'
import { formatOf, quantity } from '../quantity.ts'
import { rateOf } from '../ratio.ts'
import { roundingWords } from '../rounding-words.ts'
import { shareable } from '../share-of.ts'
import { isCount } from '../unit.ts'

/** percent prints 80.8%; counted prints 13个中12个 (12 of 13). */
export interface ShareFigure extends Printed {
  readonly kind: 'share'
  readonly part: Operand
  readonly whole: Operand
  readonly form: 'percent' | 'counted'
}

const forms: Readonly<Record<string, ShareFigure['form']>> = {
  占比: 'percent',
  share: 'percent',
  其中: 'counted',
  of: 'counted',
}

/** `{{a@2022/b@2022:占比}}` prints 80.8%, `:其中` prints 13个中12个 (B1 rows 19 and 24 to 27). */
export const share: FigureKind<ShareFigure> = {
  kind: 'share',
  join: '/',
  canBeListed: ({ form }) => form === 'percent',
  label: { zh: '占比', en: 'Share' },
  ways: [
    {
      name: 'share-percent',
      group: 'parts',
      label: { zh: '占比', en: 'Share' },
      fields: [whole()],
      build: ({ of, whole: all }) => all && { kind: 'share', part: of, whole: all, form: 'percent' },
      take: ({ part, whole: all, form }) => (form === 'percent' ? takePair(part, all) : undefined),
    },
    {
      name: 'share-counted',
      group: 'parts',
      label: { zh: '其中若干（几个中几个）', en: 'So many of so many' },
      fields: [whole()],
      build: ({ of, whole: all }) => all && { kind: 'share', part: of, whole: all, form: 'counted' },
      take: ({ part, whole: all, form }) => (form === 'counted' ? takePair(part, all) : undefined),
    },
  ],
  asks: [
    {
      name: 'share',
      words: ['占比', '比重', '比例', 'zb', 'share'],
      alone: ['率'],
      numbered: ['占比'],
      takes: 'whole',
      usual: { several: 0 },
      propose: ({ of, wholes, number: place, qualifier: word }) =>
        wholes.map(all => ({
          ...({ kind: 'share', part: of, whole: all, form: 'percent' } as const),
          ...(word && place !== undefined
            ? { print: { qualifier: { word, ...(roundsTo(word) ? { place } : {}) } } }
            : {}),
        })),
    },
    {
      name: 'of',
      words: ['其中', '几个中几个', 'qz'],
      takes: 'whole',
      usual: { several: 3 },
      propose: ({ of, wholes }) =>
        wholes.map(all => ({ kind: 'share', part: of, whole: all, form: 'counted' })),
    },
  ],
  plottedIn: ({ form }) => (form === 'percent' ? 'percent' : 'operand'),
  weighsMuch: true,
  weighsLittle: true,
  read: ({ keyword, argument, operands: [part, whole, ...more] }) => {
    const form = forms[keyword]
    return form && part && whole && more.length === 0 && argument === undefined
      ? { kind: 'share', part, whole, form }
      : undefined
  },
  write: ({ part, whole, form }) =>
    `${writeOperand(part)}/${writeOperand(whole)}:${form === 'percent' ? '占比' : '其中'}`,
  operands: ({ part, whole }) => [part, whole],
  honours: ({ form, print }, option) => {
    if (option === 'qualifier')
      return form === 'percent' || print.qualifier === undefined || print.qualifier.word === '仅'
    return form === 'percent' && (option === 'decimals' || option === 'unitless' || option === 'trimmed')
  },
  accepts: onlyExact,
  render: (expression, [part, whole], scene) => {
    const shared = shareable(part!, whole!, scene.data)
    if (!shared.ok) return shared
    if (expression.print.qualifier?.word === '仅' && !part!.value.times(2).lt(whole!.value))
      return notLittle(part!, whole!)
    if (saysMuch(expression.print.qualifier?.word) && part!.value.times(2).lt(whole!.value))
      return notMuch(part!, whole!)
    return expression.form === 'percent'
      ? percent(expression, part!, whole!, scene)
      : counted(expression, part!, whole!, scene)
  },
}

function percent({ print }: ShareFigure, part: Reading, whole: Reading, { language }: Scene) {
  const shown = rateOf(part, whole, print)
  if (!shown.ok) return shown
  const { exact, decimals } = shown.value
  const format = percentFormat(decimals, part.indicator.rounding, print)
  const said = amount(exact, {
    format,
    language,
    print,
    facts: { ...placeOf(part), value: part.operand.value },
  })
  if (!said.ok) return said
  const { text, number, unit, rule } = said.value
  return done({
    text,
    number,
    unit,
    exact,
    formula: `${term(part.value)} ÷ ${term(whole.value)} × 100`,
    rounding: rule,
    direction: 'none' as const,
  })
}

/** 仅 is said of less than half. */
const notLittle = (part: Reading, whole: Reading): Outcome<never> =>
  refused('not-little', { ...placeOf(part), value: part.operand.value, base: whole.operand.value })

/** 高达 is said of half and more. */
const notMuch = (part: Reading, whole: Reading): Outcome<never> =>
  refused('not-much', { ...placeOf(part), value: part.operand.value, base: whole.operand.value })

function counted({ print }: ShareFigure, part: Reading, whole: Reading, { language }: Scene) {
  if (!isCount(part.indicator) || !isCount(whole.indicator))
    return refused('unit-mismatch', unitsOf(part, whole))
  const some = quantity(part.value, formatOf(part.indicator, {}), language)
  const all = quantity(whole.value, formatOf(whole.indicator, {}), language)
  const english = (text: string): string => text.split(' ')[0] ?? text
  const only = print.qualifier ? { zh: '仅', en: 'only ' }[language] : ''
  return done({
    text:
      language === 'zh'
        ? `${all.text}中${only}${some.text}`
        : `${only}${english(some.text)} of ${english(all.text)}`,
    number: some.number,
    unit: some.unit,
    exact: part.value,
    formula: `${term(part.value)}, ${term(whole.value)}`,
    rounding: roundingWords(part.indicator.decimals, part.indicator.rounding, language),
    direction: 'none' as const,
  })
}
