/** A paragraph as a file holds it: a line of text, and what its look says of it. */
export interface SourceLine {
  readonly text: string
  /** The level its style gives it as a heading, 1 the highest, 0 the title; undefined for prose. */
  readonly outline?: number
  /** Bold or large as a whole, so that it may be a heading though nothing says so. */
  readonly standsOut?: boolean
}

/** A file's text, line by line, with all that stands in it. */
export interface SourceText {
  readonly lines: readonly SourceLine[]
}

/** A text without looks, as a text file or the clipboard holds it. */
export const plainSource = (text: string): SourceText => ({
  lines: text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map(line => ({ text: line })),
})
