import { done, refused, type Outcome } from '../../problem.ts'
import { amount } from '../amount.ts'
import { basedOperands, basedPeers, basedReach, basePeriod, readLed, writeBase } from '../base.ts'
import { comparablePeriods } from '../compared-periods.ts'
import type { Decimal } from '../decimal.ts'
import { chooseVerb } from '../direction.ts'
import { difference, term } from '../formula.ts'
import { isGrowth } from '../growth-rates.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed, PrintOptions } from '../model.ts'
import { shortPeriod } from '../period-beside.ts'
import { base, choice, saidAs } from '../picking.ts'
import { printedValue } from '../printed-value.ts'
import { formatOf } from '../quantity.ts'
import { roundedFirstWords } from '../rounding-words.ts'
import { isCounted } from '../unit.ts'
import { verbsZh } from '../words-zh.ts'

/**
 * Whether a value went through zero; `growth` and `worded` where it is a growth itself. `base` as for a
 * change.
 */
export interface TurnFigure extends Printed {
  readonly kind: 'turn'
  readonly of: Operand
  readonly form: Form
  readonly base?: string
}

type Form = 'sign' | 'growth' | 'worded'

const keywords: Readonly<Record<string, Form>> = {
  正负: 'sign',
  turn: 'sign',
  '-turn': 'sign',
  增降: 'growth',
  'growth-turn': 'growth',
  '-growth-turn': 'growth',
  转为: 'worded',
  'turned-from': 'worded',
  '-turned-from': 'worded',
}
const written: Readonly<Record<Form, string>> = { sign: '正负', growth: '增降', worded: '转为' }

const form = choice<Form>(
  {
    sign: { zh: '由正转负、由负转正', en: 'Turned negative or positive' },
    growth: { zh: '由增转降、由降转增', en: 'From growth to decline, from decline to growth' },
    worded: { zh: '由上年的下降几转为增长几', en: 'From down so much to up so much' },
  },
  'form',
  saidAs,
)

const short: Readonly<
  Record<'sign' | 'growth', Readonly<Record<Language, readonly [up: string, down: string]>>>
> = {
  sign: { zh: ['由负转正', '由正转负'], en: ['turned positive', 'turned negative'] },
  growth: {
    zh: ['由降转增', '由增转降'],
    en: ['turned from decline to growth', 'turned from growth to decline'],
  },
}

/**
 * `{{k@2022:正负}}` prints 由正转负 or 由负转正, as the printed values have it; refuses what kept its sign or was zero
 * (`not-a-turn`). What a percentage cannot say of a profit that became a loss. Of a value that is a growth
 * itself, `:增降` prints 由增转降 or 由降转增 and `:转为` 由上年的下降2.1%转为增长3.4%, also from 持平; `not-a-growth` of anything
 * else.
 */
export const turn: FigureKind<TurnFigure> = {
  kind: 'turn',
  join: '',
  label: { zh: '正负转换', en: 'Turn' },
  ways: [
    {
      name: 'turn',
      group: 'change',
      label: { zh: '由正转负、由降转增、由下降几转为增长几', en: 'Turned from one direction to the other' },
      fields: [base, form],
      build: chosen => ({ kind: 'turn', of: chosen.of, form: form.read(chosen), ...chosen.base }),
      take: ({ of, form: said, base: on = '' }) => ({ ...of, base: on, more: { form: said } }),
    },
  ],
  asks: [
    {
      name: 'turn',
      words: ['正负', '由正转负', '由负转正', '扭亏为盈', '转正', '转负'],
      propose: ({ of, base: on, indicator }) => [
        { kind: 'turn', of, form: 'sign', ...on },
        ...(isGrowth({ indicator }) ? [{ kind: 'turn', of, form: 'worded', ...on } as const] : []),
      ],
    },
    {
      name: 'turn-worded',
      words: ['转为', '转为增长', '转为下降', '由降转增', '由增转降', '由降转升', '由升转降'],
      propose: ({ of, base: on, word }) => [
        { kind: 'turn', of, form: word.startsWith('由') ? 'growth' : 'worded', ...on },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const { base: on, rest } = readLed(keyword) ?? { base: undefined, rest: keyword }
    const said = keywords[rest]
    if (!of || !said || argument !== undefined || (on === undefined && rest !== keyword)) return undefined
    return { kind: 'turn', of, form: said, ...(on === undefined ? {} : { base: on }) }
  },
  write: ({ of, form: said, base: on }) => `${writeOperand(of)}:${writeBase(on, '')}${written[said]}`,
  operands: basedOperands,
  reach: basedReach,
  peers: (expression, scene) => done(basedPeers(expression, scene)),
  honours: ({ form: said, print }, option) => {
    if (said !== 'worded') return false
    if (option === 'lead') return print.lead === undefined || print.lead === 'none'
    return option === 'verbs' || option === 'decimals' || option === 'trimmed' || option === 'scale'
  },
  compares: ({ of, base: on }) => comparablePeriods(of.period, basePeriod(of.period, on)),
  accepts: onlyExact,
  render: (expression, [now, before], { language }) => {
    const { form: said } = expression
    if (said !== 'sign' && !isGrowth(now!)) return refused('not-a-growth', { indicator: now!.indicator.key })
    const [to, from] = [printedValue(now!), printedValue(before!)]
    const hasTurned = said === 'worded' ? to.comparedTo(0) !== from.comparedTo(0) : to.times(from).lt(0)
    if (!hasTurned)
      return refused('not-a-turn', {
        ...placeOf(now!),
        value: now!.operand.value,
        base: before!.operand.value,
      })
    const direction = to.gt(from) ? 'up' : 'down'
    const text =
      said === 'worded'
        ? turnedFrom(expression, before!, now!, language)
        : done(short[said][language][direction === 'up' ? 0 : 1])
    if (!text.ok) return text
    const { decimals, rounding } = now!.indicator
    return done({
      text: text.value,
      number: term(to.minus(from).abs()),
      unit: now!.indicator.unit,
      exact: to.minus(from),
      formula: difference(to, from),
      rounding: roundedFirstWords(decimals, decimals, rounding, language),
      direction,
    })
  },
}

function turnedFrom(
  { of, print }: TurnFigure,
  before: Reading,
  now: Reading,
  language: Language,
): Outcome<string> {
  const [first, last] = [movement(before, print, language), movement(now, print, language)]
  if (!first.ok) return first
  if (!last.ok) return last
  const named = print.lead === 'none' ? '' : baseName(of.period, before.operand.period, language)
  if (language === 'en') return done(`turned from ${first.value}${named} to ${last.value}`)
  return done(`由${named}${first.value}转为${last.value}`)
}

function baseName(period: string, before: string, language: Language): string {
  const named = shortPeriod(before, period, language)
  if (language === 'zh') return `${named}的`
  return named.startsWith('a year') ? ` ${named}` : ` in ${named}`
}

/** 下降2.1%, 增长3.4%, 持平 by the sign of a growth as it prints. */
function movement(reading: Reading, print: PrintOptions, language: Language): Outcome<string> {
  const { indicator, value, operand } = reading
  const facts = { ...placeOf(reading), value: operand.value }
  const said = amount(value.abs(), {
    format: formatOf(indicator, print),
    language,
    print: {},
    facts,
    isCounted: isCounted(indicator),
  })
  if (!said.ok) return said
  const sign: Decimal = said.value.rounded.isZero() ? said.value.rounded : value
  if (sign.isZero() && !value.isZero()) return refused('prints-as-zero', facts)
  if (sign.isZero()) return done(language === 'zh' ? '持平' : 'unchanged')
  if (language === 'en') return done(`${sign.gt(0) ? 'growth' : 'a decline'} of ${said.value.text}`)
  const pair = print.verbs ?? 'grow-fall'
  const verb = chooseVerb(verbsZh[pair], pair, sign.gt(0) ? 'up' : 'down', indicator)
  return verb.ok ? done(`${verb.value}${said.value.text}`) : verb
}
