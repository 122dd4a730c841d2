import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { chooseVerb } from '../direction.ts'
import { courseVerb } from '../english-verbs.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed } from '../model.ts'
import { choice } from '../picking.ts'
import { comparedWords } from '../rounding-words.ts'
import { runLength } from '../run-length.ts'
import { periodCount, sinceStart, unbrokenHistory } from '../series.ts'
import { keepingZh, verbsZh } from '../words-zh.ts'

/** How many periods in a row up to this one have fallen or risen. */
export interface RunFigure extends Printed {
  readonly kind: 'run'
  readonly of: Operand
  readonly direction: 'up' | 'down'
}

type Direction = RunFigure['direction']

const keywords: Readonly<Record<string, Direction>> = {
  连续上升: 'up',
  连续下降: 'down',
  'run-up': 'up',
  'run-down': 'down',
}

const word = choice<Direction>({ up: { zh: '上升', en: 'up' }, down: { zh: '下降', en: 'down' } })

/**
 * `{{k@2022:连续下降}}` prints 连续3年下降, with 带 连续3年实现下降: as printed, each of the last three values is below the
 * one before it; the run ends at the first that is not, and at the first gap. Fewer than two are refused
 * (`no-run`), and as many as all that is known unless the series is declared to begin there
 * (`series-not-declared`). B1 row 34.
 */
export const run: FigureKind<RunFigure> = {
  kind: 'run',
  join: '',
  label: { zh: '连续', en: 'Run' },
  ways: [
    {
      name: 'run',
      group: 'history',
      label: { zh: '连续几年上升、下降', en: 'Consecutive years up, down' },
      fields: [word],
      build: chosen => ({ kind: 'run', of: chosen.of, direction: word.read(chosen) }),
      take: ({ of, direction }) => ({ ...of, more: { word: direction } }),
    },
  ],
  asks: [
    {
      name: 'run-up',
      words: ['连续上升', '连续增长', '连升', '连增', 'lxss'],
      propose: ({ of }) => [{ kind: 'run', of, direction: 'up' }],
    },
    {
      name: 'run-down',
      words: ['连续下降', '连降', '连续', 'lxxj', 'lx'],
      propose: ({ of }) => [
        { kind: 'run', of, direction: 'down' },
        { kind: 'run', of, direction: 'up' },
      ],
    },
  ],
  read: ({ keyword, argument, operands: [of] }) => {
    const direction = keywords[keyword]
    return direction && of && argument === undefined ? { kind: 'run', of, direction } : undefined
  },
  write: ({ of, direction }) => `${writeOperand(of)}:连续${direction === 'up' ? '上升' : '下降'}`,
  operands: ({ of }) => [of],
  reach: ({ of }) => [{ type: 'series', of }],
  englishVerbs: () => 'before-course',
  honours: (_expression, option) => option === 'verbs' || option === 'keeping',
  accepts: onlyExact,
  peers: ({ of }, scene) => done(unbrokenHistory(of, scene)),
  render: ({ of, direction, print }, [own, ...earlier], { data, language }) => {
    const { indicator } = own!
    const newestFirst = [own!, ...earlier.toReversed()]
    const length = runLength(newestFirst, direction)
    if (length < 2) return refused('no-run', { ...placeOf(own!), length })
    const open =
      length === earlier.length
        ? sinceStart(of, newestFirst.at(-1)!.operand.period, { data, language })
        : done('')
    if (!open.ok) return open
    const pair = print.verbs ?? 'rise-fall'
    const verb =
      language === 'zh'
        ? chooseVerb(verbsZh[pair], pair, direction, indicator)
        : courseVerb(pair, print, direction, indicator)
    if (!verb.ok) return verb
    const count = periodCount(length, of.period, language)
    const said = print.verbs === undefined && print.englishVerbs === undefined ? direction : verb.value.trim()
    return done({
      text:
        language === 'zh'
          ? `${open.value}连续${count}${keepingZh(print)}${verb.value}`
          : `${said} for ${count}${open.value === '' ? '' : `, ${open.value}`}`,
      number: String(length),
      unit: count.replace(/^\d+ ?/, ''),
      exact: new Decimal(length),
      formula: newestFirst
        .slice(0, length + 1)
        .reverse()
        .map(({ value }) => term(value))
        .join(direction === 'up' ? ' < ' : ' > '),
      rounding: comparedWords(indicator.decimals, indicator.rounding, language),
      direction,
    })
  },
}
