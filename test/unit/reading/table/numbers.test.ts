import { describe, expect, it } from 'vitest'
import { readNumber, readNumberText } from '../../../../core/reading/table/index.ts'

const number = (value: string, bound = 'exact', unit = '') => ({ kind: 'number', value, bound, unit })

describe('readNumberText', () => {
  it.each([
    ['1564', '1564'], ['1,564', '1564'], ['１，５６４', '1564'], ['1 564', '1564'], ['-5.20', '-5.20'], ['−5', '-5'], ['+3', '3'], ['007', '7'], ['0.0043', '0.0043'],
  ])('reads %s', (written, value) => {
    expect(readNumberText(written)).toEqual(number(value))
  })

  it.each([
    ['80.8%', '80.8', '%'], ['80.8％', '80.8', '%'], ['295天', '295', '天'], ['28万', '28', '万'], ['1.2 亿元', '1.2', '亿元'], ['25微克/立方米', '25', '微克/立方米'],
  ])('reads %s with its unit', (written, value, unit) => {
    expect(readNumberText(written)).toEqual(number(value, 'exact', unit))
  })

  it.each([
    ['超28万户', number('28', 'above', '万户')], ['28万余户', number('28', 'above', '万户')], ['28余万户', number('28', 'above', '万户')], ['300多个', number('300', 'above', '个')],
    ['>100', number('100', 'above')], ['约3,000', number('3000', 'about')], ['3000左右', number('3000', 'about')], ['85%以上', number('85', 'at-least', '%')],
    ['不低于90%', number('90', 'at-least', '%')], ['≥90', number('90', 'at-least')], ['不足10', number('10', 'below')], ['近30', number('30', 'about')],
  ])('keeps the bound of %s', (written, reading) => {
    expect(readNumberText(written)).toEqual(reading)
  })

  it.each(['', ' ', '-', '—', '——', '…', '……', '/', '无', 'N/A', '暂无数据'])('takes %j for a value that is not there', written => {
    expect(readNumberText(written)).toEqual({ kind: 'none' })
  })

  it.each(['良好', '10-15', '约5以上', '1,56', '295*', '=SUM(A1)', '#DIV/0!', '下降5.4%', '1.2.3', '9'.repeat(60)])('refuses to guess at %s', written => {
    expect(readNumberText(written)).toEqual({ kind: 'unreadable' })
  })
})

it('believes the number a cell holds before the text it shows', () => {
  expect(readNumber({ text: '80.8%', value: '80.8', percent: true, scaled: false })).toEqual(number('80.8', 'exact', '%'))
})
