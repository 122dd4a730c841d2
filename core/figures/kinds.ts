import type { FigureExpression } from './model.ts'
import type { FigureKind, KindName } from './kind.ts'
import { change } from './kinds/change.ts'
import { fromTo } from './kinds/from-to.ts'
import { rank } from './kinds/rank.ts'
import { remainder } from './kinds/remainder.ts'
import { rounded } from './kinds/rounded.ts'
import { share } from './kinds/share.ts'
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
}

/** The record of an expression's kind. The cast is sound: the table gives each name the record of that name. */
export function kindOf(expression: FigureExpression): FigureKind<KindName> {
  return kinds[expression.kind] as unknown as FigureKind<KindName>
}
