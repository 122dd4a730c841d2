import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { Key } from '../model.ts'
import { regionNameOf } from '../region.ts'
import { betterThan, comparisonWords, peersWithin } from '../scope.ts'

/**
 * `{{k@2022:前(10,四川)}}` prints 进入四川省前10位: the rank, as 排名 counts it, is 10 or better. Refuses a worse one with
 * `not-in-top` (B1 row 59).
 */
export const top: FigureKind<'top'> = {
  kind: 'top',
  join: '',
  read: ({ keyword, argument = '', operands: [of] }) => {
    const [, places, scope = ''] = /^([1-9]\d{0,3})\s*,\s*(.+)$/.exec(argument) ?? []
    return (keyword === '前' || keyword === 'top') && of && Key.safeParse(scope).success ? { kind: 'top', of, scope, places: Number(places) } : undefined
  },
  write: ({ of, scope, places }) => `${writeOperand(of)}:前(${places},${scope})`,
  operands: ({ of }) => [of],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: () => false,
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => peersWithin(of, scope, scene),
  render: ({ scope, places }, [own, ...others], { data, language }) => {
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const { better, lowFirst } = betterThan(own!, others)
    if (better >= places) return refused('not-in-top', { ...placeOf(own!), scope, rank: better + 1, places })
    const name = regionNameOf(region, language)
    return done({
      text: language === 'zh' ? `进入${name}前${places}位` : `among the top ${places} in ${name}`,
      number: String(places),
      unit: language === 'zh' ? '位' : '',
      exact: new Decimal(better + 1),
      formula: `${better} + 1`,
      rounding: comparisonWords(others.length + 1, lowFirst, language),
      direction: 'none',
    })
  },
}
