import { describe, expect, it } from 'vitest'
import { readXml, type Xml } from '../../../backend/import/xml.ts'

function heard(xml: Xml): string[] {
  const said: string[] = []
  readXml(xml, { open: (name, attributes) => said.push(`<${name}${attributes}`), close: name => said.push(`/${name}`), text: text => said.push(text) })
  return said
}

/** Long enough to be decoded in several parts, cut anywhere: inside a character, a tag, an attribute, a comment. */
const cells = (written: string): string => `<a:sheet>${written.repeat(Math.ceil(700_000 / written.length))}</a:sheet>`

describe('a document of bytes is heard as its text is', () => {
  it.each([
    ['Han characters of three bytes and four', '<c r="甲" t=\'>\'>优良天数𠮷</c>'],
    ['a comment that looks like markup', '<!-- <c> -- --><c/>'],
    ['text that is taken as it stands', '<c><![CDATA[1 < 2 & 3]]>&amp;</c>'],
    ['what is addressed to a program', '<?mso 一 > 二?><c />'],
  ])('%s', (_what, written) => {
    const xml = cells(written)
    expect(heard(new TextEncoder().encode(xml))).toEqual(heard(xml))
  })

  it('in UTF-16 too', () => {
    const xml = cells('<c>值</c>')
    expect(heard(Buffer.from(`\ufeff${xml}`, 'utf16le'))).toEqual(heard(xml))
  })

  it('up to its end, and not a sign less', () => {
    const bytes = new TextEncoder().encode(cells('<c>值</c>'))
    for (const missing of [1, 2, 9, 12]) expect(() => heard(bytes.subarray(0, -missing))).toThrow('file-damaged')
  })
})
