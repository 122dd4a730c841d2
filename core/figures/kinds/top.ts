import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { number, scope } from '../picking.ts'
import { placeOptions, topSaid } from '../place-words.ts'
import { betterThan, comparisonWords, peersWithin } from '../scope.ts'

/** 进入前N位: that the rank within `scope` is `places` or better. */
export interface TopFigure extends Printed {
  readonly kind: 'top'
  readonly of: Operand
  readonly scope: string
  readonly places: number
}

const places = number('places', { zh: '前几位', en: 'Among the first' }, '10', /^[1-9]\d*$/)

/**
 * `{{k@2022:前(10,四川)}}` prints 进入四川省前10位: the rank, as 排名 counts it, is 10 or better. Refuses a worse one with
 * `not-in-top` (B1 row 59).
 */
export const top: FigureKind<TopFigure> = {
  kind: 'top',
  join: '',
  label: { zh: '前几位', en: 'Among the first' },
  ways: [
    {
      name: 'top',
      group: 'regions',
      label: { zh: '进入前几位', en: 'Among the first' },
      fields: [scope, places],
      build: (chosen) => {
        const [within, count] = [chosen.scope, places.read(chosen)]
        return within === undefined || count === undefined ? undefined : { kind: 'top', of: chosen.of, scope: within, places: Number(count) }
      },
      take: ({ of, scope: within, places: count }) => ({ ...of, scope: within, more: { places: String(count) } }),
    },
  ],
  asks: [
    {
      name: 'top',
      words: ['前几位', '前几', '进入前', 'top'],
      alone: ['前'],
      numbered: ['前'],
      propose: ({ of, scope: within, number: count }) => (within === '' ? [] : [{ kind: 'top', of, scope: within, places: Number(count ?? 10) }]),
    },
  ],
  read: ({ keyword, argument = '', operands: [of] }) => {
    const [, places, scope = ''] = /^([1-9]\d{0,3})\s*,\s*(.+)$/.exec(argument) ?? []
    return (keyword === '前' || keyword === 'top') && of && Key.safeParse(scope).success ? { kind: 'top', of, scope, places: Number(places) } : undefined
  },
  write: ({ of, scope, places }) => `${writeOperand(of)}:前(${places},${scope})`,
  operands: ({ of }) => [of],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: (_expression, option) => option !== 'tied' && placeOptions.includes(option),
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => peersWithin(of, scope, scene),
  render: ({ scope, places, print }, [own, ...others], { data, language }) => {
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const { better, lowFirst } = betterThan(own!, others)
    if (better >= places) return refused('not-in-top', { ...placeOf(own!), scope, rank: better + 1, places })
    return done({
      text: topSaid(places, region, print, language),
      number: String(places),
      unit: language === 'zh' ? '位' : '',
      exact: new Decimal(better + 1),
      formula: `${better} + 1`,
      rounding: comparisonWords(others.length + 1, lowFirst, language),
      direction: 'none',
    })
  },
}
