import {
  kindOf,
  kinds,
  optionsOf,
  WAY_GROUPS,
  type Choices,
  type Chosen,
  type Field,
  type Way,
  type WayGroup,
} from '../../../core/figures/index.ts'
import type { FigureExpression, IndicatorType, Operand, PrintOptions } from '../../../core/figures/model.ts'

/** What is chosen in the picker so far. Empty strings are choices not yet made. */
export interface FigureDraft extends Choices {
  /** The name of the way a figure is chosen: of its kind, or of one of its forms. */
  readonly way: string
  readonly print: PrintOptions
}

export const EMPTY_DRAFT: FigureDraft = {
  way: 'value',
  indicator: '',
  region: '',
  period: '',
  whole: '',
  parts: [],
  base: '',
  scope: '',
  more: {},
  print: {},
}

type AnyWay = Way<FigureExpression>

/** Every way to choose a figure, group by group, each kind's in its own order. */
export const ways: readonly AnyWay[] = WAY_GROUPS.flatMap(group =>
  kinds.flatMap(kind => kind.ways.filter(way => way.group === group)),
)

const byName = new Map(ways.map(way => [way.name, way]))

export const wayNamed = (name: string): AnyWay => byName.get(name) ?? ways[0]!

/** The field of a type among those of a way, or undefined where it has none. */
export const fieldOf = <Type extends Field['type']>(
  way: AnyWay,
  type: Type,
): Extract<Field, { type: Type }> | undefined =>
  way.fields.find((field): field is Extract<Field, { type: Type }> => field.type === type)

export type { Field, WayGroup }

/**
 * The expression a draft stands for, or undefined while a needed choice is missing; without what means
 * nothing to values of this type.
 */
export function expressionOf(draft: FigureDraft, type?: IndicatorType): FigureExpression | undefined {
  if (draft.indicator === '' || draft.period === '') return undefined
  const bare = wayNamed(draft.way).build(chosenIn(draft))
  if (!bare) return undefined
  const asked = { ...bare, print: draft.print } as FigureExpression
  const heeded: readonly string[] = optionsOf(asked, type)
  return {
    ...asked,
    print: Object.fromEntries(Object.entries(draft.print).filter(([option]) => heeded.includes(option))),
  }
}

function chosenIn(draft: FigureDraft): Chosen {
  const at = (indicator: string): Operand => ({ indicator, region: draft.region, period: draft.period })
  const of = at(draft.indicator)
  return {
    of,
    whole: draft.whole === '' ? undefined : at(draft.whole),
    parts: draft.parts.filter(part => part !== '').map(at),
    from: draft.base === '' || draft.base === 'period-before' ? undefined : { ...of, period: draft.base },
    base: draft.base === '' ? {} : { base: draft.base },
    scope: draft.scope === '' ? undefined : draft.scope,
    more: draft.more,
  }
}

/**
 * The draft a figure came from, to change it; undefined where the picker cannot show it (parts of other
 * regions or periods).
 */
export function draftOf(expression: FigureExpression): FigureDraft | undefined {
  for (const way of kindOf(expression).ways) {
    const taken = way.take(expression)
    if (taken) return { ...EMPTY_DRAFT, ...taken, way: way.name, print: expression.print }
  }
  return undefined
}
