import { definitionAt, parseExpression, renderFigure } from '../../../core/figures/index.ts'
import type {
  Indicator,
  Language,
  Operand,
  RenderedFigure,
  ResolvedOperand,
} from '../../../core/figures/model.ts'
import { stepsOf } from '../../../core/people/index.ts'
import type { Problem } from '../../../core/problem.ts'
import type { FigureUse, ObservationRevision, WorkspaceReader } from '../../store/workspace.ts'
import { figureData } from '../../store/figures-of.ts'
import { withTitles } from '../stale/stale-places.ts'

/** Who made one step, and when (ISO 8601). */
export interface Doing {
  readonly by: string
  readonly at: string
}

export interface NamedUse extends Pick<FigureUse, 'place' | 'id' | 'item' | 'expression' | 'printed'> {
  readonly title: string
}

/** Everything that stands behind one value a figure reads. */
export interface OperandProvenance {
  readonly operand: ResolvedOperand
  /** The definition the period is measured by, and from when; '' for the first. */
  readonly definition: { readonly from: string; readonly text: string }
  /** What the value is computed from, null where it was entered. */
  readonly formula: Indicator['formula']
  readonly entered: Doing | null
  readonly checked: Doing | null
  readonly published: Doing | null
  /** Newest first. */
  readonly revisions: readonly ObservationRevision[]
  /** Every place that prints something read from the value. */
  readonly uses: readonly NamedUse[]
}

export interface Provenance {
  readonly figure: RenderedFigure | null
  readonly problem: Problem | null
  readonly operands: readonly OperandProvenance[]
}

/** What stands behind a written figure; a figure that cannot be rendered has a problem and no operands. */
export async function provenanceOf(
  reader: WorkspaceReader,
  written: string,
  language: Language,
): Promise<Provenance> {
  const expression = parseExpression(written)
  const rendered = expression.ok
    ? renderFigure(expression.value, await figureData(reader, [expression.value]), language)
    : expression
  if (!rendered.ok) return { figure: null, problem: rendered.problem, operands: [] }
  return {
    figure: rendered.value,
    problem: null,
    operands: await Promise.all(rendered.value.operands.map(operand => behind(reader, operand))),
  }
}

async function behind(reader: WorkspaceReader, operand: ResolvedOperand): Promise<OperandProvenance> {
  const place = { indicator: operand.indicator, region: operand.region, period: operand.period }
  const [indicator, revisions, uses] = await Promise.all([
    reader.indicator(operand.indicator),
    reader.history(place),
    usesOf(reader, place),
  ])
  const steps = stepsOf(revisions.filter(({ withdrawn }) => !withdrawn))
  const definition = indicator ? definitionAt(indicator, operand.period) : { from: '', definition: '' }
  return {
    operand,
    definition: { from: definition.from, text: definition.definition },
    formula: indicator?.formula ?? null,
    entered: doingOf(steps?.entered),
    checked: doingOf(steps?.checked),
    published: doingOf(steps?.published),
    revisions,
    uses,
  }
}

const doingOf = (revision: ObservationRevision | undefined): Doing | null =>
  revision ? { by: revision.enteredBy, at: revision.enteredAt } : null

/** Every place that prints something read from one value, with the titles of the documents. */
export async function usesOf(reader: WorkspaceReader, operand: Operand): Promise<NamedUse[]> {
  const uses = await withTitles(reader, await reader.figureUses(operand))
  return uses.map(({ place, id, item, title, expression, printed }) => ({
    place,
    id,
    item,
    title,
    expression,
    printed,
  }))
}
