import { describe, expect, it } from 'vitest'
import { judgedWords } from '../../../core/checks/typed-words.ts'
import type { Inline, ScriptItem } from '../../../core/documents/index.ts'
import type { FigureMap } from '../../../core/figures/model.ts'
import { renderWritten } from '../../../core/figures/index.ts'
import { withFigures } from '../../../renderer/features/composer/typed-words.ts'
import { data } from '../../phrases/index.ts'

const rendered = (expression: string): FigureMap[string] => {
  const outcome = renderWritten(expression, data, 'zh')
  return outcome.ok ? outcome : { ok: false, problem: { code: outcome.problem.code, facts: {} } }
}

const inlines: Inline[] = [
  { type: 'text', text: '浓度升至' },
  { type: 'figure', expression: '{{PM2.5浓度@2022}}', printed: '31.4微克/立方米' },
  { type: 'text', text: '，重污染仅' },
  { type: 'figure', expression: '{{重污染天数@2021}}', printed: '1天' },
  { type: 'text', text: '。' },
]
const items = [
  { id: 'a', type: 'paragraph', inlines },
  { id: 'b', type: 'heading', level: 1, text: '二' },
] as unknown as readonly ScriptItem[]
const words = judgedWords(inlines, rendered).map(word => ({ ...word, item: 'a', block: '', paragraph: 0 }))

describe('words typed beside figures in a script', () => {
  it('are said by the figures instead, all in one change', () => {
    expect(withFigures(items, words)?.next).toEqual([
      {
        id: 'a',
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '浓度' },
          {
            type: 'figure',
            expression: '{{PM2.5浓度@2021→PM2.5浓度@2022:至|词=升/降}}',
            printed: '降至31.4微克/立方米',
          },
          { type: 'text', text: '，重污染' },
          { type: 'figure', expression: '{{重污染天数@2021:仅}}', printed: '仅1天' },
          { type: 'text', text: '。' },
        ],
      },
      items[1],
    ])
  })

  it('stay where they stand in a block, which changes in the library', () => {
    expect(
      withFigures(
        items,
        words.map(word => ({ ...word, block: 'block' })),
      ),
    ).toBeUndefined()
  })
})
