import type { PlaceId } from '../../../core/documents/index.ts'
import { operandsOf, parseExpression, renderFigure } from '../../../core/figures/index.ts'
import type {
  FigureData,
  FigureExpression,
  FigureMap,
  Language,
  Operand,
  RenderedFigure,
} from '../../../core/figures/model.ts'
import type { ObservationRevision, WorkspaceReader } from '../../store/workspace.ts'
import { figureData, renderFigures } from '../../store/figures-of.ts'

/** A figure of a file, and which document's it is. */
export interface PrintedFigure {
  readonly text: string
  readonly expression: string
  readonly at: PlaceId
  /** Which of those that read alike in the same text; the first where absent. */
  readonly nth?: number | undefined
  /** The version of a block that the place holds on to; absent where it prints what the library offers. */
  readonly version?: number | undefined
}

/** What a file prints: the figures of one language, in its order, as they render now. */
export interface Printing {
  readonly language: Language
  readonly printed: readonly PrintedFigure[]
  readonly rendered: FigureMap
}

/** A figure as a file prints it, with what stands behind these very words. */
export interface StandingFigure extends PrintedFigure {
  readonly language: Language
  /**
   * As the data say it now, or as published data once said it; undefined where neither ever said these words.
   */
  readonly figure: RenderedFigure | undefined
  /** The words are what the data say now. */
  readonly isCurrent: boolean
}

/** What stands behind words, wherever they are printed. */
type Standing = Omit<StandingFigure, keyof PrintedFigure>

/** A block of another language prints its figures in its own, whatever the language of the file. */
const other = (language: Language): Language => (language === 'zh' ? 'en' : 'zh')

/**
 * The figures of a file by expression, as they stand behind the very words it prints: those of now or, where
 * the data have moved on, those of the time when published data last said so. A source stands beside a number
 * only where it gave that number.
 */
export async function figuresBehind(reader: WorkspaceReader, printing: Printing): Promise<FigureMap> {
  const isNow = ({ expression, text }: PrintedFigure): boolean =>
    says(printing.rendered[expression], text) !== undefined
  const now = new Set(printing.printed.filter(isNow).map(({ expression }) => expression))
  const others = (await standingIn(reader, printing)).filter(({ expression }) => !now.has(expression))
  return {
    ...printing.rendered,
    ...Object.fromEntries(
      others.flatMap(({ expression, figure }) =>
        figure ? [[expression, { ok: true as const, value: figure }]] : [],
      ),
    ),
  }
}

/**
 * Every figure of a file with what stands behind it. Only words that the data no longer say cost a look into
 * the past.
 */
export async function standingFigures(
  reader: WorkspaceReader,
  printings: readonly Printing[],
): Promise<StandingFigure[]> {
  const all = await Promise.all(printings.map(printing => standingIn(reader, printing)))
  return all.flat()
}

async function standingIn(
  reader: WorkspaceReader,
  { language, printed, rendered }: Printing,
): Promise<StandingFigure[]> {
  const differing = printed.filter(({ text, expression }) => !says(rendered[expression], text))
  const elsewhere = await renderFigures(
    reader,
    differing.map(({ expression }) => expression),
    other(language),
  )
  const past = new Map<string, Standing>()
  for (const { text, expression } of differing) {
    const key = JSON.stringify([expression, text])
    if (says(elsewhere[expression], text) || past.has(key)) continue
    past.set(key, await standingThen(reader, text, expression, language))
  }
  return printed.map(figure => {
    const { text, expression } = figure
    const now = says(rendered[expression], text) ?? says(elsewhere[expression], text)
    if (!now) return { ...figure, ...past.get(JSON.stringify([expression, text]))! }
    return {
      ...figure,
      language: says(rendered[expression], text) ? language : other(language),
      figure: now,
      isCurrent: true,
    }
  })
}

const says = (outcome: FigureMap[string] | undefined, text: string): RenderedFigure | undefined =>
  outcome?.ok && outcome.value.text === text ? outcome.value : undefined

async function standingThen(
  reader: WorkspaceReader,
  text: string,
  expression: string,
  language: Language,
): Promise<Standing> {
  for (const tongue of [language, other(language)]) {
    const figure = await oncePublished(reader, text, expression, tongue)
    if (figure) return { language: tongue, figure, isCurrent: false }
  }
  return { language, figure: undefined, isCurrent: false }
}

/** The figure as published data last said these words, with the values of that time. */
async function oncePublished(
  reader: WorkspaceReader,
  text: string,
  written: string,
  language: Language,
): Promise<RenderedFigure | undefined> {
  const expression = parseExpression(written)
  if (!expression.ok) return undefined
  const data = await figureData(reader, [expression.value])
  const histories = new Map(
    await Promise.all(
      operandsIn(expression.value, data, language).map(
        async operand => [placeOf(operand), await reader.history(operand)] as const,
      ),
    ),
  )
  const moments = [
    ...new Set(
      [...histories.values()]
        .flat()
        .filter(({ state }) => state === 'published')
        .map(({ enteredAt }) => enteredAt),
    ),
  ]
    .sort()
    .reverse()
  for (const moment of moments) {
    const then = renderFigure(expression.value, publishedAt(data, histories, moment), language)
    if (then.ok && then.value.text === text) return then.value
  }
  return undefined
}

/**
 * Everything it reads; of what only the data can name, such as the peers of a rank, as far as it can be
 * computed now.
 */
function operandsIn(expression: FigureExpression, data: FigureData, language: Language): Operand[] {
  const rendered = renderFigure(expression, data, language)
  return rendered.ok
    ? [...rendered.value.operands]
    : operandsOf(expression, data.homeRegion).map(operand => ({
        ...operand,
        region: operand.region || data.homeRegion,
      }))
}

const placeOf = ({ indicator, region, period }: Operand): string =>
  JSON.stringify([indicator, region, period])

/** The data with the values that were published at a moment in the places of these histories. */
function publishedAt(
  data: FigureData,
  histories: ReadonlyMap<string, readonly ObservationRevision[]>,
  moment: string,
): FigureData {
  const observation: FigureData['observation'] = (indicator, region, period) => {
    const history = histories.get(placeOf({ indicator, region: region || data.homeRegion, period }))
    if (!history) return data.observation(indicator, region, period)
    const upTo = history
      .filter(({ enteredAt }) => enteredAt <= moment)
      .toSorted((left, right) => right.revision - left.revision)
    const latest = upTo.find(({ state, withdrawn }) => withdrawn || state === 'published')
    return latest?.withdrawn ? undefined : latest
  }
  return { ...data, observation }
}
