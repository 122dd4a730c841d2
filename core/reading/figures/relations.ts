import type { ReadComparison } from '../text/model.ts'
import { baseIn, changeBefore, reachedBefore, type Way } from './change-verbs.ts'
import { sentenceStart, type Listed, type Standing } from './sentences.ts'

/** How a number stands to another, and to which number it belongs where it is no figure by itself. */
export interface Relation {
  readonly comparison: Related
  readonly of: Standing | undefined
}

/** What a number is compared with; what is written there follows from its place. */
type Related = Omit<ReadComparison, 'quote'>

/** A relation before it is known what it belongs to. */
interface Told {
  readonly comparison: (standing: Standing) => Related
  /** What stands between the number before and the words that tell. */
  readonly between: string
  /** Whether the number before is what it is compared with, and no value that it could belong to. */
  readonly after?: boolean
}

/** What each number of a text is compared with. Numbers that are values and no more are not in it. */
export function relationsOf(text: string, lists: readonly Listed[]): ReadonlyMap<Standing, Relation> {
  const relations = new Map<Standing, Relation>()
  let begin = -1
  let values: Standing[] = []
  lists.forEach((list, index) => {
    if (list[0]!.begin !== begin) {
      begin = list[0]!.begin
      values = []
    }
    const before = index > 0 && lists[index - 1]![0]!.begin === begin ? lists[index - 1]! : []
    const from = cameFrom(list, before)
    const told =
      from.length > 0
        ? undefined
        : list[0]!.said.rank
          ? rankTold(list[0]!)
          : (ofNumbered(list, before) ?? toldOf(text, list[0]!))
    from.forEach((relation, place) => relations.set(list[place]!, relation))
    const owners =
      told && attaches(told.between)
        ? ownersOf(list, before, told.after ? values.slice(0, -1) : values, told)
        : undefined
    if (told)
      list.forEach((standing, place) =>
        relations.set(standing, { comparison: told.comparison(standing), of: owners?.[place] }),
      )
    values.push(...list.filter(standing => isValue(standing, relations.get(standing))))
  })
  return relations
}

/** What has a value of its own: neither a place nor a change, which is one already. */
const isValue = ({ said }: Standing, relation: Relation | undefined): boolean =>
  !said.rank &&
  (relation === undefined ||
    (relation.of === undefined &&
      (relation.comparison.start !== said.start || /share|times/.test(relation.comparison.type))))

/** The n-th change is that of the n-th value; one change is that of the value before it, if it can be. */
function ownersOf(
  list: Listed,
  before: Listed,
  values: readonly Standing[],
  told: Told,
): readonly (Standing | undefined)[] | undefined {
  if (list.length > 1) {
    const owners = before.length === list.length ? before : values.slice(-list.length)
    return owners.length === list.length &&
      owners.every((value, place) => goTogether(value, told.comparison(list[place]!)))
      ? owners
      : undefined
  }
  const comparison = told.comparison(list[0]!)
  const owner = values.findLast(value => goTogether(value, comparison))
  return owner ? [owner] : undefined
}

/** Points are of percentages, and so many more people are of people. */
function goTogether(value: Standing, { type, unit }: Related): boolean {
  if (type === 'points') return /[%％‰]/u.test(value.unit)
  return type !== 'absolute' || unscaled(value.unit) === unscaled(unit)
}
const unscaled = (unit: string): string => unit.replace(/^[十百千万亿]+/u, '')

/** 由23降至20, 分别由4.7%、6.1%降至0.3%和0.5%: what each was stands before what it has come to. */
function cameFrom(list: Listed, before: Listed): readonly Relation[] {
  const starts = before.length === list.length ? before : before.slice(-1)
  const [first] = before
  if (!first || first.said.rank || !reachedBefore(list[0]!.lead)) return []
  if (!/(?:由|从|自)[^由从自]*$/u.test(first.lead)) return []
  const base =
    /(?:(?:19|20)\d{2}年[底末]?|去年|上年|此前|整治前|改革前)(?=[^\d]{0,6}$)/u.exec(first.lead)?.[0] ?? ''
  return starts.map(({ said: { start, end, value }, unit }) => ({
    comparison: { start, end, type: 'from', value, unit, base },
    of: undefined,
  }))
}

function rankTold({ said: { rank }, lead }: Standing): Told {
  const { start, end, value, unit, scope } = rank!
  return {
    comparison: () => ({ start, end, type: 'rank', value, unit: unit || '位', base: scope }),
    between: lead.replace(scope, ''),
  }
}

const SHARE =
  /占([^，。；、：]{0,24}?)的?(?:比重|比例|份额|比)?(?:为|达到?|近|超过?|约|逾|接近|将近|不足|\s)*$/u
const TIMES = /(?:是|为|相当于|达到?)([^，。；、]{2,20}?)的(?:近|约|超过?|逾)*$/u
/** 占进出口总额|1200亿元|的25%, 是2015年|40亿元|的3倍: what it is a share or a multiple of has its own number. */
const OF = /^的(?:近|约|超过?|逾)?$/u
const SHARE_OF = /占(?<base>[^，。；]{0,20})$/u
const TIMES_OF = /(?:是|为|相当于|达到?)(?<base>[^，。；]{0,20})$/u
/** 高于全国平均水平1.4个百分点 */
const BESIDE = /(?<verb>高于|低于|优于|好于|快于|慢于|高出|多于|少于)(?<base>[^，。；、\d]{2,16})$/u

function ofNumbered(list: Listed, before: Listed): Told | undefined {
  const [standing] = list as [Standing]
  const whole = before.at(-1)
  if (!whole || !OF.test(standing.lead)) return undefined
  const found = (standing.unit === '倍' ? TIMES_OF : SHARE_OF).exec(whole.lead)
  if (!found) return undefined
  const { start, end } = standing.said
  return {
    comparison: ({ said: { value }, unit }) => ({
      start,
      end,
      type: standing.unit === '倍' ? 'times' : 'share',
      value,
      unit,
      base: found.groups!.base!,
    }),
    between: whole.lead.slice(0, found.index),
    after: true,
  }
}

function toldOf(text: string, standing: Standing): Told | undefined {
  const { lead, unit, said, begin } = standing
  const share = SHARE.exec(lead)
  const times = unit === '倍' ? TIMES.exec(lead) : null
  const beside = /百分点|[%％]|倍/u.test(unit) ? BESIDE.exec(lead) : null
  const plain = (type: ReadComparison['type'], base: string, at: number): Told => ({
    comparison: ({ said: { start, end, value }, unit: own }) => ({
      start,
      end,
      type,
      value,
      unit: own,
      base,
    }),
    between: lead.slice(0, at),
  })
  if (/^翻/u.test(text.slice(said.start, said.end)))
    return plain('times', baseIn(lead)?.said ?? '', lead.length)
  if (times) return plain('times', times[1]!, times.index)
  if (beside) {
    const isBelow = /低|慢|少/u.test(beside.groups!.verb!)
    return changed(isBelow ? -1 : 1, beside.groups!.base!, lead.slice(0, beside.index))
  }
  const base = baseIn(lead) ?? baseIn(text.slice(sentenceStart(text, begin), said.start))
  const change = changeBefore(lead.trimEnd(), base !== undefined)
  if (change) return changed(change.way, base?.said ?? '', lead.slice(0, change.at))
  // 占比 behind a value is its share of the whole; behind a noun it is the noun's own name.
  const isShare =
    share !== null && isPart(unit) && (!/^占比/u.test(share[0]) || attaches(lead.slice(0, share.index)))
  return isShare ? plain('share', share[1]!, share.index) : undefined
}

/** Whether a number may be a part of a whole; 占全省产量1348万辆 names the whole. */
const isPart = (unit: string): boolean => unit === '' || /^[%％‰成]$/u.test(unit)

const changed = (way: Way, base: string, between: string): Told => ({
  comparison: ({ said: { start, end, value }, unit, lead }) => {
    const isDown = (changeBefore(lead, false)?.way ?? way) < 0
    const signed = isDown && !value.startsWith('-') ? `-${value}` : value
    return { start, end, type: typeOf(unit), value: signed, unit, base }
  },
  between,
})

const typeOf = (unit: string): ReadComparison['type'] =>
  /百分点/u.test(unit) ? 'points' : /[%％‰]/u.test(unit) ? 'percent' : unit === '倍' ? 'times' : 'absolute'

/** What may stand between a value and how it changed, without another subject. */
const LINK =
  /同比|环比|[比较与和同][^，。；]{1,14}?(?:相比|同期|水平)?$|分别|也|又|并|且|则|均|仍|已|实际|名义|按可比价格?计算|按不变价格?计算|可比口径|可比|扣除价格因素|年均|平均|累计|预计|进一步|明显|大幅度?|持续|稳步|小幅|略|有所|再|整体|总体|其|该|幅度|左右|以上|以下|以内|多|余|连续[\d一二三四五六七八九十]+年|中|里|全[国省市县区州]|排名?|位列|位居|名列|居|列|稳居|继续|保持|为|的|在|[，、,（(：:\s]/gu

function attaches(between: string): boolean {
  const base = baseIn(between)
  const without = base ? `${between.slice(0, base.at)}${between.slice(base.end)}` : between
  return without.replace(LINK, '') === ''
}

/** Of each number: its own comparison, and those that belong to it, in order. */
export function comparisonsOf(
  text: string,
  relations: ReadonlyMap<Standing, Relation>,
): ReadonlyMap<Standing, readonly ReadComparison[]> {
  const found = new Map<Standing, ReadComparison[]>()
  for (const [standing, { comparison, of }] of relations) {
    const owner = of ?? standing
    found.set(owner, [
      ...(found.get(owner) ?? []),
      { ...comparison, quote: text.slice(comparison.start, comparison.end) },
    ])
  }
  return found
}
