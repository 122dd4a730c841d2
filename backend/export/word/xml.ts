const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** One XML element as text, its children already written. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Character data between tags. */
export const characters = (text: string): string => escapeXml(printable(text))

/** A WordprocessingML property that holds one value: `<w:name w:val="…"/>`. */
export const property = (name: string, value: string | number): string => element(`w:${name}`, { 'w:val': value })

/** A whole part. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** Text without the control characters and lone surrogates that XML cannot hold. */
export const printable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const
