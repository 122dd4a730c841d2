import { expect, it } from 'vitest'
import { readPlain } from '../../../renderer/features/data/clipboard.ts'
import { asCsv, isHeaded } from '../../../renderer/features/data/headed.ts'

it.each([
  ['指标\t地区\t数值\n优良天数\t泸州市\t295', true],
  ['\t2021年\t2022年\n空气质量优良天数\t291\t295', true],
  ['项目\t2021\t2022\n优良天数\t291\t295\nPM10\t56\t51', true],
  ['县区\t优良天数（天）\t断面数\n江阳区\t300\t3\n龙马潭区\t298\t2', true],
  ['295\t296', false],
  ['295', false],
  ['空气质量优良天数\t295\nPM10\t56', false],
  ['1,564\t28万\n80.8%\t超28', false],
  ['—\t295\n12\t…', false],
])('knows whether a range brings its headings: %j', (text, headed) => {
  expect(isHeaded(readPlain(text))).toBe(headed)
})

it('keeps every sign on the way to the import', () => {
  expect(
    asCsv([
      ['名, "称"', '第一行\n第二行'],
      ['', '1'],
    ]),
  ).toBe('"名, ""称""","第一行\n第二行"\r\n"","1"')
})
