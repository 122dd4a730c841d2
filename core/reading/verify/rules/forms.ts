import { intervalOf, meet, bareUnit } from '../interval.ts'
import type { Claim, Rule } from '../model.ts'
import { comparisonsIn } from '../statements.ts'

/** What no sentence says rightly, whatever its numbers are. */
export const forms: Rule = verified => [
  ...patterns(verified.text),
  ...ranges(verified.text),
  ...twice(verified),
]

const approximate = '(?:超过|超|近|约|大约|逾|将近|接近|不足|突破|不到)'

const kinds: readonly (readonly [Claim['rule'], Claim['verdict'], RegExp, (said: string) => string])[] = [
  ['year-before', 'differs', /同比(?=(?:19|20)\d{2}年)/gu, () => '比'],
  [
    'approximation',
    'differs',
    new RegExp(
      `${approximate}[\\d.]+(?:[多余][十百千万亿]*[\\p{Script=Han}]{0,2}|[十百千万亿]*[\\p{Script=Han}%％]{0,4}?(?:左右|上下|以上|以下|多|余))`,
      'gu',
    ),
    said => said.replace(new RegExp(`^${approximate}`, 'u'), ''),
  ],
  [
    'placeholder',
    'cannot-be',
    /[Xx×＊*]{2,}(?![\p{L}\d])(?=[万亿个项家%％元人\p{Script=Han}])|[［[【〔]待(?:补|定|核)[^］\]】〕]*[］\]】〕]|\bTB[DC]\b|[_＿]{2,}/gu,
    () => '',
  ],
]

function patterns(text: string): readonly Claim[] {
  return kinds.flatMap(([rule, verdict, pattern, fix]) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }): Claim => ({
      rule,
      verdict,
      start: index,
      end: index + said.length,
      arithmetic: said,
      fix: fix(said),
    })),
  )
}

/** 30%～15% */
function ranges(text: string): readonly Claim[] {
  return [...text.matchAll(/(?<![\d.:])(\d+(?:\.\d+)?)([%％]?)[～~](\d+(?:\.\d+)?)([%％]?)/gu)].map(
    ({ 0: said, 1: low, 3: high, index }): Claim => ({
      rule: 'range',
      verdict: Number(low) < Number(high) ? 'agrees' : 'cannot-be',
      start: index,
      end: index + said.length,
      arithmetic: `${low} ${Number(low) < Number(high) ? '<' : '≥'} ${high}`,
      fix: '',
    }),
  )
}

/** How far a number stands from its own name. */
const beside = 12

/**
 * The same indicator, region and period with two values, each beside its name and in sentences of their
 * own.
 */
function twice({ text, figures }: Parameters<Rule>[0]): readonly Claim[] {
  const said = new Map<string, (typeof figures)[number]>()
  return figures.flatMap((figure): Claim[] => {
    const { indicator, region, period, unit, target } = figure
    const isValue = comparisonsIn(figure).every(({ start }) => start !== figure.start)
    if (indicator.length < 4 || period === '' || target || !isValue || figure.qualifier !== '') return []
    if (!text.slice(Math.max(0, figure.start - indicator.length - beside), figure.start).includes(indicator))
      return []
    const key = [indicator, region, period, bareUnit(unit)].join('|')
    const before = said.get(key)
    if (!before) {
      said.set(key, figure)
      return []
    }
    const isElsewhere = /[。；！？\n]/u.test(text.slice(before.end, figure.start))
    const [one, other] = [intervalOf(before), intervalOf(figure)]
    if (!one || !other || !isElsewhere) return []
    const holds = meet(one, other)
    return [
      {
        rule: 'said-twice',
        verdict: holds ? 'agrees' : 'differs',
        start: figure.start,
        end: figure.end,
        arithmetic: `${before.quote} ${holds ? '=' : '≠'} ${figure.quote}`,
        fix: holds ? '' : before.quote,
      },
    ]
  })
}
