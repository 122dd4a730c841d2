import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSource, readText, type SourceLine } from '../../../../core/reading/text/index.ts'

const read = (text: string) => readText(plainSource(text)).reading
const noise = (text: string): string[] => {
  const reading = read(text)
  return reading.noise.map(({ start, end, kind }) => `${kind} ${reading.text.slice(start, end)}`)
}
const clean = (text: string): string => readText(plainSource(text)).clean.text
const sections = (text: string): string[] =>
  read(text).sections.map(({ level, heading, start, end }) => `${level} ${heading} ${start}-${end}`)
const turns = (text: string): string[] => {
  const reading = read(text)
  return reading.turns.map(({ role, speaker, post, start, end }) =>
    [role, speaker, post, reading.text.slice(start, end).trim().slice(-4)].join(' | '),
  )
}

describe('a text as it was found', () => {
  it.each([
    ['您的位置：首页 > 新闻 > 详细内容', 'navigation'],
    ['• 民生', 'navigation'],
    ['相关链接', 'navigation'],
    ['返回青岚新闻网首页', 'navigation'],
    ['分享到：', 'share'],
    ['【打印正文】', 'share'],
    ['微信扫码领取福利', 'share'],
    ['共计5120个字，预计阅读时长18分钟', 'page-mark'],
    ['IMG_20230811.jpg', 'picture'],
    ['来源：青岚日报　发布时间：2023-08-11 18:33', 'meta'],
    ['本文链接：http://example.org/1.html', 'copyright'],
    ['版权所有 未经授权不得转载', 'copyright'],
    ['-->', 'markup'],
  ])('names a line that nobody said: %s', (line, kind) => {
    expect(noise(`全市公园建成情况通报\n${line}\n全市共有公园12个，市民步行十分钟可到。`)).toEqual([
      `${kind} ${line}`,
    ])
  })

  it('keeps its offsets while commas and pinyin that a page put in are left out', () => {
    expect(clean('会议指出,，全区(qū)水质达(dá)标率98%,、农(村)路网成形。')).toBe(
      '会议指出，全区水质达标率98%、农（村）路网成形。',
    )
    const reading = read('会议指出,，全区(qū)达标率98%。')
    expect(reading.figures.map(({ start, end }) => reading.text.slice(start, end))).toEqual(['98%'])
  })

  it('is read in simplified characters, sign for sign, where it is in traditional ones', () => {
    const reading = read('2022年，全市優良天數295天，優良天數率80.8%。')
    expect(reading.text).toBe('2022年，全市优良天数295天，优良天数率80.8%。')
    expect(read('乾县著名景区余家湾有公园3个。').text).toBe('乾县著名景区余家湾有公园3个。')
  })

  it('gets full-width signs beside Chinese, and none inside numbers, times and English', () => {
    expect(clean('投资1,234亿元,其中(含利息)9:30起支付:如下;见mg/L, kg.')).toBe(
      '投资1,234亿元，其中（含利息）9:30起支付：如下；见mg/L, kg.',
    )
    expect(clean('印发《关于<办法>的通知》')).toBe('印发《关于〈办法〉的通知》')
  })

  it('names itself, its day and who wrote it', () => {
    expect(
      read(
        '首页 > 新闻\n青岚市召开公园建设新闻发布会\n来源：青岚日报 记者：林小雨 发布时间：2023-08-11\n8月11日，发布会召开。',
      ),
    ).toMatchObject({ title: '青岚市召开公园建设新闻发布会', date: '2023-08-11', byline: '记者：林小雨' })
  })
})

describe('the sections of a text', () => {
  it('go by their numerals, run in or alone, each up to the next of its level', () => {
    const text =
      '在工作会议上的讲话\n同志们：\n一、主要成效\n（一）公园增加。全市共有公园12个。\n（二）步道贯通\n建成步道30公里。\n二、下一步工作\n一是抓建设。二是抓管护。'
    expect(sections(text)).toEqual([
      '1 主要成效 15-59',
      '2 公园增加 22-41',
      '2 步道贯通 41-59',
      '1 下一步工作 59-79',
    ])
  })

  it('go by the style of their headings, and by short lines above prose where nothing else tells', () => {
    const prose = '全市共有公园12个，比上年增加3个，市民步行十分钟可以到达，覆盖率超过九成，夜间开放。'
    const styled: SourceLine[] = [
      { text: '公园建设情况', outline: 0 },
      { text: '总体情况', outline: 1 },
      { text: prose },
    ]
    expect(readText({ lines: styled }).reading.sections).toMatchObject([{ level: 1, heading: '总体情况' }])
    expect(sections(`青岚市公园建设情况通报\n公园数量\n${prose}\n步道里程\n${prose}`)).toEqual([
      expect.stringMatching(/^1 公园数量 /),
      expect.stringMatching(/^1 步道里程 /),
    ])
  })
})

describe('who speaks in a text', () => {
  it('is found by labels of their own lines, with the post that stands under a picture', () => {
    const text =
      '公园建设访谈\n青岚日报记者：\n请问公园建设进展如何？\n林青：\n1.jpg\n青岚市园林局副局长 林青\n全市共有公园12个。\n青岚日报记者：\n下一步呢？\n林青：\n继续新建。'
    expect(turns(text)).toEqual([
      'question | 青岚日报记者 |  | 展如何？',
      'answer | 林青 | 青岚市园林局副局长 | 12个。',
      'question | 青岚日报记者 |  | 一步呢？',
      'answer | 林青 | 青岚市园林局副局长 | 续新建。',
    ])
  })

  it('is found by 问 and 答, numbered or not', () => {
    expect(
      turns('答记者问\n1.问：出台的背景是什么？\n答：为了公园。\n2.问：有哪些措施？\n答：有三项。'),
    ).toEqual([
      'question |  |  | 是什么？',
      'answer |  |  | 了公园。',
      'question |  |  | 些措施？',
      'answer |  |  | 有三项。',
    ])
  })

  it('is found by name and post in one label, and in English', () => {
    expect(turns('发布会\n新华社记者：有何成效？\n市园林局局长 林青：建成公园12个。')[1]).toBe(
      'answer | 林青 | 市园林局局长 | 12个。',
    )
    expect(
      turns(
        'Press briefing on parks\nXinhua News Agency: How many parks are there?\nLin Qing, director of parks: There are 12.',
      ),
    ).toEqual(['question | Xinhua News Agency |  | ere?', 'answer | Lin Qing | director of parks |  12.'])
  })

  it('is nobody where nobody asks, and where a list says 其中：', () => {
    expect(
      turns('工作情况\n各位记者朋友：\n主要措施：\n其中：公园12个。\n市园林局局长 林青：大家好！'),
    ).toEqual([])
  })
})

it('places everything inside the text, whatever the text is', () => {
  const pieces = fc.constantFrom(
    '一、',
    '（二）',
    '问：',
    '答：',
    '记者：',
    '全市',
    '2022年',
    '由',
    '12.5',
    '%',
    '降至',
    '个',
    '，',
    '。',
    ',',
    '(qū)',
    '\n',
    '優良',
    '<',
    '》',
    'from ',
    'to ',
    ' percent',
    '$3 billion',
    '\t',
    ' ',
    '“',
    '其中',
    '三分之二',
    '第七',
    '同比',
    '增长',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
      const text = parts.join('')
      const { reading } = readText(plainSource(text))
      const spans = [
        ...reading.noise,
        ...reading.sections,
        ...reading.turns,
        ...reading.figures,
        ...reading.numbers,
      ]
      expect(reading.text).toHaveLength(text.length)
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      for (const { start, end, quote } of reading.figures) expect(reading.text.slice(start, end)).toBe(quote)
    }),
    { numRuns: 300 },
  )
})
