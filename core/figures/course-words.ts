import { VerbPair } from './print-model.ts'
import { courseEn } from './words-en.ts'
import { verbsZh } from './words-zh.ts'

/** How a course is spoken of: 从2018年跃升到2022年, 由第7位跃升至第3位, 跃升至第3位. */
export interface CourseWord {
  readonly opening: '' | '从' | '由'
  readonly end: '到' | '至'
  /** The pair its verb is of; undefined for the one that is printed unless another is asked for. */
  readonly verbs: VerbPair | undefined
  readonly verb: string
}

/** What is said of an amount alone: nothing rises 多到, 高到 or 偏高到. */
const ofAmounts: ReadonlySet<VerbPair> = new Set<VerbPair>([
  'more-fewer',
  'high-low',
  'above-below',
  'more-less',
  'add-more',
])
const usual: VerbPair = 'rise-fall'

const pairsOfCourses = VerbPair.options.filter(pair => !ofAmounts.has(pair))

/** Each verb with the first pair that has it: 回落 is of 回升/回落, and 提高/回落 says it of the same data. */
const pairByVerb = new Map(
  pairsOfCourses.toReversed().flatMap(pair => verbsZh[pair].map((verb): [string, VerbPair] => [verb, pair])),
)

/** Verbs that people type and no pair has, as one that has it: 攀升至 claims no more than 上升至. */
const likewise: Readonly<Record<string, string>> = {
  攀升: '上升',
  攀高: '上升',
  爬升: '上升',
  走高: '上升',
  滑落: '下降',
  走低: '下降',
  跌: '下跌',
  缩减: '减少',
  压降: '压减',
}

const longestFirst = (words: Iterable<string>): string =>
  [...new Set(words)].toSorted((left, right) => right.length - left.length).join('|')

/** Every Chinese verb of a course, for a pattern. */
export const courseVerbsZh = longestFirst([...pairByVerb.keys(), ...Object.keys(likewise)])

/** English verbs of a course as the Chinese ones that go with them; leapt as 跃升. */
const chineseByEnglish = new Map(
  pairsOfCourses
    .toReversed()
    .flatMap(pair =>
      courseEn[pair].map((verb, side): [string, string] => [verb.trim(), verbsZh[pair][side]!]),
    ),
)

/** Every English verb of a course, for a pattern. */
export const courseVerbsEn = longestFirst(chineseByEnglish.keys())

const words = new Map<string, CourseWord>(
  [...pairByVerb].flatMap(([verb, pair]) =>
    (['', '从', '由'] as const).flatMap(opening =>
      (['到', '至'] as const).map((end): [string, CourseWord] => [
        `${opening}${verb}${end}`,
        { opening, end, verb, verbs: pair === usual ? undefined : pair },
      ]),
    ),
  ),
)

/** Every way to ask for a course by its verb: 跃升至, 由跃升至, 从扩大到. */
export const courseWords: readonly string[] = [...words.keys()]

/** What a way to ask for a course says. */
export const courseWord = (word: string): CourseWord | undefined => words.get(word)

/** The word for a course whose verb was typed, in either language: 跃升至 for leapt to. */
export const courseAsked = (opening: CourseWord['opening'], verb: string, end: CourseWord['end']): string =>
  `${opening}${chineseByEnglish.get(verb) ?? likewise[verb] ?? verb}${end}`
