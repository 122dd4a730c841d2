import { describe, expect, it } from 'vitest'
import { textOf } from '../../../core/documents/text.ts'
import type { Inline } from '../../../core/documents/model.ts'
import {
  indexed,
  linesFor,
  lookUp,
  sentencesOf,
  type Entry,
} from '../../../renderer/features/podium/look-up.ts'

const figure = (printed: string): Inline => ({ type: 'figure', expression: printed, printed })
const words = (text: string): Inline => ({ type: 'text', text })
const entry = (key: string, change: Partial<Entry> = {}): Entry => ({
  key,
  kind: 'question',
  number: 0,
  title: '',
  department: '',
  state: 'approved',
  line: [],
  paragraphs: [],
  fallback: '',
  avoid: '',
  language: 'zh',
  ...change,
})

const air = entry('air', {
  number: 1,
  title: '空气质量怎么看？',
  department: '市生态环境局',
  line: [words('优良天数率'), figure('80.8%'), words('来之不易。')],
})
const desert = entry('desert', {
  number: 8,
  title: '石漠化治理进展如何？',
  department: '市自然资源局',
  line: [words('石漠化治理面积'), figure('10.2万亩')],
  paragraphs: [
    { inlines: [words('石漠化治理是长期任务。今年再治'), figure('180.8亩'), words('；明年继续。')] },
  ],
})
const block = entry('block', {
  kind: 'block',
  title: '空气质量概况',
  paragraphs: [
    {
      inlines: [
        words('先看空气。'),
        words('优良天数'),
        figure('295天'),
        words('，占'),
        figure('80.8%'),
        words('。'),
      ],
    },
  ],
})
const entries = [air, desert, block].map(indexed)
const found = (query: string): string[] => lookUp(entries, query).map(each => each.key)

describe('looking up on the podium', () => {
  it('shows the questions in their order before anything is typed', () => {
    expect(found('')).toEqual(['air', 'desert'])
  })

  it('finds a word, pinyin initials, a department and a number of a question', () => {
    expect([found('石漠化'), found('smh'), found('sthj'), found('8')[0], found('空气')]).toEqual([
      ['desert'],
      ['desert'],
      ['air'],
      'desert',
      ['air', 'block'],
    ])
  })

  it('finds a figure by how it begins before one that only holds it', () => {
    expect(found('80.8')).toEqual(['air', 'block', 'desert'])
  })

  it('asks for every word', () => {
    expect([found('空气 295'), found('空气 石漠化')]).toEqual([['block'], []])
  })

  it('cuts prose into sentences and leaves figures whole', () => {
    expect(sentencesOf(desert.paragraphs).map(textOf)).toEqual([
      '石漠化治理是长期任务。',
      '今年再治180.8亩；',
      '明年继续。',
    ])
  })

  it('shows the main line large, and the sentence that was meant beside it', () => {
    const lines = linesFor(desert, '180.8')
    expect([textOf(lines.line), textOf(lines.hit)]).toEqual(['石漠化治理面积10.2万亩', '今年再治180.8亩；'])
  })

  it('shows of a block the sentence that was meant, else its first', () => {
    expect([linesFor(block, '295'), linesFor(block, '')].map(({ line, hit }) => [textOf(line), hit])).toEqual(
      [
        ['优良天数295天，占80.8%。', []],
        ['先看空气。', []],
      ],
    )
  })
})
