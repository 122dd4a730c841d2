import { describe, expect, it } from 'vitest'
import { planPaste } from '../../../renderer/features/data/entry/paste-plan.ts'

const chosen = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right })
const drawn = (plan: ReturnType<typeof planPaste>): string[] =>
  plan.cells.map(({ text, row, column }) => `${text}@${row ?? '–'},${column}`)

describe('where a pasted range goes', () => {
  it('from one cell on, past headings', () => {
    const plan = planPaste(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      chosen(1, 1, 0, 0),
      [1, 3, 4],
      5,
    )
    expect(drawn(plan)).toEqual(['1@1,0', '2@1,1', '3@3,0', '4@3,1'])
    expect(plan.rect).toEqual(chosen(1, 3, 0, 1))
  })

  it('one copied cell into every chosen one', () => {
    expect(drawn(planPaste([['7']], chosen(1, 2, 2, 3), [1, 2, 3], 5))).toEqual([
      '7@1,2',
      '7@1,3',
      '7@2,2',
      '7@2,3',
    ])
  })

  it('as often as it fits into what is chosen, and once where it does not', () => {
    const column = [['1'], ['2']]
    expect(drawn(planPaste(column, chosen(0, 3, 0, 0), [0, 1, 2, 3], 1))).toEqual([
      '1@0,0',
      '2@1,0',
      '1@2,0',
      '2@3,0',
    ])
    expect(drawn(planPaste(column, chosen(0, 2, 0, 0), [0, 1, 2, 3], 1))).toEqual(['1@0,0', '2@1,0'])
  })

  it('with a place for what comes out below the table, and nothing chosen there', () => {
    const plan = planPaste([['1'], ['2']], chosen(4, 4, 0, 0), [4], 1)
    expect(drawn(plan)).toEqual(['1@4,0', '2@–,0'])
    expect(plan.rect).toEqual(chosen(4, 4, 0, 0))
  })
})
