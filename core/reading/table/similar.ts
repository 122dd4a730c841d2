import { plain } from './cells.ts'

/** An entry of the register that may be what a name means. */
export interface Similar {
  readonly key: string
  readonly name: string
  /** How alike the names are, as a percentage: 100 are the same but for their writing. */
  readonly likeness: number
}

/** What two names say beside their measure has to be this near, from 0 to 1. */
const leastOfThing = 0.3

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const signs = Array.from(`^${text}$`)
  for (let at = 1; at < signs.length; at += 1) {
    const pair = signs[at - 1]! + signs[at]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/**
 * What says how a thing is measured, and nothing of what the thing is: 夜间噪声达标率 and 水源地水质达标率 share no more
 * than this.
 */
const measures = [
  '达标率',
  '完成率',
  '覆盖率',
  '合格率',
  '优良率',
  '利用率',
  '增长率',
  '处理率',
  '处置率',
  '满意率',
  '满意度',
  '办结率',
  '整改率',
  '普及率',
  '率',
  '比例',
  '比重',
  '占比',
  '数量',
  '总数',
  '总量',
  '面积',
  '浓度',
  '天数',
  '个数',
  '人数',
  '户数',
  '次数',
  '里程',
  '长度',
  '指数',
  '投资',
  '收入',
  '数',
  '量',
  '值',
  'rate',
  'ratio',
  'share',
  'number',
  'area',
  'concentration',
  'index',
  'total',
]
const measure = new RegExp(`(?:年均|平均|累计)?(?:${measures.join('|')})$`)

/** Of two names that hold one each, what the one counts is what the other leaves out. */
const opposites: readonly (readonly [string, string])[] = [
  ['昼间', '夜间'],
  ['城市', '农村'],
  ['城镇', '农村'],
  ['城镇', '乡村'],
  ['地表', '地下'],
  ['进口', '出口'],
  ['新增', '累计'],
  ['好转', '变差'],
  ['urban', 'rural'],
  ['import', 'export'],
  ['day', 'night'],
]

/**
 * How many pairs of signs two texts share, from 0 to 1 (Dice); one that holds the other whole is nearer than
 * its pairs say.
 */
function nearness(one: string, other: string): number {
  if (one === other) return 1
  const [mine, yours] = [pairsOf(one), pairsOf(other)]
  const count = (pairs: ReadonlyMap<string, number>): number =>
    [...pairs.values()].reduce((sum, each) => sum + each, 0)
  const shared = [...mine].reduce((sum, [pair, times]) => sum + Math.min(times, yours.get(pair) ?? 0), 0)
  const dice = (2 * shared) / (count(mine) + count(yours))
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  const held = shorter.length >= 2 && longer.includes(shorter) ? 0.5 + shorter.length / longer.length / 2 : 0
  return Math.max(dice, held)
}

/**
 * Whether two names are of two things measured in one way, or of opposites, however many signs they share.
 */
function areOfOther(one: string, other: string): boolean {
  const [mine, yours] = [one.replace(measure, ''), other.replace(measure, '')]
  const isMeasured = mine !== one && yours !== other
  if (isMeasured && nearness(mine, yours) < leastOfThing) return true
  return opposites.some(
    ([left, right]) =>
      (one.includes(left) && other.includes(right)) || (one.includes(right) && other.includes(left)),
  )
}

/**
 * How alike two names are, as a percentage; 0 where they are of different things, whatever else they share.
 */
export function likeness(left: string, right: string): number {
  const [one, other] = [plain(left), plain(right)]
  if (one === other) return 100
  return areOfOther(one, other) ? 0 : Math.round(nearness(one, other) * 99)
}

interface Named {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly aliases?: readonly string[]
}

/** Names less alike are not offered, as a percentage, and no more of them than this. */
const [least, most] = [40, 3]

/** The entries whose names, English names or aliases are most like a name, the nearest first. */
export const similarTo = (text: string, entries: readonly Named[]): Similar[] =>
  entries
    .map(({ key, name, nameEn, aliases = [] }) => ({
      key,
      name,
      likeness: Math.max(
        ...[name, nameEn, ...aliases].filter(each => each !== '').map(each => likeness(text, each)),
        0,
      ),
    }))
    .filter(each => each.likeness >= least)
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, most)
