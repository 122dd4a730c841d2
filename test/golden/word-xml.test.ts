import { describe, expect, it } from 'vitest'
import { layoutProfile } from '../../backend/export/profiles.ts'
import { writeWord } from '../../backend/export/word/index.ts'
import { planScript } from '../../core/layout/index.ts'
import { heading, nothingPlaced, prose, script, text } from '../unit/documents/builders.ts'
import { date, figures, partsOf, speech, speechPlan } from './word-documents.ts'

const official = await partsOf(speechPlan('official'))
const part = (name: string): string => official[name] ?? ''
const styleOf = (id: string, styles = part('word/styles.xml')): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''
const paragraphWith = (words: string, document = part('word/document.xml')): string =>
  document.match(/<w:p>.*?<\/w:p>/g)?.find(paragraph => paragraph.includes(words)) ?? ''

describe('the page', () => {
  it('has the type area, grid and footers of GB/T 9704', () => {
    expect(/<w:sectPr>.*<\/w:sectPr>/.exec(part('word/document.xml'))?.[0]).toBe(
      '<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>' +
        '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>' +
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="320" w:footer="1440" w:gutter="0"/>' +
        '<w:pgNumType/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>',
    )
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('prints — 1 — one character in from the right on odd pages and from the left on even ones', () => {
    const bare = (xml: string) => xml.replace(/<w:rPr>.*?<\/w:rPr>/g, '').replace(/^.*?<w:p>/s, '<w:p>')
    const number = (page: number) =>
      '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      '<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `<w:r><w:t xml:space="preserve">${page}</w:t></w:r>` +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    const head = (side: string) =>
      `<w:p><w:pPr><w:pStyle w:val="page-number"/><w:ind w:${side}="280" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="${side}"/></w:pPr>`
    expect([bare(part('word/footer1.xml')), bare(part('word/footer2.xml'))]).toEqual([
      head('right') + number(1),
      head('left') + number(2),
    ])
    expect(styleOf('page-number')).toContain(
      '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/>',
    )
    expect(styleOf('page-number')).toContain('<w:spacing w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/>')
  })
})

describe('the styles', () => {
  it('set body text in 仿宋 16 pt on 579 twips, 28 characters a line', () => {
    expect(styleOf('Normal')).toBe(
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
        '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:widowControl w:val="0"/><w:overflowPunct/>' +
        '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr>' +
        '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>' +
        '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/><w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>',
    )
  })

  it('are those every Word has for title and headings, in our faces, with their place in the navigation pane', () => {
    const facts = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'direction'].map(id => {
      const style = styleOf(id)
      const value = (pattern: RegExp) => pattern.exec(style)?.[1]
      return [
        value(/<w:name w:val="(.*?)"/),
        value(/<w:aliases w:val="(.*?)"/),
        value(/w:eastAsia="(.*?)"/),
        value(/<w:sz w:val="(\d+)"/),
        value(/<w:outlineLvl w:val="(\d)"/),
        style.includes('<w:keepNext/>'),
      ]
    })
    expect(facts).toEqual([
      ['Title', '公文标题', '方正小标宋简体', '44', undefined, true],
      ['heading 1', '公文一级标题', '黑体', '32', '0', true],
      ['heading 2', '公文二级标题', '楷体_GB2312', '32', '1', true],
      ['heading 3', '公文三级标题', '仿宋_GB2312', '32', '2', true],
      ['heading 4', '公文四级标题', '仿宋_GB2312', '32', '3', true],
      ['公文现场提示', undefined, '楷体_GB2312', '32', undefined, false],
    ])
  })

  it('name the fonts of digits and of Han characters apart in every paragraph style, and no theme', () => {
    const styles = part('word/styles.xml')
    const paragraphStyles = styles.match(/<w:style w:type="paragraph".*?<\/w:style>/g) ?? []
    expect(paragraphStyles.length).toBe(16)
    expect(
      paragraphStyles.filter(
        style => !/<w:rFonts w:ascii="[^"]+" w:hAnsi="[^"]+" w:eastAsia="[^"]+"/.test(style),
      ),
    ).toEqual([])
    expect(Object.values(official).filter(xml => /[Tt]heme="|theme1/.test(xml))).toEqual([])
  })

  it('are no styles of ours where Word has its own', () => {
    expect(
      part('word/styles.xml').match(/<w:style [^>]*w:customStyle="1"[^>]*w:styleId="(?:Title|Heading\d)"/g),
    ).toBe(null)
    expect(
      /<w:p><w:pPr><w:pStyle w:val="Title"\/>.*?<w:pStyle w:val="Heading1"\/>.*?<w:pStyle w:val="Heading2"\/>.*?<w:pStyle w:val="Heading3"\/>.*?<w:pStyle w:val="Heading4"\/>/.test(
        part('word/document.xml'),
      ),
    ).toBe(true)
  })

  it('make a heading of each question where there are questions', async () => {
    const profile = layoutProfile('official', 'zh')
    const parts = await partsOf({
      ...speechPlan('official'),
      paragraphs: [{ style: 'question', runs: [{ text: '1.问：水变清了吗？' }] }],
    })
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading1"/>')
    expect(parts['word/styles.xml']?.match(/w:styleId="Heading1"/g)?.length).toBe(1)
    expect(styleOf('Heading1', parts['word/styles.xml'])).toContain(
      `<w:aliases w:val="${profile.styles.question.name}"/>`,
    )
  })

  it('leave the grid where a style has its own pitch', () => {
    expect([
      styleOf('Title').includes('<w:snapToGrid w:val="0"/>'),
      styleOf('Heading1').includes('snapToGrid'),
    ]).toEqual([true, false])
  })

  it('name the fonts that stand in', () => {
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })
})

describe('the text', () => {
  it.each(['official', 'large-print'] as const)(
    'prints every figure of the %s layout letter for letter in one run',
    async template => {
      const document = (await partsOf(speechPlan(template)))['word/document.xml'] ?? ''
      const runs = document.match(/<w:r><w:rPr><w:rStyle w:val="figure"\/>.*?<\/w:r>/g) ?? []
      expect(runs.map(run => run.replace(/<[^>]*>/g, ''))).toEqual(figures)
    },
  )

  it('keeps quotation marks and dashes East Asian and Greek letters Latin', () => {
    const hinted =
      /<w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t xml:space="preserve">[^<]*“一河一策”——[^<]*……/
    expect(hinted.test(paragraphWith('到场'))).toBe(true)
    expect(paragraphWith('μg/m³')).toContain(
      '<w:rPr><w:rStyle w:val="figure"/></w:rPr><w:t xml:space="preserve">40.6μg/m³</w:t>',
    )
  })

  it('splits free text around Greek letters, so that its quotation marks stay East Asian', async () => {
    const plan = planScript(
      script({ items: [prose('p', text('“约20μg”'))] }),
      nothingPlaced,
      layoutProfile('official', 'zh'),
    )
    const hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    expect(paragraphWith('约20', (await partsOf(plan))['word/document.xml'])).toBe(
      `<w:p><w:r>${hint}<w:t xml:space="preserve">“约20</w:t></w:r><w:r><w:t xml:space="preserve">μ</w:t></w:r><w:r>${hint}<w:t xml:space="preserve">g”</w:t></w:r></w:p>`,
    )
  })

  it.each(['official', 'large-print'] as const)(
    'goes on in a new line of the %s layout where its author went on in one',
    async template => {
      const lines = script({
        items: [prose('p', text('甲\n乙\r\n丙\u2028丁\u000b戊')), heading('h', 1, '一、己\n庚')],
      })
      const document =
        (await partsOf(planScript(lines, nothingPlaced, layoutProfile(template, 'zh'))))[
          'word/document.xml'
        ] ?? ''
      const printed = document
        .replaceAll(/<w:br\/>|<\/w:p>/g, '|')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s/g, '')
      expect(printed).toBe('||甲|乙|丙|丁|戊|一、己|庚|'.slice(1))
    },
  )

  it('prints without colour, underline or highlight', () => {
    expect(Object.values(official).filter(xml => /<w:(color|u|highlight|shd)[ />]/.test(xml))).toEqual([])
  })

  it('escapes what XML reserves and drops what it cannot hold', async () => {
    expect(paragraphWith('专项')).toContain('投入&lt;专项&gt;资金&amp;自筹资金')
    const plan = planScript(
      script({ items: [prose('p', text('甲\u0001\ud800乙'))] }),
      nothingPlaced,
      layoutProfile('official', 'zh'),
    )
    expect((await partsOf(plan))['word/document.xml']).toContain('甲\ufffd乙')
  })

  it('breaks the title where words end', () => {
    expect(paragraphWith('攻坚战')).toMatch(
      /污染防治攻坚战<\/w:t><\/w:r><w:r>.*?<w:br\/><w:t xml:space="preserve">新闻发布会上的发布词/,
    )
  })
})

describe('what a final file carries', () => {
  it('is these parts and no others', () => {
    expect(Object.keys(official).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
  })

  it('is a title and the given moment, without author, program, revision or comment', () => {
    expect(part('docProps/core.xml').replace(/^.*?<dc:/s, '<dc:')).toBe(
      `<dc:title>${speech.title}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
        `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
    )
    expect(
      Object.values(official).filter(xml =>
        /docx|creator|lastModifiedBy|w:rsid|w:comment|w:ins |w:del /i.test(xml),
      ),
    ).toEqual([])
  })

  it('declares the namespaces it uses', () => {
    const roots = ['word/document.xml', 'word/footer1.xml', 'word/styles.xml'].map(name =>
      part(name).match(/xmlns:\w+/g),
    )
    expect(roots).toEqual(Array(3).fill(['xmlns:w', 'xmlns:r']))
  })

  it('is the same bytes for the same plan and moment', async () => {
    const plan = speechPlan('official')
    const write = (moment: string) => writeWord(plan, { date: moment })
    expect(await write(date)).toEqual(await write(date))
    expect(await write(date)).not.toEqual(await write('2023-08-02T08:00:00Z'))
  })
})

describe('the reading copy', () => {
  it('is set in 22 pt on 40 pt, sentences kept whole, with the page of all pages', async () => {
    const parts = await partsOf(speechPlan('large-print'))
    const sentence = styleOf('sentence', parts['word/styles.xml'])
    expect(sentence).toContain('<w:keepNext w:val="0"/><w:keepLines/><w:widowControl w:val="0"/>')
    expect(sentence).toContain(
      'w:line="800" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    )
    expect(sentence).toContain('<w:sz w:val="44"/>')
    expect(parts['word/footer1.xml']).toMatch(/PAGE<.*>\/<.*NUMPAGES</)
  })
})

describe('an English document', () => {
  it('is set in Times New Roman, left-aligned, without East Asian hints in its text', async () => {
    const english = script({
      language: 'en',
      title: 'Clean water',
      items: [heading('a', 1, 'Results'), prose('p', text('“Clean” — at last.'))],
    })
    const parts = await partsOf(planScript(english, nothingPlaced, layoutProfile('official', 'en')))
    expect(parts['word/document.xml']).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">I. Results</w:t></w:r></w:p>',
    )
    expect(parts['word/document.xml']).toContain(
      '<w:p><w:r><w:t xml:space="preserve">“Clean” — at last.</w:t></w:r></w:p>',
    )
    expect(styleOf('Normal', parts['word/styles.xml'])).toContain('<w:jc w:val="left"/>')
  })
})
