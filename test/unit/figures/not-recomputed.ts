import type { FigureExpression } from '../../../core/figures/index.ts'

const same = {
  percent: 'measured by the one comparison that 同比 is, whose percentages and differences are recomputed',
  share: 'the part of a whole that 占比 is, said in other words',
  series: 'a claim over a whole series, which counts or orders values and computes none',
  regions: 'a claim over the regions of a scope, ordered as 排名 and counted as 达标数 are',
  print: 'values as they print, beside each other: nothing is computed',
  limit: 'whether a value is beyond a limit: it prints the value or the limit, which are recomputed',
} as const

/**
 * The kinds that are not among the generated cases, with why. A kind that is neither there nor here fails its
 * test: one with arithmetic of its own belongs there.
 */
export const notRecomputed: Readonly<Partial<Record<FigureExpression['kind'], string>>> = {
  alike: same.print,
  breakdown: `${same.print} but whether the parts add up, by the rule of 合计`,
  'change-tenths': `${same.percent}, with its number in tenths`,
  changes: same.percent,
  everything: `${same.share}, where it is all`,
  far: same.limit,
  first: same.series,
  fraction: same.share,
  goal: same.limit,
  grade: same.limit,
  growing: `${same.percent}, of which only the sign or the number of digits is said`,
  held: same.series,
  historic: same.series,
  leaders: same.regions,
  level: same.limit,
  listed: 'several figures of one kind in a row, each as that kind alone has it',
  margins: `${same.percent}, between regions`,
  milestone: same.limit,
  movement: `${same.regions}, at two periods`,
  nothing: same.limit,
  recent: same.series,
  record: same.series,
  respectively: same.print,
  run: same.series,
  sole: same.regions,
  standard: same.limit,
  steady: same.series,
  streak: same.series,
  top: same.regions,
  turn: 'the values before and after, and whether their signs differ',
  vanished: `${same.print} but whether the later one is zero`,
}
