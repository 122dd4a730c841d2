import { done, refused, type Outcome } from '../../problem.ts'
import { compare, type Comparison } from '../comparison.ts'
import { isTarget } from '../data.ts'
import { toneOf } from '../direction.ts'
import { onlyExact, placeOf, unitsOf, writeOperand, type FigureKind, type Print, type Reading, type Scene } from '../kind.ts'
import type { Indicator, Language, Operand, Printed } from '../model.ts'
import { isRate } from '../unit.ts'

/** Against the target of the same region and period: gap = v−t, exceeded = (v−t)/t×100. */
export interface TargetFigure extends Printed {
  readonly kind: 'target'
  readonly of: Operand
  readonly form: 'gap' | 'exceeded'
}

const forms: Readonly<Record<string, TargetFigure['form']>> = { 目标差: 'gap', 超额: 'exceeded', 'target-gap': 'gap', exceeded: 'exceeded' }

/**
 * `{{k@2022:目标差}}` prints 优于目标2.3个百分点 or 距目标还差3天, v−t against the target of the same region and period, better by
 * the indicator's polarity; `:超额` prints 超额完成目标3.2%, (v−t)/t×100, and refuses what does not exceed its target
 * (`target-not-exceeded`). B1 rows 51 to 53.
 */
export const target: FigureKind<TargetFigure> = {
  kind: 'target',
  join: '',
  label: { zh: '目标', en: 'Target' },
  ways: [
    {
      name: 'target-gap',
      group: 'target',
      label: { zh: '与目标的差距', en: 'Gap to the target' },
      fields: [],
      build: ({ of }) => ({ kind: 'target', of, form: 'gap' }),
      take: ({ of, form }) => (form === 'gap' ? of : undefined),
    },
    {
      name: 'target-exceeded',
      group: 'target',
      label: { zh: '超额完成', en: 'Above the target' },
      fields: [],
      build: ({ of }) => ({ kind: 'target', of, form: 'exceeded' }),
      take: ({ of, form }) => (form === 'exceeded' ? of : undefined),
    },
  ],
  asks: [
    {
      name: 'gap',
      words: ['目标差', '与目标差距', '距目标', '目标差距', '离目标', 'mbc', 'target'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'gap' }]),
    },
    {
      name: 'exceeded',
      words: ['超额', '超额完成', 'ce'],
      propose: ({ of }) => (isTarget(of.indicator) ? [] : [{ kind: 'target', of, form: 'exceeded' }]),
    },
  ],
  isSigned: true,
  read: ({ keyword, argument, operands: [of] }) => {
    const form = forms[keyword]
    return of && form && argument === undefined ? { kind: 'target', of, form } : undefined
  },
  write: ({ of, form }) => `${writeOperand(of)}:${form === 'gap' ? '目标差' : '超额'}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'target', of }],
  honours: ({ form }, option) => option === 'decimals' || (option === 'scale' && form === 'gap'),
  accepts: onlyExact,
  render: (expression, [own, aim], scene) => {
    if (own!.indicator.unit !== aim!.indicator.unit) return refused('unit-mismatch', unitsOf(own!, aim!))
    return expression.form === 'gap' ? gap(expression, own!, aim!, scene) : exceeded(expression, own!, aim!, scene)
  },
}

function gap({ print }: TargetFigure, own: Reading, aim: Reading, { language }: Scene): Outcome<Print> {
  const compared = compare(own, aim, isRate(own.indicator) ? 'points' : 'absolute', print, language)
  return compared.ok ? done({ ...compared.value, text: gapWords(compared.value, own.indicator, language) }) : compared
}

/** An indicator that is neither better high nor better low is above or below its target. */
function gapWords({ direction, text }: Comparison, indicator: Indicator, language: Language): string {
  if (direction === 'level') return language === 'zh' ? '与目标持平' : 'on target'
  const tone = toneOf(direction, indicator)
  if (tone === 'neutral') {
    const isAbove = direction === 'up'
    return language === 'zh' ? `${isAbove ? '高' : '低'}于目标${text}` : `${text} ${isAbove ? 'above' : 'below'} the target`
  }
  if (language === 'zh') return tone === 'good' ? `优于目标${text}` : `距目标还差${text}`
  return `${text} ${tone === 'good' ? 'better than' : 'short of'} the target`
}

/** How much more than a target was done means nothing where less is better, and confuses where the value is a percentage. */
function exceeded({ print }: TargetFigure, own: Reading, aim: Reading, { language }: Scene): Outcome<Print> {
  if (isRate(own.indicator)) return refused('points-expected', { indicator: own.indicator.key })
  if (own.indicator.polarity === 'lower-is-better') return refused('lower-is-better', { indicator: own.indicator.key })
  const compared = compare(own, aim, 'percent', print, language)
  if (!compared.ok) return compared
  const { direction, text } = compared.value
  if (direction !== 'up') return refused('target-not-exceeded', { ...placeOf(own), value: own.operand.value, target: aim.operand.value })
  return done({ ...compared.value, text: language === 'zh' ? `超额完成目标${text}` : `${text} over the target` })
}
