import { describe, expect, it } from 'vitest'
import { apart, differenceOf, fieldNames, linesOf, wordsIn, type Json } from '../../../core/acts/index.ts'
import { Chart } from '../../../core/charts/model.ts'
import { Block, Event, Question, Script } from '../../../core/documents/model.ts'

const lines = (from: Json | undefined, to: Json | undefined, language: 'zh' | 'en' = 'zh') =>
  linesOf(differenceOf(from, to)!, language)

describe('the lines of a change', () => {
  it('name each field that changed as people do, with what it was and is', () => {
    expect(
      lines({ title: '甲', state: 'draft', revision: 1 }, { title: '乙', state: 'approved', revision: 2 }),
    ).toEqual([
      { field: '标题', from: '甲', to: '乙' },
      { field: '状态', from: '草稿', to: '已审定' },
    ])
    expect(lines({ rights: ['enter'] }, { rights: ['enter', 'publish'] }, 'en')).toEqual([
      { field: 'rights', from: '', to: 'publish' },
    ])
  })

  it('say a text as its words, and a figure as what it prints', () => {
    const items = [
      {
        id: 'one',
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '优良天数' },
          { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' },
        ],
      },
    ]
    expect(lines(undefined, { items })).toEqual([{ field: '正文', from: '', to: '优良天数295天' }])
    expect(wordsIn([...items, { id: 'two', type: 'heading', level: 1, text: '成效' }])).toBe(
      '优良天数295天\n成效',
    )
  })

  it('know every field that a person edits', () => {
    const edited = [Block, Script, Question, Chart, Event].flatMap(({ shape }) => Object.keys(shape))
    const untold = new Set([
      'id',
      'revision',
      'version',
      'updatedBy',
      'updatedAt',
      'approvedBy',
      'approvedAt',
    ])
    expect([...new Set(edited)].filter(field => !untold.has(field) && !(field in fieldNames))).toEqual([])
  })
})

describe('two logs', () => {
  const act = (id: string, record: string) => ({ id, changes: [{ record }] })

  it('are one as far as their acts are the same', () => {
    const [one, two, three, four] = [act('1', 'a'), act('2', 'b'), act('3', 'b'), act('4', 'c')]
    expect(apart([one, two], [one, three, four])).toEqual({
      common: 1,
      onlyFirst: [two],
      onlySecond: [three, four],
      both: ['b'],
    })
    expect(apart([one, two], [one, two])).toEqual({ common: 2, onlyFirst: [], onlySecond: [], both: [] })
    expect(apart([one], [one, two])).toEqual({ common: 1, onlyFirst: [], onlySecond: [two], both: [] })
  })

  it('that never were one are not compared', () => {
    expect(apart([act('1', 'a')], [act('2', 'a')])).toBeUndefined()
    expect(apart([], [])).toEqual({ common: 0, onlyFirst: [], onlySecond: [], both: [] })
  })
})
