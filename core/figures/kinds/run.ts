import { done, refused } from '../../problem.ts'
import { Decimal, roundTo } from '../decimal.ts'
import { chooseVerb } from '../direction.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type FigureOf, type Reading } from '../kind.ts'
import { comparedWords } from '../rounding-words.ts'
import { periodCount, unbrokenHistory } from '../series.ts'
import { courseEn } from '../words-en.ts'
import { verbsZh } from '../words-zh.ts'

type Direction = FigureOf<'run'>['direction']

const keywords: Readonly<Record<string, Direction>> = { 连续上升: 'up', 连续下降: 'down', 'run-up': 'up', 'run-down': 'down' }

/**
 * `{{k@2022:连续下降}}` prints 连续3年下降: as printed, each of the last three values is below the one before it; the run ends at
 * the first that is not, and at the first gap. Fewer than two are refused (`no-run`). B1 row 34.
 */
export const run: FigureKind<'run'> = {
  kind: 'run',
  join: '',
  read: ({ keyword, argument, operands: [of] }) => {
    const direction = keywords[keyword]
    return direction && of && argument === undefined ? { kind: 'run', of, direction } : undefined
  },
  write: ({ of, direction }) => `${writeOperand(of)}:连续${direction === 'up' ? '上升' : '下降'}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  honours: (_expression, option) => option === 'verbs',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: ({ direction, print }, [own, ...earlier], { language }) => {
    const { indicator } = own!
    const newestFirst = [own!, ...earlier.toReversed()]
    const length = runLength(newestFirst, direction)
    if (length < 2) return refused('no-run', { ...placeOf(own!), length })
    const pair = print.verbs ?? 'rise-fall'
    const verb = chooseVerb((language === 'zh' ? verbsZh : courseEn)[pair], pair, direction, indicator)
    if (!verb.ok) return verb
    const count = periodCount(length, own!.operand.period, language)
    const said = print.verbs === undefined ? direction : verb.value.trim()
    return done({
      text: language === 'zh' ? `连续${count}${verb.value}` : `${said} for ${count}`,
      number: String(length),
      unit: count.replace(/^\d+ ?/, ''),
      exact: new Decimal(length),
      formula: newestFirst.slice(0, length + 1).reverse().map(({ value }) => term(value)).join(direction === 'up' ? ' < ' : ' > '),
      rounding: comparedWords(indicator.decimals, indicator.rounding, language),
      direction,
    })
  },
}

/** How many of the newest values go on in the same direction from the one before them. */
function runLength(newestFirst: readonly Reading[], direction: Direction): number {
  const seen = newestFirst.map(({ value, indicator }) => roundTo(value, indicator.decimals, indicator.rounding))
  const broken = seen.slice(1).findIndex((before, index) => (direction === 'up' ? seen[index]!.lte(before) : seen[index]!.gte(before)))
  return broken < 0 ? seen.length - 1 : broken
}
