/** A stretch of typed text: plain words, or a figure in its written form `{{…}}`. */
export interface WrittenPart {
  readonly type: 'text' | 'figure'
  readonly text: string
}

const WRITTEN_FIGURE = /\{\{([^{}\n]+)\}\}|｛｛([^{}｛｝\n]+)｝｝/g

/**
 * Every figure in its written form within `text`, with where it starts and ends. Full-width braces count as
 * braces.
 */
export function writtenFigures(text: string): { start: number; end: number; expression: string }[] {
  return [...text.matchAll(WRITTEN_FIGURE)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    expression: braced(match[1] ?? match[2] ?? ''),
  }))
}

/** The written form with its braces, whether or not they were typed. */
export function braced(typed: string): string {
  const inner = typed
    .trim()
    .replace(/^(\{\{|｛｛)/, '')
    .replace(/(\}\}|｝｝)$/, '')
    .trim()
  return `{{${inner}}}`
}

/** Splits typed text into words and figures; nothing is lost. */
export function splitWritten(text: string): WrittenPart[] {
  const parts: WrittenPart[] = []
  let from = 0
  for (const figure of writtenFigures(text)) {
    if (figure.start > from) parts.push({ type: 'text', text: text.slice(from, figure.start) })
    parts.push({ type: 'figure', text: figure.expression })
    from = figure.end
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) })
  return parts
}
