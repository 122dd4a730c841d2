import type { SourceLine, SourceText } from '../../../core/reading/text/index.ts'
import { docxLooks, lookSaid, type LookSaid } from '../docx-styles.ts'
import type { OfficePackage } from '../package.ts'
import { attribute, readXml, type Xml } from '../xml.ts'
import { numberingOf } from './numbering.ts'
import { paragraphStyles, type ParagraphStyle } from './paragraph-styles.ts'

/**
 * What nobody reads in the document as it stands: words deleted or moved away with changes tracked, what an
 * older word processor shows instead, reading aids, and what something was before a change.
 */
const unread = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'rPrChange',
  'pPrChange',
  'instrText',
  'delText',
])
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
/** From this size on, in half-points, words stand out: 小二 and above. */
const large = 36

interface Open {
  text: string
  style: string
  own: ParagraphStyle
  /** How many signs stand out, by weight or size. */
  strong: number
}

const partOf = (file: OfficePackage, kind: string): Xml | undefined => {
  const target = [...file.relations(file.main).values()].find(({ type }) => type === kind)?.target
  return target === undefined ? undefined : file.xml(target)
}

/**
 * The text of a Word document as it stands: tracked changes as accepted, struck and hidden words left
 * out, the numerals of its lists written out, the cells of a table parted by tabs.
 */
export function readDocxText(file: OfficePackage): SourceText {
  const lines: SourceLine[] = []
  const styleOf = paragraphStyles(partOf(file, 'styles'))
  const looks = docxLooks(partOf(file, 'styles'))
  const numeral = numberingOf(partOf(file, 'numbering'))
  const within: string[] = []
  const paragraphs: Open[] = []
  const rows: string[][] = []
  let [skipped, isText, isStrong] = [0, false, false]
  let [said, character] = [{} as LookSaid, '']

  const write = (words: string): void => {
    const open = paragraphs.at(-1)
    const { struck, hidden } = looks({ table: '', paragraph: open?.style ?? '', character }, said)
    if (!open || struck || hidden) return
    open.text += words
    if (isStrong) open.strong += words.length
  }

  const closeParagraph = (): void => {
    const { text, style, own, strong } = paragraphs.pop()!
    const { outline, list, level = 0 } = { ...styleOf(style), ...own }
    const numbered = list !== undefined && list !== '0' && text.trim() !== '' ? numeral(list, level) : ''
    const row = rows.at(-1)
    if (row) {
      row[row.length - 1] = [row.at(-1), `${numbered}${text}`.trim()].filter(part => part).join(' ')
      return
    }
    for (const line of `${numbered}${text}`.split('\n'))
      lines.push({
        text: line,
        ...(outline === undefined ? {} : { outline }),
        ...(strong > 0 && strong >= text.trim().length ? { standsOut: true } : {}),
      })
  }

  const open = (name: string, attributes: string): void => {
    const value = attribute(attributes, 'val') ?? ''
    const [parent, above] = [within.at(-2), within.at(-3)]
    const paragraph = paragraphs.at(-1)
    if (name === 'p') paragraphs.push({ text: '', style: '', own: {}, strong: 0 })
    else if (name === 'r') [said, character, isStrong] = [{}, '', false]
    else if (name === 't') isText = true
    else if (name === 'tr') rows.push([])
    else if (name === 'tc') rows.at(-1)?.push('')
    else if (parent === 'r' && signs[name] !== undefined) write(signs[name])
    else if (parent === 'rPr' && above === 'r') {
      said = lookSaid(said, name, attributes)
      if (name === 'rStyle') character = value
      if ((name === 'b' && value !== '0' && value !== 'false') || (name === 'sz' && Number(value) >= large))
        isStrong = true
    } else if (paragraph) properties(paragraph, name, value)
  }

  const close = (name: string): void => {
    if (name === 't') isText = false
    else if (name === 'p' && paragraphs.length > 0) closeParagraph()
    else if (name === 'tr') {
      const cells = rows.pop()!
      const row = rows.at(-1)
      if (row) row[row.length - 1] = cells.join(' ')
      else lines.push({ text: cells.join('\t') })
    }
  }

  readXml(file.mainXml, {
    open(name, attributes) {
      within.push(name)
      if (unread.has(name)) skipped += 1
      else if (skipped === 0) open(name, attributes)
    },
    close(name) {
      if (unread.has(name)) skipped -= 1
      else if (skipped === 0) close(name)
      within.pop()
    },
    text(words) {
      if (isText && skipped === 0) write(words)
    },
  })
  return { lines }
}

function properties(paragraph: Open, name: string, value: string): void {
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'outlineLvl' && Number(value) < 9)
    paragraph.own = { ...paragraph.own, outline: Number(value) + 1 }
  else if (name === 'numId') paragraph.own = { ...paragraph.own, list: value }
  else if (name === 'ilvl') paragraph.own = { ...paragraph.own, level: Number(value) }
}
