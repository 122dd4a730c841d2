import { describe, expect, it } from 'vitest'
import {
  outline,
  scriptText,
  spokenInlines,
  speakingOfAnswer,
  speakingOfScript,
  type ScriptItem,
} from '../../../core/documents/index.ts'
import {
  direction,
  figure,
  heading,
  nothingPlaced,
  paragraph,
  placement,
  prose,
  script,
  text,
} from './builders.ts'

const contents = () => [paragraph(text('全年好转。'), figure('{{a@2022}}', '98.3%'), text('。'))]

describe('speakingOfScript', () => {
  it('adds syllables at the rate, a pause for each sentence and one for each heading', () => {
    const speech = script({
      rate: 240,
      salutation: '各位：',
      items: [
        heading('h', 1, '成效'),
        prose('p', text('大家好！')),
        direction('d', '请全场静音'),
        placement('b', 'air'),
      ],
    })
    const beats = 2 + 3 + 3 + 12
    expect(speakingOfScript(speech, contents)).toEqual({
      words: 3 + 4 + 4 + 7,
      beats,
      seconds: expect.closeTo((beats / 240) * 60 + 3 * 0.4 + 1.25, 6),
    })
  })

  it('counts words in English', () => {
    const speech = script({
      language: 'en',
      rate: 120,
      items: [prose('p', text('The river is clean. It was 2.5 in 2022.'))],
    })
    expect(speakingOfScript(speech, nothingPlaced)).toEqual({
      words: 9,
      beats: 9,
      seconds: expect.closeTo(4.5 + 0.8, 6),
    })
  })
})

it('measures an answer at its own pace', () => {
  const answer = [placement('b', 'air')]
  expect(speakingOfAnswer(answer, contents, { language: 'zh', rate: 120 })).toEqual({
    words: 7,
    beats: 12,
    seconds: expect.closeTo(6.8, 6),
  })
})

describe('spokenInlines', () => {
  it('leaves brackets out, with the figures they hold', () => {
    const read = spokenInlines([text('全市（含'), figure('{{a@2022}}', '3个'), text('区）水质〔注〕良好')])
    expect(read).toEqual([text('全市水质良好')])
  })

  it('keeps everything where a bracket is never closed', () => {
    const broken = [text('全市（含'), figure('{{a@2022}}', '3个'), text('区')]
    expect(spokenInlines(broken)).toEqual(broken)
  })
})

describe('outline', () => {
  it('measures each section with and without its subsections', () => {
    const speech = script({
      rate: 60,
      items: [
        prose('lead', text('好')),
        heading('a', 1, '甲'),
        prose('p', text('一二')),
        heading('b', 2, '乙'),
        prose('q', text('三')),
        heading('c', 1, '丙'),
      ],
    })
    const measure = (words: number, beats: number, headings: number) => ({
      words,
      beats,
      seconds: expect.closeTo(beats + headings * 1.25, 6),
    })
    expect(outline(speech, nothingPlaced)).toEqual([
      {
        id: '',
        level: 0,
        number: '',
        text: '',
        start: 0,
        end: 1,
        own: measure(1, 1, 0),
        whole: measure(1, 1, 0),
      },
      {
        id: 'a',
        level: 1,
        number: '一、',
        text: '甲',
        start: 1,
        end: 5,
        own: measure(5, 4, 1),
        whole: measure(10, 7, 2),
      },
      {
        id: 'b',
        level: 2,
        number: '（一）',
        text: '乙',
        start: 3,
        end: 5,
        own: measure(5, 3, 1),
        whole: measure(5, 3, 1),
      },
      {
        id: 'c',
        level: 1,
        number: '二、',
        text: '丙',
        start: 5,
        end: 6,
        own: measure(3, 2, 1),
        whole: measure(3, 2, 1),
      },
    ])
  })

  it('ends with the closing words, which belong to no section', () => {
    const parts = (...last: readonly ScriptItem[]) =>
      outline(
        script({ items: [prose('lead', text('好')), heading('a', 1, '甲'), ...last] }),
        nothingPlaced,
      ).map(({ id, level, start, end }) => [id, level, start, end])
    expect(
      parts(
        prose('p', text('一二')),
        prose('q', text('各位记者朋友，')),
        prose('r', text('我的介绍就到这里，谢谢大家！')),
      ),
    ).toEqual([
      ['', 0, 0, 1],
      ['a', 1, 1, 3],
      ['q', 0, 3, 5],
    ])
    expect(parts(prose('p', text('Good.')), prose('q', text('Thank you.')))).toEqual([
      ['', 0, 0, 1],
      ['a', 1, 1, 3],
      ['q', 0, 3, 4],
    ])
    expect(parts(prose('p', text('谢谢大家支持。')))).toEqual([
      ['', 0, 0, 1],
      ['a', 1, 1, 3],
    ])
    expect(
      parts(prose('p', text('一')), prose('q', text('各位记者朋友请看。')), placement('b', 'block')),
    ).toEqual([
      ['', 0, 0, 1],
      ['a', 1, 1, 5],
    ])
  })

  it('is empty for an empty script', () => {
    expect(outline(script(), nothingPlaced)).toEqual([])
  })
})

it('writes a script as plain text', () => {
  const speech = script({
    title: '发布词',
    salutation: '各位：',
    items: [heading('h', 1, '成效'), direction('d', '静音'), placement('b', 'air')],
  })
  expect(scriptText(speech, contents)).toBe('发布词\n各位：\n一、成效\n（静音）\n全年好转。98.3%。')
})
