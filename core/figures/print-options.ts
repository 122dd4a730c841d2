import { done, type Outcome } from '../problem.ts'
import { aimNames } from './aim-words.ts'
import { misread, type WrittenOption } from './form.ts'
import { EnglishVerbs, type PrintOptions, type VerbPair } from './model.ts'
import { readName } from './naming.ts'
import { readQualifier, writeQualifier, type Qualifier } from './qualifier.ts'
import { printedUnit } from './units.ts'
import { verbsZh } from './words-zh.ts'

export type PrintOption = keyof PrintOptions

type Value = NonNullable<PrintOptions[PrintOption]>

/**
 * One option: its Chinese name, its English one, and how its values are read and written; undefined for an
 * option without a value.
 */
interface Entry {
  readonly option: PrintOption
  readonly names: readonly [string, string]
  read(written: string | undefined): Value | undefined
  write(value: Value): string | undefined
}

/** Each value with the ways to write it, the canonical one first. */
const oneOf = (
  values: ReadonlyMap<Value, readonly (string | undefined)[]>,
): Pick<Entry, 'read' | 'write'> => ({
  read: written => [...values].find(([, forms]) => forms.includes(written))?.[0],
  write: value => values.get(value)?.[0],
})

/** An option that is there or not. */
const flag = oneOf(new Map([[true, [undefined]]]))

/** A unit is kept in the spelling that prints. */
const unitName: Pick<Entry, 'read' | 'write'> = {
  read: written => (written === undefined ? undefined : printedUnit(written)),
  write: String,
}

const qualifier: Pick<Entry, 'read' | 'write'> = {
  read: readQualifier,
  write: value => writeQualifier(value as Qualifier),
}

/** A name that the writer chooses. */
const name: Pick<Entry, 'read' | 'write'> = { read: readName, write: String }

const counts = new Map(Array.from({ length: 9 }, (_, decimals) => [decimals, [String(decimals)]] as const))

const short: Partial<Readonly<Record<VerbPair, string>>> = {
  'rise-fall': '升降',
  'grow-fall': '增降',
  'raise-lower': '提降',
  'increase-decrease': '增减',
  'widen-narrow': '宽窄',
  'improve-worsen': '好差',
}

/** A pair without a short name of its own is written with both its verbs: 上涨/下跌. */
const pairs = new Map(
  (Object.entries(verbsZh) as [VerbPair, readonly [string, string]][]).map(([pair, verbs]) => {
    const whole = verbs.join('/')
    return [pair, [short[pair] ?? whole, whole, pair]] as const
  }),
)

/** English verbs are written as they print, in either language. */
const englishPairs = new Map(EnglishVerbs.options.map(verbs => [verbs, [verbs]] as const))

const leads = new Map<Value, readonly string[]>([
  ['same-period', ['同比', 'same-period']],
  ['last-year', ['上年', '比上年', 'last-year']],
  ['than-last-year', ['较上年', 'than-last-year']],
  ['last-year-end', ['上年末', '比上年末', 'last-year-end']],
  ['than', ['比', 'than']],
  ['compared', ['相比', 'compared']],
  ['compared-apart', ['相比逗号', 'compared-apart']],
  ['this-last-year', ['去年', '比去年', 'this-last-year']],
  ['than-this-last-year', ['较去年', 'than-this-last-year']],
  ['against', ['较', 'against']],
  ['none', ['无', 'none']],
])

const styles = new Map<Value, readonly string[]>([
  ['holding', ['位居', 'holding']],
  ['standing', ['位列', 'standing']],
  ['ranked', ['排名', 'ranked']],
  ['listed', ['列', 'listed']],
  ['being', ['居', 'being']],
  ['joining', ['跻身', 'joining']],
  ['firmly', ['稳居', 'firmly']],
  ['leaping', ['跃居', 'leaping']],
  ['plain', ['无', 'plain']],
  ['bare', ['第', 'bare']],
])

const extents = new Map<Value, readonly string[]>([
  ['growth', ['增速', 'growth']],
  ['rise', ['涨幅', 'rise']],
  ['extent', ['增幅', 'extent']],
  ['none', ['无', 'none']],
])

/** In canonical order. */
const entries: readonly Entry[] = [
  { option: 'unit', names: ['单位', 'unit'], ...unitName },
  {
    option: 'scale',
    names: ['计', 'scale'],
    ...oneOf(
      new Map([
        ['万', ['万', 'wan']],
        ['亿', ['亿', 'yi']],
        ['万亿', ['万亿', 'wanyi']],
        ['auto', ['自动', 'auto']],
      ]),
    ),
  },
  { option: 'unitless', names: ['无单位', 'unitless'], ...flag },
  { option: 'decimals', names: ['位数', 'decimals'], ...oneOf(counts) },
  { option: 'verbs', names: ['词', 'verbs'], ...oneOf(pairs) },
  { option: 'englishVerbs', names: ['英词', 'english'], ...oneOf(englishPairs) },
  { option: 'byAmount', names: ['英by', 'by'], ...flag },
  { option: 'completed', names: ['了', 'completed'], ...flag },
  { option: 'lead', names: ['称', 'lead'], ...oneOf(leads) },
  { option: 'roughly', names: ['基本', 'roughly'], ...flag },
  { option: 'qualifier', names: ['限', 'qualifier'], ...qualifier },
  { option: 'trimmed', names: ['去零', 'trimmed'], ...flag },
  {
    option: 'years',
    names: ['年数', 'years'],
    ...oneOf(
      new Map([
        ['average', [undefined, '平均', 'average']],
        ['yearly', ['年均', 'yearly']],
      ]),
    ),
  },
  {
    option: 'periods',
    names: ['期', 'periods'],
    ...oneOf(
      new Map([
        ['start', ['起', 'start']],
        ['end', ['止', 'end']],
        ['none', ['无', 'none']],
        ['before', ['上年', '上期', 'before']],
      ]),
    ),
  },
  {
    option: 'origin',
    names: ['始', 'origin'],
    ...oneOf(
      new Map([
        ['records', ['有记录', 'records']],
        ['monitoring', ['有监测记录', 'monitoring']],
        ['monitored', ['有监测', 'monitored']],
        ['observations', ['有观测记录', 'observations']],
        ['statistics', ['有统计', 'statistics']],
        ['history', ['历史', 'history']],
      ]),
    ),
  },
  {
    option: 'keeping',
    names: ['带', 'with'],
    ...oneOf(
      new Map([
        ['achieved', ['实现', 'achieved']],
        ['kept', ['保持', 'kept']],
      ]),
    ),
  },
  { option: 'extent', names: ['幅', 'extent'], ...oneOf(extents) },
  { option: 'cumulative', names: ['累计', 'cumulative'], ...flag },
  { option: 'aim', names: ['目标', 'target'], ...oneOf(aimNames) },
  { option: 'joined', names: ['和', 'and'], ...flag },
  {
    option: 'apart',
    names: ['顿号', 'apart'],
    ...oneOf(
      new Map([
        ['plain', [undefined, 'plain']],
        ['counted', ['个', 'counted']],
      ]),
    ),
  },
  {
    option: 'respectively',
    names: ['分', 'respectively'],
    ...oneOf(
      new Map([
        ['none', ['无', 'none']],
        ['comma', ['逗号', 'comma']],
      ]),
    ),
  },
  { option: 'asPrinted', names: ['印值', 'as-printed'], ...flag },
  { option: 'style', names: ['式', 'style'], ...oneOf(styles) },
  { option: 'naming', names: ['名', 'name'], ...name },
  { option: 'wording', names: ['语', 'wording'], ...name },
  {
    option: 'average',
    names: ['平均', 'average'],
    ...oneOf(
      new Map([
        ['plain', [undefined]],
        ['level', ['水平', 'level']],
      ]),
    ),
  },
  { option: 'generic', names: ['泛称', 'generic'], ...flag },
  {
    option: 'counter',
    names: ['量', 'counter'],
    ...oneOf(
      new Map([
        ['name', ['名', 'name']],
        ['none', ['无', 'none']],
        ['head', ['首位', 'head']],
      ]),
    ),
  },
  { option: 'ofAll', names: ['总数', 'of-all'], ...flag },
  { option: 'having', names: ['有', 'having'], ...flag },
  { option: 'withValues', names: ['带数', 'with-values'], ...flag },
  { option: 'tied', names: ['并列', 'tied'], ...flag },
  { option: 'asMark', names: ['大关', 'mark'], ...flag },
  { option: 'zeroGrowth', names: ['零增长', 'zero-growth'], ...flag },
  { option: 'inDigits', names: ['数字', 'digits'], ...flag },
  { option: 'percentWord', names: ['英百分', 'percent'], ...flag },
  { option: 'inWords', names: ['汉字', 'spelled'], ...flag },
]

/** In canonical order. */
export const printOptions: readonly PrintOption[] = entries.map(({ option }) => option)

/**
 * Reads the options, refusing with `figure-syntax` at the first that is unknown, given twice or not for this
 * figure.
 */
export function readOptions(
  text: string,
  written: readonly WrittenOption[],
  honoured: (print: PrintOptions, option: PrintOption) => boolean,
): Outcome<PrintOptions> {
  let print: PrintOptions = {}
  for (const option of written) {
    const read = readOption(option)
    if (!read || read.option in print) return misread(text, option.at)
    print = { ...print, [read.option]: read.value }
    if (Object.keys(print).some(given => !honoured(print, given as PrintOption)))
      return misread(text, option.at)
  }
  return done(print)
}

/** `|计=万,位数=1`, or '' where there is nothing to say. */
export function writeOptions(print: PrintOptions): string {
  const written = entries.flatMap(({ option, names, write }) => {
    const value = print[option]
    if (value === undefined || value === false) return []
    const form = write(value)
    return [form === undefined ? names[0] : `${names[0]}=${form}`]
  })
  return written.length > 0 ? `|${written.join(',')}` : ''
}

/** Leaves only the options that this figure prints by. */
export function keepOptions(print: PrintOptions, honours: (option: PrintOption) => boolean): PrintOptions {
  return Object.fromEntries(
    Object.entries(print).filter(
      ([option, value]) => value !== undefined && value !== false && honours(option as PrintOption),
    ),
  )
}

function readOption({ name, value }: WrittenOption): { option: PrintOption; value: unknown } | undefined {
  const entry = entries.find(({ names }) => names.includes(name))
  const found = entry?.read(value)
  return entry && found !== undefined ? { option: entry.option, value: found } : undefined
}
