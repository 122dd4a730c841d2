import { expect, it } from 'vitest'
import { indicatorOf, emptyDraft, isKey, keyFrom } from '../../../renderer/features/data/indicator-draft.ts'

it('suggests a key from a name by leaving out the signs of written figures', () => {
  expect([keyFrom('细颗粒物（PM2.5）年均浓度'), keyFrom('单位 GDP 能耗@2022')]).toEqual([
    '细颗粒物PM2.5年均浓度',
    '单位GDP能耗2022',
  ])
})

it('knows which keys may stand in a written figure', () => {
  expect([isKey('优良天数'), isKey('PM2.5'), isKey('a b'), isKey('a@b'), isKey('')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

it('reads aliases from one line whatever separates them', () => {
  const made = indicatorOf({
    ...emptyDraft('air', 'env'),
    name: ' 优良天数 ',
    key: '优良天数',
    aliases: '好天数、蓝天天数, AQI days；',
  })
  expect([made.name, made.aliases]).toEqual(['优良天数', ['好天数', '蓝天天数', 'AQI days']])
})
