import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { scope } from '../picking.ts'
import { placeOptions, placeSaid, styleFits } from '../place-words.ts'
import { betterThan, comparisonWords, peersWithin, regionsOf } from '../scope.ts'

/** Place among the regions directly within `scope`, by the indicator's polarity; ties share a place. */
export interface RankFigure extends Printed {
  readonly kind: 'rank'
  readonly of: Operand
  readonly scope: string
}

/**
 * `{{k@2022:排名(四川)}}` prints 居四川省第7位, in other words with 式, 泛称, 量 and 汉字 (排名全省第七), 总数 (在四川省21个市中居第7位), and
 * 并列 where asked for: one more than the regions within the scope that are better, so ties share a place. Low
 * is good where polarity says so; otherwise, neutral indicators included, the greatest value comes first (B1
 * rows 29 to 31).
 */
export const rank: FigureKind<RankFigure> = {
  kind: 'rank',
  join: '',
  label: { zh: '位次', en: 'Rank' },
  ways: [
    {
      name: 'rank',
      group: 'regions',
      label: { zh: '位次', en: 'Rank' },
      fields: [scope],
      build: ({ of, scope: within }) =>
        within === undefined ? undefined : { kind: 'rank', of, scope: within },
      take: ({ of, scope: within }) => ({ ...of, scope: within }),
    },
  ],
  asks: [
    {
      name: 'rank',
      words: ['排名', '位次', '名次', '排位', '第几位', '第几', 'pm', 'rank'],
      propose: ({ of, scope: within }) => (within === '' ? [] : [{ kind: 'rank', of, scope: within }]),
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '排名' || keyword === 'rank') && of && Key.safeParse(argument).success
      ? { kind: 'rank', of, scope: argument! }
      : undefined,
  write: ({ of, scope }) => `${writeOperand(of)}:排名(${scope})`,
  operands: ({ of }) => [of],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: ({ print }, option) =>
    option === 'style' ? styleFits(print, 'place') : placeOptions.includes(option) || option === 'ofAll',
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => peersWithin(of, scope, scene),
  render: ({ scope, print }, [own, ...others], { data, language }) => {
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const { better, lowFirst } = betterThan(own!, others)
    const place = better + 1
    const isTied = others.some(({ value }) => value.eq(own!.value))
    return done({
      text: placeSaid(place, region, isTied, print, language, regionsOf([own!, ...others], data)),
      number: String(place),
      unit: language === 'zh' ? '位' : '',
      exact: new Decimal(place),
      formula: `${better} + 1`,
      rounding: comparisonWords(others.length + 1, lowFirst, language),
      direction: 'none',
    })
  },
}
