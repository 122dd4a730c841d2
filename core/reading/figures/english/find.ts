import type { LeftNumber, ReadFigure } from '../../text/model.ts'
import type { TextContext } from '../find.ts'
import { comparisonsOf } from '../relations.ts'
import type { Said } from '../quantities.ts'
import type { Listed, Standing } from '../sentences.ts'
import { leftAlone } from './left-alone.ts'
import { quantitiesIn } from './numbers.ts'
import { relationsOf } from './relations.ts'
import { periodsIn } from './times.ts'

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)
const RANK =
  /(?<=\b(?:rank(?:s|ed|ing)?|placed|came|finished|position(?:ed)?|stood|standing|among|to|at)(?: (?:joint|the|in|at|as))* )(?<rank>\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|No\. ?\d+)(?! (?:half|quarter|time|meeting|year|month|session|phase|batch|step|stage))(?:[^.,;]{0,24}?\b(?:in|of|among|across) (?<scope>[^.,;]{3,40}))?/giu

/** The figures of a clean English text and the numbers that are none, each list in order. */
export function findEnglish(
  text: string,
  { date, region }: TextContext,
): { figures: readonly ReadFigure[]; numbers: readonly LeftNumber[] } {
  const ranks = ranksIn(text)
  const left = leftAlone(text).filter(
    ({ start, end }) => !ranks.some(rank => rank.start < end && start < rank.end),
  )
  const said = [...ranks, ...quantitiesIn(text).map((each): Said => ({ ...each, rank: undefined }))].filter(
    ({ start, end, rank }) =>
      rank !== undefined || ![...left, ...ranks].some(span => span.start < end && start < span.end),
  )
  const lists = listsIn(
    text,
    said.toSorted((one, other) => one.start - other.start),
  )
  const relations = relationsOf(text, lists)
  const periods = periodsIn(text, date)
  const comparisons = comparisonsOf(text, relations)
  let last = ''
  const shared = subjectsOfLists(text, lists)
  const figures = lists.flat().flatMap((standing): ReadFigure[] => {
    const {
      said: { start, end, value, rank },
      unit,
      lead,
      begin,
    } = standing
    const subject = shared.get(standing) ?? subjectOf(text, standing)
    const indicator = subject === '' ? last : subject
    last = indicator
    if (relations.get(standing)?.of) return []
    const [comparison, ...further] = comparisons.get(standing) ?? []
    const before = periods.filter(each => each.end <= start)
    const period =
      periodBehind(text, periods, end) ??
      before.findLast(each => each.start >= begin) ??
      before.findLast(({ isEvent }) => !isEvent)
    return [
      {
        start,
        end,
        quote: text.slice(start, end),
        indicator,
        value,
        unit,
        qualifier: QUALIFIER.exec(lead)?.[1] ?? '',
        period: period?.period ?? '',
        region,
        target: AIMED.test(text.slice(begin, start)),
        comparison: rank
          ? { start, end, quote: text.slice(start, end), type: 'rank', value, unit: '', base: rank.scope }
          : (comparison ?? null),
        further,
      },
    ]
  })
  return { figures, numbers: left }
}

const QUALIFIER =
  /\b(about|nearly|almost|around|some|roughly|more than|over|less than|under|fewer than|up to|at least|at most|only|just|as many as|as much as|close to|no more than|no less than|approximately) (?:\$|US\$|RMB ?)?$/iu
const AIMED =
  /\b(?:aims?|aimed|target(?:s|ed|ing)?|plans?|planned|expects?|expected|will|would|goal|by (?:20[3-9]\d|2029)|intend(?:s|ed)?|should|set to|strive|projected|forecast)\b/iu

/** A period that the same clause names behind the number: 310 days in 2022. */
function periodBehind(
  text: string,
  periods: ReturnType<typeof periodsIn>,
  end: number,
): (typeof periods)[number] | undefined {
  const clauseEnd = /[.;,\n]/u.exec(text.slice(end))?.index ?? text.length
  return periods.find(
    each => each.start >= end && each.end <= end + clauseEnd && !/\d/.test(text.slice(end, each.start)),
  )
}

function ranksIn(text: string): Said[] {
  return [...text.matchAll(RANK)].map(({ index, groups }) => {
    const words = groups!.rank!
    const number = /\d+/.exec(words)?.[0] ?? String(ordinals.indexOf(words.toLowerCase()) + 1)
    const [start, end] = [index, index + words.length]
    return {
      start,
      end,
      digitsEnd: end,
      value: number,
      unit: '',
      qualifier: '',
      isHan: false,
      rank: { start, end, value: number, unit: '', scope: groups!.scope ?? '', scopeAt: start },
    }
  })
}

const SENTENCE = /(?:[^.!?;\n]|\.(?=\d)|(?<=\b(?:Mr|Ms|Mrs|Dr|No|St|U\.S|a\.m|p\.m))\.)+[.!?;\n]*/gu
const JOINED = /^(?:, | and |, and | to | or |[-–—]| - )$/u

function listsIn(text: string, said: readonly Said[]): Listed[] {
  const begins = [...text.matchAll(SENTENCE)].map(({ index }) => index)
  let sentence = 0
  const lists: Standing[][] = []
  said.forEach((each, index) => {
    while (sentence + 1 < begins.length && begins[sentence + 1]! <= each.start) sentence += 1
    const begin = begins[sentence] ?? 0
    const lead = text.slice(Math.max(begin, index > 0 ? said[index - 1]!.end : 0), each.start)
    const standing: Standing = { said: each, unit: each.unit, begin, lead }
    const before = lists.at(-1)?.at(-1)
    if (before && before.begin === begin && isJoined(before, each, lead)) lists.at(-1)!.push(standing)
    else lists.push([standing])
  })
  return lists.map(list => {
    const { unit } = list.at(-1)!
    return list.map(standing =>
      standing.unit === '' && !standing.said.rank ? { ...standing, unit } : standing,
    )
  })
}

/** 12, 9 and 2 percent; but 6 percent to 4.3 million tonnes are a change and what it has come to. */
const isJoined = (before: Standing, next: Said, lead: string): boolean =>
  JOINED.test(lead) && (before.unit === '' || before.unit === next.unit) && !/from $/iu.test(before.lead)

const VERB =
  /\b(?:was|were|is|are|has|have|had|reached|reaching|stood|totalled|totaled|came|rose|fell|grew|increased|decreased|declined|dropped|climbed|ranked|accounted|exceeded|hit|remained|averaged|recorded|amounted|went|improved|expanded|dealt|will|would|stayed|attained|met|meets|meet|met|reaches)\b/iu
const HEAD =
  /^(?:[\s,(“"–—]|and|but|while|with|there|more than|the|a|an|in|of|by|this|that|last|year|first|half|quarter|its|our|their|we|as|at|end|for|so|also|total|during|since|to|meanwhile|\d{4})+(?:\s|$)/iu

/** Solar, wind and hydro capacity grew by 12, 9 and 2 percent respectively: each has its own. */
function subjectsOfLists(text: string, lists: readonly Listed[]): ReadonlyMap<Standing, string> {
  const subjects = new Map<Standing, string>()
  for (const list of lists.filter(({ length }) => length > 1)) {
    const [{ said, begin }] = list as [Standing]
    const before = text.slice(begin, said.start)
    const verb = VERB.exec(before)
    const parts = (verb ? before.slice(0, verb.index) : before).trim().split(/, and |, | and /u)
    if (parts.length === list.length) list.forEach((standing, place) => subjects.set(standing, parts[place]!))
  }
  return subjects
}

const NO_NOUN =
  'than|from|in|to|by|on|were|was|is|are|had|have|has|and|or|which|that|at|with|after|this|last|as|of|for|compared|higher|lower|more|less|year|respectively|arrive|arrived|now|who|while|when|will|would|per'
const BEHIND = new RegExp(
  `^(?: of(?: the| all| them| those| these)?)?(?: more| other| new| additional)? (?<noun>(?!(?:${NO_NOUN})\\b)[A-Za-z][\\w-]*(?: (?!(?:${NO_NOUN})\\b)[A-Za-z][\\w-]*){0,3})`,
  'u',
)
/** Units that are themselves what is counted. */
const COUNTED =
  /(?:people|residents|households|workers|visitors|patients|students|vehicles|jobs|beds|cases|deaths)$/u

/**
 * What a number counts or measures: the subject of its clause, or the words behind it. '' where neither
 * says.
 */
function subjectOf(text: string, { said, lead, unit }: Standing): string {
  const clauses = lead.split(/[,;:(]\s/u)
  const clause = clauses.findLast(part => VERB.test(part)) ?? clauses.at(-1)!
  const verb = VERB.exec(clause)
  const subject = (verb ? clause.slice(0, verb.index) : /^\s*(?:[A-Z]|the )/u.test(clause) ? clause : '')
    .replace(HEAD, '')
    .replace(/\s(?:every|by|at|of|to|about|nearly|almost|over|some)\s*$/u, '')
    .trim()
  const rest = text.slice(said.end, said.end + 60)
  const behind = /^ of (?:them|those|these|which|whom)\b/u.test(rest)
    ? ''
    : (BEHIND.exec(rest)?.groups?.noun ?? '')
  // 2,150 people: the unit is what is counted; 164 kilometres of roads: what it is so much of.
  const counted = COUNTED.exec(unit)?.[0]
  if (counted !== undefined) return counted
  const isPercent = /percent$/u.test(unit)
  if (behind !== '' && !isPercent && /^ of\b/u.test(rest)) return behind
  const isPlain = unit.replace(/^(?:hundred|thousand|million|billion|trillion)$/u, '') === '' && !said.rank
  if (behind !== '' && (isPlain || (subject === '' && (!isPercent || /^ of\b/u.test(rest))))) return behind
  return subject
}
