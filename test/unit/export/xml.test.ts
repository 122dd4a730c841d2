import { describe, expect, it } from 'vitest'
import { element, escapeXml, part } from '../../../backend/export/xml.ts'

describe('text in XML', () => {
  it('holds no sign that would end or open anything, and keeps every other', () => {
    expect(escapeXml('A & B < C > D "E" \'F\' 中文“引号”\t\n𠮷')).toBe(
      "A &amp; B &lt; C &gt; D &quot;E&quot; 'F' 中文“引号”\t\n𠮷",
    )
  })

  it('loses what XML cannot hold', () => {
    expect(escapeXml('甲\u0000\u0008\u000b\u001f\ufffe\uffff乙')).toBe('甲乙')
    expect(escapeXml('甲\ud800乙')).toBe('甲\ufffd乙')
  })

  it('writes attributes that cannot be broken out of, and leaves out those that are not set', () => {
    expect(element('a:t', { name: '"/><b x="', n: 0, none: undefined })).toBe(
      '<a:t name="&quot;/&gt;&lt;b x=&quot;" n="0"/>',
    )
    expect(element('a:t', {}, element('b'), escapeXml('<'))).toBe('<a:t><b/>&lt;</a:t>')
  })

  it('declares a part', () => {
    expect(part('<a/>')).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>')
  })
})
