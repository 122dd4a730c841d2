import { done, type Outcome } from '../../problem.ts'
import type { Ask } from '../asking.ts'
import type { Join } from '../form.ts'
import { onlyExact, type FigureKind, type Print, type Reading, type Scene } from '../kind.ts'
import { listedItems, withPrint, type Each, type Item } from '../listed-items.ts'
import { listed as listing } from '../listing.ts'
import type { Operand, Printed } from '../model.ts'
import { choice, parts, start, whole, type Chosen, type Choices, type Way } from '../picking.ts'

/** The same said of several: their shares, their growth, how they stand to their targets. */
export interface ListedFigure extends Printed {
  readonly kind: 'listed'
  readonly items: readonly Item[]
  /** 分别占5.5%、41.0% for 分别为5.5%、41.0%. */
  readonly takes?: true
}

type Bare = Omit<ListedFigure, 'print'>

const joinOf: Readonly<Partial<Record<Join, Join>>> = { ',': '', '/,': '/', '→,': '→', '-,': '-' }
const take = '占'

const ofShare = choice<'占比' | '占'>({
  占比: { zh: '分别为……', en: 'are' },
  占: { zh: '分别占……', en: 'make up' },
})
const ofCourse = choice<'由到无幅' | '由至无幅' | '到' | '年均增长' | '是倍' | '增倍' | '累计'>({
  由到无幅: { zh: '由……到……', en: 'From … to …' },
  由至无幅: { zh: '由……至……', en: 'From … to … (至)' },
  到: { zh: '增长到……', en: 'To …' },
  年均增长: { zh: '年均增长', en: 'Average yearly growth' },
  是倍: { zh: '是……的几倍', en: 'Is so many times' },
  增倍: { zh: '增长几倍', en: 'Grew by so many times' },
  累计: { zh: '累计', en: 'Total' },
})
const ofTarget = choice<'目标差' | '目标高低' | '超额' | '完成目标'>({
  目标差: { zh: '优于目标、距目标还差', en: 'Gap to the target' },
  目标高低: { zh: '高于、低于目标', en: 'Above or below the target' },
  超额: { zh: '超额完成百分之几', en: 'Percent above' },
  完成目标: { zh: '完成目标的百分之几', en: 'Percent done' },
})

type Tools = ReturnType<typeof listedItems>

/** The list of what a keyword says of each group of operands, none where it says nothing of one of them. */
function made(
  { itemsOf }: Tools,
  groups: readonly (readonly Operand[])[],
  join: Join,
  word: string,
): Bare | undefined {
  const found = itemsOf(groups, join, word === take ? '占比' : word, {
    argument: undefined,
    keywordAt: 0,
    options: [],
  })
  return found && { kind: 'listed', items: found, ...(word === take ? { takes: true as const } : {}) }
}

const wordOf = ({ keywordOf }: Tools, { items, takes }: Bare): string => (takes ? take : keywordOf(items[0]!))

/**
 * `{{a@2022/t@2022,b@2022/t@2022:分别占比}}` prints 分别为5.5%、41.0%, `{{a@2021→a@2022,b@2021→b@2022:分别由到无幅|期=无}}`
 * 分别由A、B下降到C、D, `{{a@2022,b@2022:分别完成目标}}` 分别完成年度目标的86.5%、104.3%: what a figure of another kind says of one,
 * said of several; it computes and refuses for each as that kind does. `kinds` are those that can be listed.
 * Its number is that of the first. B1 row 49.
 */
export function listed(kinds: readonly Each[]): FigureKind<ListedFigure> {
  const tools = listedItems(kinds)
  const { kindOf } = tools
  const say = (figure: ListedFigure, readings: readonly Reading[], scene: Scene): Outcome<Print> =>
    saidOf(tools, figure, readings, scene)
  return {
    kind: 'listed',
    join: ',',
    alsoJoins: ['/,', '→,', '-,'],
    label: { zh: '分别……', en: 'Each, respectively' },
    hasManyNumbers: true,
    englishVerbs: ({ items: [first] }) => first && kindOf(first).englishVerbs?.(first),
    ways: waysOf(tools),
    asks: asksOf(tools),
    read: form => {
      const [, rest] = /^(?:分别|respectively-)(.+)$/.exec(form.keyword) ?? []
      const join = joinOf[form.join]
      if (rest === undefined || join === undefined) return undefined
      const groups = join === '' ? form.operands.map(each => [each]) : pairsOf(form.operands)
      if (rest === take || rest === 'making-up')
        return join === '/' && form.argument === undefined ? made(tools, groups, join, take) : undefined
      const items = tools.itemsOf(groups, join, rest, form)
      return items && { kind: 'listed', items }
    },
    write: figure => {
      const bodies = figure.items.map(item => kindOf(item).write(withPrint(item, {})).split(':')[0]!)
      return `${bodies.join(',')}:分别${wordOf(tools, figure)}`
    },
    operands: ({ items, print }) => items.flatMap(item => kindOf(item).operands(withPrint(item, print))),
    honours: ({ items, print }, option) => {
      const { joined: _joined, respectively: _respectively, ...own } = print
      return (
        option === 'joined' ||
        option === 'respectively' ||
        items.every(item => kindOf(item).honours(withPrint(item, own), option))
      )
    },
    compares: ({ items, print }) => {
      const all = items.map(
        (item): Outcome<true> => kindOf(item).compares?.(withPrint(item, print)) ?? done(true),
      )
      return all.find(({ ok }) => !ok) ?? done(true)
    },
    accepts: onlyExact,
    reach: ({ items, print }) => items.flatMap(item => kindOf(item).reach?.(withPrint(item, print)) ?? []),
    peers: ({ items, print }, scene) => {
      const found = items.map(item => kindOf(item).peers?.(withPrint(item, print), scene) ?? done([]))
      const refusal = found.find(({ ok }) => !ok)
      return refusal ?? done(found.flatMap(each => (each.ok ? each.value : [])))
    },
    ordinal: say,
    render: say,
  }
}

const operandsOf = ({ kindOf }: Tools, { items }: Bare): readonly (readonly Operand[])[] =>
  items.map(item => kindOf(item).operands(withPrint(item, {})))

function saidOf(
  { sayEach }: Tools,
  figure: ListedFigure,
  readings: readonly Reading[],
  scene: Scene,
): Outcome<Print> {
  const said = sayEach(figure, readings, scene)
  if (!said.ok) return said
  const [first] = said.value
  const { language } = scene
  const text = listing(said.value, {
    language,
    print: figure.print,
    isJoined: figure.print.joined ?? false,
    copula: figure.takes ? take : '为',
  })
  const isOneWay = said.value.every(({ direction }) => direction === first!.direction)
  return done({
    ...first!,
    text,
    formula: said.value.map(({ formula }) => formula).join(', '),
    rounding: [...new Set(said.value.map(({ rounding }) => rounding))].join(language === 'zh' ? '；' : '; '),
    direction: isOneWay ? first!.direction : 'none',
  })
}

const way = (
  name: string,
  label: Way<ListedFigure>['label'],
  fields: Way<ListedFigure>['fields'],
  rest: Pick<Way<ListedFigure>, 'build' | 'take'>,
): Way<ListedFigure> => ({ name, group: 'parts', label, fields: [parts(), ...fields], ...rest })

function waysOf(tools: Tools): readonly Way<ListedFigure>[] {
  return [
    way('listed-shares', { zh: '分别占比', en: 'Shares, respectively' }, [whole(), ofShare], {
      build: ({ of, parts: more, whole: all, ...chosen }) =>
        all
          ? made(
              tools,
              [of, ...more].map(part => [part, all]),
              '/',
              ofShare.read(chosen),
            )
          : undefined,
      take: figure =>
        takeGroups(figure, '/', wordOf(tools, figure), ofShare.options, operandsOf(tools, figure)),
    }),
    way(
      'listed-courses',
      { zh: '分别由……到……、年均增长、增长几倍', en: 'From … to …, growth, respectively' },
      [start, ofCourse],
      {
        build: chosen => courses(chosen, (groups, word) => made(tools, groups, '→', word)),
        take: figure =>
          takeGroups(figure, '→', wordOf(tools, figure), ofCourse.options, figure.items.map(endsOf)),
      },
    ),
    way('listed-targets', { zh: '分别与目标相比', en: 'Against their targets, respectively' }, [ofTarget], {
      build: ({ of, parts: more, ...chosen }) =>
        made(
          tools,
          [of, ...more].map(each => [each]),
          '',
          ofTarget.read(chosen),
        ),
      take: figure =>
        takeGroups(figure, '', wordOf(tools, figure), ofTarget.options, operandsOf(tools, figure)),
    }),
  ]
}

function asksOf(tools: Tools): readonly Ask<ListedFigure>[] {
  return [
    {
      name: 'listed-shares',
      words: ['分别占比', '分别占', '占比分别', '比重分别', 'respectively-share'],
      takes: 'several',
      propose: ({ of, others }) => {
        const all = others.at(-1)
        return all && others.length > 1
          ? [
              made(
                tools,
                [of, ...others.slice(0, -1)].map(part => [part, all]),
                '/',
                '占比',
              ),
            ].flatMap(each => each ?? [])
          : []
      },
    },
    {
      name: 'listed-courses',
      words: ['分别由到', '分别年均增长', '分别增长到', '分别下降到', '分别累计'],
      takes: 'several',
      propose: ({ of, others, from, word }) => {
        const said = word.endsWith('年均增长')
          ? '年均增长'
          : word.endsWith('累计')
            ? '累计'
            : word === '分别由到'
              ? '由到无幅'
              : '到'
        const groups = [of, ...others].map(to => [{ ...to, period: from?.period ?? to.period }, to])
        return from && others.length > 0 ? [made(tools, groups, '→', said)].flatMap(each => each ?? []) : []
      },
    },
    {
      name: 'listed-targets',
      words: ['分别完成目标', '分别完成', '分别优于目标', '分别距目标', '分别超额'],
      takes: 'several',
      propose: ({ of, others, word }) => {
        const said = word.startsWith('分别完成') ? '完成目标' : word.endsWith('超额') ? '超额' : '目标差'
        return others.length > 0
          ? [
              made(
                tools,
                [of, ...others].map(each => [each]),
                '',
                said,
              ),
            ].flatMap(each => each ?? [])
          : []
      },
    },
  ]
}

const pairsOf = (operands: readonly Operand[]): Operand[][] =>
  Array.from({ length: operands.length / 2 }, (_pair, at) => operands.slice(at * 2, at * 2 + 2))

const endsOf = (item: Item): readonly Operand[] =>
  'from' in item && 'to' in item ? [item.from as Operand, item.to as Operand] : []

function courses(
  chosen: Chosen,
  make: (groups: readonly (readonly Operand[])[], word: string) => Bare | undefined,
): Bare | undefined {
  const { of, parts: more, from } = chosen
  return (
    from &&
    make(
      [of, ...more].map(to => [{ ...to, period: from.period }, to]),
      ofCourse.read(chosen),
    )
  )
}

/**
 * The choices of a list whose items share a region, a period and the other side of each; undefined where the
 * picker cannot show it.
 */
function takeGroups(
  { items }: ListedFigure,
  join: Join,
  word: string,
  words: Readonly<Record<string, unknown>>,
  groups: readonly (readonly Operand[])[],
): Partial<Choices> | undefined {
  const length = join === '' ? 1 : 2
  if (!(word in words) || items.length !== groups.length || groups.some(group => group.length !== length))
    return undefined
  const own = groups.map(group => (join === '→' ? group[1]! : group[0]!))
  const other = groups.map(group => (join === '→' ? group[0]! : group.at(-1)!))
  const isTogether = own.every(({ region, period }) => region === own[0]!.region && period === own[0]!.period)
  const isOneWhole =
    join !== '/' ||
    other.every(
      ({ indicator, region, period }) =>
        indicator === other[0]!.indicator && region === own[0]!.region && period === own[0]!.period,
    )
  const isOneStart =
    join !== '→' ||
    other.every(
      ({ indicator, region, period }, at) =>
        indicator === own[at]!.indicator && region === own[0]!.region && period === other[0]!.period,
    )
  if (!isTogether || !isOneWhole || !isOneStart) return undefined
  return {
    ...own[0]!,
    parts: own.slice(1).map(({ indicator }) => indicator),
    more: { word },
    ...(join === '/' ? { whole: other[0]!.indicator } : join === '→' ? { base: other[0]!.period } : {}),
  }
}
