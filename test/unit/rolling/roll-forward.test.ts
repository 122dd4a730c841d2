import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../core/charts/model.ts'
import {
  ChartId,
  EventId,
  QuestionId,
  type Block,
  type Event,
  type Question,
  type Script,
} from '../../../core/documents/index.ts'
import { printed, rollForward, type RollSource, type RollWish } from '../../../core/rolling/index.ts'
import {
  block,
  direction,
  figure,
  heading,
  paragraph,
  placement,
  prose,
  script,
  text,
} from '../documents/builders.ts'

const event: Event = {
  id: EventId.parse('event'),
  title: '泸州市2023年新闻发布会',
  date: '2023-08-11',
  place: '泸州',
  podium: [{ post: '局长', role: 'main-speaker', department: 'ecology' }],
  revision: 3,
  updatedAt: '',
}
const act = { by: '王', at: '2024-08-01T00:00:00.000Z' }
const wish: RollWish = { step: 'year', title: '泸州市2024年新闻发布会', date: '2024-08-15' }

const air = block({
  id: 'air' as Block['id'],
  title: '空气质量',
  state: 'approved',
  approvedVersion: 4,
  version: 4,
  validTo: '2023-12-31',
  paragraphs: [paragraph(text('2022年，优良天数'), figure('{{优良天数@2022}}', '295天'), text('。'))],
})
const plain = block({
  id: 'plain' as Block['id'],
  title: '下一步',
  paragraphs: [paragraph(text('到2025年，持续推进。'))],
})

function counted(): () => string {
  let count = 0
  return () => `new-${(count += 1)}`
}

const source = (parts: Partial<RollSource> = {}): RollSource => ({
  event,
  scripts: [],
  questions: [],
  charts: [],
  blocks: [air, plain].map(each => ({ block: each, paragraphs: each.paragraphs })),
  ...parts,
})

const question: Question = {
  id: QuestionId.parse('q'),
  event: event.id,
  position: 1,
  question: '2022年空气如何？',
  department: 'ecology',
  answerer: '',
  state: 'approved',
  language: 'zh',
  mainLine: [figure('{{优良天数@2022:同比}}', '同比上升1.4%')],
  answer: [placement('p', 'air')],
  fallback: '',
  avoid: '',
  revision: 2,
  updatedBy: '',
  updatedAt: '',
}

const chart: Chart = {
  id: ChartId.parse('c'),
  event: event.id,
  position: 1,
  kind: 'bar',
  title: '优良天数',
  subtitle: '',
  language: 'zh',
  revision: 1,
  updatedBy: '',
  updatedAt: '',
  series: [
    {
      name: '天',
      points: [
        { label: '2021年', expression: '优良天数@2021|无单位', printed: '291', value: '291' },
        { label: '2022年', expression: '优良天数@2022|无单位', printed: '295', value: '295' },
      ],
    },
  ],
}

describe('an event rolled forward', () => {
  it('copies a block whose figures move as a new draft named by its period, and shares the others', () => {
    const rolled = rollForward(
      source({
        scripts: [
          script({
            event: event.id,
            items: [placement('a', 'air', { mode: 'pinned', version: 3 }), placement('b', 'plain')],
          }),
        ],
      }),
      wish,
      act,
      counted(),
    )
    expect(rolled.blocks).toEqual([
      block({
        id: 'new-2' as Block['id'],
        title: '空气质量（2023年）',
        updatedBy: '王',
        updatedAt: act.at,
        revision: 0,
        paragraphs: [paragraph(text('2023年，优良天数'), figure('{{优良天数@2023}}', '295天'), text('。'))],
      }),
    ])
    expect(rolled.scripts[0]!.items).toEqual([
      placement('a', 'new-2'),
      placement('b', 'plain', { mode: 'follow' }),
    ])
    expect(rolled.shared).toBe(1)
  })

  it('keeps the podium and takes the day, the title and the titles made of it', () => {
    const rolled = rollForward(
      source({ scripts: [script({ title: `在${event.title}上的发布词`, date: event.date })] }),
      wish,
      act,
      counted(),
    )
    expect(rolled.event).toEqual({
      ...event,
      id: 'new-1',
      title: wish.title,
      date: wish.date,
      revision: 0,
      updatedAt: act.at,
    })
    expect(rolled.scripts.map(({ title, date, event: of, revision }) => [title, date, of, revision])).toEqual(
      [['在泸州市2024年新闻发布会上的发布词', '2024-08-15', 'new-1', 0]],
    )
  })

  it('finds the periods in plain words and changes those that were chosen', () => {
    const speech: Script = script({
      items: [
        heading('h', 1, '2022年主要成效'),
        prose('p', text('截至2022年底，2021年已经见效；')),
        direction('d', '无'),
      ],
    })
    const found = rollForward(
      source({ scripts: [speech], blocks: [{ block: plain, paragraphs: plain.paragraphs }] }),
      wish,
      act,
      counted(),
    ).written
    expect(
      found.map(({ text: words, suggestion, isShared, item }) => [words, suggestion, isShared, item]),
    ).toEqual([
      ['2025年', '2026年', true, '0'],
      ['2022年', '2023年', false, 'h'],
      ['2022年底', '2023年底', false, 'p'],
      ['2021年', '2022年', false, 'p'],
    ])
    const changed = rollForward(
      source({ scripts: [speech], blocks: [] }),
      { ...wish, changed: found.slice(1, 3).map(({ key }) => key) },
      act,
      counted(),
    )
    expect(changed.scripts[0]!.items.slice(0, 2)).toEqual([
      heading('h', 1, '2023年主要成效'),
      prose('p', text('截至2023年底，2021年已经见效；')),
    ])
  })

  it('moves text edited in place where it stands, and asks for approval of answers again', () => {
    const edited = placement('e', 'air', {
      mode: 'edited',
      version: 3,
      paragraphs: [paragraph(figure('{{优良天数@2022}}', '295天'))],
    })
    const rolled = rollForward(
      source({ questions: [{ ...question, answer: [edited] }] }),
      wish,
      act,
      counted(),
    )
    expect(rolled.questions[0]).toMatchObject({
      state: 'draft',
      mainLine: [{ expression: '{{优良天数@2023:同比}}' }],
      answer: [
        {
          block: 'new-2',
          use: { mode: 'edited', version: 1, paragraphs: [paragraph(figure('{{优良天数@2023}}', '295天'))] },
        },
      ],
    })
  })

  it('prints new numbers and says where one is still to come, never the old one', () => {
    const rolled = rollForward(source({ questions: [question], charts: [chart] }), wish, act, counted())
    const rendered = {
      ok: true as const,
      value: { text: '301天', number: '301', kind: 'value', direction: 'none' },
    }
    const now = printed(rolled, {
      zh: {
        '{{优良天数@2023}}': rendered as never,
        '{{优良天数@2022|无单位}}': { ok: true, value: { ...rendered.value, text: '301' } as never },
      },
      en: {},
    })
    expect(now.blocks[0]!.paragraphs).toEqual([
      paragraph(text('2023年，优良天数'), figure('{{优良天数@2023}}', '301天'), text('。')),
    ])
    expect(now.questions[0]!.mainLine).toEqual([figure('{{优良天数@2023:同比}}', '［待补］')])
    expect(now.charts[0]!.series[0]!.points).toEqual([
      { label: '2022年', expression: '{{优良天数@2022|无单位}}', printed: '301', value: '301' },
      { label: '2023年', expression: '{{优良天数@2023|无单位}}', printed: '［待补］', value: '' },
    ])
  })
})

/** The periods found in a script of these items, with what the copy does unless a person says otherwise. */
function proposedIn(items: Script['items'], step: RollWish['step'] = 'year'): string[] {
  const { written } = rollForward(
    source({ scripts: [script({ items })], blocks: [] }),
    { ...wish, step },
    act,
    counted(),
  )
  return written.map(({ before, text: words, isChanged }) => `${isChanged ? '改' : '留'} ${before}${words}`)
}

const days = figure('{{优良天数@2022}}', '295天')

describe('a period in plain words beside a figure', () => {
  it('follows the figure of its sentence, and none of another sentence', () => {
    expect(
      proposedIn([
        prose(
          'p',
          text('2022年，优良天数'),
          days,
          text('。2022年开了会。与2021年比，'),
          figure('{{优良天数@2022:同比}}', '同比上升'),
          text('，比2015年'),
          figure('{{优良率@2020}}', '80%'),
        ),
      ]),
    ).toEqual(['改 2022年', '留 。2022年', '改 。2022年开了会。与2021年', '留 ，比2015年'])
  })

  it('follows where a year or its end stands beside a part of that year, and not the other way round', () => {
    expect(
      proposedIn([
        prose('p', text('2022年以来，截至2022年底，2022年3月，'), figure('{{企业数@2022-08-11}}', '5家')),
      ]),
    ).toEqual(['改 2022年', '改 2022年以来，截至2022年底', '留 2年以来，截至2022年底，2022年3月'])
    expect(
      proposedIn([prose('p', text('2022年上半年，2022年，'), figure('{{企业数@2022-H1}}', '5家'))], 'half'),
    ).toEqual(['改 2022年上半年'])
  })

  it('stays in the name of a law or plan, and where it says when one was made', () => {
    expect(
      proposedIn([prose('p', text('《2022年行动方案》落实，2022年印发的规划见效，优良天数'), days)]),
    ).toEqual(['留 《2022年', '留 《2022年行动方案》落实，2022年'])
  })

  it('follows in a heading the figures below it, up to the next one of its level', () => {
    expect(
      proposedIn([
        heading('a', 1, '2022年成效'),
        heading('b', 2, '空气'),
        prose('p', days),
        heading('c', 1, '2022年大事'),
        prose('q', text('无')),
      ]),
    ).toEqual(['改 2022年', '留 2022年'])
  })

  it('follows in a question what is answered, and in the title of a chart what is plotted', () => {
    const { questions, charts } = rollForward(
      source({
        questions: [question],
        charts: [{ ...chart, title: '2022年优良天数', subtitle: '2015年起监测' }],
      }),
      wish,
      act,
      counted(),
    )
    expect([questions[0]!.question, charts[0]!.title, charts[0]!.subtitle]).toEqual([
      '2023年空气如何？',
      '2023年优良天数',
      '2015年起监测',
    ])
  })

  it('is changed only where a person ticked it once one has chosen', () => {
    const items = [prose('p', text('2022年，'), days)]
    expect(
      rollForward(
        source({ scripts: [script({ items })], blocks: [] }),
        { ...wish, changed: [] },
        act,
        counted(),
      ).scripts[0]!.items,
    ).toEqual([prose('p', text('2022年，'), figure('{{优良天数@2023}}', '295天'))])
  })
})
