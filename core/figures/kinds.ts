import type { FigureExpression } from './model.ts'
import type { FigureKind, KindName } from './kind.ts'
import { bounded } from './kinds/bounded.ts'
import { breakdown } from './kinds/breakdown.ts'
import { change } from './kinds/change.ts'
import { completion } from './kinds/completion.ts'
import { counted } from './kinds/counted.ts'
import { elasticity } from './kinds/elasticity.ts'
import { first } from './kinds/first.ts'
import { fromTo } from './kinds/from-to.ts'
import { grown } from './kinds/grown.ts'
import { growth } from './kinds/growth.ts'
import { held } from './kinds/held.ts'
import { increase } from './kinds/increase.ts'
import { median } from './kinds/median.ts'
import { multiple } from './kinds/multiple.ts'
import { quotient } from './kinds/quotient.ts'
import { rank } from './kinds/rank.ts'
import { reaching } from './kinds/reaching.ts'
import { record } from './kinds/record.ts'
import { remainder } from './kinds/remainder.ts'
import { respectively } from './kinds/respectively.ts'
import { rounded } from './kinds/rounded.ts'
import { run } from './kinds/run.ts'
import { share } from './kinds/share.ts'
import { sum } from './kinds/sum.ts'
import { target } from './kinds/target.ts'
import { top } from './kinds/top.ts'
import { total } from './kinds/total.ts'
import { value } from './kinds/value.ts'

/** Every kind of figure the product knows. */
export const kinds: { readonly [Name in KindName]: FigureKind<Name> } = {
  value,
  change,
  share,
  remainder,
  'from-to': fromTo,
  rank,
  rounded,
  bounded,
  increase,
  target,
  growth,
  multiple,
  grown,
  first,
  run,
  held,
  record,
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
}

/** The record of an expression's kind. The cast is sound: the table gives each name the record of that name. */
export function kindOf(expression: FigureExpression): FigureKind<KindName> {
  return kinds[expression.kind] as unknown as FigureKind<KindName>
}
