import { describe, expect, it } from 'vitest'
import { indicatorRenamedIn, regionRenamedIn } from '../../../core/figures/rename.ts'

describe('a figure whose indicator is called otherwise', () => {
  it.each([
    ['{{优良天数@2022}}', '{{好天@2022}}'],
    ['{{优良天数[gulin]@2022/有效天数@2022:占比}}', '{{好天[gulin]@2022/有效天数@2022:占比}}'],
    ['{{有效天数@2022-优良天数@2022}}', '{{有效天数@2022-好天@2022}}'],
    ['{{ 优良天数 ［gulin］ ＠2022:同比|词 }}', '{{ 好天 ［gulin］ ＠2022:同比|词 }}'],
    ['优良天数@2022', '好天@2022'],
    ['{{优良天数@读不出来', '{{好天@读不出来'],
  ])('%s is written %s', (written, renamed) => {
    expect(indicatorRenamedIn(written, '优良天数', '好天')).toBe(renamed)
  })

  it.each([
    '{{优良天数.目标@2022}}',
    '{{市优良天数@2022}}',
    '{{有效天数[优良天数]@2022}}',
    '{{有效天数@2022:优良天数}}',
  ])('%s names another', written => {
    expect(indicatorRenamedIn(written, '优良天数', '好天')).toBe(written)
  })

  it('takes the signs of a key for themselves', () => {
    expect(indicatorRenamedIn('{{PM2.5@2022/PM2x5@2022}}', 'PM2.5', '$&')).toBe('{{$&@2022/PM2x5@2022}}')
  })
})

describe('a figure whose region is called otherwise', () => {
  it.each([
    ['{{优良天数[510500]@2022}}', '{{优良天数[泸州]@2022}}'],
    ['{{a ［ 510500 ］@2022/b【510500】@2022:占比}}', '{{a ［ 泸州 ］@2022/b【泸州】@2022:占比}}'],
    ['{{a[510501]@2022:排名（ 510500 ）}}', '{{a[510501]@2022:排名（ 泸州 ）}}'],
    ['{{a@2022:达标数(510500,510500)}}', '{{a@2022:达标数(泸州,510500)}}'],
    ['{{a@2022:前几名单(3,510500)}}', '{{a@2022:前几名单(3,泸州)}}'],
    ['{{a[510500]@读不出来', '{{a[泸州]@读不出来'],
  ])('%s is written %s', (written, renamed) => {
    expect(regionRenamedIn(written, '510500', '泸州')).toBe(renamed)
  })

  it.each(['{{510500@2022}}', '{{a@2022:超(510500)}}', '{{a[51.0500]@2022}}', '{{a@2022:排名(5105001)}}'])(
    '%s names another',
    written => {
      expect(regionRenamedIn(written, '510500', '泸州')).toBe(written)
    },
  )

  it('goes by a key that reads like a number in the same figure', () => {
    expect(regionRenamedIn('{{a@2022:前几名单(3,3)}}', '3', '泸州')).toBe('{{a@2022:前几名单(3,泸州)}}')
  })
})
