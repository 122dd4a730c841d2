import { describe, expect, it } from 'vitest'
import { chineseNumeral, headingNumbers, headingWords, typedHeading } from '../../../core/documents/index.ts'
import { heading, prose } from './builders.ts'

describe('chineseNumeral', () => {
  it('writes counts the way documents number their sections', () => {
    expect([1, 10, 11, 19, 20, 21, 99, 100, 103, 110, 111, 215].map(chineseNumeral)).toEqual([
      '一',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零三',
      '一百一十',
      '一百一十一',
      '二百一十五',
    ])
  })
})

describe('headingNumbers', () => {
  const items = [
    heading('a', 1),
    heading('b', 2),
    heading('c', 3),
    heading('d', 4),
    heading('e', 4),
    prose('p'),
    heading('f', 2),
    heading('g', 3),
    heading('h', 1),
    heading('i', 2),
  ]

  it('gives each level its form and starts again under each parent', () => {
    expect([...headingNumbers(items)]).toEqual([
      ['a', '一、'],
      ['b', '（一）'],
      ['c', '1.'],
      ['d', '（1）'],
      ['e', '（2）'],
      ['f', '（二）'],
      ['g', '1.'],
      ['h', '二、'],
      ['i', '（一）'],
    ])
  })

  it('numbers English documents I. A. 1. (a)', () => {
    expect([...headingNumbers(items, 'en').values()]).toEqual([
      'I.',
      'A.',
      '1.',
      '(a)',
      '(b)',
      'B.',
      '1.',
      'II.',
      'A.',
    ])
  })

  it('keeps the form of a level whose parent level is skipped', () => {
    const skipping = [
      heading('a', 1),
      heading('b', 3),
      heading('c', 3),
      heading('d', 2),
      heading('e', 3),
      heading('f', 1),
      heading('g', 3),
    ]
    expect([...headingNumbers(skipping).values()]).toEqual(['一、', '1.', '2.', '（一）', '1.', '二、', '1.'])
  })

  it('numbers deep headings before any shallow one', () => {
    expect([...headingNumbers([heading('a', 3), heading('b', 1), heading('c', 3)]).values()]).toEqual([
      '1.',
      '一、',
      '1.',
    ])
  })
})

describe('the words of a heading', () => {
  it.each([
    '一、成效',
    '十一、成效',
    '一.成效',
    '（一）成效',
    '(一)成效',
    '（十二） 成效',
    '1.成效',
    '1. 成效',
    '１．成效',
    '12、成效',
    '1）成效',
    '（1）成效',
    '(1) 成效',
    '第一，成效',
    '第二、成效',
    '①成效',
    '　一、成效',
  ])('leave out a typed number: %s', typed => {
    expect(headingWords(typed)).toBe('成效')
  })

  it('may begin with a year behind a typed number', () => {
    expect([
      headingWords('1.2023年工作'),
      headingWords('一、2023年工作'),
      headingWords('2、2023年工作'),
    ]).toEqual(Array(3).fill('2023年工作'))
  })

  it.each([
    '3.5万户改造',
    '2023年工作',
    '1.2万亩湿地',
    '5G覆盖',
    '第一季度',
    '第三产业',
    '一二产业',
    '三、四季度安排',
    '一、二、三产业融合',
    '第一、第二产业',
    '第一、二产业',
    '1、2号机组',
    '（试行）办法',
    '（2023）年报',
    '一是成效',
    '12个断面',
    '100%达标',
  ])('are all of a heading that is not numbered: %s', text => {
    expect(headingWords(text)).toBe(text)
  })

  it('are told from an English number', () => {
    expect(
      [
        'I. Results',
        'IV. Results',
        'A. Results',
        '1. Results',
        '2) Results',
        '(a) Results',
        '(ii) Results',
      ].map(text => headingWords(text, 'en')),
    ).toEqual(Array(7).fill('Results'))
    expect(
      ['I. M. Pei', '3.5 million', '2023 in review', 'A new park', 'CO2. Less'].map(text =>
        headingWords(text, 'en'),
      ),
    ).toEqual(['I. M. Pei', '3.5 million', '2023 in review', 'A new park', 'CO2. Less'])
  })
})

describe('a line typed with the number of a heading', () => {
  it.each([
    ['一、工作成效', 1],
    ['十二、下一步打算', 1],
    ['（三）水环境持续改善', 2],
    ['(一)空气', 2],
    ['1.抓实整改', 3],
    ['2、优化布局', 3],
    ['（4）夜间巡查', 4],
  ])('%s is one of level %i', (line, level) => {
    expect(typedHeading(line)).toEqual({ level, words: headingWords(line) })
  })

  it.each([
    ['I. Results', 1],
    ['B. Water', 2],
    ['3. Next steps', 3],
    ['(a) Night patrols', 4],
  ])('%s is one of level %i in English', (line, level) => {
    expect(typedHeading(line, 'en')?.level).toBe(level)
  })

  it.each([
    '一、',
    '工作成效',
    '一是抓整改',
    '三、四季度安排',
    '第一，抓整改',
    '①抓整改',
    '一、全年优良天数增加。其中春季最多',
    '1.有以下几点：',
    '1.2万亩湿地',
    '（一）何时完成？',
    `一、${'长'.repeat(41)}`,
  ])('is none where it is a sentence, a point or no number: %s', line => {
    expect(typedHeading(line)).toBeUndefined()
  })
})
