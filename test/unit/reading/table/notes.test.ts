import { expect, it } from 'vitest'
import { explainedMarks, gridOf } from '../../../../core/reading/table/index.ts'
import { table as read } from './tables.ts'

const explained = (...lines: (string | string[])[]): string[] =>
  [
    ...explainedMarks(
      gridOf(read([['指标', '2022年'], ['优良天数', 295], ...lines.map(line => [line].flat())])),
      { header: { first: 0, count: 1 } },
    ),
  ].map(([mark, text]) => `${mark} ${text}`)

it.each<[string, (string | string[])[], string[]]>([
  ['two on one line', ['①含县；②不含市'], ['1 含县', '2 不含市']],
  [
    'two on one line, of several parts each',
    ['①含县；不含市；②初步数，未审；待核。'],
    ['1 含县；不含市', '2 初步数，未审；待核。'],
  ],
  ['two behind the word for notes', ['注：①含县；②不含市'], ['1 含县', '2 不含市']],
  ['two parted by a space or by nothing', ['①含县 ②不含市③初步数'], ['1 含县', '2 不含市', '3 初步数']],
  ['numbered ones', ['注：1.含县，占2.5%；2.不含市。'], ['1 含县，占2.5%', '2 不含市。']],
  ['raised digits', ['¹ 含3 km²的县；² 不含市'], ['1 含3 km²的县', '2 不含市']],
  ['one that names another', ['①含县；②同①，不含市'], ['1 含县', '2 同①，不含市']],
  ['one a line', ['注：', '1）含县', '2）不含市'], ['1 含县', '2 不含市']],
  ['one a cell', [['①含县', '②不含市']], ['1 含县', '2 不含市']],
  [
    'one with a year and a number within',
    ['*2022年1月起含3个县；5个市不含'],
    ['* 2022年1月起含3个县；5个市不含'],
  ],
])('keeps notes apart: %s', (_what, lines, expected) => {
  expect(explained(...lines)).toEqual(expected)
})
