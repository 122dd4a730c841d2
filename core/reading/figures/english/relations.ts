import type { ReadComparison } from '../../text/model.ts'
import type { Listed, Standing } from '../sentences.ts'
import type { Relation } from '../relations.ts'

const up =
  'rose|risen|rise|rising|increased|increase|increasing|grew|grown|grow|growth|growing|climbed|climb|gained|gain|up|jumped|jump|surged|surge|advanced|expanded|expansion|improved|added|lifted|raised'
const down =
  'fell|fallen|fall|falling|decreased|decrease|decreasing|declined|decline|declining|dropped|drop|dropping|down|reduced|reduction|reducing|cut|shrank|shrunk|slipped|eased|lowered|contracted'
const about =
  '(?: (?:by|of|about|nearly|almost|around|some|roughly|more than|over|less than|under|up to|at least|a further|another|an average of|only|just|as much as))*'
const before = new RegExp(
  `\\b(?<!(?:made|make|making|set|sets) )(?:(?<up>${up})|(?<down>${down}))(?: (?:year[- ]on[- ]year|on year|respectively|slightly|sharply|steadily))?${about} ?$`,
  'iu',
)
const behind =
  /^ (?<way>higher|more|faster|longer|greater|above|lower|less|fewer|shorter|slower|below|year-on-year increase|increase|growth|rise|decrease|decline|drop|reduction|fall|cut)\b/iu
const reached = new RegExp(`\\bto${about} ?$`, 'iu')
const BASE =
  /\b(?:year[- ]on[- ]year|on year|month[- ]on[- ]month|(?:than|from|compared (?:with|to)|over|against) (?:the )?(?:same period (?:of |in )?)?(?:last year|a year (?:earlier|ago)|the previous year|(?:19|20)\d{2}|[a-z' -]{4,30}))/iu

/** What each number of an English text is compared with. */
export function relationsOf(text: string, lists: readonly Listed[]): ReadonlyMap<Standing, Relation> {
  const relations = new Map<Standing, Relation>()
  lists.forEach((list, index) => {
    const [first] = list as [Standing]
    const previous = lists[index - 1]
    const earlier = previous && previous[0]!.begin === first.begin ? previous : []
    const from = cameFrom(first, earlier.at(-1))
    if (from) {
      relations.set(first, from)
      return
    }
    const told = toldOf(text, list.at(-1)!, first)
    if (!told) return
    const owners = !follows(told.between)
      ? []
      : list.length === 1
        ? [valueOf(earlier, relations)]
        : earlier.length === list.length
          ? earlier
          : []
    list.forEach((standing, place) =>
      relations.set(standing, { comparison: told.comparison(standing), of: owners[place] }),
    )
  })
  return relations
}

const valueOf = (earlier: Listed, relations: ReadonlyMap<Standing, Relation>): Standing | undefined =>
  earlier.findLast(standing => relations.get(standing)?.of === undefined)

/** What may stand between a value and how it changed, without another subject. */
const LINKED =
  /^[,(–— ]*(?:(?:and|or|which|that|this|is|was|were|are|it|a|an|the|had|has|have|year[- ]on[- ]year|representing|marking|also|respectively|with|by|in|the city|nationwide|province|among|the country)[, ]*)*$/iu

/**
 * 93 percent of homes, up 11 points: what stands between is of the value, where nothing is said of
 * another.
 */
function follows(between: string): boolean {
  if (LINKED.test(between)) return true
  const comma = between.indexOf(',')
  return comma > 0 && comma < 40 && !OTHER.test(between.slice(0, comma)) && LINKED.test(between.slice(comma))
}
const OTHER = /\b(?:was|were|is|are|had|has|have|rose|fell|grew|reached|and)\b/iu

interface Told {
  readonly comparison: (standing: Standing) => Relation['comparison']
  readonly between: string
}

function toldOf(text: string, { said }: Standing, { lead }: Standing): Told | undefined {
  const rest = text.slice(said.end, said.end + 80)
  const [found, after] = [before.exec(lead), behind.exec(rest)]
  if (!found && !after) return shareOf(lead)
  const isDown = found
    ? found.groups!.down !== undefined
    : /lower|less|fewer|shorter|slower|below|decrease|decline|drop|reduction|fall|cut/iu.test(after![0])
  if (found && / to$/iu.test(lead.trimEnd())) return undefined
  const base = BASE.exec(rest.split(/[,;.]/u)[0]!)?.[0] ?? BASE.exec(lead)?.[0] ?? ''
  return {
    comparison: ({ said: { start, end, value }, unit }) => ({
      start,
      end,
      type: typeOf(unit),
      value: isDown ? `-${value}` : value,
      unit,
      base: base.trim(),
    }),
    between: found ? lead.slice(0, found.index) : lead,
  }
}

const SHARE =
  /\b(?:account(?:s|ed|ing)? for|made? up|making up|represent(?:s|ed|ing)?)(?: (?:about|nearly|more than|over|some|almost))? ?$/iu
function shareOf(lead: string): Told | undefined {
  const share = SHARE.exec(lead)
  return share
    ? {
        comparison: ({ said: { start, end, value }, unit }) => ({
          start,
          end,
          type: 'share',
          value,
          unit,
          base: '',
        }),
        between: lead.slice(0, share.index),
      }
    : undefined
}

const typeOf = (unit: string): ReadComparison['type'] =>
  /point/.test(unit)
    ? 'points'
    : /percent/.test(unit)
      ? 'percent'
      : /times|fold/.test(unit)
        ? 'times'
        : 'absolute'

/** From 23 to 20. */
function cameFrom(standing: Standing, start: Standing | undefined): Relation | undefined {
  if (
    !start ||
    !reached.test(standing.lead) ||
    !/\bfrom(?: (?:about|nearly|more than|over|some|just))?(?: \$)? ?$/iu.test(start.lead)
  )
    return undefined
  return {
    comparison: {
      start: start.said.start,
      end: start.said.end,
      type: 'from',
      value: start.said.value,
      unit: start.unit,
      base: '',
    },
    of: undefined,
  }
}
