import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../core/charts/model.ts'
import { ChartId, EventId, QuestionId } from '../../../core/documents/index.ts'
import type { Question } from '../../../core/documents/index.ts'
import {
  acceptFigures, acceptFiguresInChart, acceptFiguresInQuestion, acceptFiguresInScript,
  figuresInBlock, figuresInChart, figuresInQuestion, figuresInScript,
} from '../../../core/documents/index.ts'
import { block, figure, paragraph, placement, prose, script, text } from './builders.ts'

const days = (printed = '295天') => figure('{{a@2022}}', printed)
const rate = figure('{{b@2022}}', '80.8%')
const accepted = new Map([['{{a@2022}}', { text: '296天', number: '296', kind: 'value', direction: 'none' } as const]])

const speech = (printed?: string) => script({
  items: [
    prose('p', text('共'), days(printed)),
    placement('x', 'air'),
    placement('y', 'air', { mode: 'edited', version: 1, paragraphs: [paragraph(rate), paragraph(days(printed))] }),
  ],
})
const question = (printed?: string): Question => ({
  id: QuestionId.parse('q'), event: EventId.parse('e'), position: 1, question: '', department: '', answerer: '', state: 'draft', language: 'zh',
  mainLine: [days(printed)], answer: [{ id: 'p', type: 'paragraph', inlines: [rate] }],
  fallback: '', avoid: '', revision: 1, updatedBy: '', updatedAt: '',
})
const chart = (printed = '295', value = '295'): Chart => ({
  id: ChartId.parse('c'), event: EventId.parse('e'), position: 1, kind: 'bar', title: '', subtitle: '', language: 'zh',
  series: [{ name: '', points: [{ label: '2021', expression: '{{b@2022}}', printed: '80.8', value: '80.8' }, { label: '2022', expression: '{{a@2022}}', printed, value }] }],
  revision: 1, updatedBy: '', updatedAt: '',
})

describe('figures in documents', () => {
  it('are named by the place where they stand', () => {
    expect([
      figuresInBlock(block({ paragraphs: [paragraph(text('共')), paragraph(days())] })),
      figuresInScript(speech()),
      figuresInQuestion(question()),
      figuresInChart(chart()),
    ]).toEqual([
      [{ item: '1', expression: '{{a@2022}}', printed: '295天' }],
      [
        { item: 'p', expression: '{{a@2022}}', printed: '295天' },
        { item: 'y', expression: '{{b@2022}}', printed: '80.8%' },
        { item: 'y', expression: '{{a@2022}}', printed: '295天' },
      ],
      [{ item: 'main-line', expression: '{{a@2022}}', printed: '295天' }, { item: 'p', expression: '{{b@2022}}', printed: '80.8%' }],
      [{ item: '0/0', expression: '{{b@2022}}', printed: '80.8' }, { item: '0/1', expression: '{{a@2022}}', printed: '295' }],
    ])
  })
})

describe('accepting figures', () => {
  it('prints the new words of the chosen figures and nothing else', () => {
    const before = [paragraph(text('共'), days(), rate)]
    expect(acceptFigures(before, accepted)).toEqual({ next: [paragraph(text('共'), days('296天'), rate)], undo: before })
  })

  it('works wherever figures stand', () => {
    expect(acceptFiguresInScript(speech(), accepted)?.next).toEqual(speech('296天'))
    expect(acceptFiguresInQuestion(question(), accepted)?.next).toEqual(question('296天'))
    expect(acceptFiguresInChart(chart(), new Map([['{{a@2022}}', { text: '296', number: '296', kind: 'value', direction: 'none' } as const]]))?.next).toEqual(chart('296', '296'))
  })

  it('plots an accepted fall downwards, while its label stays unsigned', () => {
    const fall = { text: '下降5.4%', number: '5.4', kind: 'change', direction: 'down' } as const
    expect(acceptFiguresInChart(chart(), new Map([['{{a@2022}}', fall]]))?.next).toEqual(chart('下降5.4%', '-5.4'))
  })

  it('changes nothing where the words are the same', () => {
    expect([acceptFigures([paragraph(rate)], accepted), acceptFiguresInScript(speech('296天'), accepted), acceptFiguresInQuestion(question('296天'), accepted), acceptFiguresInChart(chart(), new Map())])
      .toEqual([undefined, undefined, undefined, undefined])
  })
})
