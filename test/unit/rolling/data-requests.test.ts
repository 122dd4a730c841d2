import { expect, it } from 'vitest'
import { parseExpression, type FigureExpression } from '../../../core/figures/index.ts'
import { dataRequests } from '../../../core/rolling/index.ts'
import { indicator, office } from '../figures/office.ts'

const expressions = (...written: string[]): FigureExpression[] =>
  written.flatMap(text => {
    const parsed = parseExpression(text)
    return parsed.ok ? [parsed.value] : []
  })

it('asks each department for what figures need and nobody has entered', () => {
  const data = office({
    indicators: [
      indicator('优良天数', '天', { department: 'ecology' }),
      indicator('优良天数.目标', '天', { department: 'planning' }),
      indicator('有效天数', '天', { department: 'ecology' }),
      indicator('优良率', '%', {
        department: 'ecology',
        formula: { operation: 'ratio', operands: ['优良天数', '有效天数'] },
      }),
    ],
    values: { '优良天数@2022': '295', '有效天数@2022': '365' },
  })
  expect(
    dataRequests(
      expressions(
        '{{优良天数@2023:同比}}',
        '{{优良率@2023}}',
        '{{优良天数@2022:目标差}}',
        '{{优良天数@2022}}',
      ),
      data,
    ),
  ).toEqual([
    {
      department: 'ecology',
      items: [
        {
          indicator: '优良天数',
          indicatorName: '优良天数',
          indicatorNameEn: '',
          unit: '天',
          unitEn: '',
          region: 'luzhou',
          period: '2023',
        },
        {
          indicator: '有效天数',
          indicatorName: '有效天数',
          indicatorNameEn: '',
          unit: '天',
          unitEn: '',
          region: 'luzhou',
          period: '2023',
        },
      ],
    },
    {
      department: 'planning',
      items: [
        {
          indicator: '优良天数.目标',
          indicatorName: '优良天数.目标',
          indicatorNameEn: '',
          unit: '天',
          unitEn: '',
          region: 'luzhou',
          period: '2022',
        },
      ],
    },
  ])
})
