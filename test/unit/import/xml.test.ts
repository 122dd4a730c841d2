import { describe, expect, it } from 'vitest'
import { readXml, type Xml } from '../../../backend/import/xml.ts'

function heard(xml: Xml): string[] {
  const said: string[] = []
  readXml(xml, {
    open: (name, attributes) => said.push(`<${name}${attributes}`),
    close: name => said.push(`/${name}`),
    text: text => said.push(text),
  })
  return said
}

/**
 * Long enough to be decoded in several parts, cut anywhere: inside a character, a tag, an attribute, a
 * comment.
 */
const cells = (written: string): string =>
  `<a:sheet>${written.repeat(Math.ceil(700_000 / written.length))}</a:sheet>`

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
    for (const missing of [1, 2, 9, 12])
      expect(() => heard(bytes.subarray(0, -missing))).toThrow('file-damaged')
  })

  it('and refused where one byte of them is no character, wherever it stands', () => {
    const bytes = new TextEncoder().encode(cells('<c>值</c>'))
    for (const at of [5, 40_000, bytes.length - 20])
      expect(() => heard(bytes.with(at, 0xff))).toThrow('file-damaged')
  })

  it('without the mark of its byte order', () => {
    const xml = cells('<c>\ufeff值</c>')
    expect(heard(new TextEncoder().encode(`\ufeff${xml}`))).toEqual(heard(xml))
  })
})

describe('elements', () => {
  it('are told apart however many there are and however their names are spelt', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `n${index.toString(36)}`)
    const said = heard(`<r>${names.map(name => `<x:${name}/><${name} ></${name} >`).join('')}</r>`)
    expect(said).toEqual([
      '<r',
      ...names.flatMap(name => [`<${name}`, `/${name}`, `<${name} `, `/${name}`]),
      '/r',
    ])
  })

  it('with names of one sum of letters are still two', () => {
    // By the sum that names are remembered under, Aa and BB are the same.
    expect(heard('<r><Aa/><BB/><Aa></Aa></r>')).toEqual([
      '<r',
      '<Aa',
      '/Aa',
      '<BB',
      '/BB',
      '<Aa',
      '/Aa',
      '/r',
    ])
  })

  it.each([
    '<a<b></a<b>',
    '<a"b></a"b>',
    '<a></b>',
    '<a></ab>',
    '<ab></a>',
    '<a></a',
    '<a',
    '</a>',
    '<>',
    '<a></a>b',
    '<a><b></a></b>',
  ])('badly formed are refused: %s', xml => {
    expect(() => heard(xml)).toThrow('file-damaged')
  })
})
