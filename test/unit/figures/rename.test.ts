import { describe, expect, it } from 'vitest'
import { renamedIn } from '../../../core/figures/rename.ts'

describe('a figure whose indicator is called otherwise', () => {
  it.each([
    ['{{优良天数@2022}}', '{{好天@2022}}'],
    ['{{优良天数[gulin]@2022/有效天数@2022:占比}}', '{{好天[gulin]@2022/有效天数@2022:占比}}'],
    ['{{有效天数@2022-优良天数@2022}}', '{{有效天数@2022-好天@2022}}'],
    ['{{ 优良天数 ［gulin］ ＠2022:同比|词 }}', '{{ 好天 ［gulin］ ＠2022:同比|词 }}'],
    ['优良天数@2022', '好天@2022'],
    ['{{优良天数@读不出来', '{{好天@读不出来'],
  ])('%s is written %s', (written, renamed) => {
    expect(renamedIn(written, '优良天数', '好天')).toBe(renamed)
  })

  it.each([
    '{{优良天数.目标@2022}}',
    '{{市优良天数@2022}}',
    '{{有效天数[优良天数]@2022}}',
    '{{有效天数@2022:优良天数}}',
  ])('%s names another', written => {
    expect(renamedIn(written, '优良天数', '好天')).toBe(written)
  })

  it('takes the signs of a key for themselves', () => {
    expect(renamedIn('{{PM2.5@2022/PM2x5@2022}}', 'PM2.5', '$&')).toBe('{{$&@2022/PM2x5@2022}}')
  })
})
