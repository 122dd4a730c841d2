import { placeFor, type Ask, type Proposed, type Subject } from './asking.ts'
import type { FromToFigure } from './course-form.ts'
import { courseWord, courseWords, type CourseWord } from './course-words.ts'
import type { PrintOptions } from './model.ts'
import { roundsTo } from './qualifier.ts'
import { isRate } from './unit.ts'

/** What of a from–to can be asked for in a few words. */
export const courseAsks: readonly Ask<FromToFigure>[] = [
  {
    name: 'from-to',
    words: ['从至', '从到', '从…到', '由至', 'from-to'],
    usual: { 'with-start': 0 },
    propose: ({ from, of, indicator }) =>
      from ? [{ kind: 'from-to', from, to: of, extent: extentOf(indicator) }] : [],
  },
  {
    name: 'by-until',
    words: ['由到', '由…到', 'by-until'],
    propose: ({ from, of }) =>
      from ? [{ kind: 'from-to', from, to: of, extent: 'none', opening: 'by-until' }] : [],
  },
  { name: 'course', words: courseWords, numbered: courseWords, propose: coursesAsked },
  {
    name: 'from-to-absolute',
    words: ['从至增减'],
    propose: ({ from, of }) => (from ? [{ kind: 'from-to', from, to: of, extent: 'absolute' }] : []),
  },
  {
    name: 'from-to-points',
    words: ['从至百分点'],
    propose: ({ from, of }) => (from ? [{ kind: 'from-to', from, to: of, extent: 'points' }] : []),
  },
]

const extentOf = (indicator: Subject['indicator']): FromToFigure['extent'] =>
  isRate(indicator) ? 'points' : 'percent'

/**
 * What a verb asks for, 跃升至, 由第7位跃升至 or 提高到90以上: the course with that verb, then with the one that is printed
 * unless another is asked for; and without the 以上 behind both, where it is not true.
 */
function coursesAsked(subject: Subject): readonly Proposed<FromToFigure>[] {
  const said = courseWord(subject.word)
  const { from, of, indicator, isDated } = subject
  if (!from || !said) return []
  const isOpen = said.opening !== ''
  const course: Proposed<FromToFigure> = {
    kind: 'from-to',
    from,
    to: of,
    extent: isOpen && isDated ? extentOf(indicator) : 'none',
    ...openingOf(said),
  }
  const periods: PrintOptions = isOpen && !isDated ? { periods: 'none' } : {}
  const qualifier = qualifierAsked(subject)
  const prints = said.verbs === undefined ? [periods] : [{ ...periods, verbs: said.verbs }, periods]
  const plainly = prints.map(print => ({ ...course, extent: extentBehind(said, course, print), print }))
  return qualifier
    ? [
        ...plainly.map(each => ({ ...each, extent: 'none' as const, print: { ...each.print, qualifier } })),
        ...plainly,
      ]
    : plainly
}

/** No extent stands behind a short verb, for 升幅度 is no word. */
const extentBehind = (
  { verb }: CourseWord,
  { extent }: Pick<FromToFigure, 'extent'>,
  { verbs }: PrintOptions,
): FromToFigure['extent'] =>
  verbs !== undefined && verb.length === 1 && extent === 'percent' ? 'none' : extent

function qualifierAsked(subject: Subject): PrintOptions['qualifier'] {
  const { qualifier, number } = subject
  if (qualifier === undefined || number === undefined) return undefined
  return roundsTo(qualifier) ? { word: qualifier, place: placeFor(subject) } : { word: qualifier }
}

function openingOf({ opening, end }: CourseWord): Pick<FromToFigure, 'opening'> {
  if (opening === '从') return {}
  if (opening === '由') return { opening: end === '至' ? 'by' : 'by-until' }
  return { opening: end === '至' ? 'till' : 'to' }
}
