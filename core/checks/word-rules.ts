import type {
  decimal,
  FigureExpression,
  FigureMap,
  Operand,
  PrintOptions,
  ResolvedOperand,
  VerbPair,
} from '../figures/index.ts'
import {
  areComparable,
  comparePeriods,
  decimal as number,
  isTarget,
  optionsOf,
  readQualifierWord,
  saysMuch,
  yearBefore,
  type QualifierWord,
} from '../figures/index.ts'

type Decimal = ReturnType<typeof decimal>

/** A figure and the word typed beside it, with the figures before it in its sentence, the nearest first. */
export interface Beside {
  readonly figure: FigureExpression
  readonly word: string
  /** What the figure printed. */
  readonly printed: string
  readonly earlier: readonly FigureExpression[]
}

/** What a figure prints: its number and the unrounded one, both without their sign. */
export interface Numbers {
  readonly exact: Decimal
  readonly number: Decimal
  readonly isNegative: boolean
  readonly unit: string
  readonly kind: string
  readonly operands: readonly ResolvedOperand[]
}

/** A kind of word that depends on the data. */
export interface Rule {
  readonly side: 'before' | 'after'
  /** The word at the end of what stands before a figure, or at the start of what stands after it. */
  readonly pattern: RegExp
  /** The figure that would say the word itself; undefined where none can. */
  says(beside: Beside): FigureExpression | undefined
  /** Whether the word is true; undefined where the data do not tell. */
  holds(own: Numbers, said: FigureMap[string] | undefined, beside: Beside): boolean | undefined
}

type Course = readonly [direction: 'up' | 'down', verbs: VerbPair]

/** What a value has come to: 降至, 提高到. */
const courses: Readonly<Record<string, Course>> = {
  降: ['down', 'up-down'],
  下降: ['down', 'rise-fall'],
  降低: ['down', 'raise-lower'],
  减: ['down', 'plus-minus'],
  减少: ['down', 'increase-decrease'],
  缩短: ['down', 'lengthen-shorten'],
  压缩: ['down', 'lengthen-compress'],
  缩小: ['down', 'widen-shrink'],
  回落: ['down', 'quicken-ease'],
  压减: ['down', 'add-trim'],
  升: ['up', 'up-down'],
  上升: ['up', 'rise-fall'],
  提高: ['up', 'raise-lower'],
  提升: ['up', 'lift-fall'],
  增: ['up', 'plus-minus'],
  增加: ['up', 'increase-decrease'],
  增长: ['up', 'grow-fall'],
  上涨: ['up', 'climb-fall'],
  跃升: ['up', 'leap-fall'],
  扩大: ['up', 'widen-shrink'],
  延长: ['up', 'lengthen-shorten'],
}
const coursesEn: Readonly<Record<string, Course>> = {
  fell: ['down', 'rise-fall'],
  dropped: ['down', 'climb-drop'],
  down: ['down', 'rise-fall'],
  declined: ['down', 'rise-fall'],
  decreased: ['down', 'increase-decrease'],
  rose: ['up', 'rise-fall'],
  climbed: ['up', 'climb-fall'],
  up: ['up', 'rise-fall'],
  grew: ['up', 'grow-fall'],
  increased: ['up', 'increase-decrease'],
  leapt: ['up', 'leap-fall'],
}

const longestFirst = (words: readonly string[]): string =>
  words.toSorted((left, right) => right.length - left.length).join('|')

const courseOf = (word: string): Course | undefined =>
  courses[word.replace(/[至到]$/, '')] ?? coursesEn[word.replace(/ to $/, '')]

/** The value it was before: the figure it is written beside, or the year before. */
function startOf(of: Operand, earlier: readonly FigureExpression[]): Operand | undefined {
  const named = earlier
    .flatMap(figure => (figure.kind === 'value' ? [figure.of] : []))
    .find(
      ({ indicator, region, period }) =>
        indicator === of.indicator &&
        region === of.region &&
        areComparable(period, of.period) &&
        comparePeriods(period, of.period) < 0,
    )
  const period = yearBefore(of.period)
  return named ?? (period === undefined ? undefined : { ...of, period })
}

/** Why a rise is none that 跃升 may be said of. */
const notLeapt: ReadonlySet<string> = new Set(['not-a-leap', 'leap-for-the-worse'])

const reached: Rule = {
  side: 'before',
  pattern: new RegExp(
    `(?:(?:${longestFirst(Object.keys(courses))})[至到]|\\b(?:${longestFirst(Object.keys(coursesEn))}) to )$`,
  ),
  says: ({ figure, word, earlier }) => {
    const from = figure.kind === 'value' ? startOf(figure.of, earlier) : undefined
    if (figure.kind !== 'value' || !from) return undefined
    return heeding({
      kind: 'from-to',
      from,
      to: figure.of,
      extent: 'none',
      opening: word.endsWith('到') ? 'to' : 'till',
      print: { ...figure.print, verbs: courseOf(word)![1] },
    })
  },
  holds: (_own, said, { word }) => {
    if (said?.ok) return said.value.direction === courseOf(word)![0]
    return said && notLeapt.has(said.problem.code) ? false : undefined
  },
}

const changed = '(?:增长|下降|上升|提高|降低|增加|减少|上涨|提升|回落)了?'

/**
 * A verb of change before what is no change: a share, or a stated fall that prints its sign behind the verb.
 */
const moved: Rule = {
  side: 'before',
  pattern: new RegExp(`(?:${changed}|\\b(?:grew|rose|fell|increased|decreased) by )$`),
  says: ({ figure }) =>
    figure.kind === 'value' ? heeding({ kind: 'movement', of: figure.of, print: figure.print }) : undefined,
  holds: ({ isNegative, kind }) =>
    kind === 'share' || kind === 'fraction' || (kind === 'value' && isNegative) ? false : undefined,
}

const synonyms: Readonly<Record<string, QualifierWord>> = {
  大约: '约',
  只有: '仅',
  仅有: '仅',
  不少于: '不低于',
  不高于: '不超过',
  nearly: '近',
  almost: '将近',
  about: '约',
  around: '左右',
  'more than': '超过',
  over: '超过',
  'less than': '不足',
  'fewer than': '不足',
  'at least': '以上',
  'at most': '以下',
  'no more than': '不超过',
  'up to': '最多',
  only: '仅',
  just: '仅',
}
const before = [
  '近',
  '接近',
  '将近',
  '约',
  '超',
  '超过',
  '逾',
  '突破',
  '不足',
  '不到',
  '不低于',
  '不超过',
  '低于',
  '高达',
  '多达',
  '仅',
] as const
const after = ['左右', '以上', '以下', '以内', '余', '多'] as const

const qualifierOf = (word: string): QualifierWord | undefined =>
  synonyms[word.trim()] ?? readQualifierWord(word.trim())

/** Words that also say how something else stands to the number: 超过去年的{{…}}. */
const comparing: ReadonlySet<QualifierWord> = new Set([
  '超',
  '超过',
  '突破',
  '低于',
  '不低于',
  '不超过',
  '不足',
  '不到',
])

/** A figure that carries the word, at the place numbers of its size are usually rounded to. */
function qualifiedFigure({ figure, word, printed }: Beside): FigureExpression | undefined {
  const said = qualifierOf(word)
  if (!said || figure.print.qualifier) return undefined
  if (figure.kind !== 'value')
    return heeding({ ...figure, print: { ...figure.print, qualifier: { word: said } } }, 'qualifier')
  const { of, print } = figure
  if (said === '仅' || said === '高达' || said === '多达')
    return heeding({ kind: 'bounded', of, word: said, print })
  const kind = roundedWords.has(said) ? 'rounded' : 'bounded'
  return heeding({ kind, of, word: said, place: placeFor(printed, print), print } as FigureExpression)
}

/** 295天 to 10, 28.4万户 to 10000: all but the first two digits. */
function placeFor(printed: string, { scale }: PrintOptions): string {
  const [digits = '0'] = /\d[\d,]*/.exec(printed) ?? []
  const zeros =
    Math.max(0, digits.replaceAll(',', '').length - 2) +
    (scale === '万' ? 4 : scale === '亿' ? 8 : scale === '万亿' ? 12 : 0)
  return `1${'0'.repeat(zeros)}`
}

const roundedWords: ReadonlySet<string> = new Set([
  '超',
  '超过',
  '逾',
  '突破',
  '余',
  '多',
  '近',
  '接近',
  '将近',
])
const near = number('0.05')

/**
 * Whether the number that prints stands to the value as the word says, the number itself being what was typed
 * beside.
 */
function isTrue(word: QualifierWord, { exact, number: shown }: Numbers): boolean {
  const isNear = exact.minus(shown).abs().lte(shown.times(near))
  switch (word) {
    case '近':
    case '接近':
    case '将近':
    case '不足':
    case '不到':
      return exact.lt(shown) && isNear
    case '低于':
      return exact.lt(shown)
    case '超':
    case '超过':
    case '逾':
    case '突破':
    case '余':
    case '多':
      return exact.gt(shown)
    case '约':
    case '左右':
      return isNear
    case '以上':
    case '不低于':
      return exact.gte(shown)
    default:
      return exact.lte(shown)
  }
}

/** Whether a value is what others are held against: a target, or of another region. */
const isOfOther = (figure: FigureExpression): boolean =>
  figure.kind === 'value' && (isTarget(figure.of.indicator) || figure.of.region !== '')

/** What refuses a word that claims more than where the number lies. */
const claimed = (word: QualifierWord): string | undefined =>
  word === '仅' ? 'not-little' : saysMuch(word) ? 'not-much' : undefined

function qualifies(
  own: Numbers,
  said: FigureMap[string] | undefined,
  { figure, word, earlier }: Beside,
): boolean | undefined {
  const meant = qualifierOf(word)
  if (!meant || figure.print.qualifier || figure.kind === 'rounded' || figure.kind === 'bounded')
    return undefined
  const against = claimed(meant)
  if (against) return said?.ok ? true : said?.problem.code === against ? false : undefined
  if (comparing.has(meant) && (isOfOther(figure) || earlier.length > 0)) return undefined
  return isTrue(meant, own)
}

const synonymsIn = (script: RegExp): readonly string[] =>
  Object.keys(synonyms).filter(word => script.test(word))

const qualifiedBefore: Rule = {
  side: 'before',
  pattern: new RegExp(
    `(?:${longestFirst([...before, ...synonymsIn(/\p{Script=Han}/u)])}|\\b(?:${longestFirst(synonymsIn(/^[a-z]/))}) )$`,
  ),
  says: qualifiedFigure,
  holds: qualifies,
}

const qualifiedAfter: Rule = {
  side: 'after',
  pattern: new RegExp(`^(?:${after.slice(0, 4).join('|')}|[余多](?=[个项件家户人名次处座万亿公]))`),
  says: qualifiedFigure,
  holds: qualifies,
}

const all: Rule = {
  side: 'before',
  pattern: /(?:全部|全都|\ball (?:of )?)$/,
  says: ({ figure }) =>
    figure.kind === 'share'
      ? { kind: 'everything', part: figure.part, whole: figure.whole, word: 'all', print: {} }
      : undefined,
  holds: ({ exact, unit, kind, operands }) => {
    if (kind === 'share' && operands.length === 2) return operands[0]!.value === operands[1]!.value
    return unit === '%' && (kind === 'value' || kind === 'completion') ? exact.eq(100) : undefined
  },
}

/**
 * 远超 before the very number a figure prints, or before what the figure before it in its sentence is said to
 * be far from.
 */
const far: Rule = {
  side: 'before',
  pattern: /(?:远超过?|远高于|远低于|\bfar (?:above|below|more than) )$/,
  says: ({ figure, word, earlier: [nearest] }) =>
    figure.kind === 'value' && nearest?.kind === 'value'
      ? {
          kind: 'versus',
          of: nearest.of,
          than: figure.of,
          word: /超|more/.test(word) ? 'surpass' : 'far',
          by: 'none',
          print: {},
        }
      : undefined,
  holds: (_own, said, { figure, word, earlier }) => {
    if (said?.ok) return isBelow(word) === isBelow(said.value.text)
    if (said?.problem.code === 'not-far') return false
    return figure.kind === 'value' && earlier.length === 0 && !isOfOther(figure) ? false : undefined
  },
}

const isBelow = (words: string): boolean => /低于|below/.test(words)

/** 日均 before the total of a period, which is no average of its days. */
const daily: Rule = {
  side: 'before',
  pattern: /日均$/,
  says: ({ figure }) =>
    figure.kind === 'value' ? heeding({ kind: 'daily', of: figure.of, print: figure.print }) : undefined,
  holds: ({ operands }, said) =>
    said?.ok && !operands.some(({ indicatorName }) => /日均|每[天日]/.test(indicatorName))
      ? false
      : undefined,
}

/** Every kind of typed word that is looked for. */
export const rules: readonly Rule[] = [reached, moved, qualifiedBefore, qualifiedAfter, far, daily, all]

/**
 * The figure without the options that it does not heed; undefined where it does not heed the one that was
 * wanted.
 */
function heeding(figure: FigureExpression, wanted?: 'qualifier'): FigureExpression | undefined {
  const heeded: readonly string[] = optionsOf(figure)
  if (wanted && !heeded.includes(wanted)) return undefined
  return {
    ...figure,
    print: Object.fromEntries(Object.entries(figure.print).filter(([option]) => heeded.includes(option))),
  } as FigureExpression
}
