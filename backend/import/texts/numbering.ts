import { attribute, readXml, type Xml } from '../xml.ts'

/** One level of a list: how it counts, and what it prints, `%1` standing for the count. */
interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** The lists of a Word document: which levels each has. */
type Lists = ReadonlyMap<string, ReadonlyMap<number, Level>>

const noLevel: Level = { format: 'none', text: '', start: 1 }

function readLists(xml: Xml | undefined): Lists {
  const [abstract, lists] = [new Map<string, Map<number, Level>>(), new Map<string, Map<number, Level>>()]
  let [id, level, number] = ['', 0, '']
  const change = (part: Partial<Level>): void => {
    const levels = abstract.get(id)
    levels?.set(level, { ...noLevel, ...levels.get(level), ...part })
  }
  if (xml === undefined) return lists
  readXml(xml, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNum') abstract.set((id = attribute(attributes, 'abstractNumId') ?? ''), new Map())
      else if (name === 'lvl') level = Number(attribute(attributes, 'ilvl') ?? 0)
      else if (name === 'numFmt') change({ format: value })
      else if (name === 'lvlText') change({ text: value })
      else if (name === 'start') change({ start: Number(value) || 1 })
      else if (name === 'num') number = attribute(attributes, 'numId') ?? ''
      else if (name === 'abstractNumId' && number !== '') lists.set(number, abstract.get(value) ?? new Map())
    },
    close: () => undefined,
  })
  return lists
}

const han = '零一二三四五六七八九十'
/** 1 to 99 in Chinese. */
const chinese = (count: number): string => {
  if (count <= 10) return han[count]!
  const [ten, one] = [Math.floor(count / 10), count % 10]
  return `${ten > 1 ? han[ten] : ''}十${one > 0 ? han[one] : ''}`
}
const letters = (count: number): string => String.fromCharCode(96 + ((count - 1) % 26) + 1)
const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const writers: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: count => String(count).padStart(2, '0'),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  lowerLetter: letters,
  upperLetter: count => letters(count).toUpperCase(),
  lowerRoman: count => (romans[count] ?? String(count)).toLowerCase(),
  upperRoman: count => romans[count] ?? String(count),
  decimalEnclosedCircleChinese: count => (count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)),
}

/**
 * What Word prints before a numbered paragraph, which is in none of its text: 一、 of the first, 二、
 * of the next.
 */
export type Numbering = (list: string, level: number) => string

/** Counts the numbered paragraphs of a document in their order. */
export function numberingOf(xml: Xml | undefined): Numbering {
  const lists = readLists(xml)
  const counts = new Map<string, number[]>()
  return (list, level) => {
    const levels = lists.get(list)
    const own = levels?.get(level)
    if (!levels || !own) return ''
    const counted = counts.get(list) ?? []
    counts.set(list, counted)
    counted.length = Math.min(counted.length, level + 1)
    for (let above = 0; above <= level; above += 1)
      counted[above] ??=
        above === level ? (levels.get(above)?.start ?? 1) - 1 : (levels.get(above)?.start ?? 1)
    counted[level]! += 1
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replace(/%(\d)/g, (_whole, place: string) => {
      const at = Number(place) - 1
      const write = writers[levels.get(at)?.format ?? 'decimal'] ?? String
      return write(counted[at] ?? 1)
    })
  }
}
