import { done, refused, type Outcome } from '../../problem.ts'
import { plain } from './cells.ts'
import { withoutMarks } from './marks.ts'
import type { Mapping, Register } from './model.ts'
import { withoutBrackets } from './words.ts'

/** Finds what names in tables mean. Each text is looked up once. */
export interface Lookup {
  /** The indicator's key. @returns unknown-indicator, ambiguous-indicator */
  indicator(text: string): Outcome<string>
  /** The region's key. @returns unknown-region, ambiguous-region */
  region(text: string): Outcome<string>
}

/** Names by how surely they mean something: the first list that knows a text decides. */
type Names = readonly Map<string, Set<string>>[]

function add(names: Map<string, Set<string>>, text: string, key: string): void {
  const spelled = plain(text)
  if (spelled === '') return
  const keys = names.get(spelled)
  if (keys) keys.add(key)
  else names.set(spelled, new Set([key]))
}

function namesOf(
  known: Mapping['indicators'],
  entries: readonly { key: string; sure: readonly string[]; weak: readonly string[] }[],
): Names {
  const [told, keys, sure, weak] = [new Map(), new Map(), new Map(), new Map()] as [
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
  ]
  for (const { text, key } of known) add(told, text, key)
  for (const entry of entries) {
    add(keys, entry.key, entry.key)
    for (const name of entry.sure) add(sure, name, entry.key)
    for (const name of entry.weak) add(weak, name, entry.key)
  }
  return [told, keys, sure, weak]
}

/** A number before a name, and 其中 before a part: they belong to the table, not to the name. */
const listMark =
  /^\s*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．]|[（(]\d{1,2}[)）]|\d{1,2}[、.．)）](?!\d)|[①-⑳]|其中\s*[:：]?|#|[-–—•·]\s)\s*/u

/** A name without what stands before it in a list. */
export const unmarked = (text: string): string => text.replace(listMark, '').replace(listMark, '')

/** 泸州 for 泸州市; a name of one character is too short to be sure of. */
const shortName = (name: string): string => {
  const short = name.replace(/(省|市|自治州|州|地区|自治县|县|区)$/, '')
  return Array.from(short).length >= 2 ? short : name
}

/** 全市 where the home region is a 市. */
const wholeOf = (homeName: string): string[] =>
  ['市', '县', '区', '州', '省']
    .filter(end => homeName.endsWith(end))
    .flatMap(end => [`全${end}`, `本${end}`])

function lookUp(kind: 'indicator' | 'region', names: Names, text: string): Outcome<string> {
  for (const wanted of [text, unmarked(text), withoutMarks(text).text, withoutMarks(unmarked(text)).text]) {
    for (const list of names) {
      const keys = list.get(plain(wanted))
      if (keys?.size === 1) return done([...keys][0]!)
      if (keys)
        return refused(kind === 'indicator' ? 'ambiguous-indicator' : 'ambiguous-region', {
          name: text,
          keys: [...keys],
        })
    }
  }
  return kind === 'indicator'
    ? refused('unknown-indicator', { indicator: text })
    : refused('unknown-region', { region: text })
}

function remembering(look: (text: string) => Outcome<string>): (text: string) => Outcome<string> {
  const known = new Map<string, Outcome<string>>()
  return text => {
    const found = known.get(text) ?? look(text)
    known.set(text, found)
    return found
  }
}

/** Names by key, name, English name or alias; `known` is what a person said that names mean. */
export function lookupIn(
  register: Register,
  known: Pick<Mapping, 'indicators' | 'regions'> = { indicators: [], regions: [] },
): Lookup {
  const indicators = namesOf(
    known.indicators,
    register.indicators.map(({ key, name, nameEn, aliases }) => ({
      key,
      sure: [name, nameEn, ...aliases],
      weak: [name, ...aliases].map(each => withoutBrackets(each).name),
    })),
  )
  const home = register.regions.find(({ key }) => key === register.homeRegion)
  const regions = namesOf(
    known.regions,
    register.regions.map(({ key, name, nameEn }) => {
      const bare = withoutBrackets(name).name
      return {
        key,
        sure: [name, nameEn],
        weak: [bare, shortName(bare), ...(home?.key === key ? wholeOf(bare) : [])],
      }
    }),
  )
  return {
    indicator: remembering(text => lookUp('indicator', indicators, text)),
    region: remembering(text => lookUp('region', regions, text)),
  }
}
