import { expect, it } from 'vitest'
import { placeId, TextName } from '../../../core/documents/index.ts'
import { asDraft, type PagePlan } from '../../../core/layout/index.ts'
import { paginate } from '../../../core/layout/pages.ts'
import { titleParagraph } from '../../../core/layout/paragraphs.ts'
import type { FigureMap, ObservationState } from '../../../core/figures/model.ts'
import { shippedProfile } from './profiles.ts'

const at = placeId({ place: 'script', id: 's' }, TextName.parse('p'))
const profile = shippedProfile('official')
const plan: PagePlan = {
  template: 'official',
  language: 'zh',
  title: '发布词',
  page: profile.page,
  look: profile,
  paragraphs: [
    {
      style: 'body',
      runs: [
        { text: '共' },
        { text: '295', expression: '{{a@2022}}', at },
        { text: '天', expression: '{{a@2022}}', at },
        { text: '，' },
        { text: '80%', expression: '{{b@2022}}', at },
        { text: '1', expression: '{{c@2022}}', at },
      ],
    },
  ],
}
const figure = (state: ObservationState) => ({ ok: true, value: { state } }) as FigureMap[string]

it('says that it is a draft, and marks each figure that is not published behind its last run', () => {
  const draft = asDraft(plan, {
    '{{a@2022}}': figure('checked'),
    '{{b@2022}}': figure('published'),
    '{{c@2022}}': { ok: false, problem: { code: 'missing-observation', facts: {} } },
  })
  expect(
    draft.paragraphs.map(({ style, runs }) => `${style}: ${runs.map(({ text }) => text).join('')}`),
  ).toEqual(['mark: 草稿', 'body: 共295天〔待发布〕，80%1〔待发布〕'])
  expect(draft.paragraphs[1]!.runs.filter(({ text }) => text === '〔待发布〕')).toEqual([
    { text: '〔待发布〕' },
    { text: '〔待发布〕' },
  ])
})

it('never stands alone on its page, however long the title is', () => {
  const large = shippedProfile('large-print')
  const long = '关于全面加强城乡生活垃圾分类收集运输处理和资源化利用工作情况的通报'.repeat(7).slice(0, 200)
  const first = (title: string) => {
    const titled: PagePlan = {
      ...plan,
      template: 'large-print',
      page: large.page,
      look: large,
      paragraphs: [...titleParagraph(title, large), ...plan.paragraphs],
    }
    const draft = asDraft(titled, {})
    return [
      paginate(draft)[0]!
        .map(({ style }) => style)
        .slice(0, 2),
      draft.paragraphs[1]!.mayTurn ?? false,
    ]
  }
  expect([first(long), first('情况通报')]).toEqual([
    [['mark', 'title'], true],
    [['mark', 'title'], false],
  ])
})
