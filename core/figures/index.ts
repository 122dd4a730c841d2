export * from './model.ts'
export { figureDataFrom, isTarget, targetKey, type Register } from './data.ts'
export {
  qualifiersAfter,
  qualifiersBefore,
  readQualifierWord,
  saysMuch,
  type QualifierWord,
} from './qualifier.ts'
export { isSameValue } from './same-value.ts'
export { compareDecimals, decimal, groupThousands, isDecimal, readDecimal, roundDecimal } from './decimal.ts'
export {
  areComparable,
  comparePeriods,
  parsePeriod,
  periodBefore,
  stepPeriod,
  writePeriod,
  yearBefore,
} from './period.ts'
export { formatPeriod } from './period-words.ts'
export { parseExpression } from './parse.ts'
export { optionsOf, writeExpression } from './write.ts'
export type { Reach } from './kind.ts'
export { kindLabel, kindOf, kinds } from './kinds.ts'
export { WAY_GROUPS, type Choices, type Chosen, type Field, type Way, type WayGroup } from './picking.ts'
export type { Ask, Occasion, Subject } from './asking.ts'
export { courseAsked, courseVerbsEn, courseVerbsZh } from './course-words.ts'
export { printFields, withOption, type PrintField } from './print-fields.ts'
export { namedProblem } from './named-problem.ts'
export { operandsOf, reachOf } from './operands.ts'
export { renderFigure, renderWritten, signedNumber } from './render.ts'
export { recompute } from './recompute.ts'
export { regionNameOf } from './region.ts'
export { readAloud, sayUnits, spoken } from './spoken.ts'
export { countsFor, wholesFor } from './whole-counts.ts'
export { splitUnit } from './unit.ts'
export { conversion, englishUnit, measureOf, printedUnit } from './units.ts'
export { checkFormulas, derive, derivedFrom, type Derived, type Given } from './derived.ts'
export { definitionAt } from './definition.ts'
export { compareStates } from './state.ts'
