import { done, refused, type Outcome } from '../../problem.ts'
import { Decimal } from '../decimal.ts'
import { onlyExact, placeOf, writeOperand, type FigureKind, type Reading, type Scene } from '../kind.ts'
import { Key, type Language, type Operand, type Printed, type PrintOptions } from '../model.ts'
import { choice, number, scopeOfAll } from '../picking.ts'
import { tellingPrint } from '../printed-value.ts'
import { formatOf, quantity } from '../quantity.ts'
import { regionNameOf } from '../region.ts'
import { allWithin, comparisonWords } from '../scope.ts'
import { listEn } from '../words-en.ts'

/**
 * Which regions directly within `scope` come first or last; `of` names no region. `ends` the best and the
 * worst, `first` or `last` one of them, `top` and `bottom` the first or the last so many: by polarity, or
 * from the end that `word` names.
 */
export interface LeadersFigure extends Printed {
  readonly kind: 'leaders'
  readonly of: Operand
  readonly scope: string
  readonly form: 'ends' | 'first' | 'last' | 'top' | 'bottom'
  /**
   * What the ends are called; `best` goes by polarity, the others by the values. A list without one is by
   * polarity.
   */
  readonly word?: Word
  /** How many a list has. */
  readonly places?: number
}

type Word = 'best' | 'high' | 'large' | 'fast' | 'many'
type Side = 0 | 1

const zh: Readonly<Record<Word, readonly [string, string]>> = {
  best: ['最好', '最差'],
  high: ['最高', '最低'],
  large: ['最大', '最小'],
  fast: ['最快', '最慢'],
  many: ['最多', '最少'],
}
const en: Readonly<Record<Word, readonly [string, string]>> = {
  best: ['best', 'worst'],
  high: ['highest', 'lowest'],
  large: ['largest', 'smallest'],
  fast: ['fastest', 'slowest'],
  many: ['most', 'fewest'],
}
const words = Object.keys(zh) as readonly Word[]

/** 最好最差 of both, 最好的 and 最差的 of one; best-worst, best-of, worst-of. */
const keywords = new Map(
  words.flatMap(word => {
    const [[most, least], [mostEn, leastEn]] = [zh[word], en[word]]
    return (
      [
        [`${most}${least}`, 'ends'],
        [`${mostEn}-${leastEn}`, 'ends'],
        [`${most}的`, 'first'],
        [`${mostEn}-of`, 'first'],
        [`${least}的`, 'last'],
        [`${leastEn}-of`, 'last'],
      ] as const
    ).map(([keyword, form]) => [keyword, { form, word }] as const)
  }),
)
/** 最低几个: so many, beginning with the lowest; lowest-few. */
const few = new Map<string, Pick<LeadersFigure, 'form' | 'word'>>(
  words.flatMap(word =>
    ([0, 1] as const).flatMap(at => {
      const meant = { form: at === 0 ? 'top' : 'bottom', word } as const
      return [
        [`${zh[word][at]}几个`, meant],
        [`${en[word][at]}-few`, meant],
      ] as const
    }),
  ),
)
/** 哪里最低: the region at one end. */
const sided = new Map<string, Pick<LeadersFigure, 'form' | 'word'>>(
  words.flatMap(word =>
    ([0, 1] as const).map(
      at => [`哪里${zh[word][at]}`, { form: at === 0 ? 'first' : 'last', word } as const] as const,
    ),
  ),
)
const lists: Readonly<Record<string, 'top' | 'bottom'>> = {
  前几名单: 'top',
  后几名单: 'bottom',
  'top-list': 'top',
  'bottom-list': 'bottom',
}

const word = choice<Word>(
  Object.fromEntries(
    words.map(each => [each, { zh: zh[each].join('、'), en: en[each].join(', ') }]),
  ) as Record<Word, { zh: string; en: string }>,
)
const ends = choice<'ends' | 'first' | 'last'>(
  {
    ends: { zh: '两头', en: 'Both' },
    first: { zh: '最好（高、大）的', en: 'The first' },
    last: { zh: '最差（低、小）的', en: 'The last' },
  },
  'form',
  { zh: '说哪头', en: 'Which end' },
)
const side = choice<'top' | 'bottom'>(
  { top: { zh: '前几位', en: 'The first' }, bottom: { zh: '后几位', en: 'The last' } },
  'form',
  { zh: '说哪头', en: 'Which end' },
)
const end = choice<'top' | 'bottom'>(
  { top: { zh: '最高（好、大）的', en: 'The first' }, bottom: { zh: '最低（差、小）的', en: 'The last' } },
  'form',
  { zh: '说哪头', en: 'Which end' },
)
const places = number('places', { zh: '几位', en: 'How many' }, '3', /^[1-9]\d?$/)

/**
 * `{{k@2022:最好最差(四川)}}` prints 最好的为泸州市，最差的为宜宾市, `:最高的(四川)` 最高的为泸州市, `:前几名单(3,四川)` 前3位的分别是泸州市、自贡市、宜宾市, with
 * 式=排名 排名前3位的分别是…. `:最低几个(3,四川)` begins with the lowest, 最低的3个依次是青浦市、安澜市、白沙市, and says 分别 where two of them
 * are alike. Every region directly within the scope is compared, which must be declared whole and have all
 * its values (`regions-missing`); 带数 shows them. Those that tie for an end are named together; a tie that a
 * list would cut through is refused (`tie-at-the-end`), as are ends that are alike (`no-range`) and a list of
 * all there are (`no-such-list`).
 */
export const leaders: FigureKind<LeadersFigure> = {
  kind: 'leaders',
  join: '',
  label: { zh: '最好的、前几位是谁', en: 'Who comes first' },
  ways: [
    {
      name: 'leaders-ends',
      group: 'regions',
      label: { zh: '最好的是谁，最差的是谁', en: 'The best and the worst region' },
      fields: [scopeOfAll, word, ends],
      build: chosen =>
        chosen.scope === undefined
          ? undefined
          : {
              kind: 'leaders',
              of: { ...chosen.of, region: '' },
              scope: chosen.scope,
              form: ends.read(chosen),
              word: word.read(chosen),
            },
      take: ({ of, scope, form, word: said, places: many }) =>
        said && many === undefined ? { ...of, scope, more: { word: said, form } } : undefined,
    },
    {
      name: 'leaders-list',
      group: 'regions',
      label: { zh: '前几位、后几位是谁', en: 'Who are the first or the last' },
      fields: [scopeOfAll, side, places],
      build: chosen => {
        const [scope, many] = [chosen.scope, places.read(chosen)]
        return scope === undefined || many === undefined
          ? undefined
          : {
              kind: 'leaders',
              of: { ...chosen.of, region: '' },
              scope,
              form: side.read(chosen),
              places: Number(many),
            }
      },
      take: ({ of, scope, form, word: said, places: many }) =>
        many === undefined || said ? undefined : { ...of, scope, more: { form, places: String(many) } },
    },
    {
      name: 'leaders-few',
      group: 'regions',
      label: { zh: '最高、最低的几个依次是谁', en: 'Which are the highest or the lowest few' },
      fields: [scopeOfAll, word, end, places],
      build: chosen => {
        const [scope, many] = [chosen.scope, places.read(chosen)]
        return scope === undefined || many === undefined
          ? undefined
          : {
              kind: 'leaders',
              of: { ...chosen.of, region: '' },
              scope,
              form: end.read(chosen),
              word: word.read(chosen),
              places: Number(many),
            }
      },
      take: ({ of, scope, form, word: said, places: many }) =>
        said && many !== undefined
          ? { ...of, scope, more: { form, word: said, places: String(many) } }
          : undefined,
    },
  ],
  asks: [
    {
      name: 'leaders-ends',
      words: ['最好最差', '最高最低', '谁最好', '谁最差', ...sided.keys()],
      propose: ({ of, scope, word: asked }) => {
        const meant = sided.get(asked.replace('谁', '哪里')) ?? {
          form: 'ends',
          word: asked.startsWith('最高') ? 'high' : 'best',
        }
        return scope === '' ? [] : [{ kind: 'leaders', of: { ...of, region: '' }, scope, ...meant }]
      },
    },
    {
      name: 'leaders-few',
      words: [...few.keys()],
      numbered: [...few.keys()],
      propose: ({ of, scope, word: asked, number: many }) => {
        const meant = few.get(asked)
        return scope === '' || !meant
          ? []
          : [{ kind: 'leaders', of: { ...of, region: '' }, scope, ...meant, places: Number(many ?? 3) }]
      },
    },
    {
      name: 'leaders-list',
      words: ['前几名单', '后几名单', '列出前', '列出后'],
      numbered: ['列出前', '列出后'],
      propose: ({ of, scope, word: asked, number: many }) =>
        scope === ''
          ? []
          : [
              {
                kind: 'leaders',
                of: { ...of, region: '' },
                scope,
                form: asked.includes('后') ? 'bottom' : 'top',
                places: Number(many ?? 3),
              },
            ],
    },
  ],
  plottedIn: () => 'nothing',
  read: ({ keyword, argument = '', operands: [of] }) => {
    if (of?.region !== '') return undefined
    const [ended, listed, counted] = [keywords.get(keyword), lists[keyword], few.get(keyword)]
    if (ended)
      return Key.safeParse(argument).success ? { kind: 'leaders', of, scope: argument, ...ended } : undefined
    const [, many, scope = ''] = /^([1-9]\d?)\s*,\s*(.+)$/.exec(argument) ?? []
    const meant = counted ?? (listed && { form: listed })
    return meant && Key.safeParse(scope).success
      ? { kind: 'leaders', of, scope, ...meant, places: Number(many) }
      : undefined
  },
  write: figure => `${writeOperand(figure.of)}:${keywordOf(figure)}`,
  operands: () => [],
  reach: ({ of, scope }) => [{ type: 'scope', of, scope }],
  honours: ({ places: many, word: said, print }, option) => {
    const isByPlace = many !== undefined && said === undefined
    if (option === 'style') return isByPlace && print.style === 'ranked'
    return (
      option === 'withValues' ||
      option === 'decimals' ||
      option === 'unitless' ||
      (option === 'counter' && isByPlace && print.counter !== 'head')
    )
  },
  accepts: onlyExact,
  peers: ({ of, scope }, scene) => allWithin(of, scope, scene),
  render: (figure, readings, scene) => {
    const { indicator } = readings[0]!
    if (figure.word === 'best' && indicator.polarity === 'neutral')
      return refused('no-polarity', { indicator: indicator.key })
    const lowFirst =
      (figure.word === undefined || figure.word === 'best') && indicator.polarity === 'lower-is-better'
    const sorted = readings.toSorted(
      (left, right) => (lowFirst ? 1 : -1) * left.value.comparedTo(right.value),
    )
    const text =
      figure.places === undefined
        ? endsSaid(figure, sorted, scene)
        : listSaid(figure, figure.places, sorted, scene)
    if (!text.ok) return text
    const count = figure.places ?? 1
    return done({
      text: text.value,
      number: String(count),
      unit: figure.places !== undefined && scene.language === 'zh' ? '位' : '',
      exact: new Decimal(count),
      formula: sorted.map(({ operand }) => operand.value).join(lowFirst ? ' ≤ ' : ' ≥ '),
      rounding: comparisonWords(readings.length, lowFirst, scene.language),
      direction: 'none',
    })
  },
}

function keywordOf({ form, word: said, scope, places: many }: LeadersFigure): string {
  const [most, least] = zh[said ?? 'best']
  if (many !== undefined && said) return `${form === 'bottom' ? least : most}几个(${many},${scope})`
  if (many !== undefined) return `${form === 'bottom' ? '后' : '前'}几名单(${many},${scope})`
  return `${form === 'ends' ? `${most}${least}` : `${form === 'first' ? most : least}的`}(${scope})`
}

/** A region by its name, with 带数 its value behind it: 青浦市（3.40）. */
function nameOf(reading: Reading, print: PrintOptions, { data, language }: Scene): Outcome<string> {
  const region = data.region(reading.operand.region)
  const name = region ? regionNameOf(region, language) : reading.operand.regionName
  if (!print.withValues) return done(name)
  const shown = quantity(reading.value, formatOf(reading.indicator, print), language)
  const telling = tellingPrint(reading, shown)
  return telling.ok
    ? done(language === 'zh' ? `${name}（${shown.text}）` : `${name} (${shown.text})`)
    : telling
}

function namesOf(readings: readonly Reading[], print: PrintOptions, scene: Scene): Outcome<string> {
  const names: string[] = []
  for (const reading of readings) {
    const name = nameOf(reading, print, scene)
    if (!name.ok) return name
    names.push(name.value)
  }
  return done(scene.language === 'zh' ? names.join('、') : listEn(names))
}

/** 最好的为青浦市，最差的为西山市; the best is Qingpu and the worst is Xishan. */
function endsSaid(
  { form, word: said = 'best', print }: LeadersFigure,
  sorted: readonly Reading[],
  scene: Scene,
): Outcome<string> {
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  if (first.value.eq(last.value))
    return refused('no-range', { ...placeOf(first), value: first.operand.value })
  const sides: readonly Side[] = form === 'ends' ? [0, 1] : form === 'first' ? [0] : [1]
  const pieces: string[] = []
  for (const at of sides) {
    const alike = sorted.filter(({ value }) => value.eq((at === 0 ? first : last).value))
    const names = namesOf(alike, print, scene)
    if (!names.ok) return names
    pieces.push(
      scene.language === 'zh'
        ? `${zh[said][at]}的为${names.value}`
        : `the ${en[said][at]} ${alike.length > 1 ? 'are' : 'is'} ${names.value}`,
    )
  }
  return done(pieces.join(scene.language === 'zh' ? '，' : ' and '))
}

/** 前3位的分别是青浦市、安澜市、白沙市; the top 3 are Qingpu, Anlan and Baisha. The last are in the order of their places. */
function listSaid(
  { form, word: said, scope, print, of }: LeadersFigure,
  many: number,
  sorted: readonly Reading[],
  scene: Scene,
): Outcome<string> {
  if (many >= sorted.length) return refused('no-such-list', { scope, places: many, count: sorted.length })
  const cut = form === 'bottom' ? sorted.length - many : many
  const [inner, outer] = [sorted[cut - 1]!, sorted[cut]!]
  if (inner.value.eq(outer.value)) {
    return refused('tie-at-the-end', {
      indicator: of.indicator,
      period: of.period,
      places: many,
      regions: [inner.operand.region, outer.operand.region],
    })
  }
  const picked = form === 'bottom' ? sorted.slice(cut) : sorted.slice(0, cut)
  const inOrder = said && form === 'bottom' ? picked.toReversed() : picked
  const names = namesOf(inOrder, print, scene)
  if (!names.ok) return names
  if (said === undefined) return done(listWords(form === 'bottom', many, names.value, print, scene.language))
  const isOrdered = new Set(inOrder.map(({ value }) => value.toFixed())).size === inOrder.length
  return done(
    fewWords(said, form === 'bottom' ? 1 : 0, { many, names: names.value, isOrdered }, scene.language),
  )
}

/** 最低的3个依次是青浦市、安澜市、白沙市; the lowest 3 are Qingpu, Anlan and Baisha, in this order. */
function fewWords(
  said: Word,
  at: Side,
  { many, names, isOrdered }: { many: number; names: string; isOrdered: boolean },
  language: Language,
): string {
  if (language === 'en')
    return many === 1
      ? `the ${en[said][at]} is ${names}`
      : `the ${en[said][at]} ${many} are ${names}${isOrdered ? ', in this order' : ''}`
  return `${zh[said][at]}的${many}个${many === 1 ? '' : isOrdered ? '依次' : '分别'}是${names}`
}

function listWords(
  isBottom: boolean,
  many: number,
  names: string,
  { style, counter }: PrintOptions,
  language: Language,
): string {
  if (language === 'en')
    return many === 1
      ? `the ${isBottom ? 'last' : 'first'} is ${names}`
      : `the ${isBottom ? 'last' : 'top'} ${many} are ${names}`
  const measure = counter === undefined ? '位' : counter === 'name' ? '名' : ''
  return `${style === 'ranked' ? '排名' : ''}${isBottom ? '后' : '前'}${many}${measure}的${many === 1 ? '' : '分别'}是${names}`
}
