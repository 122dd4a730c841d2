import { done, refused, type Outcome } from '../problem.ts'
import { placeOf, type Reading } from './kind.ts'
import { AimName, type Bilingual, type Language } from './model.ts'
import { formatPeriod } from './period-words.ts'
import { parsePeriod, periodKey } from './period.ts'
import { readNumber } from './spoken.ts'

/** What the name says of the period of a target: that it is a year, or the end of a five-year plan. */
type Claim = 'year' | 'plan' | undefined

interface Named {
  readonly written: string
  readonly said: Bilingual
  readonly claims: Claim
}

const named = (written: string, zh: string, en: string, claims: Claim): Named => ({
  written,
  said: { zh, en },
  claims,
})

/** How targets are called; `plan` stands for 十四五, `date` for the period of the target. */
const names: Readonly<Record<AimName, Named>> = {
  plain: named('目标', '目标', 'the target', undefined),
  year: named('年度', '年度目标', "the year's target", 'year'),
  'whole-year': named('全年', '全年目标', 'the full-year target', 'year'),
  'year-tasks': named('年度目标任务', '年度目标任务', "the year's targets", 'year'),
  'year-task': named('年度任务', '年度任务', "the year's task", 'year'),
  'whole-year-task': named('全年任务', '全年任务', 'the full-year task', 'year'),
  'year-plan': named('年计划', '年计划', "the year's plan", 'year'),
  'annual-plan': named('年度计划', '年度计划', 'the annual plan', 'year'),
  'amount-of-task': named('任务数', '任务数', 'the amount of the task', undefined),
  'five-year': named('五年规划', '“plan”目标', 'the target of the plan five-year plan', 'plan'),
  'five-year-plan': named(
    '规划目标',
    '“plan”规划目标',
    'the planned target of the plan five-year plan',
    'plan',
  ),
  dated: named('时期', 'date目标', 'the date target', undefined),
  own: named('本名', 'own', 'own', undefined),
  none: named('无', '', '', undefined),
}

/** Each name with the ways to write it, the canonical one first. */
export const aimNames = new Map(AimName.options.map(name => [name, [names[name].written, name]] as const))

/** What is offered: the words as they stand for a year, or what they are made of. */
export const aimLabels: readonly (readonly [AimName, Bilingual])[] = AimName.options.map(name => [
  name,
  labelOf(name),
])

function labelOf(name: AimName): Bilingual {
  if (name === 'none') return { zh: '不写', en: 'Leave out' }
  if (name === 'own') return { zh: '目标指标的名称', en: 'Name of the target indicator' }
  if (name === 'dated') return { zh: '某年目标', en: 'The target of its year' }
  const { zh, en } = names[name].said
  return { zh: zh.replace('plan', '十四五'), en: en.replace('plan', '14th') }
}

/**
 * The name a target is called by. Refuses 全年 and 年度 of a target for anything but a year, and 十四五 of one for
 * anything but the end of such a plan (`target-not-so-called`).
 */
export function aimSaid(name: AimName, aim: Reading, own: Reading, language: Language): Outcome<string> {
  const { said, claims } = names[name]
  const { period, indicatorName } = aim.operand
  const plan = planEnding(period)
  const isSo =
    claims === undefined ||
    (claims === 'year' ? parsePeriod(periodKey(period))?.type === 'year' : plan !== undefined)
  if (!isSo) return refused('target-not-so-called', { ...placeOf(aim), name: labelOf(name)[language] })
  if (name === 'own')
    return done(indicatorName === own.operand.indicatorName ? names.plain.said[language] : indicatorName)
  const number = plan === undefined ? '' : language === 'zh' ? `${readNumber(String(plan))}五` : `${plan}th`
  return done(said[language].replace('plan', number).replace('date', formatPeriod(period, language)))
}

/** The plan that a year ends, or that a range of its five years is: 14 of 2025 (十四五, 2021 to 2025). */
function planEnding(period: string): number | undefined {
  const read = parsePeriod(periodKey(period))
  const year =
    read?.type === 'year' || (read?.type === 'date' && read.month === 12 && read.day === 31)
      ? read.year
      : rangeEnd(read)
  return year !== undefined && year % 5 === 0 && year >= 2005 ? (year - 2005) / 5 + 10 : undefined
}

function rangeEnd(read: ReturnType<typeof parsePeriod>): number | undefined {
  if (read?.type !== 'range') return undefined
  const { from, to } = read
  return from.month === 1 && to.month === 12 && to.year === from.year + 4 ? to.year : undefined
}
