import type { SourceLine, SourceText } from '../../../core/reading/text/index.ts'
import { block, folded, isHidden, readPage } from '../html.ts'

const struck = /^(?:s|strike|del)$/

/**
 * The text of a web page, a line for each block, the cells of a table parted by tabs; hidden and struck
 * words left out.
 */
export function readHtmlText(page: string): SourceText {
  const lines: SourceLine[] = []
  /** Elements that are open within one that nobody sees. */
  const unseen: string[] = []
  let [line, outline] = ['', undefined as number | undefined]
  let isCell = false

  const endLine = (): void => {
    const text = line.trim()
    if (text !== '') lines.push({ text, ...(outline === undefined ? {} : { outline }) })
    line = ''
  }

  readPage(page, {
    open(tag, attributes) {
      if (unseen.length > 0 ? tag === unseen[0] : isUnseen(tag, attributes)) unseen.push(tag)
      if (unseen.length > 0) return
      const heading = /^h([1-6])$/.exec(tag)?.[1]
      if (tag === 'td' || tag === 'th') {
        if (isCell) line += '\t'
        isCell = true
      } else if (!isCell || tag === 'tr' || tag === 'table') {
        if (block.test(tag)) endLine()
        if (tag === 'tr' || tag === 'table') isCell = false
      }
      if (heading !== undefined) outline = Number(heading) - 1
    },
    close(tag) {
      if (unseen.length > 0) {
        if (tag === unseen[0]) unseen.pop()
        return
      }
      if (block.test(tag) && (!isCell || tag === 'tr' || tag === 'table')) endLine()
      if (tag === 'tr' || tag === 'table') isCell = false
      if (/^h[1-6]$/.test(tag)) outline = undefined
    },
    text(words) {
      if (unseen.length === 0) line += folded(words)
    },
  })
  endLine()
  return { lines }
}

const isUnseen = (tag: string, attributes: string): boolean =>
  !attributes.endsWith('/') &&
  !/^(?:br|img|hr|input|meta|link)$/.test(tag) &&
  (struck.test(tag) || isHidden(attributes))
