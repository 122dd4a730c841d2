import { element } from '../xml.ts'

/** A WordprocessingML property that holds one value: `<w:name w:val="…"/>`. */
export const property = (name: string, value: string | number): string =>
  element(`w:${name}`, { 'w:val': value })

export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const
