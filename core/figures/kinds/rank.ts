import { done, refused, type Outcome } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading } from '../kind.ts'
import { leastPlaces } from '../leap.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { yearBefore } from '../period.ts'
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
 * `{{k@2022:排名(四川)}}` prints 居四川省第7位, in other words with 式 (跃居 where it was three places further back the
 * year before at least, `not-a-leap` otherwise), 泛称, 量 and 汉字 (排名全省第七), 总数 (在四川省21个市中居第7位), and
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
    {
      name: 'rank-leapt',
      words: ['跃居', 'leapt'],
      propose: ({ of, scope: within }) =>
        within === ''
          ? []
          : [
              { kind: 'rank', of, scope: within, print: { style: 'leaping' } },
              { kind: 'rank', of, scope: within },
            ],
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument, operands: [of] }) =>
    (keyword === '排名' || keyword === 'rank') && of && Key.safeParse(argument).success
      ? { kind: 'rank', of, scope: argument! }
      : undefined,
  write: ({ of, scope }) => `${writeOperand(of)}:排名(${scope})`,
  operands: ({ of }) => [of],
  reach: figure => placesAt(figure).map(of => ({ type: 'scope', of, scope: figure.scope })),
  honours: ({ print }, option) =>
    option === 'style' ? styleFits(print, 'risen') : placeOptions.includes(option) || option === 'ofAll',
  accepts: onlyExact,
  peers: (figure, scene) => {
    const [now, before] = placesAt(figure)
    const others = peersWithin(now!, figure.scope, scene)
    if (!others.ok || !before) return others
    const earlier = peersWithin(before, figure.scope, scene)
    return earlier.ok ? done([...others.value, before, ...earlier.value]) : earlier
  },
  render: (figure, readings, { data, language }) => {
    const { scope, print } = figure
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const [own, ...others] = readings.slice(0, readings.length / placesAt(figure).length)
    const leapt = print.style === 'leaping' ? leaps(readings) : done(true)
    if (!leapt.ok) return leapt
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

/** What is ranked: the value, and for 跃居 that of the year before as well. */
const placesAt = ({ of, print }: RankFigure): readonly Operand[] =>
  print.style === 'leaping' ? [of, { ...of, period: yearBefore(of.period) ?? of.period }] : [of]

/** Whether a place is three better at least than it was: `readings` of now, and then as many of before. */
function leaps(readings: readonly Reading[]): Outcome<true> {
  const [now, before] = [readings.slice(0, readings.length / 2), readings.slice(readings.length / 2)]
  const [place, earlier] = [now, before].map(([own, ...others]) => betterThan(own!, others).better + 1)
  return earlier! - place! >= leastPlaces
    ? done(true)
    : refused('not-a-leap', { ...placeOf(now[0]!), value: String(place), base: String(earlier) })
}
