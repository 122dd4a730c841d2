import { describe, expect, it } from 'vitest'
import { placeId, TextName } from '../../../core/documents/index.ts'
import type { PlanParagraph } from '../../../core/layout/index.ts'
import { planScript } from '../../../core/layout/index.ts'
import { AppError } from '../../../core/problem.ts'
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
} from '../documents/builders.ts'
import { shippedProfile } from './profiles.ts'

const days = figure('{{优良天数@2022}}', '295天')
const speech = script({
  title: '云河市治水情况发布词',
  date: '2023-08-01',
  speaker: '市水务局 新闻发言人',
  salutation: '各位记者朋友：',
  items: [
    prose('p', text('大家好！今天通报（见附件）三件事。')),
    heading('a', 1, '成效'),
    placement('x', 'air'),
    heading('b', 2, '空气'),
    direction('d', '（请看大屏幕）'),
    prose(
      'q',
      text('浓度降到0.2mg/L，'),
      { type: 'text', text: '提前达标', bold: true },
      text('。“很好。”谢谢'),
    ),
  ],
})
const contents = () => [
  paragraph(text('全年'), days, text('（来源：公报）。夏天最好。')),
  paragraph(text(' ')),
]
const plain = (style: PlanParagraph['style'], words: string): PlanParagraph => ({
  style,
  runs: [{ text: words }],
})

describe('planScript', () => {
  it('sets a speech in the official layout', () => {
    const profile = shippedProfile('official')
    expect(planScript(speech, contents, profile)).toEqual({
      template: 'official',
      language: 'zh',
      title: '云河市治水情况发布词',
      page: profile.page,
      look: { styles: profile.styles, footer: profile.footer, substitutes: profile.substitutes },
      paragraphs: [
        plain('title', '云河市治水情况发布词'),
        plain('date-line', '（2023年8月1日）'),
        plain('speaker-line', '市水务局 新闻发言人'),
        { style: 'blank', runs: [] },
        plain('salutation', '各位记者朋友：'),
        plain('body', '大家好！今天通报（见附件）三件事。'),
        plain('heading-1', '一、成效'),
        {
          style: 'body',
          runs: [
            { text: '全年' },
            {
              text: '295天',
              expression: '{{优良天数@2022}}',
              at: placeId({ place: 'block', id: 'air' }, TextName.parse('0')),
            },
            { text: '（来源：公报）。夏天最好。' },
          ],
        },
        plain('heading-2', '（一）空气'),
        plain('direction', '（请看大屏幕）'),
        {
          style: 'body',
          runs: [{ text: '浓度降到0.2mg/L，' }, { text: '提前达标', bold: true }, { text: '。“很好。”谢谢' }],
        },
      ],
    })
  })

  it('sets the reading copy a sentence a paragraph, with brackets left out and units in words', () => {
    expect(planScript(speech, contents, shippedProfile('large-print')).paragraphs.slice(4)).toEqual([
      plain('salutation', '各位记者朋友：'),
      { ...plain('body', '大家好！'), keepWithNext: true },
      plain('sentence', '今天通报三件事。'),
      plain('heading-1', '一、成效'),
      {
        style: 'body',
        runs: [
          { text: '全年' },
          {
            text: '295天',
            expression: '{{优良天数@2022}}',
            at: placeId({ place: 'block', id: 'air' }, TextName.parse('0')),
          },
          { text: '。' },
        ],
        keepWithNext: true,
      },
      plain('sentence', '夏天最好。'),
      plain('heading-2', '（一）空气'),
      plain('direction', '（请看大屏幕）'),
      {
        style: 'body',
        runs: [{ text: '浓度降到0.2毫克每升，' }, { text: '提前达标', bold: true }, { text: '。' }],
      },
      plain('sentence', '“很好。”'),
      plain('sentence', '谢谢'),
    ])
  })

  it('sets an English speech with its own numbers, date and brackets', () => {
    const english = script({
      language: 'en',
      title: 'Clean water',
      date: '2023-08-01',
      items: [
        heading('a', 1, 'Results'),
        heading('b', 2, 'Air'),
        direction('d', 'slide'),
        prose('p', text('All is well. We go on.')),
      ],
    })
    expect(planScript(english, nothingPlaced, shippedProfile('official-en')).paragraphs).toEqual([
      plain('title', 'Clean water'),
      plain('date-line', '1 August 2023'),
      { style: 'blank', runs: [] },
      plain('heading-1', 'I. Results'),
      plain('heading-2', 'A. Air'),
      plain('direction', '(slide)'),
      plain('body', 'All is well. We go on.'),
    ])
    expect(planScript(english, nothingPlaced, shippedProfile('large-print-en')).paragraphs.slice(-2)).toEqual(
      [plain('body', 'All is well. '), plain('sentence', 'We go on.')],
    )
  })

  it('stops at a placement that has no content', () => {
    expect(() => planScript(speech, nothingPlaced, shippedProfile('official'))).toThrow(
      new AppError('placement-without-content', { placement: 'x', block: 'air' }),
    )
  })

  it('prints nothing for an empty script but the line below its head', () => {
    expect(planScript(script(), nothingPlaced, shippedProfile('official')).paragraphs).toEqual([
      { style: 'blank', runs: [] },
    ])
  })
})
