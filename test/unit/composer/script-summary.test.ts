import { describe, expect, it } from 'vitest'
import {
  BlockId,
  EventId,
  ScriptId,
  type Inline,
  type Script,
  type ScriptItem,
  ItemId,
} from '../../../core/documents/model.ts'
import { clock, summarise, worstOf } from '../../../renderer/features/composer/script-summary.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
const days: Inline = { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' }
const script: Script = {
  id: ScriptId.parse('s'),
  event: EventId.parse('e'),
  kind: 'main-speech',
  title: '',
  date: '',
  speaker: '',
  salutation: '',
  language: 'zh',
  rate: 240,
  budget: 0,
  items: [],
  revision: 1,
  updatedBy: '',
  updatedAt: '',
}
const items: ScriptItem[] = [
  { id: ItemId.parse('open'), type: 'paragraph', inlines: [text('大家好')] },
  { id: ItemId.parse('one'), type: 'heading', level: 1, text: '成效' },
  { id: ItemId.parse('own'), type: 'paragraph', inlines: [text('优良'), days, text('，共12项')] },
  { id: ItemId.parse('placed'), type: 'placement', block: BlockId.parse('air'), use: { mode: 'follow' } },
]
const contents = () => [{ inlines: [text('全市'), days] }]

describe('what outline and status line say', () => {
  it('counts figures of own text and of placed blocks, and numbers nobody bound', () => {
    const { figures, typed, characters, sections } = summarise(script, items, contents)
    expect({
      figures,
      typed: typed.length,
      characters,
      sections: sections.map(section => [section.id, section.number]),
    }).toEqual({
      figures: [
        { expression: '{{优良天数@2022}}', printed: '295天', item: 'own', block: '' },
        { expression: '{{优良天数@2022}}', printed: '295天', item: 'placed', block: 'air' },
      ],
      typed: 1,
      characters: 3 + 2 + 8 + 4,
      sections: [
        ['', ''],
        ['one', '一、'],
      ],
    })
  })

  it('adds the sections up to the whole', () => {
    const { seconds, sections } = summarise(script, items, contents)
    expect(seconds).toBeCloseTo(sections.reduce((sum, section) => sum + section.whole.seconds, 0))
  })

  it('warns of the worst state', () => {
    expect([
      worstOf(['published']),
      worstOf(['published', 'unpublished']),
      worstOf(['unpublished', 'stale']),
    ]).toEqual([undefined, 'unpublished', 'stale'])
  })

  it('prints seconds as a clock', () => {
    expect([clock(5), clock(65.4), clock(3600)]).toEqual(['0:05', '1:05', '60:00'])
  })
})
