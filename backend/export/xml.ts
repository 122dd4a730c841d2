import { printable } from '../../core/printable.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Most text needs nothing done to it, and a binder has a hundred thousand pieces of it. */
const awkward =
  /[^\t\n\r\u0020-\u007e\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff]|[&<>"]/

/** Text for element content or an attribute. */
export const escapeXml = (text: string): string =>
  awkward.test(text) ? printable(text).replace(/[&<>"]/g, sign => entities[sign]!) : text

/** A reader of XML turns a line end in an attribute into a space, unless it is written by its number. */
const attributeText = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** The tag that opens an element, its namespaces and all. */
export function openingTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`],
  )
  return `<${name}${written.join('')}>`
}

/** One element: `element('c:idx', { val: 0 })` is `<c:idx val="0"/>`. Children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const opening = openingTag(name, attributes)
  const content = children.join('')
  return content === '' ? opening.replace(/>$/, '/>') : `${opening}${content}</${name}>`
}

/** A whole part: its root element, declared. */
export const part = (rootElement: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${rootElement}`
