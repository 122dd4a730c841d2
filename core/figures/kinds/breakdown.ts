import { done, refused } from '../../problem.ts'
import { decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, unitsOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import type { Language, Operand, Printed } from '../model.ts'
import { parts, takeSeveral } from '../picking.ts'
import { roundingWords } from '../rounding-words.ts'
import { overlap, statedInterval, statedValue, sumOf } from '../stated.ts'
import { partOf } from '../together.ts'
import { canBePart } from '../unit.ts'
import { listEn } from '../words-en.ts'

/** A stated whole with its parts, which must add up to it. */
export interface BreakdownFigure extends Printed {
  readonly kind: 'breakdown'
  readonly whole: Operand
  readonly parts: readonly Operand[]
}

/**
 * `{{t@2022=a@2022+b@2022:分项}}` prints 46项，其中甲12项、乙34项: a stated whole and its parts. Parts that do not add
 * up to it are refused with `parts-do-not-add-up`: counts must agree exactly, other values as intervals of
 * the precision they are stated with (GONGWEN B2), because rounded parts rarely add up to a rounded whole. B1
 * rows 21, 22, 28 and 47.
 */
export const breakdown: FigureKind<BreakdownFigure> = {
  kind: 'breakdown',
  join: '=',
  label: { zh: '分项', en: 'Parts' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'breakdown',
      group: 'parts',
      label: { zh: '总数及分项', en: 'Whole with its parts' },
      fields: [parts(2, 1)],
      build: ({ of, parts: more }) =>
        more.length > 1 ? { kind: 'breakdown', whole: of, parts: more } : undefined,
      take: ({ whole, parts: more }) => takeSeveral([whole, ...more]),
    },
  ],
  asks: [
    {
      name: 'breakdown',
      words: ['分项', '构成', 'parts'],
      takes: 'several',
      propose: ({ of, others }) =>
        others.length > 1 ? [{ kind: 'breakdown', whole: of, parts: others }] : [],
    },
  ],
  read: ({ keyword, argument, operands: [whole, ...parts] }) =>
    (keyword === '分项' || keyword === 'parts') && argument === undefined && whole && parts.length > 1
      ? { kind: 'breakdown', whole, parts }
      : undefined,
  write: ({ whole, parts }) => `${writeOperand(whole)}=${parts.map(writeOperand).join('+')}:分项`,
  operands: ({ whole, parts }) => [whole, ...parts],
  honours: (_expression, option) => option === 'scale' || option === 'decimals',
  accepts: onlyExact,
  render: ({ print }, [whole, ...parts], { data, language }) => {
    const stranger = parts.find(part => !canBePart(part.indicator, whole!.indicator))
    if (stranger) return refused('unit-mismatch', unitsOf(stranger, whole!))
    const related = parts.map(part => partOf(part, whole!, data)).find(({ ok }) => !ok)
    if (related && !related.ok) return related
    const total = parts.reduce((sum, { value }) => sum.plus(value), decimal('0'))
    if (!overlap(statedInterval(whole!), sumOf(parts.map(statedInterval)))) {
      return refused('parts-do-not-add-up', {
        ...placeOf(whole!),
        whole: whole!.operand.value,
        parts: total.toFixed(),
      })
    }
    const { text, number, unit, power, places, mode } = statedValue(whole!, print, language)
    const named = namesOf(parts, language).map(
      (name, index) => `${name}${statedValue(parts[index]!, print, language).text}`,
    )
    return done({
      text: language === 'zh' ? `${text}，其中${named.join('、')}` : `${text}: ${listEn(named)}`,
      number,
      unit,
      exact: whole!.value.times(`1e${-power}`),
      formula: `${parts.map(({ value }) => term(value)).join(' + ')}, ${term(whole!.value)}`,
      rounding: roundingWords(places, mode, language),
      direction: 'none',
    })
  },
}

/** Parts that are regions of one indicator are told apart by their regions, others by their indicators. */
function namesOf(parts: readonly Reading[], language: Language): string[] {
  const isOneIndicator = new Set(parts.map(({ operand }) => operand.indicator)).size === 1
  return parts.map(
    ({ operand }) =>
      `${isOneIndicator ? operand.regionName : operand.indicatorName}${language === 'en' ? ' ' : ''}`,
  )
}
