/**
 * Control characters, other than tab and line ends, that neither XML nor a typeface has a place for; U+FFFE
 * and U+FFFF are no characters. Marks of writing direction come along with pasted text and would print it
 * backwards.
 */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/**
 * Text as any file can hold it: without control characters, marks of direction and non-characters, and with
 * U+FFFD for half a surrogate pair. Every writer and every drawing takes its text through here.
 */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '')

/** The same on one line. */
export const printableLine = (text: string): string =>
  printable(text).replace(/\s*[\t\n\r\u2028\u2029]\s*/g, ' ')
