import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { packZip } from '../../../backend/export/zip.ts'

/** fflate itself cannot hold an entry of this name. */
const entryName = fc.string({ minLength: 1, unit: 'grapheme' }).filter(name => name !== '__proto__')
const entries = fc.dictionary(entryName, fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()), {
  maxKeys: 20,
  noNullPrototype: true,
})
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content

describe('a zip of our own', () => {
  it('gives another reader what was put in', () => {
    fc.assert(
      fc.property(entries, given => {
        const read = unzipSync(packZip(given))
        expect(Object.fromEntries(Object.entries(read).map(([name, bytes]) => [name, [...bytes]]))).toEqual(
          Object.fromEntries(Object.entries(given).map(([name, content]) => [name, [...bytesOf(content)]])),
        )
      }),
    )
  })

  it('deflates text and stores bytes as they are', () => {
    const packed = packZip({ 'a.xml': '<a/>'.repeat(1000), 'b.png': new Uint8Array(1000).fill(7) })
    expect(packed.length).toBeLessThan(1400)
    expect(packed.length).toBeGreaterThan(1200)
  })

  it('is the same bytes for the same entries, whenever they are packed', () => {
    expect(packZip({ 'a.xml': '<a/>' })).toEqual(packZip({ 'a.xml': '<a/>' }))
  })

  it('names its entries in UTF-8 and states checksums that hold', () => {
    const read = new PizZip(
      packZip({ '01 空气.png': new Uint8Array([1, 2, 3]), 'x.xml': '<a>空气</a>', empty: '' }),
      { checkCRC32: true },
    )
    expect(Object.keys(read.files).map(name => [name, read.file(name)!.asText()])).toEqual([
      ['01 空气.png', '\u0001\u0002\u0003'],
      ['x.xml', '<a>空气</a>'],
      ['empty', ''],
    ])
  })

  it('holds text another program reads as UTF-8', () => {
    expect(strFromU8(unzipSync(packZip({ a: '讲台' })).a!)).toBe('讲台')
  })
})
