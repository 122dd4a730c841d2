import { attribute, readXml, type Xml } from '../xml.ts'

/** What a paragraph's style says of it beside its look. */
export interface ParagraphStyle {
  /** Its level as a heading, 1 the highest, 0 the title; undefined for prose. */
  readonly outline?: number
  /** The list it is numbered in. */
  readonly list?: string
  readonly level?: number
}

interface Style extends ParagraphStyle {
  readonly basedOn: string
}

const headingNames = /^(?:heading|标题)\s*([1-9])$/iu

/** The paragraph styles of a Word document by their ids, each with what it takes over from those below it. */
export function paragraphStyles(xml: Xml | undefined): (id: string) => ParagraphStyle {
  const styles = new Map<string, Style>()
  if (xml !== undefined) readStyles(xml, styles)
  const known = new Map<string, ParagraphStyle>()
  return id => {
    const before = known.get(id)
    if (before) return before
    const chain: Style[] = []
    for (let style = styles.get(id); style && chain.length < 20; style = styles.get(style.basedOn))
      chain.unshift(style)
    const { basedOn: _, ...own } = Object.assign({ basedOn: '' }, ...chain) as Style
    known.set(id, own)
    return own
  }
}

function readStyles(xml: Xml, styles: Map<string, Style>): void {
  let id = ''
  const change = (part: Partial<Style>): void =>
    void styles.set(id, { basedOn: '', ...styles.get(id), ...part })
  readXml(xml, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'style') id = attribute(attributes, 'styleId') ?? ''
      else if (id === '') return
      else if (name === 'name') {
        const heading = headingNames.exec(value)?.[1]
        if (heading !== undefined) change({ outline: Number(heading) })
        else if (/^(?:title|标题)$/iu.test(value)) change({ outline: 0 })
      } else if (name === 'basedOn') change({ basedOn: value })
      else if (name === 'outlineLvl' && Number(value) < 9 && styles.get(id)?.outline === undefined)
        change({ outline: Number(value) + 1 })
      else if (name === 'numId') change({ list: value })
      else if (name === 'ilvl') change({ level: Number(value) })
    },
    close(name) {
      if (name === 'style') id = ''
    },
  })
}
