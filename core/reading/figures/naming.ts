import { phraseBefore, phraseBehind, subjectsOf } from './phrases.ts'
import type { Relation } from './relations.ts'
import type { Listed, Standing } from './sentences.ts'

/** Verbs behind which what was done is counted: 实施12项|污染防治攻坚行动. */
const DONE = /^(?:建成|实施|开展|新建|创建|组织|设立|新增|列出|有|聚焦|出台|举办|推进|发现)/u
const CHANGE = /^(?:同比|环比|比|较|下降|增长(?!面|点|极)|上升|增幅|降幅)/u

/** What each number counts or measures: said beside it, or last before it. */
export function namesOf(
  text: string,
  lists: readonly Listed[],
  relations: ReadonlyMap<Standing, Relation>,
): ReadonlyMap<Standing, string> {
  const names = new Map<Standing, string>()
  let last = ''
  for (const list of lists) {
    const isCourse = relations.get(list[0]!)?.comparison.type === 'from'
    const own = isCourse ? last : ownName(text, list, last)
    const subjects = subjectsOf(own, list.length)
    list.forEach((standing, place) => names.set(standing, subjects?.[place] ?? own))
    if (own !== '') last = own
  }
  return names
}

function ownName(text: string, list: Listed, last: string): string {
  const [{ lead, unit, said }] = list as [Standing]
  const clauses = lead.split(/[，：]/u)
  const before = /[、和及]$/u.test(lead) ? '' : named(phraseBefore(clauses.at(-1)!))
  const rest = text.slice(said.end)
  const behind = phraseBehind(unit, rest)
  if (behind !== '' && (before.length < 2 || /^(?:以上|以下|左右)?的/u.test(rest) || DONE.test(before)))
    return behind
  // 迎来61.4万名|学生: what was done and what to are both said.
  if (before !== '' && !CHANGE.test(before)) return `${before}${behind}`
  return (
    clauses
      .slice(0, -1)
      .map(phraseBefore)
      .findLast(({ length }) => length >= 2) ?? last
  )
}

/** A region and no more names nothing that is counted: 全市|13个断面. */
const named = (phrase: string): string =>
  /^(?:[建完实推列]?[成立现进出]?(?:全|我|本)[国省市县区州]|\p{Script=Han}{2,4}[省市县区州]|按?每.)$/u.test(
    phrase,
  )
    ? ''
    : phrase
