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
  each: 'a quotient by a number of people, households or so, divided as 比率 is',
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
  mean: 'the 累计 of a run of periods over how many they are',
  milestone: same.limit,
  movement: `${same.regions}, at two periods`,
  nothing: same.limit,
  pace: `${same.percent}, and the difference in points between two of its percentages`,
  recent: same.series,
  record: same.series,
  respectively: same.print,
  run: same.series,
  'share-change': `${same.share}, at two periods, and the difference between both as they print`,
  sole: same.regions,
  standard: same.limit,
  steady: same.series,
  streak: same.series,
  top: same.regions,
  turn: 'the values before and after, and whether their signs differ',
  versus: `${same.percent}, between regions`,
  yearly: 'the difference of a change over a number of years, divided by that number',
}
