import { describe, expect, it } from 'vitest'
import { TextName } from '../../../core/documents/text-names.ts'
import type { Chart } from '../../../core/charts/model.ts'
import { ChartId, EventId, QuestionId, ItemId } from '../../../core/documents/index.ts'
import type { Accepted, Question } from '../../../core/documents/index.ts'
import {
  acceptFigures,
  acceptFiguresInChart,
  acceptFiguresInQuestion,
  acceptFiguresInScript,
  spotKey,
  figuresInBlock,
  figuresInChart,
  figuresInQuestion,
  figuresInScript,
} from '../../../core/documents/index.ts'
import { block, figure, paragraph, placement, prose, script, text } from './builders.ts'

const days = (printed = '295天') => figure('{{a@2022}}', printed)
const rate = figure('{{b@2022}}', '80.8%')
const newDays = { text: '296天', number: '296', kind: 'value', direction: 'none' } as const

/** The days of 2022 in some texts, taken over. */
const daysIn = (...items: string[]): Accepted =>
  new Map(
    items.map(item => [
      spotKey({ item: TextName.parse(item), expression: '{{a@2022}}', printed: '295天', nth: 0 }),
      newDays,
    ]),
  )
const pointTaken = (newer: {
  text: string
  number: string
  kind: 'value' | 'change'
  direction: 'none' | 'down'
}): Accepted =>
  new Map([
    [spotKey({ item: TextName.parse('0/1'), expression: '{{a@2022}}', printed: '295', nth: 0 }), newer],
  ])

const speech = (printed?: string) =>
  script({
    items: [
      prose('p', text('共'), days(printed)),
      placement('x', 'air'),
      placement('y', 'air', {
        mode: 'edited',
        version: 1,
        paragraphs: [paragraph(rate), paragraph(days(printed))],
      }),
    ],
  })
const question = (printed?: string): Question => ({
  id: QuestionId.parse('q'),
  event: EventId.parse('e'),
  position: 1,
  question: '',
  department: '',
  answerer: '',
  state: 'draft',
  language: 'zh',
  mainLine: [days(printed)],
  answer: [{ id: ItemId.parse('p'), type: 'paragraph', inlines: [rate] }],
  fallback: '',
  avoid: '',
  revision: 1,
  updatedBy: '',
  updatedAt: '',
})
const chart = (printed = '295', value = '295'): Chart => ({
  id: ChartId.parse('c'),
  event: EventId.parse('e'),
  position: 1,
  kind: 'bar',
  title: '',
  subtitle: '',
  language: 'zh',
  series: [
    {
      name: '',
      points: [
        { label: '2021', expression: '{{b@2022}}', printed: '80.8', value: '80.8' },
        { label: '2022', expression: '{{a@2022}}', printed, value },
      ],
    },
  ],
  revision: 1,
  updatedBy: '',
  updatedAt: '',
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
      [
        { item: 'main-line', expression: '{{a@2022}}', printed: '295天' },
        { item: 'p', expression: '{{b@2022}}', printed: '80.8%' },
      ],
      [
        { item: '0/0', expression: '{{b@2022}}', printed: '80.8' },
        { item: '0/1', expression: '{{a@2022}}', printed: '295' },
      ],
    ])
  })
})

describe('accepting figures', () => {
  it('prints the new words of the chosen figures and nothing else', () => {
    const before = [paragraph(text('共'), days(), rate)]
    expect(acceptFigures(before, daysIn('0'))).toEqual({
      next: [paragraph(text('共'), days('296天'), rate)],
      undo: before,
    })
  })

  it('works wherever figures stand', () => {
    expect(acceptFiguresInScript(speech(), daysIn('p', 'y'))?.next).toEqual(speech('296天'))
    expect(acceptFiguresInQuestion(question(), daysIn('main-line'))?.next).toEqual(question('296天'))
    expect(acceptFiguresInChart(chart(), pointTaken({ ...newDays, text: '296' }))?.next).toEqual(
      chart('296', '296'),
    )
  })

  it('leaves a twin that was not chosen, in whichever text it stands', () => {
    const twins = [paragraph(days(), days()), paragraph(days())]
    const second: Accepted = new Map([
      [spotKey({ item: TextName.parse('0'), expression: '{{a@2022}}', printed: '295天', nth: 1 }), newDays],
    ])
    expect(acceptFigures(twins, second)?.next).toEqual([paragraph(days(), days('296天')), paragraph(days())])
    expect(acceptFiguresInScript(speech(), daysIn('p'))?.next.items.slice(1)).toEqual(speech().items.slice(1))
  })

  it('plots an accepted fall downwards, while its label stays unsigned', () => {
    const fall = { text: '下降5.4%', number: '5.4', kind: 'change', direction: 'down' } as const
    expect(acceptFiguresInChart(chart(), pointTaken(fall))?.next).toEqual(chart('下降5.4%', '-5.4'))
  })

  it('changes nothing where the words are the same', () => {
    const none: Accepted = new Map()
    const same = [
      acceptFigures([paragraph(rate)], daysIn('0')),
      acceptFiguresInScript(speech('296天'), daysIn('p')),
    ]
    expect([
      ...same,
      acceptFiguresInQuestion(question('296天'), daysIn('main-line')),
      acceptFiguresInChart(chart(), none),
    ]).toEqual([undefined, undefined, undefined, undefined])
  })
})
