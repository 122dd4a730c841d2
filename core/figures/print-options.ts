import { done, type Outcome } from '../problem.ts'
import { misread, type WrittenOption } from './form.ts'
import type { PrintOptions } from './model.ts'

export type PrintOption = keyof PrintOptions

/** One option: its Chinese name, its English one, and each value with the ways to write it, the canonical one first. */
interface Entry {
  readonly option: PrintOption
  readonly names: readonly [string, string]
  readonly values: ReadonlyMap<string | boolean | number, readonly (string | undefined)[]>
}

const counts = new Map(Array.from({ length: 9 }, (_, decimals) => [decimals, [String(decimals)]] as const))

/** In canonical order. */
const entries: readonly Entry[] = [
  { option: 'scale', names: ['计', 'scale'], values: new Map([['万', ['万', 'wan']], ['亿', ['亿', 'yi']], ['万亿', ['万亿', 'wanyi']]]) },
  { option: 'unitless', names: ['无单位', 'unitless'], values: new Map([[true, [undefined]]]) },
  { option: 'decimals', names: ['位数', 'decimals'], values: counts },
  {
    option: 'verbs',
    names: ['词', 'verbs'],
    values: new Map([
      ['rise-fall', ['升降', 'rise-fall']], ['grow-fall', ['增降', 'grow-fall']], ['raise-lower', ['提降', 'raise-lower']],
      ['increase-decrease', ['增减', 'increase-decrease']], ['widen-narrow', ['宽窄', 'widen-narrow']],
      ['improve-worsen', ['好差', 'improve-worsen']],
    ]),
  },
  { option: 'lead', names: ['称', 'lead'], values: new Map([['same-period', ['同比', 'same-period']], ['last-year', ['上年', 'last-year']], ['none', ['无', 'none']]]) },
]

/** Reads the options, refusing with `figure-syntax` at the first that is unknown, given twice or not for this figure. */
export function readOptions(text: string, written: readonly WrittenOption[], honoured: (print: PrintOptions, option: PrintOption) => boolean): Outcome<PrintOptions> {
  let print: PrintOptions = {}
  for (const option of written) {
    const read = readOption(option)
    if (!read || read.option in print) return misread(text, option.at)
    print = { ...print, [read.option]: read.value }
    if (!honoured(print, read.option)) return misread(text, option.at)
  }
  return done(print)
}

/** `|计=万,位数=1`, or '' where there is nothing to say. */
export function writeOptions(print: PrintOptions): string {
  const written = entries.flatMap(({ option, names, values }) => {
    const value = print[option]
    const forms = value === undefined ? undefined : values.get(value)
    if (!forms) return []
    return [forms[0] === undefined ? names[0] : `${names[0]}=${forms[0]}`]
  })
  return written.length > 0 ? `|${written.join(',')}` : ''
}

/** Leaves only the options that this figure prints by. */
export function keepOptions(print: PrintOptions, honours: (option: PrintOption) => boolean): PrintOptions {
  return Object.fromEntries(Object.entries(print).filter(([option, value]) => value !== undefined && value !== false && honours(option as PrintOption)))
}

function readOption({ name, value }: WrittenOption): { option: PrintOption; value: unknown } | undefined {
  const entry = entries.find(({ names }) => names.includes(name))
  const found = entry && [...entry.values].find(([, forms]) => forms.includes(value))
  return entry && found && { option: entry.option, value: found[0] }
}
