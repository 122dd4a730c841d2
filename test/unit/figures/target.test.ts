import { describe, expect, it } from 'vitest'
import { renderWritten } from '../../../core/figures/index.ts'
import { indicator, office, says } from './office.ts'

const rate = indicator('优良率', '%', { unitEn: '%', decimals: 1, polarity: 'higher-is-better' })
const rateTarget = indicator('优良率.目标', '%', { unitEn: '%', decimals: 1 })
const dust = indicator('PM2.5', '微克/立方米', { unitEn: 'µg/m³', decimals: 1, polarity: 'lower-is-better' })
const dustTarget = indicator('PM2.5.目标', '微克/立方米', { decimals: 1 })
const homes = indicator('改造户数', '户', { unitEn: 'households', polarity: 'higher-is-better' })
const homesTarget = indicator('改造户数.目标', '户')
const people = indicator('人口', '万人', { decimals: 1 })
const peopleTarget = indicator('人口.目标', '人', {})
const known = [rate, rateTarget, dust, dustTarget, homes, homesTarget, people, peopleTarget]

const data = office({
  indicators: known,
  values: {
    '优良率@2022': '80.8',
    '优良率.目标@2022': { value: '78.5', state: 'checked' },
    '优良率@2021': '78.5',
    '优良率.目标@2021': '80',
    '优良率@2020': '80',
    '优良率.目标@2020': '80',
    'PM2.5@2022': '40.6',
    'PM2.5.目标@2022': '38',
    'PM2.5@2021': '36',
    'PM2.5.目标@2021': '38',
    '改造户数@2022': '10320',
    '改造户数.目标@2022': '10000',
    '改造户数@2021': '10000',
    '改造户数.目标@2021': '10000',
    '改造户数@2020': '9000',
    '改造户数.目标@2020': { value: '9000', bound: 'at-least' },
    '人口@2022': '425.4',
    '人口.目标@2022': '4300000',
    '优良率@2019': '80',
  },
})

describe('against its target', () => {
  it.each([
    ['{{优良率@2022:目标差}}', '优于目标2.3个百分点', '2.3 percentage points better than the target'],
    ['{{优良率@2021:目标差}}', '距目标还差1.5个百分点', '1.5 percentage points short of the target'],
    ['{{优良率@2020:目标差}}', '与目标持平', 'on target'],
    ['{{PM2.5@2022:目标差}}', '距目标还差2.6微克/立方米', '2.6 µg/m³ short of the target'],
    ['{{PM2.5@2021:目标差|位数=0}}', '优于目标2微克/立方米', '2 µg/m³ better than the target'],
    ['{{改造户数@2022:目标差}}', '优于目标320户', '320 households better than the target'],
    ['{{改造户数@2022:超额}}', '超额完成目标3.2%', '3.2% over the target'],
    [
      '{{改造户数@2021:超额}}',
      'target-not-exceeded {"indicator":"改造户数","region":"luzhou","period":"2021","value":"10000","target":"10000"}',
      '',
    ],
    [
      '{{改造户数@2020:超额}}',
      'bound-operand {"indicator":"改造户数.目标","region":"luzhou","period":"2020","bound":"at-least"}',
      '',
    ],
    ['{{优良率@2022:超额}}', 'points-expected {"indicator":"优良率"}', ''],
    ['{{PM2.5@2021:超额}}', 'lower-is-better {"indicator":"PM2.5"}', ''],
    ['{{优良率@2019:目标差}}', 'missing-target {"indicator":"优良率","region":"luzhou","period":"2019"}', ''],
    ['{{人口@2022:目标差}}', 'unit-mismatch {"indicators":["人口","人口.目标"],"units":["万人","人"]}', ''],
  ])('%s prints %s', (text, zh, en) => {
    expect([says(text, data), says(text, data, 'en')]).toEqual([zh, en === '' ? zh : en])
  })

  it('is above or below where neither is better', () => {
    const neutral = office({
      indicators: [{ ...homes, polarity: 'neutral' }, homesTarget],
      values: {
        '改造户数@2022': '10320',
        '改造户数.目标@2022': '10000',
        '改造户数@2021': '900',
        '改造户数.目标@2021': '1000',
      },
    })
    expect(
      ['2022', '2021'].flatMap(year => [
        says(`{{改造户数@${year}:目标差}}`, neutral),
        says(`{{改造户数@${year}:目标差}}`, neutral, 'en'),
      ]),
    ).toEqual([
      '高于目标320户',
      '320 households above the target',
      '低于目标100户',
      '100 households below the target',
    ])
  })

  it('lists the target under its own key, and is only as far published as it', () => {
    const rendered = renderWritten('{{优良率@2022:目标差}}', data, 'zh')
    expect(
      rendered.ok && [
        rendered.value.operands.map(({ indicator: key, value }) => `${key} ${value}`),
        rendered.value.formula,
        rendered.value.state,
        rendered.value.tone,
      ],
    ).toEqual([['优良率 80.8', '优良率.目标 78.5'], '80.8 − 78.5', 'checked', 'good'])
  })

  it('reads a target from wherever the workspace keeps it', () => {
    const kept = {
      ...data,
      target: (key: string, region: string, period: string) =>
        data.observation(`${key}.目标`, region, period) && {
          ...data.observation(`${key}.目标`, region, period)!,
          indicator: '考核目标',
        },
    }
    const rendered = renderWritten('{{优良率@2022:目标差}}', kept, 'zh')
    expect(
      rendered.ok &&
        rendered.value.operands.map(({ indicator: key, indicatorName }) => `${key} ${indicatorName}`),
    ).toEqual(['优良率 优良率', '考核目标 优良率'])
  })
})
