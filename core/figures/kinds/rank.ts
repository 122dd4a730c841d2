import { done, refused, type Outcome } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, writeOperand, type FigureKind, type FigureOf, type Scene } from '../kind.ts'
import { Key, type Language, type Operand } from '../model.ts'
import { regionNameOf } from '../region.ts'
import { ordinalEn } from '../words-en.ts'

/**
 * `{{k@2022:排名(四川)}}` prints 居四川省第7位: one more than the regions within the scope that are better, so ties share a
 * place. Low is good where polarity says so; otherwise, neutral indicators included, the greatest value comes first.
 */
export const rank: FigureKind<'rank'> = {
  kind: 'rank',
  join: '',
  read: ({ keyword, argument, operands: [of] }) =>
    ((keyword === '排名' || keyword === 'rank') && of && Key.safeParse(argument).success ? { kind: 'rank', of, scope: argument! } : undefined),
  write: ({ of, scope }) => `${writeOperand(of)}:排名(${scope})`,
  operands: ({ of }) => [of],
  honours: () => false,
  accepts: onlyExact,
  peers,
  render: ({ scope }, [own, ...others], { data, language }) => {
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const lowFirst = own!.indicator.polarity === 'lower-is-better'
    const better = others.filter(({ value }) => (lowFirst ? value.lt(own!.value) : value.gt(own!.value)))
    const place = better.length + 1
    const name = regionNameOf(region, language)
    return done({
      text: language === 'zh' ? `居${name}第${place}位` : `ranking ${ordinalEn(place)} in ${name}`,
      number: String(place),
      unit: language === 'zh' ? '位' : '',
      exact: new Decimal(place),
      formula: `${better.length} + 1`,
      rounding: comparisonWords(others.length + 1, lowFirst, language),
      direction: 'none',
    })
  },
}

/** Every other region within the scope; refuses where one has no value, because its place could be any. */
function peers({ of, scope }: FigureOf<'rank'>, { data, language }: Scene): Outcome<readonly Operand[]> {
  if (!data.region(scope)) return refused('unknown-region', { region: scope })
  const within = data.regionsWithin(scope)
  const own = of.region === '' ? data.homeRegion : of.region
  if (!within.some(({ key }) => key === own)) return refused('region-outside-scope', { region: own, scope })
  const others = within.filter(({ key }) => key !== own)
  const missing = others.filter(({ key }) => !data.observation(of.indicator, key, of.period))
  if (missing.length > 0) {
    return refused('peers-missing', { indicator: of.indicator, period: of.period, scope, regions: missing.map((region) => regionNameOf(region, language)) })
  }
  return done(others.map(({ key }) => ({ ...of, region: key })))
}

function comparisonWords(count: number, lowFirst: boolean, language: Language): string {
  if (language === 'en') return `${count} regions compared unrounded, ${lowFirst ? 'lowest' : 'highest'} first`
  return `${count}个地区按未修约值比较，${lowFirst ? '低' : '高'}者居前`
}
