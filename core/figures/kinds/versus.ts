import { done, refused, type Outcome } from '../../problem.ts'
import { compare, type Comparison } from '../comparison.ts'
import { toneOf } from '../direction.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind, type Reading, type Scene } from '../kind.ts'
import type { Language, Operand, Printed, Region } from '../model.ts'
import { choice, whole } from '../picking.ts'
import { genericName, regionNameOf } from '../region.ts'
import { alike } from '../together.ts'
import { isRate } from '../unit.ts'

/** One value beside another of the same period: of another indicator, or of the same one in another region. */
export interface VersusFigure extends Printed {
  readonly kind: 'versus'
  readonly of: Operand
  readonly than: Operand
  readonly word: 'above' | 'faster' | 'more' | 'better'
}

type Word = VersusFigure['word']

const keywords: Readonly<Record<string, Word>> = {
  高于: 'above', 快于: 'faster', 多于: 'more', 优于: 'better', above: 'above', 'faster-than': 'faster', 'more-than': 'more', 'better-than': 'better',
}
const zh: Readonly<Record<Word, readonly [string, string]>> = {
  above: ['高于', '低于'], faster: ['快于', '慢于'], more: ['多于', '少于'], better: ['优于', '差于'],
}
const en: Readonly<Record<Word, readonly [string, string]>> = {
  above: ['above', 'below'], faster: ['faster than', 'slower than'], more: ['more than', 'fewer than'], better: ['better than', 'worse than'],
}

const word = choice<Word>({
  above: { zh: '高于、低于', en: 'above, below' }, faster: { zh: '快于、慢于', en: 'faster, slower' },
  more: { zh: '多于、少于', en: 'more, fewer' }, better: { zh: '优于、差于', en: 'better, worse' },
})

/**
 * `{{k@2022-k[sichuan]@2022:高于}}` prints 高于四川省2.3个百分点 or 低于四川省0.5个百分点, `:快于` of a growth rate: v−w of one period, in points where
 * both are percentages. 优于 and 差于 go by polarity. The other is named by its region, or by its indicator where that differs;
 * 泛称 says 全省.
 */
export const versus: FigureKind<VersusFigure> = {
  kind: 'versus',
  join: '-',
  label: { zh: '高于、快于', en: 'Above or below' },
  ways: [
    {
      name: 'versus',
      group: 'parts',
      label: { zh: '高于、低于另一指标', en: 'Above or below another indicator' },
      fields: [whole({ zh: '与哪个数比', en: 'Compared with' }), word],
      build: (chosen) => chosen.whole && { kind: 'versus', of: chosen.of, than: chosen.whole, word: word.read(chosen) },
      take: ({ of, than, word: said }) =>
        (of.region === than.region && of.period === than.period ? { ...of, whole: than.indicator, more: { word: said } } : undefined),
    },
  ],
  asks: [
    {
      name: 'versus',
      words: ['高于', '低于', '快于', '慢于', '高出', '好于', 'above'],
      takes: 'several',
      propose: ({ of, others: [than], scope }) => {
        if (than) return [{ kind: 'versus', of, than, word: 'above' }]
        return scope === '' ? [] : [{ kind: 'versus', of, than: { ...of, region: scope }, word: 'above' }]
      },
    },
  ],
  read: ({ keyword, argument, operands: [of, than, ...more] }) => {
    const said = keywords[keyword]
    return said && of && than && more.length === 0 && argument === undefined ? { kind: 'versus', of, than, word: said } : undefined
  },
  write: ({ of, than, word: said }) => `${writeOperand(of)}-${writeOperand(than)}:${zh[said][0]}`,
  operands: ({ of, than }) => [of, than],
  honours: (_expression, option) =>
    option === 'decimals' || option === 'trimmed' || option === 'qualifier' || option === 'scale' || option === 'unitless' || option === 'generic',
  compares: ({ of, than }) => (of.period === than.period ? done(true) : refused('period-not-comparable', { period: of.period, base: than.period })),
  accepts: onlyExact,
  render: (expression, [of, than], scene) => {
    if (of!.indicator.unit !== than!.indicator.unit) return refused('unit-mismatch', unitsOf(of!, than!))
    const related = alike([of!, than!])
    if (!related.ok) return related
    const compared = compare(of!, than!, isRate(of!.indicator) ? 'points' : 'absolute', expression.print, scene.language)
    if (!compared.ok) return compared
    const text = words(expression, compared.value, of!, than!, scene)
    return text.ok ? done({ ...compared.value, text: text.value }) : text
  },
}

function words({ word: said, print }: VersusFigure, { direction, text }: Comparison, of: Reading, than: Reading, scene: Scene): Outcome<string> {
  const { language } = scene
  const name = nameOf(of, than, print.generic ?? false, scene)
  if (direction === 'level') return done(language === 'zh' ? `与${name}持平` : `level with ${name}`)
  const side = sideOf(said, direction, of)
  if (!side.ok) return side
  return done(language === 'zh' ? `${zh[said][side.value]}${name}${text}` : `${text} ${en[said][side.value]} ${name}`)
}

/** Better goes by polarity, everything else by the sign. */
function sideOf(said: Word, direction: 'up' | 'down', { indicator }: Reading): Outcome<0 | 1> {
  if (said !== 'better') return done(direction === 'up' ? 0 : 1)
  const tone = toneOf(direction, indicator)
  return tone === 'neutral' ? refused('no-polarity', { indicator: indicator.key }) : done(tone === 'good' ? 0 : 1)
}

function nameOf(of: Reading, than: Reading, isGeneric: boolean, { data, language }: Scene): string {
  if (of.indicator.key !== than.indicator.key) return than.operand.indicatorName
  const region = data.region(than.operand.region)
  return region ? placeName(region, isGeneric, language) : than.operand.regionName
}

const placeName = (region: Region, isGeneric: boolean, language: Language): string =>
  (isGeneric && genericName(region, language)) || regionNameOf(region, language)
