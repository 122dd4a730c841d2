import { done, type Outcome } from '../problem.ts'
import { misread, type WrittenOption } from './form.ts'
import type { PrintOptions } from './model.ts'
import { printedUnit } from './units.ts'

export type PrintOption = keyof PrintOptions

type Value = string | boolean | number

/** One option: its Chinese name, its English one, and how its values are read and written; undefined for an option without a value. */
interface Entry {
  readonly option: PrintOption
  readonly names: readonly [string, string]
  read(written: string | undefined): Value | undefined
  write(value: Value): string | undefined
}

/** Each value with the ways to write it, the canonical one first. */
const oneOf = (values: ReadonlyMap<Value, readonly (string | undefined)[]>): Pick<Entry, 'read' | 'write'> => ({
  read: (written) => [...values].find(([, forms]) => forms.includes(written))?.[0],
  write: (value) => values.get(value)?.[0],
})

/** A unit is kept in the spelling that prints. */
const unitName: Pick<Entry, 'read' | 'write'> = { read: (written) => (written === undefined ? undefined : printedUnit(written)), write: String }

const counts = new Map(Array.from({ length: 9 }, (_, decimals) => [decimals, [String(decimals)]] as const))

/** In canonical order. */
const entries: readonly Entry[] = [
  { option: 'unit', names: ['单位', 'unit'], ...unitName },
  { option: 'scale', names: ['计', 'scale'], ...oneOf(new Map([['万', ['万', 'wan']], ['亿', ['亿', 'yi']], ['万亿', ['万亿', 'wanyi']]])) },
  { option: 'unitless', names: ['无单位', 'unitless'], ...oneOf(new Map([[true, [undefined]]])) },
  { option: 'decimals', names: ['位数', 'decimals'], ...oneOf(counts) },
  {
    option: 'verbs',
    names: ['词', 'verbs'],
    ...oneOf(new Map([
      ['rise-fall', ['升降', 'rise-fall']], ['grow-fall', ['增降', 'grow-fall']], ['raise-lower', ['提降', 'raise-lower']],
      ['increase-decrease', ['增减', 'increase-decrease']], ['widen-narrow', ['宽窄', 'widen-narrow']],
      ['improve-worsen', ['好差', 'improve-worsen']],
    ])),
  },
  { option: 'lead', names: ['称', 'lead'], ...oneOf(new Map([['same-period', ['同比', 'same-period']], ['last-year', ['上年', 'last-year']], ['none', ['无', 'none']]])) },
]

/** Reads the options, refusing with `figure-syntax` at the first that is unknown, given twice or not for this figure. */
export function readOptions(text: string, written: readonly WrittenOption[], honoured: (print: PrintOptions, option: PrintOption) => boolean): Outcome<PrintOptions> {
  let print: PrintOptions = {}
  for (const option of written) {
    const read = readOption(option)
    if (!read || read.option in print) return misread(text, option.at)
    print = { ...print, [read.option]: read.value }
    if (Object.keys(print).some((given) => !honoured(print, given as PrintOption))) return misread(text, option.at)
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
  return Object.fromEntries(Object.entries(print).filter(([option, value]) => value !== undefined && value !== false && honours(option as PrintOption)))
}

function readOption({ name, value }: WrittenOption): { option: PrintOption; value: unknown } | undefined {
  const entry = entries.find(({ names }) => names.includes(name))
  const found = entry?.read(value)
  return entry && found !== undefined ? { option: entry.option, value: found } : undefined
}
