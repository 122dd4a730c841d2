import type { PagePlan } from '../../../core/layout/index.ts'
import { footerIds, type Frame } from './frame.ts'
import { writeParagraph } from './paragraphs.ts'
import { stylesPart } from './styles.ts'
import { element, escapeXml, part } from '../xml.ts'
import { packZip } from '../zip.ts'
import { property, wordNamespaces } from './xml.ts'

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts the main document refers to, by the id it uses. */
const related = [
  { id: 'styles', type: 'styles', target: 'styles.xml' },
  { id: 'settings', type: 'settings', target: 'settings.xml' },
  { id: 'fonts', type: 'fontTable', target: 'fontTable.xml' },
  { id: footerIds.odd, type: 'footer', target: 'footer1.xml' },
  { id: footerIds.even, type: 'footer', target: 'footer2.xml' },
] as const

const relationships = (list: readonly { id: string; type: string; target: string }[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${packageNamespace}/relationships` },
      ...list.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
    ),
  )

const contentTypes = part(
  element(
    'Types',
    { xmlns: `${packageNamespace}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Override', { PartName: '/word/document.xml', ContentType: `${wordType}.document.main+xml` }),
    element('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    ...related.map(({ type, target }) =>
      element('Override', { PartName: `/word/${target}`, ContentType: `${wordType}.${type}+xml` }),
    ),
  ),
)

const packageRelationships = relationships([
  { id: 'document', type: `${officeRelationships}/officeDocument`, target: 'word/document.xml' },
  {
    id: 'core',
    type: `${packageNamespace}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  },
])

const compatibility = [
  'compatibilityMode',
  'overrideTableStyleFontSizeAndJustification',
  'enableOpenTypeFeatures',
  'doNotFlipMirrorIndents',
]

/** Characters keep their full width, so that a full line always holds the same number of them. */
const settings = part(
  element(
    'w:settings',
    wordNamespaces,
    property('defaultTabStop', 420),
    element('w:evenAndOddHeaders'),
    property('characterSpacingControl', 'doNotCompress'),
    element(
      'w:compat',
      {},
      ...[
        'spaceForUL',
        'balanceSingleByteDoubleByteWidth',
        'doNotLeaveBackslashAlone',
        'ulTrailSpace',
        'doNotExpandShiftReturn',
        'adjustLineHeightInTable',
        'useFELayout',
      ].map(name => element(`w:${name}`)),
      ...compatibility.map((name, index) =>
        element('w:compatSetting', {
          'w:name': name,
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': index === 0 ? 15 : 1,
        }),
      ),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    property('decimalSymbol', '.'),
    property('listSeparator', ','),
  ),
)

/** Names the fonts that stand in where the reader's machine lacks one. */
function fontTable({ look }: PagePlan): string {
  const styles = Object.values(look.styles)
  const names = new Set([...styles, look.footer].flatMap(({ latin, eastAsian }) => [latin, eastAsian]))
  const han = new Set([...styles, look.footer].map(({ eastAsian }) => eastAsian))
  return part(
    element(
      'w:fonts',
      wordNamespaces,
      ...[...names].map(name =>
        element(
          'w:font',
          { 'w:name': name },
          ...(look.substitutes[name] ? [property('altName', look.substitutes[name])] : []),
          property('charset', han.has(name) ? '86' : '00'),
          property('family', 'auto'),
          property('pitch', 'default'),
        ),
      ),
    ),
  )
}

/** Title and date and nothing else: a file that leaves the office names no author, program or revision. */
function coreProperties(title: string, date: string): string {
  const moment = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(date))
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageNamespace}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      ...(date === '' ? [] : [moment('created'), moment('modified')]),
    ),
  )
}

/**
 * The paragraphs, which are written here because docx takes four times as long for them, and the section they
 * stand in.
 */
function documentPart(plan: PagePlan, section: string): string {
  const paragraphs = plan.paragraphs.map(one => writeParagraph(one, plan)).join('')
  return part(element('w:document', wordNamespaces, element('w:body', {}, paragraphs, section)))
}

/** Packs a document: its text, and around it only what a final file may carry. */
export function packDocument(plan: PagePlan, frame: Frame, date: string): Uint8Array<ArrayBuffer> {
  return packZip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'docProps/core.xml': coreProperties(plan.title.replace(/\s*\n\s*/g, ''), date),
    'word/document.xml': documentPart(plan, frame.section),
    'word/_rels/document.xml.rels': relationships(
      related.map(({ id, type, target }) => ({ id, type: `${officeRelationships}/${type}`, target })),
    ),
    'word/styles.xml': stylesPart(plan),
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable(plan),
    'word/footer1.xml': frame.oddFooter,
    'word/footer2.xml': frame.evenFooter,
  })
}
