import { describe, expect, it } from 'vitest'
import { figureDataOf, observationsOf } from '../../../backend/sample/observations.ts'
import { readSample } from '../../../backend/sample/files.ts'
import { readProse } from '../../../backend/sample/prose.ts'
import { AppError } from '../../../core/problem.ts'

const sample = readSample()
const printer = {
  data: figureDataOf(sample, observationsOf(sample, '2023-08-11T09:00:00.000Z')),
  language: 'zh' as const,
}

function refusalOf(prose: string): unknown {
  try {
    readProse(prose, 'quality-air', printer)
  } catch (problem) {
    return problem
  }
  return undefined
}

describe('prose of the sample', () => {
  it('reads bold words and figures and prints each figure', () => {
    expect(
      readProse(
        '**空气。**优良天数{{优良天数@2022}}，占{{优良天数@2022/有效监测天数@2022:占比}}。',
        'quality-air',
        printer,
      ),
    ).toEqual([
      { type: 'text', text: '空气。', bold: true },
      { type: 'text', text: '优良天数' },
      { type: 'figure', expression: '{{优良天数@2022}}', printed: '295天' },
      { type: 'text', text: '，占' },
      { type: 'figure', expression: '{{优良天数@2022/有效监测天数@2022:占比}}', printed: '80.8%' },
      { type: 'text', text: '。' },
    ])
  })

  it('names the place and the expression of a figure without a value', () => {
    expect(refusalOf('优良天数{{优良天数@1999}}')).toMatchObject({
      code: 'sample-figure-refused',
      facts: { place: 'quality-air', expression: '优良天数@1999', reason: 'missing-observation' },
    })
  })

  it('names the place and the expression of a figure derived from a bound', () => {
    const refusal = refusalOf('{{巡林次数@2022-巡林次数@2022:剩余}}')
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({
      facts: { expression: '巡林次数@2022-巡林次数@2022:剩余', reason: 'bound-operand' },
    })
  })
})
