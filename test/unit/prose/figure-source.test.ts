import { describe, expect, it } from 'vitest'
import type { FigureMap, RenderedFigure } from '../../../core/figures/model.ts'
import { createFigureSource, figureStatus } from '../../../renderer/features/prose/figure-source.ts'

const rendered = (text: string, state: RenderedFigure['state'] = 'published'): FigureMap[string] => ({
  ok: true,
  value: {
    expression: '',
    kind: 'value',
    text,
    spoken: text,
    number: text,
    unit: '',
    exact: text,
    operands: [],
    formula: '',
    rounding: '',
    direction: 'none',
    tone: 'neutral',
    state,
  },
})
const missing: FigureMap[string] = { ok: false, problem: { code: 'no-observation', facts: {} } }

/** A desk whose answers the test decides, and which remembers what it was asked. */
function desk(answers: FigureMap) {
  const asked: string[][] = []
  const tasks: (() => void)[] = []
  const source = createFigureSource(
    'zh',
    async expressions => {
      asked.push(expressions)
      return Object.fromEntries(expressions.map(expression => [expression, answers[expression] ?? missing]))
    },
    task => tasks.push(task),
  )
  const settle = async () => {
    tasks.splice(0).forEach(task => task())
    await new Promise(resolve => setImmediate(resolve))
  }
  return { asked, source, settle, answers }
}

describe('figures on the screen', () => {
  it('says what a chip must show', () => {
    expect([
      figureStatus('295天', undefined),
      figureStatus('295天', missing),
      figureStatus('295天', rendered('296天')),
      figureStatus('295天', rendered('295天')),
      figureStatus('295天', rendered('295天', 'checked')),
      figureStatus('', rendered('295天')),
    ]).toEqual(['pending', 'problem', 'stale', 'published', 'unpublished', 'published'])
  })

  it('says of a figure left on purpose that it is kept, and nothing of one that agrees with the data or is not known yet', () => {
    expect([
      figureStatus('295天', rendered('296天'), true),
      figureStatus('295天', missing, true),
      figureStatus('295天', rendered('295天'), true),
      figureStatus('295天', undefined, true),
    ]).toEqual(['kept', 'kept', 'published', 'pending'])
  })

  it('asks once for all figures that appear together', async () => {
    const { asked, source, settle } = desk({ a: rendered('1'), b: rendered('2') })
    source.subscribe('a', () => {})
    source.subscribe('b', () => {})
    source.subscribe('a', () => {})
    await settle()
    expect({ asked, a: source.current('a') }).toEqual({ asked: [['a', 'b']], a: rendered('1') })
  })

  it('tells only the chips whose answer changed', async () => {
    const { source, settle, answers } = desk({ a: rendered('1'), b: rendered('2') })
    const told: string[] = []
    source.subscribe('a', () => told.push('a'))
    source.subscribe('b', () => told.push('b'))
    await settle()
    answers['b'] = rendered('3')
    source.refresh()
    await settle()
    expect(told).toEqual(['a', 'b', 'b'])
  })

  it('shows the answer to the last request, also where one to an earlier request comes after it', async () => {
    const answers: PromiseWithResolvers<FigureMap>[] = []
    const source = createFigureSource(
      'zh',
      () => {
        const answer = Promise.withResolvers<FigureMap>()
        answers.push(answer)
        return answer.promise
      },
      task => task(),
    )
    source.subscribe('a', () => {})
    source.refresh()
    answers[1]!.resolve({ a: rendered('301天') })
    await answers[1]!.promise
    answers[0]!.resolve({ a: rendered('295天') })
    await new Promise(resolve => setImmediate(resolve))
    expect(source.current('a')).toEqual(rendered('301天'))
  })

  it('does not ask for answers that came with the document', async () => {
    const { asked, source, settle } = desk({})
    source.receive({ a: rendered('1') })
    source.subscribe('a', () => {})
    await settle()
    expect(asked).toEqual([])
  })
})
