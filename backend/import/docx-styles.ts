import { plainLook, type Look } from './runs.ts'
import { attribute, readXml, type Xml } from './xml.ts'

/** What one style, or the properties of a run, say of text; what they leave out is said elsewhere. */
export type LookSaid = { readonly [Part in keyof Look]?: boolean }

/** A property that is named is on, unless it says otherwise. */
const isOn = (attributes: string): boolean => !/^(0|false|off)$/.test(attribute(attributes, 'val') ?? '1')

/** What a property of a run (CT_RPr) adds to its look. */
export function lookSaid(said: LookSaid, name: string, attributes: string): LookSaid {
  switch (name) {
    case 'strike':
    case 'dstrike':
      return { ...said, struck: isOn(attributes) }
    case 'vanish':
    case 'webHidden':
      return { ...said, hidden: isOn(attributes) }
    case 'vertAlign':
      return { ...said, raised: attribute(attributes, 'val') === 'superscript' }
    default:
      return said
  }
}

/** The names of the styles that a run stands under; '' for the document's own. */
export interface StyleNames {
  readonly table: string
  readonly paragraph: string
  readonly character: string
}

/** How text looks under styles and what its run says itself. */
export type DocxLooks = (styles: StyleNames, own: LookSaid) => Look

interface Style {
  readonly kind: string
  readonly basedOn: string
  readonly isDefault: boolean
  readonly said: LookSaid
}

const noStyle: Style = { kind: '', basedOn: '', isDefault: false, said: {} }

interface Sheet {
  readonly styles: ReadonlyMap<string, Style>
  /** What holds for all text of the document. */
  readonly defaults: LookSaid
}

/**
 * What a table's style says of its first row or its last column alone is left out: it colours and does not
 * strike.
 */
function readSheet(xml: Xml): Sheet {
  const [styles, within] = [new Map<string, Style>(), [] as string[]]
  let [id, defaults] = ['', {} as LookSaid]
  const change = (part: Partial<Style>): void =>
    void styles.set(id, { ...noStyle, ...styles.get(id), ...part })
  readXml(xml, {
    open(name, attributes) {
      within.push(name)
      const [parent, above] = [within.at(-2), within.at(-3)]
      if (name === 'style') {
        id = attribute(attributes, 'styleId') ?? ''
        change({
          kind: attribute(attributes, 'type') ?? '',
          isDefault: /^(1|true|on)$/.test(attribute(attributes, 'default') ?? ''),
        })
      } else if (name === 'basedOn' && parent === 'style')
        change({ basedOn: attribute(attributes, 'val') ?? '' })
      else if (parent === 'rPr' && above === 'style')
        change({ said: lookSaid(styles.get(id)!.said, name, attributes) })
      else if (parent === 'rPr' && above === 'rPrDefault') defaults = lookSaid(defaults, name, attributes)
    },
    close: () => void within.pop(),
  })
  return { styles, defaults }
}

const longestChain = 20

/** What a style says together with those it is based on. */
function saidBy({ styles }: Sheet, name: string): LookSaid {
  const chain: LookSaid[] = []
  for (let style = styles.get(name); style && chain.length < longestChain; style = styles.get(style.basedOn))
    chain.unshift(style.said)
  return Object.assign({}, ...chain) as LookSaid
}

/**
 * Struck in a paragraph's style and again in its words' is not struck: each level turns it round (ECMA-376
 * part 1, 17.7.3).
 */
function together(levels: readonly LookSaid[]): Look {
  const isTurned = (part: 'struck' | 'hidden'): boolean =>
    levels.filter(level => level[part] === true).length % 2 === 1
  return {
    struck: isTurned('struck'),
    hidden: isTurned('hidden'),
    raised: levels.findLast(({ raised }) => raised !== undefined)?.raised ?? false,
  }
}

/** The styles of a document, as what they make of its text. */
export function docxLooks(xml: Xml | undefined): DocxLooks {
  if (xml === undefined) return (_styles, own) => ({ ...plainLook, ...own })
  const sheet = readSheet(xml)
  const usual = (kind: string): string =>
    [...sheet.styles].find(([, style]) => style.kind === kind && style.isDefault)?.[0] ?? ''
  const standard = { table: usual('table'), paragraph: usual('paragraph'), character: usual('character') }
  const known = new Map<string, Look>()
  const lookUnder = ({ table, paragraph, character }: StyleNames): Look => {
    const names = [table || standard.table, paragraph || standard.paragraph, character || standard.character]
    const key = names.join('\n')
    const look = known.get(key) ?? {
      ...plainLook,
      ...sheet.defaults,
      ...settled(together(names.map(name => saidBy(sheet, name)))),
    }
    known.set(key, look)
    return look
  }
  return (styles, own) => ({ ...lookUnder(styles), ...own })
}

/** What the levels say goes before what holds for the whole document; what none says does not. */
const settled = (look: Look): LookSaid => Object.fromEntries(Object.entries(look).filter(([, isSo]) => isSo))
