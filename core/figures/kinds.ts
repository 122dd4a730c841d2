import type { FigureKind } from './kind.ts'
import { alike } from './kinds/alike.ts'
import { average } from './kinds/average.ts'
import { bounded } from './kinds/bounded.ts'
import { breakdown } from './kinds/breakdown.ts'
import { change } from './kinds/change.ts'
import { changeTenths } from './kinds/change-tenths.ts'
import { changes } from './kinds/changes.ts'
import { completion } from './kinds/completion.ts'
import { contribution } from './kinds/contribution.ts'
import { counted } from './kinds/counted.ts'
import { each } from './kinds/each.ts'
import { elasticity } from './kinds/elasticity.ts'
import { everything } from './kinds/everything.ts'
import { daily } from './kinds/daily.ts'
import { far } from './kinds/far.ts'
import { first } from './kinds/first.ts'
import { fraction } from './kinds/fraction.ts'
import { fromTo } from './kinds/from-to.ts'
import { goal } from './kinds/goal.ts'
import { grown } from './kinds/grown.ts'
import { grade } from './kinds/grade.ts'
import { growing } from './kinds/growing.ts'
import { growth } from './kinds/growth.ts'
import { held } from './kinds/held.ts'
import { historic } from './kinds/historic.ts'
import { increase } from './kinds/increase.ts'
import { leaders } from './kinds/leaders.ts'
import { level } from './kinds/level.ts'
import { listed } from './kinds/listed.ts'
import { margins } from './kinds/margins.ts'
import { mean } from './kinds/mean.ts'
import { median } from './kinds/median.ts'
import { milestone } from './kinds/milestone.ts'
import { movement } from './kinds/movement.ts'
import { multiple } from './kinds/multiple.ts'
import { nothing } from './kinds/nothing.ts'
import { pace } from './kinds/pace.ts'
import { quotient } from './kinds/quotient.ts'
import { rank } from './kinds/rank.ts'
import { reaching } from './kinds/reaching.ts'
import { recent } from './kinds/recent.ts'
import { record } from './kinds/record.ts'
import { remainder } from './kinds/remainder.ts'
import { respectively } from './kinds/respectively.ts'
import { rounded } from './kinds/rounded.ts'
import { run } from './kinds/run.ts'
import { shareChange } from './kinds/share-change.ts'
import { sole } from './kinds/sole.ts'
import { standard } from './kinds/standard.ts'
import { steady } from './kinds/steady.ts'
import { share } from './kinds/share.ts'
import { streak } from './kinds/streak.ts'
import { structure } from './kinds/structure.ts'
import { sum } from './kinds/sum.ts'
import { target } from './kinds/target.ts'
import { top } from './kinds/top.ts'
import { total } from './kinds/total.ts'
import { turn } from './kinds/turn.ts'
import { twoChanges } from './kinds/two-changes.ts'
import { value } from './kinds/value.ts'
import { vanished } from './kinds/vanished.ts'
import { versus } from './kinds/versus.ts'
import { yearly } from './kinds/yearly.ts'

/** Every kind of figure that is said of its own. */
const single = [
  value,
  change,
  share,
  remainder,
  fromTo,
  rank,
  rounded,
  bounded,
  increase,
  target,
  turn,
  growth,
  yearly,
  multiple,
  grown,
  first,
  run,
  streak,
  held,
  record,
  recent,
  respectively,
  sum,
  breakdown,
  total,
  median,
  reaching,
  top,
  completion,
  quotient,
  elasticity,
  counted,
  movement,
  changes,
  pace,
  versus,
  margins,
  nothing,
  everything,
  fraction,
  alike,
  each,
  mean,
  goal,
  grade,
  milestone,
  shareChange,
  steady,
  growing,
  leaders,
  historic,
  sole,
  standard,
  level,
  changeTenths,
  far,
  daily,
  twoChanges,
  contribution,
  structure,
  average,
  vanished,
] as const

/** Every kind of figure the product knows. A written form belongs to the first that reads it. */
const all = [...single, listed(single as unknown as Parameters<typeof listed>[0])] as const

type ExpressionOf<Kind> = Kind extends FigureKind<infer Figure> ? Figure : never

/** A typed expression over observations. `print` never changes what is computed, only how it reads. */
export type FigureExpression = ExpressionOf<(typeof all)[number]>

/** The casts are sound: a kind is given expressions of its own name only. */
export const kinds = all as unknown as readonly FigureKind<FigureExpression>[]

const byName = new Map(kinds.map(kind => [kind.kind, kind]))

/** The record of an expression's kind. */
export function kindOf({ kind }: Pick<FigureExpression, 'kind'>): FigureKind<FigureExpression> {
  return byName.get(kind)!
}

/** The short name of a kind, or undefined where there is no such kind. */
export const kindLabel = (name: string): FigureKind<FigureExpression>['label'] | undefined =>
  kinds.find(({ kind }) => kind === name)?.label
