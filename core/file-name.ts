/**
 * What a file is called after. A long title is cut; what tells one file from another, `suffix` and
 * `extension`, never is.
 */
export interface FileNameParts {
  readonly title: string
  readonly suffix?: string
  /** Without its dot; '' where there is none. */
  readonly extension: string
}

/**
 * Names hold 255 bytes; what is left is for the (1) of a browser and the ending of a download that is not
 * done.
 */
const longest = 240

const bytesOfSign = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

const bytesOf = (text: string): number => [...text].reduce((sum, sign) => sum + bytesOfSign(sign), 0)

/** Marks that turn the direction of what follows or show nothing at all; the joiner within an emoji stays. */
const invisible = /(?!\u200d)[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufdd0-\ufdef\ufffe\uffff]/gu

/** What a path means something by, or Windows refuses. */
const refused = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** The devices of Windows, which refuses them with any ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:$|\.)/i

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The longest beginning of a text of whole graphemes that takes no more than `most` bytes. */
function cutTo(text: string, most: number): string {
  let left = most
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    left -= bytesOf(segment)
    if (left < 0) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

const plain = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(invisible, '').replace(refused, ' ')

/** A leading dot hides a file, and Windows takes dots and spaces off an end. */
const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

/** A name every system accepts, in one piece and at most 240 bytes of UTF-8. */
export function fileName({ title, suffix = '', extension }: FileNameParts): string {
  const ending = plain(suffix) + (extension === '' ? '' : `.${trimmed(plain(extension))}`)
  const stem = trimmed(cutTo(trimmed(plain(title)), longest - bytesOf(ending))) || 'lectern'
  return `${device.test(stem + ending) ? '_' : ''}${stem}${ending}`
}

/**
 * What a file from elsewhere is called, without its folders and its ending; a given `extension` alone counts
 * as one.
 */
export function titleOf(name: string, extension?: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const ending = last.slice(dot + 1).toLowerCase()
  const isEnding = extension === undefined ? /^[a-z0-9]{1,10}$/.test(ending) : ending === extension
  return dot > 0 && isEnding ? last.slice(0, dot) : last
}
