const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for element content or an attribute; control characters, which XML cannot hold, are dropped. */
export function escapeXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, sign => entities[sign]!)
}

/** One element: `element('c:idx', { val: 0 })` is `<c:idx val="0"/>`. Children are XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')
  const content = children.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
