import { describe, expect, it } from 'vitest'
import { renderWritten, type Indicator } from '../../../core/figures/index.ts'
import { indicator, luzhou, office, region, sichuan, type Stated } from './office.ts'

const days = indicator('优良天数', '天', { polarity: 'higher-is-better' })
const allDays = indicator('全年天数', '天')
const dust = indicator('PM2.5', '微克/立方米', { decimals: 1, polarity: 'lower-is-better' })

describe('rank', () => {
  const cities = ['luzhou', 'yibin', 'zigong', 'mianyang', 'deyang', 'suining', 'neijiang', 'leshan']
  const regions = [
    sichuan,
    luzhou,
    ...cities.slice(1).map(key => region(key, `${key}市`, key, 'sichuan')),
    region('beijing', '北京市', 'Beijing'),
  ]
  const rank = (
    text: string,
    known: Indicator,
    values: Readonly<Record<string, Stated>>,
    language: 'zh' | 'en' = 'zh',
  ) => {
    const rendered = renderWritten(text, office({ indicators: [known], regions, values }), language)
    return rendered.ok
      ? rendered.value.text
      : `${rendered.problem.code} ${JSON.stringify(rendered.problem.facts)}`
  }
  const series = (key: string, values: readonly string[]) =>
    Object.fromEntries(cities.map((city, index) => [`${key}[${city}]@2022`, values[index]!]))

  it('counts the better ones by polarity; ties share a place', () => {
    const values = ['30', '10', '20', '20', '25', '28', '29', '30']
    const asked = [dust, days, allDays].map(known =>
      rank(`{{${known.key}@2022:排名(sichuan)}}`, known, series(known.key, values)),
    )
    expect(asked).toEqual(['居四川省第7位', '居四川省第1位', '居四川省第1位'])
    expect(rank('{{PM2.5@2022:rank(sichuan)}}', dust, series('PM2.5', values), 'en')).toBe(
      'ranking 7th in Sichuan',
    )
    expect(rank('{{PM2.5[mianyang]@2022:rank(sichuan)}}', dust, series('PM2.5', values), 'en')).toBe(
      'ranking 2nd in Sichuan',
    )
  })

  it('records every peer it was compared with', () => {
    const rendered = renderWritten(
      '{{PM2.5@2022:排名(sichuan)}}',
      office({
        indicators: [dust],
        regions,
        values: series('PM2.5', ['30', '10', '20', '20', '25', '28', '29', '30']),
      }),
      'zh',
    )
    expect(
      rendered.ok && [
        rendered.value.operands.map(operand => operand.region),
        rendered.value.formula,
        rendered.value.rounding,
      ],
    ).toEqual([cities, '6 + 1', '8个地区按未修约值比较，低者居前'])
  })

  it('refuses a place that missing, bounded or foreign regions could change', () => {
    const {
      'PM2.5[leshan]@2022': _leshan,
      'PM2.5[yibin]@2022': _yibin,
      ...some
    } = series('PM2.5', ['30', '10', '20', '20', '25', '28', '29', '30'])
    const all = series('PM2.5', ['30', '10', '20', '20', '25', '28', '29', '30'])
    expect([
      rank('{{PM2.5@2022:排名(sichuan)}}', dust, some),
      rank('{{PM2.5@2022:排名(sichuan)}}', dust, {
        ...all,
        'PM2.5[yibin]@2022': { value: '20', bound: 'below' },
      }),
      rank('{{PM2.5@2022:排名(全国)}}', dust, all),
      rank('{{PM2.5[beijing]@2022:排名(sichuan)}}', dust, { ...all, 'PM2.5[beijing]@2022': '30' }),
    ]).toEqual([
      'peers-missing {"indicator":"PM2.5","period":"2022","scope":"sichuan","regions":["yibin","leshan"]}',
      'bound-operand {"indicator":"PM2.5","region":"yibin","period":"2022","bound":"below"}',
      'unknown-region {"region":"全国"}',
      'region-outside-scope {"region":"beijing","scope":"sichuan"}',
    ])
  })

  it('says of an invented region that it is invented', () => {
    const invented = { ...region('sample', '云川省', 'Yunchuan'), invented: true }
    const data = office({
      indicators: [dust],
      regions: [invented, { ...luzhou, parent: 'sample' }],
      values: { 'PM2.5@2022': '30' },
    })
    const said = (['zh', 'en'] as const).map(language =>
      renderWritten('{{PM2.5@2022:排名(sample)}}', data, language),
    )
    expect(said.map(rendered => rendered.ok && rendered.value.text)).toEqual([
      '居云川省（虚构）第1位',
      'ranking 1st in Yunchuan (invented)',
    ])
  })
})
