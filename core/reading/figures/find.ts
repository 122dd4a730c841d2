import type { LeftNumber, ReadFigure } from '../text/model.ts'
import { namesOf } from './naming.ts'
import { qualifierAfter, qualifierBefore } from './qualifiers.ts'
import { numbersIn } from './quantities.ts'
import { homeOf, regionsIn, type NamedRegion } from './regions.ts'
import { comparisonsOf, relationsOf } from './relations.ts'
import { listsIn, sentenceStart, type Standing } from './sentences.ts'
import { isAimed, plansIn } from './targets.ts'
import { periodsIn, type NamedPeriod } from './times.ts'

/** What is known of a text before its figures are read. */
export interface TextContext {
  /** The day it was said, `2023-08-11`; '' where it does not tell. */
  readonly date: string
  readonly region: string
}

/** The figures of a clean Chinese text and the numbers that are none, each list in order. */
export function findChinese(
  text: string,
  { date, region }: TextContext,
): { figures: readonly ReadFigure[]; numbers: readonly LeftNumber[] } {
  const { said, left } = numbersIn(text)
  const all = listsIn(text, said)
  const lists = all.map(list => list.filter(says)).filter(list => list.length > 0)
  const bare = all.flat().filter(standing => !says(standing))
  const relations = relationsOf(text, lists)
  const comparisons = comparisonsOf(text, relations)
  const names = namesOf(text, lists, relations)
  const place = placesIn(text, date, region)
  const figures = lists.flat().flatMap((standing): ReadFigure[] => {
    if (relations.get(standing)?.of) return []
    const { start, end, value, qualifier } = standing.said
    const [comparison, ...further] = comparisons.get(standing) ?? []
    return [
      {
        start,
        end,
        quote: text.slice(start, end),
        indicator: names.get(standing) ?? '',
        value,
        unit: standing.unit,
        qualifier: qualifier || qualifierBefore(standing.lead) || qualifierAfter(text.slice(end)),
        ...place(standing),
        comparison: comparison ?? null,
        further,
      },
    ]
  })
  const numbers = [
    ...left,
    ...bare.map(({ said: { start, end } }): LeftNumber => ({ start, end, reason: 'name' })),
  ]
  return { figures, numbers: numbers.toSorted((one, other) => one.start - other.start) }
}

const INDEX =
  /(?:指数|系数|得分|评分|分值|均值|比值|pH值?|PMI|CPI|PPI|弹性|之比|比例为)(?:[（(][^）)]*[)）])?(?:为|达到?|是|平均|均值|约|[^，。；]{0,8}?(?:至|到|为))?$/u

/** Whether a number says something: it is counted in something, or an index bears it. */
const says = ({ said: { value, rank }, unit, lead }: Standing): boolean =>
  unit !== '' || rank !== undefined || /^-?\d+(?:\.\d+|\/\d+)$/.test(value) || INDEX.test(lead)

/** When and where a number is of, and whether it is aimed at. */
function placesIn(
  text: string,
  date: string,
  region: string,
): (standing: Standing) => Pick<ReadFigure, 'period' | 'region' | 'target'> {
  const home = region === '' ? homeOf(text) : region
  const periods = periodsIn(text, date)
  const regions = regionsIn(text, home)
  const plans = plansIn(text)
  return ({ said: { start }, begin, lead }) => ({
    period: periodOf(periods, start, begin, start - lead.length),
    region: regionOf(regions, start, sentenceStart(text, begin)) ?? home,
    target: isAimed(
      text.slice(begin, start),
      plans.some(([from, to]) => from <= start && start < to),
      date,
    ),
  })
}

function periodOf(periods: readonly NamedPeriod[], start: number, begin: number, lead: number): string {
  const before = periods.filter(({ end, isStart, start: at }) => end <= start && (!isStart || at >= lead))
  const inside = before.findLast(each => each.start >= begin)
  // What was so at the end of a year is said once; what follows is of the year.
  return inside?.period ?? before.findLast(({ isEvent }) => !isEvent)?.period.replace(/-12-31$/, '') ?? ''
}

const regionOf = (regions: readonly NamedRegion[], start: number, begin: number): string | undefined =>
  regions.findLast(each => each.end <= start && each.start >= begin)?.region
