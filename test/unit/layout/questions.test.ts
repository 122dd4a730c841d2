import { describe, expect, it } from 'vitest'
import type { Event, Question } from '../../../core/documents/index.ts'
import { EventId, placeId, QuestionId, ItemId, TextName } from '../../../core/documents/index.ts'
import type { FigureMap } from '../../../core/figures/model.ts'
import type { AnswerSources, PlanParagraph } from '../../../core/layout/index.ts'
import { planQuestions } from '../../../core/layout/index.ts'
import { figure, paragraph, placement, text } from '../documents/builders.ts'
import { shippedProfile } from './profiles.ts'

const event: Event = {
  id: EventId.parse('e'),
  title: '治水新闻发布会',
  date: '2023-08-01',
  place: '',
  podium: [],
  revision: 1,
  updatedAt: '',
}
const question = (position: number, parts: Partial<Question> = {}): Question => ({
  id: QuestionId.parse(`q${position}`),
  event: event.id,
  position,
  question: '水变清了吗？',
  department: 'water',
  answerer: '副局长',
  state: 'draft',
  language: 'zh',
  mainLine: [],
  answer: [],
  fallback: '',
  avoid: '',
  revision: 1,
  updatedBy: '',
  updatedAt: '',
  ...parts,
})
const days = figure('{{优良天数@2022}}', '295天')
const figures: FigureMap = {
  [days.expression]: {
    ok: true,
    value: {
      expression: days.expression,
      kind: 'value',
      text: '295天',
      spoken: '二百九十五天',
      number: '295',
      unit: '天',
      exact: '295',
      formula: '295',
      rounding: '',
      direction: 'none',
      tone: 'neutral',
      state: 'checked',
      operands: [
        {
          indicator: '优良天数',
          indicatorName: '空气质量优良天数',
          region: 'yunhe',
          regionName: '云河市',
          period: '2022',
          value: '295',
          bound: 'exact',
          unit: '天',
          source: '云河市环境公报',
          state: 'checked',
          revision: 1,
          enteredBy: '',
          enteredAt: '',
        },
      ],
    },
  },
}
const sources: AnswerSources = {
  contents: () => () => [paragraph(text('共'), days, text('。')), paragraph(text('谢谢。'))],
  departments: [{ key: 'water', name: '市水务局', nameEn: 'Water Bureau', parent: '' }],
  figures,
}
const inBlock = placeId({ place: 'block', id: 'air' }, TextName.parse('0'))
const inMainLine = placeId({ place: 'question', id: 'q1' }, TextName.parse('main-line'))
const plain = (style: PlanParagraph['style'], words: string): PlanParagraph => ({
  style,
  runs: [{ text: words }],
})

describe('planQuestions', () => {
  it('prints guidance, answer and sources in the full form', () => {
    const full = question(1, {
      mainLine: [text('变清了。')],
      answer: [placement('x', 'air')],
      fallback: '还在治理。',
      avoid: '已经没有问题',
    })
    expect(planQuestions(event, [full], sources, shippedProfile('official'), 'full').paragraphs).toEqual([
      plain('mark', '内部资料　注意保管'),
      plain('title', '治水新闻发布会答问口径'),
      plain('date-line', '（2023年8月1日）'),
      plain('question', '1.问：水变清了吗？'),
      plain('answer-label', '建议答问人：副局长（市水务局）　审签：征求意见稿'),
      { style: 'body', runs: [{ text: '核心口径：', label: true }, { text: '变清了。' }] },
      {
        style: 'body',
        runs: [
          { text: '参考答复：', label: true },
          { text: '共' },
          { text: '295天', expression: '{{优良天数@2022}}', at: inBlock },
          { text: '。' },
        ],
      },
      plain('body', '谢谢。'),
      { style: 'body', runs: [{ text: '追问预案：', label: true }, { text: '还在治理。' }] },
      { style: 'body', runs: [{ text: '不宜表述：', label: true }, { text: '已经没有问题' }] },
      { style: 'note', runs: [{ text: '数据及来源：', label: true }], keepWithNext: true },
      {
        style: 'note',
        runs: [
          { text: '295天', expression: '{{优良天数@2022}}', at: inBlock },
          { text: '：空气质量优良天数，2022年，云河市，来源：云河市环境公报' },
        ],
      },
    ])
  })

  it('names a source once behind the operands it gave', () => {
    const rendered = figures[days.expression]
    const [operand] = rendered?.ok ? rendered.value.operands : []
    const operands = operand
      ? [
          operand,
          { ...operand, indicatorName: '有效天数' },
          { ...operand, period: '2021', source: '云河市年鉴' },
        ]
      : []
    const shared: FigureMap = {
      [days.expression]: rendered?.ok
        ? { ok: true, value: { ...rendered.value, operands } }
        : { ok: false, problem: { code: '', facts: {} } },
    }
    const plan = planQuestions(
      event,
      [question(1, { mainLine: [days] })],
      { ...sources, figures: shared },
      shippedProfile('official'),
      'full',
    )
    expect(
      plan.paragraphs
        .at(-1)
        ?.runs.slice(1)
        .map(({ text: words }) => words)
        .join(''),
    ).toBe(
      '：空气质量优良天数，2022年，云河市；有效天数，2022年，云河市，来源：云河市环境公报；空气质量优良天数，2021年，云河市，来源：云河市年鉴',
    )
  })

  it('names the source of each wording of a figure, in the order in which they stand', () => {
    const kept = figure(days.expression, '298天')
    const plan = planQuestions(
      event,
      [
        question(1, {
          mainLine: [days, text('，'), kept],
          answer: [{ id: ItemId.parse('p'), type: 'paragraph', inlines: [kept] }],
        }),
      ],
      sources,
      shippedProfile('official'),
      'full',
    )
    expect(plan.paragraphs.filter(({ style }) => style === 'note').map(({ runs }) => runs[0])).toEqual([
      { text: '数据及来源：', label: true },
      { text: '295天', expression: days.expression, at: inMainLine },
      { text: '298天', expression: days.expression, at: inMainLine },
    ])
  })

  it('prints question and answer only in the speech form, in order', () => {
    const second = question(2, {
      question: '还有呢？',
      answer: [{ id: ItemId.parse('p'), type: 'paragraph', inlines: [text('没有。')] }],
    })
    const first = question(1, {
      mainLine: [text('变清了。')],
      answer: [placement('x', 'air')],
      avoid: '不说',
    })
    expect(
      planQuestions(event, [second, first], sources, shippedProfile('official'), 'speech').paragraphs.slice(
        2,
      ),
    ).toEqual([
      plain('question', '1.问：水变清了吗？'),
      {
        style: 'body',
        runs: [
          { text: '答：', label: true },
          { text: '共' },
          { text: '295天', expression: '{{优良天数@2022}}', at: inBlock },
          { text: '。' },
        ],
      },
      plain('body', '谢谢。'),
      plain('question', '2.问：还有呢？'),
      { style: 'body', runs: [{ text: '答：', label: true }, { text: '没有。' }] },
    ])
  })

  it('speaks English where the profile does', () => {
    const english = question(1, { question: 'Is it clean?', state: 'approved', mainLine: [days] })
    expect(
      planQuestions(
        { ...event, title: 'Clean water' },
        [english],
        sources,
        shippedProfile('official-en'),
        'full',
      ).paragraphs.slice(3),
    ).toEqual([
      plain('question', '1. Question: Is it clean?'),
      plain('answer-label', 'Answered by: 副局长 (Water Bureau); Clearance: cleared'),
      {
        style: 'body',
        runs: [
          { text: 'Main line: ', label: true },
          { text: '295天', expression: '{{优良天数@2022}}', at: inMainLine },
        ],
      },
      { style: 'note', runs: [{ text: 'Figures and sources: ', label: true }], keepWithNext: true },
      {
        style: 'note',
        runs: [
          { text: '295天', expression: '{{优良天数@2022}}', at: inMainLine },
          { text: ': 空气质量优良天数, 2022, 云河市, source: 云河市环境公报' },
        ],
      },
    ])
  })
})
