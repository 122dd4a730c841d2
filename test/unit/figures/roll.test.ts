import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression, writeExpression, type FigureExpression } from '../../../core/figures/index.ts'
import { periodPhrases, restated } from '../../../core/figures/period-phrases.ts'
import { rollPeriod, stepExpression, type RollStep } from '../../../core/figures/roll.ts'
import { expressions } from './arbitrary.ts'

const rolled = (written: string, step: RollStep, day?: { from: string; to: string }): string => {
  const parsed = parseExpression(written)
  return parsed.ok ? writeExpression(stepExpression(parsed.value, step, day)) : parsed.problem.code
}

describe('a period a step later', () => {
  it.each([
    ['year', '2022', '2023'],
    ['year', '2022-H1', '2023-H1'],
    ['year', '2022-Q3', '2023-Q3'],
    ['year', '2022-06', '2023-06'],
    ['year', '2022-01/2022-06', '2023-01/2023-06'],
    ['year', '2022-12-31', '2023-12-31'],
    ['year', '2024-02-29', '2025-02-28'],
    ['half', '2022-H1', '2022-H2'],
    ['half', '2022-H2', '2023-H1'],
    ['half', '2022-Q1', '2022-Q3'],
    ['half', '2022-06-30', '2022-12-31'],
    ['quarter', '2022-Q4', '2023-Q1'],
    ['quarter', '2022-03', '2022-06'],
    ['month', '2022-12', '2023-01'],
  ] as const)('by a %s takes %s to %s', (step, from, to) => {
    expect(rollPeriod(from, step)).toBe(to)
  })

  it('leaves what is longer than the step, because it is still the same year', () => {
    expect([
      rollPeriod('2022', 'half'),
      rollPeriod('2022-H1', 'quarter'),
      rollPeriod('2022-Q1', 'month'),
    ]).toEqual(['2022', '2022-H1', '2022-Q1'])
  })

  it('counts months from January on as one growing sum, and from January again in a new year', () => {
    expect([
      rollPeriod('2022-01/2022-03', 'quarter'),
      rollPeriod('2022-01/2022-12', 'quarter'),
      rollPeriod('2022-01/2022-12', 'month'),
    ]).toEqual(['2022-01/2022-06', '2023-01/2023-03', '2023-01'])
  })

  it('moves other months by their own length', () => {
    expect([rollPeriod('2022-04/2022-06', 'quarter'), rollPeriod('2018-01/2022-12', 'quarter')]).toEqual([
      '2022-07/2022-09',
      '2018-01/2022-12',
    ])
  })
})

describe('a figure a step later', () => {
  it('moves every operand, explicit bases and the start of a series', () => {
    expect([
      rolled('{{优良天数@2022/有效天数@2022:占比}}', 'year'),
      rolled('{{k@2022:较2015增减|位数=1}}', 'year'),
      rolled('{{k@2012→k@2022:从至}}', 'year'),
      rolled('{{t@2022=a@2022+b@2022:分项}}', 'year'),
      rolled('{{k@2022-Q3:环比}}', 'quarter'),
      rolled('{{k[chengdu]@2022-12-31:排名(sichuan)}}', 'year'),
    ]).toEqual([
      '{{优良天数@2023/有效天数@2023:占比}}',
      '{{k@2023:较2016增减|位数=1}}',
      '{{k@2013→k@2023:从至}}',
      '{{t@2023=a@2023+b@2023:分项}}',
      '{{k@2022-Q4:环比}}',
      '{{k[chengdu]@2023-12-31:排名(sichuan)}}',
    ])
  })

  it('takes what was true on the day of the event to the day of the new one', () => {
    expect(rolled('{{参会媒体数@2023-08-11:余(10)}}', 'year', { from: '2023-08-11', to: '2024-08-16' })).toBe(
      '{{参会媒体数@2024-08-16:余(10)}}',
    )
  })

  it('changes nothing but periods, whatever the figure', () => {
    // The end of February stays one, whichever day that is.
    const withoutYears = (expression: FigureExpression) =>
      JSON.stringify(expression)
        .replace(/\d{4}/g, '')
        .replace(/-02-2[89]/g, '-02-end')
    fc.assert(
      fc.property(expressions, expression => {
        expect(withoutYears(stepExpression(expression, 'year'))).toBe(withoutYears(expression))
      }),
    )
  })
})

describe('periods named in prose', () => {
  const named = (text: string) => periodPhrases(text).map(phrase => [phrase.text, phrase.period])

  it('finds them in the words of offices and in the written form', () => {
    expect(named('2022年上半年，2022年1—6月、2022年第三季度和2022年底，2022年8月11日；2021年度。')).toEqual([
      ['2022年上半年', '2022-H1'],
      ['2022年1—6月', '2022-01/2022-06'],
      ['2022年第三季度', '2022-Q3'],
      ['2022年底', '2022-12-31'],
      ['2022年8月11日', '2022-08-11'],
      ['2021年度', '2021'],
    ])
    expect(named('2022-H1 2022-Q3 2022-06 2022-12-31 2022-01/2022-06 2022')).toEqual([
      ['2022-H1', '2022-H1'],
      ['2022-Q3', '2022-Q3'],
      ['2022-06', '2022-06'],
      ['2022-12-31', '2022-12-31'],
      ['2022-01/2022-06', '2022-01/2022-06'],
      ['2022', '2022'],
    ])
  })

  it('takes no year from numbers', () => {
    expect(named('20221户、3.2022、2022.5吨、2022%')).toEqual([])
  })

  it('says another year in the same words, another part of it in the usual ones', () => {
    const [end, half] = periodPhrases('2022年末 2022年上半年')
    expect([restated(end!, '2023-12-31', 'zh'), restated(half!, '2022-H2', 'zh')]).toEqual([
      '2023年末',
      '2022年下半年',
    ])
  })
})
