/** Words behind which numbers are aimed at. */
const AIMED =
  /力争|争取(?=到|在|用|今年|全年|实现|达到|完成|年内)|目标(?:是|为|值)?(?!任务)|(?<!纳入|列入|按|年度|的)计划(?!单列|生育|的)|规划(?:到|建设|面积|目标)|预计|预期(?!寿命)|有望|努力(?=实现|达到|完成|把|使|推动)|将(?=达|建|新|完|实|超|增|形|投|继|全|在|进|通|力|提|于|降)|拟|确保|(?:20\d{2}年|[今明]年)底前|要(?=达|稳|保|扩|压|开|推|抓好|加|培|完成|实现|新|建|确保|力争|超过|提高|控制|降)|下一步|接下来|今后|未来|年底前|\d月底?前|日前完成|年内(?=将|要|再|新|完|建)|不低于|控制在[^，。]*(?:以内|以下)|要求(?=[^，。]{0,12}(?:达到|不低于|不超过|不少于))/u
/** What says that it has happened all the same. */
const DONE =
  /已(?:经)?|(?:完成|占|达到?)[^，。；]{0,6}(?:目标|计划|任务)|(?:目标|计划|任务)(?:的)?(?:\d|完成|全面完成|提前|超额|顺利)|实际|累计完成|超额|提前/u

const LATER =
  /下一步|下步|重点工作|重点任务|工作安排|工作打算|工作计划|主要目标|目标任务|工作要求|今后|下一阶段|明年|(?:20\d{2}年)工作(?:安排|打算|思路|重点)/u
const HEAD = /^[\s　]*(?<numeral>[一二三四五六七八九十]+、)(?<heading>[^\n]{2,40})$/gmu

/**
 * From where to where a text speaks of what is to come: below 二、下一步工作, up to the next of its
 * level.
 */
export function plansIn(text: string): readonly (readonly [from: number, to: number])[] {
  const heads = [...text.matchAll(HEAD)]
  return heads.flatMap(({ index, groups }, at) => {
    const heading = groups!.heading!
    return LATER.test(heading) && !/回顾|完成情况|主要成效/u.test(heading)
      ? [[index, heads[at + 1]?.index ?? text.length] as const]
      : []
  })
}

/** Whether a number is aimed at, by what its sentence says before it and right behind it. */
export function isAimed(before: string, isPlanned: boolean, date: string): boolean {
  const clause = (before.split(/[；。！？]/u).at(-1) ?? '').replace(/《[^》]*》|“[^”]{1,12}”/gu, '')
  const year = /(?<![升降增减高低长缩大小加少落])到(20\d{2})年(?!的)/u.exec(clause)?.[1]
  if (year !== undefined && date !== '' && year >= date.slice(0, 4)) return true
  if (DONE.test(clause.split(/[，,]/u).at(-1) ?? '')) return false
  return isPlanned || lastOf(AIMED, clause) > lastOf(DONE, clause)
}

/**
 * Where a pattern stands last in a text; -1 where it does not: 计划改造138个，已开工121个 tells of what
 * is done by then.
 */
const lastOf = (pattern: RegExp, text: string): number =>
  [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index ?? -1
