import { describe, expect, it } from 'vitest'
import { renderWritten, type Indicator } from '../../../core/figures/index.ts'
import { indicator, office, type Stated } from './office.ts'

const render = (
  text: string,
  values: Readonly<Record<string, Stated>>,
  language: 'zh' | 'en',
  known: readonly Indicator[],
) => renderWritten(text, office({ indicators: known, values }), language)

const printed = (...asked: Parameters<typeof render>): string => {
  const rendered = render(...asked)
  return rendered.ok
    ? rendered.value.text
    : `${rendered.problem.code} ${JSON.stringify(rendered.problem.facts)}`
}

describe('rounded', () => {
  const households = indicator('注册用户', '户', { unitEn: 'households' })
  const rounds = indicator('巡林', '人次', { unitEn: 'patrols' })
  const funds = indicator('资金', '万元', { unitEn: 'yuan' })
  const known = [households, rounds, funds]

  it.each([
    ['{{注册用户@2022:超(10000)|计=万}}', '284231', '超28万户', 'more than 280,000 households'],
    ['{{注册用户@2022:超(10000)}}', '284231', '超280000户', 'more than 280,000 households'],
    ['{{注册用户@2022:近(10000)|计=万}}', '297400', '近30万户', 'nearly 300,000 households'],
    ['{{巡林@2022:余(1000)|计=万}}', '155321', '15.5万余人次', 'over 155,000 patrols'],
    ['{{巡林@2022:余(1000)|计=万}}', '160321', '16万余人次', 'over 160,000 patrols'],
    ['{{巡林@2022:余(100)}}', '542', '500余人次', 'over 500 patrols'],
    ['{{巡林@2022:余(100)}}', '550', '500余人次', 'over 500 patrols'],
    ['{{巡林@2022:多(100)}}', '234', '200多人次', 'over 200 patrols'],
    ['{{巡林@2022:余(100)|无单位}}', '542', '500余', 'over 500'],
    ['{{资金@2022:余(100)}}', '34567', '34500余万元', 'over 345 million yuan'],
    ['{{资金@2022:超(100)|计=亿}}', '34567', '超3.45亿元', 'more than 345 million yuan'],
    [
      '{{巡林@2022:超(100)}}',
      '500',
      'not-above {"indicator":"巡林","region":"luzhou","period":"2022","value":"500","place":"100"}',
      '',
    ],
    [
      '{{巡林@2022:余(100)}}',
      '60',
      'not-above {"indicator":"巡林","region":"luzhou","period":"2022","value":"60","place":"100"}',
      '',
    ],
    [
      '{{巡林@2022:近(100)}}',
      '500',
      'not-below {"indicator":"巡林","region":"luzhou","period":"2022","value":"500","place":"100"}',
      '',
    ],
  ])('%s of %s prints %s', (text, value, zh, en) => {
    const values = { [`${text.slice(2, text.indexOf('@'))}@2022`]: value }
    expect([printed(text, values, 'zh', known), printed(text, values, 'en', known)]).toEqual([
      zh,
      en === '' ? zh : en,
    ])
  })

  it('takes a value that its source only bounds from below as already above its place', () => {
    const values = { '注册用户@2022': { value: '280000', bound: 'above' } } as const
    expect(
      ['超(10000)', '余(10000)', '余(100000)', '近(100000)'].map(word =>
        printed(`{{注册用户@2022:${word}|计=万}}`, values, 'zh', [households]),
      ),
    ).toEqual([
      '超28万户',
      '28万余户',
      'not-near {"indicator":"注册用户","region":"luzhou","period":"2022","value":"280000","limit":"200000"}',
      'bound-operand {"indicator":"注册用户","region":"luzhou","period":"2022","bound":"above"}',
    ])
  })
})

describe('rounding', () => {
  const even = (decimals: number) => indicator('测值', '', { decimals, rounding: 'half-even' })
  const up = (decimals: number) => indicator('测值', '', { decimals })

  /** GB/T 8170: four down, six up, five to the even neighbour unless something follows it. */
  it.each([
    ['12.1498', 1, '12.1', '12.1'],
    ['10.502', 0, '11', '11'],
    ['2.5', 0, '2', '3'],
    ['3.5', 0, '4', '4'],
    ['0.25', 1, '0.2', '0.3'],
    ['0.35', 1, '0.4', '0.4'],
    ['1.050', 1, '1.0', '1.1'],
    ['1.0501', 1, '1.1', '1.1'],
    ['1.005', 2, '1.00', '1.01'],
    ['2.675', 2, '2.68', '2.68'],
    ['-2.5', 0, '-2', '-3'],
  ])('%s to %i decimals is %s half-even and %s half-up', (value, decimals, halfEven, halfUp) => {
    const asked = [even(decimals), up(decimals)].map(known =>
      printed('{{测值@2022}}', { '测值@2022': value }, 'zh', [known]),
    )
    expect(asked).toEqual([halfEven, halfUp])
  })

  it('names the rule of the indicator', () => {
    const asked = (['zh', 'en'] as const).map(language =>
      render('{{测值@2022}}', { '测值@2022': '2.5' }, language, [even(0)]),
    )
    expect(asked.map(rendered => rendered.ok && rendered.value.rounding)).toEqual([
      '取整，四舍六入五成双',
      'whole number, half-even (GB/T 8170)',
    ])
  })
})
