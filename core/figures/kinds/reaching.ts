import { done, refused } from '../../problem.ts'
import { limitFor } from '../asking.ts'
import { decimal, Decimal } from '../decimal.ts'
import { onlyExact, writeOperand, type FigureKind } from '../kind.ts'
import { readLimit } from '../limit.ts'
import { Key, type Printed, type Operand } from '../model.ts'
import { limit, scopeOfAll } from '../picking.ts'
import { unroundedWords } from '../rounding-words.ts'
import { allWithin } from '../scope.ts'

/** How many regions directly within `scope` reach `limit`, by the indicator's polarity; `of` names no region. */
export interface ReachingFigure extends Printed {
  readonly kind: 'reaching'
  readonly of: Operand
  readonly scope: string
  readonly limit: string
}

/**
 * `{{k@2022:达标数(四川,35)}}` prints 21个中18个: how many regions directly within the scope reach the limit, at or above it where
 * more is better, at or below it where less is (`no-polarity` otherwise). Values are compared as stored. B1 row 26.
 */
export const reaching: FigureKind<ReachingFigure> = {
  kind: 'reaching',
  join: '',
  label: { zh: '达标数', en: 'Regions reaching a limit' },
  ways: [
    {
      name: 'reaching',
      group: 'regions',
      label: { zh: '各地达标数', en: 'How many regions reach a limit' },
      fields: [scopeOfAll, limit],
      build: (chosen) => {
        const [scope, at] = [chosen.scope, limit.read(chosen)]
        return scope === undefined || at === undefined ? undefined : { kind: 'reaching', of: { ...chosen.of, region: '' }, scope, limit: at }
      },
      take: ({ of, scope, limit: at }) => ({ ...of, scope, more: { limit: at } }),
    },
  ],
  asks: [
    {
      name: 'reaching',
      words: ['达标数', '达标地区', '几个达标', 'dbs', 'reaching'],
      numbered: ['达标数', '达标'],
      propose: (subject) => (subject.scope === '' ? [] : [{ kind: 'reaching', of: { ...subject.of, region: '' }, scope: subject.scope, limit: limitFor(subject) }]),
    },
  ],
  read: ({ keyword, argument = '', operands: [of] }) => {
    const [scope, given, ...more] = argument.split(',').map((piece) => piece.trim())
    const limit = readLimit(given)
    const isMeant = (keyword === '达标数' || keyword === 'reaching') && of?.region === '' && Key.safeParse(scope).success && more.length === 0
    return isMeant && limit !== undefined ? { kind: 'reaching', of, scope: scope!, limit } : undefined
  },
  write: ({ of, scope, limit }) => `${writeOperand(of)}:达标数(${scope},${decimal(limit).toFixed()})`,
  operands: () => [],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: () => false,
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => allWithin(of, scope, scene),
  render: ({ limit: given }, readings, { language }) => {
    const { key, polarity } = readings[0]!.indicator
    if (polarity === 'neutral') return refused('no-polarity', { indicator: key })
    const limit = decimal(given)
    const isLow = polarity === 'lower-is-better'
    const reached = readings.filter(({ value }) => (isLow ? value.lte(limit) : value.gte(limit))).length
    return done({
      text: language === 'zh' ? `${readings.length}个中${reached}个` : `${reached} of ${readings.length}`,
      number: String(reached),
      unit: language === 'zh' ? '个' : '',
      exact: new Decimal(reached),
      formula: `${readings.map(({ operand }) => operand.value).join(', ')} ${isLow ? '≤' : '≥'} ${limit.toFixed()}`,
      rounding: unroundedWords(language),
      direction: 'none',
    })
  },
}
