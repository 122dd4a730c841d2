import { emu, sheet } from './geometry.ts'
import {
  chartLayout,
  coverLayout,
  type DeckStyle,
  masterPart,
  notesMasterPart,
  notesSize,
  slideNamespaces,
} from './masters.ts'
import { chartRelationship, notesPart, type Slide } from './slides.ts'
import { themePart } from './theme.ts'
import { element, escapeXml, part } from '../xml.ts'
import { type Entries, packZip } from '../zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml'

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const relationships = (list: readonly Relation[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${packages}/relationships` },
      ...list.map(({ id, type, target }) =>
        element('Relationship', {
          Id: id,
          Type: type.includes('/') ? type : `${office}/${type}`,
          Target: target,
        }),
      ),
    ),
  )

/** Types of parts by where they lie. */
const partTypes: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${presentationType}.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${presentationType}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${presentationType}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+$/, `${presentationType}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${presentationType}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${presentationType}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap(name => {
    const type = partTypes.find(([place]) => place.test(name))?.[1]
    return type === undefined ? [] : [element('Override', { PartName: `/${name}`, ContentType: type })]
  })
  return part(
    element(
      'Types',
      { xmlns: `${packages}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', {
        Extension: 'xlsx',
        ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
      ...overrides,
    ),
  )
}

function presentationPart(slides: number): string {
  const list = Array.from({ length: slides }, (_, index) =>
    element('p:sldId', { id: 256 + index, 'r:id': `slide${index + 1}` }),
  )
  return part(
    element(
      'p:presentation',
      { ...slideNamespaces, saveSubsetFonts: 1 },
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2147483648, 'r:id': 'master' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'notes' })),
      element('p:sldIdLst', {}, ...list),
      element('p:sldSz', { cx: emu(sheet.width), cy: emu(sheet.height) }),
      element('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
    ),
  )
}

const presentationRelations = (slides: number): string =>
  relationships([
    { id: 'master', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'notes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'theme', type: 'theme', target: 'theme/theme1.xml' },
    ...Array.from({ length: slides }, (_, index) => ({
      id: `slide${index + 1}`,
      type: 'slide',
      target: `slides/slide${index + 1}.xml`,
    })),
  ])

/** Title and date and nothing else: a file that leaves the office names no author, program or revision. */
function coreProperties(title: string, date: string): string {
  const moment = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${date.slice(0, 10)}T00:00:00Z`)
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packages}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      moment('created'),
      moment('modified'),
    ),
  )
}

const applicationProperties = (slides: number): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Slides', {}, String(slides)),
    ),
  )

/** Masters, layouts, theme: the same in every deck of a language. */
function styleParts(style: DeckStyle): Entries {
  const toMaster = relationships([
    {
      id: 'master',
      type: 'slideMaster',
      target: '../slideMasters/slideMaster1.xml',
    },
  ])
  return {
    'ppt/slideMasters/slideMaster1.xml': masterPart(style, ['cover', 'chart']),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      { id: 'cover', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'chart', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'theme', type: 'theme', target: '../theme/theme1.xml' },
    ]),
    'ppt/slideLayouts/slideLayout1.xml': coverLayout(style),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': toMaster,
    'ppt/slideLayouts/slideLayout2.xml': chartLayout(style),
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels': toMaster,
    'ppt/notesMasters/notesMaster1.xml': notesMasterPart(style),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationships([
      {
        id: 'theme',
        type: 'theme',
        target: '../theme/theme2.xml',
      },
    ]),
    'ppt/theme/theme1.xml': themePart(style.look),
    'ppt/theme/theme2.xml': themePart(style.look),
  }
}

/** A chart with its workbook, as the `number`th of the deck. */
const chartParts = ({ xml, workbook }: NonNullable<Slide['chart']>, number: number): Entries => ({
  [`ppt/charts/chart${number}.xml`]: xml,
  [`ppt/charts/_rels/chart${number}.xml.rels`]: relationships([
    {
      id: 'rId1',
      type: 'package',
      target: `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
    },
  ]),
  [`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]: workbook,
})

/** A slide, its notes page, and its chart; the cover is the first and has none. */
function slideParts(slide: Slide, index: number, style: DeckStyle): Entries {
  const number = index + 1
  const chart = slide.chart
    ? [
        {
          id: chartRelationship,
          type: 'chart',
          target: `../charts/chart${index}.xml`,
        },
      ]
    : []
  return {
    [`ppt/slides/slide${number}.xml`]: slide.xml,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relationships([
      { id: 'layout', type: 'slideLayout', target: `../slideLayouts/slideLayout${slide.chart ? 2 : 1}.xml` },
      { id: 'notes', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
      ...chart,
    ]),
    [`ppt/notesSlides/notesSlide${number}.xml`]: notesPart(slide.notes, style),
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relationships([
      { id: 'master', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'slide', type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
    ...(slide.chart ? chartParts(slide.chart, index) : {}),
  }
}

/** Packs slides, the first of which is the cover, as a presentation. */
export function packDeck(
  slides: readonly Slide[],
  title: string,
  date: string,
  style: DeckStyle,
): Uint8Array<ArrayBuffer> {
  const parts: Entries = {
    '_rels/.rels': relationships([
      { id: 'presentation', type: 'officeDocument', target: 'ppt/presentation.xml' },
      { id: 'core', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { id: 'app', type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
    'docProps/core.xml': coreProperties(title, date),
    'docProps/app.xml': applicationProperties(slides.length),
    'ppt/presentation.xml': presentationPart(slides.length),
    'ppt/_rels/presentation.xml.rels': presentationRelations(slides.length),
    ...styleParts(style),
    ...(Object.assign({}, ...slides.map((slide, index) => slideParts(slide, index, style))) as Entries),
  }
  return packZip({ '[Content_Types].xml': contentTypes(Object.keys(parts)), ...parts })
}
