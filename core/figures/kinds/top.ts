import { done, refused } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind } from '../kind.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { number, scope } from '../picking.ts'
import { foremostSaid, placeOptions, topSaid } from '../place-words.ts'
import { betterThan, comparisonWords, peersWithin, regionsOf } from '../scope.ts'

/** 进入前N位: that the rank within `scope` is `places` or better; 前列 that it is in the first third. */
export interface TopFigure extends Printed {
  readonly kind: 'top'
  readonly of: Operand
  readonly scope: string
  /** Absent: the first third, 前列. */
  readonly places?: number
}

const places = number('places', { zh: '前几位', en: 'Among the first' }, '10', /^[1-9]\d*$/)

/**
 * `{{k@2022:前(10,四川)}}` prints 进入四川省前10位: the rank, as 排名 counts it, is 10 or better. Refuses a worse one
 * with `not-in-top` (B1 row 59), and the first 10 of ten or fewer, which leaves nobody out, with
 * `no-such-top`. `:前列(四川)` prints 居四川省前列 of what is in the first third.
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
      build: chosen => {
        const [within, count] = [chosen.scope, places.read(chosen)]
        return within === undefined || count === undefined
          ? undefined
          : { kind: 'top', of: chosen.of, scope: within, places: Number(count) }
      },
      take: ({ of, scope: within, places: count }) =>
        count === undefined ? undefined : { ...of, scope: within, more: { places: String(count) } },
    },
    {
      name: 'top-third',
      group: 'regions',
      label: { zh: '居前列（前三分之一）', en: 'In the first third' },
      fields: [scope],
      build: ({ of, scope: within }) =>
        within === undefined ? undefined : { kind: 'top', of, scope: within },
      take: ({ of, scope: within, places: count }) =>
        count === undefined ? { ...of, scope: within } : undefined,
    },
  ],
  asks: [
    {
      name: 'top',
      words: ['前几位', '前几', '进入前', '前列', 'top'],
      alone: ['前'],
      numbered: ['前'],
      propose: ({ of, scope: within, number: count, word: asked }) =>
        within === ''
          ? []
          : [
              {
                kind: 'top',
                of,
                scope: within,
                ...(asked === '前列' ? {} : { places: Number(count ?? 10) }),
              },
            ],
    },
  ],
  read: ({ keyword, argument = '', operands: [of] }) => {
    if (keyword === '前列' || keyword === 'top-third')
      return of && Key.safeParse(argument).success ? { kind: 'top', of, scope: argument } : undefined
    const [, places, scope = ''] = /^([1-9]\d{0,3})\s*,\s*(.+)$/.exec(argument) ?? []
    return (keyword === '前' || keyword === 'top') && of && Key.safeParse(scope).success
      ? { kind: 'top', of, scope, places: Number(places) }
      : undefined
  },
  write: ({ of, scope, places }) =>
    `${writeOperand(of)}:前${places === undefined ? `列(${scope})` : `(${places},${scope})`}`,
  operands: ({ of }) => [of],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: ({ places: count }, option) => {
    if (option === 'ofAll' || option === 'counter') return count !== undefined
    return option !== 'tied' && placeOptions.includes(option)
  },
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => peersWithin(of, scope, scene),
  render: ({ scope, places: asked, print }, [own, ...others], { data, language }) => {
    const region = data.region(scope)
    if (!region) return refused('unknown-region', { region: scope })
    const count = others.length + 1
    if (asked !== undefined && asked >= count) return refused('no-such-top', { scope, places: asked, count })
    const places = asked ?? Math.floor(count / 3)
    const { better, lowFirst } = betterThan(own!, others)
    if (better >= places) return refused('not-in-top', { ...placeOf(own!), scope, rank: better + 1, places })
    return done({
      text:
        asked === undefined
          ? foremostSaid(region, print, language)
          : topSaid(places, region, print, language, regionsOf([own!, ...others], data)),
      number: String(places),
      unit: language === 'zh' ? '位' : '',
      exact: new Decimal(better + 1),
      formula: `${better} + 1`,
      rounding: comparisonWords(count, lowFirst, language),
      direction: 'none',
    })
  },
}
