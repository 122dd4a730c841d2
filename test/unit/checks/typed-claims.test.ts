import { describe, expect, it } from 'vitest'
import { claimsAsk, judgedClaims, typedClaims } from '../../../core/checks/typed-claims.ts'
import type { Inline } from '../../../core/documents/model.ts'
import { renderWritten, type FigureMap } from '../../../core/figures/index.ts'
import { data, phrases } from '../../phrases/index.ts'

const rendered = (expression: string): FigureMap[string] => {
  const outcome = renderWritten(expression, data, 'zh')
  return outcome.ok ? outcome : { ok: false, problem: { code: outcome.problem.code, facts: {} } }
}

const paragraph = (text: string): Inline[] =>
  text
    .split(/(\{\{.*?\}\})/)
    .filter(piece => piece !== '')
    .map((piece): Inline => {
      if (!piece.startsWith('{{')) return { type: 'text', text: piece }
      const figure = rendered(piece)
      return { type: 'figure', expression: piece, printed: figure.ok ? figure.value.text : '' }
    })

const judged = (text: string) =>
  judgedClaims(paragraph(text), rendered).map(({ word, proof, refusal }) => [
    word,
    proof?.text ?? refusal?.code ?? '',
  ])

describe('claims typed beside a figure that does not say them', () => {
  it.each([
    ['优良天数{{优良天数@2022}}，创历史新高。', [['创历史新高', '316天，为2018年以来历史最高水平']]],
    ['PM2.5浓度{{PM2.5浓度@2022}}，为历史最高。', [['历史最高', 'not-a-record']]],
    ['优良天数首次突破{{优良天数@2022}}。', [['首次突破', '']]],
    ['优良天数{{优良天数@2022}}，连续三年上升。', [['连续三年', '2018年以来连续4年上升']]],
    ['优良天数{{优良天数@2022}}，是全省唯一。', [['全省唯一', '']]],
    ['优良天数率{{优良天数率@2022}}，居全省第一。', [['全省第一', '']]],
    ['优良天数{{优良天数@2022}}，为最高。', [['最高', '316天，为2018年以来历史最高水平']]],
    ['PM2.5浓度{{PM2.5浓度@2022}}，是最差的一年。', [['最差', 'not-a-record']]],
    ['优良天数率{{优良天数率@2022}}，达到最好水平。', [['最好', '86.6%，为2018年以来历史最好水平']]],
    [
      '优良天数率{{优良天数率@2022}}，为全省最高、历史最好。',
      [
        ['历史最好', '86.6%，为2018年以来历史最好水平'],
        ['全省最高', ''],
      ],
    ],
    ['Good days reached {{优良天数@2022}} for the first time.', [['for the first time', '']]],
  ])('%s', (text, expected) => {
    expect(judged(text)).toEqual(expected)
  })

  it.each([
    '优良天数{{优良天数@2022:历史最高}}，创历史新高。',
    '优良天数{{优良天数@2022}}。我市首次举办论坛，连续三年。',
    '《连续三年》共{{优良天数@2022}}。',
    '首次举办论坛，优良天数{{优良天数@2022}}。',
    '优良天数{{优良天数@2022}}，最近有所回落，最低生活保障不变。',
    '最高气温{{优良天数@2022}}，最大限度减少，最值得一提。',
    '最低的3个是白沙市，{{区空气指数@2022:最低几个(3,linjiang)}}。',
  ])('are none in %s', text => {
    expect(typedClaims(paragraph(text)).map(({ word }) => word)).toEqual([])
  })

  it('ask for the figures that might prove them', () => {
    expect(claimsAsk(paragraph('优良天数{{优良天数@2022}}，连续三年。'))).toEqual([
      '{{优良天数@2022:连续上升}}',
      '{{优良天数@2022:连续下降}}',
    ])
  })

  it('are few in what offices say with figures', () => {
    const found = phrases
      .filter(({ language }) => language === 'zh')
      .flatMap(({ written }) => typedClaims(paragraph(written)).map(({ word }) => `${word} ${written}`))
    expect(found).toEqual([])
  })
})
