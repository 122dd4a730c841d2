import { done, refused, type Outcome } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { term } from '../formula.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Print, type Reading } from '../kind.ts'
import { Key, type Language, type Printed, type PrintOptions, type Operand } from '../model.ts'
import { number, scope } from '../picking.ts'
import { foremostSaid, styleFits, topSaid, topWithin } from '../place-words.ts'
import { unroundedWords } from '../rounding-words.ts'
import { betterThan, comparisonWords, peersWithin, regionsOf } from '../scope.ts'

/**
 * 进入前N位: that the rank within `scope` is `places` or better; 前列 that it is in the first third. A place that a
 * source states says itself among whom, and has no `scope`.
 */
export interface TopFigure extends Printed {
  readonly kind: 'top'
  readonly of: Operand
  readonly scope?: string
  /** Absent: the first third, 前列. */
  readonly places?: number
}

const places = number('places', { zh: '前几位', en: 'Among the first' }, '10', /^[1-9]\d*$/)

/**
 * `{{k@2022:前(10,四川)}}` prints 进入四川省前10位: the rank, as 排名 counts it, is 10 or better. Refuses a worse
 * one with `not-in-top` (B1 row 59), and the first 10 of ten or fewer, which leaves nobody out, with
 * `no-such-top`. Of a place that a source states `:前(10)` prints 进入全省前10位, and is refused of anything else
 * (`not-a-place`). `:前列(四川)` prints 居四川省前列 of what is in the first third.
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
        count === undefined || within === undefined
          ? undefined
          : { ...of, scope: within, more: { places: String(count) } },
    },
    {
      name: 'top-stated',
      group: 'regions',
      label: { zh: '进入前几位（来源公布的位次）', en: 'Among the first, of a stated place' },
      fields: [places],
      build: chosen => {
        const count = places.read(chosen)
        return count === undefined ? undefined : { kind: 'top', of: chosen.of, places: Number(count) }
      },
      take: ({ of, scope: within, places: count }) =>
        count === undefined || within !== undefined ? undefined : { ...of, more: { places: String(count) } },
    },
    {
      name: 'top-third',
      group: 'regions',
      label: { zh: '居前列（前三分之一）', en: 'In the first third' },
      fields: [scope],
      build: ({ of, scope: within }) =>
        within === undefined ? undefined : { kind: 'top', of, scope: within },
      take: ({ of, scope: within, places: count }) =>
        count === undefined && within !== undefined ? { ...of, scope: within } : undefined,
    },
  ],
  asks: [
    {
      name: 'top',
      words: ['前几位', '前几', '进入前', '前列', 'top'],
      alone: ['前'],
      numbered: ['前'],
      propose: ({ of, indicator, scope: within, number: count, word: asked }) =>
        indicator.type === 'place'
          ? asked === '前列'
            ? []
            : [{ kind: 'top', of, places: Number(count ?? 10) }]
          : within === ''
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
    if (keyword !== '前' && keyword !== 'top') return undefined
    const [, places, , scope] = /^([1-9]\d{0,3})(\s*,\s*(.+))?$/.exec(argument) ?? []
    if (!of || places === undefined || (scope !== undefined && !Key.safeParse(scope).success))
      return undefined
    return { kind: 'top', of, ...(scope === undefined ? {} : { scope }), places: Number(places) }
  },
  write: ({ of, scope, places }) =>
    `${writeOperand(of)}:前${places === undefined ? `列(${scope})` : `(${[places, scope].filter(each => each !== undefined).join(',')})`}`,
  operands: ({ of }) => [of],
  reach: ({ of, scope }) => (scope === undefined ? [] : [{ type: 'scope', of, scope }]),
  honours: ({ places: count, scope: within, print }, option) => {
    if (option === 'style') return styleFits(print, 'top')
    if (option === 'counter') return count !== undefined
    if (option === 'ofAll') return count !== undefined && within !== undefined
    return option === 'generic' && within !== undefined
  },
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => (scope === undefined ? done([]) : peersWithin(of, scope, scene)),
  ordinal: ({ scope: within, places: count, print }, [own], { language }) =>
    within === undefined && count !== undefined && own!.indicator.type === 'place'
      ? ofStated(own!, count, print, language)
      : refused('not-a-quantity', { indicator: own!.indicator.key }),
  render: ({ scope, places: asked, print }, [own, ...others], { data, language }) => {
    if (scope === undefined) return refused('not-a-place', { indicator: own!.indicator.key })
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

/** 进入全省前10位 of a place that a source states; the indicator says among whom. */
function ofStated(own: Reading, places: number, print: PrintOptions, language: Language): Outcome<Print> {
  const { indicator, operand, value } = own
  if (!value.isInteger() || value.lt(1))
    return refused('no-such-place', { ...placeOf(own), value: operand.value })
  const among = {
    name: language === 'zh' ? indicator.within : indicator.withinEn,
    own: indicator.unit || '位',
  }
  if (value.gt(places))
    return refused('not-in-top', { ...placeOf(own), scope: among.name, rank: value.toNumber(), places })
  return done({
    text: topWithin(places, among, print, language, '进入'),
    number: String(places),
    unit: language === 'zh' ? among.own : '',
    exact: value,
    formula: `${term(value)} ≤ ${places}`,
    rounding: unroundedWords(language),
    direction: 'none',
  })
}
