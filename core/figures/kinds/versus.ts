import { done, refused } from '../../problem.ts'
import { changeClaims } from '../change-claims.ts'
import { compare } from '../comparison.ts'
import { farApart } from '../far-apart.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind } from '../kind.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { choice, scopeOf, whole } from '../picking.ts'
import { alike } from '../together.ts'
import { isRate } from '../unit.ts'
import { isFar, versusLeadFits, versusWords, versusZh, type VersusWord } from '../versus-words.ts'

/**
 * One value beside another of the same period: of another indicator, or of the same one in another region.
 */
export interface VersusFigure extends Printed {
  readonly kind: 'versus'
  readonly of: Operand
  readonly than: Operand
  readonly word: VersusWord
  /** By how many per cent of the other, or not said by how much; absent: by how much, in points of rates. */
  readonly by?: 'percent' | 'none'
}

const keywords: Readonly<Record<string, VersusWord>> = {
  高于: 'above',
  快于: 'faster',
  多于: 'more',
  优于: 'better',
  高出: 'beyond',
  领先: 'ahead',
  远高于: 'far',
  远超: 'surpass',
  above: 'above',
  'faster-than': 'faster',
  'more-than': 'more',
  'better-than': 'better',
  beyond: 'beyond',
  ahead: 'ahead',
  'far-above': 'far',
  'far-beyond': 'surpass',
}
const endings: Readonly<Record<NonNullable<VersusFigure['by']>, readonly [zh: string, en: string]>> = {
  percent: ['幅度', '-percent'],
  none: ['无幅', '-bare'],
}

type Measure = 'amount' | NonNullable<VersusFigure['by']>

const word = choice<VersusWord>({
  above: { zh: '高于、低于', en: 'above, below' },
  faster: { zh: '快于、慢于', en: 'faster, slower' },
  more: { zh: '多于、少于', en: 'more, fewer' },
  better: { zh: '优于、差于', en: 'better, worse' },
  beyond: { zh: '高出、低于', en: 'above (高出), below' },
  ahead: { zh: '领先、落后', en: 'ahead, behind' },
  far: { zh: '远高于、远低于', en: 'far above, far below' },
  surpass: { zh: '远超、远低于', en: 'far above (远超), far below' },
})
const measure = choice<Measure>(
  {
    amount: { zh: '差多少', en: 'By how much' },
    percent: { zh: '差百分之几', en: 'By how many percent' },
    none: { zh: '不写', en: 'Leave out' },
  },
  'by',
  { zh: '差距', en: 'Distance' },
)

const byOf = (said: Measure) => (said === 'amount' ? {} : { by: said })
const chosenOf = ({ word: said, by }: VersusFigure) => ({ word: said, by: by ?? 'amount' })

/** 高于幅度 and 高于无幅 taken apart. */
function readKeyword(keyword: string): Pick<VersusFigure, 'word' | 'by'> | undefined {
  for (const by of ['percent', 'none'] as const) {
    const ending = endings[by].find(each => keyword.endsWith(each))
    const said = ending === undefined ? undefined : keywords[keyword.slice(0, -ending.length)]
    if (said) return { word: said, by }
  }
  const said = keywords[keyword]
  return said && { word: said }
}

/** How a word that asks is said: 低于 and 高于 alike, for the data choose the side, 比多 turned round. */
function versusAsked(asked: string): {
  readonly figure: Pick<VersusFigure, 'word' | 'by'>
  readonly print?: PrintOptions
} {
  const turned = turnedRound[asked]
  if (turned) return { figure: { word: turned }, print: { lead: 'than' } }
  const said = keywords[asked] ?? otherSides[asked] ?? 'above'
  return { figure: said === 'surpass' ? { word: said, by: 'none' } : { word: said } }
}

const turnedRound: Readonly<Record<string, VersusWord>> = {
  比高: 'above',
  比多: 'more',
  比快: 'faster',
  比好: 'better',
}
const otherSides: Readonly<Record<string, VersusWord>> = {
  远低于: 'far',
  慢于: 'faster',
  落后: 'ahead',
  好于: 'better',
}

const regionBeside = (of: Operand, region: string): Operand | undefined =>
  region === '' ? undefined : { ...of, region }

/**
 * `{{k@2022-k[sichuan]@2022:高于}}` prints 高于四川省2.3个百分点 or 低于四川省0.5个百分点, `:快于` of a growth rate: v−w of one
 * period, in points where both are percentages; `:高于幅度` (v−w)/w in per cent, which rates have not
 * (`points-expected`); `:高于无幅` 高于四川省 alone. 优于 and 领先 go by polarity. The other is named by its region, or by
 * its indicator where that differs; 泛称 says 全省, 平均 全省平均 of what is one, 名 a part of its names, and 称=比 turns
 * it round: 比全省平均高2.3个百分点. `:远超无幅` 远超四川省 and `:远高于` are said of one and a half times the other or more, 远低于
 * of two thirds or less (`not-far`).
 */
export const versus: FigureKind<VersusFigure> = {
  kind: 'versus',
  join: '-',
  canBeListed: () => true,
  label: { zh: '高于、快于', en: 'Above or below' },
  ways: [
    {
      name: 'versus',
      group: 'parts',
      label: { zh: '高于、低于另一指标', en: 'Above or below another indicator' },
      fields: [whole({ zh: '与哪个数比', en: 'Compared with' }), word, measure],
      build: chosen =>
        chosen.whole && {
          kind: 'versus',
          of: chosen.of,
          than: chosen.whole,
          word: word.read(chosen),
          ...byOf(measure.read(chosen)),
        },
      take: figure => {
        const { of, than } = figure
        return of.region === than.region && of.period === than.period
          ? { ...of, whole: than.indicator, more: chosenOf(figure) }
          : undefined
      },
    },
    {
      name: 'versus-region',
      group: 'regions',
      label: { zh: '高于、低于全省（平均）', en: 'Above or below the province' },
      fields: [scopeOf({ zh: '与哪里比', en: 'Compared with' }), word, measure],
      build: chosen =>
        chosen.scope === undefined
          ? undefined
          : {
              kind: 'versus',
              of: chosen.of,
              than: { ...chosen.of, region: chosen.scope },
              word: word.read(chosen),
              ...byOf(measure.read(chosen)),
            },
      take: figure => {
        const { of, than } = figure
        return of.indicator === than.indicator && of.period === than.period
          ? { ...of, scope: than.region, more: chosenOf(figure) }
          : undefined
      },
    },
  ],
  asks: [
    {
      name: 'versus',
      words: [
        '高于',
        '低于',
        '快于',
        '慢于',
        '高出',
        '领先',
        '落后',
        '好于',
        '远高于',
        '远低于',
        '远超',
        '多于',
        '比高',
        '比多',
        '比快',
        '比好',
        'above',
      ],
      takes: 'several',
      propose: ({ of, others: [than], scope, rival, word: asked }) => {
        const said = versusAsked(asked)
        const beside = than ?? regionBeside(of, rival ?? scope)
        if (!beside) return []
        const plain = { kind: 'versus', of, than: beside, ...said.figure } as const
        if (said.print) return [{ ...plain, print: said.print }, plain]
        return isFar(said.figure.word)
          ? [plain, { kind: 'versus', of, than: beside, word: 'above' }]
          : [plain]
      },
    },
  ],
  weighsLittle: true,
  read: ({ keyword, argument, operands: [of, than, ...more] }) => {
    const said = readKeyword(keyword)
    return said && of && than && more.length === 0 && argument === undefined
      ? { kind: 'versus', of, than, ...said }
      : undefined
  },
  write: ({ of, than, word: said, by }) =>
    `${writeOperand(of)}-${writeOperand(than)}:${versusZh[said][0]}${by ? endings[by][0] : ''}`,
  operands: ({ of, than }) => [of, than],
  honours: ({ word: said, by, print }, option) => {
    if (option === 'lead') return versusLeadFits(print.lead, said)
    if (option === 'generic' || option === 'naming' || option === 'average') return true
    if (option === 'scale' || option === 'unitless') return by === undefined
    return by !== 'none' && (option === 'decimals' || option === 'trimmed' || option === 'qualifier')
  },
  compares: ({ of, than }) =>
    of.period === than.period
      ? done(true)
      : refused('period-not-comparable', { period: of.period, base: than.period }),
  accepts: onlyExact,
  render: ({ word: said, by, print }, [of, than], scene) => {
    if (of!.indicator.unit !== than!.indicator.unit) return refused('unit-mismatch', unitsOf(of!, than!))
    const related = alike([of!, than!])
    if (!related.ok) return related
    const inPoints = isRate(of!.indicator)
    if (by === 'percent' && inPoints) return refused('points-expected', { indicator: of!.indicator.key })
    const claimed = changeClaims(of!, than!, undefined, print)
    if (!claimed.ok) return claimed
    const apart = isFar(said) ? farApart(of!, than!) : done(true)
    if (!apart.ok) return apart
    const compared = compare(
      of!,
      than!,
      by === 'percent' ? by : inPoints ? 'points' : 'absolute',
      print,
      scene.language,
    )
    if (!compared.ok) return compared
    const text = versusWords(
      said,
      print,
      { ...compared.value, text: by === 'none' ? '' : compared.value.text },
      of!,
      than!,
      scene,
    )
    return text.ok ? done({ ...compared.value, text: text.value }) : text
  },
}
