import type { PagePlan, ParagraphLook, PlanStyle } from '../../../core/layout/index.ts'
import { element, part } from '../xml.ts'
import { property, wordNamespaces } from './xml.ts'

/** Ids of the character styles that runs refer to. */
export const runStyles = { figure: 'figure', label: 'label' } as const

/** Id of the page number's paragraph style. */
export const pageNumberStyle = 'page-number'

/**
 * A style that every Word has, by its id and the name under which files, whatever their language, know it.
 */
interface BuiltIn {
  readonly id: string
  readonly name: string
  readonly priority: number
}

const headingOf = (level: number): BuiltIn => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  priority: 9,
})

/** What builds contents, navigation and conversions looks for these; only their look is ours. */
const builtIn: Partial<Record<PlanStyle, BuiltIn>> = {
  title: { id: 'Title', name: 'Title', priority: 10 },
  'heading-1': headingOf(1),
  'heading-2': headingOf(2),
  'heading-3': headingOf(3),
  'heading-4': headingOf(4),
  question: headingOf(1),
}

/** Body text is Word's own default style, so that whatever a secretary types in the file is set like it. */
export const styleId = (style: PlanStyle): string =>
  style === 'body' ? 'Normal' : (builtIn[style]?.id ?? style)

const runStyleNames = {
  zh: { figure: '数字', label: '小标签' },
  en: { figure: 'Figure', label: 'Run-in Label' },
} as const

/**
 * Digits and Han characters are named apart in every style: WPS falls back to theme fonts where one is
 * missing.
 */
const fonts = (latin: string, eastAsian: string): string =>
  element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': eastAsian, 'w:cs': latin })

const sizes = (size: number): string => property('sz', size) + property('szCs', size)

const flag = (name: string, isOn: boolean): string => element(`w:${name}`, isOn ? {} : { 'w:val': 0 })

function runProperties(
  look: Pick<ParagraphLook, 'latin' | 'eastAsian' | 'bold' | 'italic' | 'spacing' | 'size'>,
): string {
  return element(
    'w:rPr',
    {},
    fonts(look.latin, look.eastAsian),
    flag('b', look.bold),
    flag('bCs', look.bold),
    flag('i', look.italic),
    flag('iCs', look.italic),
    property('spacing', look.spacing),
    sizes(look.size),
  )
}

/**
 * Pitches are exact: 22 lines fill the type area to 0.9 mm, and a style with a pitch of its own leaves the
 * grid, which would give each of its lines two. Word lets punctuation hang over the edge unless told
 * otherwise, as offices are used to; saying so keeps LibreOffice, which reads the setting the wrong way
 * round, within the type area.
 */
function paragraphProperties(look: ParagraphLook, gridPitch: number): string {
  return element(
    'w:pPr',
    {},
    flag('keepNext', look.keepWithNext),
    flag('keepLines', look.keepTogether),
    flag('widowControl', false),
    flag('overflowPunct', true),
    ...(look.linePitch === gridPitch ? [] : [flag('snapToGrid', false)]),
    element('w:spacing', {
      'w:before': look.before,
      'w:after': look.after,
      'w:line': look.linePitch,
      'w:lineRule': 'exact',
    }),
    element('w:ind', {
      'w:firstLineChars': look.firstLineChars,
      'w:firstLine': (look.firstLineChars * look.size) / 10,
    }),
    property('jc', look.align),
    ...(look.outline > 0 ? [property('outlineLvl', look.outline - 1)] : []),
  )
}

interface StyleParts {
  readonly id: string
  readonly name: string
  readonly known?: BuiltIn | undefined
  readonly properties: readonly string[]
  readonly next?: string
}

/** A style that every Word has keeps its own name; ours stands beside it as an alias. */
const styleNames = ({ name, known }: StyleParts): string =>
  known ? property('name', known.name) + property('aliases', name) : property('name', name)

function paragraphStyle(style: StyleParts): string {
  const { id, known, properties, next = 'Normal' } = style
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': known ? undefined : 1, 'w:styleId': id },
    styleNames(style),
    property('basedOn', 'Normal'),
    property('next', next),
    ...(known ? [property('uiPriority', known.priority)] : []),
    element('w:qFormat'),
    ...properties,
  )
}

const characterStyle = ({ id, name, properties }: StyleParts): string =>
  element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
    property('name', name),
    property('basedOn', 'DefaultParagraphFont'),
    element('w:qFormat'),
    ...properties,
  )

const normalStyle = (look: ParagraphLook, gridPitch: number): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    property('name', 'Normal'),
    element('w:qFormat'),
    paragraphProperties(look, gridPitch),
    runProperties(look),
  )

const defaultRunStyle = element(
  'w:style',
  { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
  property('name', 'Default Paragraph Font'),
  property('uiPriority', 1),
  element('w:semiHidden'),
  element('w:unhideWhenUsed'),
)

function pageNumber({ look: { footer } }: PagePlan): string {
  const properties = element(
    'w:pPr',
    {},
    flag('widowControl', false),
    flag('snapToGrid', false),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': footer.linePitch, 'w:lineRule': 'exact' }),
    element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
  )
  const look = { ...footer, bold: false, italic: false, spacing: 0 }
  return paragraphStyle({
    id: pageNumberStyle,
    name: footer.name,
    properties: [properties, runProperties(look)],
    next: pageNumberStyle,
  })
}

/** A figure prints like the words around it; its style only says that it is one. */
function characterStyles({ language, look: { styles } }: PagePlan): string {
  const names = runStyleNames[language]
  const heading = styles['heading-1']
  const label = element(
    'w:rPr',
    {},
    fonts(heading.latin, heading.eastAsian),
    flag('b', heading.bold),
    flag('bCs', heading.bold),
  )
  return (
    characterStyle({ id: runStyles.figure, name: names.figure, properties: [] }) +
    characterStyle({ id: runStyles.label, name: names.label, properties: [label] })
  )
}

const documentDefaults = (body: ParagraphLook): string =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fonts(body.latin, body.eastAsian),
        sizes(body.size),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault'),
  )

/**
 * The styles of a plan by name. Where there are questions they are its headings, so that theirs is the first
 * level.
 */
function namedStyles({ look, paragraphs }: PagePlan): [PlanStyle, ParagraphLook][] {
  const other: PlanStyle = paragraphs.some(({ style }) => style === 'question') ? 'heading-1' : 'question'
  return (Object.entries(look.styles) as [PlanStyle, ParagraphLook][]).filter(
    ([style]) => style !== 'body' && style !== other,
  )
}

/** word/styles.xml: the styles of the plan and no others. */
export function stylesPart(plan: PagePlan): string {
  const pitch = plan.page.linePitch
  const named = namedStyles(plan).map(([style, look]) =>
    paragraphStyle({
      id: styleId(style),
      name: look.name,
      known: builtIn[style],
      properties: [paragraphProperties(look, pitch), runProperties(look)],
    }),
  )
  const { body } = plan.look.styles
  return part(
    element(
      'w:styles',
      wordNamespaces,
      documentDefaults(body),
      normalStyle(body, pitch),
      defaultRunStyle,
      ...named,
      pageNumber(plan),
      characterStyles(plan),
    ),
  )
}
