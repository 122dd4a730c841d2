import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readNumber, readNumberText } from '../../../../core/reading/table/index.ts'

const number = (value: string, bound = 'exact', unit = '', mark = '') => ({
  kind: 'number',
  value,
  bound,
  unit,
  mark,
})

describe('readNumberText', () => {
  it.each([
    ['1564', '1564'],
    ['1,564', '1564'],
    ['１，５６４', '1564'],
    ['1,234,567.8', '1234567.8'],
    ['-5.20', '-5.20'],
    ['+3', '3'],
    ['007', '7'],
    ['0.0043', '0.0043'],
    ['2.95E+02', '295'],
    ['3.45×10⁸', '345000000'],
    ['1.2×10⁻³', '0.0012'],
    ['3.45×10^4', '34500'],
  ])('reads %s', (written, value) => {
    expect(readNumberText(written)).toEqual(number(value))
  })

  it.each(['(5)', '（5）', '△5', '▲5', '负5', '负五', '−5', '－5', '–5', '‑5', '- 5'])(
    'reads %s as less than nothing',
    written => {
      expect(readNumberText(written)).toEqual(number('-5'))
    },
  )

  it.each([
    ['二百九十五', '295'],
    ['二九五', '295'],
    ['一千零五', '1005'],
    ['十二', '12'],
    ['一万二千', '12000'],
    ['三亿零五十万', '300500000'],
    ['三点五', '3.5'],
    ['两千', '2000'],
    ['壹佰贰拾', '120'],
    ['五', '5'],
  ])('reads %s', (written, value) => {
    expect(readNumberText(written)).toEqual(number(value))
  })

  it.each(['295（去年298）', '295（预计）', '295（目标）', '295（城区）', '-3（同比）', '295（含县）'])(
    'does not take %s for a number with a remark',
    written => {
      expect(readNumberText(written).kind).toBe('unreadable')
    },
  )

  it.each([
    ['共380件', '380', '件'],
    ['合计 380', '380', ''],
    ['3天。', '3', '天'],
    ['295（天）', '295', '天'],
    ['1.2（亿元）', '1.2', '亿元'],
  ])('reads %s without the words around it', (written, value, unit) => {
    expect(readNumberText(written)).toEqual(number(value, 'exact', unit))
  })

  it.each([
    ['80.8%', '80.8', '%'],
    ['80.8％', '80.8', '%'],
    ['295天', '295', '天'],
    ['28万', '28', '万'],
    ['1.2 亿元', '1.2', '亿元'],
    ['25微克/立方米', '25', '微克/立方米'],
    ['二百九十五天', '295', '天'],
    ['百分之八十', '80', '%'],
    ['(2.1%)', '-2.1', '%'],
    ['56μg/m³', '56', 'μg/m3'],
  ])('reads %s with its unit', (written, value, unit) => {
    expect(readNumberText(written)).toEqual(number(value, 'exact', unit))
  })

  it.each([
    ['295¹', '295', '¹'],
    ['56²⁾'.slice(0, 3), '56', '²'],
    ['295①', '295', '①'],
    ['①295', '295', '①'],
    ['56 2)', '56', '2)'],
    ['295[1]', '295', '[1]'],
    ['295〔1〕', '295', '〔1〕'],
    ['295*', '295', '*'],
    ['295**', '295', '**'],
    ['295*)', '295', '*)'],
    ['295†', '295', '†'],
    ['295（注1）', '295', '（注1）'],
    ['295注2', '295', '注2'],
    ['295①②', '295', '②①'],
    ['295△', '295', '△'],
    ['295★', '295', '★'],
    ['56#', '56', '#'],
    ['295（快报）', '295', '快报'],
    ['295（初步数）①', '295', '①初步数'],
    ['295（调整后）', '295', '调整后'],
  ])('takes %s for a number and its mark', (written, value, mark) => {
    expect(readNumberText(written)).toEqual(number(value, 'exact', '', mark))
  })

  it.each([
    ['超28万户', number('28', 'above', '万户')],
    ['28万余户', number('28', 'above', '万户')],
    ['28余万户', number('28', 'above', '万户')],
    ['300多个', number('300', 'above', '个')],
    ['>100', number('100', 'above')],
    ['约3,000', number('3000', 'about')],
    ['3000左右', number('3000', 'about')],
    ['85%以上', number('85', 'at-least', '%')],
    ['不低于90%', number('90', 'at-least', '%')],
    ['≥90', number('90', 'at-least')],
    ['不足10', number('10', 'below')],
    ['近30', number('30', 'about')],
  ])('keeps the bound of %s', (written, reading) => {
    expect(readNumberText(written)).toEqual(reading)
  })

  it.each(['', ' ', '-', '—', '——', '…', '……', '*', '/', '无', 'N/A', '暂无数据'])(
    'takes %j for a value that is not there',
    written => {
      expect(readNumberText(written)).toEqual({ kind: 'none' })
    },
  )

  it.each([
    '良好',
    '10-15',
    '约5以上',
    '562)',
    '10⁴',
    '一',
    '二百九',
    '百五',
    '295?',
    '=SUM(A1)',
    '#DIV/0!',
    '下降5.4%',
    '1.2.3',
    '9'.repeat(60),
    '1234,567',
    '5↑',
    '〃',
    '预计300',
    '1’234',
  ])('refuses to guess at %s', written => {
    expect(readNumberText(written)).toMatchObject({ kind: 'unreadable' })
  })

  it.each([
    '295 298',
    '295\n298',
    '295、298',
    '295/298',
    '295;298',
    '295\u00a0298',
    '295　298',
    '1 564',
    '20 和 30',
    '85%～90%',
    '90-92',
    '5至10',
    '295→298',
    '3（4）',
  ])('finds several numbers in %j', written => {
    expect(readNumberText(written)).toEqual({ kind: 'unreadable', why: 'several-numbers' })
  })

  it.each(['56,5', '1.234,5', '1,56', '1.234.567', '0,512'])('takes no comma for a point: %s', written => {
    expect(readNumberText(written)).toEqual({ kind: 'unreadable', why: 'decimal-comma' })
  })

  it('never makes one number of two, whatever stands between them', () => {
    const between = fc.constantFrom(' ', '\n', '\r\n', '\t', '、', ';', '；', '/', '|', ' / ', '\u00a0', '　')
    fc.assert(
      fc.property(fc.nat(999_999), between, fc.nat(999_999), (first, gap, second) => {
        expect(readNumberText(`${first}${gap}${second}`)).toEqual({
          kind: 'unreadable',
          why: 'several-numbers',
        })
      }),
    )
  })
})

it('believes the number a cell holds before the text it shows, and neither where it is struck or not computed', () => {
  const cell = { text: '80.8%', value: '80.8', percent: true, scaled: false }
  expect(readNumber(cell)).toEqual(number('80.8', 'exact', '%'))
  expect(readNumber({ ...cell, struck: true })).toEqual({ kind: 'unreadable', why: 'struck-out' })
  expect(readNumber({ ...cell, text: '=', value: '', uncomputed: true })).toEqual({
    kind: 'unreadable',
    why: 'formula-without-value',
  })
})

it('reads a plain number as it reads one with spaces around it, which is looked at more closely', () => {
  const digits = fc.stringMatching(/^-?\d{1,20}(\.\d{1,24})?$/)
  fc.assert(
    fc.property(digits, written => {
      expect(readNumberText(written)).toEqual(readNumberText(` ${written} `))
    }),
  )
})
