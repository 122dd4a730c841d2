const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Most text needs nothing done to it, and a binder has a hundred thousand pieces of it. */
const awkward = /[^\t\n\r\u0020-\ud7ff]|[&<>"]/

/** Without the control characters and lone surrogates that XML cannot hold. */
const printable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/** Text for element content or an attribute. */
export const escapeXml = (text: string): string => (awkward.test(text) ? printable(text).replace(/[&<>"]/g, sign => entities[sign]!) : text)

/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** The tag that opens an element, its namespaces and all. */
export function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
  return `<${name}${written.join('')}>`
}

/** One element: `element('c:idx', { val: 0 })` is `<c:idx val="0"/>`. Children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const opening = openingTag(name, attributes)
  const content = children.join('')
  return content === '' ? opening.replace(/>$/, '/>') : `${opening}${content}</${name}>`
}

/** A whole part: its root element, declared. */
export const part = (rootElement: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${rootElement}`
