import { expect, it } from 'vitest'
import type { Inline } from '../../../core/documents/model.ts'
import type { ObservationState, RenderedFigure } from '../../../core/figures/model.ts'
import type { FigureOutcome } from '../../../renderer/features/prose/figure-source.ts'
import { unpublishedIn } from '../../../renderer/features/prose/unpublished.ts'

const figure = (expression: string): Inline => ({ type: 'figure', expression, printed: '1' })
const operand = (indicatorName: string, period: string, state: ObservationState) =>
  ({ indicatorName, period, state }) as RenderedFigure['operands'][number]
const outcome = (state: ObservationState, ...operands: RenderedFigure['operands']): FigureOutcome => ({
  ok: true,
  value: { state, operands } as RenderedFigure,
})

it('counts the figures that are not published, and names what they wait for once', () => {
  const outcomes: Record<string, FigureOutcome> = {
    days: outcome('published', operand('优良天数', '2022', 'published')),
    share: outcome(
      'entered',
      operand('优良天数', '2023-H1', 'entered'),
      operand('有效监测天数', '2023-H1', 'published'),
    ),
    change: outcome(
      'entered',
      operand('优良天数', '2023-H1', 'entered'),
      operand('优良天数', '2022-H1', 'checked'),
    ),
    broken: { ok: false, problem: { code: 'missing-observation', facts: {} } },
  }
  const paragraphs = [
    { inlines: [figure('days'), figure('share')] },
    { inlines: [figure('change'), figure('broken'), figure('unasked')] },
  ]
  expect(unpublishedIn(paragraphs, expression => outcomes[expression], 'zh')).toEqual({
    count: 2,
    names: ['优良天数 2023年上半年', '优良天数 2022年上半年'],
  })
})
