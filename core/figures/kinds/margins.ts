import { done, refused, type Outcome } from '../../problem.ts'
import { compare, type Comparison } from '../comparison.ts'
import { onlyExact, unitsOf, writeOperand, type FigureKind, type Reading, type Scene } from '../kind.ts'
import { listedExtents } from '../listed-extents.ts'
import type { Operand, Printed, PrintOptions } from '../model.ts'
import { choice, parts, takeSeveral } from '../picking.ts'
import { respectivelyEn, respectivelyZh } from '../respectively-words.ts'
import { alike } from '../together.ts'
import { isRate } from '../unit.ts'
import { versusBehindZh, versusEn, versusName, versusSide, versusZh } from '../versus-words.ts'
import { listEn } from '../words-en.ts'

/** One value, the first, beside each of several others of the same period. */
export interface MarginsFigure extends Printed {
  readonly kind: 'margins'
  readonly of: readonly Operand[]
  readonly word: Word
}

type Word = 'above' | 'faster' | 'more' | 'better'

const keywords: Readonly<Record<string, Word>> = {
  高于各: 'above',
  快于各: 'faster',
  多于各: 'more',
  优于各: 'better',
  'above-each': 'above',
  'faster-than-each': 'faster',
  'more-than-each': 'more',
  'better-than-each': 'better',
}

const wording = choice<Word>({
  above: { zh: '高于、低于', en: 'above, below' },
  faster: { zh: '快于、慢于', en: 'faster, slower' },
  more: { zh: '多于、少于', en: 'more, fewer' },
  better: { zh: '优于、差于', en: 'better, worse' },
})

const options: ReadonlySet<keyof PrintOptions> = new Set([
  'decimals',
  'trimmed',
  'scale',
  'unitless',
  'generic',
  'average',
  'apart',
  'respectively',
])

/**
 * `{{k@2022,k[china]@2022,k[sichuan]@2022:高于各}}` prints 分别高于全国、四川省1.2和0.5个百分点, the first of the list beside
 * each of the others. Where they do not all lie on one side each has its own word:
 * 与全国、四川省相比分别高1.2个百分点、低0.5个百分点. Differences and names as of 高于.
 */
export const margins: FigureKind<MarginsFigure> = {
  kind: 'margins',
  join: ',',
  label: { zh: '高于各处', en: 'Above or below each' },
  hasManyNumbers: true,
  ways: [
    {
      name: 'margins',
      group: 'parts',
      label: { zh: '分别高于、快于另外几项', en: 'Above or below several others' },
      fields: [parts(2), wording],
      build: chosen =>
        chosen.parts.length > 1
          ? { kind: 'margins', of: [chosen.of, ...chosen.parts], word: wording.read(chosen) }
          : undefined,
      take: ({ of, word }) => {
        const taken = takeSeveral(of)
        return taken && { ...taken, more: { word } }
      },
    },
  ],
  asks: [
    {
      name: 'margins',
      words: ['高于各', '快于各', '低于各', '慢于各', 'above-each'],
      takes: 'several',
      propose: ({ of, others, word }) =>
        others.length > 1
          ? [{ kind: 'margins', of: [of, ...others], word: /[快慢]/u.test(word) ? 'faster' : 'above' }]
          : [],
    },
  ],
  read: ({ keyword, argument, operands: of }) => {
    const word = keywords[keyword]
    return word && argument === undefined && of.length > 2 ? { kind: 'margins', of, word } : undefined
  },
  write: ({ of, word }) => `${of.map(writeOperand).join(',')}:${versusZh[word][0]}各`,
  operands: ({ of }) => of,
  honours: ({ print }, option) => (option === 'lead' ? print.lead === 'than' : options.has(option)),
  accepts: onlyExact,
  render: (expression, readings, scene) => {
    const stranger = readings.find(({ indicator }) => indicator.unit !== readings[0]!.indicator.unit)
    if (stranger) return refused('unit-mismatch', unitsOf(readings[0]!, stranger))
    const related = alike(readings)
    if (!related.ok) return related
    const pairs = readings.slice(1).map(than => ({ of: readings[0]!, than }))
    const found: Comparison[] = []
    for (const { of, than } of pairs) {
      const compared = compare(
        of,
        than,
        isRate(of.indicator) ? 'points' : 'absolute',
        expression.print,
        scene.language,
      )
      if (!compared.ok) return compared
      found.push(compared.value)
    }
    const text = words(expression, pairs, found, scene)
    if (!text.ok) return text
    const [first] = found
    return done({
      ...first!,
      text: text.value,
      formula: found.map(({ formula }) => formula).join(', '),
      rounding: [...new Set(found.map(({ rounding }) => rounding))].join(
        scene.language === 'zh' ? '；' : '; ',
      ),
      direction: found.every(({ direction }) => direction === first!.direction) ? first!.direction : 'none',
    })
  },
}

interface Pair {
  readonly of: Reading
  readonly than: Reading
}

/** On which side each lies: 0 above, 1 below, undefined where they are level. */
function sidesOf(
  { word }: MarginsFigure,
  pairs: readonly Pair[],
  found: readonly Comparison[],
): Outcome<(0 | 1 | undefined)[]> {
  const sides: (0 | 1 | undefined)[] = []
  for (const [at, { direction }] of found.entries()) {
    const side = direction === 'level' ? done(undefined) : versusSide(word, direction, pairs[at]!.of)
    if (!side.ok) return side
    sides.push(side.value)
  }
  return done(sides)
}

function words(
  expression: MarginsFigure,
  pairs: readonly Pair[],
  found: readonly Comparison[],
  scene: Scene,
): Outcome<string> {
  const sides = sidesOf(expression, pairs, found)
  if (!sides.ok) return sides
  const names: string[] = []
  for (const { of, than } of pairs) {
    const name = versusName(of, than, expression.print, scene)
    if (!name.ok) return name
    names.push(name.value)
  }
  return done((scene.language === 'zh' ? inChinese : inEnglish)(expression, names, sides.value, found))
}

function inChinese(
  { word, print }: MarginsFigure,
  names: readonly string[],
  sides: readonly (0 | 1 | undefined)[],
  found: readonly Comparison[],
): string {
  const name = names.join('、')
  const [side] = sides
  if (side === undefined || sides.some(each => each !== side)) {
    const each = found.map(({ text }, at) =>
      sides[at] === undefined ? '持平' : `${versusBehindZh[word][sides[at]]}${text}`,
    )
    return `与${name}相比${respectivelyZh(print)}${each.join('、')}`
  }
  const extents = listedExtents(found, print.apart, 'zh')
  const beside =
    print.lead === 'than' ? `比${name}${versusBehindZh[word][side]}` : `${versusZh[word][side]}${name}`
  return `${respectivelyZh(print)}${beside}${extents}`
}

function inEnglish(
  { word, print }: MarginsFigure,
  names: readonly string[],
  sides: readonly (0 | 1 | undefined)[],
  found: readonly Comparison[],
): string {
  const [side] = sides
  const name = listEn(names)
  if (side !== undefined && sides.every(each => each === side))
    return `${listedExtents(found, undefined, 'en')} ${versusEn[word][side]} ${name}${respectivelyEn(print)}`
  const each = found.map(({ text }, at) =>
    sides[at] === undefined ? 'level with' : `${text} ${versusEn[word][sides[at]]}`,
  )
  return `${listEn(each)} ${name}${respectivelyEn(print)}`
}
